"""Whatever lies where the data should be, it is named and left as it is."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.i18n import Trouble
from facilitator.paths import Home
from facilitator.store import errors
from facilitator.store.gate import has_hot_journal
from facilitator.store.glance import glance
from facilitator.store.health import health
from facilitator.store.migrations import STEPS
from facilitator.store.schema import APPLICATION_ID, VERSION
from facilitator.store.store import Store
from tests.stage import TUESDAY, FixedClock
from tests.store.scenes import scene


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("Ordre du jour : 1. Suites", encoding="utf-8")


def _short(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00 and no more")


def _foreign(path: Path) -> None:
    _database(path, 0, 3)


def _newer(path: Path) -> None:
    _database(path, APPLICATION_ID, VERSION + 1)


def _damaged(path: Path) -> None:
    """Pages in the middle overwritten, as a bad disk leaves them."""
    home = Home(data=path.parent, config=path.parent, exports=path.parent)
    with Store.open(home, FixedClock()) as store:
        scene(store, FixedClock())
    whole = bytearray(path.read_bytes())
    whole[4096 * 3 : 4096 * 20] = b"\x5a" * (4096 * 17)
    path.write_bytes(whole)


def _database(path: Path, application_id: int, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE song (title TEXT)")
        connection.execute(f"PRAGMA application_id = {application_id}")
        connection.execute(f"PRAGMA user_version = {version}")


STRANGERS = {
    errors.EmptyFile: _empty,
    errors.NotADatabase: _text,
    errors.ForeignDatabase: _foreign,
    errors.NewerDatabase: _newer,
    errors.Damaged: _damaged,
}


@pytest.mark.parametrize("trouble", STRANGERS)
def test_a_file_that_cannot_be_used_is_named_and_untouched(
    home: Home, clock: FixedClock, trouble: type[Trouble]
) -> None:
    """The message says what it is and where; not a byte of it changes, and nobody is locked out after."""
    home.data.mkdir(parents=True)
    STRANGERS[trouble](home.database)
    before = _digest(home.database)
    for _ in range(2):
        with pytest.raises(trouble, match=r"facilitator\.db"):
            Store.open(home, clock)
    assert _digest(home.database) == before
    assert not has_hot_journal(home.database)


@pytest.mark.parametrize("trouble", [each for each in STRANGERS if each is not errors.Damaged])
def test_a_reading_command_says_the_same(home: Home, clock: FixedClock, trouble: type[Trouble]) -> None:
    """Reading names the file too, the check-up reports it, and the first screen waits for the message."""
    home.data.mkdir(parents=True)
    STRANGERS[trouble](home.database)
    before = _digest(home.database)
    with pytest.raises(trouble):
        Store.open_read_only(home, clock)
    found = health(home)
    assert isinstance(found.trouble, trouble)
    assert not found.is_sound
    assert glance(home, TUESDAY) is None
    assert _digest(home.database) == before


def test_the_version_of_the_schema_is_that_of_the_last_step() -> None:
    assert STEPS[-1].version == VERSION
    assert [step.version for step in STEPS] == [*range(1, VERSION + 1)]


def test_a_file_cut_after_its_first_words_is_no_database(home: Home, clock: FixedClock) -> None:
    home.data.mkdir(parents=True)
    _short(home.database)
    with pytest.raises(errors.NotADatabase):
        Store.open(home, clock)


def test_the_check_up_finds_damage(home: Home) -> None:
    home.data.mkdir(parents=True)
    _damaged(home.database)
    assert health(home).problems


def test_a_check_up_of_sound_data_finds_nothing(store: Store, home: Home, clock: FixedClock) -> None:
    """It works while the app is open, and says so."""
    scene(store, clock)
    found = health(home)
    assert found.is_sound
    assert found.version == found.known_version == VERSION
    assert found.holder is not None
    assert found.commit_milliseconds is not None
    assert found.free_bytes > 0


def test_a_check_up_before_the_first_start_creates_nothing(home: Home) -> None:
    found = health(home)
    assert (found.is_sound, found.exists, found.holder) == (True, False, None)
    assert not home.data.exists()


def test_a_new_home_is_for_its_owner_alone(home: Home, clock: FixedClock) -> None:
    """Nobody else on the machine can read what was said in a session."""
    with Store.open(home, clock) as store:
        scene(store, clock)
        assert home.data.stat().st_mode & 0o777 == 0o700
        for path in home.data.iterdir():
            assert path.stat().st_mode & 0o077 == 0, path.name


def test_a_first_start_that_was_killed_is_started_again(home: Home, clock: FixedClock) -> None:
    """What a kill left of the file being created is no obstacle and no data."""
    home.data.mkdir(parents=True)
    home.database.with_name("facilitator.db.new").write_bytes(b"SQLite format 3\x00half")
    home.database.with_name("facilitator.db.new-journal").write_bytes(b"half")
    with Store.open(home, clock) as store:
        assert store.engagements() == ()
    assert [path.name for path in home.data.glob("*.new*")] == []


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
