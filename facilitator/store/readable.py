"""Whether the data can be read as they are, asked of SQLite before anything else."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from facilitator.paths import Home
from facilitator.store import gate
from facilitator.store.access import reading
from facilitator.store.errors import CannotOpen, Damaged, EmptyFile, NotADatabase


def is_readable(home: Home) -> bool:
    """Whether the data can be read as they are: of this version, and not cut short.

    Raises the Trouble of a file that cannot be used at all. Asked through SQLite, which keeps the locks of
    a connection this process may have; reading the file's bytes would drop them.
    """
    path = home.database
    if not path.exists():
        return False
    if path.stat().st_size == 0:
        raise EmptyFile(path=path)
    try:
        with closing(reading(path)) as connection:
            ours, version = (_number(connection, name) for name in ("application_id", "user_version"))
    except sqlite3.DatabaseError as error:
        return _is_curable(error, home)
    return gate.judge(path, ours, version) is gate.Found.READY


def _is_curable(error: sqlite3.DatabaseError, home: Home) -> bool:
    """False for a transaction cut short, which opening for writing cures; raises for everything else."""
    code = error.sqlite_errorcode & 0xFF
    if code == sqlite3.SQLITE_READONLY:
        return False
    if code == sqlite3.SQLITE_NOTADB:
        raise NotADatabase(path=home.database) from error
    if code == sqlite3.SQLITE_CORRUPT:
        raise Damaged(path=home.database) from error
    raise CannotOpen(path=home.database, reason=str(error)) from error


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    (value,) = connection.execute(f"PRAGMA {pragma}").fetchone()
    return int(value)
