"""An update converts the data once, keeps a copy from before, and leaves them old or new, never between."""

from __future__ import annotations

import os
import random
import re
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from select import select
from typing import Any

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from facilitator.domain.organisation import Verdict, VerdictCode
from facilitator.paths import Home
from facilitator.store import errors, tables
from facilitator.store.migrations import STEPS
from facilitator.store.migrations.runner import migrate, run, version_of
from facilitator.store.migrations.step import Step
from facilitator.store.store import Store
from tests.stage import FixedClock
from tests.store.processes import start
from tests.store.scenes import content, scene

NEXT = Step(
    version=len(STEPS) + 1,
    why="Titles are kept in capitals, in a table made anew.",
    sql="""
CREATE TABLE body_new (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, seats INTEGER NOT NULL) STRICT;
INSERT INTO body_new SELECT id, upper(name), json_array_length(members) FROM body;
DROP TABLE body;
ALTER TABLE body_new RENAME TO body;
UPDATE session SET body_id = NULL WHERE body_id NOT IN (SELECT id FROM body);
-- many pages are written, so that a kill falls in the middle
CREATE TABLE ballast (line TEXT NOT NULL) STRICT;
INSERT INTO ballast WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
  SELECT hex(randomblob(40)) FROM n;
""",
)
"""What a later version might do."""

COPY = f"facilitator.v{len(STEPS)}.bak"
"""The copy a conversion from today's version leaves."""

BROKEN = Step(
    version=len(STEPS) + 1,
    why="A step with a mistake in its second statement.",
    sql="UPDATE engagement SET title = 'lost';\nDELETE FROM engagement;\n",
)


@pytest.fixture
def driver(home: Home, clock: FixedClock) -> Iterator[sqlite3.Connection]:
    """The data of an engagement under way, of today's version."""
    with Store.open(home, clock) as store:
        scene(store, clock)
    with closing(sqlite3.connect(home.database, isolation_level=None)) as connection:
        yield connection


def test_the_steps_lead_to_the_tables_the_program_uses(home: Home, clock: FixedClock) -> None:
    """A file migrated from nothing has the very columns, keys and indexes of the SQLModel tables."""
    Store.open(home, clock).close()
    with closing(sqlite3.connect(home.database)) as migrated:
        assert _shape(migrated) == _shape_of_tables()


def test_every_step_has_its_number_and_its_reason() -> None:
    assert [step.version for step in STEPS] == list(range(1, len(STEPS) + 1))
    assert all(re.fullmatch(r"[A-Z][^.]+\.", step.why) for step in STEPS)


def test_a_conversion_keeps_everything_and_a_copy_from_before(driver: sqlite3.Connection, home: Home) -> None:
    """Afterwards the data are of the new version; the copy beside them holds the old ones."""
    before = content(home.database)
    migrate(driver, home.database, (*STEPS, NEXT))
    after = content(home.database)
    assert version_of(driver) == NEXT.version
    assert [row[1:] for row in after["body"]] == [("COPIL", 2)]
    assert after["item"] == before["item"]
    copy = home.database.with_name(COPY)
    assert content(copy) == before
    assert copy.stat().st_mode & 0o077 == 0


def test_data_of_this_version_are_left_as_they_are(driver: sqlite3.Connection, home: Home) -> None:
    before = home.database.read_bytes()
    migrate(driver, home.database, STEPS)
    assert home.database.read_bytes() == before
    assert not list(home.data.glob("*.bak"))


