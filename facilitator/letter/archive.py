"""The archive a Word or OpenDocument file is: looked through before anything in it is parsed."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path
from typing import Final

from facilitator.letter.troubles import LetterDamaged, LetterInflated, LetterLocked

LARGEST_UNPACKED: Final = 100_000_000
"""Bytes a document may unpack to, its pictures included."""

LARGEST_PART: Final = 25_000_000
"""Bytes of the largest part that is parsed; the text of a letter takes a thousand times less."""

_CHUNK: Final = 1 << 20
_ENCRYPTED: Final = 0x1
BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, SyntaxError, KeyError, ValueError, AttributeError, EOFError, OSError,
    RuntimeError,
)  # fmt: skip
"""What opening and parsing a damaged archive raises; too deep and unsupported are a RuntimeError."""


def entries_of(path: Path, data: bytes) -> frozenset[str]:
    """The names of the parts. Raises an UnreadableLetter for what is damaged, locked or swells too much."""
    unpacked = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                if member.flag_bits & _ENCRYPTED:
                    raise LetterLocked(file=path)
                unpacked += _size(path, archive, member)
                if unpacked > LARGEST_UNPACKED:
                    raise LetterInflated(file=path, limit=LARGEST_UNPACKED // 1_000_000)
            return frozenset(archive.namelist())
    except BROKEN as error:
        raise LetterDamaged(file=path) from error


def _size(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> int:
    """What is really unpacked: the sizes an archive declares may lie."""
    most = LARGEST_PART if member.filename.endswith((".xml", ".rels")) else LARGEST_UNPACKED
    size = 0
    with archive.open(member) as part:
        while chunk := part.read(_CHUNK):
            size += len(chunk)
            if size > most:
                raise LetterInflated(file=path, limit=most // 1_000_000)
    return size
