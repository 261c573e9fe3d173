"""The registers an engagement keeps across its sessions, each in the order it is read in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from facilitator.domain.items import Item, ItemKind
from facilitator.domain.people import folded
from facilitator.domain.register import is_open

REGISTERS: Final = (ItemKind.DECISION, ItemKind.ACTION, ItemKind.QUESTION, ItemKind.RISK, ItemKind.PARKED)
"""The kinds that have a register, in the order of their tabs."""


def in_order(items: Iterable[Item], kind: ItemKind) -> tuple[Item, ...]:
    """One register: decisions from the latest on; the others by their day, those without one last."""
    found = [item for item in items if item.kind is kind]
    if kind is ItemKind.DECISION:
        return tuple(sorted(found, key=lambda item: -item.seq))
    return tuple(sorted(found, key=lambda item: (item.due or date.max, item.seq)))


def counted(items: Iterable[Item]) -> dict[ItemKind, int]:
    """What each register counts: decisions that hold, and of the others those that are open."""
    found = dict.fromkeys(REGISTERS, 0)
    for item in items:
        if item.kind in found and item.superseded_by_id is None and _counts(item):
            found[item.kind] += 1
    return found


def called(items: Iterable[Item], typed: str) -> tuple[Item, ...]:
    """The items some words mean: a reference (D-09, d9, 9), else each whose text holds every word."""
    items = tuple(items)
    bare = folded(typed).replace("-", "").replace(" ", "")
    digits = bare.lstrip("abcdefghijklmnopqrstuvwxyz")
    if digits.isascii() and digits.isdigit() and len(bare) - len(digits) <= 1:
        letter = bare[: len(bare) - len(digits)]
        number = int(digits)
        return tuple(item for item in items if item.number == number and item.ref.lower().startswith(letter))
    words = folded(typed).split()
    return tuple(item for item in items if words and all(word in folded(item.text) for word in words))


def _counts(item: Item) -> bool:
    return item.kind is ItemKind.DECISION or is_open(item)
