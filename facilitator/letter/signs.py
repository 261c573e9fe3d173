"""The signs by which a line shows what it is: a bullet, a number, a note, a label, a title."""

from __future__ import annotations

import re
from typing import Final

from facilitator.letter.cues import titled
from facilitator.letter.quote import plain

DEEPEST: Final = 20
"""Columns of the widest margin of a paragraph; what is set further right is an address or a signature."""

EMPHASIS: Final = re.compile(r"(?<![\w*])(\*{1,3}|__)(?=[^\s*])(.+?)(?<=[^\s*])\1(?![\w*])")
BULLET: Final = re.compile(r"(\s*)(?:[-–—•‣◦▪●·*+→\ue000-\uf8ff]|o(?=\s))\s*(?=[^\s\-–—*])")
NUMBERED: Final = re.compile(r"(\s*)(?:\(?\d{1,2}[.)]|\(?[a-hivx]{1,4}\))\s+(?=\S)")
NOTE: Final = re.compile(r"\s*([⁰¹²³⁴-⁹]+|\[\^?\w{1,3}\]:?|\(\d{1,2}\))\s*(?=\S)")
HASH: Final = re.compile(r"\s*(#{1,6})\s+(?=\S)")
_LABEL = re.compile(r"\s*([A-ZÀ-Þ][^\s:]{0,20}(?:\s[^\s:]{1,20}){0,3}?|c\.?c\.?)\s?:\s")
ARTICLE: Final = re.compile(r"(?:article|section|titre|chapitre)\s+(?:\d{1,2}|premier|1er|[ivx]{1,4})\b")
_SECTION_NUMBER = re.compile(
    r"\s*(?:(?P<full>\d{1,2}(?:(?:\.\d{1,2})+[.)]?|[.)])|[IVX]{1,4}[.)])|(?P<bare>\d{1,2}))"
    r"\s*(?P<sign>[-–—.])?\s+(?=[A-ZÀ-Þ])"
)
CLAUSE: Final = re.compile(r"\s*\d{1,2}(?:\.\d{1,2}){1,2}[.)]?\s+(?=\S)")
SENTENCE_END: Final = tuple(".;,!?")


def unstressed(line: str) -> str:
    """The line without the signs that stress some of its words."""
    return EMPHASIS.sub(r"\2", line)


def indent(line: str) -> int:
    """How many columns a line is set in."""
    return len(line) - len(line.lstrip())


def opens(line: str) -> bool:
    """Whether a line begins something of its own, and is no rest of the line above."""
    if any(form.match(unstressed(line)) for form in (BULLET, NUMBERED, NOTE, HASH, CLAUSE)):
        return True
    if indent(line) >= DEEPEST or (line.lstrip()[:1].isupper() and ARTICLE.match(plain(line.lstrip()))):
        return True
    label = _LABEL.match(line)
    return label is not None and titled(plain(label[1])) is not None


def titles(text: str) -> bool:
    """Whether a line stands as a title: an article, a numbered or a capital one, short and without a stop."""
    if len(text) > 90 or text.endswith(SENTENCE_END):
        return False
    if ARTICLE.match(plain(text)):
        return True
    letters = [char for char in text if char.isalpha()]
    capital = len(letters) > 3 and all(char.isupper() for char in letters)
    return (capital and ":" not in text[:-1]) or _is_numbered(text)


def _is_numbered(text: str) -> bool:
    """Whether a title has its number; a mere figure (`14 April`, `9 Mill Lane`) is one of a known field."""
    match = _SECTION_NUMBER.match(text)
    return match is not None and bool(match["full"] or match["sign"] or titled(plain(text[match.end() :])))


def numbering(text: str) -> int:
    """Where the words of a title begin, after its number."""
    match = _SECTION_NUMBER.match(text) if _is_numbered(text) and not ARTICLE.match(plain(text)) else None
    return match.end() if match else 0
