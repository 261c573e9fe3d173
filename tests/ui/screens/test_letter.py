"""The letter's clauses, and for each what has been done."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from facilitator.domain.advice import Advice
from facilitator.store.store import Store
from facilitator.ui.screens.advice_note import AdviceNoteScreen
from facilitator.ui.screens.calendar import CalendarScreen
from facilitator.ui.screens.close import CloseScreen
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.letter import LetterScreen
from facilitator.ui.screens.page import Page
from facilitator.ui.screens.plan import PlanScreen
from facilitator.ui.screens.prepare import PrepareScreen
from facilitator.ui.screens.progress_note import ProgressNoteScreen
from facilitator.ui.screens.project import ProjectScreen
from tests.ui.conftest import Opens
from tests.ui.founded import Founded, found
from tests.ui.keyboard import press, row_with, shown, type_text
from tests.ui.screens.test_letter_reading import SMALL, settled


@pytest.fixture
def founded(store: Store) -> Founded:
    """An engagement some way on, with an advice, a project and a progress note."""
    founded = found(store)
    phase = store.phases(founded.id)[0]
    advice = Advice(
        "", founded.id, 0, date(2026, 2, 10), "Où rattacher la régie ?", service_id=phase.services[0].id
    )
    store.give_advice(advice, 75)
    store.add_project(founded.id, "Maison de quartier", stake_id=store.stakes(founded.id)[0].id)
    store.write_note(founded.id, date(2026, 2, 28))
    return founded


def letter(pilot: Pilot[int]) -> LetterScreen:
    """The letter in front."""
    front = pilot.app.screen
    assert isinstance(front, LetterScreen)
    return front


async def begin(pilot: Pilot[int], key: str = "object") -> None:
    """Opens the letter on one of its rows."""
    await press(pilot, "enter", "l", "home")
    for _ in range(40):
        if letter(pilot).list.key == key:
            return
        await press(pilot, "down")
    raise AssertionError(f"there is no row {key}")


async def test_each_clause_says_what_was_done_of_it(opened: Opens, founded: Founded) -> None:
    async with opened((120, 50)) as pilot:
        await begin(pilot)
        assert "4 h 30 / 40 h" in row_with(pilot, "Objet")
        assert "4 h 30 / 24 h" in row_with(pilot, "Phase 1, 1er temps")
        said = shown(pilot)
        order = [
            "● Atelier organigramme",
            "□ Organigramme cible",
            "• Où rattacher la régie ?",
            "○ COPIL n° 1",
            "Phase 2, second temps",
            "→ Un accueil dans chaque quartier",
            "Maison de quartier",
            "note d'avancement 1",
        ]
        places = [said.index(each) for each in order]
        assert places == sorted(places)
        assert "rien pour l'instant" in said


async def test_the_lines_of_the_selected_clause_are_lit_up(
    opened: Opens, founded: Founded, store: Store
) -> None:
    service = store.phases(founded.id)[0].services[1]
    async with opened() as pilot:
        await begin(pilot, f"service:{service.id}")
        assert letter(pilot).letter.lit == (5, 5)
        await press(pilot, "down")
        assert letter(pilot).letter.lit is None


async def test_enter_opens_what_a_row_points_to(opened: Opens, founded: Founded, store: Store) -> None:
    phase = store.phases(founded.id)[0]
    dossier = store.dossier(founded.id)
    ways: dict[str, type[Page]] = {
        f"session:{founded.held.id}": CloseScreen,
        f"session:{founded.coming.id}": PrepareScreen,
        f"phase:{phase.id}": PlanScreen,
        f"deliverable:{founded.chart_id}": PlanScreen,
        f"project:{dossier.projects[0].id}": ProjectScreen,
        f"advice:{dossier.advice[0].id}": AdviceNoteScreen,
        f"note:{dossier.notes[0].id}": ProgressNoteScreen,
        "calendar": CalendarScreen,
    }
    for key, screen in ways.items():
        async with opened() as pilot:
            await begin(pilot, key)
            await press(pilot, "enter")
            assert any(isinstance(each, screen) for each in pilot.app.screen_stack[-2:]), key


async def test_a_clause_is_corrected_and_undone(opened: Opens, founded: Founded, store: Store) -> None:
    async with opened() as pilot:
        await begin(pilot)
        await press(pilot, "e")
        letter(pilot).line_box.editor.put("")
        await type_text(pilot, "Structurer et outiller le pôle", "enter")
        assert store.engagement(founded.id).object == "Structurer et outiller le pôle"
        await press(pilot, "ctrl+z")
        assert "structurer le pôle Cadre de vie" in shown(pilot)


@pytest.mark.parametrize("key", ["reporting", "calendar"])
async def test_what_the_letter_says_of_reporting_and_calendar_is_corrected(
    opened: Opens, founded: Founded, store: Store, key: str
) -> None:
    async with opened() as pilot:
        await begin(pilot, key)
        await press(pilot, "e")
        letter(pilot).line_box.editor.put("")
        await type_text(pilot, "chaque trimestre", "enter")
        assert "chaque trimestre" in shown(pilot)
    kept = store.letter(founded.id)
    assert kept is not None
    assert "chaque trimestre" in (kept.reporting, kept.proposal.calendar)


async def test_services_and_stakes_are_corrected_here_too(
    opened: Opens, founded: Founded, store: Store
) -> None:
    service, stake = store.phases(founded.id)[0].services[0], store.stakes(founded.id)[0]
    async with opened() as pilot:
        await begin(pilot, f"service:{service.id}")
        await press(pilot, "e")
        await type_text(pilot, " et de ses services", "enter")
        await begin_again(pilot, f"stake:{stake.id}")
        await press(pilot, "e")
        await type_text(pilot, " anciens", "enter")
    found_service = store.phases(founded.id)[0].service(service.id)
    assert found_service is not None
    assert found_service.text == "construire l'organigramme du pôle et de ses services"
    assert store.stakes(founded.id)[0].text == "retisser des liens entre les quartiers anciens"


async def begin_again(pilot: Pilot[int], key: str) -> None:
    """Goes to another row of the same screen."""
    await press(pilot, "home")
    while letter(pilot).list.key != key:
        await press(pilot, "down")


async def test_a_narrow_window_shows_the_letter_or_its_clauses(opened: Opens, founded: Founded) -> None:
    async with opened((80, 24)) as pilot:
        await begin(pilot)
        assert "Dans un 1er temps" not in shown(pilot)
        await press(pilot, "tab")
        assert "Dans un 1er temps" in shown(pilot)
        await press(pilot, "escape")
        assert "Phase 1, 1er temps" in shown(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CockpitScreen)


async def test_without_a_letter_it_says_how_to_add_one_and_reads_it(
    opened: Opens, store: Store, tmp_path: Path
) -> None:
    of = store.create_engagement("Les ateliers").id
    path = tmp_path / "lettre.txt"
    path.write_text(SMALL, encoding="utf-8")
    async with opened() as pilot:
        await press(pilot, "enter", "l")
        assert "N en lit une" in shown(pilot)
        await press(pilot, "n")
        await type_text(pilot, str(path), "enter")
        await settled(pilot)
        await press(pilot, "f12")
        assert "lettre.txt" in shown(pilot).splitlines()[0]
        assert "la description des tâches" in shown(pilot)
        await press(pilot, "ctrl+z")
        assert "N en lit une" in shown(pilot)
        await press(pilot, "ctrl+y")
    assert store.engagement(of).title == "Les ateliers"
    assert [phase.title for phase in store.phases(of)] == ["1er temps", "second temps"]


async def test_undoing_the_founding_leaves_nothing_to_show(opened: Opens, store: Store) -> None:
    """The engagement goes with all its screens, and the home screen says that there is none."""
    of = store.create_engagement("Les ateliers").id
    async with opened() as pilot:
        await press(pilot, "enter", "f", "ctrl+z")
        assert "Aucune mission" in shown(pilot)
    assert store.redo(of) is not None
