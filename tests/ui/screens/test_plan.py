"""The plan is one tree; each row is typed and corrected in one line."""

from __future__ import annotations

from datetime import date

import pytest
from textual.pilot import Pilot

from facilitator.store.store import Store
from facilitator.ui.screens.calendar import CalendarScreen
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.plan import PlanScreen
from tests.ui.conftest import Opens
from tests.ui.founded import Founded, found
from tests.ui.keyboard import press, row_with, shown, type_text


@pytest.fixture
def founded(store: Store) -> Founded:
    """An engagement some way on."""
    return found(store)


def plan(pilot: Pilot[int]) -> PlanScreen:
    """The plan in front."""
    front = pilot.app.screen
    assert isinstance(front, PlanScreen)
    return front


async def select(pilot: Pilot[int], key: str) -> None:
    """Goes to a row with the arrows."""
    await press(pilot, "home")
    for _ in range(40):
        if plan(pilot).list.key == key:
            return
        await press(pilot, "down")
    raise AssertionError(f"there is no row {key}")


async def retype(pilot: Pilot[int], text: str) -> None:
    """Types a line anew."""
    plan(pilot).line_box.editor.put("")
    await type_text(pilot, text, "enter")


async def test_phases_show_what_was_planned_and_spent(opened: Opens, founded: Founded) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "f")
        row = row_with(pilot, "1er temps")
        assert "janvier 2026" in row
        assert "6 mois" in row
        assert "24 h" in row
        assert "3 h 15" in row
        assert "14 %" in row
        assert "1 séance, 1 livrable" in row_with(pilot, "construire l'organigramme")
        assert "à définir" in row_with(pilot, "second temps")


async def test_a_phase_is_typed_in_one_line_as_people_say_it(
    opened: Opens, founded: Founded, store: Store
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "f", "n")
        await type_text(pilot, "Évaluation ; octobre 2026 ; 2 mois ; 6 h 30", "enter")
        assert "octobre 2026" in row_with(pilot, "Évaluation")
    phase = store.phases(founded.id)[-1]
    assert (phase.starts, phase.months, phase.planned_minutes) == (date(2026, 10, 1), 2, 390)


async def test_hours_are_corrected_in_place_and_undo_brings_them_back(
    opened: Opens, founded: Founded, store: Store
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "f", "down", "enter")
        assert plan(pilot).line_box.editor.text == "1er temps ; 01/01/2026 ; 6 mois ; 24 h"
        await retype(pilot, "1er temps ; 01/01/2026 ; 6 mois ; 40 h")
        assert "40 h" in row_with(pilot, "1er temps")
        await press(pilot, "ctrl+z")
        assert "24 h" in row_with(pilot, "1er temps")


async def test_a_part_that_means_nothing_is_refused_and_the_line_stays(
    opened: Opens, founded: Founded, store: Store
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "f", "n")
        await type_text(pilot, "Évaluation ; bientôt", "enter")
        assert "bientôt" in plan(pilot).line_box.editor.text
        assert "ne dit ni un début" in shown(pilot)
        await press(pilot, "escape")
        assert not plan(pilot).line_box.is_open
    assert len(store.phases(founded.id)) == 2


async def test_the_tree_grows_from_a_stake_to_its_deliverable(
    opened: Opens, founded: Founded, store: Store
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "f")
        await select(pilot, "head:stakes")
        await press(pilot, "n")
        await type_text(pilot, "territorial : garder une même ligne pour tous", "enter")
        stake = store.stakes(founded.id)[-1]
        assert (stake.group, stake.text) == ("territorial", "garder une même ligne pour tous")
        await select(pilot, f"stake:{stake.id}")
        await press(pilot, "n")
        await type_text(pilot, "Une charte commune", "enter")
        objective = store.objectives(founded.id)[-1]
        assert objective.stake_id == stake.id
        await select(pilot, f"objective:{objective.id}")
        await press(pilot, "n")
        await type_text(pilot, "Charte <fin mai", "enter")
        assert "29/05" in row_with(pilot, "Charte") or "31/05" in row_with(pilot, "□ Charte")
    deliverable = store.deliverables(founded.id)[-1]
    assert deliverable.objective_id == objective.id
    assert deliverable.due == date(2026, 5, 31)


