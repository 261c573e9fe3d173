"""How a sheet comes out of a printer: paper, direction, as wide as the page, its title and its number."""

from __future__ import annotations

from math import ceil
from typing import Final

from xlsxwriter.worksheet import Worksheet

from facilitator.export.text import writable

_MARGIN: Final = 0.6
_A4, _A3 = 9, 8

_LONGEST_HEADER: Final = 100
"""Letters at the head of a page; Excel takes 255, signs that are doubled included."""


_LARGE: Final = 180
"""Characters across from which on it takes A3 to read them."""

_LARGEST: Final = 270
"""Characters across a sheet of A3 that can still be read."""


def set_page(sheet: Worksheet, title: str, *, width: float = 0, is_wide: bool = False) -> None:
    """As wide as a page of A4, laid on its side for what is wide; what is so many characters wide that it
    could not be read goes on A3, and on several of them beside each other.
    """
    sheet.set_paper(_A3 if width > _LARGE else _A4)
    if is_wide:
        sheet.set_landscape()
    sheet.fit_to_pages(max(1, ceil(width / _LARGEST)), 0)
    sheet.set_margins(left=_MARGIN, right=_MARGIN, top=0.9, bottom=0.8)
    sheet.set_header("&L" + writable(title)[:_LONGEST_HEADER].replace("\n", " ").replace("&", "&&"))
    sheet.set_footer("&R&P / &N")
