"""Ctrl+Z takes back exactly one thing the consultant did, whatever it was, also after a restart."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from facilitator.domain.items import Flag, FlagCode, ItemKind
from facilitator.paths import Home
from facilitator.store.errors import Diverged
from facilitator.store.intentions import Deed
from facilitator.store.store import Store
from tests.stage import TUESDAY, FixedClock
from tests.store.deeds import DEEDS, FIRST
from tests.store.scenes import Scene, content, draft, scene


@pytest.fixture
def at(store: Store, clock: FixedClock) -> Scene:
    """An engagement under way."""
    return scene(store, clock)


def test_every_intention_is_tried_below() -> None:
    assert set(DEEDS) == set(Deed) - {Deed.CREATE_ENGAGEMENT, Deed.FOUND}


@pytest.mark.parametrize("deed", DEEDS)
def test_one_intention_is_one_step(at: Scene, home: Home, deed: Deed) -> None:
    """One undo shows everything as it was before, one redo as it was after; the label says what it was."""
    if deed is Deed.DISMISS_FLAGS:
        at.store.correct(
            at.action.id, draft(ItemKind.ACTION, "Relancer", flags=(Flag(FlagCode.DUE_MISSING),))
        )
    if deed in FIRST:
        FIRST[deed](at)
        at.clock.forward(minutes=3)
    if deed is Deed.START:
        DEEDS[Deed.CREATE_SESSION](at)
    before = content(home.database)
    DEEDS[deed](at)
    after = content(home.database)
    assert after != before
    if deed is Deed.START:
        at.store.undo(at.engagement)
        before = content(home.database)
        at.store.redo(at.engagement)
    undone = at.store.undo(at.engagement)
    assert undone is not None
    assert undone.label == deed
    assert content(home.database) == before
    assert at.store.redo(at.engagement) == undone
    assert content(home.database) == after


@pytest.mark.parametrize("deed", DEEDS)
def test_a_step_is_taken_back_after_a_restart(home: Home, clock: FixedClock, deed: Deed) -> None:
    """The program was closed in between: undo and redo still know."""
    with Store.open(home, clock) as store:
        at = scene(store, clock)
        if deed is Deed.DISMISS_FLAGS:
            at.store.correct(at.action.id, draft(ItemKind.ACTION, "X", flags=(Flag(FlagCode.DUE_MISSING),)))
        if deed in FIRST:
            FIRST[deed](at)
        before = content(home.database)
        DEEDS[deed](at)
        after = content(home.database)
    with Store.open(home, clock) as store:
        if deed is Deed.START:
            store.undo(at.engagement)
        store.undo(at.engagement)
        assert content(home.database) == before
    with Store.open(home, clock) as store:
        store.redo(at.engagement)
        if deed is Deed.START:
            store.redo(at.engagement)
        assert content(home.database) == after


def test_everything_can_be_taken_back_to_an_empty_database(at: Scene, home: Home) -> None:
    """Undo goes back to before the engagement was created, and redo brings all of it back."""
    full = content(home.database)
    steps = 0
    while at.store.undo(at.engagement):
        steps += 1
    assert not any(content(home.database).values())
    for _ in range(steps):
        assert at.store.redo(at.engagement)
    assert at.store.redo(at.engagement) is None
    assert content(home.database) == full


def test_undoing_a_capture_gives_the_line_back(at: Scene) -> None:
    """What Ctrl+Z puts into the line again is the line as typed, and the message names D-02."""
    item = at.store.capture(at.session, draft(ItemKind.DECISION, "Ouvrir le samedi"))
    undone = at.store.undo(at.engagement)
    assert undone is not None
    assert (undone.raw, undone.refs, undone.item_id) == ("decision: Ouvrir le samedi", ("D-02",), item.id)


def test_something_new_after_an_undo_ends_redo(at: Scene) -> None:
    at.store.undo(at.engagement)
    at.store.set_important(at.decision.id, True)
    assert at.store.redo(at.engagement) is None


def test_undo_stays_within_its_engagement(at: Scene) -> None:
    """Another engagement's steps are not touched."""
    other = at.store.create_engagement("Autre")
    at.store.create_session(other.id, "Entretien", TUESDAY)
    undone = at.store.undo(at.engagement)
    assert undone is not None
    assert undone.refs == ("V-01",)
    assert len(at.store.sessions(other.id)) == 1


def test_an_intention_that_changes_nothing_is_no_step(at: Scene) -> None:
    """Setting the same thing twice is undone in one go."""
    at.store.set_important(at.decision.id, True)
    at.store.set_important(at.decision.id, True)
    at.store.undo(at.engagement)
    assert not at.store.item(at.decision.id).important


def test_a_sealed_history_is_out_of_reach(at: Scene) -> None:
    """Nothing that a validated document rests on can be undone; what comes after can."""
    at.store.seal_history(at.engagement)
    assert at.store.undo(at.engagement) is None
    at.store.set_important(at.decision.id, True)
    assert at.store.undo(at.engagement) is not None
    assert at.store.undo(at.engagement) is None


def test_a_row_changed_by_another_hand_is_left_alone(home: Home, clock: FixedClock) -> None:
    """The step names what changed, and nothing of it is taken back."""
    with Store.open(home, clock) as store:
        at = scene(store, clock)
        at.store.set_status([at.decision.id, at.action.id], at.action.status or pytest.fail("no status"))
        at.store.delete_items([at.decision.id, at.action.id])
    with closing(sqlite3.connect(home.database)) as connection, connection:
        connection.execute("UPDATE item SET text = 'autre' WHERE id = ?", (at.decision.id,))
    before = content(home.database)
    with Store.open(home, clock) as store:
        with pytest.raises(Diverged, match="D-01, A-01"):
            store.undo(at.engagement)
        assert content(home.database) == before


def test_a_failed_intention_leaves_no_trace(at: Scene, home: Home) -> None:
    """Of a split whose second line fails nothing is stored."""
    before = content(home.database)
    with pytest.raises(sqlite3.IntegrityError):
        _fail_half_way(at)
    assert content(home.database) == before
    assert at.store.undo(at.engagement) is not None


def _fail_half_way(at: Scene) -> None:
    with at.store._intend(Deed.SPLIT, at.engagement) as intention:
        intention.change("item", at.decision.id, text="autre")
        raise sqlite3.IntegrityError
