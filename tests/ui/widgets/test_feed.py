"""The stream: items wrapped, selected, scrolled; the newest in sight unless one looks back."""

from __future__ import annotations

import pytest
from textual.strip import Strip

from facilitator.domain.items import Draft, Item, ItemKind
from facilitator.domain.session import Session
from facilitator.store.store import Store
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.feed import Feed
from tests.ui.conftest import Opens, screen
from tests.ui.keyboard import press, row_with, settle, shown, type_text


async def test_the_newest_item_is_in_sight_and_page_up_looks_back(live: Opens) -> None:
    async with live() as pilot:
        for number in range(40):
            await type_text(pilot, f"note {number:02}", "enter")
        assert "note 39" in shown(pilot)
        assert "note 00" not in shown(pilot)
        await press(pilot, "pageup", "pageup", "pageup")
        assert "note 00" in shown(pilot)
        await type_text(pilot, "la dernière", "enter")
        assert "la dernière" in shown(pilot), "a new item brings the end back"


async def test_long_items_wrap_under_their_words(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "i: " + "quarante pour cent des demandes arrivent par courriel " * 3, "enter")
        rows = shown(pilot).splitlines()
        first = next(i for i, row in enumerate(rows) if "C-01" in row)
        column = rows[first].index("Quarante")
        assert rows[first + 1][column - 1] in " │"
        assert rows[first + 1][column] != " "


async def test_punctuation_never_begins_a_line(live: Opens) -> None:
    """A question mark or a closing guillemet alone on a line is what terminals do with typographic spaces."""
    async with live((120, 36)) as pilot:
        await type_text(pilot, '"On ressaisit deux fois les mêmes factures', "enter")
        await type_text(pilot, "q: qui porte donc cette astreinte hivernale là ?", "enter")
        rows = [row.split("│")[1].strip() for row in shown(pilot).splitlines() if row.count("│") == 2]
        assert not [
            row for row in rows if row[:1] in ("»", "?", ":", ";", "!") and not row.startswith("? Question")
        ]


async def test_a_fact_is_not_broken_between_lines(live: Opens) -> None:
    async with live((120, 36)) as pilot:
        await type_text(pilot, "d: le scénario B (trois directions) est retenu vote:8/1/2", "enter")
        assert row_with(pilot, "8 pour, 1 contre, 2 abst.")


async def test_private_items_are_masked_while_the_screen_is_shared(
    live: Opens, desk: Desk, store: Store, copil: Session
) -> None:
    from dataclasses import replace

    desk.settings = replace(desk.settings, screen_shared=True)
    async with live() as pilot:
        await type_text(pilot, "x: tension entre les adjoints >dupont", "enter")
        assert "ension entre" not in shown(pilot)
        assert "privé ····" in shown(pilot)
        assert "C. Dupont" not in shown(pilot)
    assert store.items(copil.id)[0].text == "Tension entre les adjoints"


async def test_the_pointer_selects_and_the_wheel_scrolls(live: Opens) -> None:
    async with live() as pilot:
        for number in range(40):
            await type_text(pilot, f"note {number:02}", "enter")
        feed = screen(pilot).feed
        await pilot.click(feed, offset=(4, 0))
        await settle(pilot)
        assert feed.selected_item is not None
        assert feed.selected_item.text in shown(pilot)


async def test_narrow_screens_show_glyph_and_reference_only(live: Opens) -> None:
    async with live((80, 24)) as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        assert row_with(pilot, "Le scénario B").split()[:2] == ["◆", "D-01"]


async def test_nothing_captured_yet_says_how_to_begin(live: Opens) -> None:
    async with live() as pilot:
        assert "Rien encore. Tapez une ligne, puis Entrée." in shown(pilot)


async def test_a_long_session_is_drawn_no_further_than_it_is_seen(
    live: Opens, store: Store, copil: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thousand items cost no more than the thirty in sight; going to the first one draws the rest."""
    store.start_session(copil.id)
    store.capture_many(copil.id, [Draft(ItemKind.NOTE, f"note {n:03}", f"note {n:03}") for n in range(300)])
    drawn: list[str] = []
    draw = Feed._draw

    def counted(self: Feed, item: Item, width: int) -> list[Strip]:
        drawn.append(item.text)
        return draw(self, item, width)

    monkeypatch.setattr(Feed, "_draw", counted)
    async with live() as pilot:
        assert "note 299" in shown(pilot)
        assert len(drawn) < 90
        await press(pilot, "escape", "home")
        assert "note 000" in shown(pilot)
        await press(pilot, "end")
        assert "note 299" in shown(pilot)
