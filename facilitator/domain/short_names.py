"""Units in three or four letters, as the columns of a matrix name them: Ach, RH, DSI, MG."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, count

from facilitator.domain.people import folded

LONGEST = 4
"""Letters of a short name."""

_WORD = re.compile(r"[^\W_]+")
_LEVEL_WORDS = "direction directorate service department pole division equipe team"
_SMALL_WORDS = "a au aux d de des du et l la le les of and the"
_LEVELS, _SMALL = frozenset(_LEVEL_WORDS.split()), frozenset(_SMALL_WORDS.split())


def short_names(names: Iterable[str]) -> tuple[str, ...]:
    """A short name for each, all of them different: longer where two would be the same, then numbered."""
    found: list[str] = []
    for name in names:
        proposals = _proposals(name)
        numbered = (f"{proposals[0][:2]}{number}" for number in count(2))
        found.append(next(each for each in chain(proposals, numbered) if each not in found))
    return tuple(found)


def _proposals(name: str) -> list[str]:
    words = _WORD.findall(name)
    telling = [each for each in words if folded(each) not in _LEVELS and each not in _SMALL]
    if not telling or len(telling[0]) == 1:
        telling = words or ["?"]
    first = telling[0]
    if first.isupper() and len(first) <= LONGEST:
        return [first, *(f"{first[:2]}{other[0].upper()}" for other in telling[1:])]
    initials = "".join(each[0].upper() for each in telling[:LONGEST])
    letters = [first[:size].capitalize() for size in range(3, LONGEST + 1)]
    return [initials, *letters] if len(telling) > 1 else letters
