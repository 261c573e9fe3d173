"""How the fields of an activity are read from what is typed for one of them, and how they read themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, TypeVar

from facilitator.capture.answers import read_date, read_names
from facilitator.capture.context import Context
from facilitator.capture.measures import read_measures
from facilitator.capture.messages import N_, Refusal, nobody, which_person
from facilitator.capture.passage import Passage
from facilitator.capture.staff_words import parts_read, staff_read
from facilitator.capture.titles import titled
from facilitator.capture.work_line import fte_refusal
from facilitator.capture.work_text import frequency_cell, number_cell
from facilitator.domain.items import Measures
from facilitator.domain.organisation import Activity, OrgUnit, units_named
from facilitator.domain.people import folded
from facilitator.values import dataclass

Read = Activity | Refusal
Said = Callable[["Sheet"], str]
Reader = Callable[[str, "Sheet"], Read]
C = TypeVar("C", bound=StrEnum)


@dataclass(frozen=True)
class Sheet:
    """What a field is read with: the activity, its unit, who and what may be meant, the language."""

    activity: Activity
    unit: OrgUnit | None
    context: Context
    language: str


def _with(activity: Activity, **values: Any) -> Activity:
    return replace(activity, **values)


def text_field(name: str) -> tuple[Said, Reader]:
    """A field of plain text."""

    def said(sheet: Sheet) -> str:
        return str(getattr(sheet.activity, name))

    def read(typed: str, sheet: Sheet) -> Read:
        return _with(sheet.activity, **{name: typed})

    return said, read


def fte_field(name: str) -> tuple[Said, Reader]:
    """A field that holds staff."""

    def said(sheet: Sheet) -> str:
        value = getattr(sheet.activity, name)
        return number_cell(value, sheet.language) if value is not None else ""

    def read(typed: str, sheet: Sheet) -> Read:
        fte = _decimal(typed, _STAFF)
        if typed and fte is None:
            return Refusal(N_("“{typed}” is no FTE. Type a number: 0.5."), {"typed": typed})
        owner = next((each for each in sheet.context.people if each.id == sheet.activity.owner_id), None)
        agents = sheet.activity.agents if name == "fte" else 0
        unit = sheet.unit if name == "fte" else None
        if refusal := fte_refusal(fte, unit, owner, agents):
            return refusal
        return _with(sheet.activity, **{name: fte})

    return said, read


def measure_field(names: tuple[str, ...], said: Callable[[Sheet], str], wrong: str) -> tuple[Said, Reader]:
    """A field that the grammar of a cell reads."""

    def read(typed: str, sheet: Sheet) -> Read:
        measured = read_measures(Passage.of(f"x ; {typed}"))
        found = {name: getattr(measured.measures, name) for name in names}
        if typed and (measured.rest.text != "x" or not found[names[0]]):
            return Refusal(wrong, {"typed": typed})
        blank = {name: getattr(Measures(), name) for name in names}
        return _with(sheet.activity, **(found if typed else blank))

    return said, read


def day_field(name: str) -> tuple[Said, Reader]:
    """A field that holds a day."""

    def said(sheet: Sheet) -> str:
        value: date | None = getattr(sheet.activity, name)
        return f"{value:%d/%m/%Y}" if value else ""

    def read(typed: str, sheet: Sheet) -> Read:
        on = read_date(typed, sheet.context) if typed else None
        if typed and on is None:
            return Refusal(N_("Not a date: {typed}. Try ven, 15/03 or fin mars."), {"typed": typed})
        return _with(sheet.activity, **{name: on})

    return said, read


def read_title(typed: str, sheet: Sheet) -> Read:
    """The title; there always is one."""
    if not typed:
        return Refusal(N_("An activity needs a title: Drafting of contracts ; 0.7 ; 45/year."))
    return replace(sheet.activity, title=typed)


def read_owner(typed: str, sheet: Sheet) -> Read:
    """Who answers for it."""
    names = read_names(typed, sheet.context)
    if names.flags:
        return which_person(typed, names.flags[0].options)
    if typed and (names.owner is None or names.owner.person_id is None):
        return nobody(typed)
    return replace(sheet.activity, owner_id=names.owner.person_id if names.owner else None)


def owner_said(sheet: Sheet) -> str:
    """The name of who answers for it."""
    found = (each.full_name for each in sheet.context.people if each.id == sheet.activity.owner_id)
    return next(found, "")


def coded_field(name: str, words: Mapping[C, tuple[str, ...]], wrong: str) -> tuple[Said, Reader]:
    """A field that holds one of a few codes, in either language; a beginning of three letters is enough."""

    def said(sheet: Sheet) -> str:
        value = getattr(sheet.activity, name)
        return words[value][sheet.language == "fr"] if value else ""

    def read(typed: str, sheet: Sheet) -> Read:
        start = folded(typed)
        found = [
            code for code, known in words.items() if any(folded(word).startswith(start) for word in known)
        ]
        if typed and (len(found) != 1 or len(start) < 3):
            known = ", ".join(each[sheet.language == "fr"] for each in words.values())
            return Refusal(wrong, {"typed": typed, "known": known})
        return _with(sheet.activity, **{name: found[0] if typed else None})

    return said, read


def read_minutes(typed: str, sheet: Sheet) -> Read:
    """The minutes one of them takes."""
    minutes = _decimal(typed, _MINUTES)
    if typed and (minutes is None or minutes < 0):
        return Refusal(N_("“{typed}” is no number of minutes. Type 12 or 7.5."), {"typed": typed})
    return replace(sheet.activity, unit_minutes=minutes)


def read_staff(typed: str, sheet: Sheet) -> Read:
    """The agents who do it, whom its FTE must not exceed."""
    staff = staff_read(typed, sheet.context)
    if isinstance(staff, Refusal):
        return staff
    agents = sum(each.agents for each in staff)
    return fte_refusal(sheet.activity.fte, sheet.unit, None, agents) or replace(sheet.activity, staff=staff)


def read_parts(typed: str, sheet: Sheet) -> Read:
    """The parts of units and people."""
    parts = parts_read(typed, sheet.context)
    return parts if isinstance(parts, Refusal) else replace(sheet.activity, roles=parts)


def read_body(typed: str, sheet: Sheet) -> Read:
    """The body that decides."""
    start = folded(typed)
    found = [each for each in sheet.context.bodies if folded(each.name).startswith(start)]
    exact = [each for each in found if folded(each.name) == start] or found
    if typed and len(exact) != 1:
        names = ", ".join(each.name for each in sheet.context.bodies) or "–"
        return Refusal(
            N_("No body is called “{typed}”. There are: {names}."), {"typed": typed, "names": names}
        )
    return replace(sheet.activity, deciding_body_id=exact[0].id if typed else None)


def body_said(sheet: Sheet) -> str:
    """The name of that body."""
    found = (each.name for each in sheet.context.bodies if each.id == sheet.activity.deciding_body_id)
    return next(found, "")


def read_unit(typed: str, sheet: Sheet) -> Read:
    """The unit that does it."""
    meant = units_named(typed, sheet.context.units)
    if typed and len(meant) != 1:
        names = ", ".join(each.name for each in meant[:5] or sheet.context.units[:5])
        return Refusal(
            N_("“{target}” is no unit of the chart, or may be several: {names}. Write its whole name."),
            {"target": typed, "names": names},
        )
    unit = meant[0] if typed else None
    return fte_refusal(sheet.activity.fte, unit, None) or replace(
        sheet.activity, unit_id=unit.id if unit else None
    )


def read_mission(typed: str, sheet: Sheet) -> Read:
    """The function it serves."""
    meant = titled(typed, sheet.context.missions)
    if typed and len(meant) != 1:
        names = ", ".join(each.title for each in meant[:5] or sheet.context.missions[:5])
        return Refusal(
            N_("“{typed}” is no function, or may be several: {names}. Type more of its title."),
            {"typed": typed, "names": names},
        )
    return replace(sheet.activity, mission_id=meant[0].id if typed else None)


def mission_said(sheet: Sheet) -> str:
    """The title of that function."""
    found = (each.title for each in sheet.context.missions if each.id == sheet.activity.mission_id)
    return next(found, "")


def _decimal(typed: str, pattern: re.Pattern[str]) -> Decimal | None:
    match = pattern.fullmatch(typed.replace("−", "-"))
    return Decimal(match[1].replace(",", ".").replace(" ", "")) if match else None


_STAFF: Final = re.compile(r"(-? ?\d{1,5}(?:[.,]\d{1,4})?)\s?(?:etp|fte)?", re.I)
_MINUTES: Final = re.compile(r"(-?\d{1,6}(?:[.,]\d{1,2})?)\s?(?:mn|min|minutes?)?", re.I)


def often_said(sheet: Sheet) -> str:
    """How often, in one word."""
    frequency = sheet.activity.frequency
    return frequency_cell(frequency, sheet.language) if frequency else ""


def minutes_said(sheet: Sheet) -> str:
    """The minutes, as a number."""
    value = sheet.activity.unit_minutes
    return number_cell(value, sheet.language) if value is not None else ""


def unit_said(sheet: Sheet) -> str:
    """The name of that unit."""
    return sheet.unit.name if sheet.unit else ""
