"""What a unit does, row by row: as a list with its measures, or as the matrix of who is responsible."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property

from rich.text import Text

from facilitator import wording
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.domain.people import Person
from facilitator.domain.responsibility import Line, Matrix, Share
from facilitator.domain.short_names import short_names
from facilitator.domain.staffing import total
from facilitator.domain.versions import Difference
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.row_list import LateRow, Row
from facilitator.values import dataclass

CELL = 5
"""Cells of a column of the matrix."""

STAFF = 7
"""Cells of the FTE."""

TITLE = 28
"""Cells the title of an activity keeps, however many columns there are."""

FEWEST = 3
"""Columns the matrix keeps in the smallest window."""


@dataclass(frozen=True)
class WorkRows:
    """The rows of a matrix in `width` cells; `first` is the first column after the own one that is shown."""

    matrix: Matrix
    units: Mapping[str, OrgUnit]
    people: Mapping[str, Person]
    marks: Mapping[str, Difference]
    width: int
    ink: Ink
    as_matrix: bool = True
    first: int = 0
    column: int = 0

    def rows(self) -> tuple[Row | LateRow, ...]:
        """One row a mission or an activity, under its unit where there are several; painted once in sight."""
        rows: list[Row | LateRow] = []
        several = len({each.unit_id for each in self.matrix.lines}) > 1
        unit_id: str | None = ""
        for each in self.matrix.lines:
            if several and each.unit_id != unit_id:
                unit_id = each.unit_id
                rows.append(LateRow(self._unit(unit_id)))
            rows.append(LateRow(self._painter(each), each.key))
        return tuple(rows)

    @cached_property
    def shown(self) -> tuple[int, ...]:
        """The columns in sight, by their place among the units: the first always, the others from `first`."""
        count = len(self.matrix.unit_ids)
        room = max(FEWEST, (self.width - STAFF - TITLE) // CELL)
        if count <= room:
            return tuple(range(count))
        start = max(1, min(self.first, count - room + 1))
        return (0, *range(start, start + room - 1))

    def titles(self) -> Text:
        """What the columns are called; signs say that there are more on a side."""
        palette, words = self.ink.palette, self.ink.words
        name = fitted(words("Functions and activities"), self._title)
        if not self.as_matrix:
            return line((name, palette.muted), *((text, palette.muted) for text in self._list_titles()))
        parts: list[tuple[str, str] | str] = [(name, palette.muted)]
        for place in self.shown:
            style = f"bold {palette.accent}" if place == self.column else palette.muted
            parts.append((f" {self._names[place]:<{CELL - 1}}", style))
        return line(*parts, (words("FTE").rjust(STAFF), palette.muted))

    @property
    def more(self) -> tuple[bool, bool]:
        """Whether there are columns before and after those in sight."""
        shown = self.shown
        hidden = len(shown) < len(self.matrix.unit_ids)
        return hidden and shown[1] > 1, hidden and shown[-1] < len(self.matrix.unit_ids) - 1

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return short_names(self.units[each].name for each in self.matrix.unit_ids)

    @cached_property
    def _title(self) -> int:
        if self.as_matrix:
            return max(10, self.width - STAFF - CELL * len(self.shown))
        return max(10, self.width - sum(len(each) for each in self._list_titles()))

    def _list_titles(self) -> tuple[str, ...]:
        words = self.ink.words
        titles = [words("FTE").rjust(STAFF)]
        if self.width >= 78:
            titles.append("  " + fitted(words("volume"), 14))
        if self.width >= 58:
            titles.append("  " + fitted(words("who"), 10))
        return (*titles, "  " + fitted(words("outcome"), 11))

    # painting

    def _painter(self, each: Line) -> _Painter:
        return _Painter(self, each)

    def _unit(self, unit_id: str | None) -> _UnitPainter:
        unit = self.units.get(unit_id or "")
        return _UnitPainter(unit.name if unit else "", self)

    def paint(self, each: Line, selected: bool) -> Text:
        """The row of a line; the cell one is on stands in brackets."""
        activity = each.activity
        title = self._named(each)
        staff = self.staff(each)
        strong = activity is None
        style = f"bold {self.ink.palette.text}"
        number = (staff.rjust(STAFF), style if strong else self.ink.palette.text)
        if not self.as_matrix:
            return line(title, number, *self._measures(activity))
        cells = [self._cell(each, place, selected) for place in self.shown]
        return line(title, *(part for cell in cells for part in cell), number)

    def _named(self, each: Line) -> tuple[str, str]:
        palette, activity = self.ink.palette, each.activity
        if activity is None:
            name = each.mission.title if each.mission else self.ink.words("Under no function")
            return fitted(name, self._title), f"bold {palette.text}"
        mark = self.marks.get(activity.id)
        colour = {
            Difference.ADDED: palette.good,
            Difference.REMOVED: palette.kind(ItemKind.PARKED),
            Difference.MOVED: palette.kind(ItemKind.DECISION),
        }
        return fitted(f"{mark or ' '} {activity.title}", self._title), colour[mark] if mark else palette.text

    def staff(self, each: Line) -> str:
        """The FTE of an activity, or of all that serve the mission."""
        if each.activity is not None:
            fte = each.activity.fte
            return wording.fte_number(fte, self.ink.words) if fte is not None else "–"
        mission_id = each.mission.id if each.mission else None
        return wording.fte_number(self._totals.get((each.unit_id, mission_id), Decimal(0)), self.ink.words)

    @cached_property
    def _totals(self) -> Mapping[tuple[str | None, str | None], Decimal]:
        found: dict[tuple[str | None, str | None], list[Activity]] = {}
        for each in self.matrix.lines:
            if each.activity is not None and self.marks.get(each.activity.id) is not Difference.REMOVED:
                key = (each.unit_id, each.mission.id if each.mission else None)
                found.setdefault(key, []).append(each.activity)
        return {key: total(activities) for key, activities in found.items()}

    def _cell(self, each: Line, place: int, selected: bool) -> list[tuple[str, str] | str]:
        palette = self.ink.palette
        share = self.matrix.share(each, self.matrix.unit_ids[place])
        here = selected and place == self.column and each.activity is not None
        text = f"[{share}]" if here else f" {share} "
        styles = {
            Share.RESPONSIBLE: f"bold {palette.good}",
            Share.CONTRIBUTES: palette.text,
            Share.OVERLAP: f"bold {palette.on_chip} on {palette.warning}",
            Share.NONE: palette.muted,
        }
        return [" ", (text, styles[share]), " " * (CELL - 1 - len(text))]

    def _measures(self, activity: Activity | None) -> list[tuple[str, str]]:
        palette, words = self.ink.palette, self.ink.words
        if activity is None:
            return []
        cells: list[tuple[str, str]] = []
        if self.width >= 78:
            cells.append((f"  {fitted(wording.volume_text(activity, words), 14)}", palette.muted))
        if self.width >= 58:
            owner = self.people.get(activity.owner_id or "")
            cells.append((f"  {fitted(owner.last_name if owner else '–', 10)}", palette.text))
        verdict = wording.verdict_label(activity.verdict, words) if activity.verdict else "·"
        return [*cells, (f"  {fitted(verdict, 11)}", palette.text if activity.verdict else palette.muted)]


@dataclass(frozen=True, slots=True)
class _Painter:
    """Paints the row of a line when it is in sight."""

    rows: WorkRows
    line: Line

    def __call__(self, selected: bool) -> Text:
        return self.rows.paint(self.line, selected)


@dataclass(frozen=True, slots=True)
class _UnitPainter:
    """Paints the title of a unit among several."""

    name: str
    rows: WorkRows

    def __call__(self, selected: bool) -> Text:
        return line((self.name, f"bold {self.rows.ink.palette.accent}"))
