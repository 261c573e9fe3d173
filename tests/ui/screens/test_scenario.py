"""A target drawn from the keyboard: units made, moved, merged, split, removed, and who does what."""

from __future__ import annotations

from decimal import Decimal

import pytest
from textual.pilot import Pilot

from facilitator.domain.organisation import OrgUnit, UnitKind
from facilitator.domain.scenario import Scenario
from facilitator.domain.session import Session
from facilitator.domain.structure import Structure
from facilitator.store.store import Store
from tests.ui.conftest import Opens
from tests.ui.keyboard import empty_line, press, row_with, shown, type_text
from tests.ui.screens.town import town, unit


@pytest.fixture
def scenario(store: Store, copil: Session) -> Scenario:
    """A draft that changes nothing yet."""
    town(store, copil.engagement_id)
    return store.create_scenario(copil.engagement_id, "Cible v1")


async def _draw(pilot: Pilot[int], *, on: str = "") -> None:
    """Opens the target, and goes to a row."""
    await press(pilot, "enter", "b", "down", "enter")
    await _to(pilot, on)


async def _to(pilot: Pilot[int], name: str) -> None:
    await press(pilot, "home")
    for _ in range(30 if name else 0):
        if name in _selected(pilot):
            return
        await press(pilot, "down")
    assert not name, f"no row shows {name}"


def _selected(pilot: Pilot[int]) -> str:
    rows = pilot.app.screen.query_one("RowList")
    return str(rows.rows[rows.selected].text.plain)  # type: ignore[attr-defined]


def _named(target: Structure, name: str) -> OrgUnit:
    return next(each for each in target.units if each.name == name)


def _work(target: Structure, name: str) -> list[str]:
    of = _named(target, name).id
    return sorted(each.title for each in target.activities if each.unit_id == of)


async def test_a_new_unit_stands_under_the_selected_one(
    opened: Opens, store: Store, scenario: Scenario
) -> None:
    """Level, headcount and head in one line; it is marked, and one undo takes it back."""
    async with opened() as pilot:
        await _draw(pilot, on="Finances")
        await press(pilot, "n")
        await type_text(pilot, "Guichet unique ; équipe ; 3,5 ; >martin", "enter")
        made = _named(store.target(scenario.id), "Guichet unique")
        finances = _named(store.target(scenario.id), "Finances")
        assert (made.parent_id, made.kind, made.fte) == (finances.id, UnitKind.TEAM, Decimal("3.5"))
        assert "+ Guichet unique  nouveau" in shown(pilot)
        assert "– → 3,50" in row_with(pilot, "Guichet unique")
        assert "Guichet unique" in _selected(pilot)
        await press(pilot, "ctrl+z")
        assert "Guichet unique" not in shown(pilot)


async def test_what_is_not_understood_stays_in_the_line(
    opened: Opens, store: Store, scenario: Scenario
) -> None:
    async with opened() as pilot:
        await _draw(pilot, on="Finances")
        await press(pilot, "n")
        await type_text(pilot, "Guichet ; nulle part", "enter")
        assert "Aucune unité ne s'appelle « nulle part »" in shown(pilot)
        assert "Guichet ; nulle part" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "finances", "enter")
        assert "« Finances » existe déjà" in shown(pilot)
        await press(pilot, "escape", "e")
        await empty_line(pilot)
        await type_text(pilot, "Finances ; Finances", "enter")
        assert "« Finances » ne peut pas être rattaché" in shown(pilot)
        assert store.target(scenario.id) == store.structure(scenario.engagement_id)


async def test_a_unit_is_renamed_and_moved_by_typing(opened: Opens, store: Store, scenario: Scenario) -> None:
    """Where it comes from is said; neither itself nor what is under it can be chosen."""
    async with opened() as pilot:
        await _draw(pilot, on="RH")
        await press(pilot, "e")
        await empty_line(pilot)
        await type_text(pilot, "Ressources humaines ; service ; 22 ; >martin", "enter")
        assert "→ Ressources humaines  s'appelait RH" in shown(pilot)
        assert "21,00 → 22,00" in row_with(pilot, "Ressources humaines")
        await _to(pilot, "DSI")
        await press(pilot, "m")
        await type_text(pilot, "ress hum", "enter")
        assert "Rien ne porte ce nom" in shown(pilot)
        await press(pilot, *["backspace"] * 4)
        await type_text(pilot, "ources h", "enter")
        target = store.target(scenario.id)
        assert _named(target, "DSI").parent_id == _named(target, "Ressources humaines").id
        assert "venant de Pôle Ressources" in row_with(pilot, "→ DSI")
        await press(pilot, "ctrl+z", "ctrl+z")
        assert store.target(scenario.id) == store.structure(scenario.engagement_id)


