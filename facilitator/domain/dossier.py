"""Everything about one engagement, as its documents and its screens are handed it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property

from facilitator.domain.advice import Advice
from facilitator.domain.calendar import CalendarEntry, Revision, entries_of
from facilitator.domain.dismissal import Dismissal
from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.hours import HoursLine
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.mission_letter import MissionLetter
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission
from facilitator.domain.overview import SessionLine
from facilitator.domain.people import Body, DistributionList, Person
from facilitator.domain.plan import Deliverable, Milestone, Objective, Progress, Stake, progress_of
from facilitator.domain.projects import Project, ProjectReview
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.scenario import Scenario
from facilitator.domain.session import Session, SessionStatus
from facilitator.domain.structure import Structure
from facilitator.values import dataclass


@dataclass(frozen=True)
class Dossier:
    """An engagement with its letter, plan, people, sessions, registers and hours, each in its order."""

    engagement: Engagement
    letter: MissionLetter | None = None
    phases: tuple[Phase, ...] = ()
    stakes: tuple[Stake, ...] = ()
    objectives: tuple[Objective, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    revisions: tuple[Revision, ...] = ()
    projects: tuple[Project, ...] = ()
    reviews: tuple[ProjectReview, ...] = ()
    advice: tuple[Advice, ...] = ()
    notes: tuple[ProgressNote, ...] = ()
    hours: tuple[HoursLine, ...] = ()
    sessions: tuple[SessionLine, ...] = ()
    items: tuple[Item, ...] = ()
    people: tuple[Person, ...] = ()
    units: tuple[OrgUnit, ...] = ()
    bodies: tuple[Body, ...] = ()
    lists: tuple[DistributionList, ...] = ()
    missions: tuple[ServiceMission, ...] = ()
    activities: tuple[Activity, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()

    @cached_property
    def _people_by_id(self) -> dict[str, Person]:
        return {each.id: each for each in self.people}

    @cached_property
    def _sessions_by_id(self) -> dict[str, Session]:
        return {line.session.id: line.session for line in self.sessions}

    def person(self, person_id: str | None) -> Person | None:
        """The person of an id, None if there is none."""
        return self._people_by_id.get(person_id or "")

    def session(self, session_id: str | None) -> Session | None:
        """The session of an id, None if there is none."""
        return self._sessions_by_id.get(session_id or "")

    def item(self, item_id: str | None) -> Item | None:
        """The captured item of an id, None if there is none."""
        return next((each for each in self.items if each.id == item_id), None)

    def phase(self, phase_id: str | None) -> Phase | None:
        """The phase of an id, None if there is none."""
        return next((each for each in self.phases if each.id == phase_id), None)

    def stake(self, stake_id: str | None) -> Stake | None:
        """The stake of an id, None if there is none."""
        return next((each for each in self.stakes if each.id == stake_id), None)

    def unit(self, unit_id: str | None) -> OrgUnit | None:
        """The unit of an id, None if there is none."""
        return next((each for each in self.units if each.id == unit_id), None)

    @cached_property
    def structure(self) -> Structure:
        """The organisation as it is now, as scenarios start from it."""
        return Structure.of(self.units, self.missions, self.activities)

    def of_kind(self, *kinds: ItemKind) -> tuple[Item, ...]:
        """The captured items of some kinds, in their order."""
        return tuple(item for item in self.items if item.kind in kinds)

    @property
    def planned_minutes(self) -> int | None:
        """The hours of the engagement, else those of its phases added up; None where nothing was fixed."""
        if self.engagement.planned_minutes is not None:
            return self.engagement.planned_minutes
        known = [each.planned_minutes for each in self.phases if each.planned_minutes is not None]
        return sum(known) if known else None

    def reviews_of(self, project_id: str) -> tuple[ProjectReview, ...]:
        """What was said of a project, the latest first."""
        found = [each for each in self.reviews if each.project_id == project_id]
        return tuple(sorted(found, key=lambda each: (each.on, each.id), reverse=True))

    def progress(self, phase: Phase) -> Progress:
        """How far a phase has come."""
        return progress_of(phase, (line.session for line in self.sessions), self.deliverables)

    @property
    def calendar(self) -> tuple[CalendarEntry, ...]:
        """The calendar as it stands, by date."""
        return entries_of((line.session for line in self.sessions), self.milestones, self.deliverables)

    def held(self, after: date | None, until: date) -> tuple[SessionLine, ...]:
        """The sessions held after a day (None: from the start) and up to another."""
        return tuple(
            line
            for line in self.sessions
            if line.session.status is SessionStatus.CLOSED
            and (after is None or line.session.on > after)
            and line.session.on <= until
        )

    def public(self) -> Dossier:
        """The dossier without the private items, which leave for no reader but the consultant herself."""
        return replace(self, items=tuple(item for item in self.items if not item.is_private))
