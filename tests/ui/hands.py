"""Hands on a French keyboard: they type, they press, and they count."""

from __future__ import annotations

from typing import Final

from textual.pilot import Pilot

from tests.ui.keyboard import press, type_text

DIRECT: Final = frozenset("abcdefghijklmnopqrstuvwxyz &é\"'(-è_çà)=^$ù*<,;:!\n")
"""What a French PC keyboard gives with one key."""

SHIFTED: Final = frozenset("1234567890°+¨£%µ>?./§ABCDEFGHIJKLMNOPQRSTUVWXYZ")
"""What it gives with shift; all the rest asks for AltGr or a dead key."""


def presses_of(text: str) -> int:
    """The keys pressed to type a text, shift included."""
    return sum(1 if char in DIRECT else 2 for char in text)


class Hands:
    """Counts what is typed, its Enter included, apart from the keys pressed between texts."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self._pilot = pilot
        self.typed = 0
        self.pressed = 0

    @property
    def presses(self) -> int:
        """Everything so far."""
        return self.typed + self.pressed

    async def type(self, text: str, *keys: str) -> None:
        """Types a text, then the keys that belong to it."""
        self.typed += presses_of(text) + len(keys)
        await type_text(self._pilot, text, *keys)

    async def press(self, *keys: str) -> None:
        """Presses keys."""
        self.pressed += sum(2 if key.startswith("ctrl+") else 1 for key in keys)
        await press(self._pilot, *keys)
