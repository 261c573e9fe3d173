"""Verified, dated copies of the data, made by SQLite itself: copying an open database file loses its lock."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from facilitator.paths import Home
from facilitator.store.access import make_file, make_folder
from facilitator.store.errors import CannotBackUp

_STAMP: Final = "%Y%m%dT%H%M%SZ"
_PREFIX: Final = "facilitator-"
_NEWEST: Final = 10
"""So many of the newest copies are kept, whatever their age."""

_DAYS: Final = 30
"""Of the older ones, the last of each day is kept for so long, and of each month after that."""


def back_up(driver: sqlite3.Connection, home: Home, now: datetime) -> Path:
    """A verified copy named after the instant; older ones are thinned out. Raises CannotBackUp."""
    path = home.backups / f"{_PREFIX}{now.astimezone(UTC).strftime(_STAMP)}.db"
    make_folder_of_backups(home)
    copy_verified(driver, path)
    for old in superfluous(backups_in(home), now):
        with suppress(OSError):
            old.unlink()
    return path


def make_folder_of_backups(home: Home) -> None:
    """The folder of the copies, for its owner alone."""
    try:
        make_folder(home.backups)
    except OSError as error:
        raise CannotBackUp(reason=error.strerror or type(error).__name__) from error


def backups_in(home: Home) -> tuple[Path, ...]:
    """The dated copies, the oldest first."""
    return tuple(sorted(path for path in home.backups.glob(f"{_PREFIX}*.db") if made_at(path)))


def made_at(path: Path) -> datetime | None:
    """The instant in the name of a copy; None for a file of another name."""
    try:
        return datetime.strptime(path.stem.removeprefix(_PREFIX), _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def is_changed(database: Path, copies: Sequence[Path]) -> bool:
    """Whether the data were written since the newest copy was made."""
    return not copies or database.stat().st_mtime_ns > copies[-1].stat().st_mtime_ns


def superfluous(copies: Sequence[Path], now: datetime) -> tuple[Path, ...]:
    """The copies that thinning removes; `copies` has the oldest first."""
    kept: dict[str, Path] = {}
    for path in copies[:-_NEWEST]:
        made = made_at(path)
        if made is not None:
            recent = now - made <= timedelta(days=_DAYS)
            kept[f"{made:%Y-%m-%d}" if recent else f"{made:%Y-%m}"] = path
    return tuple(sorted(set(copies[:-_NEWEST]) - set(kept.values())))


def copy_verified(driver: sqlite3.Connection, path: Path) -> None:
    """Copies the data to a file that appears once it is whole, checked and on disk. Raises CannotBackUp."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        make_file(part)
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            driver.backup(copy)
            sound = copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if not sound:
            raise CannotBackUp(reason="integrity_check")
        place(part, path)
    except (OSError, sqlite3.Error) as error:
        raise CannotBackUp(reason=type(error).__name__) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def place(part: Path, path: Path) -> None:
    """Gives a finished file its name, so that a power cut leaves the old or the new one."""
    descriptor = os.open(part, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    part.replace(path)
    if sys.platform != "win32":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
