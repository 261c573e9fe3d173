"""Two windows on the same data: the second says who has it, and reading always works."""

from __future__ import annotations

import json
import os
import signal
from datetime import datetime
from pathlib import Path

import pytest

from facilitator.domain.items import ItemKind
from facilitator.paths import Home
from facilitator.store.errors import Locked
from facilitator.store.lock import InstanceLock, holder_in, is_held
from facilitator.store.store import Store
from tests.stage import PARIS, PATIENCE, FixedClock
from tests.store.processes import HOLDS, run, start
from tests.store.scenes import draft, scene


def test_a_second_app_is_told_which_process_has_the_data(home: Home, clock: FixedClock) -> None:
    """The message gives the process and the time, at once: open in process 4711 since 09:30."""
    with start(HOLDS.format(purpose="app"), home.data) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        with pytest.raises(Locked) as refused:
            Store.open(home, clock)
        process.communicate("\n", timeout=PATIENCE)
    assert refused.value.fields == {"pid": process.pid, "since": "09:30", "purpose": "app"}
    Store.open(home, clock).close()


def test_a_killed_app_locks_nobody_out(home: Home, clock: FixedClock) -> None:
    """Killed, then started again: it opens, and everything saved is there."""
    with start(HOLDS.format(purpose="app"), home.data) as process:
        assert process.stdout is not None
        process.stdout.readline()
        os.kill(process.pid, signal.SIGKILL)
        process.communicate(timeout=PATIENCE)
    holder = holder_in(home.lock)
    assert holder is not None
    assert holder.running
    with Store.open(home, clock, purpose="app") as store:
        assert store.engagements() == ()
    ended = holder_in(home.lock)
    assert ended is not None
    assert not ended.running


def test_a_command_waits_for_another_command(home: Home, clock: FixedClock) -> None:
    """Two captures from two shells at the same moment: the second one waits a little and is stored.

    How little is of no account here: a busy machine may be slow to let go of the first.
    """
    with Store.open(home, clock) as store:
        at = scene(store, clock)
        code = f"""
from facilitator.store import lock
lock._PATIENCE = {PATIENCE}
print("ready", flush=True)
with Store.open(home, clock) as store:
    print(store.capture({at.session!r}, draft(ItemKind.DECISION, "Depuis un autre terminal")).ref)
"""
        process = start(code, home.data)
        assert process.stdout is not None
        process.stdout.readline()
    with process:
        said, _ = process.communicate(timeout=PATIENCE)
    assert said == "D-02\n"


def test_an_app_does_not_wait(store: Store, home: Home, clock: FixedClock) -> None:
    """The one who opens a window is told at once, also when a command is at work."""
    with pytest.raises(Locked):
        Store.open(home, clock, purpose="app")


def test_reading_works_while_the_app_is_open(store: Store, home: Home, clock: FixedClock) -> None:
    """The room view sees each item as soon as it is saved."""
    at = scene(store, clock)
    with Store.open_read_only(home, clock) as reader:
        assert reader.record(at.session) == store.record(at.session)
        item = store.capture(at.session, draft(ItemKind.DECISION, "Ouvrir le samedi"))
        assert reader.items(at.session)[-1] == item
    said = run(
        f"with Store.open_read_only(home, clock) as reader: print(len(reader.items({at.session!r})))",
        home.data,
    )
    assert said == "5\n"


def test_reading_an_empty_home_finds_nothing(home: Home, clock: FixedClock) -> None:
    with Store.open_read_only(home, clock) as reader:
        assert reader.engagements() == ()


@pytest.mark.parametrize("said", ["", "{", '{"pid": 1}', "[]", '{"pid": 1, "since": "?", "running": true}'])
def test_an_unreadable_lock_file_is_no_obstacle(tmp_path: Path, said: str) -> None:
    """Only the system's lock counts; what the file says is for the message."""
    path = tmp_path / "home.lock"
    path.write_text(said, encoding="utf-8")
    assert not is_held(path)
    lock = InstanceLock(path)
    lock.take("app", datetime(2026, 3, 10, 9, 30, tzinfo=PARIS))
    assert is_held(path)
    path.write_text(said, encoding="utf-8")
    with pytest.raises(Locked):
        InstanceLock(path).take("app", datetime(2026, 3, 10, 9, 31, tzinfo=PARIS))
    lock.release()
    lock.release()
    assert not is_held(path)
    assert json.loads(path.read_text(encoding="utf-8"))["running"] is False
