"""People as letters name them: `Mme Jeanne MOREL, Conseillère en organisation`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from facilitator.domain.people import folded
from facilitator.letter.functions import function_at, function_before, function_labelled, function_leading
from facilitator.letter.no_names import is_no_name
from facilitator.letter.quote import Quote
from facilitator.values import dataclass


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
    r"|(?:[Ll]ieutenant-)?[Cc]olonel(?:le)?|[Ll]ieutenante?|[Cc]ommandante?|[Cc]apitaine|Captain|Major"
    r"|Mrs?\b\.?|Ms\b\.?|Miss|Dr\b\.?|Pr\b\.?)"
)
_WORD = r"(?:[A-ZÀ-Þ](?:['’][A-ZÀ-Þ])?[\w’'-]*\w|[A-ZÀ-Þ]\.)"
_PARTICLE = r"(?:[Dd]e [Ll]a|[Dd]e|[Dd]u|[Dd]es|[Dd]['’]|[Vv]on|[Vv]an|[Ll]e|[Ll]a|[Bb]en|[Ee]l|[Aa]l)"
_NAMED = re.compile(
    rf"(?<!\w)({_CIVILITY})\s+((?:(?:[Dd]e|[Dd]['’]|[Ll]e|[Ll]a|[Vv]an|[Vv]on)\s?)?{_WORD}"
    rf"(?:\s+(?:{_PARTICLE}\s?)?{_WORD}){{0,3}})"
)
_AND = re.compile(r",? ?(?:et|and|&) ")
_BARE_NAME = rf"{_WORD}(?:\s+(?:{_PARTICLE}\s?)?{_WORD}){{1,3}}"
_BARE = re.compile(rf"({_BARE_NAME})(?=\s*(?:,|$|\(|-|–|:))")
_PASSING = re.compile(rf"(?<![\w’'-]){_BARE_NAME}(?![\w’'-])")


def named(quote: Quote) -> Iterator[Named]:
    """The people named with their civility."""
    for match in _NAMED.finditer(quote.text):
        words = _name_words(match[2])
        if not words or is_no_name(words[0]):
            continue
        end = match.start(2) + _end_of(match[2], words)
        yield _person(quote, match.start(), match.start(2), end, match[1])


def alone(quote: Quote) -> Named | None:
    """Who is named by a line that says no more than a name, with a civility or without, and a function."""
    leading = function_leading(quote)
    found = _alone(quote.part(leading[0]) if leading else quote)
    return replace(found, function=leading[1]) if found and leading else found


def _alone(quote: Quote) -> Named | None:
    text = quote.text.rstrip(" ,;.")
    for person in named(quote):
        if person.quote.first == quote.first and quote.text.startswith(person.quote.text):
            end = len(person.quote.text)
            return person if _is_rest(quote, end) else _with_another(quote, person, end)
        return None
    match = _BARE.match(text)
    if not match or not _is_name(match[1].split()):
        return None
    person = _person(quote, 0, 0, match.end(1), "")
    return person if _is_rest(quote, match.end(1)) else None


def _with_another(quote: Quote, person: Named, end: int) -> Named | None:
    """The first of two whom a line names, with the function they share."""
    match = _AND.match(quote.plain, end)
    rest = quote.part(match.end()) if match else None
    other = next(named(rest), None) if rest else None
    if rest is None or other is None or not rest.text.startswith(other.quote.text):
        return None
    return replace(person, function=other.function) if _is_rest(rest, len(other.quote.text)) else None


def introduced(quote: Quote) -> Iterator[Named]:
    """The people named without a civility, but with their function: `Jeanne Morel, head of the service`."""
    for match in _PASSING.finditer(quote.text):
        person = _bare_at(quote, match)
        if person is not None and person.function is not None:
            yield person


def named_at(quote: Quote, start: int) -> Named | None:
    """Who is named at a place of a text, with a civility or without."""
    match = _NAMED.match(quote.text, start)
    if match:
        return next((each for each in named(quote) if each.quote.text in match[0]), None)
    bare = _PASSING.match(quote.text, start)
    return _bare_at(quote, bare) if bare else None


def _bare_at(quote: Quote, match: re.Match[str]) -> Named | None:
    """The name that some words with capitals are, without what precedes it at the head of a sentence."""
    start, words = match.start(), match[0].split()
    while words and is_no_name(words[0]):
        start = quote.text.index(words[0], start) + len(words.pop(0))
    if not _is_name(words) or re.fullmatch(_CIVILITY, words[0]):
        return None
    start = quote.text.index(words[0], start)
    return _person(quote, start, start, match.end(), "")


def _is_name(words: list[str]) -> bool:
    """First name and surname, no word of which is a body, a place or a function; `Le` may stand between."""
    if len(words) < 2 or (all(map(_is_capital, words)) and len(words) > 3):
        return False
    edges = (0, len(words) - 1)
    return not any(
        is_no_name(word) and (at in edges or not re.fullmatch(_PARTICLE, word))
        for at, word in enumerate(words)
    )


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
        if is_no_name(word) and kept and not re.fullmatch(_PARTICLE, word):
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
    function = function_at(quote, end) or function_labelled(quote, start) or function_before(quote, start)
    return Named(quote.part(start, end), civility, first, last, function)


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


def _is_rest(quote: Quote, end: int) -> bool:
    """Whether nothing but punctuation and a function follows a name."""
    rest = quote.part(end).bare
    return not rest.text or function_at(quote, end) is not None


def same(one: Named | Quote | None, other: Named | Quote | None) -> bool:
    """Whether two mentions are of one person: the same surname, and no other first name."""
    if not isinstance(one, Named) or not isinstance(other, Named):
        return False
    if not one.last_name or not other.last_name:
        return _folded(one.first_name) == _folded(other.first_name) and bool(one.first_name)
    firsts = {_folded(each.first_name) for each in (one, other) if each.first_name}
    return _folded(one.last_name) == _folded(other.last_name) and len(firsts) <= 1


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    return folded(name)
