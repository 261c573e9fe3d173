"""Whether the work fits those who do it: load, span of control, dependencies on one person, peaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from facilitator.analysis.findings import Finding, FindingCode
from facilitator.domain.fte_checks import MOST_OF_ONE
from facilitator.domain.organisation import Activity, Frequency, OrgUnit
from facilitator.domain.people import Person
from facilitator.domain.staffing import YEARLY_HOURS, UnitStaff, measured_fte, staff_of, total
from facilitator.domain.structure import Structure

_UNACCOUNTED: Final = Decimal("0.8")
"""Share of the headcount from which the rest is not asked for."""

_FAR: Final = Decimal("0.25")
_FAR_AT_LEAST: Final = Decimal("0.1")
_WIDEST: Final = 10
_PEAK: Final = Decimal("0.25")


def load(structure: Structure, yearly_hours: Decimal = YEARLY_HOURS) -> tuple[Finding, ...]:
    """Units whose activities take more or far less than their headcount, activities far from their volume."""
    staff = staff_of(structure)
    below: dict[str, tuple[str, ...]] = _activities_below(structure)
    units = (
        finding for each in structure.units for finding in _of_unit(each, staff[each.id], below[each.id])
    )
    activities = (finding for each in structure.activities for finding in _of_activity(each, yearly_hours))
    return (*units, *activities)


def span_of_control(structure: Structure, people: Iterable[Person]) -> tuple[Finding, ...]:
    """Heads with too many under them, and units that only hold one other."""
    reports: dict[str | None, list[str]] = defaultdict(list)
    heads = {unit.id: unit.head_id for unit in structure.units}
    for unit in structure.units:
        reports[unit.parent_id].append(unit.id)
    inside: dict[str | None, list[str]] = defaultdict(list)
    for person in people:
        if person.unit_id and person.id != heads.get(person.unit_id):
            inside[person.unit_id].append(person.id)
    busy = {each.unit_id for each in structure.activities}
    found = []
    for unit in structure.units:
        units, members = reports[unit.id], inside[unit.id]
        under = (*units, *members)
        if len(under) > _WIDEST:
            figures = {"count": len(under)}
            found.append(Finding(FindingCode.SPAN_WIDE, unit.name, unit.id, (unit.id, *under), figures))
        elif len(units) == 1 and not members and unit.id not in busy:
            found.append(Finding(FindingCode.SPAN_OF_ONE, unit.name, unit.id, (unit.id, *units)))
    return tuple(found)


def single_persons(structure: Structure) -> tuple[Finding, ...]:
    """Activities that stop when one agent is away."""
    return tuple(
        Finding(FindingCode.SINGLE_PERSON, each.title, each.unit_id, (each.id,))
        for each in structure.activities
        if each.agents == 1
    )


def seasonality(structure: Structure) -> tuple[Finding, ...]:
    """Units that spend much of their time on what comes with a season."""
    of_unit: dict[str | None, list[Activity]] = defaultdict(list)
    for activity in structure.activities:
        of_unit[activity.unit_id].append(activity)
    found = []
    for unit in structure.units:
        seasonal = [each for each in of_unit[unit.id] if each.frequency is Frequency.SEASONAL]
        spent, peak = total(of_unit[unit.id]), total(seasonal)
        if spent and peak / spent >= _PEAK:
            about = (unit.id, *(each.id for each in seasonal))
            figures = {"fte": peak, "of": spent}
            found.append(Finding(FindingCode.SEASONAL_PEAK, unit.name, unit.id, about, figures))
    return tuple(found)


def _of_unit(unit: OrgUnit, staff: UnitStaff, below: tuple[str, ...]) -> Iterator[Finding]:
    if unit.fte is None or not staff.spent_below:
        return
    headcount = staff.headcount_below
    figures = {"fte": staff.spent_below, "of": headcount}
    if staff.spent_below > headcount:
        yield Finding(FindingCode.OVER_HEADCOUNT, unit.name, unit.id, (unit.id, *below), figures)
    elif staff.spent_below < headcount * _UNACCOUNTED:
        yield Finding(FindingCode.UNACCOUNTED, unit.name, unit.id, (unit.id, *below), figures)


def _of_activity(activity: Activity, yearly_hours: Decimal) -> Iterator[Finding]:
    if activity.fte is None:
        return
    named = activity.agents or (1 if activity.owner_id and activity.fte > MOST_OF_ONE else 0)
    if 0 < named < activity.fte:
        figures: dict[str, Decimal | int | str] = {"fte": activity.fte, "count": named}
        yield Finding(FindingCode.TOO_MUCH_FOR_ONE, activity.title, activity.unit_id, (activity.id,), figures)
    measured = measured_fte(activity, yearly_hours)
    if measured is None:
        return
    gap = abs(measured - activity.fte)
    if gap > _FAR_AT_LEAST and gap > activity.fte * _FAR:
        yield Finding(
            FindingCode.FAR_FROM_VOLUME,
            activity.title,
            activity.unit_id,
            (activity.id,),
            {"fte": activity.fte, "of": measured},
        )


def _activities_below(structure: Structure) -> dict[str, tuple[str, ...]]:
    """The ids of the activities of each unit and of those under it."""
    parents = {unit.id: unit.parent_id for unit in structure.units}
    found: dict[str, list[str]] = {unit.id: [] for unit in structure.units}
    for activity in structure.activities:
        above, seen = activity.unit_id, set[str]()
        while above is not None and above in found and above not in seen:
            seen.add(above)
            found[above].append(activity.id)
            above = parents[above]
    return {unit_id: tuple(ids) for unit_id, ids in found.items()}
