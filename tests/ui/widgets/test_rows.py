"""Widgets that draw their rows themselves: what Textual would have done for them is still done."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.strip import Strip

from facilitator.domain.session import Session
from facilitator.ui.theme import own_theme
from tests.ui.conftest import Opens, screen
from tests.ui.keyboard import settle, type_text


def _painted(pilot: Pilot[int]) -> list[Strip]:
    return pilot.app.screen._compositor.render_strips(pilot.app.size)


@pytest.mark.parametrize("theme", ["dark", "light"])
async def test_every_letter_and_every_ground_has_a_colour_of_the_theme(live: Opens, theme: str) -> None:
    """A row that left one to the terminal would show light letters on a light screen."""
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        pilot.app.theme = own_theme(theme)
        await settle(pilot)
        for segment in (segment for strip in _painted(pilot) for segment in strip):
            assert segment.style is not None
            assert segment.style.bgcolor is not None
            assert segment.style.color is not None or not segment.text.strip(), segment.text


async def test_without_colours_there_are_only_greys(
    opened: Opens, copil: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened() as pilot:
        styles = {segment.style for strip in _painted(pilot) for segment in strip if segment.style}
        colours = {colour for style in styles for colour in (style.color, style.bgcolor) if colour}
        assert colours
        assert all(len({*colour.get_truecolor()}) == 1 for colour in colours)


async def test_the_mouse_copies_nothing_from_rows_that_are_no_text(live: Opens) -> None:
    """Textual would copy what it knows of such a widget: the name of its class."""
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        for name in ("Feed", "AgendaPane"):
            await pilot.mouse_down(name, offset=(2, 0))
            await pilot.hover(name, offset=(20, 0))
            assert not screen(pilot).get_selected_text()
            await pilot.mouse_up(name, offset=(20, 0))


async def test_the_mouse_selects_in_the_bars(live: Opens) -> None:
    """Somebody copies the name of a session from the heading."""
    async with live() as pilot:
        page = screen(pilot)
        said = page.top_bar.render().plain
        before = page.top_bar.render_lines(page.top_bar.size.region)[0]
        at = said.index("COPIL")
        await pilot.mouse_down("TopBar", offset=(at, 0))
        await pilot.hover("TopBar", offset=(at + 4, 0))
        assert page.get_selected_text() == "COPIL"
        lit = page.top_bar.render_lines(page.top_bar.size.region)[0]
        assert lit.text == before.text
        assert lit.crop(at, at + 5) != before.crop(at, at + 5)
        await pilot.mouse_up("TopBar", offset=(at + 4, 0))
        page.clear_selection()
        await settle(pilot)
        assert page.top_bar.render_lines(page.top_bar.size.region)[0] == before


async def test_rows_with_nothing_on_them_are_one(live: Opens) -> None:
    """What is the same on several rows is drawn once for all of them."""
    async with live() as pilot:
        feed, page = screen(pilot).feed, screen(pilot)
        blank = [row for row in feed.render_lines(feed.size.region) if not row.text.strip()]
        assert len(blank) > 1
        assert len({id(row) for row in blank}) == 1
        assert len({id(row) for row in page.render_lines(page.size.region)}) == 1
