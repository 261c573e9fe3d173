"""The calendar: dates moved by a key, kept as revisions with their reason, compared two by two."""

from __future__ import annotations

from datetime import date

import pytest
from textual.pilot import Pilot

from facilitator.store.store import Store
from facilitator.ui.screens.calendar import CalendarScreen
from facilitator.ui.screens.calendar_compare import CompareScreen
from facilitator.ui.screens.prepare import PrepareScreen
from tests.ui.conftest import Opens
from tests.ui.founded import Founded, found
from tests.ui.keyboard import press, row_with, shown, type_text
from tests.ui.notices import told


@pytest.fixture
def founded(store: Store) -> Founded:
    """An engagement some way on."""
    return found(store)


def calendar(pilot: Pilot[int]) -> CalendarScreen:
    """The calendar in front."""
    front = pilot.app.screen
    assert isinstance(front, CalendarScreen)
    return front


async def begin(pilot: Pilot[int], of: str) -> None:
    """Opens the calendar on one of its dates."""
    await press(pilot, "enter", "f", "tab", "home")
    while calendar(pilot).list.key != of:
        await press(pilot, "down")


async def test_sessions_milestones_and_deliverables_stand_by_date(opened: Opens, founded: Founded) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "f", "tab")
        said = shown(pilot)
        order = [
            "Atelier organigramme",
            "Organigramme cible",
            "aujourd'hui",
            "COPIL n° 1",
            "Ouverture du pôle",
        ]
        places = [said.index(each) for each in order]
        assert places == sorted(places)
        assert "séance tenue" in row_with(pilot, "Atelier organigramme")
        assert "en retard de 4 j" in row_with(pilot, "Organigramme cible")
        assert "phase 1" in row_with(pilot, "Ouverture du pôle")
        assert calendar(pilot).list.key == founded.coming.id


async def test_plus_and_minus_move_a_date_by_days(opened: Opens, founded: Founded, store: Store) -> None:
    async with opened() as pilot:
        await begin(pilot, founded.coming.id)
        await press(pilot, "plus", "plus", "plus", "minus")
        assert "jeu. 19/03" in row_with(pilot, "COPIL n° 1")
        await press(pilot, "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        assert "mar. 17/03" in row_with(pilot, "COPIL n° 1")
    assert store.session(founded.coming.id).on == date(2026, 3, 17)


async def test_a_date_is_typed_as_people_say_it(opened: Opens, founded: Founded, store: Store) -> None:
    async with opened() as pilot:
        await begin(pilot, founded.opening_id)
        await press(pilot, "d")
        calendar(pilot).line_box.editor.put("")
        await type_text(pilot, "32 mai", "enter")
        assert "32 mai" in calendar(pilot).line_box.editor.text
        calendar(pilot).line_box.editor.put("")
        await type_text(pilot, "fin mai", "enter")
    assert store.milestones(founded.id)[0].on == date(2026, 5, 31)


async def test_what_was_held_does_not_move(opened: Opens, founded: Founded, store: Store) -> None:
    async with opened() as pilot:
        await begin(pilot, founded.held.id)
        await press(pilot, "plus")
        assert "sa date reste" in told(pilot)
    assert store.session(founded.held.id).on == date(2026, 2, 3)


async def test_a_milestone_is_added_reached_and_removed(
    opened: Opens, founded: Founded, store: Store
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "f", "tab", "n")
        await type_text(pilot, "Avis du CST", "enter")
        assert "Un jalon a une date" in shown(pilot)
        await type_text(pilot, " ; 2 avril", "enter")
        milestone = store.milestones(founded.id)[0]
        assert (milestone.title, milestone.on) == ("Avis du CST", date(2026, 4, 2))
        await press(pilot, "home")
        while calendar(pilot).list.key != milestone.id:
            await press(pilot, "down")
        await press(pilot, "space")
        assert "jalon atteint" in row_with(pilot, "Avis du CST")
        await press(pilot, "delete")
        assert len(store.milestones(founded.id)) == 1
        await press(pilot, "ctrl+z")
        assert "jalon atteint" in row_with(pilot, "Avis du CST")


async def test_a_session_is_attached_to_a_service_of_a_phase(
    opened: Opens, founded: Founded, store: Store
) -> None:
    async with opened() as pilot:
        await begin(pilot, founded.coming.id)
        await press(pilot, "m")
        await type_text(pilot, "construire", "enter")
        assert "phase 1, construire l'organigramme" in shown(pilot)
    first = store.phases(founded.id)[0]
    assert store.session(founded.coming.id).service_id == first.services[0].id


async def test_enter_opens_a_session_and_corrects_a_milestone(opened: Opens, founded: Founded) -> None:
    async with opened() as pilot:
        await begin(pilot, founded.coming.id)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen_stack[-2], PrepareScreen)
        await press(pilot, "escape", "escape", "down", "enter")
        assert calendar(pilot).line_box.editor.text == "Ouverture du pôle ; 04/05/2026 ; phase 1"


