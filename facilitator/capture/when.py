"""Where a line says by when: after `<`, or at the end of an action."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from facilitator.capture.dates import Form, Reading, read_words
from facilitator.capture.passage import Passage
from facilitator.domain.almanac import MONTHS, UNITS, WEEKDAYS
from facilitator.domain.items import Flag
from facilitator.domain.people import folded
from facilitator.values import dataclass

_WINDOW: Final = 8
"""The most words a date and what leads to it may take."""

_WORD = re.compile(r"\S+")
_LEAD = re.compile(r"(?:(?P<leads>pour|avant|d'ici|au plus tard|before|by|for|on) )?(?:le |la |au |the )?")
_LEADS_ITSELF = re.compile(r"(?:pour|avant|d'ici|sous|dans|before|by|for|in|within) ")
_SENTENCE_WORDS: Final = (
    "du de des d' au aux à le la les l' ce cet cette ces chaque tout toute tous toutes un une et ou "
    "jusqu'à jusqu'au jusque dès depuis après entre par sur chez vers en même "
    "of the every each this last from to until since after between and or at a an"
)
_NEVER_AFTER: Final = frozenset(folded(_SENTENCE_WORDS).split())
"""Words after which a date belongs to the sentence."""

_ALSO_WORDS: Final = frozenset({"jeu", "mer", "mar", "mon", "sun", "sat", "wed"})
"""Short days that are ordinary words too: at the end of a sentence they stay in it."""

_SHORT_WORDS: Final = (
    "lun mar mer jeu ven sam dim mon tue wed thu fri sat sun sem dem "
    "janv fevr fev avr juil sept oct nov dec jan feb apr jun jul aug sep"
)
_ABBREVIATED: Final = frozenset(_SHORT_WORDS.split())
"""Words whose final dot is theirs, not the sentence's."""

_OTHER_LAST_WORDS: Final = (
    "prochain prochaine huit quinze huitaine quinzaine annee demain apres-demain dem auj aujourd'hui "
    "aujourdhui tomorrow today eow eom eoy"
)
_LAST_WORDS: Final = frozenset(
    (
        *(*WEEKDAYS, *MONTHS, *UNITS),
        *(f"{mi}-{month}" for mi in ("mi", "mid") for month in MONTHS),
        *_OTHER_LAST_WORDS.split(),
    )
)
"""Words a date may end with when no digit does: a quick look before reading."""

_PLAIN_NUMERIC = re.compile(r"\d{1,2}/\d{2}(?:/\d{2,4})?|20\d\d-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class When:
    """A date found in a text: the span that says it, its words as typed, and what was read.

    `led` tells whether a preposition announces it; `article`, whether only an article stands before it.
    """

    start: int
    end: int
    typed: str
    reading: Reading
    led: bool = False
    article: bool = False

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What is to clarify about it."""
        code = self.reading.code
        return (Flag(code, self.typed, self.reading.options),) if code else ()


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text: folded, without the punctuation after it; `closed` when that ends the phrase."""

    folded: str
    start: int
    end: int
    closed: bool


def date_at(mask: str, start: int, on: date, forms: Sequence[Form] = ()) -> When | None:
    """The date that starts at a place of a text, its preposition and article included."""
    words: list[_Word] = []
    for match in _WORD.finditer(mask, start, start + 24 * _WINDOW):
        words.append(_word(match))
        if len(words) == _WINDOW or words[-1].closed:
            break
    return _read(mask, words, on, forms)


def date_at_end(passage: Passage, on: date) -> When | None:
    """The date that ends a sentence, unless the word before makes it part of the sentence."""
    tail = passage.mask.rstrip(" .\u00a0\u202f")
    words = _last_words(tail)
    if not words or not _may_end_a_date(words[-1].folded):
        return None
    for index, word in enumerate(words):
        found = _read(tail, words[index : index + _WINDOW], on)
        if found is None or found.end < len(tail):
            continue
        before = words[index - 1].folded if index else ""
        return found if tail[: word.start].strip() and _stands_alone(found, before) else None
    return None


def _read(mask: str, words: list[_Word], on: date, forms: Sequence[Form] = ()) -> When | None:
    said = " ".join(word.folded for word in words)
    before, leads, found = 0, bool(_LEADS_ITSELF.match(said)), read_words(said, on, forms)
    lead = _LEAD.match(said)
    if lead and lead.end():
        later = read_words(said[lead.end() :], on, forms)
        if later and (found is None or lead.end() + later[1] > found[1]):
            before, leads, found = lead.end(), bool(lead["leads"]), later
    if found is None:
        return None
    reading, length = found
    first, last = said[:before].count(" "), said[: before + length].count(" ")
    end = words[last].end
    typed = mask[words[first].start : end]
    if words[last].folded in _ABBREVIATED and mask.startswith(".", end):
        end += 1
    return When(words[0].start, end, typed, reading, leads, article=first > 0 and not leads)


def _stands_alone(found: When, before: str) -> bool:
    words = " ".join(folded(found.typed).split())
    if words in _ALSO_WORDS:
        return False
    if found.led:
        return True
    is_number = words[0].isdigit() and " " not in words
    if (
        found.article
        or words.startswith(("le ", "the "))
        or (is_number and not _PLAIN_NUMERIC.fullmatch(words))
    ):
        return False
    return before.lstrip("(") not in _NEVER_AFTER


def _may_end_a_date(word: str) -> bool:
    return word in _LAST_WORDS or any(char.isdigit() for char in word)


def _word(match: re.Match[str]) -> _Word:
    bare = match[0].rstrip(".,;:!?)")
    name = folded(bare).replace("’", "'").replace(" ", "")
    closed = bool(match[0][len(bare) :].strip("."))
    return _Word(name, match.start(), match.start() + len(bare), closed)


def _last_words(text: str) -> list[_Word]:
    """The last words of a text, one more than a date may take; words too long for a date end the search."""
    start = max(0, len(text) - 24 * (_WINDOW + 1))
    words = [_word(match) for match in _WORD.finditer(text, start)][-_WINDOW - 1 :]
    closed = [index for index, word in enumerate(words[:-1]) if word.closed]
    return words[closed[-1] + 1 :] if closed else words
