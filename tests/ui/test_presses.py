"""What an item costs the hands: presses on a French keyboard, modifiers included, beyond its own words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from facilitator.domain.items import Item, ItemKind, Vote
from facilitator.domain.session import Session
from facilitator.store.store import Store
from tests.ui.conftest import Opens
from tests.ui.hands import DIRECT, SHIFTED, presses_of
from tests.ui.keyboard import press, type_text


def _presses(typed: str) -> int:
    for char in typed:
        assert char in DIRECT or char in SHIFTED, f"{char} needs AltGr"
    return presses_of(typed)


def _overhead(line: str, words: str) -> int:
    """What is pressed for a line and Enter, beyond the words themselves."""
    return _presses(line + "\n") - _presses(words)


def _last(store: Store, session: Session) -> Item:
    return store.items(session.id)[-1]


async def test_an_action_with_owner_and_date_costs_15(live: Opens, store: Store, copil: Session) -> None:
    words = "rédiger la fiche de poste du directeur"
    line = f"a:{words} >dupo <ven"
    assert _presses(words) == 38
    assert _overhead(line, words) <= 15
    async with live() as pilot:
        await type_text(pilot, line, "enter")
    item = _last(store, copil)
    owner = next(person for person in store.people(copil.engagement_id) if person.id == item.owner_id)
    assert (item.kind, item.text.casefold()) == (ItemKind.ACTION, words)
    assert (owner.full_name, item.due, item.flags) == ("Claire Dupont", date(2026, 3, 13), ())


async def test_a_decision_costs_3(live: Opens, store: Store, copil: Session) -> None:
    words = "le scénario B (trois directions) est retenu"
    line = f"d:{words}"
    assert _presses(words) == 44
    assert _overhead(line, words) <= 3
    async with live() as pilot:
        await type_text(pilot, line, "enter")
    item = _last(store, copil)
    assert (item.kind, item.text, item.decided_by) == (
        ItemKind.DECISION,
        words.capitalize().replace("b (", "B ("),
        "COPIL",
    )


async def test_an_activity_whose_owner_is_inherited_costs_22(
    live: Opens, store: Store, copil: Session
) -> None:
    words = "saisie des bons de commande"
    line = f"{words};0,8;3400/an;q"
    assert _presses(words) == 27
    assert _overhead(line, words) <= 22
    async with live() as pilot:
        await press(pilot, "f8", "f8")
        await type_text(pilot, "m:achats >dupui", "enter")
        await type_text(pilot, line, "enter")
    (activity,) = store.activities(copil.engagement_id)
    assert (activity.title, activity.fte) == (words, Decimal("0.8"))
    assert activity.frequency is not None
    assert _last(store, copil).owner_id is not None


async def test_a_vote_needs_no_shift_but_for_its_figures(live: Opens, store: Store, copil: Session) -> None:
    line = "d:le calendrier est validé vote:8/1/2"
    assert _overhead(line, "le calendrier est validé") == 3 + 1 + 5 + 6 + 4
    async with live() as pilot:
        await type_text(pilot, line, "enter")
    assert _last(store, copil).vote == Vote(8, 1, 2)
