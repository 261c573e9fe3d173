"""The document as a workbook: a first sheet for its words, then a sheet a table, to sort, filter and add up.

What was typed is only ever written as text; the one formula there is adds up a column of our own numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from io import BytesIO
from itertools import takewhile
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from facilitator.documents.blocks import (
    Block,
    BulletList,
    Document,
    Heading,
    KeyValues,
    Masthead,
    Paragraph,
    Picture,
    Table,
    plain,
)
from facilitator.export.xlsx_cells import Cells, height, quoted, sheet_names, shown
from facilitator.export.xlsx_page import set_page
from facilitator.export.xlsx_tables import Tables
from facilitator.values import dataclass

_WORDS_WIDTHS: Final = (26, 66)
"""Characters of the two columns of the first sheet."""


def render(document: Document) -> bytes:
    """The document as the bytes of an .xlsx file; equal documents give equal bytes."""
    target = BytesIO()
    workbook = Workbook(target, {"in_memory": True})
    _describe(workbook, document)
    cells = Cells(workbook)
    blocks = _shown(document)
    tables = [block for block in blocks if isinstance(block, Table)]
    first, *names = sheet_names([document.title, *(table.caption for table in tables)])
    _write_words(workbook.add_worksheet(first), document.title, blocks, names, cells)
    writer = Tables(cells, tables, names)
    for place, name in enumerate(names):
        writer.write(workbook.add_worksheet(name), place)
    workbook.close()
    return target.getvalue()


def _shown(document: Document) -> tuple[Block, ...]:
    """What a workbook shows: all blocks, or what is before the first heading and then the sheets."""
    if not document.sheets:
        return document.blocks
    opening = takewhile(lambda block: not isinstance(block, Heading), document.blocks)
    return (*opening, *document.sheets)


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


def _write_words(
    sheet: Worksheet, title: str, blocks: tuple[Block, ...], names: list[str], cells: Cells
) -> None:
    """Everything that is no table, in its order, down two columns; a table is a way to its sheet."""
    for place, width in enumerate(_WORDS_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.hide_gridlines(2)
    set_page(sheet, title)
    for row, line in enumerate(_words(blocks, iter(names))):
        sheet.set_row(row, height(((line.text, _WORDS_WIDTHS[1]),), line.manner))
        if line.label:
            manner = "label" if line.text else line.manner
            sheet.write_string(row, 0, shown(line.label), cells.manner(line.label, manner))
        if line.sheet:
            address = f"internal:{quoted(line.sheet)}!A1"
            sheet.write_url(row, 1, address, cells.manner("", "link"), shown(line.text))
        elif line.text:
            sheet.write_string(row, 1, shown(line.text), cells.manner(line.text, line.manner))


def _words(blocks: tuple[Block, ...], names: Iterator[str]) -> Iterator[_Line]:
    """The lines of the first sheet."""
    for block in blocks:
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
            case Picture():
                yield _Line("", block.caption, manner="label")
                yield _Line("", block.source)
