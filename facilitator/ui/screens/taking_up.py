"""What earlier sessions left, offered to the agenda: Space chooses, Enter takes it up."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding

from facilitator import wording
from facilitator.agenda_words import opening_points, points_of
from facilitator.domain.carry_over import CarryOver
from facilitator.domain.items import KIND_FACTS, Item
from facilitator.domain.session import PointDraft
from facilitator.ui.desk import Desk
from facilitator.ui.screens.overlay import Overlay, Sheet
from facilitator.ui.widgets.painted import fitted, line

_AROUND = 12
"""Rows of the window that are not points."""

_TITLE = 46
"""Cells of a title."""


class TakingUpScreen(Overlay[tuple[PointDraft, ...]]):
    """A list of points; those a session of a body opens with are chosen already."""

    AUTO_FOCUS = ""
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("space", "choose", show=False),
        Binding("enter", "take", show=False),
    ]

    def __init__(self, desk: Desk, left: CarryOver) -> None:
        super().__init__(desk)
        self._left = left
        self._points = points_of(left, self.words)
        opening = tuple(opening_points(left, self.words))
        self._chosen = set(range(len(opening)))
        self._items: tuple[Item | None, ...] = (*(None for _ in opening), *left.matters)
        self._index = 0
        self.sheet = Sheet(self.words)

    def compose_box(self) -> ComposeResult:
        """The points."""
        yield self.sheet

    def on_mount(self) -> None:
        """What is chosen is added by Enter alone."""
        keys = self.words("Space chooses   Enter takes up   Esc leaves it")
        self.name_box(self.words("Left by earlier sessions"), keys)
        self._show()

    def action_move(self, rows: int) -> None:
        """Another point."""
        self._index = (self._index + rows) % len(self._points)
        self._show()

    def action_choose(self) -> None:
        """Takes the point in, or leaves it out."""
        self._chosen ^= {self._index}
        self._show()

    def action_take(self) -> None:
        """Gives the points that are chosen."""
        self.dismiss(tuple(point for place, point in enumerate(self._points) if place in self._chosen))

    def _show(self) -> None:
        room = max(3, self.app.size.height - _AROUND)
        first = max(0, min(self._index - room // 2, len(self._points) - room))
        rows = [self._row(place) for place in range(first, min(first + room, len(self._points)))]
        self.sheet.rows = tuple(rows)

    def _row(self, place: int) -> Text:
        palette, point, item = self.palette, self._points[place], self._items[place]
        chosen = place in self._chosen
        glyph = KIND_FACTS[item.kind].glyph if item else "✓"
        row = line(
            ("► " if place == self._index else "  ", palette.accent),
            ("● " if chosen else "○ ", palette.good if chosen else palette.muted),
            (f"{glyph} ", palette.kind(item.kind) if item else palette.muted),
            (fitted(f"{item.ref} {point.title}" if item else point.title, _TITLE), palette.text),
            ("  ", ""),
            (self._said(point, item), palette.muted),
        )
        if place == self._index:
            row.stylize(f"on {palette.selected}")
        return row

    def _said(self, point: PointDraft, item: Item | None) -> str:
        if item is not None:
            return wording.kind_label(item.kind, self.words).lower()
        if point.takes_up:
            return self.words.plural("{count} action", "{count} actions", len(point.takes_up))
        return wording.expected_label(point.expected, self.words) if point.expected else ""
