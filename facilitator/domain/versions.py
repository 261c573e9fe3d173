"""The current organisation and its targets side by side: each target with what is different in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from decimal import Decimal
from enum import StrEnum

from facilitator.domain.comparison import Comparison, compared
from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.domain.scenario import Scenario, ScenarioStatus, target_of
from facilitator.domain.staffing import staff_of
from facilitator.domain.structure import Structure
from facilitator.values import dataclass


class Difference(StrEnum):
    """What is different about a line of a target; the value is the sign it is marked with."""

    ADDED = "+"
    REMOVED = "┄"
    MOVED = "→"


@dataclass(frozen=True, slots=True)
class Version:
    """One organisation: the current one (without a scenario), or a target beside it."""

    structure: Structure
    scenario: Scenario | None = None
    comparison: Comparison = field(default_factory=Comparison)

    @property
    def is_current(self) -> bool:
        """Whether it is the organisation as it is, which may be changed."""
        return self.scenario is None

    @property
    def gone(self) -> tuple[OrgUnit, ...]:
        """The units that are no longer there: removed, or gone on as others."""
        there = {each.id for each in self.structure.units}
        became = (each for reunited in (*self._reunited,) for each in reunited if each.id not in there)
        return tuple({each.id: each for each in (*self.comparison.removed, *became)}.values())

    @property
    def _reunited(self) -> tuple[tuple[OrgUnit, ...], ...]:
        return tuple(each.before for each in (*self.comparison.merged, *self.comparison.split))

    def heirs_of(self, unit: OrgUnit) -> tuple[OrgUnit, ...]:
        """The units one that is gone goes on as; none for one that was removed."""
        both = (*self.comparison.merged, *self.comparison.split)
        return next((each.after for each in both if unit in each.before), ())

    def unit_marks(self) -> Mapping[str, Difference]:
        """What is different about units, by id."""
        comparison = self.comparison
        new = (unit.id for each in (*comparison.merged, *comparison.split) for unit in each.after)
        before = {unit.id for each in self._reunited for unit in each}
        return {
            **{each.id: Difference.MOVED for each in comparison.renamed},
            **{each.id: Difference.MOVED for each in comparison.moved},
            **{each: Difference.ADDED for each in new if each not in before},
            **{each.id: Difference.ADDED for each in comparison.added},
            **{each.id: Difference.REMOVED for each in self.gone},
        }

    def activity_marks(self) -> Mapping[str, Difference]:
        """What is different about activities, by id."""
        return {
            **{each.id: Difference.MOVED for each in self.comparison.activities_moved},
            **{each.id: Difference.ADDED for each in self.comparison.activities_added},
            **{each.id: Difference.REMOVED for each in self.comparison.activities_removed},
        }

    @property
    def removed_activities(self) -> tuple[Activity, ...]:
        """The activities that are no longer done."""
        return self.comparison.activities_removed

    def shown(self) -> Structure:
        """The structure with the activities that are no longer done, where they were."""
        known = self.structure
        activities = (*known.activities, *self.removed_activities)
        return Structure.of(known.units, known.missions, activities, known.successions)


def versions(current: Structure, scenarios: Iterable[Scenario]) -> tuple[Version, ...]:
    """The current organisation, then the targets that are still to come, in the order they were drawn up."""
    coming = (ScenarioStatus.DRAFT, ScenarioStatus.RETAINED)
    targets = ((each, target_of(each, current)) for each in scenarios if each.status in coming)
    return (
        Version(current),
        *(Version(target, scenario, compared(current, target)) for scenario, target in targets),
    )


def headcount(structure: Structure) -> Decimal:
    """The staff of the whole organisation, in exact decimals."""
    staff = staff_of(structure)
    known = {each.id for each in structure.units}
    tops = (each.id for each in structure.units if each.parent_id not in known)
    return sum((staff[each].headcount_below for each in tops), Decimal(0))
