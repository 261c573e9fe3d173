"""A piece of a letter that knows the lines it was taken from, and the one way letters are searched."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter

from facilitator.values import dataclass

Span = tuple[int, int]
"""The first and the last line of a piece, counted from 1."""

_SIGNS = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "–": "-", "—": "-", "‑": "-"})
_EDGES = " \t\n,;:-–—•"
"""What separates a piece from what stands around it, and is none of its words."""

_ABBREVIATED = re.compile(r"(?:^|[\s('])(?:m|mm|mme|mr|mrs|ms|dr|me|n|no|art|st|ste|cf|p|av|bd|[a-z])\.$")
_STOP = re.compile(r"[.!?…]+[»”\")]?\s+(?=[«“\"(]?\s?[A-ZÀ-Þ0-9])")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the letter as they stand there. `origins` says from which offset on each line is quoted."""

    text: str
    origins: tuple[tuple[int, int], ...]

    @property
    def first(self) -> int:
        """The line it begins on."""
        return self.origins[0][1]

    @property
    def last(self) -> int:
        """The line it ends on."""
        return self.origins[-1][1]

    @property
    def span(self) -> Span:
        """Its first and last line."""
        return self.first, self.last

    @property
    def plain(self) -> str:
        """The text as it is searched; every character keeps its place."""
        return plain(self.text)

    @property
    def bare(self) -> Quote:
        """The words alone, without the separators around them."""
        return self.part(0, edges=_EDGES)

    def part(self, start: int, end: int | None = None, edges: str = " ") -> Quote:
        """The words between two places, without the spaces around them."""
        end = len(self.text) if end is None else end
        while start < end and self.text[start] in edges:
            start += 1
        while end > start and self.text[end - 1] in edges:
            end -= 1
        return Quote(self.text[start:end], self._origins(start, end))

    def without(self, start: int, end: int) -> Quote:
        """The same words but for a stretch that is left out."""
        kept = [(at if at <= start else max(start, at - (end - start)), line) for at, line in self.origins]
        return Quote(self.text[:start] + self.text[end:], tuple(kept))

    def _origins(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        lowest = max(0, bisect_right(self.origins, start, key=itemgetter(0)) - 1)
        highest = max(lowest, bisect_right(self.origins, max(start, end - 1), key=itemgetter(0)) - 1)
        return tuple((max(0, at - start), line) for at, line in self.origins[lowest : highest + 1])


def sentences(quote: Quote) -> tuple[Quote, ...]:
    """The sentences of a piece; the point of an abbreviation ends none."""
    found, start = [], 0
    for stop in _STOP.finditer(quote.text):
        end = stop.start() + len(stop[0].rstrip())
        if not _ABBREVIATED.search(plain(quote.text[max(0, end - 7) : end])):
            found.append(quote.part(start, end))
            start = end
    found.append(quote.part(start))
    return tuple(each for each in found if each.text)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The text without accents and capitals, of the same length, so that places found in it are its own."""
    return "".join(map(_plain_char, text.translate(_SIGNS)))


@lru_cache(maxsize=2048)
def _plain_char(char: str) -> str:
    if char.isascii():
        return char.lower()
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char
