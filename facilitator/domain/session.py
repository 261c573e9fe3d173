"""A session, its agenda and who was there."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from facilitator.domain.items import ItemKind
from facilitator.values import dataclass

LATELY: Final = timedelta(days=30)
"""How long after a session its minutes are still asked for."""


class SessionKind(StrEnum):
    """What kind of meeting it is."""

    COPIL = "copil"
    WORKSHOP = "workshop"
    INTERVIEW = "interview"
    FEEDBACK = "feedback"
    REVIEW = "review"
    RATIONALISATION = "rationalisation"


ABOUT_UNITS = frozenset({SessionKind.INTERVIEW, SessionKind.WORKSHOP, SessionKind.RATIONALISATION})
"""Kinds of session that look at a part of the organisation."""


class SessionStatus(StrEnum):
    """How far a session has gone."""

    PLANNED = "planned"
    LIVE = "live"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do before a session, and whether it is done."""

    text: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """A séance. `on` and `at` are planned and local; `started` and `closed` are the instants as lived.

    `minutes` is the planned duration, `service_id` the service of the phase it is for. `paused` is the
    instant of a pause that still lasts; `paused_seconds` adds up those that are over. `format` is the code
    of the format it follows, `to_do` what must be done before it, `outcome` what must come out of it and
    `reached` those of its parts that did.
    """

    id: str
    engagement_id: str
    title: str
    on: date
    at: time | None = None
    minutes: int | None = None
    number: int | None = None
    body_id: str | None = None
    kind: SessionKind = SessionKind.WORKSHOP
    phase_id: str | None = None
    unit_id: str | None = None
    place: str = ""
    status: SessionStatus = SessionStatus.PLANNED
    started: datetime | None = None
    closed: datetime | None = None
    point_id: str | None = None
    paused: datetime | None = None
    paused_seconds: int = 0
    service_id: str | None = None
    format: str = ""
    to_do: tuple[ToDo, ...] = ()
    outcome: tuple[str, ...] = ()
    reached: tuple[str, ...] = ()

    @property
    def is_live(self) -> bool:
        """Whether the session is being conducted."""
        return self.status is SessionStatus.LIVE


class Expected(StrEnum):
    """What an agenda item should lead to."""

    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"
    CLOSING = "closing"


class Technique(StrEnum):
    """How the room works on an agenda item."""

    ROUND = "round"
    ONE_TWO_FOUR = "124"
    FINGERS = "fingers"
    CONSENT = "consent"
    DOTS = "dots"
    VOTE = "vote"
    BRAINSTORM = "brainstorm"
    RULING = "ruling"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A point of the agenda. `minutes` is planned, `added` was granted live.

    `spent_seconds` counts the finished stretches; `running_since` is the instant the running one began.
    `technique_from` are the seconds it had run when its technique was begun, None before that.
    `project_id` is the project a review is about. `question` is asked of the room and `instruction` tells it
    how to work; `result` is what the point should give, `check` what to make sure of before leaving it.
    `attachments` are the names of the documents it needs, `takes_up` the ids of earlier items it looks at.
    """

    id: str
    session_id: str
    position: int
    title: str
    minutes: int | None = None
    expected: Expected | None = None
    default_kind: ItemKind = ItemKind.NOTE
    technique: Technique | None = None
    added: int = 0
    spent_seconds: int = 0
    running_since: datetime | None = None
    done: bool = False
    technique_from: int | None = None
    project_id: str | None = None
    question: str = ""
    result: str = ""
    instruction: str = ""
    check: str = ""
    attachments: tuple[str, ...] = ()
    takes_up: tuple[str, ...] = ()

    @property
    def heard_kind(self) -> ItemKind:
        """What a line without a prefix is here: in a brainstorm what would be a note is an idea."""
        storming = self.technique is Technique.BRAINSTORM and self.default_kind is ItemKind.NOTE
        return ItemKind.IDEA if storming else self.default_kind


@dataclass(frozen=True, slots=True)
class PointDraft:
    """An agenda line as understood, or a step of a format, not saved yet.

    `carries` are kinds of earlier items: those still open are taken up when the point is added.
    """

    title: str
    minutes: int | None = None
    expected: Expected | None = None
    default_kind: ItemKind = ItemKind.NOTE
    technique: Technique | None = None
    project_id: str | None = None
    question: str = ""
    result: str = ""
    instruction: str = ""
    check: str = ""
    attachments: tuple[str, ...] = ()
    takes_up: tuple[str, ...] = ()
    carries: tuple[ItemKind, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """An agenda brought in whole, with what it asks beforehand and what it must lead to.

    `minutes` is how long the session is to last, `kind` what a workshop of no other kind becomes; None leaves
    either open.
    """

    points: tuple[PointDraft, ...]
    format: str = ""
    kind: SessionKind | None = None
    minutes: int | None = None
    to_do: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()


class Presence(StrEnum):
    """How somebody took part."""

    INVITED = "invited"
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    REPRESENTED = "represented"


class Moment(StrEnum):
    """What somebody does while a session is held."""

    ARRIVED = "arrived"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person's part in one session as lived.

    `arrived` and `left` are local times of somebody late or gone early.
    """

    id: str
    session_id: str
    person_id: str
    presence: Presence = Presence.INVITED
    represented_by_id: str | None = None
    arrived: time | None = None
    left: time | None = None
    chairs: bool = False
    position: int = 0

    @property
    def in_room(self) -> bool:
        """Whether this person was there for at least a part."""
        return self.presence is Presence.PRESENT

    @property
    def is_here(self) -> bool:
        """Whether this person came and has not left."""
        return self.in_room and self.left is None
