"""A result of the analyses that was set aside, and why."""

from __future__ import annotations

from datetime import date

from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Dismissal:
    """What was found (its code), about which lines (their ids in order), and why it does not count."""

    id: str
    engagement_id: str
    code: str
    about: tuple[str, ...]
    reason: str
    on: date
