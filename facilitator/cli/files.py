"""Files that are handed to a command, read whole; `-` is what is piped in."""

from __future__ import annotations

import sys
from pathlib import Path

from facilitator.tables.files import read_bytes
from facilitator.tables.spreadsheets import Row, rows_in


def read_text(path: Path) -> str:
    """The text of a file in UTF-8, with or without a byte order mark; unreadable bytes become U+FFFD."""
    return _read(path).decode("utf-8-sig", errors="replace")


def read_rows(path: Path) -> tuple[Row, ...]:
    """The rows of a table in a file. Raises Trouble when it cannot be read."""
    return rows_in(path, _read(path))


def _read(path: Path) -> bytes:
    return sys.stdin.buffer.read() if str(path) == "-" else read_bytes(path)
