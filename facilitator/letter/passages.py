"""The lines of a letter as lines of meaning: paragraphs, list items, headings, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import pairwise

from facilitator.letter.columns import in_columns
from facilitator.letter.cues import STAGE, titled
from facilitator.letter.quote import Quote
from facilitator.letter.signs import (
    BULLET,
    CLAUSE,
    EMPHASIS,
    HASH,
    NOTE,
    NUMBERED,
    numbering,
    opens,
    titles,
    unstressed,
)
from facilitator.letter.wrapping import runs_on, width_of
from facilitator.values import dataclass

_STAGE = re.compile(rf"(?:[\w']+ ){{0,3}}{STAGE}")
_RULE = re.compile(r"\s*[-=_*~]{3,}\s*")


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


def passages_of(letter: Letter) -> tuple[Passage, ...]:
    """The passages of a letter, in its order; every line with words is in exactly one."""
    return _continued(_enumerated(tuple(_joined(letter))))


def _joined(letter: Letter) -> Iterator[Passage]:
    width = width_of(letter.lines) if letter.wrapped else 0
    pending: list[tuple[int, str]] = []
    apart = True
    for number, raw in in_columns(letter.lines):
        line = raw.rstrip()
        if not line.strip() or _RULE.fullmatch(line):
            yield from _closed(pending, apart)
            pending, apart = [], True
        elif pending and letter.wrapped and not opens(line) and runs_on(pending[-1][1], line, width):
            pending.append((number, line))
        else:
            if pending:
                yield from _closed(pending, apart)
                apart = False
            pending = [(number, line)]
    yield from _closed(pending, apart)


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
    while match := EMPHASIS.search(quote.text):
        quote = quote.without(match.end(2), match.end()).without(match.start(), match.start(2))
    return quote


def _classified(first: str, whole: Quote, apart: bool) -> Passage:
    for form, kind in ((HASH, Kind.HEADING), (NOTE, Kind.NOTE), (BULLET, Kind.ITEM)):
        if match := form.match(unstressed(first) if kind is Kind.ITEM else first):
            mark = match[1].rstrip(":") if kind is Kind.NOTE else ""
            depth = len(match[1]) if kind is not Kind.NOTE else 0
            opening = len(match[0].strip())
            return Passage(whole.part(opening), kind, depth, mark, apart)
    if titles(whole.text):
        at = numbering(whole.text)
        return Passage(whole.part(at), Kind.HEADING, 1, whole.text[:at].strip(), apart)
    if match := CLAUSE.match(first):
        return Passage(whole.part(len(match[0].strip())), Kind.PARAGRAPH, 0, match[0].strip(), apart)
    if match := NUMBERED.match(first):
        return Passage(whole.part(len(match[0].strip())), Kind.ITEM, len(match[1]), "", apart)
    return Passage(whole, Kind.PARAGRAPH, 0, "", apart)


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
    return passage.leads or bool(_STAGE.match(passage.plain)) or opens(passage.text)


def _appended(item: Passage, passage: Passage) -> Passage:
    offset = len(item.text) + 1
    origins = (*item.quote.origins, *((at + offset, line) for at, line in passage.quote.origins))
    return replace(item, quote=Quote(f"{item.text} {passage.text}", origins))
