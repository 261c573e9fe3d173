"""The notes at the foot of printed pages, apart from the lines above them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from facilitator.letter import marks
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of a page: its words, where it stands and the size of its letters."""

    text: str
    x: float
    y: float
    size: float


Page = Sequence[Printed]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page parted: its body and the notes of its foot."""

    lines: tuple[Printed, ...]
    notes: tuple[Printed, ...] = ()


GAP: Final = 1.3
"""Times the usual distance of two lines that part two paragraphs."""

STOPS: Final = (".", ":", ";", "!", "?")
"""What ends a sentence or an announcement."""

_NOTE = re.compile(r"\s*([⁰¹²³⁴-⁹]+|\d{1,2})[\s.)]*(?=\D)")
_CALL = re.compile(r"(?<=[\w»”\")’.,;])\s?([⁰¹²³⁴-⁹]+)")
_SMALLER: Final = 0.97


def sheets(pages: Sequence[Page], step: float) -> list[Sheet]:
    """The pages parted. A note that goes on at the foot of the next page is put together again."""
    size = _usual_size(pages)
    parted: list[Sheet] = []
    for page in pages:
        before = parted[-1].notes if parted else ()
        sheet = _parted(page, size, step, broken=bool(before) and not _is_closed(before[-1]))
        own = next((at for at, line in enumerate(sheet.notes) if is_note(line)), len(sheet.notes))
        if parted and own:
            parted[-1] = replace(parted[-1], notes=(*before, *sheet.notes[:own]))
            sheet = replace(sheet, notes=sheet.notes[own:])
        parted.append(sheet)
    return parted


def is_note(line: Printed) -> bool:
    """Whether a line opens a note."""
    return bool(re.match(r"\s*[⁰¹²³⁴-⁹]", line.text))


def _usual_size(pages: Sequence[Page]) -> float:
    sizes = Counter[float]()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_closed(line: Printed) -> bool:
    return line.text.rstrip().endswith((".", "!", "?", ")"))


def _parted(page: Page, size: float, step: float, *, broken: bool) -> Sheet:
    """Body and foot: the foot begins by the first figure called above, or by the rest of a broken note."""
    calls = [marks.lowered(match[1]) for line in page for match in _CALL.finditer(line.text)]
    for index, line in enumerate(page):
        match = _NOTE.match(line.text)
        if match and calls and marks.lowered(match[1]) == calls[0]:
            start = _above(page, index, step) if broken else index
            if _is_foot(page, start, match[1], size, step):
                return Sheet(tuple(page[:start]), tuple(_marked(page[start:], calls)))
    start = _above(page, len(page), step) if broken else len(page)
    if 0 < start < len(page) and _goes_on(page[start], size):
        return Sheet(tuple(page[:start]), tuple(page[start:]))
    return Sheet(tuple(page))


def _goes_on(line: Printed, size: float) -> bool:
    """Whether a line at the foot is the rest of a broken note: in small letters, or amid a phrase."""
    return line.size < size * _SMALLER or line.text.lstrip()[:1].islower()


def _above(page: Page, index: int, step: float) -> int:
    """Where the lines begin that stand right above a line, without a gap."""
    start = index - 1
    while start > 0 and page[start - 1].y - page[start].y <= GAP * step:
        start -= 1
    return max(0, start)


def _is_foot(page: Page, index: int, mark: str, size: float, step: float) -> bool:
    """In small letters, with a raised figure or below a gap; and nothing but notes down to the page's end."""
    if not index or _has_prose(page[index:], step):
        return False
    apart = page[index - 1].y - page[index].y > GAP * step
    return page[index].size < size * _SMALLER or not mark.isascii() or apart


def _has_prose(lines: Page, step: float) -> bool:
    """Whether a paragraph begins among lines: they are no foot, but notes typed among the paragraphs."""
    parted = (line for before, line in pairwise(lines) if before.y - line.y > GAP * step)
    return any(not _NOTE.match(line.text) for line in parted)


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
