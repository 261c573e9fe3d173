"""Printed lines as paragraphs again: what goes on on the line below or overleaf, and what a gap parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from facilitator.letter.foot import GAP, STOPS, Page, Printed, is_note, sheets
from facilitator.letter.signs import opens

_BULLET = re.compile(r"\s*(?:[-–—•‣◦▪●·*\ue000-\uf8ff]|o(?=\s)|\(?\d{1,2}[.)]|[a-z]\))\s*(?=\S)")
_INDENT_POINTS: Final = 6.0

_EMPTY_LINE: Final = 1.9
"""Times the usual distance of two lines that leave room for an empty one."""

_FULL, _BRIMFUL = 0.88, 0.98
"""How far a line reaches that went on for want of room; further when it ends like a sentence."""

_NARROWEST: Final = 0.75
"""How far across the page its lines reach at least; where all are shorter, none is full."""

_CLOSEST: Final = 0.8
"""Times the size of the letters that lies at least between two lines."""

_ASIDE: Final = 0.4
"""How far across the page a line begins that is no part of a paragraph."""

GAP_OF_COLUMNS: Final = " " * 8
"""What parts two columns on one line."""

SECOND_COLUMN: Final = 38
"""Where what stands on the right of a page begins on its line, as a typist would set it."""

_NARROW: Final = frozenset("iljtfI.,;:'’!|()[] ")
_BROAD: Final = frozenset("mwMWœŒ%@&")


def paragraphs(pages: Sequence[Page], width: float) -> Iterator[str]:
    """The paragraphs of pages of a width, an empty line where one was left.

    The notes of a foot come after the paragraph that goes on overleaf.
    """
    layout = _Layout(pages, width)
    pending: list[Printed] = []
    held: list[Printed] = []
    for sheet in sheets(pages, layout.step):
        for line in sheet.lines:
            if pending and layout.goes_on(pending, line):
                pending.append(line)
                continue
            yield from layout.written(pending)
            yield from layout.all_written(held)
            if pending and layout.is_apart(pending[-1], line, _EMPTY_LINE):
                yield ""
            pending, held = [line], []
        held += sheet.notes
    yield from layout.written(pending)
    yield from layout.all_written(held)


class _Layout:
    """How the lines of one document are set: their distance, their left and right edges."""

    def __init__(self, pages: Sequence[Page], width: float) -> None:
        pairs = [(one, other) for page in pages for one, other in pairwise(page)]
        drops = ((one.y - other.y, max(one.size, 1.0)) for one, other in pairs)
        steps = [round(drop, 1) for drop, size in drops if _CLOSEST * size < drop < 3 * size]
        lines = [line for page in pages for line in page]
        self.step = min(_usual(steps), default=0.0)
        self.left = min((line.x for line in lines), default=0.0)
        self.right = max((reach(line) for line in lines), default=0.0)
        self.right = max(self.right, width * _NARROWEST)

    def goes_on(self, paragraph: Sequence[Printed], line: Printed) -> bool:
        """Whether a line is the next one of a paragraph."""
        first, before = paragraph[0], paragraph[-1]
        text, following = before.text.rstrip(), line.text.lstrip()
        if _BULLET.match(line.text) or not following or is_note(line) or self.is_apart(before, line):
            return False
        if opens(following) or self.is_aside(line) or self.is_aside(before) or GAP_OF_COLUMNS in line.text:
            return False
        if _BULLET.match(first.text) and line.x < first.x - 1:
            return False
        if following[0].islower() and not text.endswith(STOPS):
            return True
        word = following.split(maxsplit=1)[0]
        filled = reach(before) + _width(f" {word}", before.size)
        return filled > self.right * (_BRIMFUL if text.endswith(STOPS) else _FULL)

    def is_aside(self, line: Printed) -> bool:
        """Whether a line is set on the right of the page: an address, a date, a signature."""
        return line.x > self.left + (self.right - self.left) * _ASIDE

    def is_apart(self, before: Printed, line: Printed, gap: float = GAP) -> bool:
        """Whether more room than usual was left between two lines."""
        return before.y - line.y > self.step * gap

    def written(self, paragraph: Sequence[Printed]) -> Iterator[str]:
        """A paragraph as a line; a list item keeps its indent, an address its place on the right."""
        if paragraph:
            first = paragraph[0]
            aside = SECOND_COLUMN if self.is_aside(first) else 0
            indent = int((first.x - self.left) / _INDENT_POINTS) if _BULLET.match(first.text) else aside
            yield " " * indent + " ".join(line.text.strip() for line in paragraph)

    def all_written(self, lines: Sequence[Printed]) -> Iterator[str]:
        """Lines of notes, each note as a line: what opens none belongs to the one above."""
        note: list[Printed] = []
        for line in lines:
            if is_note(line):
                yield from self.written(note)
                note = []
            note.append(line)
        yield from self.written(note)


def _usual(steps: Sequence[float]) -> list[float]:
    """The distances that come back, or all when each is the only one."""
    counts = Counter(steps)
    enough = max(2, len(steps) // 8)
    return [step for step, count in counts.items() if count >= enough] or list(steps)


def reach(line: Printed) -> float:
    """About where a line ends."""
    return line.x + _width(line.text.rstrip(), line.size)


def _width(text: str, size: float) -> float:
    """About how wide a text is printed."""
    return size * sum(map(_char_width, text))


def _char_width(char: str) -> float:
    if char in _NARROW:
        return 0.3
    if char in _BROAD:
        return 0.82
    return 0.65 if char.isupper() else 0.52
