"""How much room letters take, and a text as lines that stay inside it, whatever the text is.

Arial, Helvetica and the Liberation Sans beside the program have the same widths. Those of the bold letters
are taken for all, so that a text that fits here fits in every viewer.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from facilitator.domain.cleaning import clean

_WIDTHS: Final = dict(
    zip(
        map(chr, range(32, 127)),
        (
            278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
            556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722,
            722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722,
            667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
            611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556,
            500, 389, 280, 389, 584,
        ),
        strict=True,
    )
)  # fmt: skip
"""Thousandths of the size, for the letters of ASCII; an accent takes no room."""

_BLANKS: Final = re.compile(r"[ \n]+")
_OTHER: Final = 750
_WIDE: Final = 1100


@lru_cache(maxsize=4096)
def _letter(char: str) -> int:
    if char in _WIDTHS:
        return _WIDTHS[char]
    if unicodedata.combining(char):
        return 0
    if char in "\u00a0\u202f":
        return _WIDTHS[" "]
    base = unicodedata.normalize("NFD", char)[0]
    if base in _WIDTHS:
        return _WIDTHS[base]
    return _WIDE if unicodedata.east_asian_width(char) in "WF" or ord(char) > 0xFFFF else _OTHER


def width_of(text: str, size: float) -> float:
    """The room a line of text takes at a size, at most."""
    return sum(map(_letter, text)) * size / 1000


def one_line(text: str) -> str:
    """A text harmless and in one line; no-break spaces stay."""
    return _BLANKS.sub(" ", clean(text)).strip(" ")


def lines_in(text: str, size: float, width: float, most: int) -> tuple[str, ...]:
    """The text in at most so many lines no wider than `width`; what has no room ends in an ellipsis."""
    words = one_line(text).split(" ")
    lines: list[str] = []
    while words and len(lines) < most:
        line = words.pop(0)
        while words and width_of(f"{line} {words[0]}", size) <= width:
            line = f"{line} {words.pop(0)}"
        if width_of(line, size) > width:
            line, rest = _broken(line, size, width)
            words.insert(0, rest)
        lines.append(line)
    if words and lines:
        lines[-1] = _shortened(" ".join((lines[-1], *words)), size, width)
    return tuple(lines)


def _broken(word: str, size: float, width: float) -> tuple[str, str]:
    """As much of a long word as a line holds, and the rest of it."""
    room = 1
    while room < len(word) and width_of(word[: room + 1], size) <= width:
        room += 1
    return word[:room], word[room:]


def _shortened(text: str, size: float, width: float) -> str:
    """The beginning of a text with an ellipsis."""
    room = width - width_of("…", size)
    end = len(text)
    while end > 0 and width_of(text[:end], size) > room:
        end -= 1
    return f"{text[:end].rstrip()}…"
