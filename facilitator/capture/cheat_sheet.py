"""The whole grammar on one page, made from its tables."""

from __future__ import annotations

from typing import Final

from facilitator.capture.grammar import IMPORTANT, KIND_SIGNS, OUTCOME_SIGN, TAG_SIGNS, WHEN_SIGN, WHO_SIGNS
from facilitator.capture.messages import N_
from facilitator.domain.items import KIND_FACTS, ItemKind
from facilitator.values import dataclass


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
