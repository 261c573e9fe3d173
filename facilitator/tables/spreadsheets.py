"""The rows of a table in a file, each with its number: CSV in UTF-8, or the first sheet of an XLSX."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from facilitator.domain.cleaning import clean
from facilitator.i18n import N_, Trouble
from facilitator.tables.files import read_bytes

Row = tuple[int, tuple[str, ...]]
"""The number of a row as a spreadsheet shows it, and its cells as cleaned text."""

_ZIP: Final = b"PK\x03\x04"
_LARGEST_UNPACKED: Final = 100_000_000
"""Bytes an XLSX may unpack to; a list of ten thousand people takes five million."""

_MOST_ROWS: Final = 100_000


class NotUtf8(Trouble):
    """A CSV in another encoding, as old spreadsheets save it; field `file`."""

    message = N_("{file} is not in UTF-8; save it again as “CSV UTF-8”, or as XLSX.")


class NotATable(Trouble):
    """A file that is neither CSV nor XLSX; field `file`."""

    message = N_("{file} is no table that can be read; save it as CSV in UTF-8, or as XLSX.")


class Inflated(Trouble):
    """A small file that unpacks to a huge one; field `file`."""

    message = N_("{file} unpacks to more than {limit} MB and was refused.")


def rows_of(path: Path) -> tuple[Row, ...]:
    """The rows of a table in a file, as `rows_in` reads them."""
    return rows_in(path, read_bytes(path))


def rows_in(path: Path, data: bytes) -> tuple[Row, ...]:
    """The rows of a table that hold anything, the header first. Raises Trouble when it cannot be read."""
    found = _sheet_rows(path, data) if data.startswith(_ZIP) else _csv_rows(path, data)
    return tuple((number, cells) for number, cells in found if any(cells))


def _csv_rows(path: Path, data: bytes) -> Iterator[Row]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotUtf8(file=path) from None
    if "\0" in text:
        raise NotATable(file=path)
    header = text.partition("\n")[0]
    separator = max(";,\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    start = 1
    try:
        for cells in reader:
            yield start, tuple(_cell(cell) for cell in cells)
            start = reader.line_num + 1
    except csv.Error as error:
        raise NotATable(file=path) from error


def _sheet_rows(path: Path, data: bytes) -> Iterator[Row]:
    from python_calamine import CalamineError, CalamineWorkbook

    _refuse_inflated(path, data)
    try:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
        rows = sheet.to_python(skip_empty_area=False, nrows=_MOST_ROWS)
    except (CalamineError, zipfile.BadZipFile) as error:
        raise NotATable(file=path) from error
    yield from ((number, tuple(_cell(_text(cell)) for cell in cells)) for number, cells in enumerate(rows, 1))


def _refuse_inflated(path: Path, data: bytes) -> None:
    """Counts what is really unpacked: the sizes a file declares may lie."""
    unpacked = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                with archive.open(member) as part:
                    while chunk := part.read(1 << 20):
                        unpacked += len(chunk)
                        if unpacked > _LARGEST_UNPACKED:
                            raise Inflated(file=path, limit=_LARGEST_UNPACKED // 1_000_000)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise NotATable(file=path) from error


def _text(cell: object) -> str:
    """A cell as text; whole numbers lose the decimals a spreadsheet gives them."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _cell(text: str) -> str:
    return " ".join(clean(text).split())
