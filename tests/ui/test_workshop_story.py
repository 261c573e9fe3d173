"""Forty activities in a workshop, captured and decided without lifting the hands; the presses are counted."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Final

import pytest
from textual.pilot import Pilot

from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import VerdictCode
from facilitator.domain.session import Session
from facilitator.store.store import Store
from tests.ui.conftest import Opens
from tests.ui.hands import Hands
from tests.ui.keyboard import plain, shown
from tests.ui.workshop import at_hand, chapters, deciding, planned

MOST_PRESSES: Final = 230
"""What forty verdicts with their targets, notes and changes of mind may cost."""

VERDICTS: Final = "c" * 18 + "s" * 9 + "m" * 6 + "t" * 4 + "a" * 3
COUNTS: Final = {
    VerdictCode.KEEP: 18,
    VerdictCode.SIMPLIFY: 9,
    VerdictCode.POOL: 6,
    VerdictCode.TRANSFER: 4,
    VerdictCode.STOP: 3,
}
TARGETS: Final = {"m": "dsi", "t": "fin"}
NOTES: Final = {2: "au 1er mai", 9: "à chiffrer", 17: "avec la dsi", 26: "voir le cst", 33: "en juin"}
"""What is noted after so many verdicts, of the activity decided last."""

CHANGES: Final = {5: "s", 14: "t", 23: "c", 31: "s"}
"""What the room decides first of these, before it changes its mind."""


async def _capture(hands: Hands) -> None:
    for lines in chapters():
        for line in lines:
            await hands.type(line, "enter")
        await hands.press("f8")


async def _decide(hands: Hands, key: str) -> None:
    await hands.press(key)
    if target := TARGETS.get(key):
        await hands.type(target, "enter")


@pytest.mark.parametrize("size", [(100, 30), (80, 24)], ids=str)
async def test_a_workshop_of_forty_activities(
    opened: Opens,
    store: Store,
    copil: Session,
    capsys: pytest.CaptureFixture[str],
    size: tuple[int, int],
) -> None:
    session = planned(store, copil.engagement_id)
    store.start_session(session.id)
    async with opened(size) as pilot:
        hands = Hands(pilot)
        await _capture(hands)
        _told_as_typed(store, session)
        capture = hands.presses
        titles = await _rationalise(pilot, hands)
        assert "40/40" in shown(pilot)
    deciding = hands.presses - capture
    with capsys.disabled():
        print(f"\n{size}: {capture} presses for 54 lines, {deciding} for 40 verdicts")  # noqa: T201
    assert deciding <= MOST_PRESSES
    activities = store.activities(session.engagement_id)
    assert Counter(each.verdict for each in activities) == COUNTS
    assert Counter(each.target for each in activities) == {"": 30, "DSI": 6, "Finances": 4}
    notes = [plain(each.text) for each in store.items(session.id) if each.kind is ItemKind.NOTE]
    assert notes == [f"{_capital(titles[place])} : {said}" for place, said in NOTES.items()]


async def _rationalise(pilot: Pilot[int], hands: Hands) -> dict[int, str]:
    """Every activity decided in its turn; the titles by their place."""
    titles: dict[int, str] = {}
    for place, key in enumerate(VERDICTS, 1):
        titles[place] = at_hand(pilot)
        if place in CHANGES:
            await _decide(hands, CHANGES[place])
            await hands.press("up")
        await _decide(hands, key)
        if place in NOTES:
            await hands.press("up", "n")
            await hands.type(NOTES[place], "enter", "down")
    await hands.press(*["pageup"] * 5, "f8")
    assert "Mission 2/6" in plain(shown(pilot))
    assert set(titles.values()) == {each.title for each in deciding(pilot).plan.activities}
    return titles


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


def _told_as_typed(store: Store, session: Session) -> None:
    items = store.items(session.id)
    kinds = Counter(item.kind for item in items)
    wanted = {ItemKind.MISSION: 6, ItemKind.ACTIVITY: 40, ItemKind.FINDING: 3, ItemKind.IDEA: 3}
    assert kinds == {**wanted, ItemKind.QUESTION: 2}
    assert not [item.text for item in items if item.flags]
    activities = store.activities(session.engagement_id)
    assert sum(each.fte or Decimal(0) for each in activities) == Decimal("9.40")
    assert len([each for each in activities if each.volume is not None]) == 32
    assert len([each for each in activities if each.frequency is not None]) == 38
    assert {each.mission_id for each in activities} == {item.mission_id for item in items if item.mission_id}
    assert all(each.owner_id for each in activities), "the owner of the mission is inherited"
