"""What the consultant did for the same client before, when, and in how many minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from facilitator.domain.almanac import MONTHS
from facilitator.letter.cues import Field
from facilitator.letter.dates import Said, dates, years
from facilitator.letter.hours import amounts
from facilitator.letter.quote import Quote, Span, sentences
from facilitator.letter.understanding import InterventionSaid, Sourced
from facilitator.letter.view import View

_BESIDES = (
    r"(?:deja |bien |pu |nous |y |aussi |egalement |pour nous |previously |already |also |once |kindly )*"
)
_PAST = re.compile(
    r"\b(?:est|etes|es|suis|sommes|sont) (?:deja )?(?:intervenue?s?|venue?s?)\b"
    rf"|\b(?:a|ai|avait|ont|avons) {_BESIDES}(?:accompagne|conduit|anime|aide|appuye|assure|mene"
    r"|realise|travaille|soutenu|consacre)"
    rf"|\b(?:vous|tu) (?:nous |lui |leur |y )?(?:avez|aviez|as|avais) {_BESIDES}"
    r"(?!demande|propose|estime|prevu|chiffre|evalue|indique|fait savoir)\w+(?:e|i|u|it|is|ert)s?\b"
    rf"|\b(?:has|have|had) {_BESIDES}(?:worked|supported|helped|carried|facilitated|led|advised|run|spent)\b"
    rf"|\b(?:you|she|he|we|i) {_BESIDES}(?:worked|supported|helped|carried out|facilitated|led|advised|ran"
    r"|spent|gave|trained|coached|chaired|reviewed|wrote|came)\b"
    r"|\b(?:previously|earlier) (?:supported|worked|advised|helped)|precedente intervention"
    r"|intervention precedente|\byour (?:previous|earlier|first|last) (?:work|assignment|engagement"
    r"|support)\b"
    rf"|\b(?:votre|ton) (?:precedente? |premiere? )?(?:intervention|mission|accompagnement|appui) "
    rf"(?:de |d'|en |du )(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)}|(?:19|20)\d\d)\b"
)
"""What tells of work that was done before."""

_TURNS = re.compile(r", (?:and|but|et|mais|ce qui|which) (?:we|i|nous|je|j'|on|a|was)\b")
"""Where a sentence goes on to speak of something else."""

_ASIDE = re.compile(r"\([^()]*\)")
_RANGE = re.compile(
    r"[,\s]*(?:de|du|from|entre|between|d'|en|in|au|depuis|since|of|during|le|jusqu'en|jusqu'a|until)?\s*$"
)
_UP_TO: Final = re.compile(r"\bjusqu|\buntil\b|\bup to\b|\bto the\b")


def earlier(view: View) -> tuple[Sourced[InterventionSaid], ...]:
    """The interventions told in the notes and the body, those with their hours, or listed as such."""
    return tuple(_told(view))


def is_past(quote: Quote) -> bool:
    """Whether a sentence tells of work that was done before."""
    return bool(_PAST.search(quote.plain))


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
    return bool(hours) and is_past(quote)


def _intervention(quote: Quote) -> Sourced[InterventionSaid]:
    said = [each for each in dates(quote.plain) if each.when] or list(years(quote.plain))
    hours = _hours(quote)
    since, until = _period(quote, said)
    lines: dict[str, Span] = {}
    for name, found in (("from", since), ("to", until), ("minutes", hours)):
        if found:
            lines[name] = quote.part(found.start, found.end).span
    end = _end_of_what(quote, said, hours)
    turn = _TURNS.search(quote.plain, hours.end if hours else 0, end)
    what = quote.part(0, len(quote.text[: turn.start() if turn else end].rstrip(" ."))).bare
    value = InterventionSaid(
        what.text,
        since.when if since else None,
        until.when if until else None,
        hours.minutes if hours else None,
    )
    return Sourced(value, {"what": what.span, **lines})


def _hours(quote: Quote) -> Said | None:
    """The last amount of time that is said; its minutes are counted exactly."""
    return max(amounts(quote.plain), key=lambda said: said.start, default=None)


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
    is_aside = aside is not None and start == opening
    if (re.search(r"\w{3}", quote.text[stop:end].replace("soit", "")) and not is_aside) or start >= end:
        return end
    near = max(0, start - 30)
    tie = _RANGE.search(quote.plain[near:start])
    return near + tie.start() if tie else start
