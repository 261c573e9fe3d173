"""The invitation (*convocation*) to a session: when and where, the agenda by the clock, what to prepare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from facilitator import wording
from facilitator.documents.attendance import invited
from facilitator.documents.blocks import (
    Align,
    Block,
    BulletList,
    Column,
    Document,
    Heading,
    Json,
    KeyValues,
    Paragraph,
    Run,
    Runs,
    Table,
)
from facilitator.documents.data import session_data
from facilitator.documents.letterhead import facts, masthead
from facilitator.documents.passages import passage
from facilitator.documents.registers import actions_table
from facilitator.documents.typography import capital
from facilitator.documents.writing import AboutSession, clock_time, formal_name, presented
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.register import is_open
from facilitator.domain.session import AgendaItem, Expected, SessionKind


def invitation(writing: AboutSession) -> Document:
    """The invitation to the session of a record."""
    words, session = writing.words, writing.record.session
    title = words("Invitation")
    blocks = (
        masthead(title, f"{session.title} – {words.long_day(session.on)}", writing),
        _frame(writing),
        *_agenda(writing),
        *_attachments(writing),
        *_preparation(writing),
        *_actions(writing),
        Heading(1, words("Recipients")),
        invited(writing),
        *_answer(writing),
    )
    return writing.document(title, session.title, blocks, _data(writing))


def _frame(writing: AboutSession) -> KeyValues:
    record, words = writing.record, writing.words
    session, body = record.session, record.body
    length = session.minutes or sum(point.minutes or 0 for point in record.agenda)
    return facts(
        (
            (words("Subject"), record.engagement.title),
            (words("Body"), (body.full_name or body.name) if body else ""),
            (words("Date"), words.long_day(session.on)),
            (words("Time"), _times(session.at, length, writing)),
            (words("Length"), wording.short_duration(length, words) if length else ""),
            (words("Place"), session.place or writing.to_clarify),
            (words("Chaired by"), _chairs(writing)),
            (words("Led by"), presented(record.engagement.led_by, record)),
        )
    )


def _times(at: time | None, minutes: int, writing: AboutSession) -> str:
    words = writing.words
    if at is None:
        return writing.to_clarify
    start = clock_time(at, words)
    if not minutes:
        return words("at {time}", time=start)
    return words("from {start} to {end}", start=start, end=clock_time(_later(at, minutes), words))


def _chairs(writing: AboutSession) -> str:
    return ", ".join(formal_name(person) for person in writing.record.chairing)


def _agenda(writing: AboutSession) -> Iterator[Block]:
    """The points with the time each begins, as long as the lengths before it are known."""
    record, words = writing.record, writing.words
    yield Heading(1, words("Agenda"))
    if not record.agenda:
        yield Paragraph((Run(words("The agenda will follow.")),))
        return
    columns = (
        Column(words("Time"), 0.12),
        Column(words("Point"), 0.54),
        Column(words("Expected"), 0.2),
        Column(words("Length"), 0.14, Align.RIGHT),
    )
    yield Table(words("Agenda of the session"), columns, tuple(_points(writing)))


def _points(writing: AboutSession) -> Iterator[tuple[Runs, ...]]:
    words, begin = writing.words, writing.record.session.at
    for number, point in enumerate(writing.record.agenda, start=1):
        yield (
            passage(clock_time(begin, words) if begin else ""),
            passage(f"{number}. {point.title}"),
            passage(wording.expected_label(point.expected, words) if point.expected else ""),
            passage(wording.short_duration(point.minutes, words) if point.minutes else ""),
        )
        begin = _later(begin, point.minutes) if begin and point.minutes else None


def _attachments(writing: AboutSession) -> Iterator[Block]:
    """The documents the points need, each with the points it is for."""
    needed: dict[str, list[str]] = {}
    for number, point in enumerate(writing.record.agenda, start=1):
        for name in point.attachments:
            needed.setdefault(name, []).append(str(number))
    if needed:
        yield Heading(1, writing.words("Attached documents"))
        yield BulletList(tuple(passage(_attached(name, points, writing)) for name, points in needed.items()))


def _attached(name: str, points: list[str], writing: AboutSession) -> str:
    return writing.words.plural(
        "{name} (item {numbers})",
        "{name} (items {numbers})",
        len(points),
        name=name,
        numbers=", ".join(points),
    )


def _preparation(writing: AboutSession) -> Iterator[Block]:
    """What is asked of those who come, as the agenda implies it."""
    asked = [*_to_read(writing)]
    for point in writing.record.agenda:
        asked += _asked(point, writing)
    if asked:
        yield Heading(1, writing.words("To prepare"))
        yield BulletList(tuple(asked))


def _to_read(writing: AboutSession) -> Iterator[Runs]:
    words, previous = writing.words, writing.record.previous
    if writing.record.body and previous:
        title, day = previous.title, words.long_day(previous.on)
        said = words("Read over the minutes to be approved: {title} ({day})", title=title, day=day)
        yield passage(said)


def _asked(point: AgendaItem, writing: AboutSession) -> Iterator[Runs]:
    record, words = writing.record, writing.words
    if project := record.project_of(point):
        pilot = record.person(project.pilot_id)
        what = words("progress, needs and next step of the project “{title}”", title=project.title)
        yield passage(words("{who}: {what}", who=formal_name(pilot), what=what) if pilot else capital(what))
    elif point.expected is Expected.DECISION:
        yield passage(words("Be ready to decide on “{title}”", title=point.title))


def _actions(writing: AboutSession) -> Iterator[Block]:
    """The actions to report on."""
    words = writing.words
    if found := _reported(writing):
        yield Heading(1, words("Actions to report on"))
        yield actions_table(words("Actions under way"), found, writing)


def _reported(writing: AboutSession) -> tuple[Item, ...]:
    """The actions that wait; an interview reviews nobody's work."""
    record = writing.record
    if record.session.kind is SessionKind.INTERVIEW:
        return ()
    return tuple(item for item in record.carried if item.kind is ItemKind.ACTION and is_open(item))


def _data(writing: AboutSession) -> dict[str, Json]:
    """The session as it is planned; what was captured in it is no matter of the invitation."""
    kept = replace(writing.record, items=(), activities=(), settled=(), carried=_reported(writing))
    return session_data(replace(writing, record=kept))


def _answer(writing: AboutSession) -> Iterator[Block]:
    words, name = writing.words, writing.writer
    if name:
        said = words("If you cannot come, please say who will stand in for you and tell {name}.", name=name)
        yield Paragraph((Run(said),))


def _later(at: time, minutes: int) -> time:
    return (datetime.combine(date.min, at) + timedelta(minutes=minutes)).time()
