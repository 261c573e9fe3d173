"""People as letters name them: `Mme Jeanne MOREL, Conseillère en organisation`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from facilitator.letter.quote import Quote, plain


@dataclass(frozen=True, slots=True)
class Named:
    """One mention of a person: the words that name them, and the function said beside, if any."""

    quote: Quote
    civility: str
    first_name: str
    last_name: str
    function: Quote | None = None

    @property
    def is_full(self) -> bool:
        """Whether the first name is said too."""
        return bool(self.first_name)


_CIVILITY = (
    r"(?:Mesdames|Madame|Monsieur|Mademoiselle|Maître|Mme|Mlle|MM?\.|M(?=\s[A-ZÀ-Þ]{2})"
    r"|Mrs?\b\.?|Ms\b\.?|Miss|Dr\b\.?|Pr\b\.?)"
)
_WORD = r"(?:[A-ZÀ-Þ](?:['’][A-ZÀ-Þ])?[\w’'-]*\w|[A-ZÀ-Þ]\.)"
_PARTICLE = r"(?:de la|de|du|des|d['’]|von|van|le|ben|el)"
_NAMED = re.compile(
    rf"(?<!\w)({_CIVILITY})\s+((?:(?:de|d['’])\s?)?{_WORD}(?:\s+(?:{_PARTICLE}\s?)?{_WORD}){{0,3}})"
)
_BARE = re.compile(rf"({_WORD}(?:\s+(?:{_PARTICLE}\s?)?{_WORD}){{1,3}})(?=\s*(?:,|$|\(|-|–|:))")

FUNCTION: Final = (
    r"(?:direct(?:eur|rice)s?|responsable|chef(?:fe)?s?|maire|adjointe?|president\w*|vice-president\w*"
    r"|conseill\w+"
    r"|consultante?|chargee?|secretaire|tresori\w+|coordinat\w+|pilote|delegue\w*|dgs|referente?|cheffe"
    r"|(?:deputy |interim |senior |lead )*(?:chief|head|director|manager|chair\w*|mayor|secretary"
    r"|treasurer|officer"
    r"|partner|advis[eo]r|consultant|clerk|lead|principal|president|trustee|facilitator))"
)
_FUNCTION = re.compile(rf"(?:la |le |l'|the |en (?:sa|leur) qualite de |as )?{FUNCTION}\b")
_BESIDE = re.compile(r"\s*(?:,|\(|-|–)?\s*")
_FUNCTION_END = re.compile(
    r"[.;:()]|,(?! (?:du|de|des|d'|et)\b)| (?:qui|who|fournira|pour|afin|from|va|will|is)\b|$"
)
_NOT_NAMES = re.compile(
    rf"(?:{FUNCTION}|pole|service|direction|departement|ville|mairie|commune|association|conseil|projet"
    rf"|objet|lettre"
    r"|article|annexe|territoire|comite|council|district|department|the|our|this|dear|kind|yours|best|re"
    r"|steering"
    r"|chere?s?|bonjour|monsieur|madame|centre|maison|plan|grand\w*|saint\w*|cordialement|bien|avec|nous"
    r"|je|vous|elle|il|les?|la|une?|des?)\b"
)


def named(quote: Quote) -> Iterator[Named]:
    """The people named with their civility."""
    for match in _NAMED.finditer(quote.text):
        words = _name_words(match[2])
        if not words or _NOT_NAMES.match(plain(words[0])):
            continue
        end = match.start(2) + _end_of(match[2], words)
        yield _person(quote, match.start(), match.start(2), end, match[1])


def alone(quote: Quote) -> Named | None:
    """Who is named by a line that says no more than a name, with a civility or without, and a function."""
    text = quote.text.rstrip(" ,;.")
    for person in named(quote):
        if person.quote.first == quote.first and quote.text.startswith(person.quote.text):
            return person if _is_rest(quote, len(person.quote.text)) else None
        return None
    match = _BARE.match(text)
    if not match or any(_NOT_NAMES.match(plain(word)) for word in match[1].split()):
        return None
    person = _person(quote, 0, 0, match.end(1), "")
    return person if _is_rest(quote, match.end(1)) else None


def function_of(quote: Quote) -> Quote | None:
    """The function a line says, when it begins by one."""
    return _function(quote, 0)


def _name_words(text: str) -> list[str]:
    """The words of a name: up to the last surname in capitals, else until a word that is none."""
    words = text.split()
    capitals = [at for at, word in enumerate(words) if at and _is_capital(word)]
    if capitals or _is_capital(words[0]):
        last = 0
        for at, word in enumerate(words):
            if _is_capital(word):
                last = at
            elif (last or _is_capital(words[0])) and not re.fullmatch(_PARTICLE, word):
                break
        return words[: last + 1]
    kept: list[str] = []
    for word in words[:3]:
        if _NOT_NAMES.match(plain(word)) and kept and not re.fullmatch(_PARTICLE, word):
            break
        kept.append(word)
    while kept and re.fullmatch(_PARTICLE, kept[-1]):
        kept.pop()
    return kept


def _is_capital(word: str) -> bool:
    letters = [char for char in word if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)


def _end_of(text: str, words: list[str]) -> int:
    end = 0
    for word in words:
        end = text.index(word, end) + len(word)
    return end


def _person(quote: Quote, start: int, name: int, end: int, civility: str) -> Named:
    words = quote.text[name:end].split()
    first, last = _parted(words, bool(civility))
    return Named(quote.part(start, end), civility, first, last, _function(quote, end))


def _parted(words: list[str], with_civility: bool) -> tuple[str, str]:
    """First names and surname; a single word after a civility is a surname."""
    capital = next((at for at, word in enumerate(words) if _is_capital(word)), None)
    if capital is not None:
        while capital and re.fullmatch(_PARTICLE, words[capital - 1]):
            capital -= 1
        return " ".join(words[:capital]), " ".join(words[capital:])
    if len(words) == 1:
        return ("", words[0]) if with_civility else (words[0], "")
    return words[0], " ".join(words[1:])


def _function(quote: Quote, start: int) -> Quote | None:
    beside = _BESIDE.match(quote.text, start)
    at = beside.end() if beside else start
    match = _FUNCTION.match(quote.plain, at)
    if not match:
        return None
    end = _FUNCTION_END.search(quote.plain, match.end())
    opening = re.match(r"(?:la |le |l'|the |en (?:sa|leur) qualite de |as )", match[0])
    return quote.part(at + (opening.end() if opening else 0), end.start() if end else None).bare


def _is_rest(quote: Quote, end: int) -> bool:
    """Whether nothing but punctuation and a function follows a name."""
    rest = quote.part(end).bare
    return not rest.text or _function(quote, end) is not None
