"""Every question asked of the data, in plain SQL on whatever connection is at hand."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, TypeVar

from facilitator.domain.advice import Advice
from facilitator.domain.calendar import Revision
from facilitator.domain.dismissal import Dismissal
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.hours import HoursLine
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.mission_letter import MissionLetter
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission
from facilitator.domain.overview import EngagementLine, Overview, SessionLine
from facilitator.domain.people import Body, DistributionList, Person
from facilitator.domain.plan import Deliverable, Milestone, Objective, Stake
from facilitator.domain.projects import Project, ProjectReview
from facilitator.domain.record import SessionRecord
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.scenario import Scenario
from facilitator.domain.session import AgendaItem, Attendance, Session
from facilitator.domain.structure import Structure
from facilitator.store import summaries
from facilitator.store.errors import NotFound
from facilitator.store.rows import TABLE_OF, Rows, columns, decode, decode_all

V = TypeVar("V")

_WITH_DELETED = frozenset({"item", "session"})
"""Tables whose rows are marked as deleted and kept."""


class Reader:
    """Reads engagements and sessions as domain values. Deleted sessions and items are left out."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def engagements(self) -> tuple[Engagement, ...]:
        """Every engagement, those still running first, then as they were created."""
        return self._all(Engagement, "1 ORDER BY status = 'archived', id")

    def engagement(self, engagement_id: str) -> Engagement:
        """One engagement; NotFound when there is none."""
        return self._one(Engagement, engagement_id)

    def home(self, today: date) -> tuple[EngagementLine, ...]:
        """The engagements with what comes next in each, as seen on `today`."""
        return summaries.home(self, self._rows, today)

    def overview(self, engagement_id: str) -> Overview:
        """The cockpit of an engagement."""
        return summaries.overview(self, self._rows, engagement_id)

    def phases(self, engagement_id: str) -> tuple[Phase, ...]:
        """The phases of the letter, in their order."""
        return self._all(Phase, "engagement_id = ? ORDER BY position, id", engagement_id)

    def people(self, engagement_id: str) -> tuple[Person, ...]:
        """Everybody of an engagement, as they were added."""
        return self._all(Person, "engagement_id = ? ORDER BY id", engagement_id)

    def person(self, person_id: str) -> Person:
        """One person; NotFound when there is none."""
        return self._one(Person, person_id)

    def bodies(self, engagement_id: str) -> tuple[Body, ...]:
        """The bodies of an engagement, as they were created."""
        return self._all(Body, "engagement_id = ? ORDER BY id", engagement_id)

    def units(self, engagement_id: str) -> tuple[OrgUnit, ...]:
        """The units of the organisation, as they were created."""
        return self._all(OrgUnit, "engagement_id = ? ORDER BY id", engagement_id)

    def missions(self, engagement_id: str) -> tuple[ServiceMission, ...]:
        """The missions of the services, in their order."""
        return self._all(ServiceMission, "engagement_id = ? ORDER BY position, id", engagement_id)

    def activities(self, engagement_id: str) -> tuple[Activity, ...]:
        """The activities of the services, in their order."""
        return self._all(Activity, "engagement_id = ? ORDER BY position, id", engagement_id)

    def structure(self, engagement_id: str) -> Structure:
        """The organisation as it is now."""
        of = engagement_id
        return Structure.of(self.units(of), self.missions(of), self.activities(of))

    def scenarios(self, engagement_id: str) -> tuple[Scenario, ...]:
        """The scenarios, in the order they were drawn up."""
        return self._all(Scenario, "engagement_id = ? ORDER BY number, id", engagement_id)

    def dismissals(self, engagement_id: str) -> tuple[Dismissal, ...]:
        """What was set aside of the analyses, as it was."""
        return self._all(Dismissal, "engagement_id = ? ORDER BY id", engagement_id)

    def letter(self, engagement_id: str) -> MissionLetter | None:
        """The mission letter, None for an engagement that was not read from one."""
        return next(iter(self._all(MissionLetter, "engagement_id = ?", engagement_id)), None)

    def stakes(self, engagement_id: str) -> tuple[Stake, ...]:
        """The stakes, in their order."""
        return self._all(Stake, "engagement_id = ? ORDER BY position, id", engagement_id)

    def objectives(self, engagement_id: str) -> tuple[Objective, ...]:
        """The objectives, in their order."""
        return self._all(Objective, "engagement_id = ? ORDER BY position, id", engagement_id)

    def deliverables(self, engagement_id: str) -> tuple[Deliverable, ...]:
        """The deliverables, in their order."""
        return self._all(Deliverable, "engagement_id = ? ORDER BY position, id", engagement_id)

    def milestones(self, engagement_id: str) -> tuple[Milestone, ...]:
        """The milestones, by date."""
        return self._all(Milestone, 'engagement_id = ? ORDER BY "on", id', engagement_id)

    def revisions(self, engagement_id: str) -> tuple[Revision, ...]:
        """The revisions of the calendar, the first one first."""
        return self._all(Revision, "engagement_id = ? ORDER BY number", engagement_id)

    def lists(self, engagement_id: str) -> tuple[DistributionList, ...]:
        """The distribution lists, as they were made."""
        return self._all(DistributionList, "engagement_id = ? ORDER BY id", engagement_id)

    def projects(self, engagement_id: str) -> tuple[Project, ...]:
        """The projects of the pôle, in their order."""
        return self._all(Project, "engagement_id = ? ORDER BY position, id", engagement_id)

    def reviews(self, engagement_id: str) -> tuple[ProjectReview, ...]:
        """What was said of the projects, by date."""
        return self._all(ProjectReview, 'engagement_id = ? ORDER BY "on", id', engagement_id)

    def advice(self, engagement_id: str) -> tuple[Advice, ...]:
        """The notes of advice, by number."""
        return self._all(Advice, "engagement_id = ? ORDER BY number", engagement_id)

    def notes(self, engagement_id: str) -> tuple[ProgressNote, ...]:
        """The progress notes, by number."""
        return self._all(ProgressNote, "engagement_id = ? ORDER BY number", engagement_id)

    def dossier(self, engagement_id: str) -> Dossier:
        """Everything about one engagement."""
        of = engagement_id
        return Dossier(
            engagement=self.engagement(of),
            letter=self.letter(of),
            phases=self.phases(of),
            stakes=self.stakes(of),
            objectives=self.objectives(of),
            deliverables=self.deliverables(of),
            milestones=self.milestones(of),
            revisions=self.revisions(of),
            projects=self.projects(of),
            reviews=self.reviews(of),
            advice=self.advice(of),
            notes=self.notes(of),
            hours=self.hours(of),
            sessions=self.sessions(of),
            items=self.register(of),
            people=self.people(of),
            units=self.units(of),
            bodies=self.bodies(of),
            lists=self.lists(of),
            missions=self.missions(of),
            activities=self.activities(of),
        )

    def hours(self, engagement_id: str) -> tuple[HoursLine, ...]:
        """The lines of hours, by date."""
        return self._all(HoursLine, 'engagement_id = ? ORDER BY "on", id', engagement_id)

    def sessions(self, engagement_id: str) -> tuple[SessionLine, ...]:
        """The sessions of an engagement by date and time, with what is counted in lists."""
        return summaries.session_lines(self._rows, engagement_id)

    def session(self, session_id: str) -> Session:
        """One session; NotFound when there is none."""
        return self._one(Session, session_id)

    def live_session(self) -> Session | None:
        """The session being conducted; if several are, the one started last."""
        found = self._all(
            Session, "status = 'live' AND deleted_at IS NULL ORDER BY started DESC, id DESC LIMIT 1"
        )
        return found[0] if found else None

    def agenda(self, session_id: str) -> tuple[AgendaItem, ...]:
        """The points of a session, in their order."""
        return self._all(AgendaItem, "session_id = ? ORDER BY position, id", session_id)

    def point(self, point_id: str) -> AgendaItem:
        """One agenda item; NotFound when there is none."""
        return self._one(AgendaItem, point_id)

    def attendance(self, session_id: str) -> tuple[Attendance, ...]:
        """Who was invited or came to a session, in the order of the list."""
        return self._all(Attendance, "session_id = ? ORDER BY position, id", session_id)

    def points_about(self, project_id: str) -> tuple[AgendaItem, ...]:
        """The agenda items of all sessions that are about a project."""
        return self._all(AgendaItem, "project_id = ? ORDER BY session_id, position, id", project_id)

    def attended_by(self, person_id: str) -> tuple[Session, ...]:
        """The sessions somebody was in the room of, the latest first."""
        where = (
            "deleted_at IS NULL AND id IN (SELECT session_id FROM attendance WHERE person_id = ?"
            " AND presence = 'present') ORDER BY \"on\" DESC, at DESC, id DESC"
        )
        return self._all(Session, where, person_id)

    def items(self, session_id: str) -> tuple[Item, ...]:
        """What was captured in a session, in its order."""
        return self._all(Item, "session_id = ? AND deleted_at IS NULL ORDER BY seq", session_id)

    def item(self, item_id: str) -> Item:
        """One item; NotFound when there is none or it was deleted."""
        return self._one(Item, item_id)

    def register(self, engagement_id: str, kinds: Collection[ItemKind] = ()) -> tuple[Item, ...]:
        """The items of all sessions of an engagement as they were captured, of some kinds or all."""
        chosen = f" AND kind IN ({_marks(kinds)})" if kinds else ""
        where = f"engagement_id = ? AND deleted_at IS NULL{chosen} ORDER BY seq"
        return self._all(Item, where, engagement_id, *sorted(kinds))

    def record(self, session_id: str) -> SessionRecord:
        """Everything about one session, and what earlier ones left open or saw closed since."""
        session = self.session(session_id)
        of = session.engagement_id
        previous, following = summaries.neighbours(self._rows, session)
        return SessionRecord(
            engagement=self.engagement(of),
            session=session,
            agenda=self.agenda(session_id),
            attendance=self.attendance(session_id),
            items=self.items(session_id),
            people=self.people(of),
            units=self.units(of),
            bodies=self.bodies(of),
            phases=self.phases(of),
            missions=self.missions(of),
            activities=self.activities(of),
            previous=previous,
            following=following,
            carried=summaries.carried(self._rows, session),
            settled=summaries.settled(self._rows, session, previous),
            projects=self.projects(of),
            reviews=self.reviews(of),
        )

    def draft(self, session_id: str) -> str:
        """The line that was being typed in a session; empty if there is none."""
        found = self._rows("SELECT text FROM draft WHERE id = ?", (session_id,))
        return str(found[0]["text"]) if found else ""

    def _all(self, cls: type[V], where: str, *values: object) -> tuple[V, ...]:
        known: Any = cls
        sql = f"SELECT {columns(known)} FROM {TABLE_OF[cls]} WHERE {where}"
        return decode_all(cls, self._rows(sql, values))

    def _one(self, cls: type[V], row_id: str) -> V:
        table = TABLE_OF[cls]
        return decode(cls, self._row(table, row_id))

    def _row(self, table: str, row_id: str) -> Mapping[str, Any]:
        """The raw row of an id, with the columns that are no field of the value."""
        shown = " AND deleted_at IS NULL" if table in _WITH_DELETED else ""
        found = self._rows(f"SELECT * FROM {table} WHERE id = ?{shown}", (row_id,))
        if not found:
            raise NotFound(kind=table, name=row_id)
        return found[0]


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
