"""How the cells of a workbook look, what a cell may hold, and how a sheet may be called."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import ceil
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from facilitator.documents.blocks import Align, Column, Holds
from facilitator.export.text import writable

_MOST_LETTERS: Final = 32_767
"""What a cell holds at most."""

_LONGEST_NAME: Final = 31
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\\n]")

_LIVE: Final = tuple("=+-@\t'")
"""Beginnings that a spreadsheet would take for a formula once somebody edits the cell."""

_NUMBERS: Final = {
    Holds.TEXT: "",
    Holds.NUMBER: "#,##0.0##",
    Holds.STAFF: "#,##0.00##",
    Holds.DURATION: '[h]" h "mm',
    Holds.DAY: "dd/mm/yyyy",
}

_WHOLE: Final = "#,##0"
"""A number without decimals; Excel would leave the mark of those that are not there."""

_INK, _ACCENT, _SHADE, _LINE = "#222B33", "#2A6F97", "#EDF2F6", "#C9D3DC"
_BASE: Final = {
    "font_name": "Calibri",
    "font_size": 10,
    "font_color": _INK,
    "valign": "top",
    "text_wrap": True,
}
_MANNERS: Final[dict[str, dict[str, object]]] = {
    "body": {},
    "label": {"bold": True, "font_color": _ACCENT},
    "heading": {"bold": True, "font_size": 12, "valign": "bottom", "text_wrap": False},
    "subtitle": {"font_size": 12, "font_color": _ACCENT, "text_wrap": False},
    "title": {"bold": True, "font_size": 18, "text_wrap": False},
    "link": {"font_color": _ACCENT, "underline": 1},
}
_HEIGHTS: Final = {"heading": 28.0, "subtitle": 24.0, "title": 27.0}
"""Rows of one line whatever they say, in points."""

_LINE_HEIGHT: Final = 13.5
_HIGHEST: Final = 400.0
"""What a row may take; Excel knows no more than 409 points."""

Look = tuple[tuple[str, object], ...]


class Cells:
    """The looks of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[Look, Format] = {}

    def manner(self, text: str, name: str) -> Format:
        """The look of words outside tables."""
        return self._look({**_MANNERS[name], **_kept(text)})

    def title(self, column: Column) -> Format:
        """The look of a column's title."""
        return self._look(
            {"bold": True, "bg_color": _SHADE, "bottom": 2, "bottom_color": _ACCENT, **_side(column)}
        )

    def text(self, text: str, column: Column, *, total: bool = False) -> Format:
        """The look of words in a column."""
        return self._look({**_row(total), **_side(column), **_kept(text)})

    def value(self, column: Column, number: float | None = None, *, total: bool = False) -> Format:
        """The look of a value in a column, also of one that is still to be filled in."""
        is_whole = column.holds is Holds.NUMBER and number is not None and number.is_integer()
        shape = _WHOLE if is_whole else _NUMBERS[column.holds]
        return self._look({**_row(total), **_side(column), **({"num_format": shape} if shape else {})})

    def sum(self, column: Column) -> Format:
        """The look of what is added up from elsewhere: a dash for nothing, so that the rest is seen."""
        shape = _WHOLE if column.holds is Holds.NUMBER else _NUMBERS[column.holds]
        return self._look({**_row(False), **_side(column), "num_format": f'{shape};-{shape};"–"'})

    def _look(self, more: dict[str, object]) -> Format:
        look: Look = tuple(more.items())
        if look not in self._made:
            self._made[look] = self._workbook.add_format({**_BASE, **more})
        return self._made[look]


def shown(text: str) -> str:
    """The text as a cell can hold it, in spaces that office fonts have."""
    return _cut(writable(text).replace("\u202f", "\u00a0"), _MOST_LETTERS)


def _lines(text: str, letters: float) -> int:
    """How many lines a text takes in a column so many letters wide."""
    if len(text) <= letters and "\n" not in text:
        return 1
    return sum(max(1, ceil(len(line) / letters)) for line in text.split("\n"))


def quoted(name: str) -> str:
    """The name of a sheet as a formula writes it."""
    return "'" + name.replace("'", "''") + "'"


def height(texts: Iterable[tuple[str, float]], manner: str = "body") -> float:
    """The height of a row that shows these texts, each in a column so many characters wide."""
    if manner in _HEIGHTS:
        return _HEIGHTS[manner]
    lines = [_lines(text, width * 1.25) for text, width in texts]
    return min(_HIGHEST, 4 + _LINE_HEIGHT * max(lines, default=1))


def sheet_names(titles: Iterable[str]) -> list[str]:
    """A name for each sheet, made from its title: 31 letters at most, none twice, whatever the case."""
    names: list[str] = []
    for number, title in enumerate(titles, start=1):
        plain = _FORBIDDEN_IN_NAME.sub(" ", writable(title)).replace("\u202f", " ")
        name = _cut(" ".join(plain.split()), _LONGEST_NAME).strip("' ") or str(number)
        if name.casefold() in {each.casefold() for each in names} or name.casefold() == "history":
            name = f"{_cut(name, _LONGEST_NAME - 4).strip()} {number}"
        names.append(name)
    return names


def _cut(text: str, most: int) -> str:
    """The beginning of a text, so long as Excel counts: letters of two bytes, an emoji as two of them."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def _kept(text: str) -> dict[str, object]:
    """Keeps words words when the cell is edited."""
    return {"quote_prefix": True} if text.lstrip().startswith(_LIVE) else {}


def _side(column: Column) -> dict[str, object]:
    return {"align": "right"} if column.align is Align.RIGHT else {"align": "left"}


def _row(total: bool) -> dict[str, object]:
    return {"bold": True, "top": 2, "top_color": _ACCENT} if total else {"bottom": 1, "bottom_color": _LINE}
