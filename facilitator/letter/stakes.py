"""What is at stake, by group: territorial, social, transversal, or the letter's own word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from facilitator.letter.cues import Field
from facilitator.letter.listing import enumerated
from facilitator.letter.outline import Placed
from facilitator.letter.quote import Quote, Span, plain, sentences
from facilitator.letter.understanding import Sourced, StakeSaid
from facilitator.letter.view import View

GROUPS: Final = (
    ("territorial", re.compile(r"territori")),
    ("social", re.compile(r"socia")),
    ("transversal", re.compile(r"transvers|cross[- ]cutting|across the board")),
)
"""The groups that have one name whatever the letter calls them."""

_ADJECTIVE = re.compile(
    r"(?:(?:les?|un|des|the|l')? ?enjeux? (?!de\b|d'|du\b|des\b|est\b|sont\b|pour\b|a\b"
    r"|majeurs?\b)(?P<fr>[\w-]+)"
    r"|(?:an? |the )?(?P<en>(?!(?:the|these|our|your|their|its|main|key|following|three|two|four|big"
    r"|real)\b)[\w-]+) (?:stakes?|challenges?))\b"
)
_OWN = re.compile(r"(?:les? |un |l')?enjeux? (?:de la |de l'|des |du |de |d')")
_PREFIX = re.compile(r"(?P<word>(?:[\w-]+ ?){1,2}?)\s?:\s+(?=\S)")
_ACROSS = re.compile(
    r"(?:de (?:maniere|facon) transversale|transversalement|across the board|as a cross[- ]cutting)\b"
)
_ANNOUNCED = re.compile(
    r"[^.:;]{0,60}\b(?:enjeux|defis|enjeu est (?:double|triple|multiple)|stakes|challenges"
    r"|things are at stake)\b[^.:;]{0,60}\s?:\s+(?=\S)"
)
_SEVERAL = re.compile(r"\b(?:enjeux|defis|stakes|challenges|double|triple|multiples?)\b")
_AT_STAKE = re.compile(
    r"(?:l'enjeu|un enjeu|cet enjeu|l'un des enjeux|our (?:main )?challenge|the (?:main )?challenge)\b"
)


def stakes(view: View) -> tuple[Sourced[StakeSaid], ...]:
    """The stakes listed under what announces them, then those said in sentences of their own."""
    listed = tuple(_listed(view))
    listed = listed or tuple(_counted(view))
    seen = {(stake.value.text) for stake in listed}
    said = (stake for stake in _said(view, prose=not listed) if stake.value.text not in seen)
    return (*listed, *said)


def _listed(view: View) -> Iterator[Sourced[StakeSaid]]:
    group: tuple[str, Span] | None = None
    announced = False
    for place in view.places:
        if place.field is not Field.STAKES or place.opens:
            group, announced = None, place.opens
            continue
        if place.passage.leads:
            group = _group(place.quote) or (_named(place.quote.bare.text), place.quote.span)
        elif place.is_item or place.labelled or announced or _is_section(place):
            said = _labelled(place) or group
            yield from (
                _stake(piece, None if _ACROSS.match(piece.plain) else said) for piece in _apart(place)
            )


def _labelled(place: Placed) -> tuple[str, Span] | None:
    """The group that the label of a stake says: `Enjeux sociaux : …`, `Enjeu de qualité : …`."""
    if place.label is None:
        return None
    if said := _group(place.label):
        return said
    own = _OWN.match(place.label.plain)
    word = place.label.part(own.end()).bare if own else None
    return (_named(word.text), word.span) if word and word.text else None


def _counted(view: View) -> Iterator[Sourced[StakeSaid]]:
    """The stakes that one sentence lists after a colon: `Trois enjeux guident la mission : l'accueil, …`."""
    for sentence in view.sentences:
        match = _ANNOUNCED.match(sentence.quote.plain)
        if match and not sentence.place.opens and not sentence.place.is_item:
            said = sentence.quote.part(match.end(), len(sentence.quote.text.rstrip(" .;,")))
            yield from (_stake(piece, None) for piece in enumerated(said))


def _apart(place: Placed) -> Iterator[Quote]:
    """The stakes of a paragraph, each in a sentence that says it is one, or under a label of several."""
    if place.labelled and not place.is_item and place.label and _SEVERAL.search(place.label.plain):
        yield from enumerated(place.quote.part(0, len(place.quote.text.rstrip(" .;,"))))
        return
    starts = [0]
    for sentence in sentences(place.quote) if not place.is_item else ():
        at = place.quote.text.index(sentence.text)
        if at and _AT_STAKE.match(sentence.plain):
            starts.append(at)
    for start, end in zip(starts, (*starts[1:], None), strict=True):
        yield place.quote.part(start, end)


def _is_section(place: Placed) -> bool:
    """A paragraph below a heading of stakes."""
    return place.heading is Field.STAKES and place.lead is None


def _said(view: View, *, prose: bool) -> Iterator[Sourced[StakeSaid]]:
    for place in view.places:
        if place.opens or place.field is Field.STAKES:
            continue
        if _ACROSS.match(place.passage.plain):
            yield _stake(place.quote, None)
    for sentence in view.sentences if prose else ():
        if sentence.place.field is not Field.STAKES and _AT_STAKE.match(sentence.quote.plain):
            yield _stake(sentence.quote, None)


def _stake(quote: Quote, group: tuple[str, Span] | None) -> Sourced[StakeSaid]:
    own = _group(quote)
    text = quote
    if prefix := _PREFIX.match(quote.plain):
        own = own or (_named(quote.text[: prefix.end("word")]), quote.part(0, prefix.end()).span)
        text = quote.part(prefix.end())
    found = own or group
    lines = {"text": text.bare.span}
    if found:
        lines["group"] = found[1]
    return Sourced(StakeSaid(found[0] if found else None, text.bare.text), lines)


def _group(quote: Quote) -> tuple[str, Span] | None:
    """The group a piece says at its beginning."""
    if across := _ACROSS.match(quote.plain):
        return "transversal", quote.part(0, across.end()).span
    if match := _ADJECTIVE.match(quote.plain):
        name = "fr" if match["fr"] else "en"
        return _named(quote.text[match.start(name) : match.end(name)]), quote.part(0, match.end()).span
    return None


def _named(word: str) -> str:
    return next((name for name, form in GROUPS if form.search(plain(word))), word.strip().lower())
