"""The declared tables of the capture grammar: kinds and marks."""

from __future__ import annotations

import re
from typing import Final

from facilitator.domain.items import KIND_FACTS, ItemKind
from facilitator.domain.people import folded

MEASURED_KINDS: Final = frozenset({ItemKind.MISSION, ItemKind.ACTIVITY})
"""Kinds whose lines hold measures, cells and an outcome."""

KIND_WORDS: Final[dict[ItemKind, tuple[str, ...]]] = {
    ItemKind.NOTE: ("note",),
    ItemKind.DECISION: ("décision", "déc", "decision"),
    ItemKind.ACTION: ("action", "act"),
    ItemKind.QUESTION: ("question",),
    ItemKind.RISK: ("risque", "alerte", "risk"),
    ItemKind.FINDING: ("constat", "info", "fact", "finding"),
    ItemKind.IDEA: ("piste", "idée", "suggestion", "idea"),
    ItemKind.PARKED: ("parking", "frigo", "parked"),
    ItemKind.MISSION: ("mission",),
    ItemKind.ACTIVITY: ("activité", "activity"),
    ItemKind.QUOTE: ("verbatim", "citation", "quote"),
    ItemKind.PRIVATE: ("privé", "perso", "private"),
}
"""Words typed before a colon, in both languages; read with or without accents."""

KIND_SIGNS: Final = {"!": ItemKind.DECISION, "?": ItemKind.QUESTION, '"': ItemKind.QUOTE, "«": ItemKind.QUOTE}
"""Signs that open a line of a kind."""

WHO_SIGNS: Final = (">", "@", "->", "→")
WHEN_SIGN: Final = "<"
TAG_SIGNS: Final = ("+", "#")
OUTCOME_SIGN: Final = "="
IMPORTANT: Final = "!!"

_KIND_OF: Final = {folded(word): kind for kind, words in KIND_WORDS.items() for word in words} | {
    facts.letter: kind for kind, facts in KIND_FACTS.items() if facts.letter.isalpha()
}
_LONGEST_WORD: Final = max(len(word) for words in KIND_WORDS.values() for word in words)

_WORD_PREFIX: Final = rf"([^\W\d_]{{1,{_LONGEST_WORD}}})[ \u00a0\u202f]?:(?!//)[ \u00a0\u202f]*"
_SIGN_PREFIX: Final = r"""([!?])(?![!?])[ \u00a0\u202f]*|(["«])[ \u00a0\u202f]*|(-) +"""


def split_prefix(line: str) -> tuple[ItemKind | None, str, str]:
    """The kind a line asks for, its prefix as typed (colon and spaces included), and the rest.

    Without a prefix: None, an empty prefix and the whole line. Only a whole known word before the colon
    counts, so "Action sociale : point" stays a note.
    """
    if match := re.match(_SIGN_PREFIX, line):
        kind = KIND_SIGNS[match[1] or match[2]] if match[1] or match[2] else ItemKind.NOTE
        return kind, match[0], line[match.end() :]
    if match := re.match(_WORD_PREFIX, line):
        found = _KIND_OF.get(folded(match[1]))
        if found is not None:
            return found, match[0], line[match.end() :]
    return None, "", line
