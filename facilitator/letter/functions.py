"""What somebody is: `directrice générale adjointe`, `head of the duty service`."""

from __future__ import annotations

import re
from typing import Final

from facilitator.letter.quote import Quote

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
    r"|conseill\w+|consultante?s?|chargee?|secretaire|tresori\w+|coordinat\w+|pilote|delegue\w*|dgs|dga|drh"
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
    rf"\b(?:le|la|l'|the|our|notre|votre|your|son|sa|leur|its) ?(?P<function>{FUNCTION}\b[\w' ]{{0,40}}), $"
)
_LEADS_UP = re.compile(rf"(?:le |la |l'|the )(?P<function>{FUNCTION}\b[\w' ]{{0,40}}), (?=\S)")
_LABELS = re.compile(rf"(?P<function>{_ROLE}\b[\w' ]{{0,40}}?) ?: ")
_MORE = re.compile(rf",? (?:et |and )?(?:la |le |l'|the )?(?!\w+s\b){FUNCTION}\b")
_BESIDE = re.compile(r"\s*(?:,|\(|-|–)?\s*")
_FUNCTION_END = re.compile(
    r"[.;:()]|,(?! (?:du|de|des|d'|et(?! (?:ses|son|sa|leurs?|les?|la|m|mm|mme|de|du|des)\b))\b)| (?:qui"
    r"|who|fournira|pour|afin|from|va|will|is)\b|$"
)


def function_of(quote: Quote) -> Quote | None:
    """The function a line says, when it begins by one."""
    return function_at(quote, 0)


def function_at(quote: Quote, start: int) -> Quote | None:
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
    while True:
        found = _FUNCTION_END.search(plain, start)
        end = found.start() if found else len(plain)
        more = _MORE.match(plain, end) if end < len(plain) else None
        if more is None:
            return end
        start = more.end()


def function_before(quote: Quote, start: int) -> Quote | None:
    """The function that leads up to a name at a place: `le directeur, Jean Morel`."""
    match = _LEADING.search(quote.plain, 0, start)
    return quote.part(match.start("function"), match.end("function")) if match else None


def function_labelled(quote: Quote, start: int) -> Quote | None:
    """The function that labels a name: `Clerk: Mrs Winifred Dace`."""
    match = _LABELS.fullmatch(quote.plain, 0, start)
    return quote.part(match.start("function"), match.end("function")) if match else None


def function_leading(quote: Quote) -> tuple[int, Quote] | None:
    """The function that a line begins by before it names somebody, and where the name begins."""
    match = _LEADS_UP.match(quote.plain)
    return (match.end(), quote.part(match.start("function"), match.end("function"))) if match else None
