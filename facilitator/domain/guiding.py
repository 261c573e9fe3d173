"""What a point tells who conducts it: what it asks, what it takes up again, what to check before leaving."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from facilitator.domain.items import Item, ItemKind
from facilitator.domain.people import folded
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem, Expected, Technique
from facilitator.domain.timebox import Pace, timebox_of
from facilitator.values import dataclass

_LAST_FIFTH = frozenset({Pace.SOON, Pace.LAST, Pace.OVER})


def question_of(point: AgendaItem) -> str:
    """The question of a point where it says more than its title; else nothing."""
    asked = point.question.strip()
    return "" if _bare(asked) in _bare(point.title) else asked


def _bare(text: str) -> str:
    return " ".join(folded(text).strip(" ?!.").split())


def taken_up(point: AgendaItem | None, record: SessionRecord) -> tuple[Item, ...]:
    """The earlier items a point looks at: what is still open first, then what was settled since."""
    if point is None or not point.takes_up:
        return ()
    return tuple(item for item in (*record.carried, *record.settled) if item.id in point.takes_up)


def check_is_due(point: AgendaItem, now: datetime) -> bool:
    """Whether it is time to think of what to check: in the last fifth of the timebox, and beyond."""
    return bool(point.check) and timebox_of(point, now).pace in _LAST_FIFTH


def planned_technique(point: AgendaItem | None) -> Technique | None:
    """The technique that was planned for a point and is still to be begun."""
    return point.technique if point is not None and point.technique_from is None else None


_TOLD: Final = (
    ItemKind.DECISION,
    ItemKind.ACTION,
    ItemKind.FINDING,
    ItemKind.IDEA,
    ItemKind.QUESTION,
    ItemKind.RISK,
)
"""What a point may give, in the order it is told."""


@dataclass(frozen=True, slots=True)
class Yield:
    """What a point was to give, and what it gave; `number` is its place from 1."""

    number: int
    point: AgendaItem
    came: tuple[Item, ...]


def yields(record: SessionRecord) -> tuple[Yield, ...]:
    """What points gave that have a result in words, and those for a decision even when they gave none.

    A round of opening gives nothing that one writes down, and is not blamed for it.
    """
    found = (
        Yield(number, point, _came(point, record))
        for number, point in enumerate(record.agenda, start=1)
        if point.result or point.expected is Expected.DECISION
    )
    return tuple(each for each in found if each.came or each.point.expected is Expected.DECISION)


def _came(point: AgendaItem, record: SessionRecord) -> tuple[Item, ...]:
    told = [item for item in record.items_of(point) if item.kind in _TOLD and not item.is_private]
    return tuple(sorted(told, key=lambda item: _TOLD.index(item.kind)))
