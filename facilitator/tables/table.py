"""A table to import: columns named in French or English, in any order; each wrong row told by its number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from facilitator.domain.people import folded
from facilitator.i18n import N_, Trouble, Words
from facilitator.tables.spreadsheets import Row

Names = Mapping[str, tuple[str, ...]]
"""What each column may be called, the English name first, then the French."""


class TableRefused(Trouble):
    """A file with wrong rows, each in a sentence of its own; field `reason`, in the user's words."""

    message = "{reason}"


class NoHeader(Trouble):
    """A file without rows; field `file`."""

    message = N_("{file} is empty; its first row must name the columns.")


class UnknownColumns(Trouble):
    """Columns that mean nothing here; fields `file`, `columns`, `known`."""

    message = N_("{file}: unknown columns: {columns}. Known ones: {known}. Nothing was imported.")


class NoColumn(Trouble):
    """A table without a column it needs; fields `file`, `french`, `english`."""

    message = N_("{file} has no column “{french}” (or “{english}”). Nothing was imported.")


class RowRefused(Trouble):
    """A row that cannot be imported; field `number`, as the spreadsheet shows it."""


class TooManyCells(RowRefused):
    """Cells under no column, as when a comma was not quoted; field `number`."""

    message = N_("Row {number} has more cells than there are columns.")


def columns_of(
    file: str, rows: Sequence[Row], names: Names, required: Iterable[str], words: Words
) -> list[str]:
    """The column each cell of a row is in, empty for a nameless one. Raises Trouble when one is not known."""
    if not rows:
        raise NoHeader(file=file)
    column_of = {_key(name): code for code, known in names.items() for name in known}
    header = rows[0][1]
    unknown = [name for name in header if name and _key(name) not in column_of]
    if unknown:
        raise UnknownColumns(file=file, columns=", ".join(unknown), known=in_words(names, words))
    found = [column_of.get(_key(name), "") for name in header]
    for name in required:
        if name not in found:
            raise NoColumn(file=file, french=names[name][1], english=names[name][0])
    return found


def says(rows: Sequence[Row], names: Iterable[str]) -> bool:
    """Whether a table has a column that may be called so."""
    return bool(rows) and bool({_key(name) for name in names} & {_key(name) for name in rows[0][1]})


def said_in(number: int, columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """What a row says, by column; TooManyCells when it goes on beyond the last one."""
    if any(cell for cell, column in zip_longest(cells, columns, fillvalue="") if not column):
        raise TooManyCells(number=number)
    return dict(zip(columns, cells, strict=False))


def refuse(file: str, wrong: Sequence[Trouble], words: Words) -> None:
    """Refuses a whole file when any of its rows is wrong, each named with its number and the reason."""
    if wrong:
        in_order = sorted(wrong, key=lambda trouble: int(str(trouble.fields["number"])))
        first = words("{file}: nothing was imported.", file=file)
        raise TableRefused(reason="\n".join([first, *(words.of(trouble) for trouble in in_order)]))


def in_words(table: Mapping[Any, tuple[str, ...]], words: Words) -> str:
    """What a table knows, as the user's language calls it."""
    return ", ".join(names[words.language == "fr"] for names in table.values())


def _key(name: str) -> str:
    return folded(name).replace(" ", "_")
