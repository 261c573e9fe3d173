"""Every question asked of the data, in plain SQL on whatever connection is at hand."""

from __future__ import annotations

from facilitator.domain.advice import Advice
from facilitator.domain.calendar import Revision
from facilitator.domain.dismissal import Dismissal
from facilitator.domain.dossier import Dossier
from facilitator.domain.handed_out import HandedOut
from facilitator.domain.hours import HoursLine
from facilitator.domain.item_history import ItemChange
from facilitator.domain.mission_letter import MissionLetter
from facilitator.domain.overview import Overview, SessionLine
from facilitator.domain.people import DistributionList, Person
from facilitator.domain.plan import Deliverable, Milestone, Objective, Stake
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.scenario import Scenario
from facilitator.domain.session import AgendaItem, Session
from facilitator.domain.structure import Structure
from facilitator.domain.traces import VerdictGiven
from facilitator.store import cockpit
from facilitator.store.item_history import item_history
from facilitator.store.reading_sessions import SessionReader
from facilitator.store.verdicts_given import verdicts_given


class Reader(SessionReader):
    """Reads engagements and sessions as domain values. Deleted sessions and items are left out."""

    def overview(self, engagement_id: str) -> Overview:
        """The cockpit of an engagement."""
        return cockpit.overview(self, self._rows, engagement_id)

    def person(self, person_id: str) -> Person:
        """One person; NotFound when there is none."""
        return self._one(Person, person_id)

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

    def verdicts_given(self, activity_id: str) -> tuple[VerdictGiven, ...]:
        """Every verdict an activity was given, the first one first; without what was undone."""
        return verdicts_given(self._rows, activity_id)

    def item_history(self, item_id: str) -> tuple[ItemChange, ...]:
        """What became of an item, its creation first; without what was undone."""
        return item_history(self._rows, item_id)

    def handed_out(self, engagement_id: str, kind: str) -> tuple[HandedOut, ...]:
        """The files of a kind of document that were written out, the first one first."""
        return self._all(HandedOut, "engagement_id = ? AND kind = ? ORDER BY at, id", engagement_id, kind)

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
            scenarios=self.scenarios(of),
            dismissals=self.dismissals(of),
        )

    def hours(self, engagement_id: str) -> tuple[HoursLine, ...]:
        """The lines of hours, by date."""
        return self._all(HoursLine, 'engagement_id = ? ORDER BY "on", id', engagement_id)

    def sessions(self, engagement_id: str) -> tuple[SessionLine, ...]:
        """The sessions of an engagement by date and time, with what is counted in lists."""
        return cockpit.session_lines(self._rows, engagement_id)

    def point(self, point_id: str) -> AgendaItem:
        """One agenda item; NotFound when there is none."""
        return self._one(AgendaItem, point_id)

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