def test_a_conversion_that_fails_changes_nothing(driver: sqlite3.Connection, home: Home) -> None:
    """A mistake in a step, here a foreign key left pointing nowhere: the message names the copy."""
    before = content(home.database)
    with pytest.raises(errors.CannotConvert, match=re.escape(COPY)):
        migrate(driver, home.database, (*STEPS, BROKEN))
    assert content(home.database) == before
    assert version_of(driver) == len(STEPS)
    assert driver.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_bodies_of_before_keep_their_quorum(home: Home, clock: FixedClock) -> None:
    """Version 5 knows quorums that are a share; a body that asks for a number still asks for it."""
    home.data.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(home.database, isolation_level=None)) as old:
        run(old, STEPS[:4])
        old.execute(
            "INSERT INTO engagement VALUES ('e', 'Pôle', '', '', '', '', '', '', '', 'active', NULL, '[]')"
        )
        old.execute("INSERT INTO body VALUES ('b', 'e', 'CST', '', '[]', 5)")
    with Store.open(home, clock) as store:
        (body,) = store.bodies("e")
        assert (body.quorum, body.quorum_share) == (5, None)
        store.edit_body(replace(body, quorum_share=Fraction(1, 2)))
        assert store.bodies("e")[0].quorum_share == Fraction(1, 2)


def test_notes_of_before_are_tied_to_the_activity_they_name(
    driver: sqlite3.Connection, home: Home, clock: FixedClock
) -> None:
    """Version 9: a line that begins with the title of one activity stays with it when it is renamed."""
    driver.execute("ALTER TABLE item DROP COLUMN about_id")
    driver.execute("DROP TABLE room")
    driver.execute("PRAGMA user_version = 8")
    texts = ("Rédiger les pièces\u00a0: relues trois fois", "Rédiger les pièces détachées : non")
    for seq, text in enumerate(texts, 100):
        driver.execute(
            "INSERT INTO item SELECT 'n' || ?1, engagement_id, session_id, ?1, 'note', NULL, ?2, ?2, at,"
            " agenda_item_id, NULL, '[]', NULL, '[]', 0, 0, NULL, '', NULL, '[]', '[]', '[]', NULL, NULL,"
            " NULL, NULL, NULL, '{}', NULL, NULL, '' FROM item WHERE kind = 'activity'",
            (seq, text),
        )
    with Store.open(home, clock) as store:
        (engagement,) = store.engagements()
        (activity,) = store.activities(engagement.id)
        assert [store.item(each).about_id for each in ("n100", "n101")] == [activity.id, None]


def test_a_conversion_needs_room_before_it_begins(
    driver: sqlite3.Connection, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With too little space the message says how much is needed, and nothing is touched."""
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 1000})())
    before = home.database.read_bytes()
    with pytest.raises(errors.NoRoom, match=r"needs \d MB"):
        migrate(driver, home.database, (*STEPS, NEXT))
    assert home.database.read_bytes() == before


def test_newer_data_are_refused_inside_too(driver: sqlite3.Connection, home: Home) -> None:
    migrate(driver, home.database, (*STEPS, NEXT))
    with pytest.raises(errors.NewerDatabase):
        migrate(driver, home.database, STEPS)


def test_a_conversion_that_is_killed_is_done_at_the_next_start(home: Home, clock: FixedClock) -> None:
    """Eight kills at random moments: the file is wholly old or wholly new, and the next start finishes."""
    _kill_conversions(home, clock, 8, random.Random(7))


@pytest.mark.long
def test_many_conversions_that_are_killed_are_done_at_the_next_start(home: Home, clock: FixedClock) -> None:
    """The same with a hundred kills at new moments."""
    _kill_conversions(home, clock, 100, random.Random())


CONVERTS = """
import sqlite3
from facilitator.store.migrations.runner import migrate
from tests.store.test_migrations import NEXT, STEPS
connection = sqlite3.connect(home.database, isolation_level=None)
connection.execute("PRAGMA cache_size = 10")
print("open", flush=True)
migrate(connection, home.database, (*STEPS, NEXT))
print("done", flush=True)
"""


def _kill_conversions(home: Home, clock: FixedClock, kills: int, chance: random.Random) -> None:
    with Store.open(home, clock) as store:
        scene(store, clock)
    original = home.database.read_bytes()
    items = content(home.database)["item"]
    for _ in range(kills):
        for old in home.data.glob("facilitator.v*"):
            old.unlink()
        home.database.write_bytes(original)
        _convert_and_kill(home.data, chance)
        with closing(sqlite3.connect(home.database, isolation_level=None)) as connection:
            assert version_of(connection) in (len(STEPS), NEXT.version)
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            migrate(connection, home.database, (*STEPS, NEXT))
            assert version_of(connection) == NEXT.version
        assert content(home.database)["item"] == items
        assert content(home.database.with_name(COPY))["item"] == items


def _convert_and_kill(folder: Path, chance: random.Random) -> None:
    with start(CONVERTS, folder) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        select([], [], [], chance.random() * 0.08)
        os.kill(process.pid, signal.SIGKILL)
        process.stdout.read()


def _shape_of_tables() -> dict[str, Any]:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    tables.METADATA.create_all(engine)
    driver = engine.raw_connection().driver_connection
    assert isinstance(driver, sqlite3.Connection)
    shape = _shape(driver)
    engine.dispose()
    return shape


def _shape(connection: sqlite3.Connection) -> dict[str, Any]:
    """Columns, indexes with their columns, and foreign keys of every table."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {
        name: {
            pragma: sorted(connection.execute(f"SELECT {wanted} FROM pragma_{pragma}(?)", (name,)).fetchall())
            for pragma, wanted in (("table_xinfo", "*"), ("foreign_key_list", '"from", "table", "to"'))
        }
        | {"indexes": _indexes(connection, name), "strict": _is_strict(connection, name)}
        for name in sorted(names)
    }


