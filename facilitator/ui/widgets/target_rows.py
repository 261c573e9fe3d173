"""A target as a chart: units with what changes of them, headcount and FTE before and after.

The figures of a unit hold those of the units below it, as in the chart of the organisation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import field
from decimal import Decimal
from functools import cached_property

from rich.text import Text

from facilitator.domain.chart import Place, chart
from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.domain.staffing import UnitStaff, staff_of, total
from facilitator.domain.structure import Structure
from facilitator.scenario_words import Note, notes
from facilitator.ui.widgets.difference_rows import mark_colour
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line, spread
from facilitator.ui.widgets.row_list import Row
from facilitator.ui.widgets.unit_rows import branches
from facilitator.values import dataclass
from facilitator.wording import fte_number

UNIT = "u:"
ACTIVITY = "a:"

_FIGURE = 16
"""Cells of a figure before and after."""


@dataclass(frozen=True)
class TargetRows:
    """What a target is laid out from: the current organisation, the target, the units that are unfolded.

    `ticked` are keys of rows.
    """

    current: Structure
    target: Structure
    ink: Ink
    width: int
    unfolded: frozenset[str] = frozenset()
    ticked: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def notes(self) -> Mapping[str, Note]:
        """What is said beside each unit and activity, by its id."""
        return notes(self.current, self.target, self.ink.words)

    @cached_property
    def _staff(self) -> tuple[Mapping[str, UnitStaff], Mapping[str, UnitStaff]]:
        return staff_of(self.current), staff_of(self.target)

    @cached_property
    def _work(self) -> tuple[Mapping[str | None, list[Activity]], Mapping[str | None, list[Activity]]]:
        """The activities of each unit now and then, in their order."""
        found: list[dict[str | None, list[Activity]]] = []
        for side in (self.current, self.target):
            of: dict[str | None, list[Activity]] = defaultdict(list)
            for each in sorted(side.activities, key=lambda each: (each.position, each.id)):
                of[each.unit_id].append(each)
            found.append(of)
        return found[0], found[1]

    def titles(self) -> Text:
        """What the columns are."""
        words, muted = self.ink.words, self.ink.palette.muted
        labels = f"{words('whole headcount'):>{_FIGURE}}{words('FTE of activities'):>{_FIGURE + 2}} "
        return spread(line("  ", (words("unit, with those below"), muted)), line((labels, muted)), self.width)

    def rows(self) -> tuple[Row, ...]:
        """The chart, what is nobody's, what is no longer there, and the total."""
        rows = [row for place in chart(self.target.units) for row in self._place(place)]
        return (*rows, *self._nobodys(), *self._gone(), Row(Text("")), self._total())

    def _place(self, place: Place) -> Iterator[Row]:
        unit = place.unit
        before, after = (side.get(unit.id) for side in self._staff)
        figures = self._of(before, after)
        yield self._row(UNIT + unit.id, branches(place.guides), unit.name, figures, strong=True)
        if unit.id in self.unfolded:
            below = any(each.parent_id == unit.id for each in self.target.units)
            yield from self._activities(unit.id, branches((*place.guides, below, True))[:-2])

    def _activities(self, unit_id: str | None, indent: str) -> Iterator[Row]:
        before, after = self._work
        known = {each.id: each for each in self.current.activities}
        for each in after[unit_id]:
            old = known.get(each.id)
            figure = self._figure(old.fte if old else None, each.fte)
            yield self._row(ACTIVITY + each.id, indent, each.title, ("", figure))
        for each in before[unit_id]:
            note = self.notes.get(each.id)
            if note and all(each.id != kept.id for kept in self.target.activities):
                yield Row(self._text(indent, each.title, note, strong=False))

    def _nobodys(self) -> Iterator[Row]:
        """Activities no unit does any more."""
        loose = self._work[1][None]
        if loose:
            spent = self._figure(total(self._work[0][None]), total(loose))
            yield self._row(UNIT, "", self.ink.words("No service"), ("", spent), strong=True)
            if "" in self.unfolded:
                yield from self._activities(None, "  ")

    def _gone(self) -> Iterator[Row]:
        there = {each.id for each in self.target.units}
        gone = [each for each in self.current.units if each.id not in there]
        if gone:
            yield Row(Text(""))
        for each in gone:
            yield Row(
                spread(self._lost(each), self._figures(self._of(self._staff[0][each.id], None)), self.width)
            )

    def _lost(self, unit: OrgUnit) -> Text:
        return self._text("", unit.name, self.notes.get(unit.id), strong=False)

    def _of(self, before: UnitStaff | None, after: UnitStaff | None) -> tuple[str, str]:
        """Headcount and FTE of a unit with those below it."""
        spent = (side.spent_below if side else None for side in (before, after))
        return self._figure(_headcount(before), _headcount(after)), self._figure(*spent)

    def _total(self) -> Row:
        words, palette = self.ink.words, self.ink.palette
        figure = self._figure(total(self.current.activities), total(self.target.activities))
        left = line("  ", (words("all units"), f"bold {palette.text}"))
        return Row(spread(left, self._figures(("", figure)), self.width))

    def _row(
        self, key: str, indent: str, name: str, figures: tuple[str, str], *, strong: bool = False
    ) -> Row:
        note = self.notes.get(key[len(UNIT) :])
        left = self._text(indent, name, note, strong=strong, ticked=key in self.ticked)
        return Row(spread(left, self._figures(figures), self.width), key)

    def _text(self, indent: str, name: str, note: Note | None, *, strong: bool, ticked: bool = False) -> Text:
        palette = self.ink.palette
        style = f"bold {palette.text}" if strong else palette.text
        row = line(("✓ " if ticked else "  ", f"bold {palette.accent}"), (indent, palette.muted))
        if note is None:
            return row.append_text(line((name, style)))
        colour = mark_colour(note.mark, palette)
        return row.append_text(
            line((f"{note.mark} ", f"bold {colour}"), (name, f"{'bold ' if strong else ''}{colour}"))
        ).append_text(line((f"  {note.why}" if note.why else "", palette.muted)))

    def _figures(self, figures: tuple[str, str]) -> Text:
        palette = self.ink.palette
        heads, spent = (
            line((f"{each:>{_FIGURE}}", palette.accent if "→" in each else palette.text)) for each in figures
        )
        return heads.append("  ").append_text(spent).append(" ")

    def _figure(self, before: Decimal | None, after: Decimal | None) -> str:
        if not before and not after:
            return ""
        one, other = ("–" if each is None else fte_number(each, self.ink.words) for each in (before, after))
        return other if before == after else f"{one} → {other}"


def _headcount(staff: UnitStaff | None) -> Decimal | None:
    """That of a unit with those below it; None where none of them has one."""
    known = staff is not None and (staff.headcount is not None or staff.headcount_below)
    return staff.headcount_below if staff is not None and known else None
