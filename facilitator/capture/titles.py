"""Which title a few words mean: in any order, without accents, beginnings of words are enough."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Protocol, TypeVar

from facilitator.domain.people import folded


class _Titled(Protocol):
    @property
    def title(self) -> str: ...


T = TypeVar("T", bound=_Titled)

_WORD = re.compile(r"[^\W_]+")
_SMALL_WORDS: Final = (
    "a au aux avec ce cette d dans de des du en et l la le les n no on of par pour s sur un une "
    "and at by for in the to with"
)
_SMALL: Final = frozenset(_SMALL_WORDS.split())
"""Words that tell no title from another."""


def title_words(text: str) -> tuple[str, ...]:
    """The words a title is recognised by, folded; numbers without the zeros before them."""
    found = (word.lstrip("0") or "0" if word.isdigit() else word for word in _WORD.findall(folded(text)))
    return tuple(word for word in found if word not in _SMALL)


def titled(text: str, among: Sequence[T]) -> tuple[T, ...]:
    """What some words may mean: one when it is clear, several when it is not, none when nothing fits.

    All the words of the title, else words that are all of the title, else a title that is all in the text.
    """
    typed = title_words(text)
    if not typed:
        return ()
    titles = {index: title_words(each.title) for index, each in enumerate(among)}
    exact = [index for index, title in titles.items() if sorted(title) == sorted(typed)]
    part = exact or [index for index, title in titles.items() if _all_in(typed, title)]
    return tuple(among[index] for index in part or _longest_within(typed, titles))


def _all_in(typed: Sequence[str], title: Sequence[str]) -> bool:
    """Whether each word begins a word of its own in the title."""
    left = list(title)
    for word in sorted(typed, key=len, reverse=True):
        found = next((each for each in sorted(left, key=len) if _begins(each, word)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _begins(word: str, typed: str) -> bool:
    return word == typed if typed.isdigit() or word.isdigit() else len(typed) > 1 and word.startswith(typed)


def _longest_within(typed: Sequence[str], titles: dict[int, tuple[str, ...]]) -> list[int]:
    """The titles that stand whole in a longer text, those of the most words."""
    within = [index for index, title in titles.items() if title and set(title) <= set(typed)]
    most = max((len(titles[index]) for index in within), default=0)
    return [index for index in within if len(titles[index]) == most]
