"""What became of an item is read from the history that undo keeps: nothing is written a second time."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.item_history import Happened, source_of
from facilitator.domain.items import ItemKind, NameRef, Status
from facilitator.i18n import Trouble
from facilitator.store.store import Store
from tests.stage import FixedClock
from tests.store.scenes import draft, scene


def test_each_change_of_an_item_is_told_with_its_instant(store: Store, clock: FixedClock) -> None:
    at = scene(store, clock)
    clock.forward(minutes=1)
    store.set_due(at.action.id, date(2026, 3, 13))
    clock.forward(minutes=1)
    store.set_due(at.action.id, date(2026, 3, 16))
    store.assign(at.action.id, NameRef("roche", at.people[2]))
    store.set_status([at.action.id], Status.DONE)
    told = [(each.what, each.before, each.after) for each in store.item_history(at.action.id)]
    assert told == [
        (Happened.CREATED, "", ""),
        (Happened.DUE, "", "2026-03-13"),
        (Happened.DUE, "2026-03-13", "2026-03-16"),
        (Happened.OWNER, at.people[1], at.people[2]),
        (Happened.STATUS, "open", "done"),
    ]
    instants = [each.at for each in store.item_history(at.action.id)]
    assert instants == sorted(instants)


def test_what_was_undone_is_no_part_of_it_and_what_is_sealed_stays(store: Store, clock: FixedClock) -> None:
    at = scene(store, clock)
    store.set_status([at.action.id], Status.DONE)
    store.undo(at.engagement)
    assert [each.what for each in store.item_history(at.action.id)] == [Happened.CREATED]
    store.redo(at.engagement)
    store.seal_history(at.engagement)
    assert [each.what for each in store.item_history(at.action.id)] == [Happened.CREATED, Happened.STATUS]


def test_a_decision_that_waits_no_longer_does_once_another_takes_its_place(
    store: Store, clock: FixedClock
) -> None:
    at = scene(store, clock)
    proposed = store.capture(at.session, draft(ItemKind.DECISION, "Deux guichets", status=Status.PROPOSED))
    later = store.supersede(proposed.id, at.decision.id)
    assert (later.status, later.superseded_by_id) == (Status.DROPPED, at.decision.id)
    assert later.closed_at is not None
    with pytest.raises(Trouble, match="D-02 cannot take the place of D-01"):
        store.supersede(at.decision.id, proposed.id)
    third = store.capture(at.session, draft(ItemKind.DECISION, "Trois guichets"))
    kept = store.supersede(at.decision.id, third.id)
    assert kept.status is Status.AGREED, "what was agreed was agreed; it only holds no longer"
    store.undo(at.engagement)
    assert store.item(at.decision.id).superseded_by_id is None


def test_an_item_comes_from_what_it_names_else_from_the_decision_before(
    store: Store, clock: FixedClock
) -> None:
    at = scene(store, clock)
    items = store.items(at.session)
    found = source_of(at.action, items)
    assert found is not None
    assert (found.item.id, found.named) == (at.decision.id, False)
    named = store.capture(at.session, draft(ItemKind.QUESTION, "Qui paie, selon a-01 ?"))
    found = source_of(named, store.items(at.session))
    assert found is not None
    assert (found.item.id, found.named) == (at.action.id, True)
    assert source_of(at.decision, items) is None
