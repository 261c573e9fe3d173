"""The frame of a session: who issues the document, which body met, when and where, who was there."""

from __future__ import annotations

from facilitator.documents.attendance import attended_by_name
from facilitator.documents.blocks import KeyValues, Masthead
from facilitator.documents.passages import passage
from facilitator.documents.writing import Writing, clock_time, formal_name
from facilitator.domain.record import Audience
from facilitator.domain.session import Session, number_in
from facilitator.i18n import N_

_AUDIENCES = {
    Audience.PUBLIC: N_("Public document"),
    Audience.COMMITTEE: N_("Restricted distribution"),
    Audience.PRIVATE: N_("Private copy, not to be passed on"),
}


def masthead(title: str, writing: Writing) -> Masthead:
    """The top of a document: client, status and audience, title, session."""
    record, words = writing.record, writing.words
    status = words("Approved") if writing.validated else words("Draft version")
    return Masthead(
        sender=record.engagement.client,
        status=" · ".join((status, words(_AUDIENCES[writing.audience]))),
        title=title,
        subtitle=f"{record.session.title} – {words.long_day(record.session.on)}",
    )


def frame(writing: Writing, *, names: bool = False) -> KeyValues:
    """Engagement, body, day, hours as lived, place, who led and who writes; with `names` who was there."""
    record, words = writing.record, writing.words
    session, engagement, body = record.session, record.engagement, record.body
    number = session.number if session.number != number_in(session.title) else None
    facts = (
        (words("Subject"), engagement.title),
        (words("Body"), (body.full_name or body.name) if body else ""),
        (words("Session no."), str(number) if number else ""),
        (words("Date"), ", ".join(filter(None, (words.long_day(session.on), hours_as_lived(writing))))),
        (words("Place"), session.place),
        (words("Chaired by"), _chairs(writing)),
        *(attended_by_name(writing) if names else ()),
        *_authors(writing),
        (words("Version"), _version(writing)),
    )
    return KeyValues(tuple((key, (passage(value),)) for key, value in facts if value))


def hours_as_lived(writing: Writing) -> str:
    """`de 9 h 30 à 11 h 34`; the planned hour if it was not conducted on its day, empty without any."""
    session, words = writing.record.session, writing.words
    begin = session.started if was_lived(session) else session.at
    if begin is None:
        return ""
    end = session.closed
    if end is None or not was_lived(session) or end.date() != session.on:
        return words("from {start}", start=clock_time(begin, words))
    return words("from {start} to {end}", start=clock_time(begin, words), end=clock_time(end, words))


def was_lived(session: Session) -> bool:
    """Whether it was conducted on its day; one that was written up later has no times of its own."""
    return session.started is not None and session.started.date() == session.on


def _chairs(writing: Writing) -> str:
    record = writing.record
    chairing = [record.person(line.person_id) for line in record.attendance if line.chairs]
    return ", ".join(formal_name(person) for person in chairing if person)


def _authors(writing: Writing) -> tuple[tuple[str, str], ...]:
    words, leader, writer = writing.words, writing.record.engagement.led_by, writing.writer
    if leader == writer:
        return ((words("Led and written by"), leader),)
    return ((words("Led by"), leader), (words("Written by"), writer))


def _version(writing: Writing) -> str:
    words, day = writing.words, writing.words.long_day(writing.now.date())
    time_of_day = clock_time(writing.now, words)
    if writing.validated:
        return words("approved, edition of {day} at {time}", day=day, time=time_of_day)
    return words("draft of {day} at {time}", day=day, time=time_of_day)
