"""Registers: what an engagement has decided and still has to do, with numbers that never change hands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from facilitator.domain.items import TRACKED_KINDS, Item, ItemKind, Status

OPEN_STATUSES = frozenset({Status.OPEN, Status.PROPOSED, Status.POSTPONED})
"""Statuses that still wait for somebody."""


def next_number(given: Iterable[int]) -> int:
    """The number after the highest one given in the register of a kind.

    Items that were deleted keep theirs; one that was undone is no longer in `given`,
    so its number comes back only while nothing later was numbered.
    """
    return max(given, default=0) + 1


def is_open(item: Item) -> bool:
    """Whether the item still waits for somebody."""
    return item.status in OPEN_STATUSES


def days_late(item: Item, today: date) -> int:
    """Days past the due date of an open item; 0 when it is not late."""
    if item.kind not in TRACKED_KINDS or not is_open(item) or item.due is None:
        return 0
    return max(0, (today - item.due).days)


def of_kind(items: Iterable[Item], kind: ItemKind) -> tuple[Item, ...]:
    """The items of one register, in the order they were captured."""
    return tuple(item for item in items if item.kind is kind)


def span(items: Iterable[Item], kind: ItemKind) -> tuple[Item, Item] | None:
    """The first and the last item of a register, for "D-07 à D-09"; None when it is empty."""
    found = of_kind(items, kind)
    return (found[0], found[-1]) if found else None
