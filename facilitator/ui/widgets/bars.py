"""A bar that fills from the left, in two characters that every font draws alike."""

from __future__ import annotations

from facilitator.ui.theme import Palette

Part = tuple[str, str]
"""A text and its style."""


def bar(share: float, cells: int, colour: str, palette: Palette) -> tuple[Part, Part]:
    """A share from 0 to 1 of so many cells; it looks full only when it is, and empty only when it is."""
    filled = round(cells * min(1.0, max(0.0, share)))
    if 0 < share < 1:
        filled = min(cells - 1, max(1, filled))
    return ("━" * filled, colour), ("─" * (cells - filled), palette.muted)
