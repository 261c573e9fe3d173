"""The document as a workbook: a first sheet for its words, then a sheet a table, to sort, filter and add up.

What was typed is only ever written as text; the one formula there is adds up a column of our own numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from decimal import Decimal
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from facilitator.documents.blocks import (
    BulletList,
    Column,
    Document,
    Heading,
    Holds,
    KeyValues,
    Masthead,
    Paragraph,
    Runs,
    Table,
    plain,
    value_of,
)
from facilitator.export.text import writable
from facilitator.export.xlsx_cells import Cells, height, sheet_names, shown

_MARGIN: Final = 0.6
_WIDTHS: Final = {False: 92, True: 132}
"""Characters that fit across a page, upright and laid on its side."""

_WORDS_WIDTHS: Final = (26, 66)
"""Characters of the two columns of the first sheet."""

_WIDE: Final = 5
"""Columns from which on a page is laid on its side."""

_LONGEST_HEADER: Final = 100
"""Letters at the head of a page; Excel takes 255, signs that are doubled included."""

_SUM_SHOWN: Final = 109
"""The function of SUBTOTAL that adds up the rows a filter leaves."""


def render(document: Document) -> bytes:
    """The document as the bytes of an .xlsx file; equal documents give equal bytes."""
    target = BytesIO()
    workbook = Workbook(target, {"in_memory": True})
    _describe(workbook, document)
    cells = Cells(workbook)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    first, *names = sheet_names([document.title, *(table.caption for table in tables)])
    _write_words(workbook.add_worksheet(first), document, names, cells)
    for name, table in zip(names, tables, strict=True):
        _write_table(workbook.add_worksheet(name), table, cells)
    workbook.close()
    return target.getvalue()


def _describe(workbook: Workbook, document: Document) -> None:
    workbook.set_properties(
        {
            "title": _property(document.title),
            "subject": _property(document.subject),
            "author": _property(document.author),
            "created": document.created.astimezone(UTC).replace(tzinfo=None),
        }
    )


def _property(text: str) -> str:
    return shown(text)[:255]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the first sheet: what stands left and right, its manner, the sheet it leads to."""

    label: str
    text: str = ""
    manner: str = "body"
    sheet: str = ""


def _write_words(sheet: Worksheet, document: Document, names: list[str], cells: Cells) -> None:
    """Everything that is no table, in its order, down two columns; a table is a way to its sheet."""
    for place, width in enumerate(_WORDS_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.hide_gridlines(2)
    _set_page(sheet, document.title, is_wide=False)
    for row, line in enumerate(_words(document, iter(names))):
        sheet.set_row(row, height(((line.text, _WORDS_WIDTHS[1]),), line.manner))
        if line.label:
            manner = "label" if line.text else line.manner
            sheet.write_string(row, 0, shown(line.label), cells.manner(line.label, manner))
        if line.sheet:
            address = f"internal:'{line.sheet.replace(_QUOTE, _QUOTE * 2)}'!A1"
            sheet.write_url(row, 1, address, cells.manner("", "link"), shown(line.text))
        elif line.text:
            sheet.write_string(row, 1, shown(line.text), cells.manner(line.text, line.manner))


_QUOTE: Final = "'"


def _words(document: Document, names: Iterator[str]) -> Iterator[_Line]:
    """The lines of the first sheet."""
    for block in document.blocks:
        match block:
            case Masthead():
                yield _Line(block.sender, block.status)
                yield _Line(block.title, manner="title")
                yield _Line(block.subtitle, manner="subtitle")
            case Heading():
                yield _Line(block.text, manner="heading")
            case Paragraph():
                yield _Line("", plain(block.runs))
            case BulletList():
                for number, runs in enumerate(block.items, start=1):
                    yield _Line(f"{number}." if block.ordered else "", plain(runs))
            case KeyValues():
                for label, lines in block.rows:
                    yield _Line(label, "\n".join(map(plain, lines)))
            case Table():
                yield _Line("", block.caption, sheet=next(names))


def _write_table(sheet: Worksheet, table: Table, cells: Cells) -> None:
    """The titles stay in sight and repeat on every page; the caption is at the head of the printed page."""
    is_wide = len(table.columns) >= _WIDE
    widths = [
        max(_WIDTHS[is_wide] * column.share, len(column.title) + 4, _NARROWEST) for column in table.columns
    ]
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, widths[place])
        sheet.write_string(0, place, shown(column.title), cells.title(column))
        for number, row in enumerate(table.rows, start=1):
            _write_cell(sheet, number, place, row[place], column, cells)
        if table.total:
            _write_total(sheet, place, table, cells)
    for number, row in enumerate(table.all_rows, start=1):
        sheet.set_row(number, height(zip(map(plain, row), widths, strict=True)))
    if table.rows and table.columns:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    _set_page(sheet, table.caption, is_wide=is_wide)


_NARROWEST: Final = 10


def _write_cell(
    sheet: Worksheet, row: int, place: int, cell: Runs, column: Column, cells: Cells, *, total: bool = False
) -> None:
    """The value of a cell where its column holds one, else its text."""
    text = plain(cell)
    number = _number(cell, column)
    if number is not None:
        sheet.write_number(row, place, number, cells.value(column, total=total))
    elif text:
        sheet.write_string(row, place, shown(text), cells.text(text, column, total=total))
    else:
        sheet.write_blank(row, place, None, cells.value(column, total=total))


def _number(cell: Runs, column: Column) -> float | None:
    """The number a workbook keeps: a duration is a share of a day, a day is counted from the end of 1899.

    A duration below zero has none: there it is no time, so it stays words.
    """
    value = value_of(cell)
    match column.holds:
        case Holds.DURATION if isinstance(value, int) and value >= 0:
            return value / _MINUTES_OF_A_DAY
        case Holds.NUMBER if isinstance(value, int | Decimal):
            return float(value)
        case Holds.DAY if value is not None and not isinstance(value, int | Decimal):
            return float(value.toordinal() - _LAST_OF_1899)
    return None


_MINUTES_OF_A_DAY: Final = 24 * 60
_LAST_OF_1899: Final = 693594


def _write_total(sheet: Worksheet, place: int, table: Table, cells: Cells) -> None:
    """The sum as a formula when the rows do add up to it; what does not, such as a plan, is its own value."""
    column, cell, row = table.columns[place], table.total[place], len(table.rows) + 1
    numbers = [_number(each[place], column) for each in table.rows]
    number = _number(cell, column)
    adds_up = number is not None and abs(sum(filter(None, numbers)) - number) < 1e-9
    if number is None or not adds_up or column.holds is Holds.DAY:
        _write_cell(sheet, row, place, cell, column, cells, total=True)
        return
    letter = _letter(place)
    formula = f"=SUBTOTAL({_SUM_SHOWN},{letter}2:{letter}{len(table.rows) + 1})"
    sheet.write_formula(row, place, formula, cells.value(column, total=True), number)


def _letter(place: int) -> str:
    """The name of a column; a table of a document has fewer than twenty-six."""
    return chr(ord("A") + place)


def _set_page(sheet: Worksheet, title: str, *, is_wide: bool) -> None:
    """A4, as wide as the page, its title above and its number below."""
    sheet.set_paper(9)
    if is_wide:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=_MARGIN, right=_MARGIN, top=0.9, bottom=0.8)
    sheet.set_header("&L" + writable(title)[:_LONGEST_HEADER].replace("\n", " ").replace("&", "&&"))
    sheet.set_footer("&R&P / &N")
