"""The disk says no: nothing is lost, nothing is stored twice, and the reason is said."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy.engine import Dialect

from facilitator.domain.items import ItemKind
from facilitator.paths import Home
from facilitator.store.errors import CannotOpen, NotSaved, NotSavedBusy, NotSavedDiskFull, NotSavedReadOnly
from facilitator.store.store import Store
from tests.stage import FixedClock
from tests.store.processes import run
from tests.store.scenes import Scene, content, draft, scene

LONG = draft(ItemKind.NOTE, "Une longue note. " * 2_000)


@pytest.fixture
def at(store: Store, clock: FixedClock) -> Scene:
    """An engagement under way."""
    return scene(store, clock)


def test_a_full_disk_is_said_and_the_next_try_stores_once(at: Scene, home: Home) -> None:
    """The message names the disk; once there is room, the same line is stored, once."""
    before = content(home.database)
    _no_more_pages(at)
    item_id = at.store.new_id()
    for _ in range(3):
        with pytest.raises(NotSavedDiskFull) as refused:
            at.store.capture(at.session, LONG, item_id=item_id)
    assert refused.value.reason == "disk full"
    assert content(home.database) == before
    assert len(at.store.items(at.session)) == 4
    at.store._driver.execute("PRAGMA max_page_count = 1000000")
    item = at.store.capture(at.session, LONG, item_id=item_id)
    assert at.store.capture(at.session, LONG, item_id=item_id) == item
    assert [each.id for each in at.store.items(at.session)].count(item_id) == 1


def test_every_other_change_is_refused_whole(at: Scene, home: Home) -> None:
    """An import, an edit or an undo that meets a full disk leaves everything as it was."""
    before = content(home.database)
    _no_more_pages(at)
    with pytest.raises(NotSaved):
        at.store.capture_many(at.session, [LONG, LONG])
    with pytest.raises(NotSaved):
        at.store.correct(at.decision.id, LONG)
    with pytest.raises(NotSaved):
        at.store.save_draft(at.session, LONG.text)
    assert content(home.database) == before
    assert at.store.draft(at.session) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE is of Unix")
def test_a_disk_that_fills_up_in_a_session_keeps_what_was_saved(home: Home, clock: FixedClock) -> None:
    """The system really refuses to write: what was acknowledged is there, the refused line goes in later."""
    said = run(
        """
import resource
from facilitator.store.errors import NotSaved
with Store.open(home, clock) as store:
    at = scene(store, clock)
    size = home.database.stat().st_size
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, hard))
    kept = 0
    try:
        while True:
            store.capture(at.session, draft(ItemKind.NOTE, "Une note. " * 30), item_id=(of := store.new_id()))
            kept += 1
    except NotSaved as trouble:
        print(kept, len(store.items(at.session)) - 4, trouble.reason in ("disk full", "io"))
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    for _ in range(2):
        store.capture(at.session, draft(ItemKind.NOTE, "Une note. " * 30), item_id=of)
    print(len(store.items(at.session)) - 4 - kept)
""",
        home.data,
    ).split()
    kept, stored, named, more = said
    assert kept == stored
    assert (named, more) == ("True", "1")
    with Store.open(home, clock) as store:
        assert len(store.register(store.engagements()[0].id)) == int(kept) + 5


def test_a_commit_that_reports_a_failure_but_landed_is_a_success(
    at: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk stored the line and then complained: it is there once, and no alarm is raised."""
    _complaining_after(at, monkeypatch)
    item = at.store.capture(at.session, draft(ItemKind.DECISION, "Ouvrir le samedi"))
    at.store.set_important(item.id, True)
    monkeypatch.undo()
    assert [each.ref for each in at.store.items(at.session)].count("D-02") == 1
    assert at.store.item(item.id).important


def test_an_undo_whose_commit_complains_is_done_once(at: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    _complaining_after(at, monkeypatch)
    assert at.store.undo(at.engagement)
    monkeypatch.undo()
    assert [item.ref for item in at.store.items(at.session)] == ["D-01", "A-01", "M-01"]


def test_a_commit_that_fails_is_not_saved(at: Scene, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stick was pulled before anything was written: it is said, and the data are as before."""
    before = content(home.database)

    def fail(_dialect: Dialect, _connection: Any) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(type(at.store._connection.dialect), "do_commit", fail)
    with pytest.raises(NotSaved) as refused:
        at.store.capture(at.session, draft(ItemKind.NOTE, "Perdue ?"))
    assert refused.value.reason == "io"
    monkeypatch.undo()
    assert content(home.database) == before
    assert at.store.capture(at.session, draft(ItemKind.NOTE, "Perdue ?")).seq == 5


def test_a_file_that_became_read_only_is_said(at: Scene, home: Home) -> None:
    before = content(home.database)
    at.store._driver.execute("PRAGMA query_only = ON")
    with pytest.raises(NotSavedReadOnly):
        at.store.capture(at.session, draft(ItemKind.NOTE, "Note"))
    assert content(home.database) == before


def test_a_file_held_by_another_program_is_said(at: Scene, home: Home) -> None:
    """A synchronisation holds the file: after a moment of patience the line is still in the field."""
    at.store._driver.execute("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(home.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(NotSavedBusy):
            at.store.capture(at.session, draft(ItemKind.NOTE, "Note"), item_id="x")
        other.execute("ROLLBACK")
    assert at.store.capture(at.session, draft(ItemKind.NOTE, "Note"), item_id="x").id == "x"


def test_a_home_that_cannot_be_written_is_named(home: Home, clock: FixedClock) -> None:
    """A file lies where the folder should be."""
    home.data.parent.mkdir(parents=True, exist_ok=True)
    home.data.write_text("in the way", encoding="utf-8")
    with pytest.raises(CannotOpen, match="home"):
        Store.open(home, clock)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_named(home: Home, clock: FixedClock) -> None:
    home.data.mkdir(parents=True)
    home.data.chmod(0o500)
    with pytest.raises(CannotOpen, match="home"):
        Store.open(home, clock)
    home.data.chmod(0o700)


def test_no_message_carries_what_was_typed(at: Scene) -> None:
    """A crash report may be sent to somebody: the parameters of a statement are not in it."""
    at.store._driver.execute("PRAGMA query_only = ON")
    with pytest.raises(NotSaved) as refused:
        at.store.capture(at.session, draft(ItemKind.PRIVATE, "Madame Exemple est fatiguée"))
    assert "Exemple" not in f"{refused.value} {refused.value.__cause__}"


def _no_more_pages(at: Scene) -> None:
    """SQLite refuses to let the file grow, with the code it gives on a full disk."""
    (pages,) = at.store._driver.execute("PRAGMA page_count").fetchone()
    at.store._driver.execute(f"PRAGMA max_page_count = {pages}")


def _complaining_after(at: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every commit is carried out and then reported as failed."""

    def complain(_dialect: Dialect, connection: Any) -> None:
        connection.commit()
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(type(at.store._connection.dialect), "do_commit", complain)
