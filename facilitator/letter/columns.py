"""Lines set in two columns, as letterheads and signatures are, put one column after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from facilitator.letter.cues import titled
from facilitator.letter.quote import plain

Line = tuple[int, str]
"""A line with its number."""

GAP = re.compile(r"(?<=\S)\s{8,}(?=\S)")
"""What parts two columns; nobody leaves as much room within a sentence."""

_NEAREST = 20
"""Where a second column begins at the earliest; what follows a number stands more to the left."""

_FOLIO = re.compile(
    r"\W*(?:page\s*)?\d{1,3}\s*(?:/|sur|of)\s*\d{1,3}\W*|\s*page\s*\d{1,3}\s*|\s*-\s*\d{1,3}\s*-\s*", re.I
)


def in_columns(lines: Sequence[str]) -> Iterator[Line]:
    """The numbered lines without page numbers, blocks of two columns put one below the other."""
    numbered = [(number, "" if _FOLIO.fullmatch(line) else line) for number, line in enumerate(lines, 1)]
    gaps = [match.end() for _, text in numbered if (match := _gap(text))]
    middle = min(gaps, default=0)
    for fits, block in groupby(numbered, key=lambda line: _fits(line[1], middle)):
        rows = list(block)
        yield from _parted(rows) if fits and any(_gap(text) for _, text in rows) else rows


def _fits(text: str, middle: int) -> bool:
    """Whether a line is of one column or of two: it has their gap, is set on the right or ends before it."""
    if not text.strip() or not middle:
        return False
    return bool(_gap(text)) or len(text.rstrip()) < middle or _is_right(text, middle)


def _is_right(text: str, middle: int) -> bool:
    return len(text) - len(text.lstrip()) >= middle - 4


def _gap(text: str) -> re.Match[str] | None:
    """The gap of a line of two columns; a name with its value beside it is one line of a table."""
    match = GAP.search(text)
    if match is None or match.end() < _NEAREST or GAP.search(text, match.end()):
        return None
    return None if titled(plain(text[: match.start()])) is not None else match


def _parted(rows: Sequence[Line]) -> Iterator[Line]:
    gaps = [match for _, text in rows if (match := _gap(text))]
    middle = min(match.end() for match in gaps)
    right: list[Line] = []
    for number, text in rows:
        match = _gap(text)
        if match:
            yield number, text[: match.start()]
            right.append((number, " " * match.end() + text[match.end() :]))
        elif _is_right(text, middle):
            right.append((number, text))
        else:
            yield number, text
    yield rows[-1][0], ""
    yield from right
