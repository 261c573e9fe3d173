"""Where the boxes of an organisation chart stand: as wide a tree as the sheet holds, lists below it.

The tree libraries there are (bigtree, igraph, grandalf) give points to nodes of one size and spread a tree
over any width, Graphviz has to be installed apart: none brings a pôle of twelve services with their teams
onto a sheet of A4. So the upper levels are spread, each unit in the middle above its own; below them the
units hang in columns; columns that have no room beside each other go on in a further row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from typing import Final

from facilitator.documents.cards import Card, Placed, height_of

GAP: Final = 10.0
"""Between columns."""

_BELOW: Final = 20.0
"""Between a unit and those spread under it: room for the lines."""

_BETWEEN: Final = 6.0
"""Between boxes of a column."""

_INDENT: Final = 11.0
_DEEPEST: Final = 4
"""Levels of a column that are set in; those below stand like the last one."""

_NARROWEST: Final = 108.0
_WIDEST: Final = 150.0
_ROW: Final = 26.0
"""Between rows of columns."""

_SPINE: Final = 10.0
"""Left of several rows of columns: the line that leads to each."""


@dataclass(slots=True)
class Layout:
    """The boxes as they are placed, on a sheet of some width."""

    width: float
    column: float
    placed: list[Placed] = field(default_factory=list)
    rails: list[tuple[int, float, tuple[int, ...]]] = field(default_factory=list)
    """Of each row of columns: the parent, how high the line is that leads to it, and what it leads to."""

    height: float = 0.0
    left: float = 0.0
    """Where the columns begin."""

    def put(
        self, card: Card, x: float, y: float, width: float, parent: int | None, beside: bool = False
    ) -> int:
        """Places a box and says which one it is."""
        self.placed.append(Placed(card, x, y, width, height_of(card, width), parent, beside))
        self.height = max(self.height, y + self.placed[-1].height)
        return len(self.placed) - 1

    def shift(self, first: int, right: float) -> None:
        """Moves the boxes from one on to the right."""
        self.placed[first:] = [replace(each, x=each.x + right) for each in self.placed[first:]]


def laid_out(cards: Sequence[Card], width: float) -> Layout:
    """Every card on a sheet of this width, as high as it needs."""
    trunk, tops = _trunk(cards)
    levels = _levels(tops, width)
    across = max(1, sum(_columns(each, levels) for each in tops))
    rows = ceil(across / _most_columns(width))
    left = _SPINE if rows > 1 and trunk else 0.0
    in_row = ceil(across / rows)
    column = min(_WIDEST if rows == 1 else width, (width - left - GAP * (in_row - 1)) / in_row)
    layout = Layout(width, column, left=left)
    y, parent = 0.0, None
    for card in trunk:
        size = min(width, _WIDEST)
        parent = layout.put(card, (width - size) / 2, y, size, parent)
        y = layout.height + _BELOW
    for row in _rows(tops, rows):
        y = _place_row(layout, row, levels, y, parent) + _ROW
    return layout


def _trunk(cards: Sequence[Card]) -> tuple[list[Card], Sequence[Card]]:
    """The single units at the top, and what is spread under the last of them."""
    trunk: list[Card] = []
    while len(cards) == 1:
        trunk.append(cards[0])
        cards = cards[0].under
    return trunk, cards


def _most_columns(width: float) -> int:
    return max(1, int((width + GAP) / (_NARROWEST + GAP)))


def _levels(tops: Sequence[Card], width: float) -> int:
    """How many levels below the trunk can be spread; those under them hang."""
    levels = 0
    most = _most_columns(width)
    while levels < _height(tops) and sum(_columns(each, levels + 1) for each in tops) <= most:
        levels += 1
    return levels


def _height(cards: Sequence[Card]) -> int:
    return max((1 + _height(each.under) for each in cards), default=0)


def _columns(card: Card, levels: int) -> int:
    if not levels or not card.under:
        return 1
    return sum(_columns(each, levels - 1) for each in card.under)


def _rows(tops: Sequence[Card], rows: int) -> list[Sequence[Card]]:
    each = ceil(len(tops) / rows) if tops else 1
    return [tops[start : start + each] for start in range(0, len(tops), each)]


def _place_row(layout: Layout, row: Sequence[Card], levels: int, y: float, parent: int | None) -> float:
    """Places columns side by side, a single row in the middle of the sheet; returns where they end."""
    first, rail = len(layout.placed), len(layout.rails)
    x, heads = 0.0, []
    for card in row:
        heads.append(_spread(layout, card, levels, x, y, parent))
        x += _columns(card, levels) * (layout.column + GAP)
    layout.shift(first, layout.left or (layout.width - (x - GAP)) / 2)
    if parent is not None:
        layout.rails.insert(rail, (parent, y - _BELOW / 2, tuple(heads)))
    return max((each.y + each.height for each in layout.placed[first:]), default=y)


def _spread(layout: Layout, card: Card, levels: int, x: float, y: float, parent: int | None) -> int:
    """A card in the middle above those under it; from the last level on it heads a column."""
    if not levels or not card.under:
        return _hang(layout, card, x, y, parent)
    across = _columns(card, levels) * (layout.column + GAP) - GAP
    mine = layout.put(card, x + (across - layout.column) / 2, y, layout.column, parent)
    below = y + layout.placed[mine].height + _BELOW
    heads = []
    for each in card.under:
        heads.append(_spread(layout, each, levels - 1, x, below, mine))
        x += _columns(each, levels - 1) * (layout.column + GAP)
    layout.rails.append((mine, below - _BELOW / 2, tuple(heads)))
    return mine


def _hang(layout: Layout, card: Card, x: float, y: float, parent: int | None) -> int:
    """A card and, set in below it, everything under it."""
    mine = layout.put(card, x, y, layout.column, parent)
    _hang_below(layout, mine, x, 1)
    return mine


def _hang_below(layout: Layout, parent: int, x: float, depth: int) -> float:
    """Everything under a unit, one below the other; returns where the next box has its place."""
    above = layout.placed[parent]
    y = above.y + above.height + _BETWEEN
    inset = _INDENT * min(depth, _DEEPEST)
    for card in above.card.under:
        mine = layout.put(card, x + inset, y, layout.column - inset, parent, beside=True)
        y = _hang_below(layout, mine, x, depth + 1)
    return y
