"""The frame of a session: which body met, when and where, who was there, who writes."""

from __future__ import annotations

from facilitator.documents.attendance import attended_by_name, quorum
from facilitator.documents.blocks import KeyValues, Masthead
from facilitator.documents.letterhead import authors, facts, masthead, version
from facilitator.documents.writing import AboutSession, clock_time, formal_name
from facilitator.domain.session import Session
from facilitator.domain.session_titles import number_in


def session_masthead(title: str, writing: AboutSession) -> Masthead:
    """The top of a document that reports on a session."""
    session = writing.record.session
    subtitle = f"{session.title} – {writing.words.long_day(session.on)}"
    return masthead(title, subtitle, writing, is_draft=True)


def frame(writing: AboutSession, *, names: bool = False) -> KeyValues:
    """Engagement, body, day, hours as lived, place, who led and who writes; with `names` who was there."""
    record, words = writing.record, writing.words
    session, engagement, body = record.session, record.engagement, record.body
    number = session.number if session.number != number_in(session.title) else None
    return facts(
        (
            (words("Subject"), engagement.title),
            (words("Body"), (body.full_name or body.name) if body else ""),
            (words("Session no."), str(number) if number else ""),
            (words("Date"), ", ".join(filter(None, (words.long_day(session.on), hours_as_lived(writing))))),
            (words("Place"), session.place),
            (words("Chaired by"), _chairs(writing)),
            *(attended_by_name(writing) if names else ()),
            (words("Quorum"), quorum(writing) if names else ""),
            *authors(writing),
            (words("Version"), version(writing)),
        )
    )


def hours_as_lived(writing: AboutSession) -> str:
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


def _chairs(writing: AboutSession) -> str:
    record = writing.record
    chairing = [record.person(line.person_id) for line in record.attendance if line.chairs]
    return ", ".join(formal_name(person) for person in chairing if person)
