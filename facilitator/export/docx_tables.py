"""Tables of a Word document: fixed widths, titles that repeat on every page, rows that stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from docx.oxml.ns import qn
from docx.oxml.table import CT_Row, CT_Tbl, CT_Tc
from docx.oxml.text.paragraph import CT_P
from docx.shared import Twips

from facilitator.export.docx_parts import element
from facilitator.export.text import writable

TEXT_WIDTH: Final = 9412
"""A4 less the margins of the template, in twentieths of a point."""

_PLAIN: Final = {"lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
"""Parts of a table that look like the others."""


def new_table(style: str, caption: str, shares: Sequence[float], rows: int, *, titled: bool) -> CT_Tbl:
    """An empty table of fixed columns; `titled` repeats its first row on every page."""
    table = CT_Tbl.new_tbl(rows, len(shares), Twips(TEXT_WIDTH))
    widths = _widths(shares)
    properties = table.tblPr
    for old in list(properties):
        properties.remove(old)
    properties.append(element("tblStyle", val=style))
    properties.append(element("tblW", w=sum(widths), type="dxa"))
    properties.append(element("tblLayout", type="fixed"))
    look = "0620" if titled else "0600"
    properties.append(element("tblLook", val=look, firstRow=int(titled), **_PLAIN))
    if caption:
        properties.append(element("tblCaption", val=writable(caption)))
    for column, width in zip(table.tblGrid.gridCol_lst, widths, strict=True):
        column.set(qn("w:w"), str(width))
    for number, row in enumerate(table.tr_lst):
        _set_row(row, widths, is_title=titled and number == 0)
    return table


def keep_whole(row: CT_Row) -> None:
    """Keeps the row on one page. For rows that fit on one: LibreOffice cuts off the end of a longer one."""
    row.get_or_add_trPr().insert(0, element("cantSplit"))


def paragraphs_of(cell: CT_Tc, count: int, style: str) -> list[CT_P]:
    """The `count` paragraphs of a cell, in a style; a cell always has at least one."""
    while len(cell.p_lst) < count:
        cell.add_p()
    for paragraph in cell.p_lst:
        paragraph.style = style
    return list(cell.p_lst)


def align_right(paragraph: CT_P) -> None:
    """Sets the paragraph against the right edge."""
    paragraph.get_or_add_pPr().get_or_add_jc().set(qn("w:val"), "right")


def _set_row(row: CT_Row, widths: Sequence[int], *, is_title: bool) -> None:
    if is_title:
        row.get_or_add_trPr().append(element("tblHeader"))
    for cell, width in zip(row.tc_lst, widths, strict=True):
        measured = cell.get_or_add_tcPr().get_or_add_tcW()
        measured.set(qn("w:w"), str(width))
        measured.set(qn("w:type"), "dxa")


def _widths(shares: Sequence[float]) -> list[int]:
    """Whole widths that fill the text exactly; the last column takes the rest."""
    total = sum(shares)
    widths = [int(TEXT_WIDTH * share / total) for share in shares]
    widths[-1] += TEXT_WIDTH - sum(widths)
    return widths
