"""The organisation chart as a tree to be drawn: each unit with its figures, and what becomes of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from facilitator.domain.comparison import Comparison, compared
from facilitator.domain.organisation import OrgUnit, UnitKind
from facilitator.domain.staffing import UnitStaff, staff_of
from facilitator.domain.structure import Structure, parents_of
from facilitator.values import dataclass


class Fate(StrEnum):
    """What becomes of a unit between two organisations."""

    SAME = "same"
    NEW = "new"
    GONE = "gone"
    MOVED = "moved"
    MERGED = "merged"
    SPLIT = "split"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class ChartUnit:
    """A unit and those under it, led by `head_id`; `headcount` is what was said of it.

    `staff` is the headcount of the whole branch, `spent` what the activities of the whole branch take.

    `others` are the names its fate speaks of: where it comes from, what it merges, what it was part of.
    """

    id: str
    name: str
    kind: UnitKind
    head_id: str | None
    headcount: Decimal | None
    staff: Decimal
    spent: Decimal
    fate: Fate = Fate.SAME
    others: tuple[str, ...] = ()
    under: tuple[ChartUnit, ...] = ()


def org_chart(structure: Structure, order: Iterable[OrgUnit] = ()) -> tuple[ChartUnit, ...]:
    """An organisation, its units in the order given, then in that of their ids."""
    return _tree(structure.units, staff_of(structure), {}, order)


def changed_chart(one: Structure, other: Structure, order: Iterable[OrgUnit] = ()) -> tuple[ChartUnit, ...]:
    """The other organisation, each unit with what became of it; those that are gone stay where they were."""
    found = compared(one, other)
    kept = {unit.id for unit in other.units}
    gone = [each for each in found.removed if each.id not in kept]
    known = kept | {each.id for each in gone}
    left = (replace(each, parent_id=_above(each, one, known)) for each in gone)
    staff = {**staff_of(one), **staff_of(other)}
    return _tree((*other.units, *left), staff, _fates(found, one), order)


def units_of(chart: Iterable[ChartUnit]) -> Iterator[ChartUnit]:
    """Every unit of a chart, from top to bottom."""
    for each in chart:
        yield each
        yield from units_of(each.under)


def _fates(found: Comparison, one: Structure) -> dict[str, tuple[Fate, tuple[str, ...]]]:
    """What became of each unit; of two things that did, the one that changes more is told."""
    names = {unit.id: unit.name for unit in one.units}
    fates: dict[str, tuple[Fate, tuple[str, ...]]] = {
        each.id: (Fate.RENAMED, (each.before,)) for each in found.renamed
    }
    for moved in found.moved:
        come_from = names.get(moved.from_id or "")
        fates[moved.id] = (Fate.MOVED, (come_from,) if come_from else ())
    for part in found.split:
        of = tuple(each.name for each in part.before)
        fates.update({each.id: (Fate.SPLIT, of) for each in part.after})
    for whole in found.merged:
        of = tuple(each.name for each in whole.before)
        fates.update({each.id: (Fate.MERGED, of) for each in whole.after})
    fates.update({each.id: (Fate.NEW, ()) for each in found.added})
    fates.update({each.id: (Fate.GONE, ()) for each in found.removed})
    return fates


def _above(unit: OrgUnit, one: Structure, known: set[str]) -> str | None:
    """What a unit that is gone was under, as far as it is still there; the heir of what was merged."""
    parents = parents_of(one.units)
    above, seen = unit.parent_id, {unit.id}
    while above is not None and above not in known and above not in seen:
        seen.add(above)
        above = parents.get(above)
    return above if above in known else None


def _tree(
    units: Iterable[OrgUnit],
    staff: Mapping[str, UnitStaff],
    fates: Mapping[str, tuple[Fate, tuple[str, ...]]],
    order: Iterable[OrgUnit],
) -> tuple[ChartUnit, ...]:
    """Each unit once: one whose parent is not there stands at the top, as the first of a circle does."""
    rank = {each.id: place for place, each in enumerate(order)}
    known = {
        each.id: each for each in sorted(units, key=lambda each: (rank.get(each.id, len(rank)), each.id))
    }
    children: dict[str | None, list[OrgUnit]] = defaultdict(list)
    for each in known.values():
        children[each.parent_id if each.parent_id in known else None].append(each)
    drawn: set[str] = set()

    def branch(unit: OrgUnit) -> ChartUnit:
        drawn.add(unit.id)
        figures = staff[unit.id]
        fate, others = fates.get(unit.id, (Fate.SAME, ()))
        under = tuple(branch(each) for each in children[unit.id] if each.id not in drawn)
        return ChartUnit(
            unit.id,
            unit.name,
            unit.kind,
            unit.head_id,
            unit.fte,
            figures.headcount_below,
            figures.spent_below,
            fate,
            others,
            under,
        )

    tops = [branch(each) for each in children[None]]
    tops += [branch(each) for each in known.values() if each.id not in drawn]
    return tuple(tops)
