"""Rows in columns: each takes what it needs within a limit, and one takes what the others leave."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from facilitator.ui.theme import Palette
from facilitator.ui.widgets.painted import fitted, line
from facilitator.values import dataclass

Cell = tuple[str, str]
"""A text and its style."""

_GAP = "  "
_NARROWEST = 8
"""Cells a column keeps, whatever the others need."""

_ROOMY = 40
"""Cells the open column takes where nobody else needs them; beyond, rows would fall apart."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title and the most cells it may take; 0 for the one that gets what the others leave."""

    title: str
    most: int = 0


def laid_out(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], width: int, palette: Palette
) -> tuple[Text, list[Text]]:
    """The titles and the rows in `width` cells."""
    widths = _widths(columns, rows, width)
    titles = [(column.title, palette.muted) for column in columns]
    return _row(titles, widths), [_row(cells, widths) for cells in rows]


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[Cell]], width: int) -> list[int]:
    """What each column needs within its limit; where that is too much the widest give way, cell by cell."""
    needed = [
        max([cell_len(column.title), *(cell_len(cells[place][0]) for cells in rows)])
        for place, column in enumerate(columns)
    ]
    widths = [min(column.most or need, need) for column, need in zip(columns, needed, strict=True)]
    room = width - len(_GAP) * (len(columns) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    spare = max(0, room - sum(widths))
    return [
        each + min(spare, max(0, _ROOMY - each)) if not column.most else each
        for column, each in zip(columns, widths, strict=True)
    ]


def _row(cells: Sequence[Cell], widths: Sequence[int]) -> Text:
    parts: list[Cell | str] = []
    for (text, style), width in zip(cells, widths, strict=True):
        parts += [(fitted(text, width), style), _GAP]
    return line(*parts[:-1])
