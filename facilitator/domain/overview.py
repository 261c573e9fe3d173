"""What the cockpit shows of an engagement, without its sessions' whole records."""

from __future__ import annotations

from collections.abc import Container
from datetime import date

from facilitator.domain.engagement import Engagement, Phase, planned_of
from facilitator.domain.items import Item
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.people import Person, folded
from facilitator.domain.plan import Deliverable, Milestone, Progress, progress_of
from facilitator.domain.register import days_late
from facilitator.domain.session import ABOUT_UNITS, LATELY, Session, SessionStatus
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session in a list: its agenda (`planned_minutes` adds up the points), people and items, counted.

    `logged` are the minutes of its own line of hours, preparation and travel apart.
    """

    session: Session
    points: int = 0
    planned_minutes: int = 0
    invited: int = 0
    present: int = 0
    items: int = 0
    logged: int = 0


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """How far a unit has come: its activities, and those with a verdict."""

    unit: OrgUnit
    activities: int = 0
    decided: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """An engagement's cockpit: sessions by date, open actions, the latest decisions, minutes spent.

    `actions_done` counts those that are done; `noted` is the day the last progress note tells up to.
    """

    engagement: Engagement
    phases: tuple[Phase, ...] = ()
    sessions: tuple[SessionLine, ...] = ()
    actions: tuple[Item, ...] = ()
    actions_done: int = 0
    decisions: tuple[Item, ...] = ()
    people: tuple[Person, ...] = ()
    minutes_spent: int = 0
    services: tuple[ServiceLine, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    has_letter: bool = False
    noted: date | None = None

    def with_status(self, *statuses: SessionStatus) -> tuple[SessionLine, ...]:
        """The sessions in some states, by date."""
        return tuple(line for line in self.sessions if line.session.status in statuses)

    @property
    def planned_minutes(self) -> int | None:
        """The hours of the engagement; None where none are fixed."""
        return planned_of(self.engagement, self.phases)

    def progress(self, phase: Phase) -> Progress:
        """How far a phase has come."""
        return progress_of(phase, (line.session for line in self.sessions), self.deliverables)

    def coming(self, today: date) -> tuple[SessionLine, ...]:
        """What is live, then what is planned from today on."""
        planned = self.with_status(SessionStatus.PLANNED)
        ahead = tuple(line for line in planned if line.session.on >= today)
        return (*self.with_status(SessionStatus.LIVE), *ahead)

    def missed(self, today: date) -> tuple[SessionLine, ...]:
        """The sessions whose planned day is over and that were never held."""
        planned = self.with_status(SessionStatus.PLANNED)
        return tuple(line for line in planned if line.session.on < today)

    def unwritten(self, today: date, written: Container[str]) -> tuple[SessionLine, ...]:
        """The sessions closed lately whose minutes are not among those written out, by id."""
        return tuple(
            line
            for line in self.with_status(SessionStatus.CLOSED)
            if today - line.session.on <= LATELY and line.session.id not in written
        )

    def late_actions(self, today: date) -> tuple[Item, ...]:
        """The open actions past their date, the latest ones first."""
        late = (item for item in self.actions if days_late(item, today))
        return tuple(sorted(late, key=lambda item: -days_late(item, today)))

    def late_deliverables(self, today: date) -> tuple[Deliverable, ...]:
        """The deliverables past their date, the latest ones first."""
        late = (each for each in self.deliverables if each.days_late(today))
        return tuple(sorted(late, key=lambda each: -each.days_late(today)))

    def person(self, person_id: str | None) -> Person | None:
        """The person of an id, None if there is none."""
        return next((each for each in self.people if each.id == person_id), None)

    def session_about(self, unit: OrgUnit) -> Session | None:
        """The interview or workshop about a unit: the one planned next, else the one held last."""
        found = [line.session for line in self.sessions if _is_about(line.session, unit)]
        planned = (each for each in found if each.status is not SessionStatus.CLOSED)
        return next(planned, found[-1] if found else None)


def _is_about(session: Session, unit: OrgUnit) -> bool:
    """Whether a session studies a unit: it says so, or its title names it."""
    if session.kind not in ABOUT_UNITS:
        return False
    if session.unit_id:
        return session.unit_id == unit.id
    return f" {folded(unit.name)} " in f" {folded(session.title)} "
