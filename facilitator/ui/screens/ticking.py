"""Several of a list: Space chooses, Enter takes what is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding

from facilitator.domain.items import ItemKind
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.painted import fitted, line
from facilitator.values import dataclass

_AROUND = 12
"""Rows of the window that are not choices."""

_WIDTH = 84
"""Cells of the box where the window has them."""

_BESIDE = 30
"""Cells of a row that are not its label: the frame, the marks, the word on it."""


@dataclass(frozen=True, slots=True)
class Tick:
    """One row: its key, how it reads, a word on it; `kind` gives the glyph its colour."""

    key: str
    label: str
    said: str = ""
    glyph: str = "✓"
    kind: ItemKind | None = None
    chosen: bool = False


class TickScreen(Overlay[tuple[str, ...]]):
    """Gives the keys of the rows that are chosen, in their order; Escape gives nothing."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = f"TickScreen > Vertical {{ width: {_WIDTH}; }}"
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("space", "choose", show=False),
        Binding("enter", "take", show=False),
    ]

    def __init__(self, desk: Desk, title: str, ticks: Iterable[Tick]) -> None:
        super().__init__(desk)
        self._heading = title
        self._ticks = tuple(ticks)
        self._chosen = {place for place, each in enumerate(self._ticks) if each.chosen}
        self._index = 0
        self.sheet = Sheet(self.words)

    def compose_box(self) -> ComposeResult:
        """The rows."""
        yield self.sheet

    def on_mount(self) -> None:
        """What is chosen already is taken by Enter alone."""
        self.name_box(self._heading, self.words("Space chooses   Enter adds   Esc leaves it"))
        self._show()

    def action_move(self, rows: int) -> None:
        """Another row."""
        self._index = (self._index + rows) % max(1, len(self._ticks))
        self._show()

    def action_choose(self) -> None:
        """Takes the row in, or leaves it out."""
        self._chosen ^= {self._index}
        self._show()

    def action_take(self) -> None:
        """Gives what is chosen."""
        self.dismiss(tuple(each.key for place, each in enumerate(self._ticks) if place in self._chosen))

    def _show(self) -> None:
        room = max(3, self.app.size.height - _AROUND)
        first = max(0, min(self._index - room // 2, len(self._ticks) - room))
        rows = [self._row(place) for place in range(first, min(first + room, len(self._ticks)))]
        self.sheet.rows = tuple(rows)

    def _row(self, place: int) -> Text:
        palette, each = self.palette, self._ticks[place]
        chosen = place in self._chosen
        room = min(_WIDTH, round(self.app.size.width * 0.96)) - _BESIDE
        row = line(
            ("► " if place == self._index else "  ", palette.accent),
            ("● " if chosen else "○ ", palette.good if chosen else palette.muted),
            (f"{each.glyph} ", palette.kind(each.kind) if each.kind else palette.muted),
            (fitted(each.label, room), palette.text),
            ("  ", ""),
            (each.said, palette.muted),
        )
        if place == self._index:
            row.stylize(f"on {palette.selected}")
        return row
