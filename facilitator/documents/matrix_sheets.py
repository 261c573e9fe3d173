"""The activity matrix as the sheets of a workbook: every activity, then the sums by service and outcome."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from facilitator import wording
from facilitator.documents.blocks import Column, Gathered, Holds, Runs, Sheet, value_of
from facilitator.documents.cells import count_cell, count_column, label_cell, staff_cell, staff_column
from facilitator.documents.inventory import MissionLines, ServiceLines, headcount
from facilitator.documents.matrix_columns import (
    COLUMNS,
    MISSION,
    SERVICE,
    STAFF,
    VERDICT,
    Line,
    MatrixColumn,
    verdicts,
)
from facilitator.documents.passages import passage
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.organisation import Activity, VerdictCode
from facilitator.domain.staffing import total
from facilitator.i18n import Words

_IN_SIGHT = 3
"""Columns of the matrix that stay in sight: service, mission, activity."""


def matrix_sheets(services: Sequence[ServiceLines], writing: AboutEngagement) -> tuple[Sheet, ...]:
    """The matrix, and the sums that follow what is changed in it."""
    lines = [
        Line(service.name, each.mission, activity)
        for service in services
        for each in service.missions
        for activity in each.activities
    ]
    cells = {each: [each.cell(line, writing) for line in lines] for each in COLUMNS}
    used = [each for each, held in cells.items() if each.core or any(held)]
    matrix = _matrix(used, [cells[each] for each in used], writing.words)
    places = {each.title: place for place, each in enumerate(used)}
    sums = _Sums(places, writing)
    return (matrix, sums.by_service(services), sums.by_mission(services), sums.by_outcome(lines))


def _matrix(used: Sequence[MatrixColumn], cells: Sequence[Sequence[Runs]], words: Words) -> Sheet:
    added = {Holds.STAFF}
    total_row = tuple(
        staff_cell(_sum(held), words, strong=True) if each.holds in added else ()
        for each, held in zip(used, cells, strict=True)
    )
    return Sheet(
        words("Matrix"),
        tuple(each.column(words) for each in used),
        tuple(zip(*cells, strict=True)),
        (label_cell(words("Total")), *total_row[1:]),
        fixed=_IN_SIGHT,
        choices={place: each.choices(words) for place, each in enumerate(used) if each.choices},
    )


def _sum(cells: Sequence[Runs]) -> Decimal:
    values = (value_of(each) for each in cells)
    return sum((each for each in values if isinstance(each, Decimal)), Decimal(0))


class _Sums:
    """Sheets whose numbers are added up from the matrix, which is the first sheet."""

    def __init__(self, places: dict[str, int], writing: AboutEngagement) -> None:
        self._places = places
        self._writing = writing
        self._words = writing.words

    def by_service(self, services: Sequence[ServiceLines]) -> Sheet:
        """A row a service: headcount, activities, FTE, and the FTE of each outcome."""
        words, codes = self._words, (*VerdictCode, None)
        labels = (*verdicts(words), "")
        columns = (
            Column(words("Unit"), 0.2),
            staff_column(words("Headcount"), 0.08),
            count_column(words("Activities"), 0.08),
            staff_column(words("FTE"), 0.08),
            *(staff_column(each or words("to be decided"), 0.08) for each in labels),
        )
        rows = tuple(
            (
                passage(each.name),
                staff_cell(each.staff.headcount if each.staff else None, words),
                *self._numbers(each.activities),
                *(staff_cell(_of(each.activities, code), words) for code in codes),
            )
            for each in services
        )
        mine = (self._places[SERVICE], 0)
        gathered = {2: self._gathered(None, mine), 3: self._gathered(STAFF, mine)} | {
            place: self._gathered(STAFF, mine, (self._places[VERDICT], label))
            for place, label in enumerate(labels, start=4)
        }
        first, _, *sums = _totals(rows, columns, words)
        whole = (first, staff_cell(headcount(self._writing.record) or None, words, strong=True), *sums)
        return Sheet(words("By service"), columns, rows, whole, fixed=1, gathered=gathered)

    def by_mission(self, services: Sequence[ServiceLines]) -> Sheet:
        """A row a mission of a service: who answers for it, activities, FTE."""
        words = self._words
        columns = (
            Column(words("Unit"), 0.2),
            Column(words("Function"), 0.34),
            Column(words("Who"), 0.18),
            count_column(words("Activities"), 0.12),
            staff_column(words("FTE"), 0.12),
        )
        rows = tuple(
            (passage(service.name), *self._mission(each), *self._numbers(each.activities))
            for service in services
            for each in service.missions
        )
        mine = ((self._places[SERVICE], 0), (self._places[MISSION], 1))
        gathered = {3: self._gathered(None, *mine), 4: self._gathered(STAFF, *mine)}
        whole = _totals(rows, columns, words)
        return Sheet(words("By function"), columns, rows, whole, fixed=2, gathered=gathered)

    def by_outcome(self, lines: Sequence[Line]) -> Sheet:
        """A row an outcome: activities and FTE."""
        words, activities = self._words, [each.activity for each in lines]
        columns = (
            Column(words("Outcome"), 0.4),
            count_column(words("Activities"), 0.3),
            staff_column(words("FTE"), 0.3),
        )
        found = [(code, [each for each in activities if each.verdict is code]) for code in VerdictCode]
        rows = tuple(
            (passage(wording.verdict_label(code, words)), *self._numbers(decided)) for code, decided in found
        )
        mine = (self._places[VERDICT], 0)
        gathered = {1: self._gathered(None, mine), 2: self._gathered(STAFF, mine)}
        whole = _totals(rows, columns, words)
        return Sheet(words("By outcome"), columns, rows, whole, fixed=1, gathered=gathered)

    def _mission(self, lines: MissionLines) -> tuple[Runs, Runs]:
        mission = lines.mission
        owner = self._writing.record.person(mission.owner_id) if mission else None
        return passage(mission.title if mission else ""), passage(owner.full_name if owner else "")

    def _numbers(self, activities: Sequence[Activity]) -> tuple[Runs, Runs]:
        return count_cell(len(activities), self._words), staff_cell(total(activities), self._words)

    def _gathered(self, added: str | None, *where: tuple[int, int | str]) -> Gathered:
        return Gathered(0, self._places[added] if added else None, where)


def _of(activities: Sequence[Activity], code: VerdictCode | None) -> Decimal:
    return total(each for each in activities if each.verdict is code)


def _totals(rows: Sequence[tuple[Runs, ...]], columns: Sequence[Column], words: Words) -> tuple[Runs, ...]:
    """The sums of the columns of numbers."""
    whole: list[Runs] = [label_cell(words("Total"))]
    for place, column in enumerate(columns[1:], start=1):
        if column.holds is Holds.STAFF:
            whole.append(staff_cell(_sum([row[place] for row in rows]), words, strong=True))
        elif column.holds is Holds.NUMBER:
            counts = (value_of(row[place]) for row in rows)
            whole.append(
                count_cell(sum(each for each in counts if isinstance(each, int)), words, strong=True)
            )
        else:
            whole.append(())
    return tuple(whole)
