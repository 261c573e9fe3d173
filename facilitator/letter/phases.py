"""The stages of an assignment, what each comprises, when it starts and how long it lasts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from facilitator.letter.below import below
from facilitator.letter.content import told_in_context
from facilitator.letter.cues import STAGE, Field, speaks_of_work
from facilitator.letter.dates import dates, number_of
from facilitator.letter.earlier import is_past
from facilitator.letter.hours import amounts
from facilitator.letter.quote import Quote
from facilitator.letter.services import service, services
from facilitator.letter.stage import Stage
from facilitator.letter.understanding import CalendarSaid, PhaseSaid, Sourced
from facilitator.letter.view import Sentence, View

_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_OPENS = re.compile(
    rf"(?:(?:dans|en|pour|pendant|lors d'|in|during|at|puis|ensuite|enfin|then|et)(?:,)? )*"
    rf"(?:les? |la |l'|une? |a |the )?(?P<name>{STAGE})"
)
_DATES = re.compile(r"(?:ses |les |its |the |leurs? )?(?:dates?|calendrier|timetable)\b")
_MENTIONS = re.compile(rf"\b{STAGE}")
_TELLS = re.compile(
    r" (?:debut|dur|commenc|demarr|sera|est|s'acheve|prend|will|last|start|begin|is|takes|runs)"
)


def phases(view: View) -> tuple[tuple[Sourced[PhaseSaid], ...], Sourced[CalendarSaid]]:
    """The phases in their order, and what is said of the whole assignment's time."""
    stages = _stages(view)
    whole = Stage(0)
    _tell_times(view, stages, whole)
    if len(stages) <= 1:
        stages = list(_single(view, stages, whole))
    lines = {"starts": whole.starts, "months": whole.months}
    calendar = CalendarSaid(
        whole.starts[0] if whole.starts else None, whole.months[0] if whole.months else None
    )
    spans = {name: found[1] for name, found in lines.items() if found}
    return tuple(stage.said() for stage in stages), Sourced(calendar, spans)


def _stages(view: View) -> list[Stage]:
    stages: dict[int, Stage] = {}
    openings = [(sentence, match) for sentence in view.sentences if (match := _opening(sentence))]
    opened = {sentence.index for sentence, _ in openings}
    for sentence, match in openings:
        number = _number(match)
        if number is None or (_TELLS.match(sentence.quote.plain, match.end()) and number in stages):
            continue
        stage = stages.setdefault(number, Stage(number))
        if not stage.services:
            _define(stage, view, sentence, match, opened)
    return [stages[number] for number in sorted(stages)]


def _opening(sentence: Sentence) -> re.Match[str] | None:
    return None if sentence.place.labelled else _OPENS.match(sentence.quote.plain)


def _number(match: re.Match[str]) -> int | None:
    word = match["ordinal"] or match["number"]
    return _ROMAN.get(word) or number_of(word)


def _define(stage: Stage, view: View, sentence: Sentence, match: re.Match[str], opened: set[int]) -> None:
    """Reads title, times and services from the sentence that opens a phase and from what stands under it."""
    stage.indexes.add(sentence.index)
    under = list(below(view, sentence, opened))
    rest, inline = _title(stage, sentence.quote, match, listed=bool(under))
    for aside in re.finditer(r"\(([^()]*)\)", rest.text):
        stage.learn(rest.part(aside.start(), aside.end()), bare=True)
    stage.learn_hours(rest)
    if inline is not None:
        said = inline.part(_hours_end(inline))
        stage.services += [
            service(piece) for piece in _pieces(said) if piece.text and not _DATES.match(piece.plain)
        ]
    for index in under:
        place = view.places[index]
        stage.indexes.add(index)
        if place.field is Field.DURATION and place.labelled:
            stage.learn(place.quote, bare=True)
        elif not place.passage.leads and not place.labelled:
            stage.services += [service(place.quote)] if place.is_item else _prose(place.quote, stage)


