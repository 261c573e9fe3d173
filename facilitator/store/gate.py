"""The gate before any connection: what the file is, judged by its first bytes. It writes nothing."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import Final

from facilitator.store.errors import (
    CannotOpen,
    EmptyFile,
    ForeignDatabase,
    NewerDatabase,
    NotADatabase,
)
from facilitator.store.schema import APPLICATION_ID, VERSION

_MAGIC: Final = b"SQLite format 3\x00"
_HEADER: Final = 100
_USER_VERSION: Final = slice(60, 64)
_APPLICATION_ID: Final = slice(68, 72)
_COMMITS: Final = slice(24, 28)


class Found(Enum):
    """What lies at the place of the data."""

    ABSENT = auto()
    READY = auto()
    OLDER = auto()
    INTERRUPTED = auto()
    """A transaction was cut short: SQLite must recover it before anything can be said."""


def look(path: Path, known: int = VERSION) -> Found:
    """What the file is; raises the Trouble that names it when it cannot be used.

    Call it while this process has no connection to the file: closing a file drops SQLite's locks on it.
    """
    header = _header(path)
    if header is None:
        return Found.ABSENT
    if not header:
        raise EmptyFile(path=path)
    if not header.startswith(_MAGIC) or len(header) < _HEADER:
        raise NotADatabase(path=path)
    found = judge(path, _number(header, _APPLICATION_ID), _number(header, _USER_VERSION), known)
    return Found.INTERRUPTED if has_hot_journal(path) else found


def judge(path: Path, application_id: int, version: int, known: int = VERSION) -> Found:
    """The same from the two numbers of the header: ours or another program's, of which version."""
    if application_id != APPLICATION_ID:
        raise ForeignDatabase(path=path)
    if version > known:
        raise NewerDatabase(path=path, found=version, known=known)
    return Found.READY if version == known else Found.OLDER


def commits(path: Path) -> int | None:
    """SQLite's count of the commits to a file, read from its header without any lock; None without a file.

    Call it while this process has no connection to the file, as `look`.
    """
    try:
        header = _header(path)
    except CannotOpen:
        return None
    return _number(header, _COMMITS) if header and len(header) == _HEADER else None


def journal_of(path: Path) -> Path:
    """The rollback journal beside a database."""
    return path.with_name(f"{path.name}-journal")


def has_hot_journal(path: Path) -> bool:
    """Whether a journal was left by a transaction under way or cut short; at rest it is empty (TRUNCATE)."""
    try:
        return journal_of(path).stat().st_size > 0
    except OSError:
        return False


def _header(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CannotOpen(path=path, reason=error.strerror or type(error).__name__) from error


def _number(header: bytes, place: slice) -> int:
    return int.from_bytes(header[place], "big")
