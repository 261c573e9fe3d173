"""The record of intervention: what the time was spent on."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from facilitator.values import dataclass


class Nature(StrEnum):
    """What the time was spent on."""

    SESSION = "session"
    PREPARATION = "preparation"
    TRAVEL = "travel"
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class HoursLine:
    """One line of the record of intervention; whole minutes."""

    id: str
    engagement_id: str
    on: date
    minutes: int
    nature: Nature = Nature.SESSION
    phase_id: str | None = None
    session_id: str | None = None
    text: str = ""
