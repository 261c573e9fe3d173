"""The words of a line of hours: what the time was spent on, and how a phase is called by its rank."""

from __future__ import annotations

import re
from typing import Final

from facilitator.domain.engagement import Phase
from facilitator.domain.hours import Nature
from facilitator.domain.people import folded

NATURE_WORDS: Final[dict[Nature, tuple[str, ...]]] = {
    Nature.SESSION: ("séance", "session"),
    Nature.PREPARATION: ("prépa", "prep", "prép", "préparation", "préparer", "preparing"),
    Nature.TRAVEL: ("trajet", "travel", "trajets", "route", "déplacement", "train", "trip", "drive"),
    Nature.WRITING: (
        "rédac", "writing", "rédaction", "rédiger", "rédact", "CR", "compte rendu", "compte-rendu", "minutes",
        "write-up", "writeup", "drafting", "écriture",
    ),
}  # fmt: skip
"""How each nature is typed: the French word a line is written with, the English one, then the others."""

_OF: Final = {folded(word): nature for nature, words in NATURE_WORDS.items() for word in words}
_ANY = "|".join(sorted(map(re.escape, _OF), key=len, reverse=True))
_OPENING = re.compile(
    rf"(?:(?:de|d'|du|for|of) ?)?(?P<word>{_ANY})(?: ?:|\.)?"
    r"(?: (?:du |de la |de l'|des |de |d'|of (?:the )?|for (?:the )?|pour (?:le |la |les |l')?|to )| |$)"
)
_CLOSING = re.compile(rf"(?:^|\s)\(?(?P<word>{_ANY})\)?$")

_RANKS: Final = {
    "premier": 1, "premiere": 1, "first": 1, "second": 2, "seconde": 2, "deuxieme": 2, "troisieme": 3,
    "third": 3, "quatrieme": 4, "fourth": 4, "un": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3,
    "i": 1, "ii": 2, "iii": 3, "iv": 4,
}  # fmt: skip
_RANK = rf"(?:\d{{1,2}}|{'|'.join(sorted(_RANKS, key=len, reverse=True))})"
_STAGE = r"(?:temps|phase|etape|stage|step)"
_PHASE = re.compile(
    rf"(?<!\S)(?:(?P<before>{_RANK})(?:ere?|er|e|eme|nde?|st|rd|th)? ?{_STAGE}"
    rf"|{_STAGE} (?:n° ?)?(?P<after>{_RANK}))(?![^\s.,;:)])"
)


def opening_nature(text: str) -> tuple[Nature, int] | None:
    """The nature a text begins with, and how many characters say it, the preposition after it included."""
    match = _OPENING.match(same_length(text))
    return (_OF[match["word"]], match.end()) if match else None


def closing_nature(text: str) -> tuple[Nature, int] | None:
    """The nature a text ends with, and where the word stands."""
    match = _CLOSING.search(same_length(text))
    return (_OF[match["word"]], match.start()) if match else None


def phase_rank(text: str) -> tuple[int, int, int] | None:
    """The rank of the phase a text names, and the place of the words: 1 for `1er temps`, 2 for `phase 2`."""
    match = _PHASE.search(same_length(text))
    if match is None:
        return None
    typed = match["before"] or match["after"]
    return int(typed) if typed.isdigit() else _RANKS[typed], match.start(), match.end()


def phase_of_rank(rank: int, phases: tuple[Phase, ...]) -> Phase | None:
    """The phase whose title bears a rank, else the one at that place; None when there is none such."""
    titled = [each for each in phases if (said := phase_rank(each.title)) and said[0] == rank]
    placed = [each for each in phases if each.position == rank]
    found = titled or placed
    return found[0] if found else None


def same_length(text: str) -> str:
    """The text folded character by character, so that places found in it are places of the text."""
    return "".join(_folded_char(char) for char in text)


def _folded_char(char: str) -> str:
    if char in "’ʼ":
        return "'"
    plain = folded(char)
    return plain if len(plain) == 1 else " " if char.isspace() else char
