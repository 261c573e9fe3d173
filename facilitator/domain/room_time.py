"""The time a room sees: whole minutes and the part of them that is left. Never how late it is."""

from __future__ import annotations

from datetime import datetime

from facilitator.domain.session import AgendaItem, Session, Technique
from facilitator.domain.techniques import Running, stage_after
from facilitator.domain.timebox import left_cells, seconds_between
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class RoomTime:
    """What is planned for the current point in seconds, spent of it, and the instant it runs since.

    `technique_from` are the seconds that were spent when its technique was begun, None before that.
    """

    planned: int | None = None
    spent: int = 0
    running_since: datetime | None = None
    is_paused: bool = False
    technique: Technique | None = None
    technique_from: int | None = None

    def at(self, now: datetime) -> Left | None:
        """What is left at an instant, of the stage that runs if one does; None where nothing was planned."""
        if stage := self.stage(now):
            return Left(stage.left, stage.seconds)
        return Left(max(0, self.planned - self._spent(now)), self.planned) if self.planned else None

    def stage(self, now: datetime) -> Running | None:
        """The stage that the technique has reached, None without one."""
        if self.technique is None or self.technique_from is None:
            return None
        return stage_after(self.technique, self._spent(now) - self.technique_from)

    def _spent(self, now: datetime) -> int:
        return self.spent + (seconds_between(self.running_since, now) if self.running_since else 0)


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
        return left_cells(self.seconds, self.planned, width)


def room_time(session: Session, point: AgendaItem | None) -> RoomTime:
    """The time of the current point as the room sees it; nothing without a duration."""
    is_paused = session.paused is not None
    if point is None:
        return RoomTime(is_paused=is_paused)
    planned = None if point.minutes is None else max(0, point.minutes + point.added) * 60
    return RoomTime(
        planned, point.spent_seconds, point.running_since, is_paused, point.technique, point.technique_from
    )
