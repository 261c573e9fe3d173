"""The room's own window: it shows what it is handed, and waits when there is nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.room import Asked, RoomPage, RoomPicture
from facilitator.domain.room_picture import room_picture
from facilitator.i18n import Words
from facilitator.settings import Settings
from facilitator.ui.room_app import RoomApp
from facilitator.ui.screens.room import RoomScreen
from tests.documents.rich import rich_record
from tests.stage import FixedClock
from tests.ui.keyboard import press, settle, shown

Seen = tuple[RoomPicture | None]


def _picture(number: int) -> RoomPicture:
    record = rich_record()
    return room_picture(replace(record, session=replace(record.session, point_id=f"point{number}")))


class _Looks:
    """Hands over what it is given, once."""

    def __init__(self) -> None:
        self.next: Seen | None = None

    def __call__(self) -> Seen | None:
        seen, self.next = self.next, None
        return seen


def _app(looks: _Looks, **settings: object) -> RoomApp:
    return RoomApp(Words("fr"), FixedClock(), Settings(**settings), looks)  # type: ignore[arg-type]


async def test_it_waits_then_shows_then_keeps_what_it_has() -> None:
    looks = _Looks()
    app = _app(looks)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert "La séance s'affichera ici." in shown(pilot)
        room = app.screen
        assert isinstance(room, RoomScreen)
        looks.next = (_picture(3),)
        room.look()
        await settle(pilot)
        assert "3 ORGANIGRAMME CIBLE" in shown(pilot)
        room.look()
        await settle(pilot)
        assert "3 ORGANIGRAMME CIBLE" in shown(pilot), "no news, the last picture stays"
        looks.next = (None,)
        room.look()
        await settle(pilot)
        assert "La séance s'affichera ici." in shown(pilot)


async def test_it_shows_the_last_point_by_its_decisions_and_follows_without_a_keyboard() -> None:
    looks = _Looks()
    looks.next = (_picture(6),)
    async with _app(looks).run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        assert "DÉCISIONS DE LA SÉANCE" in shown(pilot)
        looks.next = (_picture(3),)
        room = pilot.app.screen
        assert isinstance(room, RoomScreen)
        room.look()
        await settle(pilot)
        assert "CE QUI RESTE À FAIRE" in shown(pilot)


async def test_its_colours_are_chosen_and_turned() -> None:
    app = _app(_Looks(), room_theme="dark")
    async with app.run_test() as pilot:
        assert app.theme == "facilitator-room-dark"
        await press(pilot, "f5")
        assert app.theme == "facilitator-room-light"
        await press(pilot, "q")
    assert app.return_value == 0


@pytest.mark.parametrize("size", [(1, 1), (20, 6), (60, 18), (80, 24), (200, 70)])
async def test_it_shows_what_it_can_on_whatever_window(size: tuple[int, int]) -> None:
    """Every page of every point is painted, however little room there is."""
    looks = _Looks()
    async with _app(looks, room_seconds=True).run_test(size=size) as pilot:
        room = pilot.app.screen
        assert isinstance(room, RoomScreen)
        for number in range(1, 7):
            looks.next = (_picture(number),)
            room.look()
            for _ in range(8):
                await press(pilot, "pagedown")
            await press(pilot, "pageup")
        assert len(shown(pilot).splitlines()) == size[1]


async def test_it_shows_the_page_that_is_asked_for_in_the_session() -> None:
    """Without a key pressed in the window; what is leafed through there stays until the session says more."""
    looks = _Looks()
    app = _app(looks)
    async with app.run_test(size=(100, 30)) as pilot:
        room = app.screen
        assert isinstance(room, RoomScreen)
        asked = replace(_picture(3), asked=Asked(RoomPage.PRESENT))
        for picture, key, shows in (
            (asked, "", "PRÉSENTS"),
            (asked, "f7", "DÉCISIONS DE LA SÉANCE"),
            (_picture(3), "", "3 ORGANIGRAMME"),
        ):
            if key:
                await press(pilot, key)
            looks.next = (picture,)
            room.look()
            await settle(pilot)
            assert shows in shown(pilot)
        assert "PRÉSENTS" not in shown(pilot)
