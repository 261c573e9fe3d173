"""F7: what is to clarify, one doubt after the other, answered in a word or left for later."""

from __future__ import annotations

from datetime import date

from facilitator.domain.items import Item
from facilitator.domain.session import Session
from facilitator.store.store import Store
from facilitator.ui.screens.clarify import ClarifyScreen
from tests.ui.conftest import Opens, screen
from tests.ui.keyboard import press, row_with, shown, type_text


def _last(store: Store, session: Session) -> Item:
    return store.items(session.id)[-1]


async def test_each_doubt_is_settled_in_a_word(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: voir avec la DSI", "enter")
        assert row_with(pilot, "F7 À préciser").rstrip(" │").split("│")[0].rstrip().endswith("2")
        await press(pilot, "f7")
        assert "À préciser 2" in shown(pilot)
        assert "qui ?" in shown(pilot)
        await type_text(pilot, "roche", "enter")
        assert "pour quand ?" in shown(pilot)
        await type_text(pilot, "ven", "enter")
        assert not isinstance(pilot.app.screen, ClarifyScreen), "nothing is left: the session is back"
        assert screen(pilot).box.editor.has_focus
    item = _last(store, copil)
    assert (item.due, item.flags) == (date(2026, 3, 13), ())


async def test_an_ambiguous_name_proposes_the_people_it_may_mean(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relire le plan >dup <ven", "enter")
        await press(pilot, "f7")
        assert "dup : Claire Dupont ou Marc Dupuis ?" in shown(pilot)
        assert "propositions : Claire Dupont   Marc Dupuis" in shown(pilot)
        await type_text(pilot, "dupu", "enter")
    assert _last(store, copil).flags == ()


async def test_tab_leaves_a_doubt_for_the_next_one(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: première", "enter")
        await type_text(pilot, "a: seconde", "enter")
        await press(pilot, "f7")
        assert "► A-01" in shown(pilot)
        await press(pilot, "tab", "tab")
        assert "► A-02" in shown(pilot)
        await press(pilot, "shift+tab")
        assert "► A-01" in shown(pilot)


async def test_an_answer_that_is_not_understood_stays_and_is_said(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relire >roche", "enter")
        await press(pilot, "f7")
        await type_text(pilot, "vendrdi", "enter")
        assert "Date non comprise : vendrdi." in shown(pilot)
        front = pilot.app.screen
        assert isinstance(front, ClarifyScreen)
        assert front.answer.value == "vendrdi"


async def test_enter_alone_leaves_it_as_it_is(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relire >roche", "enter")
        await press(pilot, "f7", "enter")
    item = _last(store, copil)
    assert (item.due, item.flags) == (None, ())


async def test_escape_keeps_the_doubt_for_later(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relire >roche", "enter")
        await press(pilot, "f7", "escape")
        assert screen(pilot).box.editor.has_focus
    assert len(_last(store, copil).flags) == 1


async def test_with_nothing_to_clarify_that_is_said(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "f7")
        assert "Tout est précisé." in shown(pilot)
        await press(pilot, "enter")
        assert not isinstance(pilot.app.screen, ClarifyScreen)


async def test_an_answer_is_one_step_that_undo_takes_back(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relire >roche", "enter")
        await press(pilot, "f7")
        await type_text(pilot, "15/04", "enter")
        await press(pilot, "ctrl+z")
    item = _last(store, copil)
    assert (item.due, len(item.flags)) == (None, 1)


async def test_hostile_words_are_shown_as_they_are(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: voir [/x] [@click=app.quit]ici", "enter")
        await press(pilot, "f7")
        assert "Voir [/x] [@click=app.quit]ici" in row_with(pilot, "► A-01")
