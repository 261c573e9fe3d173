"""The services of a letter that parts its assignment in no phases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.letter.cues import Field, speaks_of_work
from facilitator.letter.outline import Placed
from facilitator.letter.quote import Quote
from facilitator.letter.timing import lasting
from facilitator.letter.view import View

_SERVES = re.compile(
    r"consister\w*|portera sur|comprend\w*|aider(?:a|as|ez)|accompagner(?:a|as|ez)|animer(?:a|as|ez)"
    r"|(?:you|we|she|he) will (?!report|keep|be paid|invoice|work (?:with|alongside)|meet|receive|have)"
)


def service(quote: Quote) -> Quote:
    """What is to be done, without the stop that ends a list or a sentence."""
    return quote.part(0, len(quote.text.rstrip(" .;,"))).bare


def _demanded(view: View) -> Iterator[Placed]:
    """The first list below a phrase that speaks of the assignment, though no word names what it lists."""
    asks = False
    for place in view.places:
        if place.is_item and asks and place.field is None:
            yield place
        elif not place.is_item:
            asks = place.passage.leads and place.field is None and speaks_of_work(place.passage.plain)


def services(view: View) -> Iterator[Quote]:
    """What is listed as services, else below a phrase that asks for work, else said in sentences."""
    items = [
        service(place.quote)
        for place in view.under(Field.SERVICES)
        if place.is_item and not place.passage.leads
    ]
    items = items or [service(place.quote) for place in _demanded(view)]
    if items:
        yield from items
        return
    for sentence in view.sentences:
        placed = sentence.place.field in (None, Field.SERVICES) and not sentence.place.opens
        if placed and _SERVES.search(sentence.quote.plain) and not lasting(sentence.quote):
            yield service(sentence.quote)
