"""Who is responsible for an activity, who contributes, where the same work is done twice: R, c, D."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from enum import StrEnum
from functools import cached_property

from facilitator.domain.chart import chart, units_below
from facilitator.domain.organisation import Activity, Involvement, Part, ServiceMission
from facilitator.domain.structure import Structure
from facilitator.values import dataclass

Twins = Mapping[str, frozenset[str]]
"""The units that seem to do the same work, by the id of an activity."""


class Share(StrEnum):
    """What a unit has to do with an activity, as the matrix shows it."""

    NONE = "·"
    RESPONSIBLE = "R"
    CONTRIBUTES = "c"
    OVERLAP = "D"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a unit's work: a mission, or one of its activities; `unit_id` is whose work it is."""

    unit_id: str | None
    mission: ServiceMission | None = None
    activity: Activity | None = None

    @property
    def key(self) -> str:
        """What the row is known by: a mission may stand under several units."""
        if self.activity is not None:
            return self.activity.id
        return f"{self.mission.id if self.mission else ''}/{self.unit_id or ''}"


@dataclass(frozen=True)
class Matrix:
    """The work of a unit and of those under it, and the units it may be shared with, the nearest first."""

    lines: tuple[Line, ...] = ()
    unit_ids: tuple[str, ...] = ()
    twins: Twins = field(default_factory=dict)

    def share(self, line: Line, unit_id: str) -> Share:
        """What stands in a cell."""
        if line.activity is None:
            own = line.mission is not None and line.mission.unit_id == unit_id
            return Share.RESPONSIBLE if own else Share.NONE
        return share_of(line.activity, unit_id, self.twins)

    @cached_property
    def by_key(self) -> Mapping[str, Line]:
        """The lines by what they are known by."""
        return {each.key: each for each in self.lines}

    @cached_property
    def overlaps(self) -> int:
        """How many cells hold an overlap to settle."""
        return sum(
            share_of(line.activity, unit_id, self.twins) is Share.OVERLAP
            for line in self.lines
            if line.activity is not None and line.activity.id in self.twins
            for unit_id in self.unit_ids
        )


def responsible_of(activity: Activity) -> str | None:
    """The unit responsible for an activity: the one that was named, else the one that does it."""
    named = (each.unit_id for each in activity.roles if each.part is Part.RESPONSIBLE and each.unit_id)
    return next(named, activity.unit_id)


def share_of(activity: Activity, unit_id: str, twins: Twins) -> Share:
    """What a unit has to do with an activity; an overlap stands with whoever is not the responsible one."""
    responsible, doubles = responsible_of(activity), twins.get(activity.id, frozenset())
    if unit_id == responsible:
        return Share.RESPONSIBLE
    if unit_id in doubles or (unit_id == activity.unit_id and responsible in doubles):
        return Share.OVERLAP
    contributes = any(each.unit_id == unit_id for each in activity.roles)
    return Share.CONTRIBUTES if contributes else Share.NONE


def with_share(activity: Activity, unit_id: str, share: Share) -> Activity:
    """The activity with another part for a unit; without another, the unit that does it is responsible."""
    roles = [each for each in activity.roles if each.unit_id != unit_id]
    if share is Share.RESPONSIBLE:
        roles = [each for each in roles if each.part is not Part.RESPONSIBLE or each.unit_id is None]
        if unit_id != activity.unit_id:
            roles.append(Involvement(Part.RESPONSIBLE, unit_id=unit_id))
    elif share is Share.CONTRIBUTES:
        roles.append(Involvement(Part.CONSULTED, unit_id=unit_id))
    return replace(activity, roles=tuple(roles))


def lines_of(unit_id: str | None, structure: Structure) -> tuple[Line, ...]:
    """The missions and activities of a unit and of those under it, unit by unit; None: what no unit does."""
    missions = sorted(structure.missions, key=lambda each: (each.position, each.id))
    activities = sorted(structure.activities, key=lambda each: (each.position, each.id))
    of_mission: dict[tuple[str | None, str | None], list[Activity]] = {}
    for each in activities:
        of_mission.setdefault((each.unit_id, each.mission_id), []).append(each)
    lines: list[Line] = []
    below = [each.id for each in units_below(unit_id, structure.units)] if unit_id is not None else [None]
    for whose in below:
        for mission in missions:
            done = of_mission.pop((whose, mission.id), [])
            if mission.unit_id == whose or done:
                lines.append(Line(whose, mission))
                lines += (Line(whose, mission, each) for each in done)
        rest = [each for key, found in of_mission.items() if key[0] == whose for each in found]
        if rest:
            lines += (Line(whose), *(Line(whose, None, each) for each in rest))
    return tuple(lines)


def matrix_of(unit_id: str | None, structure: Structure, twins: Twins) -> Matrix:
    """The matrix of a unit, or of what no unit does.

    Its own column comes first, then those with most overlaps, then as in the chart.
    """
    lines = lines_of(unit_id, structure)
    done = [line.activity for line in lines if line.activity is not None]
    doubled = Counter(each for activity in done for each in _doubled(activity, twins))
    own = [unit_id] if unit_id is not None and _has_work_of_its_own(unit_id, lines, structure) else []
    others = [each for each in _services(structure, done) if each not in own]
    places = {each: place for place, each in enumerate(others)}
    others.sort(key=lambda each: (-doubled[each], places[each]))
    return Matrix(lines, (*own, *others), twins)


def _has_work_of_its_own(unit_id: str, lines: Iterable[Line], structure: Structure) -> bool:
    below = units_below(unit_id, structure.units)
    return len(below) == 1 or any(line.unit_id == unit_id for line in lines)


def _doubled(activity: Activity, twins: Twins) -> Iterable[str]:
    for unit_id in {*twins.get(activity.id, ()), activity.unit_id}:
        if unit_id and share_of(activity, unit_id, twins) is Share.OVERLAP:
            yield unit_id


def _services(structure: Structure, shown: Iterable[Activity]) -> list[str]:
    """The units that do something, have a part in it or have none below them, in the order of the chart."""
    parents = {each.parent_id for each in structure.units}
    busy = {each.unit_id for each in structure.activities}
    busy |= {role.unit_id for each in shown for role in each.roles}
    units = (place.unit for place in chart(structure.units))
    return [each.id for each in units if each.id in busy or each.id not in parents]
