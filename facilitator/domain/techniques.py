"""How the room works on a point: the stages of a technique, what dots are given to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final

from facilitator.domain.items import Item, ItemKind
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem, Technique
from facilitator.domain.timebox import timebox_of
from facilitator.values import dataclass


class Stage(StrEnum):
    """A part of a technique with a time and an instruction of its own."""

    ALONE = "alone"
    PAIRS = "pairs"
    FOURS = "fours"
    ALL = "all"


STAGES: Final[Mapping[Technique, tuple[tuple[Stage, int], ...]]] = {
    Technique.ONE_TWO_FOUR: ((Stage.ALONE, 60), (Stage.PAIRS, 120), (Stage.FOURS, 240), (Stage.ALL, 300)),
}
"""The stages of a technique, in seconds: 1, 2, 4 and 5 minutes (1-2-4-All of Liberating Structures)."""


@dataclass(frozen=True, slots=True)
class Running:
    """The stage a technique has reached: its place from 0, its seconds, and how many of them are left."""

    stage: Stage
    place: int
    seconds: int
    left: int


def running_stage(point: AgendaItem, now: datetime) -> Running | None:
    """The stage of the technique that was begun on a point, None when there is none or all are over.

    It counts the time of the point, so that a pause stops it too.
    """
    if point.technique is None or point.technique_from is None:
        return None
    return stage_after(point.technique, timebox_of(point, now).spent - point.technique_from)


def stage_after(technique: Technique, gone: int) -> Running | None:
    """The stage a technique has reached after so many seconds, None when all are over."""
    for place, (stage, seconds) in enumerate(STAGES.get(technique, ())):
        if gone < seconds:
            return Running(stage, place, seconds, seconds - max(0, gone))
        gone -= seconds
    return None


_DOTTED: Final = (ItemKind.IDEA, ItemKind.FINDING, ItemKind.QUESTION)
"""What dots are given to: the leads of a point; without any its findings, then its questions."""


def dotted(record: SessionRecord, point: AgendaItem | None) -> tuple[Item, ...]:
    """The items that dots are given to, as they were captured, without those that are private.

    A point where one only chooses has none of its own: they are the leads of the point before it that has
    some. Where nobody spoke of leads yet, its notes.
    """
    for kind in _DOTTED:
        if found := _of_kind(kind, record, point):
            return found
    before = record.agenda[: record.agenda.index(point)] if point in record.agenda else ()
    for earlier in reversed(before):
        if found := _of_kind(ItemKind.IDEA, record, earlier):
            return found
    return _of_kind(ItemKind.NOTE, record, point)


def _of_kind(kind: ItemKind, record: SessionRecord, point: AgendaItem | None) -> tuple[Item, ...]:
    return tuple(item for item in record.items_of(point) if item.kind is kind and not item.is_private)
