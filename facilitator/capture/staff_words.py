"""Who does an activity, and who has which part in it: `2 B, dupuis` and `R Finance, A dupont`."""

from __future__ import annotations

import re

from facilitator.capture.answers import read_names
from facilitator.capture.context import Context
from facilitator.capture.messages import N_, Refusal, nobody, which_of, which_person
from facilitator.domain.organisation import Grade, Involvement, OrgUnit, Part, Staff, units_named
from facilitator.domain.people import Person, folded
from facilitator.values import dataclass

_AGENTS = re.compile(r"(\d{1,4})\s?(?:agents?\s?)?([ABC]?)", re.I)
_PART = re.compile(r"([RACI])\s+(.+)", re.I)


@dataclass(frozen=True, slots=True)
class _Named:
    """Whom a name means."""

    person: Person | None = None
    unit: OrgUnit | None = None


def staff_read(typed: str, context: Context) -> tuple[Staff, ...] | Refusal:
    """The agents of a list: how many of which grade, or somebody by name."""
    staff: list[Staff] = []
    for part in _parts(typed):
        if match := _AGENTS.fullmatch(part):
            if not int(match[1]):
                return Refusal(
                    N_("“{typed}”: at least one agent does it; leave it out otherwise."), {"typed": part}
                )
            staff.append(Staff(int(match[1]), Grade(match[2].upper()) if match[2] else None))
            continue
        meant = _person(part, context)
        if isinstance(meant, Refusal):
            return meant
        staff.append(Staff(person_id=meant.id))
    return tuple(staff)


def staff_said(staff: tuple[Staff, ...], context: Context) -> str:
    """The agents as they are typed."""
    names = {each.id: each.full_name for each in context.people}
    return ", ".join(
        names.get(each.person_id, "?") if each.person_id else f"{each.agents} {each.grade or ''}".strip()
        for each in staff
    )


def parts_read(typed: str, context: Context) -> tuple[Involvement, ...] | Refusal:
    """The parts of a list, each a letter with a unit or a person."""
    found: list[Involvement] = []
    for part in _parts(typed):
        match = _PART.fullmatch(part)
        if match is None:
            return Refusal(
                N_("“{typed}” is no part. Type R, A, C or I, then a unit or a person: R Finance."),
                {"typed": part},
            )
        who = _unit_or_person(match[2], context)
        if isinstance(who, Refusal):
            return who
        found.append(
            Involvement(
                Part(match[1].upper()),
                who.person.id if who.person else None,
                who.unit.id if who.unit else None,
            )
        )
    return tuple(dict.fromkeys(found))


def parts_said(roles: tuple[Involvement, ...], context: Context) -> str:
    """The parts as they are typed."""
    people = {each.id: each.full_name for each in context.people}
    units = {each.id: each.name for each in context.units}
    return ", ".join(
        f"{each.part} {people.get(each.person_id or '') or units.get(each.unit_id or '', '?')}"
        for each in roles
    )


def _unit_or_person(typed: str, context: Context) -> _Named | Refusal:
    """A whole name of a unit, else a person, else a unit by the beginning of its name."""
    exact = [each for each in context.units if folded(each.name) == folded(typed)]
    if exact:
        return _Named(unit=exact[0])
    people = context.directory.find(typed)
    units = units_named(typed, context.units)
    if len(people) == 1:
        return _Named(person=people[0])
    if len(units) == 1 and not people:
        return _Named(unit=units[0])
    if names := [*(each.full_name for each in people), *(each.name for each in units)][:5]:
        return which_of(typed, names)
    return Refusal(N_("Nobody and no unit is called “{name}”."), {"name": typed})


def _person(typed: str, context: Context) -> Person | Refusal:
    names = read_names(typed, context)
    if names.flags:
        return which_person(typed, names.flags[0].options)
    found = next((each for each in context.people if names.owner and each.id == names.owner.person_id), None)
    return found or nobody(typed)


def _parts(typed: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,;]", typed) if part.strip()]
