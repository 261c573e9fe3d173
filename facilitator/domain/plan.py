"""What is to be reached: stakes, objectives, deliverables, milestones; how far each phase has come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from facilitator.domain.engagement import Phase
from facilitator.domain.session import Session, SessionStatus
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Stake:
    """An enjeu. `group` is territorial, social, transversal, or the letter's own word."""

    id: str
    engagement_id: str
    position: int
    group: str
    text: str


@dataclass(frozen=True, slots=True)
class Objective:
    """What is to be reached for a stake, or for the engagement as a whole."""

    id: str
    engagement_id: str
    position: int
    text: str
    stake_id: str | None = None


@dataclass(frozen=True, slots=True)
class Deliverable:
    """Something to hand over in a phase; `delivered` is the day it was."""

    id: str
    engagement_id: str
    position: int
    title: str
    phase_id: str | None = None
    service_id: str | None = None
    objective_id: str | None = None
    due: date | None = None
    delivered: date | None = None

    def days_late(self, today: date) -> int:
        """Days past its date while it is not handed over; 0 when it is not late."""
        return max(0, (today - self.due).days) if self.due and not self.delivered else 0


@dataclass(frozen=True, slots=True)
class Milestone:
    """A date that counts outside the sessions: the creation of the pôle. `reached` is the day it was."""

    id: str
    engagement_id: str
    title: str
    on: date
    phase_id: str | None = None
    reached: date | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a phase has come: parts done out of all, a part being a session or a deliverable."""

    done: int
    parts: int

    @property
    def share(self) -> float:
        """From 0.0 to 1.0; 0.0 while nothing is planned."""
        return self.done / self.parts if self.parts else 0.0


def progress_of(phase: Phase, sessions: Iterable[Session], deliverables: Iterable[Deliverable]) -> Progress:
    """The progress of a phase, from its sessions held and its deliverables handed over."""
    held = [each.status is SessionStatus.CLOSED for each in sessions if each.phase_id == phase.id]
    handed = [each.delivered is not None for each in deliverables if each.phase_id == phase.id]
    return Progress(sum(held) + sum(handed), len(held) + len(handed))
