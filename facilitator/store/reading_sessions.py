"""The questions the first screen asks: engagements, the session under way and its items, in plain SQL.

They need few of the domain's values, so that the first paint waits for no more than these.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission
from facilitator.domain.people import Body, Person
from facilitator.domain.session import AgendaItem, Attendance, Session
from facilitator.store import summaries
from facilitator.store.errors import NotFound
from facilitator.store.rows import Rows, columns, decode, decode_all, table_of

if TYPE_CHECKING:
    from facilitator.domain.engagement_line import EngagementLine
    from facilitator.domain.projects import Project, ProjectReview
    from facilitator.domain.record import SessionRecord
    from facilitator.domain.room import Asked

V = TypeVar("V")

_WITH_DELETED = frozenset({"item", "session"})
"""Tables whose rows are marked as deleted and kept."""


class SessionReader:
    """Answers from the rows of a connection; whoever opens it decides what may be written on it."""

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

    def phases(self, engagement_id: str) -> tuple[Phase, ...]:
        """The phases of the letter, in their order."""
        return self._all(Phase, "engagement_id = ? ORDER BY position, id", engagement_id)

    def people(self, engagement_id: str) -> tuple[Person, ...]:
        """Everybody of an engagement, as they were added."""
        return self._all(Person, "engagement_id = ? ORDER BY id", engagement_id)

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

    def projects(self, engagement_id: str) -> tuple[Project, ...]:
        """The projects of the pôle, in their order."""
        from facilitator.domain.projects import Project

        return self._all(Project, "engagement_id = ? ORDER BY position, id", engagement_id)

    def reviews(self, engagement_id: str) -> tuple[ProjectReview, ...]:
        """What was said of the projects, by date."""
        from facilitator.domain.projects import ProjectReview

        return self._all(ProjectReview, 'engagement_id = ? ORDER BY "on", id', engagement_id)

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

    def attendance(self, session_id: str) -> tuple[Attendance, ...]:
        """Who was invited or came to a session, in the order of the list."""
        return self._all(Attendance, "session_id = ? ORDER BY position, id", session_id)

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

    def line_about(self, session_id: str, activity_id: str) -> Item | None:
        """The line of a session that stands for an activity."""
        of = "session_id = ? AND activity_id = ? AND deleted_at IS NULL ORDER BY seq LIMIT 1"
        return next(iter(self._all(Item, of, session_id, activity_id)), None)

    def lines_about_activities(self, engagement_id: str) -> tuple[Item, ...]:
        """Everything said in the sessions that spoke of activities, as it was captured."""
        spoken = "coalesce(activity_id, about_id) IS NOT NULL"
        sessions = f"SELECT session_id FROM item WHERE engagement_id = ? AND {spoken}"
        where = f"engagement_id = ? AND deleted_at IS NULL AND session_id IN ({sessions}) ORDER BY seq"
        return self._all(Item, where, engagement_id, engagement_id)

    def record(self, session_id: str) -> SessionRecord:
        """Everything about one session, and what earlier ones left open or saw closed since."""
        from facilitator.domain.record import SessionRecord

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

    def asked(self, session_id: str) -> Asked | None:
        """The page its room was asked to read at the point it is at; None where it follows the session."""
        from facilitator.domain.room import Asked, RoomPage

        here = "room.point_id IS session.point_id"
        sql = f"SELECT page, sheet FROM room JOIN session USING (id) WHERE id = ? AND {here}"
        found = self._rows(sql, (session_id,))
        return Asked(RoomPage(found[0]["page"]), found[0]["sheet"]) if found else None

    def _all(self, cls: type[V], where: str, *values: object) -> tuple[V, ...]:
        known: Any = cls
        sql = f"SELECT {columns(known)} FROM {table_of(cls)} WHERE {where}"
        return decode_all(cls, self._rows(sql, values))

    def _one(self, cls: type[V], row_id: str) -> V:
        table = table_of(cls)
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
