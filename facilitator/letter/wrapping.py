"""Which lines of a text are parts of one paragraph, broken for want of room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from facilitator.letter.quote import plain
from facilitator.letter.signs import ARTICLE, DEEPEST, SENTENCE_END, indent, opens

WIDEST: Final = 132
"""Columns of the widest page somebody wraps at; a longer line is a whole paragraph."""

NARROWEST: Final = 40
"""Columns of the narrowest page somebody wraps at; shorter lines are an address."""

_RAGGED: Final = 15
_FULL_LINES: Final = 3
_FULL_LINES_OF_PROSE: Final = 2
_PROSE: Final = 72
"""Columns that hardly an address fills: two such lines are enough to tell the width of the page."""

_UNFINISHED = re.compile(
    r"\b(?:a|au|aux|de|du|des|d'|l'|le|la|les|un|une|et|ou|en|par|pour|avec|sur|dans|sans|vers|chez|que|qui|dont"
    r"|the|an|of|to|and|or|with|for|by|from|on|in|at|our|your|their|its|his|her|mr|mrs|ms|dr|mme|m\.|votre|notre"
    r"|leur|son|sa|ses|vos|nos|leurs|ce|cet|cette|ces|aupres)$"
)


def width_of(lines: Sequence[str]) -> int:
    """The column its lines are wrapped at, 0 when each line is a paragraph of its own."""
    pairs = list(pairwise(lines))
    broken = max((len(line.rstrip()) for line, after in pairs if _is_broken(line, after)), default=0)
    followed = [len(line.rstrip()) for line, after in pairs if after.strip() and not opens(after)]
    lengths = sorted(length for length in followed if 0 < length <= WIDEST)
    widest = lengths[(len(lengths) - 1) * 9 // 10] if lengths else 0
    full = sum(length >= widest - _RAGGED for length in lengths)
    enough = _FULL_LINES_OF_PROSE if widest >= _PROSE else _FULL_LINES
    width = max(widest if full >= enough else 0, broken if broken <= WIDEST else 0)
    return width if width >= NARROWEST else 0


def _is_broken(line: str, after: str) -> bool:
    """Whether a line evidently goes on below, in the middle of a phrase."""
    said, following = line.rstrip(), after.lstrip()
    is_long = len(said) >= NARROWEST and indent(line) < DEEPEST and not said.endswith((*SENTENCE_END, ":"))
    return is_long and following[:1].islower() and not opens(after)


def runs_on(line: str, following: str, width: int) -> bool:
    """Whether a line was broken for want of room, or in the middle of a phrase."""
    if len(line) > WIDEST or indent(line) >= DEEPEST:
        return False
    if ARTICLE.match(plain(line.lstrip())) and len(line) < width - _RAGGED:
        return False
    word = following.split(maxsplit=1)[0]
    if width and len(line) + 1 + len(word) > width:
        return True
    unfinished = not line.endswith((*SENTENCE_END, ":"))
    if not unfinished:
        return False
    return word[0].islower() or 0 < width * 3 < len(line) * 4 or bool(_UNFINISHED.search(plain(line)))