async def test_a_service_of_a_phase_takes_its_own_deliverable(
    opened: Opens, founded: Founded, store: Store
) -> None:
    second = store.phases(founded.id)[1]
    async with opened() as pilot:
        await press(pilot, "enter", "f")
        await select(pilot, f"phase:{second.id}")
        await press(pilot, "n")
        await type_text(pilot, "suivre les équipes", "enter")
        service = store.phases(founded.id)[1].services[1]
        await select(pilot, f"service:{service.id}")
        await press(pilot, "n")
        await type_text(pilot, "Bilan", "enter")
    deliverable = store.deliverables(founded.id)[-1]
    assert (deliverable.phase_id, deliverable.service_id) == (second.id, service.id)


async def test_a_late_deliverable_stands_out_until_space_hands_it_over(
    opened: Opens, founded: Founded, store: Store
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "f")
        assert "en retard de 4 j" in row_with(pilot, "Organigramme cible")
        assert "1 en retard" in shown(pilot).splitlines()[0]
        await select(pilot, f"deliverable:{founded.chart_id}")
        await press(pilot, "space")
        assert "remis mar. 10/03" in row_with(pilot, "Organigramme cible")
        assert "1 sur 1 remis" in shown(pilot).splitlines()[0]
        await press(pilot, "space")
        assert "en retard de 4 j" in row_with(pilot, "Organigramme cible")


async def test_a_deliverable_is_attached_to_a_service_found_by_typing(
    opened: Opens, founded: Founded, store: Store
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "f")
        await select(pilot, f"deliverable:{founded.chart_id}")
        await press(pilot, "m")
        await type_text(pilot, "trier", "enter")
        assert "phase 2, trier les missions" in shown(pilot)
    second = store.phases(founded.id)[1]
    assert store.deliverables(founded.id)[0].service_id == second.services[0].id


async def test_a_deliverable_keeps_its_service_until_it_changes_phase(
    opened: Opens, founded: Founded, store: Store
) -> None:
    service = store.phases(founded.id)[0].services[0].id
    async with opened() as pilot:
        await press(pilot, "enter", "f")
        await select(pilot, f"deliverable:{founded.chart_id}")
        await press(pilot, "enter")
        await retype(pilot, "Organigramme cible ; 20/03 ; phase 1")
        (moved,) = store.deliverables(founded.id)
        assert (moved.due, moved.service_id) == (date(2026, 3, 20), service)
        await press(pilot, "enter")
        await retype(pilot, "Organigramme cible ; 20/03 ; phase 2")
    (moved,) = store.deliverables(founded.id)
    assert (moved.phase_id, moved.service_id) == (store.phases(founded.id)[1].id, None)


async def test_a_row_is_removed_and_comes_back(opened: Opens, founded: Founded, store: Store) -> None:
    service = store.phases(founded.id)[0].services[0]
    async with opened() as pilot:
        await press(pilot, "enter", "f")
        for key in (f"service:{service.id}", f"deliverable:{founded.chart_id}"):
            before = store.dossier(founded.id)
            await select(pilot, key)
            await press(pilot, "delete")
            assert store.dossier(founded.id) != before
            await press(pilot, "ctrl+z")
            assert store.dossier(founded.id) == before


async def test_the_proposal_is_written_and_ticked(opened: Opens, founded: Founded, store: Store) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "f")
        await select(pilot, "proposal:modalities")
        await press(pilot, "enter")
        await type_text(pilot, "Un atelier par quinzaine", "enter")
        await select(pilot, "proposal:revisable")
        await press(pilot, "space")
    letter = store.letter(founded.id)
    assert letter is not None
    assert letter.proposal.modalities == "Un atelier par quinzaine"
    assert not letter.proposal.revisable


async def test_tab_turns_from_the_plan_to_the_calendar_and_back(opened: Opens, founded: Founded) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "f", "tab")
        assert isinstance(pilot.app.screen, CalendarScreen)
        await press(pilot, "tab")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CockpitScreen)


async def test_an_empty_plan_says_how_it_begins(opened: Opens, store: Store) -> None:
    store.create_engagement("Projet de service")
    async with opened((80, 24)) as pilot:
        await press(pilot, "enter", "f")
        assert "N en ajoute une" in shown(pilot)
        await press(pilot, "n")
        await type_text(pilot, "Diagnostic", "enter")
        assert "1 Diagnostic" in shown(pilot)


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36)], ids=str)
async def test_columns_line_up_in_every_window(
    opened: Opens, founded: Founded, size: tuple[int, int]
) -> None:
    async with opened(size) as pilot:
        await press(pilot, "enter", "f")
        titles, row = row_with(pilot, "prévu").rstrip(), row_with(pilot, "1er temps")
        assert titles.index("prévu") + len("prévu") == row.index("24 h") + len("24 h")
