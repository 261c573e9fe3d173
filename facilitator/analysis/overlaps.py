"""Activities of different services that look like the same work, and the words that make them look so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import combinations
from typing import Final

from facilitator.analysis.concepts import Wording, read
from facilitator.analysis.likeness import LIKELY, Likeness, alike, likeness, pairs, said_alike
from facilitator.domain.organisation import Activity
from facilitator.values import dataclass

MOST_TOLD: Final = 2
"""How many doubles of an activity are told of each other service: its likeliest, and those it is one of.

Where the lists of two services say the same a hundred times, the ten thousand pairs would hide all others.
"""

Overlapping = tuple[float, int, int]
"""How likely, below zero so that the likeliest come first, and the places of the two."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two activities, how much alike they are (of 1), and the words of each that say the same."""

    first: Activity
    second: Activity
    score: float
    shared: tuple[tuple[str, str], ...]


def overlaps(
    activities: Iterable[Activity], settled: Collection[tuple[str, ...]] = ()
) -> tuple[Overlap, ...]:
    """The likely overlaps between services, the likeliest first; activities of no service are left out.

    `settled` are the ids, in order, of two that were set aside: they are told too, beside those there
    would be without them, so that setting one aside brings up the next.
    """
    listed = tuple(activities)
    apart = _places_of(settled, listed)
    wordings = [read(each.title) for each in listed]
    near = likeness({concept for wording in wordings for concept in wording.weights})
    services: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(listed):
        if each.unit_id is not None:
            services[each.unit_id].append(place)
    indexed = [(places, _index(places, wordings)) for places in services.values()]
    found = []
    for (places, _), (_, index) in combinations(indexed, 2):
        for worth, one, other in _told(_between(places, index, wordings, near), apart):
            one, other = sorted((one, other))
            shared = _shared(wordings[one], wordings[other], near)
            found.append(Overlap(listed[one], listed[other], -worth, shared))
    return tuple(sorted(found, key=lambda each: (-each.score, each.first.id, each.second.id)))


def _index(places: Iterable[int], wordings: Sequence[Wording]) -> Mapping[str, list[int]]:
    """The places of a service by what they speak of."""
    index: dict[str, list[int]] = defaultdict(list)
    for place in places:
        for concept in wordings[place].weights:
            index[concept].append(place)
    return index


def _between(
    places: Iterable[int], index: Mapping[str, list[int]], wordings: Sequence[Wording], near: Likeness
) -> Iterator[Overlapping]:
    """The likely overlaps of the activities of one service with those of another, which is indexed.

    What two say in the same words is added up as the index is read. Only where words are nearly one
    are two wordings laid side by side, and only if even then they may be likely.
    """
    for place in places:
        one = wordings[place]
        same, most = _met(one, index, wordings, near)
        for other, shared in same.items():
            found = said_alike(shared, one.total, wordings[other].total)
            if found >= LIKELY and other not in most:
                yield -found, place, other
        for other, extra in most.items():
            at_best = said_alike(same.get(other, 0.0) + extra, one.total, wordings[other].total)
            if at_best >= LIKELY and (found := alike(one, wordings[other], near)) >= LIKELY:
                yield -found, place, other


def _met(
    one: Wording, index: Mapping[str, list[int]], wordings: Sequence[Wording], near: Likeness
) -> tuple[Mapping[int, float], Mapping[int, float]]:
    """By place in a service, the weight said in the same words, and at most that in words nearly the same."""
    same: dict[int, float] = defaultdict(float)
    most: dict[int, float] = defaultdict(float)
    for concept, weight in one.weights.items():
        for place in index.get(concept, ()):
            same[place] += weight
        for word in near.get(concept, ()):
            for place in index.get(word, ()):
                most[place] += max(weight, wordings[place].weights[word])
    return same, most


def _places_of(settled: Collection[tuple[str, ...]], listed: Sequence[Activity]) -> frozenset[frozenset[int]]:
    place = {each.id: at for at, each in enumerate(listed)} if settled else {}
    return frozenset(frozenset(place[each] for each in both if each in place) for both in settled)


def _told(found: Iterable[Overlapping], apart: Collection[frozenset[int]]) -> Iterable[Overlapping]:
    """Those between two services that are among the likeliest of either activity, and those set aside."""
    of: dict[int, list[Overlapping]] = defaultdict(list)
    aside = set()
    for each in found:
        if apart and frozenset(each[1:]) in apart:
            aside.add(each)
            continue
        of[each[1]].append(each)
        of[each[2]].append(each)
    return aside.union(*(nsmallest(MOST_TOLD, some) for some in of.values()))


def _shared(one: Wording, other: Wording, near: Likeness) -> tuple[tuple[str, str], ...]:
    return tuple((one.said[mine], other.said[theirs]) for mine, theirs, _ in pairs(one, other, near))
