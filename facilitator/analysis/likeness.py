"""How much alike two wordings are, and which words no list knows are nearly one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from facilitator.analysis.concepts import Wording, read

LIKELY: Final = 0.58
"""Score from which two wordings are taken for the same work."""

_CLOSE: Final = 84.0
"""How alike two unknown words must be, of 100, to be taken for one."""

_MOST_NEAR: Final = 8
"""Words that one is taken for at most: a list of codes is no family of slips."""

_LONG_ENOUGH: Final = 5
_CONFLICT: Final = 0.35

Likeness = Mapping[str, Mapping[str, float]]
"""Words that are nearly one: how near, of 1."""


def score(one: str, other: str) -> float:
    """How much alike two wordings are, of 1."""
    first, second = read(one), read(other)
    return alike(first, second, likeness({*first.weights, *second.weights}))


def alike(one: Wording, other: Wording, near: Likeness) -> float:
    """The weight of what both say in that of all they say; less when each says something else besides."""
    both = list(pairs(one, other, near))
    shared = sum(
        min(one.weights[mine], other.weights[theirs]) * closeness for mine, theirs, closeness in both
    )
    left = one.total - sum(one.weights[mine] for mine, _, _ in both)
    over = other.total - sum(other.weights[theirs] for _, theirs, _ in both)
    return weighed(shared, (one.total, left), (other.total, over))


def weighed(shared: float, one: tuple[float, float], other: tuple[float, float]) -> float:
    """The score of a shared weight; of each side the weight of all it says, and of what it alone says."""
    if not shared:
        return 0.0
    (total, left), (other_total, over) = one, other
    return round(2 * shared / (total + other_total) * (1 - _CONFLICT * max(0.0, min(1.0, left, over))), 3)


@lru_cache(maxsize=16384)
def said_alike(shared: float, total: float, other_total: float) -> float:
    """The score of two wordings of which a weight is said in the same words.

    Weights are few, so that a large organisation asks the same again and again.
    """
    return weighed(shared, (total, total - shared), (other_total, other_total - shared))


def likeness(concepts: Iterable[str]) -> Likeness:
    """Which words are nearly one, as a slip of the pen or an inflection nobody listed makes them.

    A word with a figure in it is a number: another number is another thing.
    """
    from rapidfuzz import fuzz, process

    by_start: dict[str, list[str]] = defaultdict(list)
    for concept in sorted(concepts):
        if len(concept) >= _LONG_ENOUGH and concept.replace("-", "").isalpha():
            by_start[concept[:3]].append(concept)
    near: dict[str, dict[str, float]] = defaultdict(dict)
    for words in by_start.values():
        for word in words:
            close = process.extract(word, words, scorer=fuzz.ratio, score_cutoff=_CLOSE, limit=_MOST_NEAR + 1)
            for other, found, _ in close:
                if other != word:
                    near[word][other] = near[other][word] = found / 100
    return near


def pairs(one: Wording, other: Wording, near: Likeness) -> Iterator[tuple[str, str, float]]:
    """The concepts of the one with what says the same in the other, each used once, and how near they are."""
    taken: set[str] = set()
    for mine in one.weights:
        if mine in other.weights:
            taken.add(mine)
            yield mine, mine, 1.0
            continue
        close = near.get(mine, {})
        free = [
            each for each in other.weights if each in close and each not in taken and each not in one.weights
        ]
        if free:
            best = max(free, key=lambda each: close[each])
            taken.add(best)
            yield mine, best, close[best]
