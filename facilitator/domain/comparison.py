"""Two organisations side by side: what is new, gone, moved, merged, split, renamed, and FTE per unit."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import Final

from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.domain.staffing import UnitStaff, staff_of
from facilitator.domain.structure import Structure
from facilitator.values import dataclass

_TOLD: Final = ("unit_id", "fte", "target_unit_id", "roles")
"""What of an activity is told otherwise, or only follows the units it names."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A unit or an activity that is elsewhere: the id of the unit it was in and of the one it is in."""

    id: str
    name: str
    from_id: str | None
    to_id: str | None


@dataclass(frozen=True, slots=True)
class Renamed:
    """A unit under another name."""

    id: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Resized:
    """A unit with another headcount, or an activity that takes another FTE; None where nobody said."""

    id: str
    name: str
    unit_id: str | None
    before: Decimal | None
    after: Decimal | None


@dataclass(frozen=True, slots=True)
class Reunited:
    """Units that go on as others: several as one (merged), or one as several (split)."""

    before: tuple[OrgUnit, ...]
    after: tuple[OrgUnit, ...]


@dataclass(frozen=True, slots=True)
class FteLine:
    """A unit with its headcount and the FTE of its activities, on both sides; None where it is not there."""

    id: str
    name: str
    before: UnitStaff | None
    after: UnitStaff | None

    @property
    def change(self) -> Decimal:
        """How much more its activities take."""
        return (self.after.spent if self.after else Decimal(0)) - (
            self.before.spent if self.before else Decimal(0)
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences between two structures. What was merged or split is not told as added and removed.

    What is corrected has the same place, name and FTE, but something else of it is different.
    """

    added: tuple[OrgUnit, ...] = ()
    removed: tuple[OrgUnit, ...] = ()
    moved: tuple[Moved, ...] = ()
    merged: tuple[Reunited, ...] = ()
    split: tuple[Reunited, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    resized: tuple[Resized, ...] = ()
    corrected: tuple[OrgUnit, ...] = ()
    activities_added: tuple[Activity, ...] = ()
    activities_removed: tuple[Activity, ...] = ()
    activities_moved: tuple[Moved, ...] = ()
    activities_resized: tuple[Resized, ...] = ()
    activities_corrected: tuple[Activity, ...] = ()
    fte: tuple[FteLine, ...] = ()


def compared(one: Structure, other: Structure) -> Comparison:
    """What is different in the other structure."""
    before, after = ({unit.id: unit for unit in each.units} for each in (one, other))
    merged, split = _reunited(one, other)
    told = {unit.id for each in (*merged, *split) for unit in (*each.before, *each.after)}
    both = [(before[each], after[each]) for each in before if each in after]
    first, second = ({each.id: each for each in side.activities} for side in (one, other))
    done = [(first[each], second[each]) for each in first if each in second]
    heirs = _followed(one, other)
    return Comparison(
        added=tuple(each for each in other.units if each.id not in before and each.id not in told),
        removed=tuple(each for each in one.units if each.id not in after and each.id not in told),
        moved=tuple(
            Moved(new.id, new.name, old.parent_id, new.parent_id)
            for old, new in both
            if new.parent_id != heirs.get(old.parent_id, old.parent_id)
        ),
        merged=merged,
        split=split,
        renamed=tuple(Renamed(new.id, old.name, new.name) for old, new in both if old.name != new.name),
        resized=tuple(
            Resized(new.id, new.name, new.id, old.fte, new.fte) for old, new in both if old.fte != new.fte
        ),
        corrected=tuple(new for old, new in both if (old.kind, old.head_id) != (new.kind, new.head_id)),
        activities_added=tuple(each for each in other.activities if each.id not in first),
        activities_removed=tuple(each for each in one.activities if each.id not in second),
        activities_moved=tuple(
            Moved(old.id, old.title, old.unit_id, new.unit_id)
            for old, new in done
            if new.unit_id != heirs.get(old.unit_id, old.unit_id)
        ),
        activities_resized=tuple(
            Resized(new.id, new.title, new.unit_id, old.fte, new.fte)
            for old, new in done
            if old.fte != new.fte
        ),
        activities_corrected=tuple(new for old, new in done if old != new and _is_corrected(old, new)),
        fte=_fte(one, other),
    )


def _is_corrected(old: Activity, new: Activity) -> bool:
    return replace(old, **{each: getattr(new, each) for each in _TOLD}) != new


def _heirs(one: Structure, other: Structure) -> dict[str, list[str]]:
    """What became of the units of the one side that are not on the other."""
    there = {each.id for each in other.units}
    known = {each.id for each in one.units}
    found: dict[str, list[str]] = defaultdict(list)
    for each in other.successions:
        if each.unit_id in known and each.heir_id in there:
            found[each.unit_id].append(each.heir_id)
    return found


def _followed(one: Structure, other: Structure) -> dict[str | None, str]:
    """The one heir of a unit that was merged: what comes along with it was not moved by itself."""
    return {old: new[0] for old, new in _heirs(one, other).items() if len(new) == 1}


def _reunited(one: Structure, other: Structure) -> tuple[tuple[Reunited, ...], tuple[Reunited, ...]]:
    before, after = ({unit.id: unit for unit in each.units} for each in (one, other))
    sources: dict[str, list[str]] = defaultdict(list)
    split: list[Reunited] = []
    for old, new in _heirs(one, other).items():
        if len(new) > 1:
            split.append(Reunited((before[old],), tuple(after[each] for each in new)))
        else:
            sources[new[0]].append(old)
    merged = (
        Reunited(tuple(before[each] for each in ([*old, new] if new in before else old)), (after[new],))
        for new, old in sources.items()
    )
    return tuple(merged), tuple(split)


def _fte(one: Structure, other: Structure) -> tuple[FteLine, ...]:
    before, after = staff_of(one), staff_of(other)
    names = {unit.id: unit.name for unit in (*one.units, *other.units)}
    return tuple(FteLine(each, names[each], before.get(each), after.get(each)) for each in sorted(names))
