"""The organisation chart in the cells of a terminal: boxes, and what became of each unit by sign and word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Final

from rich.text import Text

from facilitator.chart_words import SIGNS, fate_text, figures_short
from facilitator.domain.items import ItemKind
from facilitator.domain.org_chart import ChartUnit, Fate
from facilitator.domain.people import Person
from facilitator.domain.tree_layout import Layout, Measures, Placed, Rail, laid_out
from facilitator.ui.theme import Palette
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted
from facilitator.values import dataclass

CELLS: Final = Measures(
    gap=2, below=1, between=0, row=1, indent=2, narrowest=18, widest=30, spine=2, whole=True
)
"""Of an organisation chart in a terminal."""

_SOLID: Final = "┌─┐│└┘"
_DASHED: Final = "┌┄┐┊└┘"


@dataclass(frozen=True, slots=True)
class OrgChart:
    """A chart of the organisation, ready to be painted in any width."""

    units: tuple[ChartUnit, ...]
    people: Mapping[str, Person]
    ink: Ink

    def rows(self, width: int) -> list[Text]:
        """The boxes with the lines between them."""
        layout = laid_out(self.units, max(width, 20), CELLS, self._height)
        canvas = Canvas(max(width, 20))
        for place, placed in enumerate(layout.placed):
            self._connect(canvas, layout, place, placed)
        for rail in layout.rails:
            self._rail(canvas, layout, rail)
        for placed in layout.placed:
            self._box(canvas, placed)
        return canvas.rows()

    def _height(self, unit: ChartUnit, width: float) -> float:
        return 2 + len(list(self._lines(unit, int(width))))

    def _lines(self, unit: ChartUnit, width: int) -> Iterator[tuple[str, str]]:
        """What stands in a box, with the style of each line."""
        palette, room = self.ink.palette, width - 4
        sign = f"{SIGNS[unit.fate]} " if unit.fate is not Fate.SAME else ""
        head = self.people.get(unit.head_id or "")
        style = f"bold {self._colour(unit.fate)}"
        yield from ((text, style) for text in _wrapped(f"{sign}{unit.name}", room, 2))
        if head:
            yield head.short_name, palette.muted
        if figures := figures_short(unit, self.ink.words):
            yield from ((text, palette.text) for text in _wrapped(figures, room, 2))
        if fate := fate_text(unit, self.ink.words):
            yield from ((text, palette.muted) for text in _wrapped(fate, room, 2))

    def _box(self, canvas: Canvas, placed: Placed[ChartUnit]) -> None:
        x, y, width = int(placed.x), int(placed.y), int(placed.width)
        colour = (
            self._colour(placed.node.fate) if placed.node.fate is not Fate.SAME else self.ink.palette.muted
        )
        left, bar, right, side, low_left, low_right = _DASHED if placed.node.fate is Fate.GONE else _SOLID
        canvas.put(x, y, left + bar * (width - 2) + right, colour)
        lines = list(self._lines(placed.node, width))
        for row, (text, style) in enumerate(lines, y + 1):
            canvas.put(x, row, f"{side} ", colour)
            canvas.put(x + 2, row, fitted(text, width - 4), style)
            canvas.put(x + width - 2, row, f" {side}", colour)
        canvas.put(x, y + 1 + len(lines), low_left + bar * (width - 2) + low_right, colour)

    def _connect(
        self, canvas: Canvas, layout: Layout[ChartUnit], place: int, placed: Placed[ChartUnit]
    ) -> None:
        """From a unit to the only one under it, or down its side to one that hangs there."""
        if placed.parent is None or any(place in rail.heads for rail in layout.rails):
            return
        above = layout.placed[placed.parent]
        foot = int(above.y + above.height)
        if not placed.is_beside:
            middle = _middle(above)
            canvas.line(((middle, foot - 1), (middle, int(placed.y))), self.ink.palette.muted)
        elif placed.x > above.x:
            x, y = int(placed.x) - 2, int(placed.y) + 1
            canvas.line(((x, foot - 1), (x, y), (int(placed.x), y)), self.ink.palette.muted)

    def _rail(self, canvas: Canvas, layout: Layout[ChartUnit], rail: Rail) -> None:
        """Along a row of units: from the one above, or from the left where a row goes on."""
        style, above = self.ink.palette.muted, layout.placed[rail.parent]
        y, middle = int(rail.y), _middle(above)
        first = min(int(each.y) for each in layout.rails if each.parent == rail.parent)
        heads = [_middle(layout.placed[each]) for each in rail.heads]
        if y > first:
            canvas.line(((0, first), (0, y), (max(heads), y)), style)
        else:
            left = 0 if layout.left else min(*heads, middle)
            canvas.line(((left, y), (max(*heads, middle), y)), style)
            canvas.line(((middle, int(above.y + above.height) - 1), (middle, y)), style)
        for head, each in zip(heads, rail.heads, strict=True):
            canvas.line(((head, y), (head, int(layout.placed[each].y))), style)

    def _colour(self, fate: Fate) -> str:
        return fate_colour(fate, self.ink.palette)


def fate_colour(fate: Fate, palette: Palette) -> str:
    """The colour of what became of a unit; its sign says it first."""
    return {
        Fate.SAME: palette.text,
        Fate.NEW: palette.good,
        Fate.GONE: palette.kind(ItemKind.PARKED),
        Fate.MOVED: palette.kind(ItemKind.DECISION),
        Fate.MERGED: palette.kind(ItemKind.DECISION),
        Fate.SPLIT: palette.kind(ItemKind.QUOTE),
        Fate.RENAMED: palette.muted,
    }[fate]


def _middle(placed: Placed[ChartUnit]) -> int:
    return int(placed.x) + int(placed.width) // 2


def _wrapped(text: str, width: int, most: int) -> list[str]:
    """The text in at most so many lines; the last one holds all the rest, to be cut where it is painted."""
    lines = wrap(text, max(1, width)) or [""]
    return lines if len(lines) <= most else [*lines[: most - 1], " ".join(lines[most - 1 :])]
