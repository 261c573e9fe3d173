"""Where the data are and how they are is said plainly, also when they cannot be used."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from facilitator.paths import home_of
from facilitator.store.store import Store
from tests.cli.shell import Shell
from tests.stage import PATIENCE
from tests.store.processes import HOLDS, start

ROOT = Path(__file__).parents[2]

COMMANDS = (
    ("items", "--json"),
    ("engagements",),
    ("doctor",),
    ("capture", "x"),
    ("undo",),
    ("new", "--title", "x"),
    ("export",),
    ("demo", "--create"),
)


def _database(shell: Shell) -> Path:
    return shell.folder / "facilitator.db"


def test_where_says_where_and_creates_nothing(shell: Shell) -> None:
    assert shell.done("where").lines == [
        f"data       {shell.folder / 'facilitator.db'}",
        f"backups    {shell.folder / 'backups'}",
        f"settings   {shell.folder / 'settings.toml'}",
        f"documents  {shell.folder / 'exports'}",
    ]
    assert shell.done("where", "--json").json == {
        "database": str(shell.folder / "facilitator.db"),
        "backups": str(shell.folder / "backups"),
        "settings": str(shell.folder / "settings.toml"),
        "exports": str(shell.folder / "exports"),
    }
    assert shell.done("where", "--lang", "fr").lines[0].startswith("données ")
    assert not shell.folder.exists()


def test_the_home_is_the_one_named_then_that_of_the_environment(shell: Shell, tmp_path: Path) -> None:
    other = tmp_path / "other"
    assert str(other) in shell.done("where", "--home", str(other)).out
    assert str(other) in shell.done(f"--home={other}", "where").out
    assert str(shell.folder) in shell.done("where").out


def test_sound_data_are_sound(copil: Shell) -> None:
    said = copil.done("doctor", "--json").json
    assert (said["sound"], said["problems"], said["open_in"], said["exists"]) == (True, [], None, True)
    assert "sound" in copil.done("doctor").out
    assert "bon" in copil.done("doctor", "--lang", "fr").out


def test_a_new_home_is_well(shell: Shell) -> None:
    said = shell.done("doctor", "--json").json
    assert (said["sound"], said["exists"], said["version"]) == (True, False, None)
    assert "none yet" in shell.done("doctor").out


def test_all_is_sound_after_a_kill(copil: Shell) -> None:
    """A capture that is killed while it writes leaves data that every command can use."""
    code = "import itertools, sys\nfor n in itertools.count(): print(f'd: décision {n}', flush=True)"
    writer = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    capturing = subprocess.Popen(
        [sys.executable, "-m", "facilitator", "--home", str(copil.folder), "capture", "-"],
        cwd=ROOT, stdin=writer.stdout, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert capturing.stdout is not None
    assert writer.stdout is not None
    said = [capturing.stdout.readline() for _ in range(7)]
    os.kill(capturing.pid, signal.SIGKILL)
    said += capturing.stdout.read().split("\n")[:-1]
    writer.stdout.close()
    writer.kill()
    writer.wait(timeout=PATIENCE)
    capturing.wait(timeout=PATIENCE)
    capturing.stdout.close()
    assert copil.done("doctor", "--json").json["sound"] is True
    stored = {item["ref"] for item in copil.done("items", "--json").json}
    assert {line.split("\t")[0] for line in said} <= stored
    assert len(stored) <= len(said) + 1


@contextmanager
def _open_elsewhere(shell: Shell, purpose: str = "app") -> Iterator[int]:
    """Another living process that writes to the same data, as the app does; gives its number."""
    with start(HOLDS.format(purpose=purpose), shell.folder) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        try:
            yield process.pid
        finally:
            process.communicate("done\n", timeout=PATIENCE)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_one_process_writes_at_a_time_and_all_may_read(copil: Shell, tmp_path: Path, language: str) -> None:
    copil.done("capture", "d: on garde")
    copil.environment = {"FACILITATOR_LANG": language}
    with _open_elsewhere(copil) as pid:
        for typed in (
            ["capture", "x"],
            ["capture", "-"],
            ["undo"],
            ["redo"],
            ["new", "--title", "x"],
            ["session", "new", "--title", "x", "--on", "2026-03-10"],
            ["session", "next"],
            ["session", "close"],
            ["attendance", "copil", "present dupont"],
            ["import", "people", str(copil.folder / "people.csv")],
        ):
            ended = copil(*typed, piped="x\n")
            assert (ended.code, ended.out) == (1, ""), typed
            assert str(pid) in ended.err
            assert ended.err.count("\n") == 1
        for typed in (
            ["items"],
            ["sessions"],
            ["people"],
            ["actions", "--json"],
            ["engagements"],
            ["bodies"],
        ):
            assert copil(*typed).code == 0, typed
        assert copil.done("export", "--format", "md", "--out", str(tmp_path)).out
        assert copil.done("doctor", "--json").json["open_in"] == pid
        assert str(pid) in copil.done("doctor").out
    assert len(copil.done("items", "--json").json) == 1
    copil.done("capture", "y")


def _garbage(path: Path) -> None:
    path.write_bytes(b"this was a database once " * 400)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 9999")


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")


def _torn(path: Path) -> None:
    """Every page but the first is full of rubbish."""
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xa5" * (len(data) - 4096))


@pytest.mark.parametrize(
    ("harm", "english", "french"),
    [
        (_garbage, "is not a database; move it elsewhere", "n'est pas une base de données\u202f;"),
        (_empty, "is empty; put a copy from the backups", "est vide\u202f; mettez à sa place une copie"),
        (_newer, "was made by a newer version (format 9999", "a été fait par une version plus récente"),
        (_foreign, "belongs to another program; move it", "appartient à un autre programme\u202f;"),
        (_torn, "damaged", "endommagé"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_left_as_it_is(
    copil: Shell, harm: object, english: str, french: str
) -> None:
    """Exit code 1, one sentence, no traceback, not a byte changed, whatever the command."""
    assert callable(harm)
    database = _database(copil)
    harm(database)
    before = database.read_bytes()
    for language, sentence in (("en", english), ("fr", french)):
        for typed in COMMANDS:
            ended = copil(*typed, "--lang", language)
            assert ended.code == 1, (typed, ended)
            assert sentence in ended.err.lower() or sentence in ended.err, (typed, ended)
            assert ended.err.count("\n") == 1
            assert "Traceback" not in ended.err
        assert copil.done("where").code == 0
    assert database.read_bytes() == before


def test_a_folder_in_the_place_of_the_data_is_named(shell: Shell) -> None:
    _database(shell).mkdir(parents=True)
    for typed in COMMANDS:
        ended = shell(*typed)
        assert ended.code == 1
        assert f"{_database(shell)} cannot be opened" in ended.err
        assert ended.err.count("\n") == 1


def test_what_a_check_finds_is_told_and_ends_with_1(copil: Shell) -> None:
    """Data that can be opened, with a reference to something that is gone."""
    with closing(sqlite3.connect(_database(copil))) as connection, connection:
        connection.execute("DELETE FROM session")
    for language, state, sentence in (
        ("en", "damaged", "is damaged;"),
        ("fr", "endommagé", "est endommagé\u202f;"),
    ):
        ended = copil("doctor", "--lang", language)
        assert ended.code == 1
        assert state in ended.out
        assert sentence in ended.err
        assert ended.err.count("\n") == 1
    shaped = copil("doctor", "--json")
    assert (shaped.code, shaped.json["sound"]) == (1, False)
    assert shaped.json["problems"]


def test_a_backup_is_counted(copil: Shell) -> None:
    with Store.open(home_of(copil.folder, {}), copil.clock) as store:
        copy = store.back_up()
    assert str(copy) in copil.done("doctor", "--json").json["backups"]
