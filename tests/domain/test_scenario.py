"""A target is kept as what it changes: applied to the current organisation, that gives it back, exactly."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission, VerdictCode
from facilitator.domain.scenario import Changes, Scenario, applied, diff, reshaped, target_of
from facilitator.domain.structure import (
    Structure,
    filled_by_verdicts,
    is_under,
    mended,
    merge,
    move_activities,
    parents_of,
    split,
    with_activity,
    with_unit,
    without_activity,
    without_unit,
)

OF = "e"


def town(chance: random.Random, units: int = 8, activities: int = 20) -> Structure:
    """An organisation with units in a tree, a mission each, and activities with odd decimals."""
    made = [
        OrgUnit(
            f"u{i}", OF, f"Unité {i}", parent_id=f"u{chance.randrange(i)}" if i else None, fte=fte(chance)
        )
        for i in range(units)
    ]
    missions = [ServiceMission(f"m{i}", OF, f"Mission {i}", f"u{i}") for i in range(units)]
    done = [
        Activity(
            f"a{i}",
            OF,
            f"Activité {i}",
            mission_id=f"m{i % units}",
            unit_id=f"u{i % units}",
            fte=fte(chance),
            verdict=chance.choice([None, VerdictCode.STOP, VerdictCode.TRANSFER, VerdictCode.REDUCE]),
            target_unit_id=f"u{chance.randrange(units)}",
            target_fte=chance.choice([None, fte(chance)]),
        )
        for i in range(activities)
    ]
    return Structure.of(made, missions, done)


def fte(chance: random.Random) -> Decimal:
    """Hundredths, or a third place."""
    return Decimal(chance.randrange(0, 4000)) / chance.choice([100, 1000])


def edited(structure: Structure, chance: random.Random, at: int) -> Structure:
    """The structure after one random edit that leaves it in one piece."""
    unit = chance.choice(structure.units) if structure.units else OrgUnit("x", OF, "X")
    activity = chance.choice(structure.activities) if structure.activities else Activity("y", OF, "Y")
    other = chance.choice(structure.units) if structure.units else unit
    match chance.randrange(9):
        case 0:
            return with_unit(structure, OrgUnit(f"n{at}", OF, f"Nouvelle {at}", parent_id=unit.id))
        case 1 if not is_under(parents_of(structure.units), other.id, unit.id):
            return with_unit(structure, replace(unit, parent_id=other.id))
        case 2:
            return merge(structure, [unit.id, other.id], OrgUnit(f"f{at}", OF, f"Fusion {at}"))
        case 3:
            return merge(structure, [unit.id], replace(other, parent_id=None)) if unit != other else structure
        case 4:
            parts = tuple(OrgUnit(f"s{at}.{i}", OF, f"Part {i}", parent_id=unit.parent_id) for i in (1, 2))
            return (
                split(structure, unit.id, parts, {activity.id: parts[1].id}) if unit.id != "x" else structure
            )
        case 5:
            return without_unit(structure, unit.id)
        case 6:
            return move_activities(structure, {activity.id}, unit.id)
        case 7:
            return with_activity(structure, replace(activity, fte=fte(chance), tools="Tableur"))
        case _:
            return without_activity(structure, activity.id)


def edited_often(structure: Structure, chance: random.Random, edits: int, mark: int = 0) -> Structure:
    """The structure after some random edits."""
    for at in range(edits):
        structure = edited(structure, chance, mark + at)
    return structure


@given(seed=st.integers(0, 10**9), edits=st.integers(0, 25))
def test_a_diff_applied_to_the_current_organisation_gives_the_target(seed: int, edits: int) -> None:
    """Whatever was moved, merged, split, created or removed in between, down to the last decimal."""
    chance = random.Random(seed)
    current = town(chance)
    target = edited_often(current, chance, edits)
    assert applied(diff(current, target), current) == target
    assert applied(diff(target, current), target) == current


@given(seed=st.integers(0, 10**9), edits=st.integers(0, 25))
def test_edits_leave_no_reference_to_what_is_gone_and_no_circle(seed: int, edits: int) -> None:
    target = edited_often(town(random.Random(seed)), random.Random(seed), edits)
    assert mended(target) == target


@given(seed=st.integers(0, 10**9), follows=st.booleans())
def test_any_two_targets_are_compared_the_same_way(seed: int, follows: bool) -> None:
    """Each redrawn on what is current, with or without its verdicts, and one made of the other."""
    chance = random.Random(seed)
    current = town(chance)
    targets = [edited_often(current, chance, 8, mark) for mark in (0, 100)]
    one, other = (
        target_of(reshaped(Scenario(f"s{i}", OF, i, "", follows), current, target), current)
        for i, target in enumerate(targets)
    )
    assert [one, other] == targets
    assert applied(diff(one, other), one) == other


def test_a_target_follows_what_is_corrected_in_the_current_organisation() -> None:
    """The FTE measured since is in the target as well; the move that was planned stays."""
    current = town(random.Random(1))
    target = move_activities(current, {"a1"}, "u5")
    scenario = reshaped(Scenario("s", OF, 1, "Cible"), current, target)
    measured = with_activity(current, replace(current.activities[1], fte=Decimal("0.35")))
    found = {each.id: each for each in target_of(scenario, measured).activities}
    assert (found["a1"].unit_id, found["a1"].fte) == ("u5", Decimal("0.35"))


def test_what_is_entered_later_for_a_unit_that_was_merged_belongs_to_what_it_became() -> None:
    """A workshop goes on after the target is drawn: nothing it finds falls out of the target."""
    dsi, means = OrgUnit("dsi", OF, "DSI"), OrgUnit("mg", OF, "Moyens généraux")
    current = Structure.of((dsi, means))
    into = OrgUnit("one", OF, "Moyens et numérique")
    scenario = reshaped(Scenario("s", OF, 1, "B"), current, merge(current, ("dsi", "mg"), into))
    later = Structure.of(
        (dsi, means, OrgUnit("help", OF, "Assistance", parent_id="dsi")),
        (ServiceMission("m", OF, "Paie", "dsi"),),
        (Activity("a", OF, "Calcul de la paie", "m", "dsi", fte=Decimal("0.75")),),
    )
    target = target_of(scenario, later)
    assert (target.missions[0].unit_id, target.activities[0].unit_id) == ("one", "one")
    assert next(each.parent_id for each in target.units if each.id == "help") == "one"


def test_what_is_entered_later_for_a_unit_that_was_split_belongs_to_its_first_part() -> None:
    tech = OrgUnit("t", OF, "Technique")
    current = Structure.of((tech,))
    parts = (OrgUnit("t1", OF, "Voirie"), OrgUnit("t2", OF, "Bâtiments"))
    scenario = reshaped(Scenario("s", OF, 1, "B"), current, split(current, "t", parts, {}))
    later = Structure.of((tech,), activities=(Activity("a", OF, "Balayage", unit_id="t"),))
    assert target_of(scenario, later).activities[0].unit_id == "t1"


def test_verdicts_fill_a_target_by_themselves() -> None:
    """Stopped is gone, transferred is elsewhere, reduced takes less; the verdict given later counts too."""
    units = [OrgUnit("achats", OF, "Achats"), OrgUnit("finances", OF, "Finances")]
    kept = Activity("k", OF, "Acheter", unit_id="achats", fte=Decimal("1.5"))
    current = Structure.of(units, (), [kept])
    scenario = Scenario("s", OF, 1, "Cible", follows_verdicts=True)
    assert target_of(scenario, current) == current
    moved = replace(kept, verdict=VerdictCode.TRANSFER, target_unit_id="finances")
    (found,) = target_of(scenario, with_activity(current, moved)).activities
    assert found.unit_id == "finances"
    less = replace(kept, verdict=VerdictCode.SIMPLIFY, target_fte=Decimal("1.1"))
    (found,) = target_of(scenario, with_activity(current, less)).activities
    assert found.fte == Decimal("1.1")
    outside = replace(kept, verdict=VerdictCode.OUTSOURCE)
    (found,) = target_of(scenario, with_activity(current, outside)).activities
    assert found.fte == 0
    assert (
        filled_by_verdicts(with_activity(current, replace(kept, verdict=VerdictCode.STOP))).activities == ()
    )


def test_a_change_to_what_is_no_longer_there_is_left_aside() -> None:
    current = town(random.Random(2))
    target = move_activities(current, {"a1"}, "u5")
    smaller = without_unit(without_activity(current, "a1"), "u5")
    assert applied(diff(current, target), smaller) == smaller
    assert applied(Changes(), current) == current


def test_two_moves_that_together_make_a_circle_are_mended() -> None:
    """The current organisation and the target each put one of two units under the other."""
    one, other = OrgUnit("a", OF, "A"), OrgUnit("b", OF, "B")
    current = Structure.of([one, other])
    scenario = reshaped(Scenario("s", OF, 1, ""), current, with_unit(current, replace(other, parent_id="a")))
    found = target_of(scenario, with_unit(current, replace(one, parent_id="b")))
    assert [each.parent_id for each in found.units] == [None, "a"]
