"""Registers are read in an order, counted, and an item is called by its number or its words."""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.items import Item, ItemKind, Status, first_status
from facilitator.domain.register_view import called, counted, in_order
from tests.stage import PARIS


def item(seq: int, kind: ItemKind, text: str = "texte", **more: object) -> Item:
    """An item, the `seq`th of its kind."""
    at = datetime(2026, 3, 10, 10, tzinfo=PARIS)
    status = more.pop("status", first_status(kind))
    return Item(f"{kind}{seq}", "e", "s", seq, kind, seq, text, text, at, status=status, **more)  # type: ignore[arg-type]


D, A = ItemKind.DECISION, ItemKind.ACTION


def test_decisions_are_read_from_the_latest_and_actions_by_their_day() -> None:
    items = (
        item(1, D),
        item(2, A),
        item(3, A, due=date(2026, 3, 20)),
        item(4, A, due=date(2026, 3, 13)),
        item(5, D),
    )
    assert [each.seq for each in in_order(items, D)] == [5, 1]
    assert [each.seq for each in in_order(items, A)] == [4, 3, 2]


def test_decisions_that_hold_count_and_actions_that_are_open() -> None:
    items = (item(1, D, superseded_by_id="x"), item(2, D), item(3, A, status=Status.DONE), item(4, A))
    found = counted(items)
    assert (found[D], found[A], found[ItemKind.RISK]) == (1, 1, 0)


def test_an_item_is_called_by_its_number_or_by_words_of_it() -> None:
    items = (item(1, D, "Fermer l'accueil"), item(12, D, "Créer le pôle"), item(2, D, "Créer un guichet"))
    for typed in ("D-12", "d12", "12", "pole creer"):
        assert [each.seq for each in called(items, typed)] == [12], typed
    assert len(called(items, "créer")) == 2
    for typed in ("", "3", "a12", "dd12", "introuvable"):
        assert called(items, typed) == (), typed


@given(st.text(max_size=12))
def test_calling_never_fails_and_answers_with_what_there_is(typed: str) -> None:
    items = (item(1, D, "Créer le pôle"), item(2, D))
    assert set(called(items, typed)) <= set(items)