def _indexes(connection: sqlite3.Connection, table: str) -> dict[str, Any]:
    found = connection.execute(
        'SELECT name, "unique", partial FROM pragma_index_list(?)', (table,)
    ).fetchall()
    return {
        name: (unique, partial, connection.execute("SELECT * FROM pragma_index_xinfo(?)", (name,)).fetchall())
        for name, unique, partial in found
    }


def _is_strict(connection: sqlite3.Connection, table: str) -> bool:
    (strict,) = connection.execute("SELECT strict FROM pragma_table_list WHERE name = ?", (table,)).fetchone()
    return bool(strict)


def test_a_file_of_the_first_version_opens_today(home: Home, clock: FixedClock) -> None:
    """The steps are run on an empty file as the first version would have left it."""
    home.data.mkdir(parents=True)
    with closing(sqlite3.connect(home.database, isolation_level=None)) as connection:
        run(connection, STEPS[:1])
    with Store.open(home, clock) as store:
        assert scene(store, clock).decision.ref == "D-01"


def test_services_of_a_phase_get_an_id(home: Home, clock: FixedClock) -> None:
    """From version 1 to 2; a step taken back after the conversion brings services back, not bare texts."""
    home.data.mkdir(parents=True)
    with closing(sqlite3.connect(home.database, isolation_level=None)) as connection:
        run(connection, STEPS[:1])
        connection.executescript(OF_VERSION_1)
    with Store.open(home, clock) as store:
        assert _services(store) == ["Restituer", "Écrire l'essentiel"]
        store.undo("e")
        assert _services(store) == ["Restituer"]
        assert store.phases("e")[0].services[0].id == "p.1"
        store.redo("e")
        assert _services(store) == ["Restituer", "Écrire l'essentiel"]


def _services(store: Store) -> list[str]:
    return [service.text for service in store.phases("e")[0].services]


OF_VERSION_1 = """
INSERT INTO engagement VALUES ('e', 'Pôle', '', '', '', '', '', '', '', 'active', NULL, '[]');
INSERT INTO phase VALUES ('p', 'e', 1, '1er temps', NULL, NULL, NULL, '["Restituer","Écrire l''essentiel"]');
INSERT INTO intention VALUES ('i', 'e', 1, 'edit_phase', '[]', NULL, NULL, '', '2026-03-10', 'done');
INSERT INTO change VALUES ('i', 0, 'phase', 'p',
  '{"id":"p","engagement_id":"e","position":1,"title":"1er temps","starts":null,"months":null,' ||
  '"planned_minutes":null,"services":"[\\"Restituer\\"]"}',
  '{"id":"p","engagement_id":"e","position":1,"title":"1er temps","starts":null,"months":null,' ||
  '"planned_minutes":null,"services":"[\\"Restituer\\",\\"Écrire l''essentiel\\"]"}');
"""


