"""The clock of a laptop that slept or was set: seconds that nobody spent in the room."""

from __future__ import annotations

from datetime import datetime
from typing import Final

ASLEEP: Final = 120
"""Seconds from one look at the clock to the next from which the computer stood still in between."""

SET_BACK: Final = -5
"""Seconds by which a clock goes back only because somebody set it."""


def jump_between(before: datetime, after: datetime, passed: float) -> int:
    """Seconds the clock went on by itself between two looks, `passed` of them lived; 0 when it did not.

    Negative when it was set back.
    """
    seconds = int((after - before).total_seconds() - passed)
    return seconds if seconds >= ASLEEP or seconds <= SET_BACK else 0
