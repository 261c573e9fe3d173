"""The application: the first screen, the palette, theme and language, and how it leaves."""

from __future__ import annotations

import signal

import pytest
from textual.command import CommandPalette

from facilitator.domain.session import Session
from facilitator.i18n import Trouble
from facilitator.paths import Home
from facilitator.settings import load
from facilitator.store.glance import FirstSight
from facilitator.store.store import Store
from facilitator.ui.app import FacilitatorApp
from facilitator.ui.desk import Desk
from facilitator.ui.screens.home import HomeScreen
from facilitator.ui.screens.live import LiveScreen
from tests.ui.conftest import Opens, line_of
from tests.ui.keyboard import comes, press, settle, shown, type_text


async def test_it_opens_on_the_engagements(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        assert [type(each) for each in pilot.app.screen_stack] == [HomeScreen], "nothing is drawn below"


async def test_it_opens_on_the_session_left_open_with_its_line(
    live: Opens, store: Store, copil: Session
) -> None:
    store.save_draft(copil.id, "d: le scénario")
    async with live() as pilot:
        assert isinstance(pilot.app.screen, LiveScreen)
        assert line_of(pilot) == "d: le scénario"


async def test_the_engagements_lie_below_a_session_and_are_drawn_when_it_is_left(
    live: Opens, store: Store, copil: Session
) -> None:
    """The session is painted alone, sooner; what was said in it shows below all the same."""
    async with live() as pilot:
        assert not any(isinstance(each, HomeScreen) for each in pilot.app.screen_stack)
        await type_text(pilot, ":tableau", "enter")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, HomeScreen)
        assert "COPIL n° 3" in shown(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, HomeScreen), "nothing lies below"


async def test_what_a_first_glance_could_not_tell_is_shown_once_the_store_is_open(
    desk: Desk, store: Store, copil: Session
) -> None:
    """Data of an older version, or cut short by a crash: nothing is missing on the screen for it."""
    async with FacilitatorApp(desk, None).run_test() as pilot:
        await settle(pilot)
        assert "Structuration du Pôle" in shown(pilot)
    store.start_session(copil.id)
    store.save_draft(copil.id, "d: le scén")
    async with FacilitatorApp(desk, None).run_test() as pilot:
        await settle(pilot)
        assert isinstance(pilot.app.screen, LiveScreen)
        assert line_of(pilot) == "d: le scén"


async def test_the_palette_finds_a_command_by_its_name_and_runs_it(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "ctrl+p")
        assert isinstance(pilot.app.screen, CommandPalette)
        assert "Chercher une commande" in shown(pilot)
        assert "^Z" in shown(pilot), "each entry says its key"
        await type_text(pilot, "suivant")
        assert await comes(pilot, lambda: "Suivant   F8" in shown(pilot)), "it searches beside the screen"
        await press(pilot, "enter", "enter")
        assert isinstance(pilot.app.screen, LiveScreen)
        assert "► 2" in shown(pilot)


async def test_the_theme_changes_and_is_remembered(live: Opens, home: Home) -> None:
    async with live() as pilot:
        before = shown(pilot)
        await pilot.app.screen.run_action("theme")
        await settle(pilot)
        assert pilot.app.theme == "facilitator-light"
        assert shown(pilot) == before, "only colours change"
    assert load(home.settings)[0].theme == "light"


async def test_the_language_changes_and_the_line_being_typed_stays(live: Opens, home: Home) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: une phrase inac")
        await pilot.app.screen.run_action("language")
        await settle(pilot)
        assert "Next" in shown(pilot)
        assert "Live" in shown(pilot).splitlines()[0]
        assert line_of(pilot) == "d: une phrase inac"
    assert load(home.settings)[0].language == "en"


async def test_settings_that_cannot_be_written_are_said(live: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("facilitator.ui.app.save", refuse)
    async with live() as pilot:
        await pilot.app.screen.run_action("theme")
        await settle(pilot)
        assert "n'ont pas pu être" in " ".join(shown(pilot).split())
        assert pilot.app.theme == "facilitator-light"


async def test_a_database_that_does_not_open_ends_with_its_sentence(desk: Desk) -> None:
    class Unreadable(Trouble):
        message = "The data cannot be read."

    def refuse() -> Store:
        raise Unreadable

    desk.open_store = refuse
    app = FacilitatorApp(desk, FirstSight())
    async with app.run_test() as pilot:
        await settle(pilot)
    assert app.return_value == 1


async def test_a_closed_window_saves_the_line_being_typed(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: une phrase inac")
        app = pilot.app
        assert isinstance(app, FacilitatorApp)
        app._leave_on_signal(signal.SIGHUP)
        await settle(pilot)
        assert app.return_code == 128 + signal.SIGHUP
    assert store.draft(copil.id) == "d: une phrase inac"


async def test_a_window_made_smaller_and_larger_keeps_everything(live: Opens) -> None:
    async with live((120, 36)) as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        await type_text(pilot, "en cours de frap")
        assert "Présents" in shown(pilot)
        for size in ((80, 24), (60, 12), (100, 30), (150, 40)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert "Le scénario B" in shown(pilot)
            assert line_of(pilot) == "en cours de frap"
