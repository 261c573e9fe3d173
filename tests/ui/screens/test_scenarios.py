"""Scenarios: drawn up, compared, retained by a decision, put into force on their day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from textual.pilot import Pilot

from facilitator.domain.items import Draft, ItemKind, Status
from facilitator.domain.organisation import Activity, OrgUnit, Verdict, VerdictCode
from facilitator.domain.scenario import Scenario, ScenarioStatus
from facilitator.domain.session import Session
from facilitator.store.store import Store
from tests.stage import TUESDAY, FixedClock
from tests.ui.conftest import Opens
from tests.ui.keyboard import empty_line, press, row_with, shown, type_text
from tests.ui.screens.town import town, unit


@pytest.fixture
def of(store: Store, copil: Session) -> str:
    """The engagement, its services with activities under a pôle."""
    town(store, copil.engagement_id)
    return copil.engagement_id


async def _list(pilot: Pilot[int]) -> None:
    await press(pilot, "enter", "b")


def _scenarios(store: Store, of: str) -> dict[str, Scenario]:
    return {each.name: each for each in store.scenarios(of)}


async def test_before_any_scenario_the_verdicts_are_told(opened: Opens, store: Store, of: str) -> None:
    """What would change if each verdict were carried out, in words and in FTE."""
    activity = next(each for each in store.activities(of) if each.title == "Payer les agents")
    store.give_verdict(activity.id, Verdict(VerdictCode.TRANSFER, unit(store, of, "Finances").id))
    async with opened() as pilot:
        await _list(pilot)
        assert "en vigueur" in row_with(pilot, "Organisation actuelle")
        assert "Ce que changent les suites données" in shown(pilot)
        assert "RH → Finances" in row_with(pilot, "→ Payer les agents")
        assert row_with(pilot, "ensemble").split()[-2:] == ["3,85", "3,85"]


async def test_n_draws_one_up_from_what_is_current_from_the_verdicts_or_like_another(
    opened: Opens, store: Store, of: str
) -> None:
    """Each is named in a line that may say when it is submitted to the CST; one undo takes one back."""
    async with opened() as pilot:
        await _list(pilot)
        await press(pilot, "n", "enter")
        await type_text(pilot, "Cible v1 ; CST 12/05", "enter")
        await press(pilot, "n")
        await type_text(pilot, "suites", "enter")
        await type_text(pilot, "Cible v2", "enter")
        await press(pilot, "n")
        await type_text(pilot, "cible v2", "enter")
        await type_text(pilot, "Cible v3", "enter")
        found = _scenarios(store, of)
        assert [each.number for each in found.values()] == [1, 2, 3]
        assert [each.follows_verdicts for each in found.values()] == [False, True, True]
        assert found["Cible v1"].submitted_on == date(2026, 5, 12)
        assert "mar. 12/05/2026" in row_with(pilot, "Cible v1")
        assert "3 scénarios" in shown(pilot)
        await press(pilot, "ctrl+z")
        assert list(_scenarios(store, of)) == ["Cible v1", "Cible v2"]


async def test_a_day_that_is_none_is_refused_and_the_line_stays(opened: Opens, store: Store, of: str) -> None:
    store.create_scenario(of, "Cible v1")
    async with opened() as pilot:
        await _list(pilot)
        await press(pilot, "down", "e")
        await type_text(pilot, " ; CST demain peut-être", "enter")
        assert "« demain peut-être » n'est pas une date" in shown(pilot)
        assert "Cible v1 ; CST demain peut-être" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "Trois directions ; CST 12/05/2026", "enter")
        (scenario,) = store.scenarios(of)
        assert (scenario.name, scenario.submitted_on) == ("Trois directions", date(2026, 5, 12))


async def test_the_card_tells_what_changes_in_plain_words_and_in_exact_fte(
    opened: Opens, store: Store, of: str
) -> None:
    """Merged, moved, new, no longer done; FTE of each unit before and after."""
    scenario = store.create_scenario(of, "Cible v1")
    pair = [unit(store, of, "DSI").id, unit(store, of, "Achats").id]
    store.plan_merge(scenario.id, pair, OrgUnit("", of, "Moyens"))
    store.plan_move(scenario.id, unit(store, of, "RH").id, unit(store, of, "Finances").id)
    gone = next(each for each in store.activities(of) if each.title == "Archiver les marchés")
    store.plan_removal(scenario.id, activity_id=gone.id)
    async with opened((120, 36)) as pilot:
        await _list(pilot)
        await press(pilot, "down")
        assert "Cible v1 face à l'organisation actuelle" in shown(pilot)
        assert "réunit Achats, DSI" in row_with(pilot, "→ Moyens")
        assert "– → Finances" in row_with(pilot, "→ RH")
        assert "n'est plus assurée" in row_with(pilot, "┄ Archiver les marchés")
        assert row_with(pilot, "−1,55").split()[-4:] == ["Achats", "1,55", "–", "−1,55"]
        assert row_with(pilot, "+1,425").split()[-4:] == ["Moyens", "–", "1,425", "+1,425"]
        assert row_with(pilot, "ensemble").split()[-3:] == ["3,85", "3,725", "−0,125"]


async def test_any_two_are_compared(opened: Opens, store: Store, of: str) -> None:
    """C asks for the other one by typing; what was drawn the same way in both is no difference."""
    first = store.create_scenario(of, "Cible v1")
    store.plan_unit(first.id, OrgUnit("", of, "Guichet unique"))
    second = store.create_scenario(of, "Cible v2", like=first.id)
    store.plan_removal(second.id, unit_id=unit(store, of, "RH").id)
    async with opened() as pilot:
        await _list(pilot)
        await press(pilot, "end")
        assert "Guichet unique  nouvelle unité" in shown(pilot)
        await press(pilot, "c")
        await type_text(pilot, "v1", "enter")
        assert "Cible v2 face à Cible v1" in shown(pilot)
        assert "┄ RH  n'existe plus" in shown(pilot)
        assert "Guichet unique  nouvelle unité" not in shown(pilot)


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36)])
async def test_more_differences_than_rows_are_a_page_further(
    opened: Opens, store: Store, of: str, size: tuple[int, int]
) -> None:
    scenario = store.create_scenario(of, "Cible v1")
    for at in range(40):
        store.plan_unit(scenario.id, OrgUnit("", of, f"Antenne {at:02}"))
    async with opened(size) as pilot:
        await _list(pilot)
        await press(pilot, "down")
        assert "PgSuiv" in row_with(pilot, "face à")
        assert "Antenne 39" not in shown(pilot)
        for _ in range(6):
            await press(pilot, "pagedown")
        assert "Antenne 39" in shown(pilot)
        assert "PgSuiv" not in row_with(pilot, "face à")
        for _ in range(6):
            await press(pilot, "pageup")
        assert "Antenne 00" in shown(pilot)


def _decision(store: Store, copil: Session, text: str = "Le scénario B est retenu") -> str:
    return store.capture(copil.id, Draft(ItemKind.DECISION, text, f"d: {text}")).id


async def test_a_decision_of_a_session_retains_it_and_its_day_puts_it_into_force(
    opened: Opens, store: Store, of: str, copil: Session, clock: FixedClock
) -> None:
    """Not before that day; what it replaces is kept. All of it can be taken back, step by step."""
    scenario = store.create_scenario(of, "Cible v1")
    store.plan_unit(scenario.id, OrgUnit("", of, "Guichet unique"))
    decision = _decision(store, copil)
    before = store.structure(of)
    async with opened() as pilot:
        await _list(pilot)
        await press(pilot, "down", "v")
        assert "« Cible v1 » n'est pas encore retenu" in shown(pilot)
        await press(pilot, "r")
        assert "D-01  Le scénario B est retenu" in shown(pilot)
        assert "COPIL n° 3" in shown(pilot)
        await type_text(pilot, "scen", "enter")
        await type_text(pilot, "demain", "enter")
        kept = _scenarios(store, of)["Cible v1"]
        assert (kept.status, kept.decision_id) == (ScenarioStatus.RETAINED, decision)
        assert "retenu" in row_with(pilot, "Cible v1")
        assert "Retenu par D-01  Le scénario B est retenu   COPIL n° 3" in shown(pilot)
        await press(pilot, "v")
        assert "« Cible v1 » entre en vigueur le 11/03/2026" in shown(pilot)
        assert store.structure(of) == before
        clock.forward(minutes=24 * 60)
        await press(pilot, "v")
        assert "en vigueur" in row_with(pilot, "Cible v1")
        assert "ancien" in row_with(pilot, "Organisation avant Cible v1")
        assert any(each.name == "Guichet unique" for each in store.units(of))
        await press(pilot, "ctrl+z")
        assert store.structure(of) == before
        await press(pilot, "ctrl+z")
        assert _scenarios(store, of)["Cible v1"].status is ScenarioStatus.DRAFT


async def test_only_an_agreed_decision_that_still_holds_retains(
    opened: Opens, store: Store, of: str, copil: Session
) -> None:
    """One that is only proposed is not among those to choose from; without any, one is told what to do."""
    store.create_scenario(of, "Cible v1")
    proposed = _decision(store, copil, "Garder cinq directions")
    store.set_status([proposed], Status.PROPOSED)
    async with opened() as pilot:
        await _list(pilot)
        await press(pilot, "down", "r")
        assert "aucune" in row_with(pilot, "Une décision retient un scénario")
        _decision(store, copil)
        await press(pilot, "escape", "b", "down", "r")
        assert "Le scénario B est retenu" in shown(pilot)
        assert "Garder cinq directions" not in shown(pilot)
        await press(pilot, "enter")
        await type_text(pilot, "un jour", "enter")
        assert "« un jour » n'est pas une date" in shown(pilot)


async def test_what_was_retained_is_neither_removed_nor_drawn_on(
    opened: Opens, store: Store, of: str, copil: Session
) -> None:
    scenario = store.create_scenario(of, "Cible v1")
    store.retain_scenario(scenario.id, _decision(store, copil), TUESDAY + timedelta(days=9))
    async with opened() as pilot:
        await _list(pilot)
        await press(pilot, "down", "delete")
        assert "« Cible v1 » a été retenu et reste tel quel" in shown(pilot)
        await press(pilot, "enter", "n")
        assert "« Cible v1 » a été retenu et reste tel quel" in shown(pilot)
        assert store.scenarios(of)[0].status is ScenarioStatus.RETAINED


async def test_d_makes_a_retained_scenario_a_draft_again_and_its_decision_stays_noted(
    opened: Opens, store: Store, of: str, copil: Session
) -> None:
    """From the list or from its target; undo retains it again."""
    scenario = store.create_scenario(of, "Cible v1")
    store.retain_scenario(scenario.id, _decision(store, copil), TUESDAY + timedelta(days=9))
    async with opened() as pilot:
        await _list(pilot)
        await press(pilot, "down", "d")
        assert "« Cible v1 » est de nouveau un brouillon" in shown(pilot)
        assert "Avait été retenu par D-01" in shown(pilot)
        assert store.scenarios(of)[0].status is ScenarioStatus.DRAFT
        await press(pilot, "d")
        assert "« Cible v1 » est brouillon" in shown(pilot)
        await press(pilot, "ctrl+z")
        assert store.scenarios(of)[0].status is ScenarioStatus.RETAINED
        await press(pilot, "enter", "n")
        assert "D en refait un brouillon" in shown(pilot)
        await press(pilot, "d", "n")
        await type_text(pilot, "Guichet unique", "enter")
        assert "Guichet unique" in [each.name for each in store.target(scenario.id).units]


async def test_delete_removes_a_draft_and_undo_brings_it_back(opened: Opens, store: Store, of: str) -> None:
    store.create_scenario(of, "Cible v1")
    async with opened() as pilot:
        await _list(pilot)
        await press(pilot, "delete")
        assert "C'est l'organisation actuelle" in shown(pilot)
        await press(pilot, "down", "delete")
        assert store.scenarios(of) == ()
        await press(pilot, "ctrl+z")
        assert "Cible v1" in shown(pilot)


async def test_from_the_organisation_one_goes_to_the_scenarios_or_draws_the_target_that_is_shown(
    opened: Opens, store: Store, of: str
) -> None:
    """What was drawn is seen there when one comes back."""
    store.create_scenario(of, "Cible v1")
    async with opened() as pilot:
        await press(pilot, "enter", "o", "b")
        assert "› Scénarios" in shown(pilot)
        await press(pilot, "escape", "tab", "b")
        assert "› Cible v1" in shown(pilot)
        await press(pilot, "n")
        await type_text(pilot, "Guichet unique", "enter")
        await press(pilot, "escape")
        assert "+ Guichet unique" in shown(pilot)


async def test_an_engagement_without_units_has_scenarios_too(
    opened: Opens, store: Store, copil: Session
) -> None:
    """Nothing is there to compare, and nothing goes wrong."""
    async with opened((80, 24)) as pilot:
        await _list(pilot)
        await press(pilot, "n", "enter")
        await type_text(pilot, "Cible v1", "enter")
        assert "Rien n'est différent." in shown(pilot)


async def test_a_hostile_name_is_shown_as_it_is(opened: Opens, store: Store, of: str) -> None:
    scenario = store.create_scenario(of, "[red]Cible[/] $x {y}")
    store.plan_unit(scenario.id, OrgUnit("", of, "[b]Guichet {unique}"))
    store.plan_activity(scenario.id, Activity("", of, "{0} [/]", fte=Decimal("0.1")))
    store.edit_scenario(replace(store.scenarios(of)[0], submitted_on=TUESDAY))
    async with opened() as pilot:
        await _list(pilot)
        await press(pilot, "down")
        assert "[red]Cible[/] $x {y}" in shown(pilot)
        assert "[b]Guichet {unique}" in shown(pilot)
        await press(pilot, "enter")
        assert "[b]Guichet {unique}" in shown(pilot)
