"""What letters do to the selected item of the stream, each in one step that Ctrl+Z takes back."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.items import Item, ItemKind, Status
from facilitator.domain.session import Session
from facilitator.store.store import Store
from tests.ui.conftest import Opens, line_of, preview, screen
from tests.ui.keyboard import press, row_with, shown, type_text


def _only(store: Store, session: Session) -> Item:
    (item,) = store.items(session.id)
    return item


async def test_arrows_select_and_letters_act_on_the_selected_item(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        for text in ("premier", "second", "troisième"):
            await type_text(pilot, text, "enter")
        await press(pilot, "escape", "up", "exclamation_mark")
        assert [item.important for item in store.items(copil.id)] == [False, True, False]
        await press(pilot, "home", "exclamation_mark", "end", "exclamation_mark")
        assert all(item.important for item in store.items(copil.id))


@pytest.mark.parametrize("key", ["e", "enter", "f2"])
async def test_e_enter_and_f2_correct_it(live: Opens, store: Store, copil: Session, key: str) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: premier", "enter")
        await type_text(pilot, "second", "enter")
        await press(pilot, "escape", "up", key)
        assert line_of(pilot) == "d: premier"
        await type_text(pilot, " jet", "enter")
    assert [item.text for item in store.items(copil.id)] == ["Premier jet", "second"]


async def test_t_gives_it_the_next_kind_and_a_number(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "le scénario B", "enter")
        await press(pilot, "escape", "t")
        assert (_only(store, copil).kind, _only(store, copil).ref) == (ItemKind.DECISION, "D-01")
        await press(pilot, "ctrl+z")
        assert _only(store, copil).kind is ItemKind.NOTE


@pytest.mark.parametrize("number", ["2", "é"])
async def test_m_moves_it_to_another_point(live: Opens, store: Store, copil: Session, number: str) -> None:
    """On a French keyboard the key of the 2 alone is enough."""
    async with live() as pilot:
        await type_text(pilot, "mal placé", "enter")
        await press(pilot, "escape", "m")
        assert "vers le point" in shown(pilot)
        await type_text(pilot, number, "enter")
        assert "mal placé" not in shown(pilot)
        assert _only(store, copil).agenda_item_id == screen(pilot).record.agenda[1].id


async def test_a_point_that_does_not_exist_is_said(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "mal placé", "enter")
        await press(pilot, "escape", "m")
        await type_text(pilot, "9", "enter")
        assert "3" in preview(pilot)
        assert "9" in preview(pilot)
        assert _only(store, copil).agenda_item_id == screen(pilot).record.agenda[0].id


async def test_v_agrees_a_proposed_decision(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: fusionner les secrétariats ?", "enter")
        assert "proposée" in shown(pilot)
        await press(pilot, "escape", "v")
        assert _only(store, copil).status is Status.AGREED
        assert "décidé par COPIL" in shown(pilot)


async def test_space_says_done_and_open_again(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relancer >vidal <ven", "enter")
        await press(pilot, "escape", "space")
        assert _only(store, copil).status is Status.DONE
        await press(pilot, "space")
        assert _only(store, copil).status is Status.OPEN


async def test_q_says_who_and_d_by_when(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relancer le bailleur", "enter")
        await press(pilot, "escape", "q")
        assert "A-01 : qui" in shown(pilot)
        await type_text(pilot, "vidal, roche", "enter")
        assert "→ A. Vidal + P. Roche" in shown(pilot)
        await press(pilot, "escape", "d")
        await type_text(pilot, "15/04", "enter")
        assert _only(store, copil).due == date(2026, 4, 15)
        assert not _only(store, copil).flags, "nothing is left to clarify"


async def test_what_is_no_date_is_said_and_changes_nothing(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relancer le bailleur <ven", "enter")
        await press(pilot, "escape", "d")
        await type_text(pilot, "vendrdi", "enter")
        assert "vendrdi" in preview(pilot)
        assert _only(store, copil).due == date(2026, 3, 13)


async def test_plus_puts_a_tag_on_and_off(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "r: départs", "enter")
        await press(pilot, "escape", "plus")
        await type_text(pilot, "rh", "enter")
        assert _only(store, copil).tags == ("rh",)
        await press(pilot, "escape", "plus")
        await type_text(pilot, "+rh", "enter")
        assert _only(store, copil).tags == ()


async def test_escape_leaves_a_question_without_an_answer(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relancer", "enter")
        await press(pilot, "escape", "q")
        await type_text(pilot, "vidal", "escape")
        assert line_of(pilot) == ""
        assert _only(store, copil).owner_id is None


async def test_x_makes_it_private_and_back(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "tension entre adjoints", "enter")
        await press(pilot, "escape", "x")
        assert _only(store, copil).is_private
        await press(pilot, "x")
        assert not _only(store, copil).is_private


async def test_b_gives_the_raw_line_back_as_a_note(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: voir <12/04 avec la DSI", "enter")
        await press(pilot, "escape", "b")
        item = _only(store, copil)
        assert (item.kind, item.text) == (ItemKind.NOTE, "a: voir <12/04 avec la DSI")


async def test_delete_asks_nothing_and_is_taken_back(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: de trop", "enter")
        await press(pilot, "escape", "delete")
        assert store.items(copil.id) == ()
        assert preview(pilot) == "Supprimé : D-01. Ctrl+Z le rend."
        await press(pilot, "ctrl+z")
        assert "De trop" in shown(pilot)
        assert line_of(pilot) == "", "only a capture gives its text back"


async def test_i_goes_back_to_the_line(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "escape", "i")
        assert screen(pilot).box.editor.has_focus
        assert line_of(pilot) == ""


async def test_letters_do_nothing_where_there_is_no_item(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "escape", *"etmvqdxb", "delete", "space")
        assert "Rien ici" in shown(pilot) or row_with(pilot, "Entrée")


async def test_up_beyond_the_first_item_looks_at_the_point_before(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "dit au premier point", "enter")
        await press(pilot, "f8")
        await type_text(pilot, "dit au second", "enter")
        await press(pilot, "escape", "up")
        assert "dit au premier point" in shown(pilot)
