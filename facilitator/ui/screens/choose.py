"""One of a list, found by typing a part of it."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Key

from facilitator.domain.people import folded
from facilitator.ui.command import TALL
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.painted import line, painted
from facilitator.values import dataclass

SHOWN = 12
"""Choices in sight at once."""


WIDTH = 84
"""Cells of the box where the window has them."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: its key, how it reads; `depth` sets it below the one before.

    `note` says more of it under the list while it is selected.
    """

    key: str
    label: str
    depth: int = 0
    note: tuple[str, ...] = ()


class ChooseScreen(Overlay[str]):
    """Arrows or letters find a row, Enter gives its key."""

    DEFAULT_CSS = f"""
    ChooseScreen > Vertical {{ width: {WIDTH}; }}
    ChooseScreen #note {{ margin-top: 1; }}
    """
    BINDINGS = [
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, title: str, choices: tuple[Choice, ...], chosen: str = "") -> None:
        super().__init__(desk)
        self._heading = title
        self._choices = choices
        self._typed = ""
        self._index = next((at for at, each in enumerate(choices) if each.key == chosen), 0)
        self.sheet = Sheet(self.words)
        self.note = Sheet(self.words, id="note")

    def compose_box(self) -> ComposeResult:
        """The rows, and more of the selected one."""
        yield self.sheet
        yield self.note

    def on_mount(self) -> None:
        """Everything there is."""
        self._show()

    @property
    def found(self) -> tuple[Choice, ...]:
        """The rows that hold what was typed."""
        wanted = folded(self._typed)
        return tuple(each for each in self._choices if wanted in folded(each.label))

    def action_move(self, rows: int) -> None:
        """Another row."""
        self._index = (self._index + rows) % max(1, len(self.found))
        self._show()

    def on_key(self, event: Key) -> None:
        """Letters filter, Enter gives the row; where none fits, what is typed stays."""
        if event.key == "enter":
            if found := self.found:
                self.dismiss(found[self._index].key)
        elif event.key == "backspace":
            self._typed = self._typed[:-1]
        elif event.key == "ctrl+u":
            self._typed = ""
        elif event.character and event.is_printable:
            self._typed += event.character
        else:
            return
        event.stop()
        if event.key != "enter":
            self._index = 0
            self._show()

    def _show(self) -> None:
        keys = self.words("type to filter   Enter accepts   Esc leaves it")
        self.name_box(self._heading, f"{self._typed}▏  {keys}" if self._typed else keys)
        found, shown = self.found, self._in_sight
        first = max(0, min(self._index - shown // 2, len(found) - shown))
        rows = [self._row(each, first + at) for at, each in enumerate(found[first : first + shown])]
        self.sheet.rows = tuple(rows) or (self.ink.faint(self.words("Nothing is called so.")),)
        note = found[self._index].note if found else ()
        self.note.rows = tuple(Text(painted(each), self.palette.muted) for each in note)
        self.note.display = any(each.note for each in self._choices)

    @property
    def _in_sight(self) -> int:
        """Fewer rows where a low window must hold what is said of them too."""
        noted = any(each.note for each in self._choices)
        return SHOWN // 2 if noted and self.app.size.height < TALL else SHOWN

    def _row(self, each: Choice, index: int) -> Text:
        palette = self.palette
        style = f"bold {palette.text}" if each.depth == 0 else palette.text
        mark = ("► " if index == self._index else "  ", palette.accent)
        row = line(mark, ("  " * each.depth + each.label, style))
        if index == self._index:
            row.truncate(min(WIDTH, int(self.app.size.width * 0.96)) - 6, overflow="ellipsis", pad=True)
            row.stylize(f"on {palette.selected}")
        return row
