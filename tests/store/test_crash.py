"""The machine dies in the middle of a session: every line that was shown as saved is there."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from select import select

import pytest

from facilitator.paths import Home
from facilitator.store import gate
from facilitator.store.health import health
from facilitator.store.store import Store
from tests.stage import PATIENCE, FixedClock
from tests.store.processes import start
from tests.store.scenes import scene

WRITES_FOR_EVER = """
import itertools
with Store.open(home, clock, purpose="app") as store:
    session = store.live_session().id
    engagement = store.engagements()[0].id
    print("open", flush=True)
    for count in itertools.count():
        item = store.capture(session, draft(ItemKind.DECISION, f"Décision {count} de {sys.argv[1]}"))
        print("saved", item.id, item.ref, flush=True)
        if count % 5 == 4:
            print("undoing", item.id, item.ref, flush=True)
            store.undo(engagement)
            print("undone", item.id, item.ref, flush=True)
"""
"""Says each line after its commit, and takes back every fifth."""


@dataclass
class Said:
    """What a writer has said: the references of the items that are stored, and the one being taken back."""

    stored: dict[str, str]
    leaving: str = ""

    def hear(self, line: str) -> None:
        """Takes in one line of the writer."""
        what, item, ref = line.split()
        self.leaving = item if what == "undoing" else ""
        if what == "saved":
            self.stored[item] = ref
        elif what == "undone":
            del self.stored[item]

    def compare(self, found: dict[str, str]) -> None:
        """Nothing said is missing; at most the step that was under way is there or gone unsaid."""
        missing = set(self.stored.items()) - set(found.items())
        assert {item for item, _ in missing} <= {self.leaving}
        more = set(found) - set(self.stored)
        assert len(more) <= (0 if self.leaving else 1)
        assert len(set(found.values())) == len(found)
        self.stored, self.leaving = found, ""


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(home: Home, clock: FixedClock) -> None:
    """Fifteen kills at random moments; after each the data open, are whole, and hold what was said."""
    _kill_and_look(home, clock, kills=15, chance=random.Random(2026))


@pytest.mark.long
def test_nothing_acknowledged_is_lost_in_many_kills(home: Home, clock: FixedClock) -> None:
    """The same, a hundred times, at other moments each time."""
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")  # noqa: T201 - says how to see a failure again
    _kill_and_look(home, clock, kills=100, chance=random.Random(seed))


def test_data_killed_in_a_commit_are_recovered_by_a_reading_command(home: Home, clock: FixedClock) -> None:
    """A journal left behind is rolled back first; the half of a commit is never seen."""
    _cut_short(home, clock)
    assert gate.has_hot_journal(home.database)
    found = health(home)
    assert (found.is_sound, found.interrupted) == (True, True)
    with Store.open_read_only(home, clock) as reader:
        assert [each.title for each in reader.engagements()] == ["Pôle Ressources"]
    assert not gate.has_hot_journal(home.database)
    assert health(home).version is not None


def test_the_draft_survives_a_kill(home: Home, clock: FixedClock) -> None:
    """The half-typed line is offered again."""
    with Store.open(home, clock) as store:
        at = scene(store, clock)
    code = f"""
store = Store.open(home, clock, purpose="app")
store.save_draft({at.session!r}, "a: relancer le bai")
print("saved", flush=True)
sys.stdin.readline()
"""
    with start(code, home.data) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "saved\n"
        os.kill(process.pid, signal.SIGKILL)
        process.communicate(timeout=PATIENCE)
    with Store.open(home, clock) as store:
        assert store.draft(at.session) == "a: relancer le bai"


def _kill_and_look(home: Home, clock: FixedClock, kills: int, chance: random.Random) -> None:
    with Store.open(home, clock) as store:
        at = scene(store, clock)
        said = Said({item.id: item.ref for item in store.items(at.session)})
    for _ in range(kills):
        _write_until_killed(home.data, chance, said)
        with Store.open(home, clock) as store:
            said.compare({item.id: item.ref for item in store.items(at.session)})
        assert health(home).is_sound


def _write_until_killed(folder: Path, chance: random.Random, said: Said) -> None:
    """Follows a writer for a while, kills it in the middle of its work, and reads what it still said."""
    with start(WRITES_FOR_EVER, folder) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        for _ in range(chance.randrange(30)):
            said.hear(process.stdout.readline())
        select([], [], [], chance.random() * 0.004)
        os.kill(process.pid, signal.SIGKILL)
        rest = process.stdout.read()
    for line in rest.split("\n")[:-1]:
        said.hear(line)


def _cut_short(home: Home, clock: FixedClock) -> None:
    """Leaves a file as a kill between the pages of a commit does: written in part, its journal beside it."""
    with Store.open(home, clock) as store:
        scene(store, clock)
    code = """
import os, signal, sqlite3
connection = sqlite3.connect(home.database, isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("PRAGMA cache_spill = ON")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE engagement SET title = 'half'")
connection.execute("UPDATE item SET raw = hex(randomblob(20000))")
connection.execute("CREATE TABLE other AS SELECT hex(randomblob(100000)) AS x")
os.kill(os.getpid(), signal.SIGKILL)
"""
    with start(code, home.data) as process:
        process.communicate(timeout=PATIENCE)
    with (
        closing(sqlite3.connect(f"{home.database.as_uri()}?mode=ro", uri=True)) as connection,
        pytest.raises(sqlite3.OperationalError),
    ):
        connection.execute("SELECT * FROM item").fetchall()
