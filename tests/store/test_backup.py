"""Copies of the data: made by themselves, checked, never too many."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facilitator.paths import Home
from facilitator.store.backup import backups_in, made_at, superfluous
from facilitator.store.errors import CannotBackUp
from facilitator.store.store import Store
from tests.stage import FixedClock
from tests.store.scenes import content, scene


def test_the_app_backs_up_what_it_changed_when_it_closes(home: Home, clock: FixedClock) -> None:
    """The copy holds everything, is for its owner alone, and can be opened."""
    with Store.open(home, clock, purpose="app") as store:
        scene(store, clock)
        clock.forward(minutes=1)
        kept = content(home.database)
    newest = backups_in(home)[-1]
    assert newest.name == "facilitator-20260310T083700Z.db"
    assert content(newest) == kept
    assert newest.stat().st_mode & 0o077 == 0
    with closing(sqlite3.connect(newest)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_unchanged_data_are_not_copied_again(home: Home, clock: FixedClock) -> None:
    with Store.open(home, clock, purpose="app") as store:
        scene(store, clock)
    made = backups_in(home)
    clock.forward(minutes=60)
    Store.open(home, clock, purpose="app").close()
    assert backups_in(home) == made


def test_quick_commands_do_not_copy_each_time(home: Home, clock: FixedClock) -> None:
    """Ten captures from the shell in ten minutes make one copy; the next one comes after that."""
    for _ in range(10):
        with Store.open(home, clock) as store:
            store.create_engagement("Pôle")
        clock.forward(minutes=0.9)
    assert len(backups_in(home)) == 1
    clock.forward(minutes=10)
    Store.open(home, clock).close()
    assert len(backups_in(home)) == 2


def test_a_backup_that_fails_does_not_stop_the_work(home: Home, clock: FixedClock) -> None:
    """The backups folder cannot be written: that is said, and the data open all the same."""
    home.data.mkdir(parents=True)
    home.backups.write_text("in the way", encoding="utf-8")
    with Store.open(home, clock) as store:
        assert [type(each) for each in store.warnings] == [CannotBackUp]
        scene(store, clock)
        with pytest.raises(CannotBackUp):
            store.back_up()


def test_a_half_made_copy_never_looks_like_a_backup(home: Home, clock: FixedClock) -> None:
    """What a kill left is not counted, and is replaced by the next copy."""
    with Store.open(home, clock) as store:
        path = store.back_up()
        path.rename(path.with_name(f"{path.name}.part"))
        assert backups_in(home) == ()
        assert store.back_up() == path
    assert [each.name for each in home.backups.iterdir()] == [path.name]


def test_thinning_keeps_the_newest_one_a_day_and_one_a_month() -> None:
    """After a year of several copies a day some fifty are left, from each month at least one."""
    now = datetime(2026, 12, 31, 18, tzinfo=UTC)
    moments = [now - timedelta(hours=6 * index) for index in range(4 * 365, -1, -1)]
    copies = [Path(f"facilitator-{moment:%Y%m%dT%H%M%SZ}.db") for moment in moments]
    gone = set(superfluous(copies, now))
    kept = [path for path in copies if path not in gone]
    assert kept[-10:] == copies[-10:]
    assert len(kept) < 60
    assert {moment.month for path in kept if (moment := made_at(path))} == set(range(1, 13))
    assert superfluous(kept, now) == ()
