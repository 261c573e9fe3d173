"""What a check-up finds: the file, its versions, who writes, the room left, the time a commit takes."""

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from statistics import median
from typing import Final

from facilitator.i18n import Trouble
from facilitator.paths import Home
from facilitator.store import backup, gate
from facilitator.store.access import make_file, reading
from facilitator.store.connection import PRAGMAS
from facilitator.store.lock import Holder, holder_in, is_held
from facilitator.store.readable import is_readable
from facilitator.store.schema import VERSION
from facilitator.values import dataclass

_COMMITS: Final = 9


@dataclass(frozen=True, slots=True)
class Health:
    """The state of a home. `trouble` is why the data cannot be used, `problems` what a full check found.

    `holder` is the living process that writes; `interrupted`: a transaction was cut short and will be
    recovered when the data are next opened; `commit_milliseconds` is None where nothing can be written.
    """

    database: Path
    exists: bool = False
    bytes: int = 0
    version: int | None = None
    known_version: int = VERSION
    sqlite: str = sqlite3.sqlite_version
    trouble: Trouble | None = None
    problems: tuple[str, ...] = ()
    interrupted: bool = False
    holder: Holder | None = None
    backups: tuple[Path, ...] = ()
    free_bytes: int = 0
    commit_milliseconds: float | None = None

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong; data that do not exist yet are well."""
        return self.trouble is None and not self.problems


def health(home: Home) -> Health:
    """The state of a home, read without changing anything, also while another process writes."""
    path = home.database
    trouble, readable = _readable(home)
    version, problems = _checked(path) if readable else (None, ())
    return Health(
        database=path,
        exists=path.exists(),
        bytes=path.stat().st_size if path.exists() else 0,
        version=version,
        trouble=trouble,
        problems=problems,
        interrupted=gate.has_hot_journal(path) and not is_held(home.lock),
        holder=holder_in(home.lock) if is_held(home.lock) else None,
        backups=backup.backups_in(home),
        free_bytes=_free(home.data),
        commit_milliseconds=commit_milliseconds(home.data),
    )


def commit_milliseconds(folder: Path) -> float | None:
    """The usual time of a durable commit on this disk, measured on a file of its own, or None."""
    trial = folder / "commit-trial.db"
    try:
        trial.unlink(missing_ok=True)
        make_file(trial)
        with closing(sqlite3.connect(trial, isolation_level=None)) as connection:
            return median(_commits(connection))
    except (OSError, sqlite3.Error):
        return None
    finally:
        for left in (trial, gate.journal_of(trial)):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _commits(connection: sqlite3.Connection) -> list[float]:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()
    connection.execute("CREATE TABLE trial (line TEXT)")
    taken = []
    for _ in range(_COMMITS):
        start = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO trial VALUES ('a line as it is typed in a session')")
        connection.execute("COMMIT")
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def _readable(home: Home) -> tuple[Trouble | None, bool]:
    try:
        return None, is_readable(home)
    except Trouble as trouble:
        return trouble, False


def _checked(path: Path) -> tuple[int | None, tuple[str, ...]]:
    """The version of the data and everything a full check finds."""
    try:
        with closing(reading(path)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
            orphans = [
                f"foreign key: {row[0]} {row[1]}" for row in connection.execute("PRAGMA foreign_key_check")
            ]
        return version, tuple(line for line in found + orphans if line != "ok")
    except sqlite3.DatabaseError as error:
        return None, (str(error),)


def _free(folder: Path) -> int:
    existing = next(each for each in (folder, *folder.parents) if each.exists())
    return shutil.disk_usage(existing).free