async def test_a_deliverable_is_corrected_in_its_line(opened: Opens, founded: Founded, store: Store) -> None:
    async with opened() as pilot:
        await begin(pilot, founded.chart_id)
        await press(pilot, "enter")
        calendar(pilot).line_box.editor.put("")
        await type_text(pilot, "Organigramme cible commenté ; 20/03 ; phase 1", "enter")
        assert "ven. 20/03" in row_with(pilot, "Organigramme cible commenté")
        await press(pilot, "space")
        assert "remis mar. 10/03" in row_with(pilot, "Organigramme cible commenté")


async def test_a_revision_is_kept_with_its_reason_and_says_what_moved_since(
    opened: Opens, founded: Founded, store: Store
) -> None:
    async with opened() as pilot:
        await begin(pilot, founded.opening_id)
        assert "pas encore de révision" in shown(pilot).splitlines()[0]
        await press(pilot, "v", "enter")
        assert "v1 du mar. 10/03" in shown(pilot).splitlines()[0]
        await press(pilot, *["plus"] * 7)
        assert "+7 j" in row_with(pilot, "Ouverture du pôle")
        assert "1 changement depuis" in shown(pilot).splitlines()[0]
        await press(pilot, "v", "enter")
        assert "pourquoi le calendrier est révisé" in shown(pilot)
        await type_text(pilot, "le vote est repoussé", "enter")
        assert "+7 j" not in row_with(pilot, "Ouverture du pôle")
    assert [each.reason for each in store.revisions(founded.id)] == [
        "calendrier initial",
        "le vote est repoussé",
    ]


async def test_any_two_calendars_are_compared(opened: Opens, founded: Founded, store: Store) -> None:
    """What moved, by how many days, what was added or went, and why."""
    async with opened() as pilot:
        await begin(pilot, founded.opening_id)
        await press(pilot, "v", "enter", *["plus"] * 7, "v")
        await type_text(pilot, "le vote est repoussé", "enter")
        store.add_milestone(founded.id, "Avis du CST", date(2026, 4, 2))
        store.remove_deliverable(founded.chart_id)
        calendar(pilot).reload()
        await press(pilot, "c")
        assert isinstance(pilot.app.screen, CompareScreen)
        assert "+ Avis du CST" in row_with(pilot, "Avis du CST")
        assert "nouveau" in row_with(pilot, "Avis du CST")
        assert "enlevé" in row_with(pilot, "Organigramme cible")
        assert "Ouverture du pôle" not in shown(pilot)
        await press(pilot, "left")
        assert "lun. 04/05/2026  →  lun. 11/05/2026" in row_with(pilot, "Ouverture du pôle")
        assert "+7 j" in row_with(pilot, "Ouverture du pôle")
        assert "calendrier révisé v2, mar. 10/03/2026 : le vote est repoussé" in shown(pilot)
        await press(pilot, "tab", "left")
        assert "Avis du CST" not in shown(pilot)
        assert "Ouverture du pôle" in shown(pilot)
        await press(pilot, "escape")
        assert calendar(pilot).list.key == founded.opening_id


async def test_without_a_revision_there_is_nothing_to_compare(opened: Opens, founded: Founded) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "f", "tab", "c")
        assert "V en garde une" in told(pilot)


async def test_an_empty_calendar_says_how_it_begins(opened: Opens, store: Store) -> None:
    store.create_engagement("Projet de service")
    async with opened((80, 24)) as pilot:
        await press(pilot, "enter", "f", "tab", "plus", "d", "e", "space", "m", "delete", "enter")
        assert "N ajoute un jalon" in shown(pilot)


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36)], ids=str)
async def test_titles_are_read_whole_in_every_window(
    opened: Opens, founded: Founded, size: tuple[int, int]
) -> None:
    async with opened(size) as pilot:
        await press(pilot, "enter", "f", "tab")
        for title in ("Atelier organigramme", "Organigramme cible", "COPIL n° 1", "Ouverture du pôle"):
            assert title in shown(pilot)
