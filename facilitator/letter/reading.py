"""A letter from its file: numbered lines of clean text, whatever the format it was written in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from facilitator.domain.cleaning import clean
from facilitator.letter import odt, pdf, plain_text, word
from facilitator.letter.archive import entries_of
from facilitator.letter.passages import Letter
from facilitator.letter.troubles import (
    LetterBinary,
    LetterEmpty,
    LetterLocked,
    LetterMissing,
    LetterRefused,
    LetterTooLarge,
    LetterTooLong,
    LetterUnknown,
)

LARGEST: Final = 20_000_000
"""Bytes of the largest file that is opened; a letter with its letterhead takes a hundred times less."""

LONGEST: Final = 200_000
"""Characters of the longest letter; a page holds three thousand."""

MOST_LINES: Final = 6_000
"""Lines of the longest letter; a page holds fifty."""

TEXTS: Final = frozenset({".txt", ".text", ".md", ".markdown", ".eml", ""})
"""Extensions of files that are text as they are."""

_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a Word document of before 2007 begins, and any Word document behind a password."""

_PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"{\\rtf")

Reader = Callable[[Path, bytes], Letter]


def read_letter(path: Path) -> Letter:
    """The letter in a file. Raises an UnreadableLetter when there is none to be read."""
    data = _bytes(path)
    letter = _reader(path, data)(path, data)
    if sum(map(len, letter.lines)) > LONGEST or len(letter.lines) > MOST_LINES:
        raise LetterTooLong(file=path)
    cleaned = Letter(tuple(_line(line) for line in letter.lines), letter.wrapped)
    if not any(line.strip() for line in cleaned.lines):
        raise LetterEmpty(file=path)
    return cleaned


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size >= LARGEST:
            raise LetterTooLarge(file=path, limit=LARGEST // 1_000_000)
        data = path.read_bytes()
    except FileNotFoundError:
        raise LetterMissing(file=path) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise LetterRefused(file=path, reason=reason) from error
    if not data.strip():
        raise LetterEmpty(file=path)
    return data


def _reader(path: Path, data: bytes) -> Reader:
    """Who reads a file: told by its first bytes, for extensions may be wrong, and by its extension else."""
    kind = path.suffix.lower()
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return pdf.read
    if data.startswith(b"PK"):
        return _of_archive(path, data)
    if data.startswith(_OLD_OFFICE):
        if kind == ".docx":
            raise LetterLocked(file=path)
        raise LetterUnknown(file=path, kind=kind or ".doc")
    if kind in TEXTS:
        return plain_text.read
    if kind in (".docx", ".odt", ".pdf") or (data.startswith(_PICTURES) and not kind):
        raise LetterBinary(file=path)
    raise LetterUnknown(file=path, kind=kind)


def _of_archive(path: Path, data: bytes) -> Reader:
    names = entries_of(path, data)
    if "word/document.xml" in names:
        return word.read
    if "content.xml" in names:
        return odt.read
    raise LetterUnknown(file=path, kind=path.suffix.lower() or ".zip")


def _line(text: str) -> str:
    """One line, cleaned; what breaks lines inside it becomes a space."""
    return clean(text).replace("\n", " ")
