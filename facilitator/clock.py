"""The present moment as a value that is handed in, so that a test can fix it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The present instant, aware, in the local time zone."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """The present instant, aware, in the local time zone."""
        return datetime.now().astimezone()


class StageClock:
    """A clock that can be set to another time while the past is played; else it follows the real one."""

    def __init__(self, real: Clock) -> None:
        self._real = real
        self.at: datetime | None = None

    def now(self) -> datetime:
        """The instant it was set to, else the real one."""
        return self.at or self._real.now()
