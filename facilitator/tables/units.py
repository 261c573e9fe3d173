"""A table of units, to import: a tree by names, refused whole when it is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from facilitator.capture.names import Directory
from facilitator.capture.unit_words import KIND_WORDS
from facilitator.domain.listing import UnitEntry
from facilitator.domain.organisation import OrgUnit, UnitKind
from facilitator.domain.people import folded
from facilitator.domain.structure import is_under
from facilitator.i18n import N_, Trouble, Words
from facilitator.tables.cells import AmbiguousName, fte_cell
from facilitator.tables.spreadsheets import Row
from facilitator.tables.table import Names, RowRefused, columns_of, in_words, refuse, said_in

COLUMNS: Final[Names] = {
    "name": ("name", "nom", "unit", "unité"),
    "kind": ("kind", "type"),
    "parent": ("parent", "rattachement"),
    "fte": ("fte", "etp"),
    "head": ("head", "responsable", "chef"),
}
"""What each column may be called, the name that is told first, by language; `name` is required."""


class NoUnitName(RowRefused):
    """A row that names no unit; field `number`."""

    message = N_("Row {number}: the name of the unit is missing.")


class UnknownKind(RowRefused):
    """A level there is not; fields `number`, `kind`, `known`."""

    message = N_("Row {number}: “{kind}” is no kind of unit. Known ones: {known}.")


class UnknownParent(RowRefused):
    """A unit attached to nowhere; fields `number`, `unit`, `parent`."""

    message = N_("Row {number}: “{unit}” is attached to “{parent}”, which is no unit; give it a row.")


class ParentOfItself(RowRefused):
    """A unit that is its own parent; fields `number`, `unit`."""

    message = N_("Row {number}: “{unit}” is attached to itself.")


class InACircle(RowRefused):
    """A unit below itself by way of others; fields `number`, `unit`, `way`."""

    message = N_("Row {number}: “{unit}” would be below itself ({way}).")


class SameUnit(RowRefused):
    """A unit that has two rows; fields `number`, `first`, `unit`."""

    message = N_("Row {number}: “{unit}” is on row {first} already.")


def read_units(
    file: str, rows: Sequence[Row], units: Sequence[OrgUnit], directory: Directory, words: Words
) -> tuple[UnitEntry, ...]:
    """Every unit of a table, with the tree it makes together with the units there are."""
    columns = columns_of(file, rows, COLUMNS, ["name"], words)
    entries: dict[int, UnitEntry] = {}
    wrong: list[Trouble] = []
    for number, cells in rows[1:]:
        try:
            entries[number] = _entry(number, said_in(number, columns, cells), directory, words)
        except RowRefused as refused:
            wrong.append(refused)
    refuse(
        file, [*wrong, *_misplaced(entries, units, {str(each.fields.get("unit")) for each in wrong})], words
    )
    return tuple(entries.values())


def _entry(number: int, said: Mapping[str, str], directory: Directory, words: Words) -> UnitEntry:
    if not said.get("name"):
        raise NoUnitName(number=number)
    kind = said.get("kind", "")
    if kind and folded(kind) not in _KIND_OF:
        raise UnknownKind(number=number, kind=kind, known=in_words(KIND_WORDS, words))
    return UnitEntry(
        name=said["name"],
        kind=_KIND_OF.get(folded(kind)),
        parent=said.get("parent", ""),
        fte=fte_cell(number, said.get("fte", "")),
        head=person_cell(number, said.get("head", ""), directory),
    )


def person_cell(number: int, cell: str, directory: Directory) -> str:
    """Somebody by name: the full name of one who is known, the cell of one who is not."""
    found = directory.find(cell) if cell else ()
    if len(found) > 1:
        names = ", ".join(person.full_name for person in found)
        raise AmbiguousName(number=number, name=cell, names=names)
    return found[0].full_name if found else cell


def _misplaced(
    entries: Mapping[int, UnitEntry], units: Sequence[OrgUnit], refused: set[str]
) -> Iterator[Trouble]:
    """Units on two rows, attached to nowhere, to themselves or in a circle."""
    names = {unit.id: folded(unit.name) for unit in units}
    shown = {folded(unit.name): unit.name for unit in units}
    parents: dict[str, str | None] = {names[unit.id]: names.get(unit.parent_id or "") for unit in units}
    first: dict[str, int] = {}
    for number, entry in entries.items():
        name = folded(entry.name)
        if name in first:
            yield SameUnit(number=number, unit=entry.name, first=first[name])
        first.setdefault(name, number)
        shown[name] = entry.name
        parents[name] = folded(entry.parent) if entry.parent else parents.get(name)
    for number, entry in entries.items():
        name, parent = folded(entry.name), folded(entry.parent)
        if parent and parent not in parents and parent not in map(folded, refused):
            yield UnknownParent(number=number, unit=entry.name, parent=entry.parent)
        elif parent == name:
            yield ParentOfItself(number=number, unit=entry.name)
        elif is_under(parents, parents.get(name), name):
            yield InACircle(number=number, unit=entry.name, way=_way(parents, name, shown))


def _way(parents: Mapping[str, str | None], name: str, shown: Mapping[str, str]) -> str:
    way, above = [shown[name]], parents.get(name)
    while above is not None and above != name and shown[above] not in way:
        way.append(shown[above])
        above = parents.get(above)
    return " → ".join([*way, shown[above or name]])


_KIND_OF: Final[dict[str, UnitKind]] = {
    folded(word): kind for kind, words in KIND_WORDS.items() for word in words
}
