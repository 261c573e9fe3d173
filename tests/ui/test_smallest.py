"""At 80×24 every screen shows all it needs; below, the application says so and captures all the same."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest
from rich.cells import cell_len
from textual.content import Content
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from facilitator.ui.screens.live import LiveScreen
from facilitator.ui.screens.overlay import Overlay
from facilitator.ui.screens.page import SMALLEST, Page
from facilitator.ui.widgets.row_list import RowList
from tests.ui.copil import Stage, under_way, write
from tests.ui.keyboard import lit, plain, press, settle, shown, type_text
from tests.ui.places import PLACES, Place, go, screens_of_the_program

TOO_SMALL: Final = (76, 20)
WARNING: Final = "Fenêtre trop petite (76 × 20). Réduisez le zoom : Ctrl et −."


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with its committee under way, written once."""
    folder = tmp_path_factory.mktemp("smallest") / "home"
    write(folder)
    return folder


def test_there_is_a_way_to_every_screen() -> None:
    assert {place.screen for place in PLACES} == screens_of_the_program()


@pytest.mark.parametrize("place", PLACES, ids=str)
async def test_nothing_essential_is_lost(place: Place, written: Path, tmp_path: Path) -> None:
    with under_way(shutil.copytree(written, tmp_path / "copy")) as stage:
        async with stage.app.run_test(size=SMALLEST) as pilot:
            await go(pilot, place)
            front = pilot.app.screen
            _assert_within(pilot, front)
            if isinstance(front, Page):
                _assert_page(pilot, front)
            elif isinstance(front, Overlay):
                _assert_overlay(pilot, front)
            await pilot.resize_terminal(*TOO_SMALL)
            await settle(pilot)
            _assert_within(pilot, pilot.app.screen)
            await _assert_warned(pilot, stage)


def _assert_within(pilot: Pilot[int], front: Screen[object]) -> None:
    """No widget goes beyond the window, to be scrolled to or never seen."""
    width, _ = pilot.app.size
    assert max(map(cell_len, shown(pilot).splitlines())) <= width
    assert not [each for each in front.query(Widget) if each.visible and each.region.right > width]


def _assert_page(pilot: Pilot[int], page: Page) -> None:
    first, *_, last = shown(pilot).splitlines()
    if not (isinstance(page, LiveScreen) and page.in_room):
        assert plain(page.top_bar.heading.path[-1]) in first, "the heading says where one is"
        assert page.key_bar.fitting(SMALLEST[0])[0].action == "help"
    for hint in page.key_bar.fitting(SMALLEST[0]):
        assert plain(f"{hint.key} {hint.labelled(SMALLEST[0])}") in last
    for rows in page.query(RowList):
        if rows.visible and rows.region.area and rows.key and rows.has_focus:
            selected = plain(rows.rows[rows.selected].painted(True).plain).split()
            assert any(selected[0] in each for each in lit(pilot)), "the selected row is in sight"


def _assert_overlay(pilot: Pilot[int], overlay: Overlay[object]) -> None:
    box = overlay.box.region
    assert pilot.app.screen.region.contains_region(box)
    text = shown(pilot)
    for said in (overlay.box.border_title, overlay.box.border_subtitle):
        assert plain(Content.from_text(said or "", markup=False).plain).strip() in text


async def _assert_warned(pilot: Pilot[int], stage: Stage) -> None:
    front = pilot.app.screen
    if isinstance(front, LiveScreen) and front.in_room:
        await press(pilot, "f5")
    if isinstance(front, Page):
        assert WARNING in shown(pilot).splitlines()[0]
    if isinstance(front, LiveScreen):
        await type_text(pilot, "d: quand même", "enter")
        assert [item.text for item in stage.store.items(stage.session.id)][-1] == "Quand même"