def _title(stage: Stage, quote: Quote, match: re.Match[str], *, listed: bool) -> tuple[Quote, Quote | None]:
    """Sets the title; gives what follows its name, and what of it is a service said in the same breath."""
    at = match.end("name")
    rest = quote.part(at)
    aside = re.match(r"\s*\([^()]*\)", quote.text[at:])
    bare_end = at + (aside.end() if aside else 0)
    separator = re.match(r"\s*([:,.–—-])\s*", quote.text[bare_end:])
    body = bare_end + (separator.end() if separator else 0)
    sign = separator[1] if separator else ""
    named = re.match(r"[^:(;.]+", quote.text[body:])
    is_name = bool(named) and sign not in ("", ",") and (listed or sign in "–—-")
    end = _untimed(quote, body, body + named.end()) if is_name and named else at
    stage.title = quote.part(match.start("name"), end).bare
    following = quote.part(end if is_name else body)
    if listed or not re.sub(r"\([^()]*\)", "", following.text).strip(" .:"):
        return rest, None
    return rest, following.bare


def _hours_end(quote: Quote) -> int:
    """Where what will be done begins, after the hours of the phase: `de 20 heures, consistera à…`."""
    first = next(amounts(quote.plain), None)
    opens = first is not None and re.fullmatch(r"(?:de |d'|of |soit )?", quote.plain[: first.start])
    rest = re.match(r"\s*,\s*", quote.text[first.end :]) if first and opens else None
    return first.end + rest.end() if first and rest else 0


def _untimed(quote: Quote, start: int, end: int) -> int:
    """Where a title ends: before the dates that are told after a comma."""
    comma = quote.text.find(",", start, end)
    return comma if comma >= 0 and any(dates(quote.plain[comma:end])) else end


def _pieces(quote: Quote) -> Iterator[Quote]:
    """What a line lists between semicolons."""
    at = 0
    for mark in re.finditer(r"\s?;\s", quote.text):
        yield quote.part(at, mark.start()).bare
        at = mark.end()
    yield quote.part(at).bare


def _prose(quote: Quote, stage: Stage) -> list[Quote]:
    """A paragraph under the heading of a phase: a service, unless it only tells the time."""
    told = stage.learn(quote)
    return [] if told and len(quote.text.split()) < 14 else [service(quote)]


def _tell_times(view: View, stages: Sequence[Stage], whole: Stage) -> None:
    """Gives each sentence that speaks of time to the phase it names or stands in, else to the whole."""
    by_number = {stage.number: stage for stage in stages}
    opening = told_in_context(view)
    for sentence in view.sentences:
        place, plain = sentence.place, sentence.quote.plain
        mention = _MENTIONS.search(plain)
        standing = next((stage for stage in stages if sentence.index in stage.indexes), None)
        stage = by_number.get(_number(mention) or 0) if mention else standing
        labelled = place.field is Field.DURATION and (place.labelled or place.is_item)
        is_service = place.is_item and not mention and not labelled and place.field is not Field.DURATION
        if place.field in _OTHER_TIMES or is_service or is_past(sentence.quote):
            continue
        if stage is None and (
            (sentence.quote.text, sentence.quote.span) in opening or not (labelled or speaks_of_work(plain))
        ):
            continue
        (stage or whole).learn(sentence.quote, bare=labelled)


_OTHER_TIMES: Final = (
    Field.EARLIER, Field.CONTEXT, Field.STAKES, Field.OBJECT, Field.RECIPIENTS,
)  # fmt: skip


def _single(view: View, stages: Sequence[Stage], whole: Stage) -> Iterator[Stage]:
    """The one phase of a letter that parts its assignment in none, if it says anything of it."""
    stage = stages[0] if stages else Stage(1)
    if not stage.services:
        stage.services = list(services(view))
    stage.starts = stage.starts or whole.starts
    stage.months = stage.months or whole.months
    if stage.services or stage.starts or stage.months or stage.title:
        yield stage
