"""The engagements: the first screen, what each one waits for, and the session that was left open."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.engagement import EngagementStatus
from facilitator.domain.session import Session
from facilitator.store.store import Store
from facilitator.ui.desk import Desk
from facilitator.ui.screens.close import CloseScreen
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.home import HomeScreen
from facilitator.ui.screens.live import LiveScreen
from tests.ui.conftest import Opens, type_command
from tests.ui.keyboard import press, row_with, shown, type_text


async def test_the_first_start_says_how_to_begin(opened: Opens) -> None:
    async with opened() as pilot:
        assert "N pour créer la première" in shown(pilot) or "N crée la première" in shown(pilot)
        assert "E" in row_with(pilot, "exemple")


async def test_a_new_engagement_has_a_title_and_a_client(opened: Opens, store: Store) -> None:
    async with opened() as pilot:
        await press(pilot, "n")
        await type_text(pilot, "Structuration du pôle [/x] ; Ville de V.", "enter")
        assert "Structuration du pôle [/x]" in row_with(pilot, "Ville de V.")
        await press(pilot, "n", "escape")
        await press(pilot, "n", "enter")
    (engagement,) = store.engagements()
    assert (engagement.title, engagement.client) == ("Structuration du pôle [/x]", "Ville de V.")


async def test_each_engagement_says_what_comes_next(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        row = row_with(pilot, "Structuration du Pôle")
        assert "Ville de Valbrune" in row
        assert "auj. 09:30 COPIL n° 3" in row


async def test_enter_opens_the_dashboard_and_escape_comes_back(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, CockpitScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_archives_and_takes_back(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "a")
        assert "archivée" in row_with(pilot, "Structuration")
        assert store.engagements()[0].status is EngagementStatus.ARCHIVED
        await press(pilot, "a")
        assert store.engagements()[0].status is EngagementStatus.ACTIVE


async def test_e_opens_the_example(opened: Opens, desk: Desk, store: Store) -> None:
    def write(into: Store) -> str:
        return into.create_engagement("Exemple", "Ville de V.").id

    desk.open_example = write
    async with opened() as pilot:
        await press(pilot, "e")
        assert "Exemple" in row_with(pilot, "Ville de V.")
        assert len(store.engagements()) == 1


async def test_the_session_left_open_is_the_first_thing_one_sees(live: Opens) -> None:
    async with live() as pilot:
        assert isinstance(pilot.app.screen, LiveScreen)


async def test_a_session_that_was_not_closed_is_reopened_or_closed(live: Opens) -> None:
    async with live() as pilot:
        await type_command(pilot, ":tableau")
        await press(pilot, "escape")
        assert "La séance « COPIL n° 3 » du mar. 10/03 n'a pas été close." in shown(pilot)
        await press(pilot, "c")
        assert isinstance(pilot.app.screen, CloseScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, LiveScreen)


async def test_late_actions_are_counted(opened: Opens, live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: déjà en retard >roche <09/03", "enter")
        await type_command(pilot, ":tableau")
        await press(pilot, "escape")
        assert "! 1 action en retard" in shown(pilot)


async def test_arrows_choose_among_engagements(opened: Opens, store: Store, copil: Session) -> None:
    other = store.create_engagement("Schéma de mutualisation", "CC du Haut-Bief")
    store.edit_engagement(replace(other, planned_minutes=1440))
    async with opened() as pilot:
        home = pilot.app.screen
        assert isinstance(home, HomeScreen)
        await press(pilot, "end")
        last = home.chosen
        await press(pilot, "home")
        assert last is not None
        assert home.chosen is not None
        assert {last.engagement.title, home.chosen.engagement.title} == {
            "Structuration du Pôle Ressources",
            "Schéma de mutualisation",
        }


async def test_narrow_screens_keep_title_next_session_and_hours(opened: Opens, copil: Session) -> None:
    async with opened((80, 24)) as pilot:
        row = row_with(pilot, "Structuration du Pôle Ressources")
        assert "auj. 09:30 COPIL n° 3" in row
        assert row.rstrip().endswith("0 h 00")
        assert "Valbrune" not in row
