"""A target is drawn beside the current organisation, retained by the COPIL, and in force on its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from facilitator.domain.comparison import compared
from facilitator.domain.items import ItemKind, Status
from facilitator.domain.organisation import Activity, Involvement, OrgUnit, Part, Verdict, VerdictCode
from facilitator.domain.scenario import Scenario, ScenarioStatus, target_of
from facilitator.store import errors
from facilitator.store.store import Store
from tests.stage import TUESDAY, FixedClock
from tests.store.scenes import Scene, draft, scene


@pytest.fixture
def at(store: Store, clock: FixedClock) -> Scene:
    """An engagement under way with a direction and a service under it."""
    at = scene(store, clock)
    direction = store.units(at.engagement)[0]
    store.add_unit(at.engagement, "Achats", parent_id=direction.id, fte=Decimal("4.6"))
    store.edit_activity(replace(store.activities(at.engagement)[0], fte=Decimal("0.7")))
    return at


def _unit(at: Scene, name: str) -> OrgUnit:
    return next(each for each in at.store.units(at.engagement) if each.name == name)


def _target(at: Scene) -> Scenario:
    return at.store.create_scenario(at.engagement, "Cible v1")


def test_a_target_leaves_the_current_organisation_alone(at: Scene) -> None:
    scenario, before = _target(at), at.store.structure(at.engagement)
    at.store.plan_unit(scenario.id, OrgUnit("", at.engagement, "Guichet unique"))
    at.store.plan_removal(scenario.id, unit_id=_unit(at, "RH").id)
    found = compared(before, at.store.target(scenario.id))
    assert ([each.name for each in found.added], [each.name for each in found.removed]) == (
        ["Guichet unique"],
        ["RH"],
    )
    assert at.store.structure(at.engagement) == before


def test_a_copy_of_a_target_goes_its_own_way(at: Scene) -> None:
    first = _target(at)
    at.store.plan_unit(first.id, OrgUnit("", at.engagement, "Guichet unique"))
    second = at.store.create_scenario(at.engagement, "Cible v2", like=first.id)
    at.store.plan_split(second.id, _unit(at, "Achats").id, ["Marchés", "Magasin"])
    assert (first.number, second.number) == (1, 2)
    found = compared(at.store.target(first.id), at.store.target(second.id))
    assert [len(each.after) for each in found.split] == [2]
    assert found.added == ()


def test_verdicts_given_later_are_in_a_target_that_follows_them(at: Scene) -> None:
    scenario = at.store.create_scenario(at.engagement, "Cible", follows_verdicts=True)
    activity = at.store.activities(at.engagement)[0]
    at.store.give_verdict(activity.id, Verdict(VerdictCode.TRANSFER, _unit(at, "RH").id))
    (found,) = at.store.target(scenario.id).activities
    assert found.unit_id == _unit(at, "RH").id


def test_a_unit_cannot_be_put_under_itself(at: Scene) -> None:
    """Neither at once nor by way of another, neither now nor in a target."""
    scenario = _target(at)
    direction, achats = _unit(at, "Direction générale"), _unit(at, "Achats")
    with pytest.raises(errors.OwnParent, match="“Achats” cannot be attached to itself"):
        at.store.edit_unit(replace(achats, parent_id=achats.id))
    with pytest.raises(errors.Circle, match="“Direction générale” cannot be attached to “Achats”"):
        at.store.edit_unit(replace(direction, parent_id=achats.id))
    with pytest.raises(errors.Circle):
        at.store.plan_move(scenario.id, direction.id, achats.id)
    with pytest.raises(errors.OwnParent):
        at.store.plan_move(scenario.id, achats.id, achats.id)
    with pytest.raises(errors.Circle):
        at.store.plan_merge(
            scenario.id, [direction.id, _unit(at, "RH").id], replace(direction, parent_id=achats.id)
        )


def test_what_a_target_does_not_have_cannot_be_moved_merged_or_given_anything(at: Scene) -> None:
    scenario, rh = _target(at), _unit(at, "RH")
    at.store.plan_removal(scenario.id, unit_id=rh.id)
    with pytest.raises(errors.NotFound):
        at.store.plan_transfer(scenario.id, [at.store.activities(at.engagement)[0].id], rh.id)
    with pytest.raises(errors.NotFound):
        at.store.plan_move(scenario.id, rh.id, None)
    with pytest.raises(errors.TooFewUnits):
        at.store.plan_merge(scenario.id, [_unit(at, "Achats").id], OrgUnit("", at.engagement, "Seul"))
    with pytest.raises(errors.TooFewUnits):
        at.store.plan_split(scenario.id, _unit(at, "Achats").id, ["Seul"])


def _retain(at: Scene, scenario: Scenario, on: date = TUESDAY) -> None:
    at.store.retain_scenario(scenario.id, at.decision.id, on)


def test_a_retained_scenario_is_a_draft_again_and_keeps_its_decision(at: Scene) -> None:
    """It is drawn on, and another day retained again; a draft or one in force is not taken back."""
    scenario = _target(at)
    with pytest.raises(errors.NotRetained):
        at.store.reopen_scenario(scenario.id)
    _retain(at, scenario)
    again = at.store.reopen_scenario(scenario.id)
    assert (again.status, again.decision_id, again.in_force_on) == ("draft", at.decision.id, None)
    at.store.plan_move(scenario.id, _unit(at, "Achats").id, None)
    _retain(at, scenario)
    at.store.enact_scenario(scenario.id, "Avant")
    with pytest.raises(errors.NotRetained):
        at.store.reopen_scenario(scenario.id)


def test_a_scenario_is_retained_by_a_decision_and_then_stays_as_it_is(at: Scene) -> None:
    scenario, other = _target(at), _target(at)
    with pytest.raises(errors.NoDecision, match="A-01 is no decision"):
        at.store.retain_scenario(scenario.id, at.action.id, TUESDAY)
    _retain(at, other)
    _retain(at, scenario)
    kept = {each.id: each for each in at.store.scenarios(at.engagement)}
    assert (kept[scenario.id].decision_id, kept[scenario.id].status) == (at.decision.id, "retained")
    assert kept[other.id].status is ScenarioStatus.DRAFT
    with pytest.raises(errors.ScenarioSettled, match="make a copy"):
        at.store.plan_move(scenario.id, _unit(at, "Achats").id, None)
    with pytest.raises(errors.ScenarioSettled):
        at.store.remove_scenario(scenario.id)


def test_only_an_agreed_decision_retains(at: Scene) -> None:
    at.store.set_status([at.decision.id], Status.POSTPONED)
    with pytest.raises(errors.NotAgreed, match="D-01 is not agreed"):
        _retain(at, _target(at))


def test_the_parts_of_a_split_unit_have_their_headcounts(at: Scene) -> None:
    """Where one is not known the part has none; it keeps the level and the parent of the unit."""
    scenario, achats = _target(at), _unit(at, "Achats")
    at.store.plan_split(scenario.id, achats.id, ["Marchés", "Magasin"], staff=[Decimal("2.6")])
    parts = {each.name: each for each in at.store.target(scenario.id).units}
    assert [parts[each].fte for each in ("Marchés", "Magasin")] == [Decimal("2.6"), None]
    assert {parts[each].parent_id for each in ("Marchés", "Magasin")} == {achats.parent_id}


def test_the_day_it_was_submitted_to_the_cst_is_kept(at: Scene) -> None:
    scenario = at.store.edit_scenario(replace(_target(at), submitted_on=TUESDAY))
    assert at.store.scenarios(at.engagement) == (scenario,)
    assert scenario.submitted_on == TUESDAY


def test_a_scenario_comes_into_force_on_its_day(at: Scene) -> None:
    """Not before, and not without a decision. What it was is kept; other targets are what they were."""
    store = at.store
    scenario, other = _target(at), _target(at)
    store.plan_unit(other.id, OrgUnit("", at.engagement, "Guichet"))
    wanted_elsewhere = store.target(other.id)
    achats, rh, before = _unit(at, "Achats"), _unit(at, "RH"), store.structure(at.engagement)
    parent = OrgUnit("", at.engagement, "Pôle")
    pole = next(each for each in store.plan_unit(scenario.id, parent).units if each.name == "Pôle")
    new = OrgUnit("", at.engagement, "Ressources", parent_id=pole.id)
    store.plan_merge(scenario.id, [achats.id, rh.id], new)
    target = store.target(scenario.id)
    with pytest.raises(errors.NotRetained):
        store.enact_scenario(scenario.id, "Avant")
    _retain(at, scenario, TUESDAY + timedelta(days=1))
    with pytest.raises(errors.TooEarly, match="11/03/2026"):
        store.enact_scenario(scenario.id, "Avant")
    at.clock.forward(minutes=24 * 60)
    store.enact_scenario(scenario.id, "Avant")
    now = store.structure(at.engagement)
    assert now == replace(target, successions=())
    assert store.person(at.people[1]).unit_id == _unit(at, "Ressources").id
    statuses = {each.name: each.status for each in store.scenarios(at.engagement)}
    assert statuses["Avant"] is ScenarioStatus.FORMER
    former = next(each for each in store.scenarios(at.engagement) if each.name == "Avant")
    assert target_of(former, now) == before
    assert store.target(other.id) == wanted_elsewhere


def test_what_the_target_stops_leaves_its_lines_in_the_record(at: Scene) -> None:
    """Also for a second scenario after a first one; everything comes back with one undo."""
    store, activity = at.store, at.store.activities(at.engagement)[0]
    first = _target(at)
    _retain(at, first)
    store.enact_scenario(first.id, "Avant")
    rh = _unit(at, "RH")
    store.edit_activity(replace(activity, roles=(Involvement(Part.CONSULTED, unit_id=rh.id),)))
    second = _target(at)
    store.plan_removal(second.id, unit_id=rh.id)
    store.plan_removal(second.id, activity_id=activity.id)
    store.plan_activity(second.id, Activity("", at.engagement, "Accueillir", unit_id=_unit(at, "Achats").id))
    before = store.structure(at.engagement)
    _retain(at, second)
    store.enact_scenario(second.id, "Inutile")
    assert [each.title for each in store.activities(at.engagement)] == ["Accueillir"]
    assert store.item(at.activity.id).activity_id is None
    assert {each.status for each in store.scenarios(at.engagement)} == {"in_force", "former"}
    store.undo(at.engagement)
    assert store.structure(at.engagement) == before
    assert store.item(at.activity.id).activity_id == activity.id


def test_a_decision_of_another_engagement_retains_nothing(at: Scene) -> None:
    other = at.store.create_engagement("Autre")
    session = at.store.create_session(other.id, "COPIL", TUESDAY)
    decision = at.store.capture(session.id, draft(ItemKind.DECISION, "Retenir"))
    with pytest.raises(errors.NoDecision):
        at.store.retain_scenario(_target(at).id, decision.id, TUESDAY)
