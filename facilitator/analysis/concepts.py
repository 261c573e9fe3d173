"""A wording as what it is about: its words without inflection, those that mean the same as one, weighed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from facilitator.analysis.vocabulary import ACTIONS, GENERIC, OBJECTS, PHRASES, STOP_WORDS, WEAK
from facilitator.domain.people import folded
from facilitator.values import dataclass

OBJECT: Final = 1.0
ACTION: Final = 0.6
LITTLE: Final = 0.35
"""How much a word says of what an activity is."""

_SHORTEST_STEM: Final = 4
_SUFFIXES: Final = (
    "issement", "ellement", "ations", "ation", "itions", "ition", "utions", "ution", "ements", "ement",
    "iations", "iation", "ances", "ance", "ences", "ence", "ments", "ment", "ages", "age", "ures", "ure",
    "tions", "tion", "ions", "ion", "euses", "euse", "eurs", "eur", "ives", "ive", "ifs", "if", "elles",
    "elle", "els", "el", "ales", "ale", "aux", "als", "al", "ings", "ing", "iques", "ique", "ees", "ee",
    "er", "ir", "re", "es", "e", "s", "x",
)  # fmt: skip
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a wording is about: the weight of each concept, the word that said it, and all weight there is."""

    weights: Mapping[str, float]
    said: Mapping[str, str]
    total: float


@lru_cache(maxsize=8192)
def read(text: str) -> Wording:
    """The concepts of a wording; if it only says what goes with any work, that is what it is about."""
    found: dict[str, tuple[float, str]] = {}
    generic: dict[str, tuple[float, str]] = {}
    for word, written in _words(text):
        concept, weight = _concept(word)
        kept = found if weight else generic
        kept.setdefault(concept, (weight or LITTLE, written))
    chosen = found or generic
    return Wording(
        MappingProxyType({concept: weight for concept, (weight, _) in chosen.items()}),
        MappingProxyType({concept: word for concept, (_, word) in chosen.items()}),
        sum(weight for weight, _ in chosen.values()),
    )


def stem(word: str) -> str:
    """A word without what inflection and derivation put at its end."""
    bare = word[:-1] if word[-1] in "sx" and len(word) > 3 else word
    for suffix in _SUFFIXES:
        if bare.endswith(suffix) and len(bare) - len(suffix) >= _SHORTEST_STEM:
            bare = bare[: -len(suffix)]
            break
    return f"{bare[:-1]}i" if bare.endswith("y") else bare


def _words(text: str) -> list[tuple[str, str]]:
    """The words that say something, each plain and as it was written; a known phrase is one word."""
    words = [
        (plain, written)
        for written in _WORD.findall(unicodedata.normalize("NFC", text))
        if (plain := folded(written))
    ]
    for phrase in _PHRASES:
        words = _joined(words, phrase)
    return [(plain, written) for plain, written in words if plain not in STOP_WORDS and not plain.isdecimal()]


def _joined(words: list[tuple[str, str]], phrase: tuple[str, ...]) -> list[tuple[str, str]]:
    """The words with each occurrence of a phrase made one."""
    if phrase[0] not in (plain for plain, _ in words):
        return words
    joined, at, size = list[tuple[str, str]](), 0, len(phrase)
    while at < len(words):
        here = words[at : at + size]
        if tuple(plain for plain, _ in here) == phrase:
            joined.append((PHRASES[" ".join(phrase)], " ".join(written for _, written in here)))
            at += size
        else:
            joined.append(words[at])
            at += 1
    return joined


def _concept(word: str) -> tuple[str, float]:
    """What a word stands for, and how much it says; 0 when it goes with any work."""
    for form in (word, stem(word)):
        if form in _KNOWN:
            return _KNOWN[form]
    return stem(word), OBJECT


def _table() -> dict[str, tuple[str, float]]:
    """Every word of the vocabulary and every stem: the whole word counts more, then what says more."""
    listed = [(word, stem(word), weight) for words, weight in _SAYING_LITTLE for word in words]
    for groups, weight in ((ACTIONS, ACTION), (OBJECTS, OBJECT)):
        for name, *others in (group.split() for group in groups):
            listed += [(word, name, weight) for word in (name, *others)]
    stems = {stem(word): (concept, weight) for word, concept, weight in listed}
    return stems | {word: (concept, weight) for word, concept, weight in listed}


_SAYING_LITTLE: Final = ((GENERIC, 0.0), (WEAK, LITTLE))
_PHRASES: Final = [tuple(phrase.split()) for phrase in sorted(PHRASES, key=len, reverse=True)]
_KNOWN: Final = _table()
