"""How much of a page some blocks take, counted in lines across it; close enough to plan by."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import Final

from facilitator.documents.blocks import (
    Block,
    BulletList,
    Heading,
    KeyValues,
    Masthead,
    Paragraph,
    Picture,
    Runs,
    Table,
    plain,
)

_LETTERS: Final = 120
"""Letters of a line across the page."""

_VALUES: Final = 0.78
"""The share of the width that stands beside a label."""


_LINE: Final = 11.0
"""How high a line is, in points."""


def lines_of(blocks: Iterable[Block]) -> int:
    """The lines that blocks take, with the room around titles and tables."""
    return ceil(sum(map(_lines, blocks)))


def _lines(block: Block) -> float:
    match block:
        case Masthead():
            return 5
        case Heading():
            return 2.3
        case Paragraph(runs):
            return _height(runs, 1)
        case BulletList(items):
            return sum(_height(item, 0.96) for item in items)
        case KeyValues(rows):
            return sum(_height(line, _VALUES) for _, lines in rows for line in lines) + 0.2 * len(rows)
        case Table(_, columns, _):
            shares = [column.share for column in columns]
            rows_of_cells = [max(map(_height, row, shares)) + 0.2 for row in block.all_rows]
            return 2.4 + sum(rows_of_cells)
        case Picture():
            return 3 + block.drawing.height / _LINE


def _height(runs: Runs, share: float) -> float:
    return sum(max(1, ceil(len(line) / (_LETTERS * share))) for line in plain(runs).split("\n"))
