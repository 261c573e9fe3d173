"""Where the boxes of a tree stand: as wide a tree as the sheet holds, lists below it.

The tree libraries there are (bigtree, igraph, grandalf) give points to nodes of one size and spread a tree
over any width, Graphviz has to be installed apart: none brings a pôle of twelve services with their teams
onto a sheet of A4. So the upper levels are spread, each unit in the middle above its own; below them the
units hang in columns; columns that have no room beside each other go on in a further row.

A sheet is measured in points or in the cells of a terminal: only the `Measures` tell them apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field, replace
from math import ceil, floor
from typing import Final, Generic, Protocol, TypeVar

from facilitator.values import dataclass

_DEEPEST: Final = 4
"""Levels of a column that are set in; those below stand like the last one."""

N = TypeVar("N", bound="Branch")


class Branch(Protocol):
    """Something with others under it."""

    @property
    def under(self: N) -> Sequence[N]:
        """Those under it."""
        ...


@dataclass(frozen=True, slots=True)
class Measures:
    """The distances of a sheet: between columns (`gap`), between a unit and those spread under it (`below`),
    between the boxes of a column (`between`) and between rows of columns (`row`).

    Boxes of a column are set in by `indent` a level; a column is between `narrowest` and `widest`; `spine`
    is left of several rows for the line that leads to each. `whole` widths are in whole cells.
    """

    gap: float
    below: float
    between: float
    row: float
    indent: float
    narrowest: float
    widest: float
    spine: float
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Placed(Generic[N]):
    """A node with its place; `parent` is the place of the one above it in the list of all of them.

    One that `is_beside` hangs below its parent and is reached from the side.
    """

    node: N
    x: float
    y: float
    width: float
    height: float
    parent: int | None = None
    is_beside: bool = False

    @property
    def middle(self) -> float:
        """Where a line from above meets it."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Rail:
    """A line that leads from a node to several under it: how high it runs, and what it leads to."""

    parent: int
    y: float
    heads: tuple[int, ...]


@dataclass(slots=True)
class Layout(Generic[N]):
    """The boxes as they are placed, on a sheet of some width; columns begin at `left`."""

    width: float
    column: float
    left: float
    measures: Measures
    height_of: Callable[[N, float], float]
    placed: list[Placed[N]] = field(default_factory=list)
    rails: list[Rail] = field(default_factory=list)
    height: float = 0.0
    has_rows: bool = False
    """Whether there are several rows of columns."""

    def put(
        self, node: N, x: float, y: float, width: float, parent: int | None, *, beside: bool = False
    ) -> int:
        """Places a box and says which one it is."""
        self.placed.append(Placed(node, x, y, width, self.height_of(node, width), parent, beside))
        self.height = max(self.height, y + self.placed[-1].height)
        return len(self.placed) - 1

    def shift(self, first: int, right: float) -> None:
        """Moves the boxes from one on to the right."""
        self.placed[first:] = [replace(each, x=each.x + right) for each in self.placed[first:]]


def laid_out(
    nodes: Sequence[N], width: float, measures: Measures, height_of: Callable[[N, float], float]
) -> Layout[N]:
    """Every node on a sheet of this width, as high as it needs."""
    trunk, tops = _trunk(nodes)
    most = max(1, int((width + measures.gap) / (measures.narrowest + measures.gap)))
    levels = _levels(tops, most)
    across = max(1, sum(_columns(each, levels) for each in tops))
    rows = ceil(across / most)
    left = measures.spine if rows > 1 and trunk else 0.0
    in_row = ceil(across / rows)
    column = (width - left - measures.gap * (in_row - 1)) / in_row
    column = min(measures.widest if rows == 1 else width, floor(column) if measures.whole else column)
    layout = Layout(width, column, left, measures, height_of, has_rows=rows > 1)
    y, parent = 0.0, None
    for node in trunk:
        size = min(width, measures.widest)
        parent = layout.put(node, (width - size) / 2, y, size, parent)
        y = layout.height + measures.below
    for row in _rows(tops, rows):
        y = _place_row(layout, row, levels, y, parent) + measures.row
    return layout


def _trunk(nodes: Sequence[N]) -> tuple[list[N], Sequence[N]]:
    """The single units at the top, and what is spread under the last of them."""
    trunk: list[N] = []
    while len(nodes) == 1:
        trunk.append(nodes[0])
        nodes = nodes[0].under
    return trunk, nodes


def _levels(tops: Sequence[N], most: int) -> int:
    """How many levels below the trunk can be spread; those under them hang."""
    levels = 0
    while levels < _height(tops) and sum(_columns(each, levels + 1) for each in tops) <= most:
        levels += 1
    return levels


def _height(nodes: Sequence[N]) -> int:
    return max((1 + _height(each.under) for each in nodes), default=0)


def _columns(node: N, levels: int) -> int:
    if not levels or not node.under:
        return 1
    return sum(_columns(each, levels - 1) for each in node.under)


def _rows(tops: Sequence[N], rows: int) -> list[Sequence[N]]:
    each = ceil(len(tops) / rows) if tops else 1
    return [tops[start : start + each] for start in range(0, len(tops), each)]


def _place_row(layout: Layout[N], row: Sequence[N], levels: int, y: float, parent: int | None) -> float:
    """Places columns side by side, a single row in the middle of the sheet; returns where they end."""
    first, rail = len(layout.placed), len(layout.rails)
    x, heads = 0.0, []
    for node in row:
        heads.append(_spread(layout, node, levels, x, y, parent))
        x += _columns(node, levels) * (layout.column + layout.measures.gap)
    middle = (layout.width - (x - layout.measures.gap)) / 2
    layout.shift(first, layout.left if layout.has_rows else middle)
    if parent is not None:
        layout.rails.insert(rail, Rail(parent, y - layout.measures.below / 2, tuple(heads)))
    return max((each.y + each.height for each in layout.placed[first:]), default=y)


def _spread(layout: Layout[N], node: N, levels: int, x: float, y: float, parent: int | None) -> int:
    """A node in the middle above those under it; from the last level on it heads a column."""
    if not levels or not node.under:
        return _hang(layout, node, x, y, parent)
    across = _columns(node, levels) * (layout.column + layout.measures.gap) - layout.measures.gap
    mine = layout.put(node, x + (across - layout.column) / 2, y, layout.column, parent)
    below = y + layout.placed[mine].height + layout.measures.below
    heads = []
    for each in node.under:
        heads.append(_spread(layout, each, levels - 1, x, below, mine))
        x += _columns(each, levels - 1) * (layout.column + layout.measures.gap)
    layout.rails.append(Rail(mine, below - layout.measures.below / 2, tuple(heads)))
    return mine


def _hang(layout: Layout[N], node: N, x: float, y: float, parent: int | None) -> int:
    """A node and, set in below it, everything under it."""
    mine = layout.put(node, x, y, layout.column, parent)
    _hang_below(layout, mine, x, 1)
    return mine


def _hang_below(layout: Layout[N], parent: int, x: float, depth: int) -> float:
    """Everything under a unit, one below the other; returns where the next box has its place."""
    above = layout.placed[parent]
    y = above.y + above.height + layout.measures.between
    inset = layout.measures.indent * min(depth, _DEEPEST)
    for node in above.node.under:
        mine = layout.put(node, x + inset, y, layout.column - inset, parent, beside=True)
        y = _hang_below(layout, mine, x, depth + 1)
    return y
