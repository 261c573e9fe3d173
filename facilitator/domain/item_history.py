"""What became of an item since its line was typed: each change with its instant, and what it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final

from facilitator.domain.items import Item, ItemKind
from facilitator.values import dataclass


class Happened(StrEnum):
    """What was changed."""

    CREATED = "created"
    TEXT = "text"
    STATUS = "status"
    OWNER = "owner"
    DUE = "due"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One change, from `before` to `after` as they are kept: a status, a day, an id."""

    at: datetime
    what: Happened
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """The item another one comes from; `named` when its text says so, else it was decided just before."""

    item: Item
    named: bool


_REFERENCE: Final = re.compile(r"(?<!\w)([A-Z]-\d{2,})(?!\w)", re.I)


def source_of(item: Item, items: Iterable[Item]) -> Source | None:
    """What an item comes from: the one its text refers to, else the last decision before it on its point."""
    known = {each.ref: each for each in items if each.ref and each.id != item.id}
    for match in _REFERENCE.finditer(item.text):
        if found := known.get(match[1].upper()):
            return Source(found, named=True)
    if item.kind is not ItemKind.ACTION:
        return None
    before = [
        each
        for each in known.values()
        if each.kind is ItemKind.DECISION
        and (each.session_id, each.agenda_item_id) == (item.session_id, item.agenda_item_id)
        and each.seq < item.seq
    ]
    return Source(max(before, key=lambda each: each.seq), named=False) if before else None
