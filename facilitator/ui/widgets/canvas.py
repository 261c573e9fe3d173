"""A sheet of terminal cells to draw boxes, lines and texts on; lines that meet join."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from rich.cells import cell_len
from rich.text import Text

_UP, _DOWN, _LEFT, _RIGHT = 1, 2, 4, 8
_JOINS: Final = {
    _UP: "│", _DOWN: "│", _UP | _DOWN: "│", _LEFT: "─", _RIGHT: "─", _LEFT | _RIGHT: "─",
    _DOWN | _RIGHT: "┌", _DOWN | _LEFT: "┐", _UP | _RIGHT: "└", _UP | _LEFT: "┘",
    _UP | _DOWN | _RIGHT: "├", _UP | _DOWN | _LEFT: "┤", _DOWN | _LEFT | _RIGHT: "┬",
    _UP | _LEFT | _RIGHT: "┴", _UP | _DOWN | _LEFT | _RIGHT: "┼",
}  # fmt: skip
"""The character of a cell by the sides its lines leave it on."""


class Canvas:
    """Cells of some width and as many rows as are drawn on."""

    def __init__(self, width: int) -> None:
        self.width = width
        self._cells: dict[tuple[int, int], tuple[str, str]] = {}
        self._lines: dict[tuple[int, int], int] = {}
        self._line_style = ""

    def put(self, x: int, y: int, text: str, style: str) -> None:
        """A text from a cell on, kept whole: what its letters take together may be less than one by one."""
        self._cells[x, y] = (text, style)
        for beside in range(x + 1, x + cell_len(text)):
            self._cells[beside, y] = ("", style)

    def line(self, points: Iterable[tuple[int, int]], style: str) -> None:
        """A line through points that stand below or beside each other."""
        self._line_style = style
        known = list(points)
        for (x, y), (to_x, to_y) in pairwise(known):
            for column in range(min(x, to_x), max(x, to_x)):
                self._join(column, y, _RIGHT)
                self._join(column + 1, y, _LEFT)
            for row in range(min(y, to_y), max(y, to_y)):
                self._join(to_x, row, _DOWN)
                self._join(to_x, row + 1, _UP)

    def rows(self) -> list[Text]:
        """What was drawn, row by row; boxes and texts cover lines."""
        places = (*self._cells, *self._lines)
        return [self._row(y) for y in range(max((y for _, y in places), default=-1) + 1)]

    def _join(self, x: int, y: int, side: int) -> None:
        self._lines[x, y] = self._lines.get((x, y), 0) | side

    def _row(self, y: int) -> Text:
        row = Text(no_wrap=True, end="")
        for x in range(self.width):
            if (x, y) in self._cells:
                row.append(*self._cells[x, y])
            elif sides := self._lines.get((x, y)):
                row.append(_JOINS[sides], self._line_style)
            else:
                row.append(" ")
        return row
