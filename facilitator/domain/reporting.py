"""The progress note to the commissioner: what is written by hand; the rest is read from the record."""

from __future__ import annotations

from datetime import date

from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class ProgressNote:
    """A note d'avancement. It covers the days after `since` (None: from the start) up to `on`, included.

    A text that is empty is drawn from the record when the note is written out.
    """

    id: str
    engagement_id: str
    number: int
    on: date
    since: date | None = None
    done: str = ""
    gaps: str = ""
    expected: str = ""
    following: str = ""
