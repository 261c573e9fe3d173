"""What becomes of an activity, as it is typed after `=`: `=c`, `=mutualiser`, `=t>finances`."""

from __future__ import annotations

from typing import Final

from facilitator.domain.organisation import VerdictCode
from facilitator.domain.people import folded

OUTCOME_WORDS: Final[dict[VerdictCode, tuple[str, ...]]] = {
    VerdictCode.KEEP: ("conserver", "maintenir", "keep"),
    VerdictCode.STRENGTHEN: ("renforcer", "strengthen"),
    VerdictCode.SIMPLIFY: ("simplifier", "dématérialiser", "simplify"),
    VerdictCode.POOL: ("mutualiser", "pool"),
    VerdictCode.TRANSFER: ("transférer", "transfer"),
    VerdictCode.OUTSOURCE: ("externaliser", "outsource"),
    VerdictCode.INSOURCE: ("reprendre", "reprendre-en-régie", "insource"),
    VerdictCode.REDUCE: ("réduire", "réduire-le-niveau-de-service", "reduce"),
    VerdictCode.STOP: ("arrêter", "abandonner", "stop"),
    VerdictCode.EXAMINE: ("instruire", "à-instruire", "examine"),
}
"""Words of each outcome in both languages, the French one first; any unique beginning is enough."""

OUTCOME_LETTERS: Final[dict[str, VerdictCode]] = {
    "c": VerdictCode.KEEP,
    "k": VerdictCode.KEEP,
    "t": VerdictCode.TRANSFER,
    "m": VerdictCode.POOL,
    "p": VerdictCode.POOL,
    "s": VerdictCode.SIMPLIFY,
    "a": VerdictCode.STOP,
    "x": VerdictCode.STOP,
    "i": VerdictCode.EXAMINE,
    "e": VerdictCode.EXAMINE,
}
"""One letter is enough; the letters of the two languages never contradict each other."""

_FOLDED: Final = {code: tuple(folded(word) for word in words) for code, words in OUTCOME_WORDS.items()}


def outcome_word(code: VerdictCode, language: str) -> str:
    """What one language calls an outcome when it is typed."""
    return OUTCOME_WORDS[code][0 if language == "fr" else -1]


def outcome_words(language: str) -> str:
    """All outcomes there are, for a sentence."""
    return ", ".join(outcome_word(code, language) for code in OUTCOME_WORDS)


def outcomes_of(typed: str) -> tuple[VerdictCode, ...]:
    """The outcomes a word may mean: one when clear, several when it begins several, none when unknown."""
    word = folded(typed)
    if word in OUTCOME_LETTERS:
        return (OUTCOME_LETTERS[word],)
    exact = tuple(code for code, words in _FOLDED.items() if word in words)
    return exact or tuple(
        code for code, words in _FOLDED.items() if word and any(each.startswith(word) for each in words)
    )
