"""The lines of a letter as lines of meaning: paragraphs, list items, headings, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import Final

from facilitator.letter.columns import in_columns
from facilitator.letter.cues import STAGE, titled
from facilitator.letter.quote import Quote, plain

WIDEST: Final = 132
"""Columns of the widest page somebody wraps at; a longer line is a whole paragraph."""

NARROWEST: Final = 40
"""Columns of the narrowest page somebody wraps at; shorter lines are an address."""

DEEPEST: Final = 20
"""Columns of the widest margin of a paragraph; what is set further right is an address or a signature."""

_RAGGED: Final = 15
_FULL_LINES: Final = 3
_FULL_LINES_OF_PROSE: Final = 2
_PROSE: Final = 72
"""Columns that hardly an address fills: two such lines are enough to tell the width of the page."""


class Kind(StrEnum):
    """What a passage is in the layout of a letter."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of meaning. `depth` is the indent of an item or the rank of a heading.

    `mark` is the sign that opens a note, or the number of a heading or of a paragraph.
    """

    quote: Quote
    kind: Kind = Kind.PARAGRAPH
    depth: int = 0
    mark: str = ""
    apart: bool = True

    @property
    def text(self) -> str:
        """Its words."""
        return self.quote.text

    @property
    def plain(self) -> str:
        """Its words as they are searched."""
        return self.quote.plain

    @property
    def leads(self) -> bool:
        """Whether it announces what follows: `La prestation comprend :`."""
        return self.text.endswith(":")


@dataclass(frozen=True, slots=True)
class Letter:
    """The numbered lines of a letter, the first being 1. `wrapped` lines may be parts of a paragraph."""

    lines: tuple[str, ...]
    wrapped: bool = False


_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|__)(?=[^\s*])(.+?)(?<=[^\s*])\1(?![\w*])")
_BULLET = re.compile(r"(\s*)(?:[-–—•‣◦▪●·*+→\ue000-\uf8ff]|o(?=\s))\s*(?=[^\s\-–—*])")
_NUMBERED = re.compile(r"(\s*)(?:\(?\d{1,2}[.)]|\(?[a-hivx]{1,4}\))\s+(?=\S)")
_NOTE = re.compile(r"\s*([⁰¹²³⁴-⁹]+|\[\^?\w{1,3}\]:?|\(\d{1,2}\))\s*(?=\S)")
_HASH = re.compile(r"\s*(#{1,6})\s+(?=\S)")
_LABEL = re.compile(r"\s*([A-ZÀ-Þ][^\s:]{0,20}(?:\s[^\s:]{1,20}){0,3}?)\s?:\s")
_STAGE = re.compile(rf"(?:[\w']+ ){{0,3}}{STAGE}")
_RULE = re.compile(r"\s*[-=_*~]{3,}\s*")
_ARTICLE = re.compile(r"(?:article|section|titre|chapitre)\s+(?:\d{1,2}|premier|1er|[ivx]{1,4})\b")
_SECTION_NUMBER = re.compile(
    r"\s*(?:(?P<full>\d{1,2}(?:(?:\.\d{1,2})+[.)]?|[.)])|[IVX]{1,4}[.)])|(?P<bare>\d{1,2}))"
    r"\s*(?P<sign>[-–—.])?\s+(?=[A-ZÀ-Þ])"
)
_CLAUSE = re.compile(r"\s*\d{1,2}(?:\.\d{1,2}){1,2}[.)]?\s+(?=\S)")
_UNFINISHED = re.compile(
    r"\b(?:a|au|aux|de|du|des|d'|l'|le|la|les|un|une|et|ou|en|par|pour|avec|sur|dans|sans|vers|chez|que|qui|dont"
    r"|the|an|of|to|and|or|with|for|by|from|on|in|at|our|your|their|its|his|her|mr|mrs|ms|dr|mme|m\.|votre|notre"
    r"|leur|son|sa|ses|vos|nos|leurs|ce|cet|cette|ces|aupres)$"
)
_SENTENCE_END = tuple(".;,!?")


def passages_of(letter: Letter) -> tuple[Passage, ...]:
    """The passages of a letter, in its order; every line with words is in exactly one."""
    return _continued(_enumerated(tuple(_joined(letter))))


def _joined(letter: Letter) -> Iterator[Passage]:
    width = _width(letter)
    pending: list[tuple[int, str]] = []
    apart = True
    for number, raw in in_columns(letter.lines):
        line = raw.rstrip()
        if not line.strip() or _RULE.fullmatch(line):
            yield from _closed(pending, apart)
            pending, apart = [], True
        elif pending and letter.wrapped and not _opens(line) and _runs_on(pending[-1][1], line, width):
            pending.append((number, line))
        else:
            if pending:
                yield from _closed(pending, apart)
                apart = False
            pending = [(number, line)]
    yield from _closed(pending, apart)


def _width(letter: Letter) -> int:
    """The column its lines are wrapped at, 0 when each line is a paragraph of its own."""
    if not letter.wrapped:
        return 0
    pairs = list(pairwise(letter.lines))
    broken = max((len(line.rstrip()) for line, after in pairs if _is_broken(line, after)), default=0)
    followed = [len(line.rstrip()) for line, after in pairs if after.strip() and not _opens(after)]
    lengths = sorted(length for length in followed if 0 < length <= WIDEST)
    widest = lengths[(len(lengths) - 1) * 9 // 10] if lengths else 0
    full = sum(length >= widest - _RAGGED for length in lengths)
    enough = _FULL_LINES_OF_PROSE if widest >= _PROSE else _FULL_LINES
    width = max(widest if full >= enough else 0, broken if broken <= WIDEST else 0)
    return width if width >= NARROWEST else 0


def _is_broken(line: str, after: str) -> bool:
    """Whether a line evidently goes on below, in the middle of a phrase."""
    said, following = line.rstrip(), after.lstrip()
    is_long = len(said) >= NARROWEST and _indent(line) < DEEPEST and not said.endswith((*_SENTENCE_END, ":"))
    return is_long and following[:1].islower() and not _opens(after)


def _opens(line: str) -> bool:
    if any(form.match(_unstressed(line)) for form in (_BULLET, _NUMBERED, _NOTE, _HASH, _CLAUSE)):
        return True
    if _indent(line) >= DEEPEST or (line.lstrip()[:1].isupper() and _ARTICLE.match(plain(line.lstrip()))):
        return True
    label = _LABEL.match(line)
    return label is not None and titled(plain(label[1])) is not None


def _runs_on(line: str, following: str, width: int) -> bool:
    """Whether a line was broken for want of room, or in the middle of a phrase."""
    if len(line) > WIDEST or _indent(line) >= DEEPEST:
        return False
    if _ARTICLE.match(plain(line.lstrip())) and len(line) < width - _RAGGED:
        return False
    word = following.split(maxsplit=1)[0]
    if width and len(line) + 1 + len(word) > width:
        return True
    unfinished = not line.endswith((*_SENTENCE_END, ":"))
    if not unfinished:
        return False
    return word[0].islower() or 0 < width * 3 < len(line) * 4 or bool(_UNFINISHED.search(plain(line)))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _closed(lines: Sequence[tuple[int, str]], apart: bool) -> Iterator[Passage]:
    if not lines:
        return
    text, origins = "", []
    for number, line in lines:
        piece = " ".join(line.split())
        origins.append((len(text) + bool(text), number))
        text = f"{text} {piece}".strip() if text else piece
    passage = _classified(lines[0][1], _plainly(Quote(text, tuple(origins))), apart)
    if passage.text:
        yield passage


def _plainly(quote: Quote) -> Quote:
    """The words without the signs that stress some of them."""
    while match := _EMPHASIS.search(quote.text):
        quote = quote.without(match.end(2), match.end()).without(match.start(), match.start(2))
    return quote


def _unstressed(line: str) -> str:
    return _EMPHASIS.sub(r"\2", line)


def _classified(first: str, whole: Quote, apart: bool) -> Passage:
    for form, kind in ((_HASH, Kind.HEADING), (_NOTE, Kind.NOTE), (_BULLET, Kind.ITEM)):
        if match := form.match(_unstressed(first) if kind is Kind.ITEM else first):
            mark = match[1].rstrip(":") if kind is Kind.NOTE else ""
            depth = len(match[1]) if kind is not Kind.NOTE else 0
            opening = len(match[0].strip())
            return Passage(whole.part(opening), kind, depth, mark, apart)
    if _titles(whole.text):
        at = _numbering(whole.text)
        return Passage(whole.part(at), Kind.HEADING, 1, whole.text[:at].strip(), apart)
    if match := _CLAUSE.match(first):
        return Passage(whole.part(len(match[0].strip())), Kind.PARAGRAPH, 0, match[0].strip(), apart)
    if match := _NUMBERED.match(first):
        return Passage(whole.part(len(match[0].strip())), Kind.ITEM, len(match[1]), "", apart)
    return Passage(whole, Kind.PARAGRAPH, 0, "", apart)


def _titles(text: str) -> bool:
    """Whether a line stands as a title: an article, a numbered or a capital one, short and without a stop."""
    if len(text) > 90 or text.endswith(_SENTENCE_END):
        return False
    if _ARTICLE.match(plain(text)):
        return True
    letters = [char for char in text if char.isalpha()]
    capital = len(letters) > 3 and all(char.isupper() for char in letters)
    return (capital and ":" not in text[:-1]) or _is_numbered(text)


def _is_numbered(text: str) -> bool:
    """Whether a title has its number; a mere figure (`14 April`, `9 Mill Lane`) is one of a known field."""
    match = _SECTION_NUMBER.match(text)
    return match is not None and bool(match["full"] or match["sign"] or titled(plain(text[match.end() :])))


def _numbering(text: str) -> int:
    match = _SECTION_NUMBER.match(text) if _is_numbered(text) and not _ARTICLE.match(plain(text)) else None
    return match.end() if match else 0


def _enumerated(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Takes numbered lines that follow each other closely as a list, for a title has something below it."""
    listed = set[int]()
    for at, (one, other) in enumerate(pairwise(passages)):
        numbers = [_number(each) for each in (one, other)]
        if None not in numbers and numbers[1] == (numbers[0] or 0) + 1:
            listed |= {at, at + 1} if not (titled(one.plain) and titled(other.plain)) else set()
    return tuple(
        replace(passage, kind=Kind.ITEM, depth=0, mark="") if at in listed else passage
        for at, passage in enumerate(passages)
    )


