"""Time of a point and of a session: elapsed, remaining, overrun. From instants; knows no timer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from facilitator.domain.durations import ROUNDING, rounded
from facilitator.domain.session import AgendaItem, Session
from facilitator.values import dataclass

LEFT_OPEN = 12 * 60
"""Minutes beyond which nobody was in the room any more: the session was left open."""


class Pace(StrEnum):
    """How a timebox stands: SOON from 20 % left, LAST below 5 %, OVER once spent, NONE without a duration."""

    NONE = "none"
    CALM = "calm"
    SOON = "soon"
    LAST = "last"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Timebox:
    """Planned and spent time in seconds; `planned` is None for a point without a duration."""

    planned: int | None
    spent: int

    @property
    def remaining(self) -> int | None:
        """Seconds left, negative once the time is over; None without a duration."""
        return None if self.planned is None else self.planned - self.spent

    def left_cells(self, width: int) -> int:
        """How much of a bar of so many cells is left: it shrinks as time is spent."""
        return left_cells(self.remaining or 0, self.planned or 0, width)

    @property
    def pace(self) -> Pace:
        """Thresholds of 20 % and 5 %, as SessionLab's time tracker sets them."""
        if self.planned is None or self.planned <= 0:
            return Pace.NONE
        left = (self.planned - self.spent) / self.planned
        if left < 0:
            return Pace.OVER
        if left < 0.05:
            return Pace.LAST
        return Pace.SOON if left <= 0.20 else Pace.CALM


def left_cells(left: int, planned: int, width: int) -> int:
    """The cells of a bar that are left, for who conducts as for the room; the least that is left shows."""
    return min(width, -(-max(0, left) * width // planned)) if planned > 0 else 0


def seconds_between(start: datetime, end: datetime) -> int:
    """Whole seconds from one instant to another, never negative: a clock set back does not give time back."""
    return max(0, int((end - start).total_seconds()))


def timebox_of(point: AgendaItem, now: datetime) -> Timebox:
    """The timebox of an agenda item at an instant."""
    running = seconds_between(point.running_since, now) if point.running_since else 0
    planned = None if point.minutes is None else max(0, point.minutes + point.added) * 60
    return Timebox(planned, point.spent_seconds + running)


def halted(point: AgendaItem, now: datetime) -> AgendaItem:
    """The point with its running stretch added up and stopped."""
    spent = timebox_of(point, now).spent
    return replace(point, spent_seconds=spent, running_since=None)


def elapsed_seconds(session: Session, now: datetime) -> int:
    """Seconds the session has run, pauses left out; 0 before it starts."""
    if session.started is None:
        return 0
    end = session.closed or session.paused or now
    return max(0, seconds_between(session.started, end) - session.paused_seconds)


def counted_minutes(session: Session, now: datetime, rounding: int = ROUNDING) -> int:
    """What a session counts for in hours: as lived, rounded; one left open counts as planned."""
    lived = elapsed_seconds(session, now) // 60
    return rounded(lived, rounding) if lived <= LEFT_OPEN else session.minutes or 0


def lateness_seconds(session: Session, agenda: Sequence[AgendaItem], now: datetime) -> int:
    """How far the session is behind its agenda; negative when it is ahead.

    Time spent beyond the plan of the points done, plus the overrun of the current one;
    time saved on points done counts as an advance.
    """
    late = 0
    for point in agenda:
        box = timebox_of(point, now)
        if point.minutes is None:
            continue
        planned = point.minutes * 60
        if point.done:
            late += box.spent - planned
        elif point.id == session.point_id:
            late += max(0, box.spent - planned)
    return late


def schedule(start: time, agenda: Sequence[AgendaItem]) -> tuple[time, ...]:
    """When each point begins if all keep to their minutes, cascading from `start`."""
    moment = datetime(2000, 1, 1, start.hour, start.minute)
    begins: list[time] = []
    for point in agenda:
        begins.append(moment.time())
        moment += timedelta(minutes=max(0, (point.minutes or 0) + point.added))
    return tuple(begins)
