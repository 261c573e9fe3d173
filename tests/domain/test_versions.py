"""Targets beside the current organisation: what is new, gone and moved, and what is no longer counted."""

from __future__ import annotations

from decimal import Decimal

from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.domain.scenario import Scenario, ScenarioStatus, reshaped
from facilitator.domain.structure import Structure, merge, move_activities, with_unit, without_activity
from facilitator.domain.versions import Difference, headcount, versions

CURRENT = Structure.of(
    [OrgUnit(each, "e", each, fte=Decimal("2.5")) for each in ("a", "b", "c")],
    (),
    [Activity("1", "e", "Un", unit_id="a"), Activity("2", "e", "Deux", unit_id="b")],
)


def _target(structure: Structure, status: ScenarioStatus = ScenarioStatus.DRAFT) -> Scenario:
    return reshaped(Scenario("s", "e", 1, "v2", status=status), CURRENT, structure)


def test_the_current_one_comes_first_and_former_ones_are_past() -> None:
    former = _target(CURRENT, ScenarioStatus.FORMER)
    found = versions(CURRENT, [_target(CURRENT), former])
    assert [each.is_current for each in found] == [True, False]


def test_what_is_new_gone_and_moved_is_marked() -> None:
    moved = move_activities(with_unit(CURRENT, OrgUnit("d", "e", "d")), ["1"], "b")
    (_, target) = versions(CURRENT, [_target(without_activity(moved, "2"))])
    assert target.unit_marks() == {"d": Difference.ADDED}
    assert target.activity_marks() == {"1": Difference.MOVED, "2": Difference.REMOVED}
    assert {each.id for each in target.shown().activities} == {"1", "2"}


def test_units_that_are_merged_are_gone_into_their_heir() -> None:
    (_, target) = versions(CURRENT, [_target(merge(CURRENT, ["a", "b"], OrgUnit("ab", "e", "ab")))])
    assert {each.id for each in target.gone} == {"a", "b"}
    assert [each.id for each in target.heirs_of(target.gone[0])] == ["ab"]
    assert target.unit_marks()["ab"] is Difference.ADDED


def test_the_staff_of_the_whole_is_exact() -> None:
    assert headcount(CURRENT) == Decimal("7.5")
