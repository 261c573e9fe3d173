"""The consultant's assignment and its phases, as the mission letter fixes them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from facilitator.values import dataclass


class EngagementStatus(StrEnum):
    """Whether the engagement still runs."""

    ACTIVE = "active"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class Engagement:
    """A mission d'accompagnement: for whom, on what, with how many hours.

    `planned_minutes` is None until it is known.
    """

    id: str
    title: str
    client: str = ""
    short_title: str = ""
    object: str = ""
    context: str = ""
    commissioned_by: str = ""
    beneficiary: str = ""
    led_by: str = ""
    status: EngagementStatus = EngagementStatus.ACTIVE
    planned_minutes: int | None = None
    distribution: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """How the engagement is called in a breadcrumb."""
        return self.short_title or self.title


@dataclass(frozen=True, slots=True)
class Service:
    """What the letter says will be done in a phase; sessions, deliverables and advice refer to its id."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Phase:
    """A stage of the letter ("1er temps"). `starts` is None while its date is still to be set."""

    id: str
    engagement_id: str
    position: int
    title: str
    starts: date | None = None
    months: int | None = None
    planned_minutes: int | None = None
    services: tuple[Service, ...] = ()

    @property
    def ends(self) -> date | None:
        """The day after its last one, None when start or length is still to be set."""
        return months_after(self.starts, self.months) if self.starts and self.months else None

    def service(self, service_id: str | None) -> Service | None:
        """The service of an id, None if the phase has none such."""
        return next((each for each in self.services if each.id == service_id), None)


def phase_on(phases: Sequence[Phase], day: date) -> Phase | None:
    """The phase a day belongs to: the last one begun by then, else the first; None without phases.

    A phase whose start is still to be set begins when nobody is left before it, so it takes no day by itself.
    """
    begun = [phase for phase in phases if phase.starts and phase.starts <= day]
    if begun:
        return max(begun, key=lambda phase: (phase.starts or day, phase.position))
    return min(phases, key=lambda phase: phase.position, default=None)


def planned_of(engagement: Engagement, phases: Sequence[Phase]) -> int | None:
    """The hours of an engagement in minutes, else those of its phases added up; None where none are fixed."""
    if engagement.planned_minutes is not None:
        return engagement.planned_minutes
    known = [each.planned_minutes for each in phases if each.planned_minutes is not None]
    return sum(known) if known else None


def months_after(day: date, months: int) -> date:
    """The same day so many months later, the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
