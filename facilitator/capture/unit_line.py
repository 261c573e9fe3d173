"""One unit on one line: `Achats ; service ; Finances ; 4,6 ; >dupuis`, name first, the rest in any order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from facilitator.capture.answers import read_names
from facilitator.capture.context import Context
from facilitator.capture.messages import N_, Refusal, nobody, which_of, which_person
from facilitator.capture.unit_words import KIND_WORDS, kind_word
from facilitator.domain.cleaning import clean
from facilitator.domain.organisation import OrgUnit, UnitKind, units_named
from facilitator.domain.people import Person, folded
from facilitator.values import dataclass

NO_PARENT: Final = "-"
"""What is typed for a unit that is attached to no other."""

_FTE = re.compile(r"([-−–]?)\s?(\d{1,5}(?:[.,]\d{1,4})?)\s?(?:etp|fte)?", re.I)
_AFTER_NAME = re.compile(r"(.+\S)\s+(\d{1,5}(?:[.,]\d{1,4})?)\s?(?:etp|fte)", re.I)
"""A headcount said with its measure and no semicolon before it."""

_HEAD = re.compile(r"(?:^|(?<=\s))[>@]\s?([^;>@]+)")
_KINDS: Final = {folded(word): kind for kind, words in KIND_WORDS.items() for word in words}


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit as typed. `placed` tells a unit attached to nothing from one whose parent was not said."""

    name: str
    kind: UnitKind | None = None
    parent_id: str | None = None
    placed: bool = False
    fte: Decimal | None = None
    head_id: str | None = None


def read_unit(line: str, context: Context, known: OrgUnit | None = None) -> UnitLine | Refusal:
    """The unit a line says; `known` is the one that is corrected."""
    heads: list[str] = []

    def taken(match: re.Match[str]) -> str:
        heads.append(match[1].strip())
        return ""

    name, *parts = (_HEAD.sub(taken, part).strip() for part in " ".join(clean(line).split()).split(";"))
    if said := _AFTER_NAME.fullmatch(name):
        name, parts = said[1], [said[2], *parts]
    if not name:
        return Refusal(N_("A unit needs a name: Purchasing ; Finance ; 4.6 ; >dupuis."))
    same = next((each for each in context.units if folded(each.name) == folded(name)), None)
    if same is not None and same.id != (known.id if known else ""):
        return Refusal(N_("“{name}” is there already."), {"name": same.name})
    found: UnitLine | Refusal = UnitLine(name)
    for part in filter(None, parts):
        if isinstance(found, Refusal):
            return found
        found = _with_part(found, part, context.units, known)
    for head in heads:
        if isinstance(found, Refusal):
            return found
        found = _with_head(found, head, context)
    return found


def _with_part(
    line: UnitLine, part: str, units: Sequence[OrgUnit], known: OrgUnit | None
) -> UnitLine | Refusal:
    if match := _FTE.fullmatch(part):
        if match[1]:
            return Refusal(N_("{fte} FTE is less than nothing; type a number from 0."), {"fte": part})
        return replace(line, fte=Decimal(match[2].replace(",", ".")))
    if part == NO_PARENT:
        return replace(line, parent_id=None, placed=True)
    if kind := _KINDS.get(folded(part)):
        return replace(line, kind=kind)
    meant = units_named(part, units)
    if known is not None and [each.id for each in meant] == [known.id]:
        return Refusal(
            N_("“{unit}” cannot be attached to itself; choose another unit."), {"unit": known.name}
        )
    if len(meant) != 1:
        return _no_unit(part, meant)
    return replace(line, parent_id=meant[0].id, placed=True)


def _no_unit(typed: str, meant: Sequence[OrgUnit]) -> Refusal:
    if not meant:
        return Refusal(N_("No unit is called “{name}”; type a name that is in the chart."), {"name": typed})
    return which_of(typed, (each.name for each in meant[:5]))


def _with_head(line: UnitLine, typed: str, context: Context) -> UnitLine | Refusal:
    names = read_names(typed.replace(".", " "), context)
    if names.flags:
        return which_person(typed, names.flags[0].options)
    if names.owner is None or names.owner.person_id is None:
        return nobody(typed)
    return replace(line, head_id=names.owner.person_id)


def level_of(read: UnitLine, parent_id: str | None) -> UnitKind:
    """The level of a new unit; where its line says none, a division at the top and a department below."""
    return read.kind or (UnitKind.DEPARTMENT if parent_id else UnitKind.DIVISION)


def as_typed(unit: OrgUnit, read: UnitLine) -> OrgUnit:
    """A unit as its corrected line says; what was taken out of the line is gone, but the level."""
    return replace(
        unit,
        name=read.name,
        kind=read.kind or unit.kind,
        parent_id=read.parent_id,
        fte=read.fte,
        head_id=read.head_id,
    )


def unit_line(unit: OrgUnit, parent: OrgUnit | None, head: Person | None, language: str) -> str:
    """The line of a unit, to be corrected."""
    mark = "," if language == "fr" else "."
    measure = "ETP" if language == "fr" else "FTE"
    fte = f"{unit.fte:f} {measure}".replace(".", mark) if unit.fte is not None else ""
    kind = kind_word(unit.kind, language)
    who = f">{'.'.join(head.full_name.split())}" if head else ""
    return " ; ".join(filter(None, (unit.name, kind, parent.name if parent else "", fte, who)))
