"""All that can be looked at in an organisation, one look after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cached_property

from facilitator.analysis.findings import Finding, settled
from facilitator.analysis.load import load, seasonality, single_persons, span_of_control
from facilitator.analysis.orphans import orphans, raci_defects
from facilitator.analysis.overlaps import Overlap, overlaps
from facilitator.domain.dismissal import Dismissal
from facilitator.domain.organisation import Activity
from facilitator.domain.people import Person
from facilitator.domain.responsibility import Twins
from facilitator.domain.structure import Structure
from facilitator.values import dataclass

Result = Finding | Overlap


class LookCode(StrEnum):
    """What is looked at."""

    OVERLAPS = "overlaps"
    ORPHANS = "orphans"
    PARTS = "parts"
    LOAD = "load"
    SPAN = "span"
    SINGLE = "single"
    SEASON = "season"


@dataclass(frozen=True, slots=True)
class Look:
    """One look at an organisation, which takes its time when it is run."""

    code: LookCode
    run: Callable[[], tuple[Result, ...]]


def looks(
    structure: Structure, people: Iterable[Person], dismissals: Iterable[Dismissal] = ()
) -> tuple[Look, ...]:
    """Every look, the one that is asked for most first."""
    known, aside = tuple(people), settled(dismissals)
    return (
        Look(LookCode.OVERLAPS, lambda: overlaps(structure.activities, aside)),
        Look(LookCode.ORPHANS, lambda: orphans(structure)),
        Look(LookCode.PARTS, lambda: raci_defects(structure)),
        Look(LookCode.LOAD, lambda: load(structure)),
        Look(LookCode.SPAN, lambda: span_of_control(structure, known)),
        Look(LookCode.SINGLE, lambda: single_persons(structure)),
        Look(LookCode.SEASON, lambda: seasonality(structure)),
    )


@dataclass(frozen=True)
class Doubles:
    """Overlaps, found by the activities they are about."""

    found: tuple[Overlap, ...] = ()

    def twins_in(self, activities: Iterable[Activity]) -> Twins:
        """The other units that seem to do the same work, by the id of an activity, in one organisation.

        Where one unit does both, as after a merger, there is no overlap to settle any more.
        """
        units = {each.id: each.unit_id for each in activities}
        twins: dict[str, frozenset[str]] = {}
        for activity_id, pairs in self._pairs.items():
            others = {unit for _, other in pairs if (unit := units.get(other.id)) is not None}
            if found := others - {units.get(activity_id)}:
                twins[activity_id] = frozenset(found)
        return twins

    def of(self, activity_id: str) -> tuple[tuple[Overlap, Activity], ...]:
        """The overlaps of an activity, each with the other one of the two; the likeliest first."""
        return tuple(self._pairs.get(activity_id, ()))

    @cached_property
    def _pairs(self) -> dict[str, list[tuple[Overlap, Activity]]]:
        pairs: dict[str, list[tuple[Overlap, Activity]]] = {}
        for each in self.found:
            pairs.setdefault(each.first.id, []).append((each, each.second))
            pairs.setdefault(each.second.id, []).append((each, each.first))
        return pairs
