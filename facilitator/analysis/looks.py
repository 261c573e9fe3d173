"""All that can be looked at in an organisation, one look after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitator.analysis.findings import Finding
from facilitator.analysis.load import load, seasonality, single_persons, span_of_control
from facilitator.analysis.orphans import orphans, raci_defects
from facilitator.analysis.overlaps import Overlap, overlaps
from facilitator.domain.people import Person
from facilitator.domain.responsibility import Twins
from facilitator.domain.structure import Structure

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


def looks(structure: Structure, people: Iterable[Person]) -> tuple[Look, ...]:
    """Every look, the one that is asked for most first."""
    known = tuple(people)
    return (
        Look(LookCode.OVERLAPS, lambda: overlaps(structure.activities)),
        Look(LookCode.ORPHANS, lambda: orphans(structure)),
        Look(LookCode.PARTS, lambda: raci_defects(structure)),
        Look(LookCode.LOAD, lambda: load(structure)),
        Look(LookCode.SPAN, lambda: span_of_control(structure, known)),
        Look(LookCode.SINGLE, lambda: single_persons(structure)),
        Look(LookCode.SEASON, lambda: seasonality(structure)),
    )


def twins_of(found: Iterable[Overlap]) -> Twins:
    """The units that seem to do the same work as each activity."""
    twins: dict[str, set[str]] = {}
    for overlap in found:
        for one, other in ((overlap.first, overlap.second), (overlap.second, overlap.first)):
            if other.unit_id is not None:
                twins.setdefault(one.id, set()).add(other.unit_id)
    return {activity_id: frozenset(units) for activity_id, units in twins.items()}