async def test_a_unit_cannot_be_put_below_itself(opened: Opens, store: Store, scenario: Scenario) -> None:
    """Neither by choosing, nor by typing its new parent."""
    async with opened() as pilot:
        await _draw(pilot, on="Pôle Ressources")
        await press(pilot, "m")
        await type_text(pilot, "finances")
        assert "Rien ne porte ce nom" in shown(pilot)
        await press(pilot, "escape", "e")
        await empty_line(pilot)
        await type_text(pilot, "Pôle Ressources ; Finances", "enter")
        assert "« Pôle Ressources » ne peut pas être rattachée à « Finances »" in shown(pilot)
        assert "choisissez une autre unité" in " ".join(shown(pilot).replace("│", " ").split())
        assert "Pôle Ressources ; Finances" in shown(pilot)
        assert _named(store.target(scenario.id), "Pôle Ressources").parent_id is None


async def test_two_units_become_one_with_the_headcount_of_both(
    opened: Opens, store: Store, scenario: Scenario
) -> None:
    async with opened() as pilot:
        await _draw(pilot, on="Finances")
        await press(pilot, "f")
        await type_text(pilot, "achats", "enter")
        assert "Finances et Achats" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "Moyens financiers", "enter")
        target = store.target(scenario.id)
        made = _named(target, "Moyens financiers")
        assert made.fte == Decimal("31.1")
        assert made.parent_id == _named(target, "Pôle Ressources").id
        assert len(_work(target, "Moyens financiers")) == 4
        assert "réunit Achats, Finances" in row_with(pilot, "+ Moyens financiers")
        assert "désormais dans Moyens financiers" in row_with(pilot, "┄ Achats")
        assert "– → 2,65" in row_with(pilot, "+ Moyens financiers")
        await press(pilot, "ctrl+z")
        assert store.target(scenario.id) == store.structure(scenario.engagement_id)


async def test_ticked_units_are_merged_into_one_of_them(
    opened: Opens, store: Store, scenario: Scenario
) -> None:
    """The name of one of them keeps that one."""
    async with opened() as pilot:
        await _draw(pilot, on="DSI")
        await press(pilot, "space")
        await _to(pilot, "RH")
        await press(pilot, "space")
        assert "✓ 2 cochés" in shown(pilot)
        await _to(pilot, "Finances")
        await press(pilot, "f")
        await empty_line(pilot)
        await type_text(pilot, "finances", "enter")
        target = store.target(scenario.id)
        kept = _named(target, "finances")
        assert kept.id == unit(store, scenario.engagement_id, "Finances").id
        assert kept.fte == Decimal("61.5")
        assert "✓" not in shown(pilot)


async def test_a_unit_is_split_and_each_activity_given_by_one_letter(
    opened: Opens, store: Store, scenario: Scenario
) -> None:
    """The balance follows; Escape goes back to the names, which are still there."""
    async with opened() as pilot:
        await _draw(pilot, on="Achats")
        await press(pilot, "s")
        await type_text(pilot, "Marchés", "enter")
        assert "Deux noms au moins" in shown(pilot)
        await type_text(pilot, " 2,6 ; Magasin 2", "enter")
        assert "A  Marchés   3 activités, 1,55 ETP" in shown(pilot)
        await press(pilot, "escape")
        assert "Marchés 2,6 ; Magasin 2" in shown(pilot)
        await press(pilot, "enter", "a", "b", "b")
        assert "A  Marchés   1 activité, 0,70 ETP" in shown(pilot)
        assert "B  Magasin   2 activités, 0,85 ETP" in shown(pilot)
        await press(pilot, "enter")
        target = store.target(scenario.id)
        assert _work(target, "Marchés") == ["Rédiger les marchés"]
        assert _work(target, "Magasin") == ["Analyser les offres", "Archiver les marchés"]
        assert [_named(target, each).fte for each in ("Marchés", "Magasin")] == [Decimal("2.6"), Decimal(2)]
        assert "issu de Achats" in row_with(pilot, "+ Magasin")
        assert "devient Marchés, Magasin" in row_with(pilot, "┄ Achats")
        await press(pilot, "ctrl+z")
        assert store.target(scenario.id) == store.structure(scenario.engagement_id)


async def test_what_is_chosen_from_is_whole_in_a_narrow_window(
    opened: Opens, store: Store, scenario: Scenario
) -> None:
    """Nothing of the boxes is cut at 80 columns."""
    async with opened((80, 24)) as pilot:
        await _draw(pilot, on="Achats")
        await press(pilot, "m")
        assert "…" not in row_with(pilot, "► tout en haut")
        await press(pilot, "escape", "s")
        await type_text(pilot, "Marchés ; Magasin", "enter")
        assert "…" not in row_with(pilot, "► A  Rédiger les marchés")


