"""Files that are handed to the program, read whole within a limit."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from facilitator.i18n import N_, Trouble

LARGEST: Final = 20_000_000
"""Bytes of the largest file that is read; a list of people or an agenda is a thousand times smaller."""


class NoSuchFile(Trouble):
    """A file that is not there; field `file`."""

    message = N_("{file} is not there; check its name.")


class UnreadableFile(Trouble):
    """A folder, or a file that refuses to be read; field `file`."""

    message = N_("{file} cannot be read; check that it is a file and that you may open it.")


class TooLarge(Trouble):
    """More than anybody would type; field `file`."""

    message = N_("{file} is too large to be read here.")


def read_bytes(path: Path) -> bytes:
    """What is in a file. Raises Trouble when it is not there, cannot be read or is too large."""
    try:
        if path.stat().st_size > LARGEST:
            raise TooLarge(file=path)
        return path.read_bytes()
    except FileNotFoundError:
        raise NoSuchFile(file=path) from None
    except OSError as error:
        raise UnreadableFile(file=path) from error
