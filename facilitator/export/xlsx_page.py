"""How a sheet comes out of a printer: paper, direction, as wide as the page, its title and its number."""

from __future__ import annotations

from typing import Final

from xlsxwriter.worksheet import Worksheet

from facilitator.export.text import writable

_MARGIN: Final = 0.6
_A4, _A3 = 9, 8

_LONGEST_HEADER: Final = 100
"""Letters at the head of a page; Excel takes 255, signs that are doubled included."""


def set_page(sheet: Worksheet, title: str, *, is_wide: bool = False, is_large: bool = False) -> None:
    """A4, or A3 for what is large, laid on its side for what is wide."""
    sheet.set_paper(_A3 if is_large else _A4)
    if is_wide or is_large:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=_MARGIN, right=_MARGIN, top=0.9, bottom=0.8)
    sheet.set_header("&L" + writable(title)[:_LONGEST_HEADER].replace("\n", " ").replace("&", "&&"))
    sheet.set_footer("&R&P / &N")
