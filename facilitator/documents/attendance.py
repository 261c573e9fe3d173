"""Who was there: present, represented, excused and absent, the quorum, and whom the document goes to."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.attendance_words import represented_text
from facilitator.documents.blocks import KeyValues, Runs
from facilitator.documents.passages import passage
from facilitator.documents.writing import AboutSession, clock_time, described, formal_name
from facilitator.domain.people import Person, Seat
from facilitator.domain.quorum import quorum_of
from facilitator.domain.session import Attendance, Presence, SessionKind
from facilitator.i18n import Words

Rows = list[tuple[str, tuple[Runs, ...]]]

_GROUPS = (Presence.PRESENT, Presence.REPRESENTED, Presence.EXCUSED, Presence.ABSENT, Presence.INVITED)


def participants(writing: AboutSession) -> KeyValues:
    """Present, represented, excused and absent, each with function and unit; then quorum and recipients."""
    words = writing.words
    rows: Rows = []
    for presence in _GROUPS:
        lines = tuple(filter(None, (_attended(line, writing) for line in writing.record.attended(presence))))
        if lines:
            rows.append((_group_title(presence, len(lines), words), lines))
    if not rows:
        rows.append((words("Attendance"), (passage(writing.to_clarify),)))
    if said := quorum(writing):
        rows.append((words("Quorum"), (passage(said),)))
    rows.append((words("Sent to"), (passage(_recipients(writing)),)))
    return KeyValues(tuple(rows))


def attended_by_name(writing: AboutSession) -> Iterator[tuple[str, str]]:
    """Each group of the attendance on one line, by name alone."""
    for presence in _GROUPS:
        people = [name for line in writing.record.attended(presence) if (name := _name(line, writing))]
        if people:
            yield _group_title(presence, len(people), writing.words), ", ".join(people)


def invited(writing: AboutSession) -> KeyValues:
    """Whom an invitation goes to: everybody listed for the session, before that the members of the body."""
    record, words = writing.record, writing.words
    members = record.body.members if record.body else ()
    seats = {member.person_id: member.seat for member in members}
    people = [line.person_id for line in record.attendance] or list(seats)
    guests = [each for each in people if seats.get(each) is Seat.GUEST]
    groups = (
        (words("Invited to attend"), [each for each in people if each not in guests]),
        (words("As guests"), guests),
    )
    rows: Rows = []
    for label, ids in groups:
        named = [described(person, record) for each in ids if (person := record.person(each))]
        if named:
            rows.append((label, tuple(passage(each) for each in named)))
    if not rows:
        rows.append((words("Invited to attend"), (passage(writing.to_clarify),)))
    return KeyValues(tuple(rows))


def _name(line: Attendance, writing: AboutSession) -> str:
    record = writing.record
    person, stand_in = record.person(line.person_id), record.person(line.represented_by_id)
    if person is None:
        return ""
    return formal_name(person) + (f" ({_represented(person, stand_in, writing)})" if stand_in else "")


def _represented(person: Person, by: Person, writing: AboutSession) -> str:
    return represented_text(formal_name(by), writing.words, person.civility)


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


def _attended(line: Attendance, writing: AboutSession) -> Runs:
    record, words = writing.record, writing.words
    person = record.person(line.person_id)
    if person is None:
        return ()
    said = [described(person, record)]
    stand_in = record.person(line.represented_by_id)
    if stand_in:
        said.append(_represented(person, stand_in, writing))
    if line.arrived:
        said.append(words("arrived at {time}", time=clock_time(line.arrived, words)))
    if line.left:
        said.append(words("left at {time}", time=clock_time(line.left, words)))
    if line.chairs:
        said.append(words("chair"))
    return passage(", ".join(said))


def quorum(writing: AboutSession) -> str:
    """Whether the body could decide, by those present or represented; empty where none asks."""
    words = writing.words
    found = quorum_of(writing.record.body, writing.record.attendance)
    if found is None:
        return ""
    fields = {"there": found.there, "members": found.members, "needed": found.needed}
    if found.reached:
        return words("reached: {there} present or represented of {members}, {needed} required", **fields)
    return words("not reached: {there} present or represented of {members}, {needed} required", **fields)


def _recipients(writing: AboutSession) -> str:
    """What an interview heard goes to nobody else."""
    words, listed = writing.words, writing.record.engagement.distribution
    everybody = words("participants and excused")
    if not listed or writing.record.session.kind is SessionKind.INTERVIEW:
        return everybody
    return words("{everybody}; for information: {names}", everybody=everybody, names=", ".join(listed))
