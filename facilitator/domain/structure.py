"""An organisation at one moment, real or imagined, and how it is reshaped: units, what they do, who with."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from facilitator.domain.organisation import Activity, Involvement, OrgUnit, ServiceMission, VerdictCode
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Succession:
    """A unit that goes on as another: two with one heir are merged, one with two heirs is split."""

    unit_id: str
    heir_id: str


@dataclass(frozen=True, slots=True)
class Structure:
    """Units, missions, activities, each in the order of their ids, and which unit goes on as which."""

    units: tuple[OrgUnit, ...] = ()
    missions: tuple[ServiceMission, ...] = ()
    activities: tuple[Activity, ...] = ()
    successions: tuple[Succession, ...] = ()

    @classmethod
    def of(
        cls,
        units: Iterable[OrgUnit] = (),
        missions: Iterable[ServiceMission] = (),
        activities: Iterable[Activity] = (),
        successions: Iterable[Succession] = (),
    ) -> Structure:
        """The structure of some values in any order, so that two of the same values are equal."""
        return cls(
            tuple(sorted(units, key=lambda each: each.id)),
            tuple(sorted(missions, key=lambda each: each.id)),
            tuple(sorted(activities, key=lambda each: each.id)),
            tuple(sorted(set(successions))),
        )

    def unit(self, unit_id: str | None) -> OrgUnit | None:
        """The unit of an id, None if there is none."""
        return next((each for each in self.units if each.id == unit_id), None)


def parents_of(units: Iterable[OrgUnit]) -> dict[str, str | None]:
    """The parent of each unit by its id."""
    return {each.id: each.parent_id for each in units}


def is_under(parents: Mapping[str, str | None], unit_id: str | None, other_id: str) -> bool:
    """Whether a unit is another one or somewhere below it. A circle on the way up ends the search."""
    seen: set[str] = set()
    while unit_id is not None and unit_id not in seen:
        if unit_id == other_id:
            return True
        seen.add(unit_id)
        unit_id = parents.get(unit_id)
    return False


def with_unit(structure: Structure, unit: OrgUnit) -> Structure:
    """A unit more, or the one there is with other fields."""
    others = (each for each in structure.units if each.id != unit.id)
    return _with(structure, units=(*others, unit))


def with_activity(structure: Structure, activity: Activity) -> Structure:
    """An activity more, or the one there is with other fields."""
    others = (each for each in structure.activities if each.id != activity.id)
    return _with(structure, activities=(*others, activity))


def without_activity(structure: Structure, activity_id: str) -> Structure:
    """Without an activity."""
    return _with(structure, activities=(each for each in structure.activities if each.id != activity_id))


def move_activities(structure: Structure, activity_ids: Collection[str], unit_id: str | None) -> Structure:
    """Activities as those of another unit; their mission stays the one they serve."""
    return _with(
        structure,
        activities=(
            replace(each, unit_id=unit_id) if each.id in activity_ids else each
            for each in structure.activities
        ),
    )


def without_unit(structure: Structure, unit_id: str) -> Structure:
    """Without a unit: what is under it comes under its parent, what it does is nobody's."""
    gone = structure.unit(unit_id)
    parent_id = gone.parent_id if gone else None
    kept = [each for each in structure.units if each.id != unit_id]
    units = (replace(each, parent_id=parent_id) if each.parent_id == unit_id else each for each in kept)
    left = _handed_over(structure, lambda each: None if each == unit_id else each)
    successions = (each for each in left.successions if unit_id not in (each.unit_id, each.heir_id))
    return _with(left, units=units, successions=successions)


def merge(structure: Structure, unit_ids: Collection[str], into: OrgUnit) -> Structure:
    """Several units as one, new or one of them: it takes what was under them and what they do."""
    gone = {each for each in unit_ids if each != into.id}
    kept = [each for each in structure.units if each.id not in gone and each.id != into.id]
    units = (replace(each, parent_id=into.id) if each.parent_id in gone else each for each in kept)
    handed = _handed_over(structure, lambda each: into.id if each in gone else each)
    known = [replace(each, heir_id=into.id) if each.heir_id in gone else each for each in handed.successions]
    successions = (*known, *(Succession(each, into.id) for each in gone))
    return _with(
        handed,
        units=(*units, into),
        successions=(each for each in successions if each.unit_id != each.heir_id),
    )


