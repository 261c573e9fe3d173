"""What earlier sessions leave to the next one: minutes to approve, actions to follow up, open matters."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.items import Item, ItemKind
from facilitator.domain.people import folded
from facilitator.domain.record import SessionRecord
from facilitator.domain.register import is_open
from facilitator.domain.session import AgendaItem, Session, SessionKind, SessionStatus
from facilitator.values import dataclass

APPROVAL_WORDS = ("approbation", "approval")
"""What a point that approves minutes is called by."""

MATTERS = (ItemKind.DECISION, ItemKind.QUESTION, ItemKind.PARKED)
"""Kinds that may each be a point of their own: a decision that waits, an open question, what was parked."""


@dataclass(frozen=True, slots=True)
class CarryOver:
    """What a session may take up: `approves` is the session whose minutes its body has to approve."""

    approves: Session | None = None
    actions: tuple[Item, ...] = ()
    matters: tuple[Item, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was left."""
        return self == CarryOver()


def carry_over(record: SessionRecord) -> CarryOver:
    """What a session may still take up, without what a point of its agenda takes up already.

    An interview hears one person and reviews nobody's work; what is private is for no agenda.
    """
    if record.session.kind is SessionKind.INTERVIEW:
        return CarryOver()
    taken = {item_id for point in record.agenda for item_id in point.takes_up}
    left = [item for item in record.carried if is_open(item) and not item.is_private and item.id not in taken]
    return CarryOver(
        _to_approve(record),
        tuple(item for item in left if item.kind is ItemKind.ACTION),
        tuple(item for kind in MATTERS for item in left if item.kind is kind),
    )


def approves_minutes(point: AgendaItem) -> bool:
    """Whether a point is about minutes to approve."""
    return any(word in folded(point.title).split() for word in APPROVAL_WORDS)


def after_approval(agenda: Iterable[AgendaItem]) -> int:
    """The place (1 is the first) where what is taken up goes: behind minutes that are approved first."""
    first = next(iter(agenda), None)
    return 2 if first and approves_minutes(first) else 1


def _to_approve(record: SessionRecord) -> Session | None:
    previous = record.previous
    if record.body is None or previous is None or previous.status is not SessionStatus.CLOSED:
        return None
    return None if any(map(approves_minutes, record.agenda)) else previous
