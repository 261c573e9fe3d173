"""Each owner of open actions is reminded once, those who are late first; private actions stay private."""

from __future__ import annotations

from datetime import date

from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Engagement
from facilitator.domain.items import ItemKind, Status
from facilitator.domain.reminders import only_for, reminders
from tests.domain.test_register_view import item
from tests.stage import PEOPLE, TUESDAY

A = ItemKind.ACTION


def test_owners_are_reminded_of_what_is_open_late_ones_first() -> None:
    dossier = Dossier(
        Engagement("e", "Pôle"),
        people=PEOPLE,
        items=(
            item(1, A, owner_id="roche", due=date(2026, 3, 20)),
            item(2, A, owner_id="vidal", due=date(2026, 3, 9)),
            item(3, A, owner_id="vidal", due=date(2026, 3, 4)),
            item(4, A, owner_id="martin", status=Status.DONE),
            item(5, A, owner_id="martin", private=True),
            item(6, A),
            item(7, ItemKind.QUESTION, owner_id="martin"),
        ),
    )
    found = reminders(dossier, TUESDAY)
    told = [(each.owner.id, [action.seq for action in each.actions], each.late) for each in found]
    assert told == [("vidal", [3, 2], 2), ("roche", [1], 0)]
    assert only_for(dossier, found[1]).items == found[1].actions
