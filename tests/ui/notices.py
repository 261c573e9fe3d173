"""What the screens tell in passing."""

from __future__ import annotations

from textual.pilot import Pilot


def told(pilot: Pilot[int]) -> str:
    """The notices in sight, one a row."""
    return "\n".join(each.message for each in pilot.app._notifications)