def split(
    structure: Structure, unit_id: str, parts: tuple[OrgUnit, ...], share: Mapping[str, str]
) -> Structure:
    """A unit as several: each activity goes to the part `share` names, all the rest to the first part."""
    first = parts[0].id
    kept = [each for each in structure.units if each.id != unit_id]
    units = (replace(each, parent_id=first) if each.parent_id == unit_id else each for each in kept)
    shared = _with(
        structure,
        activities=(
            replace(each, unit_id=share.get(each.id, first)) if each.unit_id == unit_id else each
            for each in structure.activities
        ),
    )
    handed = _handed_over(shared, lambda each: first if each == unit_id else each)
    known = [each for each in handed.successions if each.heir_id != unit_id]
    inherited = [each.unit_id for each in handed.successions if each.heir_id == unit_id]
    heirs = (Succession(old, part.id) for old in (unit_id, *inherited) for part in parts)
    return _with(handed, units=(*units, *parts), successions=(*known, *heirs))


def filled_by_verdicts(structure: Structure) -> Structure:
    """The structure once every verdict is carried out: stopped is gone, transferred is elsewhere."""
    return _with(
        structure,
        activities=(
            _as_decided(each) for each in structure.activities if each.verdict is not VerdictCode.STOP
        ),
    )


def mended(structure: Structure) -> Structure:
    """The structure without references to what is no longer there, and without circles.

    What was entered since for a unit that goes on as another one belongs to that one.
    """
    heir = _Heirs({each.id for each in structure.units}, structure.successions)
    units = [replace(each, parent_id=heir(each.parent_id)) for each in structure.units]
    parents = parents_of(units)
    for unit in units:
        if is_under(parents, parents[unit.id], unit.id):
            parents[unit.id] = None
    return _with(
        _handed_over(structure, heir),
        units=(replace(each, parent_id=parents[each.id]) for each in units),
    )


def _as_decided(activity: Activity) -> Activity:
    unit_id, fte = activity.unit_id, activity.fte
    if activity.verdict is VerdictCode.TRANSFER and activity.target_unit_id:
        unit_id = activity.target_unit_id
    if activity.verdict is VerdictCode.OUTSOURCE:
        fte = Decimal(0)
    return replace(
        activity, unit_id=unit_id, fte=activity.target_fte if activity.target_fte is not None else fte
    )


def _handed_over(structure: Structure, heir: Callable[[str | None], str | None]) -> Structure:
    """Missions and activities with the units `heir` gives for those they name."""
    return _with(
        structure,
        missions=(
            each if heir(each.unit_id) == each.unit_id else replace(each, unit_id=heir(each.unit_id))
            for each in structure.missions
        ),
        activities=(_following(each, heir) for each in structure.activities),
    )


def _following(activity: Activity, heir: Callable[[str | None], str | None]) -> Activity:
    """An activity with the heirs of the units it names; most name none that changed and stay as they are."""
    roles = tuple(_roles(activity.roles, heir)) if activity.roles else ()
    unit_id, target_unit_id = heir(activity.unit_id), heir(activity.target_unit_id)
    if (unit_id, target_unit_id, roles) == (activity.unit_id, activity.target_unit_id, activity.roles):
        return activity
    return replace(activity, unit_id=unit_id, target_unit_id=target_unit_id, roles=roles)


def _roles(roles: Iterable[Involvement], heir: Callable[[str | None], str | None]) -> Iterator[Involvement]:
    """The parts in an activity; that of a unit which goes on as nothing is gone."""
    for each in roles:
        kept = replace(each, unit_id=heir(each.unit_id))
        if kept.unit_id or kept.person_id or each == kept:
            yield kept


class _Heirs:
    """The unit a reference means by now: that unit, else the first of those it goes on as, else none."""

    def __init__(self, known: Collection[str], successions: Iterable[Succession]) -> None:
        self._known = known
        self._first: dict[str, str] = {}
        for each in sorted(successions):
            self._first.setdefault(each.unit_id, each.heir_id)

    def __call__(self, unit_id: str | None) -> str | None:
        seen: set[str] = set()
        while unit_id is not None and unit_id not in self._known and unit_id not in seen:
            seen.add(unit_id)
            unit_id = self._first.get(unit_id)
        return unit_id if unit_id in self._known else None


def _with(
    structure: Structure,
    units: Iterable[OrgUnit] | None = None,
    missions: Iterable[ServiceMission] | None = None,
    activities: Iterable[Activity] | None = None,
    successions: Iterable[Succession] | None = None,
) -> Structure:
    return Structure.of(
        structure.units if units is None else units,
        structure.missions if missions is None else missions,
        structure.activities if activities is None else activities,
        structure.successions if successions is None else successions,
    )
