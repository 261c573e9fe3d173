"""Notes of advice (*notes de conseil*): one of them, or all that were given, each as a part of its own."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator import wording
from facilitator.documents.blocks import (
    Block,
    BulletList,
    Document,
    Heading,
    Json,
    KeyValues,
    Paragraph,
    Run,
    Style,
)
from facilitator.documents.engagement_data import engagement_data
from facilitator.documents.letterhead import authors, facts, masthead
from facilitator.documents.passages import paragraphs, passage
from facilitator.documents.writing import AboutEngagement, described
from facilitator.domain.advice import Advice


def advice_note(writing: AboutEngagement) -> Document:
    """The advice in a dossier; a single one is the whole document."""
    dossier, words = writing.record, writing.words
    given = dossier.advice
    data = {**engagement_data(writing), "advice": [_shape(each, writing) for each in given]}
    if len(given) == 1:
        (advice,) = given
        title = words("Note of advice no. {number}", number=advice.number)
        top = masthead(title, f"{advice.title} – {words.long_day(advice.on)}", writing)
        blocks: tuple[Block, ...] = (top, _facts(advice, writing), *_parts(advice, writing, 1))
        return writing.document(title, advice.title, blocks, data)
    title = words("Notes of advice")
    top = masthead(title, dossier.engagement.title, writing)
    told = [block for advice in given for block in _chapter(advice, writing)]
    nothing = (Paragraph((Run(words("No advice was given yet.")),)),)
    blocks = (top, facts(authors(writing)), *(told or nothing))
    return writing.document(title, "", blocks, data)


def _chapter(advice: Advice, writing: AboutEngagement) -> Iterator[Block]:
    title = writing.words("No. {number}: {title}", number=advice.number, title=advice.title)
    yield Heading(1, title)
    yield _facts(advice, writing, writes=False)
    yield from _parts(advice, writing, 2)


def _facts(advice: Advice, writing: AboutEngagement, *, writes: bool = True) -> KeyValues:
    """Who asked and when, in which phase for which service, how long it took."""
    dossier, words = writing.record, writing.words
    asking, phase = dossier.person(advice.asked_by_id), dossier.phase(advice.phase_id)
    service = phase.service(advice.service_id) if phase else None
    minutes = _minutes(advice, writing)
    return facts(
        (
            (words("Subject"), dossier.engagement.title if writes else ""),
            (words("Asked by"), described(asking, dossier) if asking else ""),
            (words("Date"), words.long_day(advice.on)),
            (words("Phase"), phase.title if phase else ""),
            (words("Service"), service.text if service else ""),
            (words("Time spent"), wording.duration(minutes, words) if minutes else ""),
            *(authors(writing) if writes else ()),
        )
    )


def _parts(advice: Advice, writing: AboutEngagement, level: int) -> Iterator[Block]:
    """The question, the options and what is recommended; what is still missing is said."""
    words = writing.words
    yield Heading(level, words("Question"))
    yield from paragraphs(advice.question or writing.to_clarify, Style.QUESTION)
    if advice.options:
        yield Heading(level, words("Options"))
        yield BulletList(tuple(passage(option) for option in advice.options), ordered=True)
    yield Heading(level, words("Recommendation"))
    yield from paragraphs(advice.recommendation or writing.to_clarify)


def _minutes(advice: Advice, writing: AboutEngagement) -> int:
    return sum(line.minutes for line in writing.record.hours if line.id == advice.hours_id)


def _shape(advice: Advice, writing: AboutEngagement) -> Json:
    dossier = writing.record
    asking, phase = dossier.person(advice.asked_by_id), dossier.phase(advice.phase_id)
    service = phase.service(advice.service_id) if phase else None
    return {
        "id": advice.id,
        "number": advice.number,
        "on": advice.on.isoformat(),
        "title": advice.title,
        "question": advice.question,
        "options": list(advice.options),
        "recommendation": advice.recommendation,
        "asked_by": asking.full_name if asking else None,
        "phase": phase.title if phase else None,
        "service": service.text if service else None,
        "minutes": _minutes(advice, writing),
    }
