"""The consultant's assignment and its phases, as the mission letter fixes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
class Phase:
    """A stage of the letter ("1er temps"). `starts` is None while its date is still to be set."""

    id: str
    engagement_id: str
    position: int
    title: str
    starts: date | None = None
    months: int | None = None
    planned_minutes: int | None = None
    services: tuple[str, ...] = ()
