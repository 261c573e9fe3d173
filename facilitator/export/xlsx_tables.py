"""Tables as sheets: values where a column holds some, sums that follow, titles that stay in sight."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from facilitator.documents.blocks import Column, Gathered, Holds, Runs, Sheet, Table, plain, value_of
from facilitator.export.xlsx_cells import Cells, height, quoted, shown
from facilitator.export.xlsx_page import set_page
from facilitator.values import dataclass

_WIDTHS: Final = {False: 92, True: 132}
"""Characters that fit across a page, upright and laid on its side."""

_WIDE: Final = 5
"""Columns from which on a page is laid on its side."""

_NARROWEST: Final = 10
_BUTTON: Final = 4
"""Characters that the button of a filter takes of a title."""

_SUM_SHOWN: Final = 109
"""The function of SUBTOTAL that adds up the rows a filter leaves."""

_LONGEST_CHOICES: Final = 255
"""Letters of a list of choices that Excel takes."""

_MINUTES_OF_A_DAY: Final = 24 * 60
_LAST_OF_1899: Final = 693594


@dataclass(frozen=True, slots=True)
class Tables:
    """Writes the tables of a workbook, each on the sheet of its name; one may add up another."""

    cells: Cells
    tables: Sequence[Table]
    names: Sequence[str]

    def write(self, sheet: Worksheet, place: int) -> None:
        """The table of a place; its caption is at the head of the printed page."""
        table = self.tables[place]
        widths = _widths(table)
        self._write_columns(sheet, table, widths)
        titles = [
            (column.title, width - _BUTTON) for column, width in zip(table.columns, widths, strict=True)
        ]
        sheet.set_row(0, height(titles))
        for number, row in enumerate(table.all_rows, start=1):
            sheet.set_row(number, height(zip(map(plain, row), widths, strict=True)))
        if table.rows and table.columns:
            sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
        fixed = table.fixed if isinstance(table, Sheet) else 0
        sheet.freeze_panes(1, fixed)
        sheet.repeat_rows(0)
        if fixed:
            sheet.repeat_columns(0, fixed - 1)
        is_wide = len(table.columns) >= _WIDE
        set_page(sheet, table.caption, width=sum(widths), is_wide=is_wide)

    def _write_columns(self, sheet: Worksheet, table: Table, widths: Sequence[float]) -> None:
        gathered = table.gathered if isinstance(table, Sheet) else {}
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, widths[place])
            sheet.write_string(0, place, shown(column.title), self.cells.title(column))
            for number, row in enumerate(table.rows, start=1):
                if place in gathered:
                    self._write_gathered(sheet, number, place, row[place], column, gathered[place])
                else:
                    self._write_cell(sheet, number, place, row[place], column)
            if table.total:
                self._write_total(sheet, place, table)
        if isinstance(table, Sheet):
            _offer_choices(sheet, table)

    def _write_cell(
        self, sheet: Worksheet, row: int, place: int, cell: Runs, column: Column, *, total: bool = False
    ) -> None:
        """The value of a cell where its column holds one, else its text."""
        text = plain(cell)
        number = _number(cell, column)
        if number is not None:
            sheet.write_number(row, place, number, self.cells.value(column, number, total=total))
        elif text:
            sheet.write_string(row, place, shown(text), self.cells.text(text, column, total=total))
        else:
            sheet.write_blank(row, place, None, self.cells.value(column, total=total))

    def _write_gathered(
        self, sheet: Worksheet, row: int, place: int, cell: Runs, column: Column, gathered: Gathered
    ) -> None:
        """A sum over another sheet that follows what is changed there.

        Texts are compared as they are: SUMIFS would take a `*` or a `>` in a name for more than a letter.
        """
        number = _number(cell, column) or 0.0
        look = self.cells.sum(column)
        if not self.tables[gathered.sheet].rows:
            sheet.write_number(row, place, number, look)
            return
        tests = [
            f"({self._range(gathered.sheet, there)}={_compared(here, row)})" for there, here in gathered.where
        ]
        parts = ["*".join(["1", *tests])]
        if gathered.added is not None:
            parts.append(self._range(gathered.sheet, gathered.added))
        sheet.write_formula(row, place, f"=SUMPRODUCT({','.join(parts)})", look, number)

    def _range(self, sheet: int, place: int) -> str:
        """A column of a sheet without its title and its total."""
        letter, last = xl_col_to_name(place), len(self.tables[sheet].rows) + 1
        return f"{quoted(self.names[sheet])}!${letter}$2:${letter}${last}"

    def _write_total(self, sheet: Worksheet, place: int, table: Table) -> None:
        """The sum as a formula when the rows do add up to it; what does not, such as a plan, is a value."""
        column, cell, row = table.columns[place], table.total[place], len(table.rows) + 1
        number = _number(cell, column)
        if number is None or column.holds is Holds.DAY or not _adds_up(table, place, number):
            self._write_cell(sheet, row, place, cell, column, total=True)
            return
        letter = xl_col_to_name(place)
        formula = f"=SUBTOTAL({_SUM_SHOWN},{letter}2:{letter}{len(table.rows) + 1})"
        sheet.write_formula(row, place, formula, self.cells.value(column, number, total=True), number)


def _widths(table: Table) -> list[float]:
    """Characters of each column; a long title of a sheet takes several lines, there are many beside it."""
    page = _WIDTHS[len(table.columns) >= _WIDE]
    return [
        max(page * column.share, _BUTTON + max(map(len, _title(column, table)), default=0), _NARROWEST)
        for column in table.columns
    ]


def _title(column: Column, table: Table) -> list[str]:
    """What of a title stays on one line."""
    return column.title.split() if isinstance(table, Sheet) else [column.title]


def _adds_up(table: Table, place: int, number: float) -> bool:
    numbers = (_number(each[place], table.columns[place]) for each in table.rows)
    return bool(table.rows) and abs(sum(filter(None, numbers)) - number) < 1e-9


def _offer_choices(sheet: Worksheet, table: Sheet) -> None:
    """Lists to choose from, in which anything else is refused; one that is too long for Excel is left out."""
    for place, choices in table.choices.items():
        source = [shown(each) for each in choices]
        if table.rows and len(",".join(source)) <= _LONGEST_CHOICES:
            sheet.data_validation(1, place, len(table.rows), place, {"validate": "list", "source": source})


def _compared(here: int | str, row: int) -> str:
    """What a column is compared with: a cell of this row, or a text between quotes."""
    if isinstance(here, int):
        return f"${xl_col_to_name(here)}{row + 1}"
    return '"' + shown(here).replace('"', '""') + '"'


def _number(cell: Runs, column: Column) -> float | None:
    """The number a workbook keeps: a duration is a share of a day, a day is counted from the end of 1899.

    A duration below zero has none: there it is no time, so it stays words.
    """
    value = None if column.holds is Holds.TEXT else value_of(cell)
    match column.holds:
        case Holds.DURATION if isinstance(value, int) and value >= 0:
            return value / _MINUTES_OF_A_DAY
        case Holds.NUMBER | Holds.STAFF if isinstance(value, int | Decimal):
            return float(value)
        case Holds.DAY if value is not None and not isinstance(value, int | Decimal):
            return float(value.toordinal() - _LAST_OF_1899)
    return None
