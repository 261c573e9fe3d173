"""What all screens share."""

from __future__ import annotations

import pytest

from facilitator.domain.session import Session
from tests.ui.conftest import Opens
from tests.ui.keyboard import press, shown

WAYS = {"home": (), "cockpit": ("enter",), "prepare": ("enter", "p")}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
async def test_saving_is_a_reflex_that_is_answered(
    opened: Opens, copil: Session, way: tuple[str, ...]
) -> None:
    async with opened() as pilot:
        await press(pilot, *way, "ctrl+s")
        assert "Déjà enregistré à 09:30:00." in shown(pilot)


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36)], ids=str)
async def test_the_first_row_says_where_one_is_and_the_last_which_keys_work(
    opened: Opens, copil: Session, way: tuple[str, ...], size: tuple[int, int]
) -> None:
    async with opened(size) as pilot:
        await press(pilot, *way)
        rows = shown(pilot).splitlines()
        assert "›" in rows[0]
        assert rows[-1].startswith("F1 Aide")
        assert (size[0] < 90) or rows[-1].rstrip().endswith("^p palette")


async def test_a_click_on_the_key_bar_runs_its_command(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await pilot.click("KeyBar", offset=(2, 0))
        assert "Partout" in shown(pilot)


async def test_a_window_that_is_too_small_says_so_on_any_screen(opened: Opens, copil: Session) -> None:
    async with opened((70, 20)) as pilot:
        assert "Fenêtre trop petite (70 × 20)" in shown(pilot).splitlines()[0]
        assert "Structuration" in shown(pilot)
