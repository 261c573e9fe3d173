"""Advice given outside sessions: aide à la décision, expertise ponctuelle."""

from __future__ import annotations

from datetime import date

from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Advice:
    """A dated note of advice. Its time is the line of hours `hours_id`, so that it is counted once."""

    id: str
    engagement_id: str
    number: int
    on: date
    title: str
    question: str = ""
    options: tuple[str, ...] = ()
    recommendation: str = ""
    asked_by_id: str | None = None
    phase_id: str | None = None
    service_id: str | None = None
    hours_id: str | None = None
