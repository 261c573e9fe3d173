"""What a letter was understood to say. A field the letter does not fill is None or empty, never guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Generic, TypeVar

from facilitator.domain.people import PersonEntry
from facilitator.letter.dates import When
from facilitator.letter.quote import Span
from facilitator.values import dataclass

Value = TypeVar("Value", covariant=True)


@dataclass(frozen=True, slots=True)
class Sourced(Generic[Value]):
    """A value and the lines of each of its parts; the lines of the whole are under the empty name."""

    value: Value
    lines: Mapping[str, Span]


@dataclass(frozen=True, slots=True)
class StakeSaid:
    """What is at stake. `group` is territorial, social, transversal, the letter's own word, or None."""

    group: str | None
    text: str


@dataclass(frozen=True, slots=True)
class PhaseSaid:
    """A stage of the assignment and what it comprises; the only one may have no title."""

    title: str | None
    starts: When | None = None
    months: int | None = None
    services: tuple[str, ...] = ()
    minutes_planned: int | None = None


@dataclass(frozen=True, slots=True)
class InterventionSaid:
    """What the consultant did before, when, and in how many minutes."""

    what: str
    since: When | None = None
    until: When | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class NoteSaid:
    """A footnote and the word that calls it."""

    word: str
    text: str


@dataclass(frozen=True, slots=True)
class ProposalSaid:
    """Whether a proposal is annexed, and whether the calendar may be revised; None when nothing says so."""

    annexed: bool | None = None
    revisable: bool | None = None


@dataclass(frozen=True, slots=True)
class CalendarSaid:
    """Start and duration of the whole assignment, as far as they are not said of one phase."""

    starts: When | None = None
    months: int | None = None


@dataclass(frozen=True, slots=True)
class Understanding:
    """A proposed engagement. `evidence` gives, for the path of each field, its first and last line."""

    title: str | None = None
    object: str | None = None
    context: str | None = None
    commissioned_by: str | None = None
    beneficiary: str | None = None
    led_by: str | None = None
    organisation: str | None = None
    units: tuple[str, ...] = ()
    stakes: tuple[StakeSaid, ...] = ()
    phases: tuple[PhaseSaid, ...] = ()
    calendar: CalendarSaid = CalendarSaid()
    minutes_planned: int | None = None
    recipients: tuple[str, ...] = ()
    reporting: str | None = None
    earlier: tuple[InterventionSaid, ...] = ()
    notes: tuple[NoteSaid, ...] = ()
    proposal: ProposalSaid = ProposalSaid()
    people: tuple[PersonEntry, ...] = ()
    evidence: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}))
