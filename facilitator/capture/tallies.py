"""Counts typed in a row: hands, votes, dots. The digit keys of a French keyboard count without shift."""

from __future__ import annotations

import re
from typing import Final

from facilitator.capture.answers import UNSHIFTED
from facilitator.domain.people import folded

_SECRET: Final = frozenset({"secret", "secrets", "bulletin", "bulletins", "ballot"})
_BETWEEN = re.compile(r"[\s,;/]+")
_LONGEST: Final = 5


def counts_in(text: str) -> tuple[int, ...] | None:
    """The numbers of a text, apart by spaces, commas or slashes; None when one of the words is no number."""
    words = [word.translate(UNSHIFTED) for word in _BETWEEN.split(text.strip()) if word]
    if not all(word.isascii() and word.isdigit() and len(word) <= _LONGEST for word in words):
        return None
    return tuple(map(int, words))


def hands_in(text: str) -> tuple[int, ...] | None:
    """The fingers of a fist of five, each hand one digit, apart or in one run; None when one is above 5."""
    digits = "".join(_BETWEEN.split(text.strip())).translate(UNSHIFTED)
    if not digits or not all(digit in "012345" for digit in digits):
        return None
    return tuple(map(int, digits))


def without_secret(text: str) -> tuple[str, bool]:
    """The text without the word that says the vote was secret, and whether it was there."""
    words = text.split()
    kept = [word for word in words if folded(word) not in _SECRET]
    return " ".join(kept), len(kept) < len(words)
