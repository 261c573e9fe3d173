"""The declared tables of the capture grammar: kinds, marks, and the cheat sheet made from them."""

from __future__ import annotations

import re
from typing import Final

from facilitator.capture.messages import N_
from facilitator.domain.items import KIND_FACTS, ItemKind
from facilitator.domain.people import folded
from facilitator.values import dataclass

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

_WORD_PREFIX = re.compile(rf"([^\W\d_]{{1,{_LONGEST_WORD}}})[ \u00a0\u202f]?:(?!//)[ \u00a0\u202f]*")
_SIGN_PREFIX = re.compile(r"""([!?])(?![!?])[ \u00a0\u202f]*|(["«])[ \u00a0\u202f]*|(-) +""")


def split_prefix(line: str) -> tuple[ItemKind | None, str, str]:
    """The kind a line asks for, its prefix as typed (colon and spaces included), and the rest.

    Without a prefix: None, an empty prefix and the whole line. Only a whole known word before the colon
    counts, so "Action sociale : point" stays a note.
    """
    if match := _SIGN_PREFIX.match(line):
        kind = KIND_SIGNS[match[1] or match[2]] if match[1] or match[2] else ItemKind.NOTE
        return kind, match[0], line[match.end() :]
    if match := _WORD_PREFIX.match(line):
        found = _KIND_OF.get(folded(match[1]))
        if found is not None:
            return found, match[0], line[match.end() :]
    return None, "", line


@dataclass(frozen=True, slots=True)
class CheatLine:
    """One line of the cheat sheet: what is typed, what it means, and the heading it stands under."""

    sign: str
    message: str
    group: str


def cheat_sheet() -> tuple[CheatLine, ...]:
    """The whole grammar on one page, made from the tables above: kinds first, then marks."""
    write = tuple(CheatLine(_kind_sign(kind), message, _WRITE) for kind, message in _KIND_MEANINGS.items())
    start = tuple(CheatLine(sign, message, _WRITE) for sign, message in _LINE_MEANINGS)
    specify = tuple(CheatLine(sign, message, _SPECIFY) for sign, message in _MARK_MEANINGS)
    return write + start + specify


def _kind_sign(kind: ItemKind) -> str:
    letter = KIND_FACTS[kind].letter
    signs = [sign for sign, meant in KIND_SIGNS.items() if meant is kind]
    return " ".join([f"{letter}:", *signs]) if letter.isalpha() else " ".join(signs)


_WRITE: Final = N_("Write")
_SPECIFY: Final = N_("Specify")

_KIND_MEANINGS: Final = {
    ItemKind.NOTE: N_("note"),
    ItemKind.DECISION: N_("decision; proposed when it ends in ?"),
    ItemKind.ACTION: N_("action"),
    ItemKind.QUESTION: N_("question"),
    ItemKind.RISK: N_("risk"),
    ItemKind.FINDING: N_("finding"),
    ItemKind.IDEA: N_("idea"),
    ItemKind.PARKED: N_("parking lot"),
    ItemKind.MISSION: N_("function of a department"),
    ItemKind.ACTIVITY: N_("activity"),
    ItemKind.QUOTE: N_("quote"),
    ItemKind.PRIVATE: N_("private, never in the minutes"),
}

_LINE_MEANINGS: Final = (
    ("␣…", N_("adds to the last item")),
    (":…", N_("command")),
)

_MARK_MEANINGS: Final = (
    (f"{WHO_SIGNS[0]}dupont,roche", N_("who, then who contributes")),
    (f"{WHEN_SIGN}15/03 {WHEN_SIGN}ven {WHEN_SIGN}S14", N_("by when")),
    (f"{TAG_SIGNS[0]}rh", N_("tag")),
    (IMPORTANT, N_("important, at the end")),
    ("par:dgs by:dgs", N_("who decided")),
    ("vote:8/1/2", N_("for, against, abstentions")),
    ("; 0,5 ; 1200/an ; h", N_("FTE, volume, frequency of an activity")),
    ("2h/jour", N_("workload of an activity")),
    (f"{OUTCOME_SIGN}c {OUTCOME_SIGN}t>finances", N_("outcome of an activity, and where it goes")),
)
