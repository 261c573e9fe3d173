"""Civility, first name and surname of a name as lists and e-mails write it, and whether that is sure."""

from __future__ import annotations

import re
from typing import Final

from facilitator.capture.first_names import is_first_name
from facilitator.domain.people import folded
from facilitator.values import dataclass

CIVILITIES: Final = {
    "m": "M.", "mr": "M.", "monsieur": "M.", "mme": "Mme", "mmes": "Mme", "madame": "Mme", "mlle": "Mme",
    "mademoiselle": "Mme", "mm": "M.", "messieurs": "M.", "mesdames": "Mme", "mrs": "Mrs", "ms": "Ms",
    "miss": "Ms", "dr": "Dr", "docteur": "Dr", "me": "Me", "maitre": "Me", "pr": "Pr", "professeur": "Pr",
}  # fmt: skip
"""Civilities, folded and without their dot, and how they are written."""

PARTICLES: Final = frozenset(
    {
        "le",
        "la",
        "les",
        "de",
        "du",
        "des",
        "d",
        "l",
        "von",
        "van",
        "den",
        "der",
        "el",
        "al",
        "ben",
        "bin",
        "da",
        "dos",
    }
)
"""Words that begin a surname of several."""

_LETTERS = r"[^\W\d_]"
LONGEST_NAME: Final = 120
"""Characters of the longest text that is looked at as a name."""

NAME_WORD: Final = re.compile(
    rf"(?:{_LETTERS}+['’])?{_LETTERS}+(?:[-‑'’]{_LETTERS}+)*\.?|{_LETTERS}\.(?:-{_LETTERS}\.)?"
)
"""What one word of a name looks like: `Anne-Marie`, `D’Almeida`, `J.-P.`."""


@dataclass(frozen=True, slots=True)
class FullName:
    """A name in its parts; `sure` is whether the surname is told by something."""

    civility: str = ""
    first: str = ""
    last: str = ""
    sure: bool = True


def read_full_name(text: str, email: str = "") -> FullName | None:
    """The parts of a name; None when the text is none. `email` may tell which word is the surname."""
    if len(text) > LONGEST_NAME:
        return None
    inverted = re.fullmatch(r"([^,]+),([^,]+)", text)
    if inverted and (read := _inverted(inverted[1].strip(), inverted[2].strip())):
        return read
    civility, words = _without_civility(text.replace(",", " ").split())
    if not 1 <= len(words) <= 6 or not all(NAME_WORD.fullmatch(word) for word in words) or _is_prose(words):
        return None
    parted = _parted(words, bool(civility), email)
    return FullName(civility, _written(parted.first), _written(parted.last), parted.sure)


def is_loud(word: str) -> bool:
    """Whether a word is all in capitals, as surnames are often written."""
    letters = [char for char in word if char.isalpha()]
    return len(letters) > 1 and "." not in word and all(char.isupper() for char in letters)


def civility_of(word: str) -> str:
    """The civility a word is, as it is written; empty when it is none."""
    if word.rstrip(".") in ("m", "me", "pr") or word == "MM":
        return ""
    return CIVILITIES.get(folded(word).rstrip("."), "")


def name_in_address(email: str) -> FullName | None:
    """The name an address is made of: `claire.dupont@…`; not sure, and None for `accueil@…`."""
    words = re.split(r"[._]", email.partition("@")[0])
    if len(words) != 2 or not all(re.fullmatch(rf"{_LETTERS}+(?:-{_LETTERS}+)*", word) for word in words):
        return None
    first = "" if len(words[0]) == 1 else _written(words[0])
    return FullName("", first, _written(words[1]), sure=False)


def _is_prose(words: list[str]) -> bool:
    """Whether words in small letters are among them, unless it is a name somebody typed in haste."""
    small = [word for word in words if word[0].islower() and folded(word).split("'")[0] not in PARTICLES]
    hasty = len(small) == len(words) == 2 and any(is_first_name(folded(word)) for word in words)
    return bool(small) and not hasty


