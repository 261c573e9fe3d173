"""People as letters name them: `Mme Jeanne MOREL, Conseillère en organisation`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
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
_PARTICLE = r"(?:[Dd]e [Ll]a|[Dd]e|[Dd]u|[Dd]es|[Dd]['’]|[Vv]on|[Vv]an|[Ll]e|[Ll]a|[Bb]en|[Ee]l|[Aa]l)"
_NAMED = re.compile(
    rf"(?<!\w)({_CIVILITY})\s+((?:(?:[Dd]e|[Dd]['’]|[Ll]e|[Ll]a|[Vv]an|[Vv]on)\s?)?{_WORD}"
    rf"(?:\s+(?:{_PARTICLE}\s?)?{_WORD}){{0,3}})"
)
_BARE_NAME = rf"{_WORD}(?:\s+(?:{_PARTICLE}\s?)?{_WORD}){{1,3}}"
_BARE = re.compile(rf"({_BARE_NAME})(?=\s*(?:,|$|\(|-|–|:))")
_PASSING = re.compile(rf"(?<![\w’'-]){_BARE_NAME}(?![\w’'-])")

_QUALIFIED = (
    r"(?:(?!(?:is|was|will|has|are|est|sera|a|un|une|le|la|les|the|our|your|an|and|et|ou|or|to|by|with|from"
    r"|pour|par|avec|de|du|des|en|dear|copy|please|whom|who|qui)\b)[a-z][\w'&/-]* ){0,3}"
)
_ENGLISH = (
    r"(?:chief|head|director|manager|chair\w*|mayor|secretary|treasurer|officer|partner|advis[eo]r|consultant"
    r"|clerk|lead|principal|president|trustee|facilitator|coach|trainer|mediator|administrator|supervisor"
    r"|coordinator|co-ordinator|leader|registrar|bursar|matron|nurse|warden|inspector|engineer|architect)"
)
FUNCTION: Final = (
    r"(?:direct(?:eur|rice)s?|(?:co-?)?responsable|chef(?:fe)?s?|maire|adjointe?|president\w*|vice-president\w*"
    r"|conseill\w+|consultante?|chargee?|secretaire|tresori\w+|coordinat\w+|pilote|delegue\w*|dgs|dga|drh"
    r"|referente?|cheffe|facilitat\w+|intervenante?|format(?:eur|rice)|mediat(?:eur|rice)|animat(?:eur|rice)"
    r"|sociologue|psychologue|ergonome|coach|ingenieure?|architecte|expert?e|cadre|medecin|infirmi\w+"
    r"|praticien\w*|proviseure?|principale?|doyen\w*|prefete?|intendante?|inspect(?:eur|rice)|gestionnaire"
    r"|administrat(?:eur|rice)|gerante?|associee?|assistante?|educat(?:eur|rice)|professeure?|elue?"
    r"|(?:premiere?|deuxieme|troisieme) adjointe?"
    rf"|(?:deputy |interim |senior |lead |vice[- ]?)*{_ENGLISH})"
)
_ROLE = rf"(?:{FUNCTION}|{_QUALIFIED}{_ENGLISH})"
_OPENING = r"(?:la |le |l'|the |an? |your |votre |notre |our |en (?:sa|leur) qualite de |as )"
_FUNCTION = re.compile(rf"{_OPENING}?{FUNCTION}\b")
_SET_APART = re.compile(rf"{_OPENING}?{_ROLE}\b")
_LEADING = re.compile(
    rf"\b(?:le|la|l'|the|our|notre|votre|your) ?(?P<function>{FUNCTION}\b[\w' ]{{0,40}}), $"
)
_MORE = re.compile(rf",? (?:et |and )?(?:la |le |l'|the )?(?!\w+s\b){FUNCTION}\b")
_BESIDE = re.compile(r"\s*(?:,|\(|-|–)?\s*")
_FUNCTION_END = re.compile(
    r"[.;:()]|,(?! (?:du|de|des|d'|et(?! (?:ses|son|sa|leurs?|les?|la|m|mm|mme|de|du|des)\b))\b)| (?:qui"
    r"|who|fournira|pour|afin|from|va|will|is)\b|$"
)
_PLACES = (
    r"rue|avenue|place|boulevard|impasse|chemin|allee|quai|route|cours|square|street|road|lane|house|hall|court"
    r"|close|drive|way|park|building|tour|immeuble|batiment|cs|bp|cedex|tel|phone"
)
_BODIES = (
    r"pole|services?|direction|directorate|departement|department|division|unite|unit|team|equipe|section"
    r"|ville|mairie|commune|communaute|agglomeration|metropole|region|syndicat|city|town|county|borough|parish"
    r"|association|federation|fondation|foundation|charity|trust|hospice|hospital|hopital|clinique|clinic|ehpad"
    r"|ecole|school|college|lycee|universite|university|institut\w*|academie|academy|centre|center|maison"
    r"|conseil|council|committee|comite|board|bureau|office|agence|agency|cabinet|atelier|studio|groupe|group"
    r"|societe|company|consult(?:ing|ants)|partners|associates|associes|advisers|ltd|llp|plc|cic|sarl|sas|nhs"
    r"|housing|customer|adult|children|human|public|general\w*|caisse|mutuelle|chambre|club|eglise|church|prefecture|secretariat|tresorerie|payeur|force|union|action|credit"
    r"|rota|front|desk|members?|membres?|elus?|agents?|staff|teams|equipes|representants?|chefs?|heads?"
)
_NOT_NAMES = re.compile(
    rf"(?:{FUNCTION}|{_BODIES}|{_PLACES}|projet|project|objet|subject|lettre|letter|engagement|mission"
    r"|article|annexe|annex|territoire|district|the|our|your|my|this|that|dear|kind|best|re|ref|tel"
    r"|steering|yours|with|warm|regards|sincerely|faithfully|thanks?|please|hello|hi"
    r"|chere?s?|bonjour|bonne|merci|monsieur|madame|mesdames|messieurs|plan|grand\w*|saint\w*|cordialement"
    r"|bien|avec|nous|je|vous|tu|elle|il|les?|la|une?|des?|du|de|et|and|a|au|aux|to|of|for|in|on|at|by|from"
    r"|copie|copy|copies|pour|par|dans|sur|fait|date|signe|depuis|selon|comme|when|since|after|before|if|we|you|i"
    r"|lundi|mardi|mercredi|jeudi|vendredi|monday|tuesday|wednesday|thursday|friday)\b"
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
    if not match or not _is_name(match[1].split()):
        return None
    person = _person(quote, 0, 0, match.end(1), "")
    return person if _is_rest(quote, match.end(1)) else None


def introduced(quote: Quote) -> Iterator[Named]:
    """The people named without a civility, but with their function: `Jeanne Morel, head of the service`."""
    for match in _PASSING.finditer(quote.text):
        if person := _bare_at(quote, match):
            person = person if person.function else replace(person, function=_before(quote, person))
            if person.function is not None:
                yield person


def _before(quote: Quote, person: Named) -> Quote | None:
    """The function that leads up to a name: `le directeur, Jean Morel`."""
    start = quote.text.index(person.quote.text)
    match = _LEADING.search(quote.plain, 0, start)
    return quote.part(match.start("function"), match.end("function")) if match else None


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
    while words and _NOT_NAMES.match(plain(words[0])):
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
        _NOT_NAMES.match(plain(word)) and (at in edges or not re.fullmatch(_PARTICLE, word))
        for at, word in enumerate(words)
    )


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
    """The function said at a place; set apart by a sign it may begin by what qualifies it."""
    beside = _BESIDE.match(quote.text, start)
    at = beside.end() if beside else start
    is_apart = not start or bool(beside and beside[0].strip())
    match = (_SET_APART if is_apart else _FUNCTION).match(quote.plain, at)
    if not match:
        return None
    opening = re.match(_OPENING, match[0])
    end = _end_of_function(quote.plain, match.end())
    return quote.part(at + (opening.end() if opening else 0), end).bare


def _end_of_function(plain: str, start: int) -> int:
    """Where a function ends; another one after a comma is said of the same person."""
    found = _FUNCTION_END.search(plain, start)
    end = found.start() if found else len(plain)
    more = _MORE.match(plain, end) if end < len(plain) else None
    return _end_of_function(plain, more.end()) if more else end


def _is_rest(quote: Quote, end: int) -> bool:
    """Whether nothing but punctuation and a function follows a name."""
    rest = quote.part(end).bare
    return not rest.text or _function(quote, end) is not None
