"""The open actions: what is late first; done, given another day or somebody else."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.cli.dictation import Dictation
from facilitator.domain.items import Item, Status
from facilitator.domain.session import Session
from facilitator.store.store import Store
from facilitator.ui.screens.close import CloseScreen
from tests.ui.conftest import Opens
from tests.ui.keyboard import press, row_with, shown, type_text


@pytest.fixture
def said(store: Store, copil: Session) -> Session:
    """A committee that left three actions, one of them late."""
    store.start_session(copil.id)
    dictation = Dictation(store, copil.id, "")
    for text in (
        "sans date",
        "obtenir l'accord du bailleur >vidal <04/03",
        "fournir les volumes >roche <13/03",
    ):
        dictation.hear(f"a: {text}")
    store.close_session(copil.id)
    return copil


def action(store: Store, session: Session, number: int) -> Item:
    """An action as it is kept."""
    return next(each for each in store.items(session.id) if each.number == number)


async def test_what_is_late_comes_first(opened: Opens, said: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "a")
        assert "3 actions à faire   ! 1 en retard" in shown(pilot)
        rows = shown(pilot).splitlines()
        places = [next(i for i, row in enumerate(rows) if ref in row) for ref in ("A-02", "A-03", "A-01")]
        assert places == sorted(places)
        assert "A. Vidal" in row_with(pilot, "A-02")
        assert "! 6 j" in row_with(pilot, "A-02")


async def test_space_marks_it_done_and_takes_it_back(opened: Opens, store: Store, said: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "a", "space")
        assert "faite" in row_with(pilot, "A-02"), "it stays in sight"
        assert action(store, said, 2).status is Status.DONE
        await press(pilot, "space")
        assert action(store, said, 2).status is Status.OPEN
        await press(pilot, "ctrl+z", "escape", "a")
        assert "bailleur" not in shown(pilot)


async def test_it_is_given_another_day_and_somebody_else(opened: Opens, store: Store, said: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "a", "d", "ctrl+u")
        await type_text(pilot, "un jour", "enter")
        assert "un jour" in shown(pilot)
        await press(pilot, "ctrl+u")
        await type_text(pilot, "20/03", "enter")
        assert action(store, said, 2).due == date(2026, 3, 20)
        await press(pilot, "q")
        await type_text(pilot, "martin", "enter")
        assert "N. Martin" in row_with(pilot, "A-02")


async def test_enter_opens_the_session_it_was_said_in(opened: Opens, said: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "a")
        assert "COPIL n° 3, mar. 10/03" in shown(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, CloseScreen)


async def test_nothing_open_is_said(opened: Opens, copil: Session) -> None:
    async with opened((80, 24)) as pilot:
        await press(pilot, "enter", "a")
        assert "Aucune action à faire." in shown(pilot)
        await press(pilot, "space", "d", "q", "enter")
        assert "Aucune action à faire." in shown(pilot)