def test_activities_of_version_2_have_an_empty_sheet_and_are_undone_as_before(
    home: Home, clock: FixedClock
) -> None:
    """What was kept of them lacks the new columns; redone, the activity is back all the same."""
    home.data.mkdir(parents=True)
    with closing(sqlite3.connect(home.database, isolation_level=None)) as connection:
        run(connection, STEPS[:2])
        connection.executescript(OF_VERSION_2)
    with Store.open(home, clock) as store:
        (activity,) = store.activities("e")
        assert (activity.roles, activity.tools, activity.target_unit_id) == ((), "", None)
        store.undo("e")
        assert store.activities("e") == ()
        store.redo("e")
        assert store.activities("e") == (activity,)
        store.give_verdict("a", Verdict(VerdictCode.KEEP))


OF_VERSION_2 = """
INSERT INTO engagement VALUES ('e', 'Pôle', '', '', '', '', '', '', '', 'active', NULL, '[]');
INSERT INTO activity VALUES ('a', 'e', 'Payer', NULL, NULL, NULL, '0.5', NULL, '', NULL, NULL, NULL, NULL,
  NULL, '', 1);
INSERT INTO intention VALUES ('i', 'e', 1, 'capture', '[]', NULL, NULL, '', '2026-03-10', 'done');
INSERT INTO change VALUES ('i', 0, 'activity', 'a', NULL,
  '{"id":"a","engagement_id":"e","title":"Payer","mission_id":null,"unit_id":null,"owner_id":null,' ||
  '"fte":"0.5","volume":null,"volume_unit":"","period":null,"workload_minutes":null,' ||
  '"workload_period":null,"frequency":null,"verdict":null,"target":"","position":1}');
"""


def test_sessions_of_version_3_ask_nothing_yet_and_are_undone_as_before(
    home: Home, clock: FixedClock
) -> None:
    """What was kept of a session and of its points lacks the new columns; redone, both are back."""
    home.data.mkdir(parents=True)
    with closing(sqlite3.connect(home.database, isolation_level=None)) as connection:
        run(connection, STEPS[:3])
        connection.executescript(OF_VERSION_3)
    with Store.open(home, clock) as store:
        session, (point,) = store.session("s"), store.agenda("s")
        assert (session.to_do, session.outcome, session.format) == ((), (), "")
        assert (point.question, point.check, point.takes_up) == ("", "", ())
        store.edit_point(replace(point, question="Que décide-t-on ?"))
        assert store.agenda("s")[0].question == "Que décide-t-on ?"
        store.undo("e")
        store.undo("e")
        assert store.agenda("s") == ()
        store.redo("e")
        assert store.agenda("s") == (point,)


OF_VERSION_3 = """
INSERT INTO engagement VALUES ('e', 'Pôle', '', '', '', '', '', '', '', 'active', NULL, '[]');
INSERT INTO session VALUES ('s', 'e', 'Atelier', '2026-03-10', NULL, NULL, NULL, NULL, 'workshop', NULL, NULL,
  '', 'planned', NULL, NULL, NULL, NULL, 0, NULL, NULL);
INSERT INTO agenda_item VALUES ('p', 's', 1, 'Tour', NULL, NULL, 'note', NULL, 0, 0, NULL, 0, NULL);
INSERT INTO intention VALUES ('i', 'e', 1, 'add_point', '[]', 's', NULL, '', '2026-03-10', 'done');
INSERT INTO change VALUES ('i', 0, 'agenda_item', 'p', NULL,
  '{"id":"p","session_id":"s","position":1,"title":"Tour","minutes":null,"expected":null,' ||
  '"default_kind":"note","technique":null,"added":0,"spent_seconds":0,"running_since":null,"done":0,' ||
  '"project_id":null}');
"""
