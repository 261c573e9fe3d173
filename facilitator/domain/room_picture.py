"""What a room may see of a session, as one pure function: the record goes in, the picture comes out.

Never in it: what is private or sensitive, notes, risks, things to clarify, hours and lateness, what was taken
back, replaced or belongs to other sessions, and the lines of an item below its first one. Somebody who is not
invited is named only where the room gave that person a task.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from facilitator.domain.checks import DUE_FLAGS, SOFT_FLAGS
from facilitator.domain.items import FlagCode, Item, ItemKind, Status
from facilitator.domain.people import folded
from facilitator.domain.record import Audience, SessionRecord
from facilitator.domain.room import Entry, Guest, Heading, Progress, RoomPicture, RoomPoint, RoomRules, Work
from facilitator.domain.room_time import room_time
from facilitator.domain.session import Expected, SessionKind
from facilitator.domain.workshop import decides_activities

SENSITIVE_TAGS: Final = frozenset({"sensible", "sensitive", "confidentiel", "confidential"})
"""Tags, as they are compared, that keep an item of any kind from the room."""

ROOM_KINDS: Final = frozenset({ItemKind.DECISION, ItemKind.ACTION, ItemKind.QUESTION})
"""The kinds that a room sees under the current point."""

PICTURED_KINDS: Final = ROOM_KINDS | {
    ItemKind.PARKED,
    ItemKind.QUOTE,
    ItemKind.ACTIVITY,
    ItemKind.MISSION,
}
"""The kinds a picture is made of: what it takes of an item of another kind is nothing."""

_DOUBTFUL: Final = DUE_FLAGS - SOFT_FLAGS


def room_picture(record: SessionRecord, rules: RoomRules | None = None) -> RoomPicture:
    """What the room may see of a session."""
    shared = record.for_audience(Audience.COMMITTEE)
    point = record.point
    items = tuple(item for item in shared.items if room_may_see(item))
    here = {item.id for item in shared.items_of(point)}
    return RoomPicture(
        session=record.session.title,
        engagement=record.engagement.name,
        on=record.session.on,
        number=record.agenda.index(point) + 1 if point else 0,
        question=(point.question or point.title) if point else "",
        technique=point.technique if point else None,
        instruction=point.instruction if point else "",
        is_closing=_is_closing(record),
        decides_work=decides_activities(record),
        agenda=_agenda(record),
        time=room_time(record.session, point),
        entries=_entries(record, [item for item in items if item.id in here], _ordinary),
        decisions=_entries(record, items, _decision),
        parked=_entries(record, items, _parked),
        quotes=_quotes(record, items, rules or RoomRules()),
        guests=_guests(record),
        work=_work(record, items),
    )


def room_may_see(item: Item) -> bool:
    """Whether an item may be projected at all: neither private nor sensitive, nor replaced by another one."""
    if item.is_private or item.superseded_by_id is not None:
        return False
    return not any(folded(tag) in SENSITIVE_TAGS for tag in item.tags)


def _is_closing(record: SessionRecord) -> bool:
    point = record.point
    if point is None:
        return False
    return point.expected is Expected.CLOSING or (len(record.agenda) > 1 and point == record.agenda[-1])


def _agenda(record: SessionRecord) -> tuple[RoomPoint, ...]:
    current = record.session.point_id

    def stage(done: bool, point_id: str) -> Progress:
        return Progress.CURRENT if point_id == current else Progress.DONE if done else Progress.AHEAD

    return tuple(
        RoomPoint(number, point.title, stage(point.done, point.id))
        for number, point in enumerate(record.agenda, 1)
    )


# entries

_Heads = Callable[[Item], Heading | None]


def _entries(record: SessionRecord, items: Iterable[Item], heads: _Heads) -> tuple[Entry, ...]:
    return tuple(_entry(record, item, heading) for item in items if (heading := heads(item)))


def _ordinary(item: Item) -> Heading | None:
    if item.kind is ItemKind.ACTION and item.status is Status.OPEN:
        return Heading.TO_DO
    if item.kind is ItemKind.QUESTION and item.status is Status.OPEN:
        return Heading.OPEN
    return _decision(item)


def _decision(item: Item) -> Heading | None:
    if item.kind is not ItemKind.DECISION or item.status is Status.DROPPED:
        return None
    waits = item.status in (Status.PROPOSED, Status.POSTPONED)
    return Heading.PROPOSED if waits else Heading.DECIDED


def _parked(item: Item) -> Heading | None:
    return Heading.PARKED if item.kind is ItemKind.PARKED and item.status is Status.OPEN else None


def _entry(record: SessionRecord, item: Item, heading: Heading) -> Entry:
    doubtful = any(flag.code in _DOUBTFUL for flag in item.flags)
    decided = item.kind is ItemKind.DECISION
    return Entry(
        heading,
        _first_line(item),
        people=_named(record, item) if item.kind is not ItemKind.PARKED else (),
        due=None if doubtful else item.due,
        decided_by=item.decided_by if decided and heading is Heading.DECIDED else "",
        vote=item.vote if decided else None,
        fingers=item.fingers if decided else (),
        is_postponed=item.status is Status.POSTPONED,
    )


def _first_line(item: Item) -> str:
    return item.text.split("\n", 1)[0].strip()


def _named(record: SessionRecord, item: Item) -> tuple[str, ...]:
    if any(flag.code is FlagCode.OWNER_AMBIGUOUS for flag in item.flags) and item.owner_id is None:
        return ()
    people = (record.person(each) for each in (item.owner_id, *item.contributor_ids))
    return tuple(person.full_name for person in people if person)


def _quotes(record: SessionRecord, items: Sequence[Item], rules: RoomRules) -> tuple[Entry, ...]:
    """What was said, except in an interview: it was said to the consultant alone."""
    if record.session.kind is SessionKind.INTERVIEW:
        return ()
    return tuple(
        Entry(Heading.QUOTED, _first_line(item), _said_by(record, item, rules))
        for item in items
        if item.kind is ItemKind.QUOTE
    )


def _said_by(record: SessionRecord, item: Item, rules: RoomRules) -> tuple[str, ...]:
    if rules.names_quoted:
        return _named(record, item)[:1]
    person = record.person(item.owner_id)
    unit = record.unit(person.unit_id) if person else None
    return (unit.name,) if unit else ()


# people and work


def _guests(record: SessionRecord) -> tuple[Guest, ...]:
    def name(person_id: str | None) -> str:
        person = record.person(person_id)
        return person.full_name if person else ""

    return tuple(
        Guest(name(line.person_id), line.presence, name(line.represented_by_id))
        for line in record.attendance
        if name(line.person_id)
    )


def _work(record: SessionRecord, items: Iterable[Item]) -> tuple[Work, ...]:
    """The activities captured here or given their verdict here; none that is told in private."""
    told = [item.activity_id for item in items if item.activity_id]
    told += [each.id for each in record.activities if each.verdict_session_id == record.session.id]
    unseen = [item for item in record.items if not room_may_see(item)]
    hidden, unnamed = {item.activity_id for item in unseen}, {item.mission_id for item in unseen}
    found = (record.activity(each) for each in dict.fromkeys(told) if each not in hidden)
    return tuple(
        Work(
            mission.title
            if (mission := record.mission(each.mission_id)) and mission.id not in unnamed
            else "",
            each.title,
            each.fte,
            each.verdict,
            each.target,
        )
        for each in found
        if each is not None
    )
