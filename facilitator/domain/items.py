"""The twelve kinds of thing one captures, the parsed line (Draft) and the saved one (Item)."""

from __future__ import annotations

from dataclasses import field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from facilitator.domain.organisation import Frequency, Period, VerdictCode
from facilitator.values import dataclass


class ItemKind(StrEnum):
    """What a captured line is; the value is the code used in files and on the command line."""

    NOTE = "note"
    DECISION = "decision"
    ACTION = "action"
    QUESTION = "question"
    RISK = "risk"
    FINDING = "finding"
    IDEA = "idea"
    PARKED = "parked"
    MISSION = "mission"
    ACTIVITY = "activity"
    QUOTE = "quote"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class KindFacts:
    """How a kind is typed (`letter`), drawn (`glyph`) and numbered (`reference`, empty if it is not)."""

    letter: str
    glyph: str
    reference: str


KIND_FACTS: dict[ItemKind, KindFacts] = {
    ItemKind.NOTE: KindFacts("n", "·", ""),
    ItemKind.DECISION: KindFacts("d", "◆", "D"),
    ItemKind.ACTION: KindFacts("a", "►", "A"),
    ItemKind.QUESTION: KindFacts("q", "?", "Q"),
    ItemKind.RISK: KindFacts("r", "▲", "R"),
    ItemKind.FINDING: KindFacts("i", "•", "C"),
    ItemKind.IDEA: KindFacts("s", "+", "S"),
    ItemKind.PARKED: KindFacts("p", "■", "P"),
    ItemKind.MISSION: KindFacts("m", "▌", "M"),
    ItemKind.ACTIVITY: KindFacts("v", "○", "V"),
    ItemKind.QUOTE: KindFacts('"', "«", ""),
    ItemKind.PRIVATE: KindFacts("x", "×", ""),
}


class Status(StrEnum):
    """Where an item stands. Decisions: proposed, agreed, postponed, dropped; others: open, done, dropped."""

    OPEN = "open"
    DONE = "done"
    PROPOSED = "proposed"
    AGREED = "agreed"
    POSTPONED = "postponed"
    DROPPED = "dropped"


TRACKED_KINDS = frozenset({ItemKind.ACTION, ItemKind.QUESTION, ItemKind.RISK, ItemKind.IDEA, ItemKind.PARKED})
"""Kinds that stay open until somebody closes them."""


def first_status(kind: ItemKind) -> Status | None:
    """The status a new item of this kind starts with; None where a status has no meaning."""
    if kind is ItemKind.DECISION:
        return Status.AGREED
    return Status.OPEN if kind in TRACKED_KINDS else None


class FlagCode(StrEnum):
    """Why an item is still to clarify."""

    OWNER_MISSING = "owner_missing"
    OWNER_AMBIGUOUS = "owner_ambiguous"
    OWNER_UNKNOWN = "owner_unknown"
    DUE_MISSING = "due_missing"
    DUE_IMPOSSIBLE = "due_impossible"
    DUE_NOT_UNDERSTOOD = "due_not_understood"
    DUE_AMBIGUOUS = "due_ambiguous"
    DUE_WEEKEND = "due_weekend"
    OUTCOME_AMBIGUOUS = "outcome_ambiguous"
    POSSIBLE_DUPLICATE = "possible_duplicate"


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing to clarify: its code, the word that raised it, and the choices there are.

    `options` holds names of people or ISO dates, in the order they should be proposed.
    """

    code: FlagCode
    word: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vote:
    """The raw count of a vote. A secret one was written on paper; the others were seen by the room."""

    favour: int
    against: int
    abstain: int = 0
    secret: bool = False

    @property
    def cast(self) -> int:
        """How many voted, those who abstained among them."""
        return self.favour + self.against + self.abstain


@dataclass(frozen=True, slots=True)
class Measures:
    """What an activity costs: staff (FTE), volume per period, workload in minutes per period, frequency."""

    fte: Decimal | None = None
    volume: Decimal | None = None
    volume_unit: str = ""
    period: Period | None = None
    workload_minutes: int | None = None
    workload_period: Period | None = None
    frequency: Frequency | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was measured."""
        return self == Measures()


@dataclass(frozen=True, slots=True)
class NameRef:
    """A name as typed and whom it means; `person_id` is None for somebody not known yet."""

    typed: str
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """One understood line, not saved yet. `text` is what remains once the marks are taken out.

    `about_id` is the activity it was typed about, where the screen knows it.
    """

    kind: ItemKind
    text: str
    raw: str
    owner: NameRef | None = None
    contributors: tuple[NameRef, ...] = ()
    due: date | None = None
    tags: tuple[str, ...] = ()
    important: bool = False
    status: Status | None = None
    decided_by: str = ""
    vote: Vote | None = None
    measures: Measures = field(default_factory=Measures)
    outcome: VerdictCode | None = None
    target: str = ""
    flags: tuple[Flag, ...] = ()
    prefixed: bool = False
    about_id: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """The saved trace of one captured line.

    `seq` orders items within an engagement; `number` feeds the reference.
    A mission or activity line points to the ServiceMission or Activity it created or changed;
    `about_id` is the activity another line speaks of.
    `dots` is what it was given in a dot vote, None without one; `theme` is what it was grouped under.
    """

    id: str
    engagement_id: str
    session_id: str
    seq: int
    kind: ItemKind
    number: int | None
    text: str
    raw: str
    at: datetime
    agenda_item_id: str | None = None
    owner_id: str | None = None
    contributor_ids: tuple[str, ...] = ()
    due: date | None = None
    tags: tuple[str, ...] = ()
    important: bool = False
    private: bool = False
    status: Status | None = None
    decided_by: str = ""
    vote: Vote | None = None
    fingers: tuple[int, ...] = ()
    objections: tuple[str, ...] = ()
    dots: int | None = None
    theme: str = ""
    flags: tuple[Flag, ...] = ()
    mission_id: str | None = None
    activity_id: str | None = None
    superseded_by_id: str | None = None
    closed_at: datetime | None = None
    about_id: str | None = None

    @property
    def ref(self) -> str:
        """The stable reference, D-07 or A-12; empty for kinds that are not numbered."""
        return reference(self.kind, self.number)

    @property
    def is_private(self) -> bool:
        """Whether the item stays with the consultant."""
        return self.private or self.kind is ItemKind.PRIVATE


def reference(kind: ItemKind, number: int | None) -> str:
    """The reference of the `number`th item of a kind: at least two digits, as in D-07."""
    letter = KIND_FACTS[kind].reference
    return f"{letter}-{number:02d}" if letter and number is not None else ""
