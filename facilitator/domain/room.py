"""The picture of a session that a room may see: frozen, and holding nothing else."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from facilitator.domain.items import Vote
from facilitator.domain.organisation import VerdictCode
from facilitator.domain.room_time import RoomTime
from facilitator.domain.session import Presence, Technique
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class RoomRules:
    """What the consultant allows beyond the ordinary: `names_quoted` shows who said what is quoted."""

    names_quoted: bool = False


class RoomPage(StrEnum):
    """What the room view can show beside the agenda, in the order one leafs through it."""

    POINT = "point"
    DECISIONS = "decisions"
    WORK = "work"
    PARKED = "parked"
    QUOTES = "quotes"
    PRESENT = "present"


@dataclass(frozen=True, slots=True)
class Asked:
    """A page that was asked for, and how far one has leafed through it."""

    page: RoomPage
    sheet: int = 0


class Heading(StrEnum):
    """Under which heading a room reads an entry."""

    DECIDED = "decided"
    PROPOSED = "proposed"
    TO_DO = "to_do"
    OPEN = "open"
    PARKED = "parked"
    QUOTED = "quoted"


class Progress(StrEnum):
    """Where a point of the agenda stands."""

    DONE = "done"
    CURRENT = "current"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class RoomPoint:
    """A point of the agenda, without its minutes."""

    number: int
    title: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the room reads. `due` is None while the date is still to be settled.

    `people` are full names; of a quote, who said it or that person's unit.
    """

    heading: Heading
    text: str
    people: tuple[str, ...] = ()
    due: date | None = None
    decided_by: str = ""
    vote: Vote | None = None
    fingers: tuple[int, ...] = ()
    is_postponed: bool = False


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody invited, and how they take part; `stands_in` is who came in their place."""

    name: str
    presence: Presence
    stands_in: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """An activity the session spoke of, under the mission it serves, and what becomes of it."""

    mission: str
    title: str
    fte: Decimal | None = None
    verdict: VerdictCode | None = None
    target: str = ""


@dataclass(frozen=True, slots=True)
class RoomPicture:
    """All that is projected. `entries` are those of the current point, `decisions` those of the session.

    `instruction` is the consultant's own, where she wrote one. `is_closing` says that the last point is
    reached, `decides_work` that outcomes of activities are decided. `asked` is the page that was asked for in
    the session, for a window of its own; None shows what the session is at.
    """

    session: str
    engagement: str
    on: date
    number: int = 0
    question: str = ""
    technique: Technique | None = None
    instruction: str = ""
    is_closing: bool = False
    decides_work: bool = False
    agenda: tuple[RoomPoint, ...] = ()
    time: RoomTime = field(default_factory=RoomTime)
    entries: tuple[Entry, ...] = ()
    decisions: tuple[Entry, ...] = ()
    parked: tuple[Entry, ...] = ()
    quotes: tuple[Entry, ...] = ()
    guests: tuple[Guest, ...] = ()
    work: tuple[Work, ...] = ()
    asked: Asked | None = None