def _inverted(last: str, rest: str) -> FullName | None:
    """`DUPONT, Claire`: the surname before the comma."""
    civility, first = _without_civility(rest.split())
    before, surname = _without_civility(last.split())
    fits = [*first, *surname]
    if not first or not surname or len(first) > 2 or not all(NAME_WORD.fullmatch(word) for word in fits):
        return None
    sure = all(map(is_loud, surname)) or is_first_name(folded(first[0])) or len(surname) > 1
    return FullName(civility or before, _written(" ".join(first)), _written(" ".join(surname)), sure)


def _without_civility(words: list[str]) -> tuple[str, list[str]]:
    found = ""
    while len(words) > 1 and (said := civility_of(words[0])):
        found, words = found or said, words[1:]
    return found, words


def _parted(words: list[str], with_civility: bool, email: str) -> FullName:
    """First name and surname, by the capitals, the address, usual first names, in this order."""
    if len(words) == 1:
        word = words[0]
        return FullName(last=word, sure=with_civility or is_loud(word))
    loud = [at for at, word in enumerate(words) if is_loud(word)]
    if loud and len(loud) < len(words):
        start, end = loud[0], loud[-1] + 1
        while start and folded(words[start - 1]) in PARTICLES:
            start -= 1
        first = [*words[:start], *words[end:]]
        if first and len(loud) == sum(map(is_loud, words[start:end])):
            return FullName(first=" ".join(first), last=" ".join(words[start:end]))
    at = _place_by_address(words, email)
    if at is not None:
        return _cut(words, *at)
    return _parted_by_usage(words)


def _place_by_address(words: list[str], email: str) -> tuple[int, int] | None:
    """Where the surname stands, as the last part of the address says it."""
    part = re.split(r"[._]", folded(email.partition("@")[0]))[-1]
    key = re.sub(r"[-'’]", "", part)
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            joined = re.sub(r"[-‑'’. ]", "", folded("".join(words[start:end])))
            edge = start == 0 or end == len(words)
            if end - start < len(words) and edge and len(key) > 2 and joined in (key, key[1:]):
                return start, end
    return None


def _parted_by_usage(words: list[str]) -> FullName:
    """First name first, unless a usual first name stands last or a particle first."""
    plain = [folded(word) for word in words]
    if plain[0] in PARTICLES:
        end = next((at for at, word in enumerate(plain) if word not in PARTICLES), 0) + 1
        return _cut(words, 0, end) if end < len(words) else FullName(last=" ".join(words))
    firsts = [at for at, word in enumerate(plain) if is_first_name(word)]
    if 0 not in firsts and firsts == [len(words) - 1]:
        return _cut(words, 0, len(words) - 1)
    start = 2 if firsts[:2] == [0, 1] and len(words) > 2 else 1
    if plain[start] in PARTICLES:
        return _cut(words, start, len(words))
    either = len(words) == 2 and firsts == [0, 1]
    told = 0 in firsts or "." in words[0]
    return _cut(words, start, len(words), told and len(words) == start + 1 and not either)


def _cut(words: list[str], start: int, end: int, sure: bool = True) -> FullName:
    return FullName(
        first=" ".join([*words[:start], *words[end:]]), last=" ".join(words[start:end]), sure=sure
    )


def _written(name: str) -> str:
    """A name as it is written: capitals and small letters, particles as they were typed or small."""
    return " ".join(_written_word(word, index) for index, word in enumerate(name.split()))


def _written_word(word: str, index: int) -> str:
    letters = [char for char in word if char.isalpha()]
    if not (all(char.isupper() for char in letters) or all(char.islower() for char in letters)):
        return word
    if folded(word) in ("de", "du", "des") or (word.islower() and folded(word) in PARTICLES):
        return word.lower()
    return re.sub(rf"{_LETTERS}+", lambda match: match[0][0].upper() + match[0][1:].lower(), word)
