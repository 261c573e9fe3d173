"""What the consultant did for the same client before, when, and in how many minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from facilitator.domain.hours import parse_duration
from facilitator.letter.cues import Field
from facilitator.letter.dates import Said, dates
from facilitator.letter.quote import Quote, Span, sentences
from facilitator.letter.understanding import InterventionSaid, Sourced
from facilitator.letter.view import View

_PAST = re.compile(
    r"\b(?:est|etes|es|suis|sommes|sont) (?:deja )?(?:intervenue?s?|venue?s?)\b"
    r"|\b(?:a|as|avez|ai|avait|aviez|ont|avons) (?:deja |bien |pu |nous |y )*(?:accompagne|conduit|anime"
    r"|aide|appuye|assure|mene"
    r"|realise|travaille|soutenu|consacre)"
    r"|\b(?:has|have|had) (?:already |previously )?(?:worked|supported|helped|carried|facilitated|led"
    r"|advised|run)\b"
    r"|\b(?:you|she|he|we|i) (?:previously |already |also )*(?:worked|supported|helped|carried out"
    r"|facilitated|led|advised|ran)\b"
    r"|\b(?:previously|earlier) (?:supported|worked|advised|helped)|precedente intervention"
    r"|intervention precedente"
)
_HOURS = re.compile(
    r"(?<![\w,.:])(?:\d{1,4}\s?(?:h|:)\s?\d{2}(?![\d:])|\d{1,4}(?:[.,]\d{1,2})?\s?(?:heures?|hours?|h"
    r"|jours?|days?|j)(?!\w))"
    r"(?:\s?(?:m|mn|min)\b)?"
)
_ASIDE = re.compile(r"\([^()]*\)")
_RANGE = re.compile(
    r"[,\s]*(?:de|du|from|entre|between|d'|en|in|au|depuis|since|of|during|le|jusqu'en|jusqu'a|until)?\s*$"
)
_UP_TO: Final = re.compile(r"\bjusqu|\buntil\b|\bup to\b|\bto the\b")


def earlier(view: View) -> tuple[Sourced[InterventionSaid], ...]:
    """The interventions told in the notes and the body, those with their hours, or listed as such."""
    return tuple(_told(view))


def _told(view: View) -> Iterator[Sourced[InterventionSaid]]:
    for place in view.places:
        if place.field is Field.EARLIER and not place.opens:
            listed = [place.quote] if place.is_item else list(sentences(place.quote))
            yield from (_intervention(each) for each in listed if _is_told(each, listed=place.is_item))
        elif not place.opens:
            yield from (_intervention(each) for each in sentences(place.quote) if _is_told(each))
    for note in view.notes:
        yield from (_intervention(each) for each in _whole(note.quote) if _is_told(each))


def _whole(quote: Quote) -> tuple[Quote, ...]:
    """A note, in one piece when only one of its sentences tells a duration."""
    parts = sentences(quote)
    return parts if sum(_is_told(part) for part in parts) > 1 else (quote,)


def _is_told(quote: Quote, *, listed: bool = False) -> bool:
    hours = _hours(quote)
    if listed:
        return bool(hours) or any(dates(quote.plain))
    return bool(hours and _PAST.search(quote.plain))


def _intervention(quote: Quote) -> Sourced[InterventionSaid]:
    said = [each for each in dates(quote.plain) if each.when]
    hours = _hours(quote)
    since, until = _period(quote, said)
    lines: dict[str, Span] = {}
    for name, found in (("from", since), ("to", until), ("minutes", hours)):
        if found:
            lines[name] = quote.part(found.start, found.end).span
    what = quote.part(0, _end_of_what(quote, said, hours)).bare
    value = InterventionSaid(
        what.text,
        since.when if since else None,
        until.when if until else None,
        hours.months if hours else None,
    )
    return Sourced(value, {"what": what.span, **lines})


def _hours(quote: Quote) -> Said | None:
    """The last duration that is said; its minutes are counted exactly."""
    found = None
    for match in _HOURS.finditer(quote.plain):
        minutes = parse_duration(match[0].replace("mn", "").replace("min", "").strip())
        before = quote.plain[max(0, match.start() - 8) : match.start()].rstrip()
        if minutes and not before.endswith((" a", " at", " de")):
            found = Said(match.start(), match.end(), months=minutes)
    return found


def _period(quote: Quote, said: list[Said]) -> tuple[Said | None, Said | None]:
    """From when to when; one date is both, unless the words lead up to it."""
    if len(said) >= 2:
        return said[0], said[1]
    if not said:
        return None, None
    return (None if _UP_TO.search(quote.plain[: said[0].start]) else said[0]), said[0]


def _end_of_what(quote: Quote, said: list[Said], hours: Said | None) -> int:
    """Where the words end that are neither its dates nor its hours, when these come last."""
    end = len(quote.text)
    if hours:
        end = _cut(quote, end, hours.start, hours.end)
    for each in reversed(said):
        cut = _cut(quote, end, each.start, each.end)
        if cut == end:
            break
        end = cut
    return end


def _cut(quote: Quote, end: int, start: int, stop: int) -> int:
    """The end before a stretch, when nothing but the words that tie it stand between."""
    opening = quote.text.rfind("(", 0, start)
    aside = _ASIDE.match(quote.text, opening) if opening >= 0 else None
    if aside and aside.end() > start:
        start, stop = opening, aside.end()
    if re.search(r"\w{3}", quote.text[stop:end].replace("soit", "")) or start >= end:
        return end
    near = max(0, start - 30)
    tie = _RANGE.search(quote.plain[near:start])
    return near + tie.start() if tie else start
