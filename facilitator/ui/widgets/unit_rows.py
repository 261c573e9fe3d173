"""The units as a tree with their heads and their staff, and what is different about them in a target."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Final

from rich.text import Text

from facilitator.domain.chart import Place, chart
from facilitator.domain.items import ItemKind
from facilitator.domain.people import Person
from facilitator.domain.responsibility import lines_of
from facilitator.domain.staffing import staff_of
from facilitator.domain.versions import Difference, Version
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass

_HEAD = 12
"""Cells of the head of a unit, where there is room for it."""

_HEADED = 40
"""Cells from which the head has a column."""

NO_UNIT: Final = "-"
"""The key of the row for what no unit does."""


@dataclass(frozen=True)
class UnitRows:
    """The tree of a version in `width` cells."""

    version: Version
    people: Mapping[str, Person]
    width: int
    ink: Ink

    def titles(self) -> Text:
        """What the columns are called; the last title reaches over the column before where it needs to."""
        words, muted = self.ink.words, self.ink.palette.muted
        staff = words("whole headcount")
        aside = max(self._staff + (_HEAD + 2 if self._headed else 0), len(staff))
        free = aside - len(staff)
        head = words("head") if len(words("head")) < free else words("who")
        named = fitted(head, free) if self._headed else " " * free
        return line((f"{fitted(words('Units'), self.width - aside - 1)} {named}{staff}", muted))

    def rows(self) -> tuple[Row, ...]:
        """One row a unit; then what no unit does, where there is any, and the units that are gone."""
        rows = [self._row(place) for place in chart(self.version.structure.units)]
        return (*rows, *self._left_over(), *self._gone())

    def _left_over(self) -> Iterator[Row]:
        if lines_of(None, self.version.structure):
            if self.version.structure.units:
                yield Row(Text(""))
            yield Row(line((self.ink.words("No service"), self.ink.palette.warning)), NO_UNIT)

    def _row(self, place: Place) -> Row:
        palette, unit = self.ink.palette, place.unit
        guides = branches(place.guides)
        mark = self._marks.get(unit.id)
        sign = (f"{mark} ", self._colour(mark)) if mark else ""
        style = self._colour(mark) if mark else palette.text
        known = unit.fte is not None or self._headcounts[unit.id]
        staff = (self.number(self._headcounts[unit.id]) if known else "–").rjust(self._staff)
        head = ""
        if self._headed:
            person = self.people.get(unit.head_id or "")
            head = fitted(person.short_name if person else "", _HEAD) + "  "
        room = self.width - len(staff) - len(head) - len(guides) - (2 if mark else 0) - 1
        return Row(
            line(
                (guides, palette.muted),
                sign,
                (fitted(unit.name, max(1, room)), f"bold {style}" if not place.depth else style),
                " ",
                (head, palette.muted),
                (staff, palette.text),
            ),
            unit.id,
        )

    def _gone(self) -> Iterator[Row]:
        words, colour = self.ink.words, self._colour(Difference.REMOVED)
        if gone := self.version.gone:
            yield Row(Text(""))
        for unit in gone:
            heirs = ", ".join(each.name for each in self.version.heirs_of(unit))
            became = f"→ {heirs}" if heirs else words("removed")
            yield Row(line((f"{Difference.REMOVED} {unit.name}   {became}", colour)))

    def _colour(self, mark: Difference) -> str:
        palette = self.ink.palette
        return {
            Difference.ADDED: palette.good,
            Difference.REMOVED: palette.kind(ItemKind.PARKED),
            Difference.MOVED: palette.kind(ItemKind.DECISION),
        }[mark]

    @cached_property
    def _marks(self) -> Mapping[str, Difference]:
        return self.version.unit_marks()

    @cached_property
    def _headcounts(self) -> dict[str, Decimal]:
        return {unit_id: each.headcount_below for unit_id, each in staff_of(self.version.structure).items()}

    @property
    def _headed(self) -> bool:
        return self.width >= _HEADED

    @cached_property
    def _staff(self) -> int:
        widest = max((len(self.number(each)) for each in self._headcounts.values()), default=0)
        return max(4, widest)

    def number(self, staff: Decimal) -> str:
        """Staff with the decimals that the most exact of them needs, so that the column lines up."""
        text = f"{staff:.{self._places}f}"
        return text.replace(".", ",") if self.ink.words.language == "fr" else text

    @cached_property
    def _places(self) -> int:
        exact = (-int(each.normalize().as_tuple().exponent) for each in self._headcounts.values())
        return max(1, max(exact, default=1))


def branches(guides: tuple[bool, ...]) -> str:
    """What leads to a unit from those above it."""
    above = "".join("│ " if goes_on else "  " for goes_on in guides[:-1])
    return above + ("├ " if guides[-1] else "└ ") if guides else ""
