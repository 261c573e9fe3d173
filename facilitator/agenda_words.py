"""The points that what earlier sessions left is made into, in the words of an agenda."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from facilitator.domain.carry_over import CarryOver
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.session import Expected, PointDraft
from facilitator.i18n import Words

_APPROVAL_MINUTES: Final = 5
_FOLLOW_UP_MINUTES: Final = 10
_MATTER_MINUTES: Final = 10


def points_of(left: CarryOver, words: Words) -> tuple[PointDraft, ...]:
    """The points in the order of a session: minutes to approve, actions, then each matter by itself."""
    return (*opening_points(left, words), *(_about(item) for item in left.matters))


def opening_points(left: CarryOver, words: Words) -> Iterator[PointDraft]:
    """What a session of a body opens with: the minutes of the last one, and what became of the actions."""
    if left.approves is not None:
        yield PointDraft(
            words("Approval of the minutes of {title}", title=left.approves.title),
            _APPROVAL_MINUTES,
            Expected.DECISION,
        )
    if left.actions:
        yield PointDraft(
            words("Follow-up of the actions"),
            _FOLLOW_UP_MINUTES,
            Expected.INFORMATION,
            takes_up=tuple(item.id for item in left.actions),
        )


def _about(item: Item) -> PointDraft:
    expected = Expected.DECISION if item.kind is ItemKind.DECISION else Expected.DISCUSSION
    return PointDraft(item.text.split("\n")[0], _MATTER_MINUTES, expected, takes_up=(item.id,))
