"""Activities of different services that look like the same work, and the words that make them look so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from facilitator.analysis.concepts import Wording, read
from facilitator.domain.organisation import Activity

LIKELY: Final = 0.58
"""Score from which two wordings are taken for the same work."""

_CLOSE: Final = 84.0
"""How alike two unknown words must be, of 100, to be taken for one."""

_LONG_ENOUGH: Final = 5
_CONFLICT: Final = 0.35

Likeness = Mapping[str, Mapping[str, float]]
"""Words that are nearly one: how near, of 1."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two activities, how much alike they are (of 1), and the words of each that say the same."""

    first: Activity
    second: Activity
    score: float
    shared: tuple[tuple[str, str], ...]


def overlaps(activities: Iterable[Activity]) -> tuple[Overlap, ...]:
    """The likely overlaps between services, the likeliest first; activities of no service are left out."""
    known = [(each, read(each.title)) for each in activities if each.unit_id is not None]
    near = likeness({concept for _, wording in known for concept in wording.weights})
    likely = []
    for one, other in _candidates(known, near):
        (first, mine), (second, theirs) = known[one], known[other]
        found = alike(mine, theirs, near)
        if found >= LIKELY:
            likely.append(Overlap(first, second, found, _shared(mine, theirs, near)))
    return tuple(sorted(likely, key=lambda each: (-each.score, each.first.id, each.second.id)))


def score(one: str, other: str) -> float:
    """How much alike two wordings are, of 1."""
    first, second = read(one), read(other)
    return alike(first, second, likeness({*first.weights, *second.weights}))


def alike(one: Wording, other: Wording, near: Likeness) -> float:
    """The weight of what both say in that of all they say; less when each says something else besides."""
    both = list(_pairs(one, other, near))
    shared = sum(
        min(one.weights[mine], other.weights[theirs]) * closeness for mine, theirs, closeness in both
    )
    if not shared:
        return 0.0
    left = one.total - sum(one.weights[mine] for mine, _, _ in both)
    over = other.total - sum(other.weights[theirs] for _, theirs, _ in both)
    conflict = min(1.0, left, over)
    return round(2 * shared / (one.total + other.total) * (1 - _CONFLICT * conflict), 3)


def likeness(concepts: Iterable[str]) -> Likeness:
    """Which words are nearly one, as a slip of the pen or an inflection nobody listed makes them."""
    from rapidfuzz import fuzz, process

    by_start: dict[str, list[str]] = defaultdict(list)
    for concept in concepts:
        if len(concept) >= _LONG_ENOUGH:
            by_start[concept[:3]].append(concept)
    near: dict[str, dict[str, float]] = defaultdict(dict)
    for words in by_start.values():
        for word in words:
            for other, found, _ in process.extract(
                word, words, scorer=fuzz.ratio, score_cutoff=_CLOSE, limit=None
            ):
                if other != word:
                    near[word][other] = found / 100
    return near


def _candidates(known: list[tuple[Activity, Wording]], near: Likeness) -> Iterator[tuple[int, int]]:
    """The places of pairs of different services that share enough to be alike at best."""
    saying: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, (activity, wording) in enumerate(known):
        shared: dict[int, float] = defaultdict(float)
        for concept, weight in wording.weights.items():
            for same in (concept, *near.get(concept, ())):
                for place, other in saying[same]:
                    shared[place] += min(weight, other)
        for concept, weight in wording.weights.items():
            saying[concept].append((at, weight))
        for place, most in shared.items():
            other_activity, other_wording = known[place]
            enough = 2 * most >= LIKELY * (wording.total + other_wording.total)
            if enough and other_activity.unit_id != activity.unit_id:
                yield place, at


def _pairs(one: Wording, other: Wording, near: Likeness) -> Iterator[tuple[str, str, float]]:
    """The concepts of the one with what says the same in the other, each used once."""
    taken: set[str] = set()
    for mine in one.weights:
        if mine in other.weights:
            taken.add(mine)
            yield mine, mine, 1.0
            continue
        close = {each: found for each, found in near.get(mine, {}).items() if each in other.weights}
        free = [each for each in close if each not in taken and each not in one.weights]
        if free:
            best = max(free, key=lambda each: close[each])
            taken.add(best)
            yield mine, best, close[best]


def _shared(one: Wording, other: Wording, near: Likeness) -> tuple[tuple[str, str], ...]:
    return tuple((one.said[mine], other.said[theirs]) for mine, theirs, _ in _pairs(one, other, near))
