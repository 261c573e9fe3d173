"""The top of every document: who issues it, for whom it is, its title; then who wrote it and when."""

from __future__ import annotations

from facilitator.documents.blocks import KeyValues, Masthead
from facilitator.documents.passages import passage
from facilitator.documents.writing import Anything, clock_time, presented
from facilitator.domain.record import Audience
from facilitator.i18n import N_

Facts = tuple[tuple[str, str], ...]
"""Labels and what stands beside them; an empty one is left out."""

_AUDIENCES = {
    Audience.PUBLIC: N_("Public document"),
    Audience.COMMITTEE: N_("Restricted distribution"),
    Audience.PRIVATE: N_("Private copy, not to be passed on"),
}


def masthead(title: str, subtitle: str, writing: Anything, *, is_draft: bool = False) -> Masthead:
    """The top of a document; one that is approved later (`is_draft`) says whether it was."""
    words = writing.words
    audience = words(_AUDIENCES[writing.audience])
    status = words("Approved") if writing.validated else words("Draft version")
    return Masthead(
        sender=writing.record.engagement.client,
        status=" · ".join((status, audience)) if is_draft else audience,
        title=title,
        subtitle=subtitle,
    )


def facts(rows: Facts) -> KeyValues:
    """Labelled facts, those that are empty left out."""
    return KeyValues(tuple((label, (passage(value),)) for label, value in rows if value))


def authors(writing: Anything) -> Facts:
    """Who led and who writes, on one line when they are the same."""
    words, record = writing.words, writing.record
    leader, writer = presented(record.engagement.led_by, record), presented(writing.writer, record)
    if leader == writer:
        return ((words("Led and written by"), leader),)
    return ((words("Led by"), leader), (words("Written by"), writer))


def version(writing: Anything) -> str:
    """Which edition it is: `projet du mardi 10 mars 2026 à 11 h 40`."""
    words, day = writing.words, writing.words.long_day(writing.now.date())
    time_of_day = clock_time(writing.now, words)
    if writing.validated:
        return words("approved, edition of {day} at {time}", day=day, time=time_of_day)
    return words("draft of {day} at {time}", day=day, time=time_of_day)
