"""The mission letter an engagement was read from: its lines, and what they say beyond the plan itself."""

from __future__ import annotations

from dataclasses import field

from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """The lines a field came from, both included, counted from 1; `field` is its path (`phases.0.months`)."""

    field: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class EarlierIntervention:
    """Work done before the engagement. `starts` and `ends` are ISO dates or months, whichever is said."""

    what: str
    starts: str = ""
    ends: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """The proposition d'intervention: whether it is annexed and may be revised, and what it fixes."""

    annexed: bool = False
    revisable: bool = False
    modalities: str = ""
    calendar: str = ""


@dataclass(frozen=True, slots=True)
class MissionLetter:
    """The letter as it was read: the name of its file, its lines, and what the plan has no place for."""

    id: str
    engagement_id: str
    file: str = ""
    lines: tuple[str, ...] = ()
    organisation: str = ""
    reporting: str = ""
    earlier: tuple[EarlierIntervention, ...] = ()
    proposal: Proposal = field(default_factory=Proposal)
    notes: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    def lines_of(self, path: str) -> tuple[int, int] | None:
        """The first and last line a field came from; None when the letter does not say it."""
        found = next((each for each in self.evidence if each.field == path), None)
        return (found.first, found.last) if found else None
