"""Staff in full-time equivalents, in exact decimals: who has how many, what they are spent on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from facilitator.domain.organisation import Activity, OrgUnit, Period, VerdictCode
from facilitator.domain.people import folded
from facilitator.domain.structure import Structure, is_under, parents_of
from facilitator.values import dataclass

YEARLY_HOURS: Final = Decimal(1607)
"""Hours of a full-time agent in a year."""

_A_YEAR: Final = {
    Period.DAY: Decimal(220),
    Period.WEEK: Decimal(46),
    Period.MONTH: Decimal(12),
    Period.QUARTER: Decimal(4),
    Period.YEAR: Decimal(1),
}
"""How often a period is worked in a year, leave taken off."""

_HUNDREDTH: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class UnitStaff:
    """The FTE of a unit: its headcount, what its activities take, and both with the units below it."""

    headcount: Decimal | None
    spent: Decimal
    headcount_below: Decimal
    spent_below: Decimal


def total(activities: Iterable[Activity]) -> Decimal:
    """The FTE of activities, those not measured left out."""
    return sum((each.fte for each in activities if each.fte is not None), Decimal(0))


def staff_of(structure: Structure) -> dict[str, UnitStaff]:
    """The FTE of each unit by its id.

    The headcount of a unit holds those below it. One that is at most half of what they are together is that
    of the unit alone, as for a directorate of five over a hundred agents: they are added. One in between is
    the whole of another day, and those below count.
    """
    spent: dict[str | None, Decimal] = defaultdict(Decimal)
    for activity in structure.activities:
        spent[activity.unit_id] += activity.fte or Decimal(0)
    children: dict[str | None, list[str]] = defaultdict(list)
    for unit in structure.units:
        children[unit.parent_id].append(unit.id)
    heads = {unit.id: unit.fte for unit in structure.units}
    found: dict[str, UnitStaff] = {}

    def add_up(unit_id: str) -> UnitStaff:
        if unit_id not in found:
            found[unit_id] = UnitStaff(heads[unit_id], spent[unit_id], Decimal(0), Decimal(0))
            below = [add_up(each) for each in children[unit_id]]
            own, inside = heads[unit_id], sum((each.headcount_below for each in below), Decimal(0))
            found[unit_id] = UnitStaff(
                own,
                spent[unit_id],
                _with_below(own or Decimal(0), inside),
                sum((each.spent_below for each in below), spent[unit_id]),
            )
        return found[unit_id]

    for unit in structure.units:
        add_up(unit.id)
    return found


def _with_below(own: Decimal, inside: Decimal) -> Decimal:
    if own >= inside:
        return own
    return inside + own if own * 2 <= inside else inside


def headcount_together(structure: Structure, unit_ids: Collection[str]) -> Decimal | None:
    """The headcount of units made one, those under others counted once; None if none is known."""
    parents = parents_of(structure.units)
    apart = [
        each.fte
        for each in structure.units
        if each.id in unit_ids
        and each.fte is not None
        and not any(is_under(parents, parents[each.id], other) for other in unit_ids if other != each.id)
    ]
    return sum(apart, Decimal(0)) if apart else None


def made_one(structure: Structure, unit_ids: Collection[str], name: str) -> OrgUnit:
    """What units, the first one leading, are as one: the one that has that name already, else a new one.

    It has the headcount they have together, and stands where the first one that is under none of them stood.
    """
    units = [unit for each in unit_ids if (unit := structure.unit(each))]
    first = units[0]
    parent_id = first.parent_id
    while parent_id in unit_ids:
        above = structure.unit(parent_id)
        parent_id = above.parent_id if above else None
    same = next((each for each in units if folded(each.name) == folded(name)), None)
    kept = same or replace(first, id="", head_id=None)
    return replace(kept, name=name, parent_id=parent_id, fte=headcount_together(structure, unit_ids))


def by_verdict(activities: Iterable[Activity]) -> dict[VerdictCode | None, Decimal]:
    """The FTE of each verdict, in the order of the verdicts; None is what is still to decide."""
    found: dict[VerdictCode | None, Decimal] = defaultdict(Decimal)
    for each in activities:
        found[each.verdict] += each.fte or Decimal(0)
    return {code: found[code] for code in (*VerdictCode, None) if code in found}


def measured_fte(activity: Activity, yearly_hours: Decimal = YEARLY_HOURS) -> Decimal | None:
    """What an activity takes as it was measured: volume × unit time, else its workload, ÷ hours of a year."""
    if activity.volume is not None and activity.unit_minutes is not None:
        times = activity.volume * _A_YEAR[activity.period or Period.YEAR]
        minutes = times * activity.unit_minutes
    elif activity.workload_minutes is not None:
        minutes = activity.workload_minutes * _A_YEAR[activity.workload_period or Period.YEAR]
    else:
        return None
    return (minutes / 60 / yearly_hours).quantize(_HUNDREDTH, ROUND_HALF_UP)
