"""Registers number for good, and say what is still open and what is late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.items import (
    KIND_FACTS,
    TRACKED_KINDS,
    Item,
    ItemKind,
    Status,
    first_status,
    reference,
)
from facilitator.domain.register import days_late, is_open, next_number, of_kind, span
from tests.stage import TUESDAY, FixedClock


def item(
    kind: ItemKind, number: int | None = 1, status: Status | None = None, due: date | None = None
) -> Item:
    """An item that was captured; its status is the first one unless it is said."""
    made = Item(f"{kind}{number}", "e", "s", number or 0, kind, number, "texte", "texte", FixedClock().now())
    return replace(made, status=status or first_status(kind), due=due)


@given(st.sets(st.integers(1, 500)))
def test_a_number_is_given_once(given_numbers: set[int]) -> None:
    new = next_number(given_numbers)
    assert new not in given_numbers
    assert new == max(given_numbers, default=0) + 1


@pytest.mark.parametrize(("status", "expected"), [
    (Status.OPEN, True), (Status.PROPOSED, True), (Status.POSTPONED, True),
    (Status.DONE, False), (Status.AGREED, False), (Status.DROPPED, False),
])  # fmt: skip
def test_what_waits_for_somebody_is_open(status: Status, expected: bool) -> None:
    assert is_open(item(ItemKind.ACTION, status=status)) is expected
    assert not is_open(item(ItemKind.NOTE))


def test_an_open_action_is_late_the_day_after_its_date() -> None:
    assert days_late(item(ItemKind.ACTION, due=TUESDAY), TUESDAY) == 0
    assert days_late(item(ItemKind.ACTION, due=date(2026, 3, 3)), TUESDAY) == 7
    assert days_late(item(ItemKind.ACTION), TUESDAY) == 0
    assert days_late(item(ItemKind.ACTION, status=Status.DONE, due=date(2026, 3, 3)), TUESDAY) == 0


@pytest.mark.parametrize("kind", list(ItemKind))
def test_only_what_is_followed_can_be_late(kind: ItemKind) -> None:
    found = item(kind, status=Status.OPEN, due=date(2026, 3, 3))
    assert (days_late(found, TUESDAY) > 0) is (kind in TRACKED_KINDS)


def test_a_register_holds_its_kind_in_order() -> None:
    items = [item(ItemKind.DECISION, 7), item(ItemKind.ACTION, 1), item(ItemKind.DECISION, 9)]
    assert of_kind(items, ItemKind.DECISION) == (items[0], items[2])
    assert span(items, ItemKind.DECISION) == (items[0], items[2])
    assert span(items, ItemKind.RISK) is None


def test_references_have_two_digits_at_least_and_notes_have_none() -> None:
    assert [item(ItemKind.DECISION, number).ref for number in (7, 12, 104)] == ["D-07", "D-12", "D-104"]
    assert reference(ItemKind.NOTE, 3) == reference(ItemKind.ACTION, None) == ""
    letters = [facts.reference for facts in KIND_FACTS.values() if facts.reference]
    assert len(letters) == len(set(letters))


def test_private_lines_are_private_and_so_is_what_was_made_so() -> None:
    assert item(ItemKind.PRIVATE).is_private
    assert replace(item(ItemKind.ACTION), private=True).is_private
    assert not item(ItemKind.ACTION).is_private
