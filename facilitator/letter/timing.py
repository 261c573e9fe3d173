"""When the assignment begins and how long it lasts, in a sentence."""

from __future__ import annotations

import re

from facilitator.letter.dates import Said, dates, durations
from facilitator.letter.quote import Quote

_STARTS = re.compile(
    r"(?:a compter (?:du|de la|de|d')|a partir (?:du|de|d')|a dater (?:du|de)|des(?: le| la)?|debut\w*"
    r"|demarr\w*|commenc\w*"
    r"|prend\w* effet|start\w*|begin\w*|from|as of|with effect from|effective)"
    r"(?: (?:le|la|en|au|au mois de|on|in|date|prevue?|fixee?|a|du|de|courant|mois|lundi|mardi|mercredi"
    r"|jeudi|vendredi"
    r"|monday|tuesday|wednesday|thursday|friday|at|the|of|mission|debut|early))*[\s:]*$"
)
_LASTS = re.compile(
    r"\b(?:duree|dure(?:ra|nt)?|pendant|periode|sur|fixee?|etal\w+|duration|lasts?|lasting|over|for|within"
    r"|period|takes?"
    r"|en|d'ici)\b"
)

_NEAR = 200
"""How many characters before a number of months the word may stand that makes it a duration."""


def start(quote: Quote, *, bare: bool = False) -> tuple[Said, Quote] | None:
    """The first date that something begins on; with `bare` any date will do."""
    for said in dates(quote.plain):
        if bare or _STARTS.search(quote.plain[max(0, said.start - 60) : said.start]):
            return said, quote.part(said.start, said.end)
    return None


def lasting(quote: Quote, *, bare: bool = False) -> tuple[Said, Quote] | None:
    """The number of months that something lasts; with `bare` no other word need say so."""
    for said in durations(quote.plain):
        if bare or _LASTS.search(quote.plain[max(0, said.start - _NEAR) : said.start]):
            return said, quote.part(said.start, said.end)
    return None
