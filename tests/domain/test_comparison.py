"""Two organisations are compared in the words of a steering committee: new, gone, moved, merged, split."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from facilitator.domain.comparison import Comparison, compared
from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.domain.structure import (
    Structure,
    merge,
    move_activities,
    split,
    with_unit,
    without_activity,
    without_unit,
)

OF = "e"
POLE = OrgUnit("pole", OF, "Pôle Ressources", fte=Decimal(12))
RH = OrgUnit("rh", OF, "RH", parent_id="pole", fte=Decimal("5.5"))
PAIE = OrgUnit("paie", OF, "Paie", parent_id="rh")
ACHATS = OrgUnit("achats", OF, "Achats", parent_id="pole")
BULLETINS = Activity("bulletins", OF, "Éditer les bulletins", unit_id="paie", fte=Decimal("0.1"))
MARCHES = Activity("marches", OF, "Rédiger les marchés", unit_id="achats", fte=Decimal("0.2"))
TOWN = Structure.of([POLE, RH, PAIE, ACHATS], (), [BULLETINS, MARCHES])


def test_nothing_is_different_from_itself() -> None:
    found = compared(TOWN, TOWN)
    assert replace(found, fte=()) == Comparison()
    assert all(line.change == 0 for line in found.fte)


def test_a_new_a_removed_a_moved_and_a_renamed_unit_are_told() -> None:
    new = OrgUnit("guichet", OF, "Guichet unique", parent_id="pole")
    target = with_unit(without_unit(TOWN, "achats"), new)
    target = with_unit(target, replace(PAIE, parent_id="pole", name="Paie et carrières"))
    found = compared(TOWN, target)
    assert [each.name for each in found.added] == ["Guichet unique"]
    assert [each.name for each in found.removed] == ["Achats"]
    assert [(each.name, each.from_id, each.to_id) for each in found.moved] == [
        ("Paie et carrières", "rh", "pole")
    ]
    assert [(each.before, each.after) for each in found.renamed] == [("Paie", "Paie et carrières")]
    assert [each.to_id for each in found.activities_moved] == [None]


def test_merged_units_are_not_told_as_removed_nor_what_they_did_as_moved() -> None:
    """Two services as a new one, then a third as part of it."""
    one = merge(TOWN, ["achats", "paie"], OrgUnit("moyens", OF, "Moyens", parent_id="pole"))
    target = merge(one, ["rh"], replace(one.units[0], id="moyens", name="Moyens", parent_id="pole"))
    found = compared(TOWN, target)
    (merged,) = found.merged
    assert {each.name for each in merged.before} == {"Achats", "Paie", "RH"}
    assert [each.name for each in merged.after] == ["Moyens"]
    assert (found.added, found.removed, found.moved, found.activities_moved) == ((), (), (), ())


def test_a_split_unit_is_told_with_its_parts_and_what_goes_where() -> None:
    parts = tuple(OrgUnit(f"a{i}", OF, f"Achats {i}", parent_id="pole") for i in (1, 2))
    found = compared(TOWN, split(TOWN, "achats", parts, {"marches": "a2"}))
    (apart,) = found.split
    assert ([each.name for each in apart.before], len(apart.after)) == (["Achats"], 2)
    assert [each.to_id for each in found.activities_moved] == ["a2"]
    assert (found.added, found.removed) == ((), ())


def test_fte_are_compared_unit_by_unit_in_exact_decimals() -> None:
    target = without_activity(move_activities(TOWN, {"bulletins"}, "achats"), "marches")
    lines = {each.id: each for each in compared(TOWN, target).fte}
    assert lines["achats"].change == Decimal("-0.1")
    assert lines["paie"].change == Decimal("-0.1")
    pole = lines["pole"].before
    assert pole is not None
    assert (pole.spent, pole.spent_below, pole.headcount_below) == (
        Decimal(0),
        Decimal("0.3"),
        Decimal(12),
    )
