"""When the assignment begins and how long it lasts, in a sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from facilitator.letter.dates import Said, When, dates, durations
from facilitator.letter.quote import Quote

_STARTS = re.compile(
    r"(?:a compter (?:du|de la|de|d')|a partir (?:du|de|d')|a dater (?:du|de)|des(?: le| la)?|debut\w*"
    r"|demarr\w*|commenc\w*"
    r"|prend\w* effet|start\w*|begin\w*|from|as of|with effect from|effective)"
    r"(?: (?:le|la|en|au|au mois de|on|in|date|prevue?|fixee?|a|du|de|courant|mois|lundi|mardi|mercredi"
    r"|jeudi|vendredi"
    r"|monday|tuesday|wednesday|thursday|friday|at|the|of|mission|debut|early|in|week|commencing|during))*[\s:]*$"
)
_LASTS = re.compile(
    r"\b(?:duree|dure(?:ra|nt)?|periode|fixee?|etal\w+|duration|lasts?|lasting|period|takes?)\b"
)
_WITHIN = re.compile(
    r"\b(?:pendant|sur|en|d'ici|over|for|within|last)(?: (?:a|an|about|environ|une?|les?|the|next|prochains?"
    r"|period|of|de|periode))* $"
)
_OPENS_STRETCH = re.compile(
    r"(?:\b(?:de|du|d'|des|from|between|entre)|\()(?: (?:le|debut|mi-?|early|the))* ?$"
)
_TO = re.compile(
    r"\s*(?:a|au|to|until|et|and|-|jusqu'(?:a|en|au)|through|up to)(?: (?:la |the )?(?:fin|end"
    r"|mi-?)(?: (?:de|of|du))?)?"
    r"(?: (?:le|the))?\s*"
)

_NEAR = 80
"""How many characters before a number of months the word may stand that makes it a duration."""


def start(quote: Quote, *, bare: bool = False) -> tuple[Said, Quote] | None:
    """The first date that something begins on; with `bare` any date will do."""
    ranged = stretch(quote, bare=bare)
    for said in dates(quote.plain):
        opens = ranged is not None and said.start == ranged.start
        if bare or opens or _STARTS.search(quote.plain[max(0, said.start - 60) : said.start]):
            return said, quote.part(said.start, said.end)
    return None


def lasting(quote: Quote, *, bare: bool = False) -> tuple[Said, Quote] | None:
    """The number of months that something lasts; with `bare` no other word need say so."""
    for said in durations(quote.plain):
        before = quote.plain[max(0, said.start - _NEAR) : said.start]
        if bare or _LASTS.search(before) or _WITHIN.search(before):
            return said, quote.part(said.start, said.end)
    ranged = stretch(quote, bare=bare)
    return (ranged, quote.part(ranged.start, ranged.end)) if ranged and ranged.months else None


def stretch(quote: Quote, *, bare: bool = False) -> Said | None:
    """From one date to another: whole months, both included, are a number of months."""
    for one, other in pairwise(dates(quote.plain)):
        joined = _TO.fullmatch(quote.plain[one.end : other.start])
        if joined and (bare or _OPENS_STRETCH.search(quote.plain[max(0, one.start - 20) : one.start])):
            return replace(one, end=other.end, months=_months(one.when, other.when))
    return None


def _months(first: When | None, last: When | None) -> int | None:
    if first is None or last is None or not first.month or not last.month or first.day or last.day:
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return months if months > 0 else None
