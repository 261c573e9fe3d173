"""A table of people: its columns in French or English, in any order; what is wrong is told row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any, Final

from facilitator.capture.role_words import ROLE_WORDS
from facilitator.cli.speaking import Refused
from facilitator.cli.spreadsheets import Row
from facilitator.domain.people import PersonEntry, Role, folded
from facilitator.i18n import N_, Trouble, Words

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "civility": ("civility", "civilité"),
    "first_name": ("first_name", "prénom"),
    "last_name": ("last_name", "nom"),
    "function": ("function", "fonction"),
    "unit": ("unit", "unité"),
    "email": ("email", "courriel", "e-mail"),
    "roles": ("roles", "rôles"),
}
"""What each column may be called, the English name first, then the French; `last_name` is required."""


class NoHeader(Trouble):
    """A file without rows; field `file`."""

    message = N_("{file} is empty; its first row must name the columns.")


class UnknownColumns(Trouble):
    """Columns that mean nothing here; fields `file`, `columns`, `known`."""

    message = N_("{file}: unknown columns: {columns}. Known ones: {known}. Nothing was imported.")


class NoNameColumn(Trouble):
    """A table without surnames; field `file`."""

    message = N_("{file} has no column “nom” (or “last_name”). Nothing was imported.")


class RowRefused(Trouble):
    """A row that cannot be imported; field `number`, as the spreadsheet shows it."""


class NoSurname(RowRefused):
    """A row that names nobody; field `number`."""

    message = N_("Row {number}: the surname is missing.")


class UnknownRole(RowRefused):
    """A role that means nothing here; fields `number`, `role`, `known`."""

    message = N_("Row {number}: “{role}” is no role. Known ones: {known}.")


class NotAnAddress(RowRefused):
    """An e-mail address without its parts; fields `number`, `email`."""

    message = N_("Row {number}: “{email}” is no e-mail address.")


class TooManyCells(RowRefused):
    """Cells under no column, as when a comma was not quoted; field `number`."""

    message = N_("Row {number} has more cells than there are columns.")


class Repeated(RowRefused):
    """Somebody who is on two rows; fields `number`, `first`, `name`."""

    message = N_("Row {number}: {name} is on row {first} already.")


def read_people(file: str, rows: Sequence[Row], words: Words) -> tuple[PersonEntry, ...]:
    """Everybody of a table; refused as a whole, each wrong row with its number and the reason."""
    if not rows:
        raise NoHeader(file=file)
    columns = _columns(file, rows[0][1], words)
    entries: dict[int, PersonEntry] = {}
    wrong: list[Trouble] = []
    for number, cells in rows[1:]:
        try:
            entries[number] = _entry(number, columns, cells, words)
        except RowRefused as refused:
            wrong.append(refused)
    wrong += _repeated(entries)
    if wrong:
        wrong.sort(key=lambda trouble: int(str(trouble.fields["number"])))
        first = words("{file}: nothing was imported.", file=file)
        raise Refused(reason="\n".join([first, *(words.of(trouble) for trouble in wrong)]))
    return tuple(entries.values())


def _columns(file: str, header: Sequence[str], words: Words) -> list[str]:
    """The column of each cell, empty for a nameless one."""
    unknown = [name for name in header if name and _key(name) not in _COLUMN_OF]
    if unknown:
        raise UnknownColumns(file=file, columns=", ".join(unknown), known=_known(COLUMNS, words))
    found = [_COLUMN_OF.get(_key(name), "") for name in header]
    if "last_name" not in found:
        raise NoNameColumn(file=file)
    return found


def _entry(number: int, columns: Sequence[str], cells: Sequence[str], words: Words) -> PersonEntry:
    if any(cell for cell, column in zip_longest(cells, columns, fillvalue="") if not column):
        raise TooManyCells(number=number)
    said = dict(zip(columns, cells, strict=False))
    if not said.get("last_name"):
        raise NoSurname(number=number)
    email = said.get("email", "")
    if email and not _ADDRESS.fullmatch(email):
        raise NotAnAddress(number=number, email=email)
    return PersonEntry(
        last_name=said["last_name"],
        first_name=said.get("first_name", ""),
        civility=said.get("civility", ""),
        function=said.get("function", ""),
        unit=said.get("unit", ""),
        email=email,
        roles=_roles(number, said.get("roles", ""), words),
    )


def _roles(number: int, cell: str, words: Words) -> tuple[Role, ...]:
    names = [name.strip() for name in re.split(r"[,;|/]", cell) if name.strip()]
    for name in names:
        if folded(name) not in _ROLE_OF:
            raise UnknownRole(number=number, role=name, known=_known(ROLE_WORDS, words))
    return tuple(dict.fromkeys(_ROLE_OF[folded(name)] for name in names))


def _repeated(entries: Mapping[int, PersonEntry]) -> Iterator[Trouble]:
    """Rows that say nobody new; the same name with another address or function is somebody else."""
    rows = list(entries.items())
    for index, (number, entry) in enumerate(rows):
        first = next((row for row, other in rows[:index] if _is_same(entry, other)), None)
        if first is not None:
            yield Repeated(number=number, first=first, name=_name(entry))


def _is_same(one: PersonEntry, other: PersonEntry) -> bool:
    pairs = ((one.email, other.email), (one.function, other.function))
    differ = any(mine and theirs and folded(mine) != folded(theirs) for mine, theirs in pairs)
    return folded(_name(one)) == folded(_name(other)) and not differ


def _name(entry: PersonEntry) -> str:
    return f"{entry.first_name} {entry.last_name}".strip()


def _known(table: Mapping[Any, tuple[str, ...]], words: Words) -> str:
    """What a table knows, as the user's language calls it."""
    return ", ".join(names[words.language == "fr"] for names in table.values())


def _key(name: str) -> str:
    return folded(name).replace(" ", "_")


_ADDRESS: Final = re.compile(r"[^@\s]+@[^@\s]+")
_COLUMN_OF: Final = {_key(name): code for code, names in COLUMNS.items() for name in names}
_ROLE_OF: Final = {folded(word): role for role, words in ROLE_WORDS.items() for word in words}
