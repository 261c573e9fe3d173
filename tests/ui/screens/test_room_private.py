"""What is the consultant's own stays hers, before the room and on a screen that others read along."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator import settings
from facilitator.domain.session import Session
from facilitator.i18n import Trouble
from facilitator.paths import Home
from facilitator.store.store import Store
from facilitator.ui.desk import Desk
from tests.ui.conftest import Opens, choices, screen, type_command
from tests.ui.keyboard import press, row_with, shown, type_text


async def test_nothing_private_reaches_the_room(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "x: tension entre les adjoints", "enter")
        await type_text(pilot, "note à relire", "enter")
        await type_text(pilot, "r: bail en retard +sensible", "enter")
        await type_text(pilot, "a: voir avec xavier >xavier +confidentiel", "enter")
        await press(pilot, "f5")
        for _ in range(7):
            seen = shown(pilot)
            assert not [text for text in ("tension", "à relire", "bail", "xavier", "◌") if text in seen]
            await press(pilot, "pagedown")


async def test_a_private_line_is_typed_in_dots_before_the_room(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await press(pilot, "f5")
        await type_text(pilot, "x: tension >dupont")
        assert "tension" not in shown(pilot)
        assert "···" in row_with(pilot, "Privé")
        assert choices(pilot) == []
        assert "Dupont" not in shown(pilot)
        await press(pilot, "enter")
        assert "tension" not in shown(pilot).lower()
    assert store.items(copil.id)[-1].text == "Tension"


async def test_the_list_proposes_nobody_from_outside_the_meeting(
    live: Opens, store: Store, copil: Session
) -> None:
    from facilitator.domain.people import PersonEntry

    store.import_people(copil.engagement_id, [PersonEntry("Dubois", "Luc", function="DRH")])
    async with live() as pilot:
        await type_text(pilot, "a: relancer >du")
        assert [each for each in choices(pilot) if "Dubois" in each]
        await press(pilot, "escape", "escape")
        await press(pilot, "i", "backspace", "f5")
        await type_text(pilot, " >dup")
        assert [each for each in choices(pilot) if "Dupont" in each]
        await press(pilot, "backspace")
        assert not [each for each in choices(pilot) if "Dubois" in each]


async def test_what_is_for_her_alone_does_not_open_before_the_room(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: voir avec quelqu'un", "enter")
        await press(pilot, "f5", "f7")
        assert "DÉCISIONS DE LA SÉANCE" in shown(pilot)
        assert screen(pilot).in_room
        await type_command(pilot, ":préciser")
        assert "Pas devant la salle" in shown(pilot)
        assert screen(pilot).in_room


async def test_a_note_taken_back_before_the_room_does_not_come_up_as_text(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "note à relire", "enter")
        await press(pilot, "f5", "ctrl+z")
        assert "relire" not in shown(pilot)
        await press(pilot, "ctrl+y")
        await type_text(pilot, "d: le scénario B", "enter")
        await press(pilot, "ctrl+z")
        assert "le scénario B" in shown(pilot), "a decision taken back is corrected before the group"


async def test_what_could_not_be_saved_is_said_before_the_room_as_well(
    live: Opens, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(Trouble):
        message = "NOT SAVED: the disk is full. Free some space, then try again."

    def refuse(*_: object, **__: object) -> None:
        raise Full

    async with live() as pilot:
        await press(pilot, "f5")
        monkeypatch.setattr(store, "capture", refuse)
        await type_text(pilot, "d: le scénario B", "enter")
        assert "NON ENREGISTRÉ" in shown(pilot)
        assert "le scénario B" in shown(pilot)


# a shared screen without the room view


async def test_a_shared_screen_masks_what_is_private_as_it_is_typed(live: Opens, desk: Desk) -> None:
    desk.settings = replace(desk.settings, screen_shared=True)
    async with live() as pilot:
        await type_text(pilot, "x: tension >dupont +rh")
        assert "tension" not in shown(pilot)
        assert "Dupont" not in shown(pilot)
        await press(pilot, "ctrl+o")
        assert "tension" not in shown(pilot)
        await press(pilot, "enter")
        assert "privé ····" in shown(pilot)
        assert "ension" not in shown(pilot)
        await type_text(pilot, "d: le scénario B")
        assert "le scénario B" in shown(pilot)
        await press(pilot, "ctrl+t")
        assert "le scénario B" in shown(pilot)


async def test_the_screen_is_shared_by_a_typed_word_and_shown_again_by_it(
    live: Opens, desk: Desk, home: Home
) -> None:
    async with live() as pilot:
        await type_text(pilot, "x: tension entre les adjoints >dup", "enter")
        await type_command(pilot, ":partagé")
        assert "privé ····" in shown(pilot)
        await press(pilot, "f7")
        assert "ension entre" not in shown(pilot)
        await press(pilot, "escape")
        assert settings.load(home.settings)[0].screen_shared
        await type_command(pilot, ":shared")
        assert "Tension entre les adjoints" in shown(pilot)
        assert not desk.settings.screen_shared


async def test_a_line_pasted_or_found_again_is_masked_as_well(
    copil: Session, store: Store, desk: Desk, opened: Opens
) -> None:
    desk.settings = replace(desk.settings, screen_shared=True)
    store.start_session(copil.id)
    store.save_draft(copil.id, "privé : tension entre les adjoints")
    async with opened() as pilot:
        assert "tension" not in shown(pilot)
        assert "····" in row_with(pilot, "Privé")
