"""The time a room sees: whole minutes and the part of them that is left. Never how late it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.session import AgendaItem, Session
from facilitator.domain.timebox import seconds_between


@dataclass(frozen=True, slots=True)
class RoomTime:
    """What is planned for the current point in seconds, spent of it, and the instant it runs since."""

    planned: int | None = None
    spent: int = 0
    running_since: datetime | None = None
    is_paused: bool = False

    def at(self, now: datetime) -> Left | None:
        """What is left at an instant; None where nothing was planned."""
        if not self.planned:
            return None
        running = seconds_between(self.running_since, now) if self.running_since else 0
        return Left(max(0, self.planned - self.spent - running), self.planned)


@dataclass(frozen=True, slots=True)
class Left:
    """Seconds left of those planned, never less than none."""

    seconds: int
    planned: int

    @property
    def minutes(self) -> int:
        """Whole minutes, a begun one counted."""
        return -(-self.seconds // 60)

    @property
    def is_last(self) -> bool:
        """Whether the last minute runs."""
        return 0 < self.seconds < 60

    def cells(self, width: int) -> int:
        """How long the bar of what is left is; the least that is left shows."""
        return min(width, -(-self.seconds * width // self.planned))


def room_time(session: Session, point: AgendaItem | None) -> RoomTime:
    """The time of the current point as the room sees it; nothing without a duration."""
    if point is None or point.minutes is None:
        return RoomTime(is_paused=session.paused is not None)
    planned = max(0, point.minutes + point.added) * 60
    return RoomTime(planned, point.spent_seconds, point.running_since, session.paused is not None)
