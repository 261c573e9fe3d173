"""The organisation a letter is from, and the units it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from facilitator.domain.people import folded
from facilitator.letter.cues import Field
from facilitator.letter.quote import Quote
from facilitator.letter.view import View

_NAME = r"[A-ZÀ-Þ][\w’'-]*"
_LINK = r"(?:de la|de l['’]|du|des|de|d['’]|et(?: de la| du| des| de l['’])?|&|à la|aux?|and|of|for|the|à)"
_KIND = r"(?:P[ôo]le|Direction|Service|Département|Division|Unité|Department|Directorate|Délégation)"
_UNIT = re.compile(
    rf"(?<!\w)(?:{_KIND}(?:\s+(?:{_LINK}\s*)*(?!{_KIND}\b){_NAME}){{1,8}}"
    rf"|(?:pôle|service|direction)(?:\s+(?!(?:Mm?e|M|Mr"
    rf"|Mlle)\b){_NAME})(?:\s+(?:{_LINK}\s*)*(?!{_KIND}\b){_NAME}){{0,7}})"
)
_ENGLISH_UNIT = re.compile(
    rf"(?<!\w)(?:{_NAME}\s+(?:and\s+|&\s+)?){{1,5}}(?:Directorate|Department|Division|Team|Service)\b"
)
_GENERIC: Final = frozenset(
    [
        "pole",
        "poles",
        "direction",
        "directions",
        "service",
        "services",
        "departement",
        "division",
        "unite",
        "department",
        "directorate",
        "team",
        "the",
        "our",
        "le",
        "la",
        "les",
        "du",
        "de",
        "des",
        "projet",
    ]
)

_ORGANISATION = (
    r"(?:Ville|Commune|Mairie|Département|Conseil (?:départemental|régional|municipal)|Région|Métropole"
    r"|Communauté (?:de communes|d['’]agglomération|urbaine)|Association|Syndicat|Fédération|Fondation"
    r"|Université"
    r"|Centre hospitalier|City|Town|Borough|Municipality|University)"
)
_CALLED = rf"(?:\s+(?:{_LINK}\s*)*{_NAME})+"
_ORGANISED = re.compile(rf"(?<!\w){_ORGANISATION}{_CALLED}")
_INFORMAL = re.compile(rf"(?<!\w)(?:ville|commune|association|département|town|city|borough){_CALLED}")
_ENGLISH = re.compile(
    rf"(?<!\w)(?:{_NAME}\s+(?:(?:and|&|of)\s+)?){{1,5}}(?:Council|Trust|Foundation|Association|Charity"
    rf"|University|Ltd|LLP)\b"
)


def organisation(view: View) -> Quote | None:
    """The organisation by its name: labelled, in the letterhead or the address, else where first named."""
    for place in view.under(Field.ORGANISATION):
        return place.quote.bare
    for form in (_ORGANISED, _ENGLISH, _INFORMAL):
        for place in view.places:
            if match := form.search(place.quote.text):
                return place.quote.part(match.start(), match.end())
    return None


def is_organisation(quote: Quote) -> bool:
    """Whether a line says no more than the name of an organisation, in capitals or not."""
    return any(re.fullmatch(form.pattern, quote.text, re.I) for form in (_ORGANISED, _ENGLISH))


def units(view: View) -> tuple[Quote, ...]:
    """The units named in the letter, each once and by its longest name, in its order."""
    whole = organisation(view)
    kept: dict[str, Quote] = {}
    for place in view.places:
        for unit in units_in(place.quote):
            kept.setdefault(_key(unit.text), unit)
    return tuple(
        unit
        for key, unit in kept.items()
        if not any(other.startswith(f"{key} ") for other in kept) and not (whole and key == _key(whole.text))
    )


def unit_in(quote: Quote, known: tuple[Quote, ...]) -> Quote | None:
    """The known unit that a piece names, in full or by the beginning of its name."""
    for named in units_in(quote):
        for unit in known:
            if f"{_key(unit.text)} ".startswith(f"{_key(named.text)} "):
                return unit
    return None


def units_in(quote: Quote) -> Iterator[Quote]:
    """The units that a piece names by their proper name."""
    for form in (_UNIT, _ENGLISH_UNIT):
        for match in form.finditer(quote.text):
            if any(word not in _GENERIC for word in _key(match[0]).split()):
                yield quote.part(match.start(), match.end())


def _key(text: str) -> str:
    words = re.findall(r"[\w-]+", folded(text.replace("&", " et ")))
    return " ".join(word for word in words if word not in ("et", "and"))
