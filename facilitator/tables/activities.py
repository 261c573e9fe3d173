"""A table of activities, to import: measures, owner and verdict of each, refused whole when one is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from facilitator.capture.names import Directory
from facilitator.capture.outcomes import outcome_words, outcomes_of
from facilitator.capture.unit_words import BASIS_WORDS, SOURCE_WORDS
from facilitator.domain.fte_checks import FteDoubt, fte_doubt
from facilitator.domain.items import Measures
from facilitator.domain.listing import ActivityEntry
from facilitator.domain.organisation import TARGETED, OrgUnit, VerdictCode, units_named
from facilitator.domain.people import folded
from facilitator.i18n import N_, Trouble, Words
from facilitator.tables.cells import frequency_cell, fte_cell, period_cell, volume_cell, workload_cell
from facilitator.tables.spreadsheets import Row
from facilitator.tables.table import Names, RowRefused, columns_of, refuse, said_in
from facilitator.tables.units import person_cell
from facilitator.values import dataclass

COLUMNS: Final[Names] = {
    "unit": ("unit", "unité"),
    "mission": ("mission", "mission"),
    "activity": ("activity", "activité"),
    "fte": ("fte", "etp"),
    "volume": ("volume", "volume"),
    "period": ("period", "période"),
    "frequency": ("frequency", "fréquence"),
    "workload": ("workload", "charge"),
    "owner": ("owner", "qui"),
    "verdict": ("verdict", "suite"),
    "target": ("target", "vers"),
    "basis": ("basis", "fondement"),
    "source": ("source", "source"),
}
"""What each column may be called; `unit` and `activity` are required."""


class NoUnit(RowRefused):
    """A row without a unit; field `number`."""

    message = N_("Row {number}: the unit is missing.")


class NoActivity(RowRefused):
    """A row without an activity; field `number`."""

    message = N_("Row {number}: the activity is missing.")


class TooMuchForOne(RowRefused):
    """More FTE than one person gives; fields `number`, `fte`, `name`."""

    message = N_(
        "Row {number}: {fte} FTE for one person ({name}) is too much;"
        " correct it, or give the unit its FTE first."
    )


class OverUnit(RowRefused):
    """More FTE than the whole unit has; fields `number`, `fte`, `unit`, `of`."""

    message = N_("Row {number}: {fte} FTE is more than “{unit}” has ({of}).")


class UnknownVerdict(RowRefused):
    """A verdict there is not, or that may be several; fields `number`, `verdict`, `known`."""

    message = N_("Row {number}: “{verdict}” is no verdict. Possible: {known}.")


class TransferToNowhere(RowRefused):
    """A transfer without target, or to what is no unit; fields `number`, `activity`."""

    message = N_("Row {number}: “{activity}” is transferred to nowhere; name the unit it goes to.")


class UnknownTarget(RowRefused):
    """A transfer to what is no unit, or may be several; fields `number`, `target`."""

    message = N_("Row {number}: it is not known which unit “{target}” is; write its whole name.")


class TransferInPlace(RowRefused):
    """A transfer to the unit that does it; fields `number`, `unit`."""

    message = N_("Row {number}: “{unit}” does it already; name the unit it goes to.")


class IdleTarget(RowRefused):
    """A target for a verdict that has none; fields `number`, `target`."""

    message = N_("Row {number}: “{target}” is a target, but the verdict has none; leave it out.")


class SameActivity(RowRefused):
    """An activity that has two rows; fields `number`, `first`, `activity`."""

    message = N_("Row {number}: “{activity}” is on row {first} already.")


@dataclass(frozen=True)
class Known:
    """What the rows are read with: the units there are, those the table names, and the people."""

    units: tuple[OrgUnit, ...]
    directory: Directory
    words: Words

    def named(self, name: str) -> OrgUnit | None:
        """The unit of exactly this name."""
        return next((unit for unit in self.units if folded(unit.name) == folded(name)), None)


def read_activities(
    file: str, rows: Sequence[Row], units: Sequence[OrgUnit], directory: Directory, words: Words
) -> tuple[ActivityEntry, ...]:
    """Every activity of a table; a unit it names first counts as known."""
    columns = columns_of(file, rows, COLUMNS, ["unit", "activity"], words)
    entries: dict[int, ActivityEntry] = {}
    wrong: list[Trouble] = []
    said: dict[int, dict[str, str]] = {}
    for number, cells in rows[1:]:
        try:
            said[number] = said_in(number, columns, cells)
        except RowRefused as refused:
            wrong.append(refused)
    known = Known((*units, *_new_units(said, units)), directory, words)
    first: dict[tuple[str, ...], int] = {}
    for number, row in said.items():
        try:
            entry = entries[number] = _entry(number, row, known)
            key = (folded(entry.unit), folded(entry.mission), folded(entry.title))
            if first.setdefault(key, number) != number:
                raise SameActivity(number=number, activity=entry.title, first=first[key])
        except RowRefused as refused:
            wrong.append(refused)
    refuse(file, wrong, words)
    return tuple(entries.values())


def _new_units(said: Mapping[int, Mapping[str, str]], units: Sequence[OrgUnit]) -> list[OrgUnit]:
    there = {folded(unit.name) for unit in units}
    new = {folded(row["unit"]): row["unit"] for row in said.values() if row.get("unit")}
    return [OrgUnit(name, "", shown) for name, shown in new.items() if name not in there]


def _entry(number: int, said: Mapping[str, str], known: Known) -> ActivityEntry:
    for column, trouble in (("unit", NoUnit), ("activity", NoActivity)):
        if not said.get(column):
            raise trouble(number=number)
    unit, title = said["unit"], said["activity"]
    owner = person_cell(number, said.get("owner", ""), known.directory)
    measures = _measures(number, said)
    _check_fte(number, measures.fte, known.named(unit), owner, known.words)
    verdict = _verdict(number, said.get("verdict", ""), known.words)
    basis, source = (said.get(name, "") for name in ("basis", "source"))
    basis_code, source_code = _BASIS_OF.get(folded(basis)), _SOURCE_OF.get(folded(source))
    return ActivityEntry(
        unit=unit,
        title=title,
        mission=said.get("mission", ""),
        measures=measures,
        owner=owner,
        verdict=verdict,
        target=_target(number, said, verdict, known),
        basis=basis_code,
        legal_text="" if basis_code else basis,
        source=source_code,
        evidence="" if source_code else source,
    )


def _measures(number: int, said: Mapping[str, str]) -> Measures:
    volume, noun, per = volume_cell(number, said.get("volume", ""))
    minutes, workload_per = workload_cell(number, said.get("workload", ""))
    return Measures(
        fte=fte_cell(number, said.get("fte", "")),
        volume=volume,
        volume_unit=noun,
        period=period_cell(number, said.get("period", "")) or per,
        workload_minutes=minutes,
        workload_period=workload_per,
        frequency=frequency_cell(number, said.get("frequency", "")),
    )


def _check_fte(number: int, fte: Decimal | None, unit: OrgUnit | None, owner: str, words: Words) -> None:
    doubt = fte_doubt(fte, unit, named=bool(owner), in_large_units=False)
    if fte is not None and unit is not None and unit.fte is not None and doubt is FteDoubt.OVER_UNIT:
        raise OverUnit(number=number, fte=words.number(fte), unit=unit.name, of=words.number(unit.fte))
    if fte is not None and doubt is FteDoubt.TOO_MUCH_FOR_ONE:
        raise TooMuchForOne(number=number, fte=words.number(fte), name=owner)


def _verdict(number: int, cell: str, words: Words) -> VerdictCode | None:
    if not cell:
        return None
    found = outcomes_of(cell.replace(" ", "-"))
    if len(found) != 1:
        raise UnknownVerdict(number=number, verdict=cell, known=outcome_words(words.language))
    return found[0]


def _target(number: int, said: Mapping[str, str], verdict: VerdictCode | None, known: Known) -> str:
    target = said.get("target", "")
    if target and verdict not in TARGETED:
        raise IdleTarget(number=number, target=target)
    if verdict is not VerdictCode.TRANSFER:
        return target
    if not target:
        raise TransferToNowhere(number=number, activity=said["activity"])
    meant = units_named(target, known.units)
    if len(meant) != 1:
        raise UnknownTarget(number=number, target=target)
    if folded(meant[0].name) == folded(said["unit"]):
        raise TransferInPlace(number=number, unit=meant[0].name)
    return meant[0].name


_BASIS_OF: Final = {folded(word): code for code, words in BASIS_WORDS.items() for word in words}
_SOURCE_OF: Final = {folded(word): code for code, words in SOURCE_WORDS.items() for word in words}
