"""Typing faster than the program can save, and leaving half a line for something else: no word is lost."""

from __future__ import annotations

import asyncio

import pytest
from textual.events import Key
from textual.pilot import Pilot

from facilitator.domain.items import ItemKind
from facilitator.domain.session import Session
from facilitator.i18n import Trouble
from facilitator.store.store import Store
from facilitator.ui import key_order
from facilitator.ui.desk import Desk
from facilitator.ui.screens.help import HelpScreen
from tests.stage import PATIENCE
from tests.ui.conftest import Opens, line_of, preview, screen
from tests.ui.keyboard import press, settle, type_text


class DiskFull(Trouble):
    """The trouble of a disk that is full."""

    message = "The disk is full."


def _burst(pilot: Pilot[int], text: str) -> None:
    """The keys of a text in one go, line breaks being Enter."""
    for char in text:
        name = {" ": "space", "\n": "enter"}.get(char, char)
        pilot.app.post_message(Key(name, "\r" if char == "\n" else char))


async def test_lines_typed_in_one_burst_are_stored_each_by_itself(
    live: Opens, store: Store, copil: Session
) -> None:
    """A terminal hands over three lines at once, Enter included, as after a moment of slowness."""
    async with live() as pilot:
        _burst(pilot, "d: une\nn: deux\nTrois\nqua")
        await settle(pilot)
        assert line_of(pilot) == "qua"
    assert [item.text for item in store.items(copil.id)] == ["Une", "Deux", "Trois"]


async def test_a_line_entered_before_the_next_point_belongs_to_the_point_it_was_typed_in(
    live: Opens, store: Store, copil: Session
) -> None:
    """Lines, F8 and lines again arrive in one burst: each stands under the point that was current."""
    first, second, *_ = store.agenda(copil.id)
    async with live() as pilot:
        _burst(pilot, "d: une\nn: deux\nn: trois\n")
        pilot.app.post_message(Key("f8", None))
        _burst(pilot, "n: quatre\n")
        await settle(pilot)
    found = [(item.text, item.agenda_item_id) for item in store.items(copil.id)]
    assert found == [("Une", first.id), ("Deux", first.id), ("Trois", first.id), ("Quatre", second.id)]


async def test_a_letter_is_erased_before_the_next_one_is_typed(live: Opens) -> None:
    """A slip and its correction arrive in one burst: the slip goes, not the letter typed after it."""
    async with live() as pilot:
        for key in ("l", "x", "backspace", "e", "left", "l", "end", "s", "ctrl+u", "o", "k"):
            pilot.app.post_message(Key(key, key if len(key) == 1 else None))
        await settle(pilot)
        assert line_of(pilot) == "ok"


async def test_what_is_typed_while_the_first_line_waits_for_the_store_is_kept(
    live: Opens, store: Store, copil: Session, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program has just been opened: the first Enter waits, the second line is under way meanwhile."""
    opened = asyncio.Event()

    async def late(_: Desk) -> Store:
        await opened.wait()
        return store

    async with live() as pilot:
        monkeypatch.setattr(Desk, "store", late)
        _burst(pilot, "d: une\nn: deu")
        await pilot.pause(0)
        opened.set()
        await settle(pilot)
        assert line_of(pilot) == "n: deu"
        await type_text(pilot, "x", "enter")
    assert [item.text for item in store.items(copil.id)] == ["Une", "Deux"]


async def test_a_key_does_not_wait_for_ever(live: Opens, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The data take their time to open, a command waits for them: help comes all the same."""
    opened = asyncio.Event()

    async def late(_: Desk) -> Store:
        await opened.wait()
        return desk.open_store()

    async with live() as pilot:
        monkeypatch.setattr(Desk, "store", late)
        monkeypatch.setattr(key_order, "LONGEST_TURN", 0.01)
        _burst(pilot, ":suiv\n")
        pilot.app.post_message(Key("f1", None))
        async with asyncio.timeout(PATIENCE):
            while not isinstance(pilot.app.screen, HelpScreen):
                await asyncio.sleep(0.01)
        opened.set()
        await settle(pilot)


async def test_a_line_that_was_not_saved_comes_back_before_what_was_typed_since(
    live: Opens, store: Store, copil: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise DiskFull

    async with live() as pilot:
        with monkeypatch.context() as full:
            full.setattr(Store, "capture", refuse)
            _burst(pilot, "d: une\nsuite")
            await settle(pilot)
            assert line_of(pilot) == "d: une\nsuite"
            assert preview(pilot) == "The disk is full."
    assert store.items(copil.id) == ()


async def test_another_line_after_a_failure_is_not_taken_for_the_one_that_failed(
    live: Opens, store: Store, copil: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk stored the line and said it had not; the line is corrected before Enter is tried again."""
    capture = Store.capture

    def complain(self: Store, *given: object, **more: object) -> None:
        capture(self, *given, **more)  # type: ignore[arg-type]
        raise DiskFull

    async with live() as pilot:
        with monkeypatch.context() as full:
            full.setattr(Store, "capture", complain)
            await type_text(pilot, "d: le scénario", "enter")
        await type_text(pilot, " B", "enter")
    assert store.items(copil.id)[-1].text == "Le scénario B"


async def test_half_a_line_waits_while_the_last_item_is_corrected(
    live: Opens, store: Store, copil: Session
) -> None:
    """F2 in the middle of a line: the correction is made, the half line is back, and is a draft all along."""
    async with live() as pilot:
        await type_text(pilot, "d: le scénario A", "enter")
        await type_text(pilot, "a: prévenir le")
        await press(pilot, "f2")
        assert line_of(pilot) == "d: le scénario A"
        assert await screen(pilot).save_draft()
        assert store.draft(copil.id) == "a: prévenir le"
        await press(pilot, "backspace", "B", "enter")
        assert line_of(pilot) == "a: prévenir le"
        await press(pilot, "f2", "escape")
        assert line_of(pilot) == "a: prévenir le"
    assert store.items(copil.id)[0].text == "Le scénario B"


async def test_redoing_leaves_a_half_line_alone(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: le scénario A", "enter")
        await press(pilot, "ctrl+z")
        assert line_of(pilot) == "d: le scénario A"
        await press(pilot, "ctrl+u")
        await type_text(pilot, "autre")
        await press(pilot, "ctrl+y")
        assert "autre" in line_of(pilot)


async def test_a_command_that_is_refused_comes_back_to_be_corrected(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, ":xyz", "enter")
        assert line_of(pilot) == ":xyz"
        assert preview(pilot)


async def test_a_line_typed_on_after_a_refusal_is_a_line_of_its_own(
    live: Opens, store: Store, copil: Session
) -> None:
    """One types on without looking: what is said next is captured, not joined to the refused command."""
    async with live() as pilot:
        await type_text(pilot, ":fait 99", "enter")
        await type_text(pilot, "r: bail en retard", "enter")
        assert (store.items(copil.id)[-1].kind, line_of(pilot)) == (ItemKind.RISK, "")
        await type_text(pilot, ":s", "enter")
        await type_text(pilot, "uiv", "enter")
        assert line_of(pilot) == "", "letters that go on with a command's word complete it"
        await type_text(pilot, ":fait 98", "enter", "backspace")
        assert line_of(pilot) == ":fait 9", "a key that edits keeps the text"
