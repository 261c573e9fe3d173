"""The last row of every screen: the keys that work here, clickable."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive

from facilitator.i18n import Words
from facilitator.ui.command import NARROW, Command
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.rows import TextRows
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One key with its label; `action` names what a click does.

    `short` is the label in a narrow bar. The hint is for windows of `least` columns and more, and `below` so
    many where that is said.
    """

    key: str
    label: str
    action: str
    short: str = ""
    least: int = 0
    below: int = 0

    def fits_in(self, width: int) -> bool:
        """Whether a window of so many columns has a use for it."""
        return width >= self.least and (not self.below or width < self.below)

    def labelled(self, width: int) -> str:
        """The label, the short one in a narrow window."""
        return self.short if self.short and width < NARROW else self.label


def hint_of(command: Command, words: Words) -> KeyHint:
    """How the key bar shows a command."""
    short = words(command.short) if command.short else ""
    return KeyHint(
        command.shown_key(words), words(command.label), command.id, short, command.least, command.below
    )


class KeyBar(TextRows):
    """Shows as many hints as fit whole; the palette stays at the right end."""

    GROUND = "bar"

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
            if not hint.fits_in(width):
                continue
            room -= self._cells(hint, width)
            if room < -1:
                break
            shown.append(hint)
        return tuple(shown)

    def lines(self) -> list[Text]:
        """The one row: the keys, and the palette at the right end where there is room."""
        palette, width = self.palette, self.size.width
        text = line()
        for hint in self.fitting(width):
            text.append_text(
                line((hint.key, f"bold {palette.accent}"), " ", (hint.labelled(width), palette.text), " ")
            )
        if width < NARROW:
            return [text]
        right = self._palette_hint()
        gap = max(0, width - text.cell_len - right.cell_len)
        return [Text.assemble(text, " " * gap, right, no_wrap=True, end="")]

    def on_click(self, event: Click) -> None:
        """Runs the command under the pointer."""
        left, width = 0, self.size.width
        for hint in self.fitting(width):
            left += self._cells(hint, width)
            if event.x < left:
                self.post_message(self.Pressed(hint.action))
                return
        if event.x >= width - self._palette_hint().cell_len:
            self.post_message(self.Pressed("palette"))

    @staticmethod
    def _cells(hint: KeyHint, width: int) -> int:
        return cell_len(f"{hint.key} {hint.labelled(width)} ")

    def _palette_hint(self) -> Text:
        palette = self.palette
        return line(("▏", palette.muted), ("^p", f"bold {palette.accent}"), f" {self.words('palette')} ")