async def test_activities_are_unfolded_corrected_moved_and_taken_out(
    opened: Opens, store: Store, scenario: Scenario
) -> None:
    async with opened((120, 36)) as pilot:
        await _draw(pilot, on="Achats")
        await press(pilot, "enter")
        await _to(pilot, "Analyser les offres")
        await press(pilot, "e")
        assert "Analyser les offres ; 0,725" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "Analyser les offres ; 70", "enter")
        assert "Analyser les offres ; 70" in shown(pilot)
        assert "70 ETP" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "Analyser les offres ; 0,5", "enter")
        assert "0,725 → 0,50" in row_with(pilot, "→ Analyser les offres")
        assert "1,55 → 1,325" in row_with(pilot, "Achats")
        assert "3,85 → 3,625" in row_with(pilot, "ensemble")
        await press(pilot, "m")
        await type_text(pilot, "dsi", "enter")
        assert _work(store.target(scenario.id), "DSI") == ["Analyser les offres"]
        await _to(pilot, "Archiver")
        await press(pilot, "delete")
        assert "n'est plus assurée" in row_with(pilot, "┄ Archiver les marchés")
        await press(pilot, "ctrl+z", "ctrl+z", "ctrl+z")
        assert store.target(scenario.id) == store.structure(scenario.engagement_id)


async def test_a_new_activity_stands_beside_the_selected_one(
    opened: Opens, store: Store, scenario: Scenario
) -> None:
    async with opened() as pilot:
        await _draw(pilot, on="Achats")
        await press(pilot, "enter", "down", "n")
        await type_text(pilot, "m: conseiller les services", "enter")
        assert "les missions se saisissent dans l'organisation" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "suivre les fournisseurs ; 0,3 ; 12/an >dupuis", "enter")
        assert "0,30" in row_with(pilot, "+ suivre les fournisseurs  nouvelle activité")
        assert "suivre les fournisseurs" in _selected(pilot)
        assert shown(pilot).index("Archiver les marchés") < shown(pilot).index("suivre les fournisseurs")
        assert "1,55 → 1,85" in row_with(pilot, "Achats")


async def test_all_a_unit_does_goes_to_another_or_only_what_is_ticked(
    opened: Opens, store: Store, scenario: Scenario
) -> None:
    async with opened() as pilot:
        await _draw(pilot, on="Achats")
        await press(pilot, "enter", "down", "space", "space", "t")
        assert "Transférer 2 activités vers" in shown(pilot)
        await type_text(pilot, "fin", "enter")
        assert len(_work(store.target(scenario.id), "Finances")) == 3
        await _to(pilot, "RH")
        await press(pilot, "t")
        await type_text(pilot, "fin", "enter")
        assert len(_work(store.target(scenario.id), "Finances")) == 4
        await press(pilot, "t")
        assert "Il n'y a pas d'activité à transférer" in shown(pilot)


async def test_a_removed_unit_leaves_its_activities_to_be_given_away(
    opened: Opens, store: Store, scenario: Scenario
) -> None:
    async with opened() as pilot:
        await _draw(pilot, on="RH")
        await press(pilot, "delete")
        assert "┄ RH  n'existe plus" in shown(pilot)
        assert "1 activité n'a plus d'unité" in shown(pilot)
        await _to(pilot, "Sans service")
        await press(pilot, "enter", "down", "m")
        await type_text(pilot, "dsi", "enter")
        assert _work(store.target(scenario.id), "DSI") == ["Payer les agents"]
        assert "Sans service" not in shown(pilot)


async def test_escape_unticks_first_then_goes_back(opened: Opens, store: Store, scenario: Scenario) -> None:
    async with opened() as pilot:
        await _draw(pilot)
        await press(pilot, "space", "escape")
        assert "✓" not in shown(pilot)
        await press(pilot, "escape")
        assert "face à" in shown(pilot)


async def test_an_undone_scenario_says_so(opened: Opens, store: Store, scenario: Scenario) -> None:
    async with opened() as pilot:
        await _draw(pilot)
        await press(pilot, "ctrl+z")
        assert "Ce scénario a été retiré. ^Z le ramène." in shown(pilot) or "Ctrl+Y" in shown(pilot)
        await press(pilot, "n", "e", "m", "f", "s", "t", "space", "delete")
        await press(pilot, "ctrl+y")
        assert "Finances" in shown(pilot)


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36)])
async def test_marks_and_figures_are_in_sight_in_every_window(
    opened: Opens, store: Store, scenario: Scenario, size: tuple[int, int]
) -> None:
    store.plan_unit(scenario.id, OrgUnit("", scenario.engagement_id, "Guichet unique", fte=Decimal(3)))
    store.plan_removal(scenario.id, unit_id=unit(store, scenario.engagement_id, "DSI").id)
    async with opened(size) as pilot:
        await _draw(pilot)
        assert "– → 3,00" in row_with(pilot, "+ Guichet unique  nouveau")
        assert "14,00 → –" in row_with(pilot, "┄ DSI  n'existe plus")
        assert "ETP des activités" in shown(pilot)
