"""The frame of a session: who issues the document, which body met, when and where, who was there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from facilitator.documents.blocks import KeyValues, Masthead, Runs
from facilitator.documents.passages import passage
from facilitator.documents.writing import Writing, described, formal_name
from facilitator.domain.record import Audience
from facilitator.domain.session import Attendance, Presence, Session, number_in
from facilitator.i18n import N_, Words

Rows = list[tuple[str, tuple[Runs, ...]]]

_GROUPS = (Presence.PRESENT, Presence.REPRESENTED, Presence.EXCUSED, Presence.ABSENT, Presence.INVITED)

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
        *(_named(writing) if names else ()),
        *_authors(writing),
        (words("Version"), _version(writing)),
    )
    return KeyValues(tuple((key, (passage(value),)) for key, value in facts if value))


def participants(writing: Writing) -> KeyValues:
    """Present, represented, excused and absent, each with function and unit; then quorum and recipients."""
    words = writing.words
    rows: Rows = []
    for presence in _GROUPS:
        lines = tuple(filter(None, (_attended(line, writing) for line in writing.record.attended(presence))))
        if lines:
            rows.append((_group_title(presence, len(lines), words), lines))
    if not rows:
        rows.append((words("Participants"), (passage(writing.to_clarify),)))
    if writing.record.body and writing.record.body.quorum:
        rows.append((words("Quorum"), (passage(_quorum(writing, writing.record.body.quorum)),)))
    rows.append((words("Sent to"), (passage(_recipients(writing)),)))
    return KeyValues(tuple(rows))


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


def clock_time(at: time | datetime, words: Words) -> str:
    """A time of day as documents write it: `9 h 30`, in English `9:30`."""
    return words("{hour}:{minute}", hour=at.hour, minute=f"{at:%M}")


def _group_title(presence: Presence, count: int, words: Words) -> str:
    match presence:
        case Presence.PRESENT:
            return words.plural("Present ({count})", "Present ({count})", count)
        case Presence.REPRESENTED:
            return words.plural("Represented ({count})", "Represented ({count})", count)
        case Presence.EXCUSED:
            return words.plural("Excused ({count})", "Excused ({count})", count)
        case Presence.ABSENT:
            return words.plural("Absent ({count})", "Absent ({count})", count)
        case Presence.INVITED:
            return words.plural("Invited ({count})", "Invited ({count})", count)


def _named(writing: Writing) -> Iterator[tuple[str, str]]:
    """Each group of the attendance on one line, by name alone."""
    record = writing.record
    for presence in _GROUPS:
        people = [person for line in record.attended(presence) if (person := record.person(line.person_id))]
        if people:
            yield _group_title(presence, len(people), writing.words), ", ".join(map(formal_name, people))


def _attended(line: Attendance, writing: Writing) -> Runs:
    record, words = writing.record, writing.words
    person = record.person(line.person_id)
    if person is None:
        return ()
    said = [described(person, record)]
    stand_in = record.person(line.represented_by_id)
    if stand_in:
        said.append(words("represented in this session by {name}", name=formal_name(stand_in)))
    if line.arrived:
        said.append(words("arrived at {time}", time=clock_time(line.arrived, words)))
    if line.left:
        said.append(words("left at {time}", time=clock_time(line.left, words)))
    if line.chairs:
        said.append(words("chair"))
    return passage(", ".join(said))


def _chairs(writing: Writing) -> str:
    record = writing.record
    chairing = [record.person(line.person_id) for line in record.attendance if line.chairs]
    return ", ".join(formal_name(person) for person in chairing if person)


def _authors(writing: Writing) -> tuple[tuple[str, str], ...]:
    words, leader, writer = writing.words, writing.record.engagement.led_by, writing.writer
    if leader == writer:
        return ((words("Led and written by"), leader),)
    return ((words("Led by"), leader), (words("Written by"), writer))


def _quorum(writing: Writing, needed: int) -> str:
    present, words = len(writing.record.attended(Presence.PRESENT)), writing.words
    if present >= needed:
        return words("{present} present for {needed} required: reached", present=present, needed=needed)
    return words("{present} present for {needed} required: not reached", present=present, needed=needed)


def _recipients(writing: Writing) -> str:
    words, listed = writing.words, writing.record.engagement.distribution
    everybody = words("participants and excused")
    if not listed:
        return everybody
    return words("{everybody}; for information: {names}", everybody=everybody, names=", ".join(listed))


def _version(writing: Writing) -> str:
    words, day = writing.words, writing.words.long_day(writing.now.date())
    time_of_day = clock_time(writing.now, words)
    if writing.validated:
        return words("approved, edition of {day} at {time}", day=day, time=time_of_day)
    return words("draft of {day} at {time}", day=day, time=time_of_day)
