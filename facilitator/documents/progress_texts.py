"""The texts of a progress note as the record gives them, a line a fact; the consultant may write her own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from facilitator import wording
from facilitator.documents.writing import clock_time
from facilitator.domain.calendar import CalendarEntry, EntryKind, Move, Shift
from facilitator.domain.dossier import Dossier
from facilitator.domain.durations import rounded
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.session import Session
from facilitator.domain.situation import Situation, situation_of
from facilitator.domain.statement import by_phase, total
from facilitator.i18n import Words
from facilitator.values import dataclass

MOST: Final = 5
"""Facts of one kind that a note of one page has room for; the others are counted."""

_IN_A_ROW: Final = 3
"""More names have room in one line than facts have lines."""

_LONGEST: Final = 110
"""Letters of a captured text that a line quotes."""


@dataclass(frozen=True, slots=True)
class NoteTexts:
    """What a progress note says in words, each text by lines."""

    done: str
    gaps: str
    expected: str
    following: str


def drawn(dossier: Dossier, note: ProgressNote, words: Words, most: int = MOST) -> NoteTexts:
    """The texts as the record gives them, whatever was written by hand; `most` facts of a kind at most."""
    drawing = Drawing(situation_of(dossier, note), words, most)
    return NoteTexts(
        done="\n".join(drawing.done()) or words("Nothing was done in this period."),
        gaps="\n".join(drawing.gaps()) or words("No gap with what was planned."),
        expected="\n".join(drawing.expected()) or words("No decision is expected."),
        following="\n".join(drawing.following()) or words("Nothing is planned yet."),
    )


def texts_of(dossier: Dossier, note: ProgressNote, words: Words, most: int = MOST) -> NoteTexts:
    """The texts of a note as it is handed out: those written by hand, the others as the record gives them."""
    record = drawn(dossier, note, words, most)
    return NoteTexts(
        done=note.done or record.done,
        gaps=note.gaps or record.gaps,
        expected=note.expected or record.expected,
        following=note.following or record.following,
    )


@dataclass(frozen=True, slots=True)
class Drawing:
    """Puts a situation into lines; of each kind of fact the first `most` are told, the others counted."""

    situation: Situation
    words: Words
    most: int = MOST

    def done(self) -> Iterator[str]:
        """What was done against what was planned."""
        words, situation = self.words, self.situation
        if held := [line.session for line in situation.held]:
            planned = situation.planned_sessions
            counted = words.plural("{count} session held", "{count} sessions held", len(held))
            if planned:
                counted = words("{held} (planned: {planned})", held=counted, planned=planned)
            yield self._named(counted, [self._dated(each.title, each.on) for each in held])
        if delivered := [self._dated(each.title, each.delivered) for each in situation.delivered]:
            yield self._named(words("Handed over"), delivered)
        if reached := [self._dated(each.title, each.reached) for each in situation.reached]:
            yield self._named(words("Milestones reached"), reached)
        for advice in situation.advice:
            title = self._dated(advice.title, advice.on)
            yield words("Advice no. {number}: {title}", number=advice.number, title=title)
        decisions = [_quoted(item) for item in situation.decisions]
        yield from decisions[: self.most]
        if others := len(decisions[self.most :]):
            yield words.plural("and {count} other decision", "and {count} other decisions", others)
        carried, waiting = len(situation.actions_done), len(situation.open_actions)
        if carried or waiting:
            yield words("Actions carried out: {done}; under way: {waiting}", done=carried, waiting=waiting)

    def gaps(self) -> Iterator[str]:
        """What differs from the plan: the calendar, what was not handed over, what is late, the hours."""
        words, situation = self.words, self.situation
        for revision in situation.revisions:
            day = words.day(revision.on)
            said = words("Calendar revised, v{number} ({day})", number=revision.number, day=day)
            yield words("{what}: {why}", what=said, why=clipped(revision.reason)) if revision.reason else said
        yield from self.shortened([self._moved(each) for each in situation.moves])
        if missed := [self._dated(each.title, each.on) for each in situation.not_held]:
            yield self._named(words("Not held"), missed)
        if owed := [self._dated(each.title, each.due) for each in situation.late_deliverables]:
            yield self._named(words("Not handed over on its date"), owed)
        if owed := [self._dated(each.title, each.on) for each in situation.late_milestones]:
            yield self._named(words("Milestones not reached on their date"), owed)
        if late := situation.late_actions:
            counted = words.plural("{count} action overdue", "{count} actions overdue", len(late))
            yield self._named(counted, [self._late(item) for item in late])
        yield from self._hours()

    def expected(self) -> Iterator[str]:
        """The decisions that are expected of the commissioner."""
        return self.shortened([self._awaited(item) for item in self.situation.decisions_expected])

    def following(self) -> Iterator[str]:
        """What the calendar holds next."""
        return self.shortened([self._to_come(each) for each in self.situation.following])

    def shortened(self, lines: Sequence[str], most: int = 0) -> Iterator[str]:
        """The first lines, and how many others there are."""
        told = most or self.most
        yield from lines[:told]
        if rest := lines[told:]:
            yield self.words.plural("and {count} other", "and {count} others", len(rest))

    def _hours(self) -> Iterator[str]:
        """The pace against an even one, then the phases that spent more than they have."""
        words, situation = self.words, self.situation
        if expected := situation.minutes_expected:
            yield words(
                "Hours: {spent} spent, {expected} expected by now at an even pace",
                spent=wording.duration(total(situation.hours), words),
                expected=wording.duration(rounded(expected), words),
            )
        spent_in = by_phase(situation.hours)
        for phase in situation.dossier.phases:
            over = spent_in.get(phase.id, 0) - (phase.planned_minutes or 0)
            if phase.planned_minutes and over > 0:
                said, hours = phase.title, wording.duration(over, words)
                yield words("Hours of the phase “{phase}” exceeded by {hours}", phase=said, hours=hours)

    def _named(self, counted: str, names: Sequence[str]) -> str:
        """What is counted and its names: `2 actions en retard : A-09, A-12`."""
        return self.words(
            "{what}: {which}", what=counted, which=", ".join(self.shortened(names, self.most + _IN_A_ROW))
        )

    def _dated(self, title: str, day: date | None) -> str:
        return f"{title} ({self.words.day(day)})" if day else title

    def _awaited(self, item: Item) -> str:
        """A decision with where it stands; a question speaks for itself."""
        if item.kind is not ItemKind.DECISION or item.status is None:
            return _quoted(item)
        return f"{_quoted(item)} ({wording.status_label(item.kind, item.status, self.words)})"

    def _late(self, item: Item) -> str:
        person = self.situation.dossier.person(item.owner_id)
        days = (self.situation.until - item.due).days if item.due else 0
        late = self.words.plural("{count} day", "{count} days", days)
        return f"{item.ref} ({', '.join(filter(None, (person.short_name if person else '', late)))})"

    def _moved(self, move: Move) -> str:
        words = self.words
        before, after = (words.day(day) if day else "" for day in (move.before, move.after))
        said = {"title": move.entry.title, "before": before, "after": after}
        if move.shift is Shift.REMOVED:
            return words("{title}: taken out of the calendar, it was on {before}", **said)
        if move.days > 0:
            return words("{title}: postponed from {before} to {after}", **said)
        return words("{title}: brought forward from {before} to {after}", **said)

    def _to_come(self, entry: CalendarEntry) -> str:
        session = self.situation.dossier.session(entry.of)
        if entry.kind is EntryKind.SESSION and session:
            return self._announced(session)
        title = self._dated(entry.title, entry.on)
        if entry.kind is EntryKind.DELIVERABLE:
            return self.words("To hand over: {title}", title=title)
        return self.words("Milestone: {title}", title=title)

    def _announced(self, session: Session) -> str:
        words, when = self.words, self.words.day(session.on)
        if session.at:
            when = words("{day} at {time}", day=when, time=clock_time(session.at, words))
        where = ", ".join(filter(None, (when, session.place)))
        return words("{what}: {which}", what=session.title, which=where)


def clipped(text: str) -> str:
    """The first line of a text, its end left out when a note has no room for it."""
    first, _, _ = text.strip().partition("\n")
    plain = " ".join(first.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST].rsplit(' ', 1)[0]} …"


def _quoted(item: Item) -> str:
    return f"{item.ref} {clipped(item.text)}".strip()
