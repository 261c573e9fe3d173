"""Letters in plain text or Markdown: the lines as they stand in the file."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Final

from facilitator.letter.passages import Letter
from facilitator.letter.troubles import LetterBinary

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LAYOUT: Final = frozenset("\t\n\r\f\v\x1a")
_FEW_CONTROLS: Final = 10
_MOST_CONTROLS: Final = 0.01


def read(path: Path, data: bytes) -> Letter:
    """The lines of a text in UTF-8, UTF-16 with its mark, or the encoding old Windows programs write."""
    text = _decoded(path, data)
    controls = sum(char < " " and char not in _LAYOUT for char in text)
    if "\0" in text or controls > max(_FEW_CONTROLS, len(text) * _MOST_CONTROLS):
        raise LetterBinary(file=path)
    return Letter(tuple(text.replace("\f", "\n").splitlines()), wrapped=True)


def _decoded(path: Path, data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
