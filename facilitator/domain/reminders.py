"""Whom to remind of what: the open actions of each owner, those that are late first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from facilitator.domain.dossier import Dossier
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.people import Person, folded
from facilitator.domain.register import days_late, is_open
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one person has to carry out; `late` counts what is past its date."""

    owner: Person
    actions: tuple[Item, ...]
    late: int = 0


def reminders(dossier: Dossier, today: date) -> tuple[Reminder, ...]:
    """One reminder an owner, those who are late first; what is private is nobody's to read."""
    by_owner: dict[str, list[Item]] = {}
    for item in dossier.public().of_kind(ItemKind.ACTION):
        if item.owner_id and is_open(item):
            by_owner.setdefault(item.owner_id, []).append(item)
    found = (
        _reminder(owner, items, today)
        for owner_id, items in by_owner.items()
        if (owner := dossier.person(owner_id))
    )
    return tuple(sorted(found, key=lambda each: (-each.late, folded(each.owner.last_name))))


def only_for(dossier: Dossier, reminder: Reminder) -> Dossier:
    """The dossier with the actions of one reminder alone, as its document is made from."""
    return replace(dossier, items=reminder.actions)


def _reminder(owner: Person, items: Iterable[Item], today: date) -> Reminder:
    ordered = tuple(sorted(items, key=lambda item: (item.due or date.max, item.seq)))
    return Reminder(owner, ordered, sum(1 for item in ordered if days_late(item, today)))
