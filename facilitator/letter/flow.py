"""Printed lines as paragraphs again: what goes on below, what a gap parts, what a page has at its foot."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from facilitator.letter import marks


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of a page: its words, where it stands and the size of its letters."""

    text: str
    x: float
    y: float
    size: float


Page = Sequence[Printed]

_BULLET = re.compile(r"\s*(?:[-–—•‣◦▪●·*\ue000-\uf8ff]|o(?=\s)|\(?\d{1,2}[.)]|[a-z]\))\s*(?=\S)")
_NOTE = re.compile(r"\s*([⁰¹²³⁴-⁹]+|\d{1,2})[\s.)]*(?=\D)")
_CALL = re.compile(r"(?<=[\w»”\")’.,;])\s?([⁰¹²³⁴-⁹]+)")
_STOPS: Final = (".", ":", ";", "!", "?")
_INDENT_POINTS: Final = 6.0

_GAP: Final = 1.3
"""Times the usual distance of two lines that part two paragraphs."""

_EMPTY_LINE: Final = 1.9
"""Times that distance which leave room for an empty line."""

_FULL, _BRIMFUL = 0.88, 0.98
"""How far a line reaches that went on for want of room; further when it ends like a sentence."""

_SMALLER: Final = 0.97
_NARROW: Final = frozenset("iljtfI.,;:'’!|()[] ")
_BROAD: Final = frozenset("mwMWœŒ%@&")


def paragraphs(pages: Sequence[Page]) -> Iterator[str]:
    """The paragraphs of all pages, an empty line where a gap parts them.

    The notes of a foot come after the paragraph that goes on overleaf.
    """
    size = _usual_size(pages)
    body: list[Printed | None] = []
    for page in pages:
        lines, notes = _foot(page, size)
        body = _overleaf(body, lines)
        body += [None, *notes, None] if notes else []
    yield from _Flow(pages).text(body)


def _usual_size(pages: Sequence[Page]) -> float:
    sizes = Counter[float]()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _foot(page: Page, size: float) -> tuple[list[Printed], list[Printed]]:
    """The lines of a page, and the notes of its foot: they begin by the first figure that is called above."""
    calls = [marks.lowered(match[1]) for line in page for match in _CALL.finditer(line.text)]
    for index, line in enumerate(page):
        match = _NOTE.match(line.text)
        if match and calls and marks.lowered(match[1]) == calls[0] and _is_foot(page, index, match[1], size):
            return list(page[:index]), list(_marked(page[index:], calls))
    return list(page), []


def _is_foot(page: Page, index: int, mark: str, size: float) -> bool:
    """In small letters, with a raised figure, or below a gap."""
    if not index:
        return False
    apart = page[index - 1].y - page[index].y > _GAP * max(size, 1.0)
    return page[index].size < size * _SMALLER or not mark.isascii() or apart


def _marked(lines: Page, calls: Sequence[str]) -> Iterator[Printed]:
    """Notes with their figures raised, so that they read as notes."""
    left = list(calls)
    for line in lines:
        match = _NOTE.match(line.text)
        if match and left and marks.lowered(match[1]) == left[0]:
            left.pop(0)
            rest = line.text[match.end() :]
            yield replace(line, text=f"{marks.raised(marks.lowered(match[1]))} {rest}")
        else:
            yield line


def _overleaf(body: list[Printed | None], lines: Sequence[Printed]) -> list[Printed | None]:
    """Body and the next page: a paragraph that was broken off goes on before the notes between."""
    prose = [line for line in body if line is not None]
    if not body or body[-1] is not None or not lines:
        return [*body, *lines]
    start = len(body) - 1
    while start and body[start - 1] is not None:
        start -= 1
    before = body[start - 2] if start >= 2 else None
    if (
        before is None
        or before.text.rstrip().endswith(_STOPS)
        or not lines[0].text.lstrip()[:1].islower()
        or not prose
    ):
        return [*body, *lines]
    end = next((at for at, line in enumerate(lines) if line.text.rstrip().endswith(_STOPS)), 0) + 1
    return [*body[: start - 1], *lines[:end], *body[start - 1 :], *lines[end:]]


class _Flow:
    """How the lines of one document run on."""

    def __init__(self, pages: Sequence[Page]) -> None:
        pairs = [(one, other) for page in pages for one, other in pairwise(page)]
        steps = sorted(
            one.y - other.y for one, other in pairs if 0 < one.y - other.y < 3 * max(one.size, 1.0)
        )
        lines = [line for page in pages for line in page]
        self.step = steps[len(steps) // 3] if steps else 0.0
        self.left = min((line.x for line in lines), default=0.0)
        self.right = max((_reach(line) for line in lines), default=0.0)

    def text(self, body: Sequence[Printed | None]) -> Iterator[str]:
        pending = ""
        before: Printed | None = None
        first: Printed | None = None
        for line in body:
            if (
                line is not None
                and before is not None
                and first is not None
                and self._goes_on(first, before, line)
            ):
                pending = f"{pending.rstrip()} {line.text.strip()}"
            else:
                if pending:
                    yield pending
                if pending and (
                    line is None or (before is not None and self._is_apart(before, line, _EMPTY_LINE))
                ):
                    yield ""
                pending = self._indented(line) if line is not None else ""
                first = line
            before = line
        if pending:
            yield pending

    def _goes_on(self, first: Printed, before: Printed, line: Printed) -> bool:
        text, following = before.text.rstrip(), line.text.lstrip()
        if _BULLET.match(line.text) or not following or _is_note(line.text) or self._is_apart(before, line):
            return False
        if _BULLET.match(first.text) and line.x < first.x - 1:
            return False
        if following[0].islower() and not text.endswith(_STOPS):
            return True
        word = following.split(maxsplit=1)[0]
        filled = _reach(before) + _width(f" {word}", before.size)
        closed = text.endswith(_STOPS)
        return filled > self.right * (_BRIMFUL if closed else _FULL)

    def _is_apart(self, before: Printed, line: Printed, gap: float = _GAP) -> bool:
        return before.y - line.y > self.step * gap

    def _indented(self, line: Printed) -> str:
        """A list item keeps its indent, which tells its level."""
        if not _BULLET.match(line.text):
            return line.text.strip()
        return " " * int((line.x - self.left) / _INDENT_POINTS) + line.text.strip()


def _is_note(text: str) -> bool:
    return bool(re.match(r"\s*[⁰¹²³⁴-⁹]", text))


def _reach(line: Printed) -> float:
    return line.x + _width(line.text.rstrip(), line.size)


def _width(text: str, size: float) -> float:
    """About how wide a text is printed."""
    return size * sum(
        0.3 if char in _NARROW else 0.82 if char in _BROAD else 0.65 if char.isupper() else 0.52
        for char in text
    )
