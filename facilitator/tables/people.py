"""A table of people: its columns in French or English, in any order; what is wrong is told row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from facilitator.capture.role_words import ROLE_WORDS
from facilitator.domain.people import PersonEntry, Role, folded
from facilitator.i18n import N_, Trouble, Words
from facilitator.tables.spreadsheets import Row
from facilitator.tables.table import RowRefused, columns_of, in_words, refuse, said_in

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


class NoSurname(RowRefused):
    """A row that names nobody; field `number`."""

    message = N_("Row {number}: the surname is missing.")


class UnknownRole(RowRefused):
    """A role that means nothing here; fields `number`, `role`, `known`."""

    message = N_("Row {number}: “{role}” is no role. Known ones: {known}.")


class NotAnAddress(RowRefused):
    """An e-mail address without its parts; fields `number`, `email`."""

    message = N_("Row {number}: “{email}” is no e-mail address.")


class Repeated(RowRefused):
    """Somebody who is on two rows; fields `number`, `first`, `name`."""

    message = N_("Row {number}: {name} is on row {first} already.")


def read_people(file: str, rows: Sequence[Row], words: Words) -> tuple[PersonEntry, ...]:
    """Everybody of a table; refused as a whole, each wrong row with its number and the reason."""
    columns = columns_of(file, rows, COLUMNS, ["last_name"], words)
    entries: dict[int, PersonEntry] = {}
    wrong: list[Trouble] = []
    for number, cells in rows[1:]:
        try:
            entries[number] = _entry(number, said_in(number, columns, cells), words)
        except RowRefused as refused:
            wrong.append(refused)
    refuse(file, [*wrong, *_repeated(entries)], words)
    return tuple(entries.values())


def _entry(number: int, said: Mapping[str, str], words: Words) -> PersonEntry:
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
            raise UnknownRole(number=number, role=name, known=in_words(ROLE_WORDS, words))
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


_ADDRESS: Final = re.compile(r"[^@\s]+@[^@\s]+")
_ROLE_OF: Final = {folded(word): role for role, words in ROLE_WORDS.items() for word in words}
