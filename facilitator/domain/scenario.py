"""Scenarios: targets kept as what they change of the current organisation, so that they follow it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission
from facilitator.domain.structure import Structure, Succession, filled_by_verdicts, mended
from facilitator.values import dataclass

N = TypeVar("N", OrgUnit, ServiceMission, Activity)


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A unit before (None: new) and after (None: gone)."""

    before: OrgUnit | None = None
    after: OrgUnit | None = None


@dataclass(frozen=True, slots=True)
class MissionChange:
    """A service mission before and after."""

    before: ServiceMission | None = None
    after: ServiceMission | None = None


@dataclass(frozen=True, slots=True)
class ActivityChange:
    """An activity before and after."""

    before: Activity | None = None
    after: Activity | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What makes one structure of another; of what is changed only the fields that differ are meant."""

    units: tuple[UnitChange, ...] = ()
    missions: tuple[MissionChange, ...] = ()
    activities: tuple[ActivityChange, ...] = ()
    begun: tuple[Succession, ...] = ()
    ended: tuple[Succession, ...] = ()


class ScenarioStatus(StrEnum):
    """How far a scenario has come; a former one is what a scenario in force has replaced."""

    DRAFT = "draft"
    RETAINED = "retained"
    IN_FORCE = "in_force"
    FORMER = "former"


@dataclass(frozen=True, slots=True)
class Scenario:
    """A target: what it changes of the current organisation, or of what the verdicts make of it.

    `decision_id` is the decision that retained it, also once it is a draft again; `in_force_on` the day it
    becomes the current one, `submitted_on` the day it was submitted to the CST.
    """

    id: str
    engagement_id: str
    number: int
    name: str
    follows_verdicts: bool = False
    status: ScenarioStatus = ScenarioStatus.DRAFT
    changes: Changes = field(default_factory=Changes)
    submitted_on: date | None = None
    decision_id: str | None = None
    in_force_on: date | None = None


def base_of(scenario: Scenario, current: Structure) -> Structure:
    """What the changes of a scenario start from."""
    return filled_by_verdicts(current) if scenario.follows_verdicts else current


def target_of(scenario: Scenario, current: Structure) -> Structure:
    """The organisation a scenario proposes."""
    return mended(applied(scenario.changes, base_of(scenario, current)))


def reshaped(scenario: Scenario, current: Structure, target: Structure) -> Scenario:
    """The scenario that proposes this target."""
    return replace(scenario, changes=diff(base_of(scenario, current), target))


def diff(one: Structure, other: Structure) -> Changes:
    """What makes the other structure of the one; `applied` is its inverse, exactly."""
    return Changes(
        tuple(UnitChange(*pair) for pair in _pairs(one.units, other.units)),
        tuple(MissionChange(*pair) for pair in _pairs(one.missions, other.missions)),
        tuple(ActivityChange(*pair) for pair in _pairs(one.activities, other.activities)),
        tuple(sorted(set(other.successions) - set(one.successions))),
        tuple(sorted(set(one.successions) - set(other.successions))),
    )


def applied(changes: Changes, to: Structure) -> Structure:
    """A structure with changes; one to something that is no longer there is left aside."""
    return Structure.of(
        _changed(to.units, ((each.before, each.after) for each in changes.units)),
        _changed(to.missions, ((each.before, each.after) for each in changes.missions)),
        _changed(to.activities, ((each.before, each.after) for each in changes.activities)),
        (set(to.successions) | set(changes.begun)) - set(changes.ended),
    )


def _pairs(one: Iterable[N], other: Iterable[N]) -> Iterator[tuple[N | None, N | None]]:
    before: dict[str, N] = {each.id: each for each in one}
    after: dict[str, N] = {each.id: each for each in other}
    for each in sorted({*before, *after}):
        if before.get(each) != after.get(each):
            yield before.get(each), after.get(each)


def _changed(values: Iterable[N], pairs: Iterable[tuple[N | None, N | None]]) -> Iterable[N]:
    found = {each.id: each for each in values}
    for pair in pairs:
        _put(found, *pair)
    return found.values()


def _put(found: dict[str, N], before: N | None, after: N | None) -> None:
    if after is None:
        found.pop(before.id if before else "", None)
    elif before is None:
        found[after.id] = after
    elif before.id in found:
        found[before.id] = replace(found[before.id], **_differing(before, after))


def _differing(before: N, after: N) -> dict[str, Any]:
    pairs = ((each.name, getattr(before, each.name), getattr(after, each.name)) for each in fields(after))
    return {name: new for name, old, new in pairs if old != new}
