"""The calendar of an engagement and its dated revisions: what moved from one to the next, and why."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from facilitator.domain.plan import Deliverable, Milestone
from facilitator.domain.session import Session
from facilitator.values import dataclass


class EntryKind(StrEnum):
    """What a date of the calendar is for."""

    SESSION = "session"
    MILESTONE = "milestone"
    DELIVERABLE = "deliverable"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One date; `of` is the id of the session, milestone or deliverable it stands for."""

    of: str
    kind: EntryKind
    title: str
    on: date


@dataclass(frozen=True, slots=True)
class Revision:
    """The calendar as it stood on a day: `calendrier révisé v3`, and why it was revised."""

    id: str
    engagement_id: str
    number: int
    on: date
    reason: str
    entries: tuple[CalendarEntry, ...] = ()


class Shift(StrEnum):
    """What happened to a date between two calendars."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Move:
    """One difference between two calendars; `before` is None for what was added, `after` for what went."""

    entry: CalendarEntry
    before: date | None
    after: date | None

    @property
    def shift(self) -> Shift:
        """Added, removed or moved."""
        if self.before is None:
            return Shift.ADDED
        return Shift.REMOVED if self.after is None else Shift.MOVED

    @property
    def days(self) -> int:
        """By how many days it moved, negative when it comes earlier; 0 for what was added or went."""
        return (self.after - self.before).days if self.before and self.after else 0


def entries_of(
    sessions: Iterable[Session], milestones: Iterable[Milestone], deliverables: Iterable[Deliverable] = ()
) -> tuple[CalendarEntry, ...]:
    """The calendar as it stands, by date."""
    entries = [CalendarEntry(each.id, EntryKind.SESSION, each.title, each.on) for each in sessions]
    entries += [CalendarEntry(each.id, EntryKind.MILESTONE, each.title, each.on) for each in milestones]
    entries += [
        CalendarEntry(each.id, EntryKind.DELIVERABLE, each.title, each.due)
        for each in deliverables
        if each.due
    ]
    return tuple(sorted(entries, key=lambda each: (each.on, each.kind, each.title)))


def moves(before: Iterable[CalendarEntry], after: Iterable[CalendarEntry]) -> tuple[Move, ...]:
    """What changed from one calendar to another, by date."""
    old = {each.of: each for each in before}
    new = {each.of: each for each in after}
    found = [
        Move(each, old[each.of].on if each.of in old else None, each.on)
        for each in new.values()
        if each.of not in old or old[each.of].on != each.on
    ]
    found += [Move(each, each.on, None) for each in old.values() if each.of not in new]
    return tuple(sorted(found, key=lambda move: (move.after or move.entry.on, move.entry.title)))
