"""What is different between two organisations, as rows: what comes, goes or moves, and FTE unit by unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from rich.text import Text

from facilitator.domain.chart import chart
from facilitator.domain.comparison import FteLine, compared
from facilitator.domain.items import ItemKind
from facilitator.domain.staffing import total
from facilitator.domain.structure import Structure
from facilitator.domain.versions import Difference
from facilitator.scenario_words import Told, change_text, told
from facilitator.ui.theme import Palette
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.values import dataclass
from facilitator.wording import fte_number

FTE_COLUMN: Final = 43
"""Cells of the column of FTE where it stands beside the differences."""

_NUMBER: Final = 7
_GAP: Final = 3


def mark_colour(mark: Difference, palette: Palette) -> str:
    """The colour of a mark, which is its third channel after glyph and word."""
    return {
        Difference.ADDED: palette.good,
        Difference.REMOVED: palette.kind(ItemKind.PARKED),
        Difference.MOVED: palette.kind(ItemKind.DECISION),
    }[mark]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two organisations side by side; `width` are the cells there are for them."""

    one: Structure
    other: Structure
    ink: Ink
    width: int

    def rows(self) -> list[Text]:
        """Differences on the left, FTE on the right; one below the other in a narrow window."""
        found = [each for each in told(self.one, self.other, self.ink.words) if each.code != "fte"]
        if self.width < 2 * FTE_COLUMN:
            return [*self._told(found, self.width), Text(""), *self._staff(self.width)]
        room = self.width - FTE_COLUMN - _GAP
        return _beside(self._told(found, room), list(self._staff(FTE_COLUMN)), room)

    def _told(self, found: Sequence[Told], room: int) -> list[Text]:
        ink = self.ink
        if not found:
            return [ink.faint(ink.words("Nothing is different."))]
        return [row for each in found for row in self._difference(each, room)]

    def _difference(self, each: Told, room: int) -> Iterator[Text]:
        """The thing and why, on one row where it has the room, else the reason below."""
        palette = self.ink.palette
        is_unit = not each.code.startswith("activity")
        row = line(
            (f"{each.mark} ", f"bold {mark_colour(each.mark, palette)}"),
            (each.text, f"bold {palette.text}" if is_unit else palette.text),
        )
        if row.cell_len + 2 + len(each.why) <= room:
            yield row.append_text(line((f"  {each.why}", palette.muted)))
        else:
            yield row
            yield line((f"    {each.why}", palette.muted))

    def _staff(self, room: int) -> Iterator[Text]:
        """The FTE of the activities of each unit, before and after, in the order of the chart."""
        words, palette = self.ink.words, self.ink.palette
        name = room - 3 * (_NUMBER + 1)
        titles = (words("own FTE"), words("so far"), words("then"), "")
        yield self._figures(titles, name, palette.muted, palette.muted)
        found = {each.id: each for each in compared(self.one, self.other).fte}
        places = [*chart(self.other.units), *chart(self.one.units)]
        for unit_id in dict.fromkeys(place.unit.id for place in places):
            figures = found[unit_id]
            if any(side and side.spent for side in (figures.before, figures.after)):
                yield self._unit(figures, name)
        before, after = total(self.one.activities), total(self.other.activities)
        cells = (words("all units"), *self._numbers(before, after))
        yield self._figures(cells, name, f"bold {palette.text}", f"bold {palette.text}")

    def _unit(self, each: FteLine, name: int) -> Text:
        palette = self.ink.palette
        before, after = (side.spent if side else None for side in (each.before, each.after))
        style = palette.text if each.change else palette.muted
        return self._figures((each.name, *self._numbers(before, after)), name, style, palette.accent)

    def _numbers(self, before: Decimal | None, after: Decimal | None) -> tuple[str, str, str]:
        words = self.ink.words
        said = ["–" if each is None else fte_number(each, words) for each in (before, after)]
        return said[0], said[1], change_text((after or Decimal(0)) - (before or Decimal(0)), words)

    def _figures(self, cells: tuple[str, str, str, str], name: int, style: str, last: str) -> Text:
        numbers = "".join(f" {each:>{_NUMBER}}" for each in cells[1:3])
        return line((fitted(cells[0], name), style), (numbers, style), (f" {cells[3]:>{_NUMBER}}", last))


def _beside(left: Sequence[Text], right: Sequence[Text], room: int) -> list[Text]:
    """Two columns, the left one in `room` cells."""
    rows = []
    for place in range(max(len(left), len(right))):
        row = left[place].copy() if place < len(left) else Text()
        row.truncate(room, overflow="ellipsis", pad=True)
        row.append(" " * _GAP)
        row.append_text(right[place] if place < len(right) else Text())
        row.no_wrap = True
        rows.append(row)
    return rows
