"""The organisation a letter is from, and the units it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from facilitator.domain.people import folded
from facilitator.letter.cues import Field
from facilitator.letter.listing import enumerated
from facilitator.letter.outline import Placed
from facilitator.letter.quote import Quote
from facilitator.letter.view import View

_NAME = r"[A-ZÀ-Þ][\w’'-]*"
_LINK = r"(?:de la|de l['’]|du|des|de|d['’]|et(?: de la| du| des| de l['’])?|&|à la|aux?|and|of|for|the|à)"
_KIND = (
    r"(?:P[ôo]le|Direction|Groupement|Service|Département|Division|Unité|Department|Directorate|Délégation)"
)
_SMALL_KIND = r"(?:pôle|service|direction|secrétariat|département|unité|délégation|division)"
_ADJECTIVE = (
    r"(?:sociale?s?|techniques?|culturell?e?s?|urbaine?s?|financi[eè]re?s?|juridiques?|humaine?s?|scolaires?"
    r"|sporti[fv]e?s?|territoriale?s?|économiques?|générale?s?|adjointe?|administrati[fv]e?s?|numériques?"
    r"|publics?|publiques?|municipale?s?|communautaires?|départementale?s?|internes?|médicale?s?)"
)
_UNIT = re.compile(
    rf"(?<!\w)(?:{_KIND}(?:\s+{_ADJECTIVE})?(?:\s+(?:{_LINK}\s*)*(?!{_KIND}\b){_NAME}(?:\s+{_ADJECTIVE}\b)?){{1,8}}"
    rf"|{_SMALL_KIND}(?:\s+(?!(?:Mm?e|M|Mr"
    rf"|Mlle)\b){_NAME}(?:\s+{_ADJECTIVE}\b)?)(?:\s+(?:{_LINK}\s*)*(?!{_KIND}\b){_NAME}){{0,7}})"
)
_LINE = re.compile(rf"{_KIND}(?: (?:{_LINK} ?)*(?!{_KIND}\b|pour\b|est\b|sont\b|a\b|for\b)[\w’'&-]+){{1,9}}")
"""A line that says no more than a unit: in the head of a letter or among those who get it."""

_ENGLISH_UNIT = re.compile(
    rf"(?<!\w)(?:{_NAME}\s+(?:and\s+|&\s+)?){{1,5}}(?:Directorate|Department|Division|Team|Service)\b"
)
_COMMON = rf"(?:de la|de l['’]|des|du|d['’])\s?[a-zà-ÿ-]+(?:\s{_ADJECTIVE}\b)?"
_COMMON_UNIT = re.compile(
    rf"(?<!\w){_KIND}(?:\s+{_ADJECTIVE}){{0,2}}\s{_COMMON}(?:\set\s{_COMMON})?(?![\w’'-])"
)
"""A unit whose name is made of common nouns: `Direction des ressources humaines`."""

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
    r"(?:Ville|Commune|Mairie|Département|Conseil (?:départemental|régional|municipal|général)|Région"
    r"|Métropole"
    r"|Communauté (?:de communes|d['’]agglomération|urbaine)|Association|Fédération|Fondation|Mutuelle"
    r"|Syndicat(?: (?:mixte|intercommunal|départemental))?|Centre (?:communal"
    r"|intercommunal) d['’]action sociale"
    r"|(?:CCAS|CIAS|SDIS|CHU|CHRU|OPH|SIVOM|SIVU|PETR|GIP)|Université|Centre (?:hospitalier|social"
    r"|de gestion)|Hôpital|Hôpitaux|Clinique|Établissement public"
    r"|EHPAD"
    r"|Office (?:public|de tourisme)|Agence|Chambre|Caisse|Lycée|Collège|Institut"
    r"|Service départemental d['’]incendie et de secours|Friends|Diocese|Society"
    r"|City|Town|Borough|County|Municipality|University)"
)
_DEPARTEMENT = re.compile(r"Département d(?:e|u|es|['’])\b")
"""A territory and no unit: `Département de la Haute-Sauve`."""

_OF_KIND = (
    r"(?:universitaire|régionale?|départementale?|intercommunale?|mixte|communale?|publi(?:c|que)|nationale?"
    r"|d['’]agriculture|de commerce|de métiers|de l['’]habitat)"
)
_BUT_UNITS = rf"(?!(?:{_KIND}|Service|Services|Direction)\b)"
_CALLED = rf"(?:\s+{_OF_KIND})?(?:\s+(?:{_LINK}\s*)*{_BUT_UNITS}{_NAME})+"
_ORGANISED = re.compile(rf"(?<!\w){_ORGANISATION}{_CALLED}")
_INFORMAL = re.compile(
    rf"(?<!\w)(?:ville|commune|association|département|hôpital|clinique|lycée|mairie|métropole|town|city|borough){_CALLED}"
)
_ENGLISH = re.compile(
    rf"(?<!\w)(?:{_NAME}\s+(?:(?:and|&|of)\s+)?){{1,5}}(?:Council|(?:NHS )?(?:Foundation )?Trust|Foundation"
    r"|Association|Charity|University|Hospice|Hospital|Authority|Society|Federation|College|School|Academy)\b"
    r"(?: (?:Care|Trust|Group|Limited|Ltd))?"
)
_FORMS = (_ORGANISED, _ENGLISH, _INFORMAL)


def organisation(view: View) -> Quote | None:
    """The organisation by its name: labelled, in the letterhead, else the only one that the letter names.

    A letterhead in capitals gives way to the same name in a sentence.
    """
    for place in view.under(Field.ORGANISATION):
        return place.quote.bare
    named = [quote for form in _FORMS for place in view.places for quote in _named(place.quote, form)]
    head = next((place.quote.bare for place in view.letterhead if is_organisation(place.quote)), None)
    if head is not None:
        return next((each for each in named if _key(each.text) == _key(head.text)), head)
    return named[0] if named else None


def _named(quote: Quote, form: re.Pattern[str]) -> Iterator[Quote]:
    return (quote.part(match.start(), match.end()) for match in form.finditer(quote.text))


def is_organisation(quote: Quote) -> bool:
    """Whether a line says no more than the name of an organisation, in capitals or not."""
    text = quote.bare.text
    flags = re.I if text.isupper() else 0
    return any(re.fullmatch(form.pattern, text, flags) for form in (_ORGANISED, _ENGLISH))


def is_unit(quote: Quote) -> bool:
    """Whether a line says no more than the name of a unit, in capitals or not."""
    text = quote.bare.text
    text = text[:1].upper() + text[1:]
    return bool(re.fullmatch(_LINE.pattern, text, re.I if text.isupper() else 0))


def units(view: View) -> tuple[Quote, ...]:
    """The units named in the letter, each once and by its longest name, in its order."""
    whole = organisation(view)
    kept: dict[str, Quote] = {}
    for place in view.places:
        for unit in _whole(place, view) or units_in(place.quote):
            kept.setdefault(_key(unit.text), unit)
    return tuple(
        unit
        for key, unit in kept.items()
        if not any(other.startswith(f"{key} ") for other in kept) and not (whole and key == _key(whole.text))
    )


def _whole(place: Placed, view: View) -> tuple[Quote, ...]:
    """The units that are all a line says, in the letterhead or among those who get the letter."""
    if place.lead is Field.RECIPIENTS:
        pieces = (place.quote.bare,) if place.is_item else tuple(enumerated(place.quote))
        return tuple(piece for piece in pieces if is_unit(piece))
    return (place.quote.bare,) if place in view.letterhead and is_unit(place.quote) else ()


def unit_in(quote: Quote, known: tuple[Quote, ...]) -> Quote | None:
    """The known unit that a piece names, in full or by the beginning of its name."""
    for named in units_in(quote):
        for unit in known:
            if f"{_key(unit.text)} ".startswith(f"{_key(named.text)} "):
                return unit
    return None


def units_in(quote: Quote) -> Iterator[Quote]:
    """The units that a piece names by their proper name."""
    for form in (_UNIT, _COMMON_UNIT, _ENGLISH_UNIT):
        for match in form.finditer(quote.text):
            is_named = any(word not in _GENERIC for word in _key(match[0]).split())
            if is_named and not _DEPARTEMENT.match(match[0]):
                yield quote.part(match.start(), match.end())


def _key(text: str) -> str:
    words = re.findall(r"[\w-]+", folded(text.replace("&", " et ")))
    return " ".join(word for word in words if word not in ("et", "and"))