def _number(passage: Passage) -> int | None:
    """The number of a title of the first rank, or of a numbered item."""
    match = re.fullmatch(r"(\d{1,2})[.)]", passage.mark)
    return int(match[1]) if match and passage.kind is not Kind.NOTE else None


def _continued(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Takes a paragraph that stands between two items, unannounced, as the end of the first one."""
    kept: list[Passage] = []
    last: int | None = None
    for passage, following in zip(passages, _followings(passages), strict=True):
        if last is not None and _continues(kept[last], passage, following):
            kept[last] = _appended(kept[last], passage)
            continue
        if passage.kind is not Kind.NOTE:
            last = len(kept)
        kept.append(passage)
    return tuple(kept)


def _followings(passages: Sequence[Passage]) -> list[Passage | None]:
    """What follows each passage, notes apart."""
    following: Passage | None = None
    found: list[Passage | None] = []
    for passage in reversed(passages):
        found.append(following)
        following = passage if passage.kind is not Kind.NOTE else following
    return found[::-1]


def _continues(before: Passage, passage: Passage, following: Passage | None) -> bool:
    is_between = before.kind is Kind.ITEM and following is not None and following.kind is Kind.ITEM
    is_close = not passage.apart and following is not None and not following.apart
    is_bare = passage.kind is Kind.PARAGRAPH and not _announces(passage)
    return is_between and is_close and is_bare and not before.leads


def _announces(passage: Passage) -> bool:
    """Whether a paragraph opens something of its own: a list, a phase, a field."""
    return passage.leads or bool(_STAGE.match(passage.plain)) or _opens(passage.text)


def _appended(item: Passage, passage: Passage) -> Passage:
    offset = len(item.text) + 1
    origins = (*item.quote.origins, *((at + offset, line) for at, line in passage.quote.origins))
    return replace(item, quote=Quote(f"{item.text} {passage.text}", origins))
