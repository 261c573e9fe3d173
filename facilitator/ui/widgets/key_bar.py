"""The last row of every screen: the keys that work here, clickable."""

from __future__ import annotations

from dataclasses import dataclass

from rich.text import Text
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive

from facilitator.i18n import Words
from facilitator.ui.widgets.painted import Painted, line

NARROW = 90
"""Below this width labels of narrow screens replace the usual ones and the palette hint goes."""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One key with its label; `action` names what a click does."""

    key: str
    label: str
    action: str
    only_narrow: bool = False


class KeyBar(Painted):
    """Shows as many hints as fit whole; the palette stays at the right end."""

    DEFAULT_CSS = "KeyBar { height: 1; background: $bar; }"

    hints: reactive[tuple[KeyHint, ...]] = reactive(())

    @dataclass
    class Pressed(Message):
        """A hint was clicked."""

        action: str

    def __init__(self, words: Words, hints: tuple[KeyHint, ...]) -> None:
        super().__init__(words)
        self.set_reactive(KeyBar.hints, hints)

    def fitting(self, width: int) -> tuple[KeyHint, ...]:
        """The hints that fit in `width` cells, in order."""
        narrow = width < NARROW
        room = width if narrow else width - self._palette_hint().cell_len - 1
        shown: list[KeyHint] = []
        for hint in self.hints:
            if hint.only_narrow and not narrow:
                continue
            room -= self._cells(hint)
            if room < -1:
                break
            shown.append(hint)
        return tuple(shown)

    def render(self) -> Text:
        """The row."""
        palette, width = self.palette, self.size.width
        text = line()
        for hint in self.fitting(width):
            text.append_text(line((hint.key, f"bold {palette.accent}"), " ", (hint.label, palette.text), " "))
        if width < NARROW:
            return text
        right = self._palette_hint()
        gap = max(0, width - text.cell_len - right.cell_len)
        return Text.assemble(text, " " * gap, right, no_wrap=True, end="")

    def on_click(self, event: Click) -> None:
        """Runs the command under the pointer."""
        left = 0
        for hint in self.fitting(self.size.width):
            left += self._cells(hint)
            if event.x < left:
                self.post_message(self.Pressed(hint.action))
                return
        if event.x >= self.size.width - self._palette_hint().cell_len:
            self.post_message(self.Pressed("palette"))

    @staticmethod
    def _cells(hint: KeyHint) -> int:
        return line(hint.key, " ", hint.label, " ").cell_len

    def _palette_hint(self) -> Text:
        palette = self.palette
        return line(("▏", palette.muted), ("^p", f"bold {palette.accent}"), f" {self.words('palette')} ")
