"""What an engagement needs next: the one thing to do now, so that nobody has to look for it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from facilitator.domain.engagement import EngagementStatus, months_after
from facilitator.domain.overview import Overview, SessionLine
from facilitator.domain.session import Session, SessionStatus
from facilitator.values import dataclass

PREPARED_AHEAD: Final = timedelta(days=14)
"""How long before a session its agenda should stand."""


class Move(StrEnum):
    """What is to be done."""

    CONTINUE = "continue"
    CLOSE = "close"
    START = "start"
    PREPARE = "prepare"
    LETTER = "letter"
    PEOPLE = "people"
    PLAN = "plan"
    HOURS = "hours"
    MINUTES = "minutes"
    POSTPONE = "postpone"
    NOTE = "note"
    DELIVER = "deliver"
    CHASE = "chase"


@dataclass(frozen=True, slots=True)
class NextStep:
    """One move: the session it is about, or how many things it concerns, or since when."""

    move: Move
    session: Session | None = None
    count: int = 0
    since: date | None = None


def next_step(overview: Overview, today: date, written: Container[str] | None = None) -> NextStep | None:
    """The most pressing move; None when nothing waits.

    `written` are the ids of the sessions whose minutes are written out, None while that is not known.
    """
    if overview.engagement.status is EngagementStatus.ARCHIVED:
        return None
    moves = (
        _live(overview, today),
        _today(overview, today),
        _to_prepare(overview, today, today + PREPARED_AHEAD),
        _beginning(overview),
        _after_sessions(overview, today, written),
        _reporting(overview, today),
        _late(overview, today),
        _ahead(overview, today),
    )
    return next((step for found in moves for step in found), None)


def _live(overview: Overview, today: date) -> Iterator[NextStep]:
    """A session under way goes on; one left open on another day is closed."""
    for line in reversed(overview.with_status(SessionStatus.LIVE)):
        begun = line.session.started.date() if line.session.started else line.session.on
        yield NextStep(Move.CONTINUE if begun == today else Move.CLOSE, line.session)


def _today(overview: Overview, today: date) -> Iterator[NextStep]:
    """What is prepared for today is opened."""
    for line in overview.coming(today):
        if line.session.on == today and line.points:
            yield NextStep(Move.START, line.session)


def _to_prepare(overview: Overview, today: date, until: date) -> Iterator[NextStep]:
    """The first session up to a day that has no agenda."""
    for line in overview.coming(today):
        if not line.points and line.session.on <= until:
            yield NextStep(Move.PREPARE, line.session)


def _beginning(overview: Overview) -> Iterator[NextStep]:
    """What an engagement begins with; a letter names its people too, so it comes first where both lack."""
    has_plan = overview.has_letter or bool(overview.phases)
    if not overview.people:
        yield NextStep(Move.PEOPLE if has_plan else Move.LETTER)
    if not has_plan:
        yield NextStep(Move.LETTER)
    if not overview.sessions:
        yield NextStep(Move.PLAN)


def _after_sessions(overview: Overview, today: date, written: Container[str] | None) -> Iterator[NextStep]:
    """What a session that was held still lacks, and sessions that were not held on their day."""
    closed = overview.with_status(SessionStatus.CLOSED)
    yield from _about(Move.HOURS, (line for line in closed if not line.logged))
    if written is not None:
        yield from _about(Move.MINUTES, overview.unwritten(today, written))
    yield from _about(Move.POSTPONE, overview.missed(today))


def _about(move: Move, lines: Iterable[SessionLine]) -> Iterator[NextStep]:
    """The same move for each session, the latest first."""
    for line in reversed(tuple(lines)):
        yield NextStep(move, line.session)


def _reporting(overview: Overview, today: date) -> Iterator[NextStep]:
    """A progress note, when the last one, or without one the first session held, is over a month ago."""
    held = overview.with_status(SessionStatus.CLOSED)
    since = overview.noted or (held[0].session.on if held else None)
    if since and today > months_after(since, 1):
        yield NextStep(Move.NOTE, since=overview.noted)


def _late(overview: Overview, today: date) -> Iterator[NextStep]:
    if late := overview.late_deliverables(today):
        yield NextStep(Move.DELIVER, count=len(late))
    if late_actions := overview.late_actions(today):
        yield NextStep(Move.CHASE, count=len(late_actions))


def _ahead(overview: Overview, today: date) -> Iterator[NextStep]:
    """Nothing presses: the sessions further ahead, else another one."""
    yield from _to_prepare(overview, today, date.max)
    if not overview.coming(today):
        yield NextStep(Move.PLAN)
