"""The texts of a progress note as the record gives them, one line a fact; the consultant may write her own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from facilitator import wording
from facilitator.domain.calendar import CalendarEntry, EntryKind, Move, Shift
from facilitator.domain.dossier import Dossier
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.register import days_late
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.session import Session
from facilitator.domain.situation import Situation, situation_of
from facilitator.domain.statement import by_phase, total
from facilitator.i18n import Words

_MOST: Final = 5
"""Facts of one kind that a note of one page has room for; the others are counted."""

_LONGEST: Final = 130
"""Letters of a captured text that a line quotes."""


@dataclass(frozen=True, slots=True)
class NoteTexts:
    """What a progress note says in words, each text by lines."""

    done: str
    gaps: str
    expected: str
    following: str


def drawn(dossier: Dossier, note: ProgressNote, words: Words) -> NoteTexts:
    """The texts as the record gives them, whatever was written by hand."""
    situation = situation_of(dossier, note)
    return NoteTexts(
        done="\n".join(_done(situation, words)) or words("Nothing was done in this period."),
        gaps="\n".join(_gaps(situation, words)) or words("No gap with what was planned."),
        expected="\n".join(_expected(situation, words)) or words("No decision is expected."),
        following="\n".join(_following(situation, words)) or words("Nothing is planned yet."),
    )


def texts_of(dossier: Dossier, note: ProgressNote, words: Words) -> NoteTexts:
    """The texts of a note as it is handed out: those written by hand, the others as the record gives them."""
    record = drawn(dossier, note, words)
    return NoteTexts(
        done=note.done or record.done,
        gaps=note.gaps or record.gaps,
        expected=note.expected or record.expected,
        following=note.following or record.following,
    )


def _done(situation: Situation, words: Words) -> Iterator[str]:
    held, planned = [line.session for line in situation.held], situation.planned_sessions
    if held or planned:
        counted = words("Sessions: {held} held, {planned} planned", held=len(held), planned=planned)
        yield _with_names(counted, [_dated(each.title, each.on, words) for each in held], words)
    for each in situation.delivered:
        yield words("Handed over: {title}", title=_dated(each.title, each.delivered, words))
    for milestone in situation.reached:
        title = _dated(milestone.title, milestone.reached, words)
        yield words("Milestone reached: {title}", title=title)
    for advice in situation.advice:
        title = _dated(advice.title, advice.on, words)
        yield words("Advice no. {number}: {title}", number=advice.number, title=title)
    yield from _some((_quoted(item) for item in situation.decisions), len(situation.decisions), words)
    if situation.actions_done or situation.open_actions:
        yield words(
            "Actions: {done} carried out, {waiting} under way",
            done=len(situation.actions_done),
            waiting=len(situation.open_actions),
        )


def _gaps(situation: Situation, words: Words) -> Iterator[str]:
    for revision in situation.revisions:
        said = words("Calendar revised ({day})", day=words.day(revision.on))
        yield words("{what}: {why}", what=said, why=_cut(revision.reason)) if revision.reason else said
    moved = situation.moves
    yield from _some((_moved(each, words) for each in moved), len(moved), words)
    for session in situation.not_held:
        yield words("Not held: {title}", title=_dated(session.title, session.on, words))
    for each in situation.late_deliverables:
        yield words("Not handed over yet: {title}, due on {day}", title=each.title, day=_day(each.due, words))
    for milestone in situation.late_milestones:
        yield words(
            "Milestone not reached: {title}, planned for {day}",
            title=milestone.title,
            day=words.day(milestone.on),
        )
    if late := situation.late_actions:
        counted = words.plural("{count} action overdue", "{count} actions overdue", len(late))
        yield _with_names(counted, [_late(item, situation, words) for item in late], words)
    yield from _hours_gaps(situation, words)


def _hours_gaps(situation: Situation, words: Words) -> Iterator[str]:
    """The pace against an even one, then the phases that spent more than they have."""
    spent, expected = total(situation.hours), situation.minutes_expected
    if expected:
        yield words(
            "Hours: {spent} spent, {expected} expected by now at an even pace",
            spent=wording.duration(spent, words),
            expected=wording.duration(expected, words),
        )
    spent_in = by_phase(situation.hours)
    for phase in situation.dossier.phases:
        over = spent_in.get(phase.id, 0) - (phase.planned_minutes or 0)
        if phase.planned_minutes and over > 0:
            said = wording.duration(over, words)
            yield words("Hours of the phase “{phase}” exceeded by {hours}", phase=phase.title, hours=said)


def _expected(situation: Situation, words: Words) -> Iterator[str]:
    found = situation.decisions_expected
    yield from _some((_awaited(item, words) for item in found), len(found), words)


def _following(situation: Situation, words: Words) -> Iterator[str]:
    found = situation.following
    yield from _some((_to_come(each, situation, words) for each in found), len(found), words)


def _some(lines: Iterable[str], count: int, words: Words) -> Iterator[str]:
    """The first lines, and how many others there are."""
    yield from islice(lines, _MOST)
    if count > _MOST:
        yield words.plural("and {count} other", "and {count} others", count - _MOST)


def _with_names(counted: str, names: Sequence[str], words: Words) -> str:
    """A count and what it counts: `3 actions en retard : A-09, A-12`."""
    if not names:
        return counted
    listed = ", ".join(_some(names, len(names), words))
    return words("{what}: {which}", what=counted, which=listed)


def _dated(title: str, day: date | None, words: Words) -> str:
    return f"{title} ({_day(day, words)})"


def _day(day: date | None, words: Words) -> str:
    return words.day(day) if day else ""


def _quoted(item: Item) -> str:
    return f"{item.ref} {_cut(item.text)}".strip()


def _awaited(item: Item, words: Words) -> str:
    """A decision with where it stands; a question speaks for itself."""
    if item.kind is not ItemKind.DECISION or item.status is None:
        return _quoted(item)
    return f"{_quoted(item)} ({wording.status_label(item.kind, item.status, words)})"


def _late(item: Item, situation: Situation, words: Words) -> str:
    person = situation.dossier.person(item.owner_id)
    late = words.plural("{count} day", "{count} days", days_late(item, situation.until))
    return f"{item.ref} ({', '.join(filter(None, (person.short_name if person else '', late)))})"


def _moved(move: Move, words: Words) -> str:
    title, before = move.entry.title, _day(move.before, words)
    if move.shift is Shift.REMOVED:
        return words("{title}: taken out of the calendar, it was on {day}", title=title, day=before)
    after = _day(move.after, words)
    if move.days > 0:
        return words("{title}: postponed from {before} to {after}", title=title, before=before, after=after)
    return words("{title}: brought forward from {before} to {after}", title=title, before=before, after=after)


def _to_come(entry: CalendarEntry, situation: Situation, words: Words) -> str:
    if entry.kind is EntryKind.SESSION and (session := situation.dossier.session(entry.of)):
        return _announced(session, words)
    said = _dated(entry.title, entry.on, words)
    if entry.kind is EntryKind.DELIVERABLE:
        return words("To hand over: {title}", title=said)
    return words("Milestone: {title}", title=said)


def _announced(session: Session, words: Words) -> str:
    when = words.day(session.on)
    if session.at:
        hour = words("{hour}:{minute}", hour=session.at.hour, minute=f"{session.at:%M}")
        when = words("{day} at {time}", day=when, time=hour)
    return words("{what}: {which}", what=session.title, which=", ".join(filter(None, (when, session.place))))


def _cut(text: str) -> str:
    """The text on one line, its end left out when a note has no room for it."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST].rsplit(' ', 1)[0]} …"
