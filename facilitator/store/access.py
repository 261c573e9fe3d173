"""The file as the standard library sees it: read-only connections, what its owner alone may open."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any, Final

from facilitator.store.errors import DamagedInside, NotRead
from facilitator.store.rows import Rows

READING_PRAGMAS: Final = (
    "query_only = ON",
    "cell_size_check = ON",
    "trusted_schema = OFF",
)


def reading(path: Path, patience: float = 5) -> sqlite3.Connection:
    """A read-only connection of the standard library; it sees committed rows while another process writes.

    It waits so many seconds for a commit under way.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=patience,
        check_same_thread=False,
        isolation_level=None,
    )
    connection.execute(f"PRAGMA busy_timeout = {round(patience * 1000)}")
    for pragma in READING_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def rows_of(connection: sqlite3.Connection) -> Rows:
    """Runs plain SQL on a connection of the standard library; NotRead when the file does not answer."""

    def rows(sql: str, values: Any = ()) -> list[dict[str, Any]]:
        try:
            cursor = connection.execute(sql, values)
            found = cursor.fetchall()  # at once, so that a writer waits for the reading alone
            names = [column[0] for column in cursor.description or ()]
        except sqlite3.OperationalError as error:
            raise NotRead(error.sqlite_errorcode) from error
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
                raise
            raise DamagedInside(error.sqlite_errorcode) from error
        return [dict(zip(names, row, strict=True)) for row in found]

    return rows


def make_folder(folder: Path) -> None:
    """The folder and its missing parents, for its owner alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def make_file(path: Path) -> None:
    """An empty file that only its owner may read, whatever the umask; SQLite's own default would be 0644."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
