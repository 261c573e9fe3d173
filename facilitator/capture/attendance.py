"""Who is here, said in words: `present dupont`, `dupont arrived 14:50`, `represente petit dupont`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time
from typing import Final

from facilitator.capture.commands import ATTENDANCE_CODES, CommandCode, exact, resolve
from facilitator.capture.conduct import Conducts
from facilitator.capture.messages import N_, Outcome, Refusal, which_person
from facilitator.capture.names import Directory
from facilitator.domain.cleaning import clean
from facilitator.domain.people import Person, folded
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import Moment, Presence
from facilitator.values import dataclass

_TIME = re.compile(r"(?<!\S)(\d{1,2})\s?[hH:](?:\s?(\d{2}))?(?!\S)")
_FILLERS: Final = frozenset({"a", "at", "est", "is", "par", "by", "et", "and"})
"""Small words around a name; `le` is not one, it begins surnames."""

_PRESENCES: Final = {
    CommandCode.EXCUSED: Presence.EXCUSED,
    CommandCode.ABSENT: Presence.ABSENT,
    CommandCode.REPRESENTED: Presence.REPRESENTED,
}
_MOMENTS: Final = {CommandCode.ARRIVED: Moment.ARRIVED, CommandCode.LEFT: Moment.LEFT}
_DONE: Final = {
    CommandCode.PRESENT: N_("Present: {names}."),
    CommandCode.EXCUSED: N_("Excused: {names}."),
    CommandCode.ABSENT: N_("Absent: {names}."),
    CommandCode.ARRIVED: N_("Arrived: {names}."),
    CommandCode.LEFT: N_("Left: {names}."),
    CommandCode.REPRESENTED: N_("Represented: {names}."),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """How one person takes part; `at` is the local time of an arrival or a departure."""

    person: Person
    code: CommandCode
    at: time | None = None
    represented_by: Person | None = None

    @property
    def presence(self) -> Presence:
        """Somebody who arrives late or leaves early was present."""
        return _PRESENCES.get(self.code, Presence.PRESENT)


@dataclass(frozen=True, slots=True)
class MarkAttendance:
    """Says how people take part."""

    marks: tuple[Mark, ...]

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """Times already known of the same person are kept; one that was not said is this moment."""
        for mark in self.marks:
            known = next((line for line in record.attendance if line.person_id == mark.person.id), None)
            here = mark.presence is Presence.PRESENT and known is not None
            arrived = known.arrived if known and here else None
            left = known.left if known and here and mark.code is CommandCode.ARRIVED else None
            store.mark(
                record.session.id,
                mark.person.id,
                mark.presence,
                represented_by_id=mark.represented_by.id if mark.represented_by else None,
                arrived=mark.at if mark.code is CommandCode.ARRIVED and mark.at else arrived,
                left=mark.at if mark.code is CommandCode.LEFT else left,
                moment=_MOMENTS.get(mark.code) if mark.at is None else None,
            )
        names = ", ".join(mark.person.full_name for mark in self.marks)
        return Outcome(_DONE[self.marks[0].code], {"names": names})


def read_attendance(line: str, record: SessionRecord) -> MarkAttendance | Refusal:
    """What a line says about attendance, the verb first or after the name; a refusal when it does not."""
    words = clean(line).lstrip(" :/").replace(",", " ").split()
    verb = _verb(words)
    if verb is None:
        return Refusal(
            N_("“{line}” says nothing about attendance. Type present, excused or arrived, and a name."),
            {"line": line.strip()},
        )
    place, code = verb
    return mark_people(code, words[:place], words[place + 1 :], record)


def says_attendance(line: str) -> bool:
    """Whether a line names somebody and says with an exact word how that person takes part."""
    words = clean(line).lstrip(" :/").replace(",", " ").split()
    return len(words) > 1 and any(exact(word) in ATTENDANCE_CODES for word in words)


def mark_people(
    code: CommandCode, before: Sequence[str], after: Sequence[str], record: SessionRecord
) -> MarkAttendance | Refusal:
    """The marks for the words on both sides of an attendance verb."""
    at, after = _time_in([word for word in after if folded(word) not in _FILLERS])
    before = [word for word in before if folded(word) not in _FILLERS]
    if code is CommandCode.REPRESENTED:
        return _represented(before, after, record)
    people = _people([*before, *after], record)
    if isinstance(people, Refusal):
        return people
    return MarkAttendance(tuple(Mark(person, code, at) for person in people))


def _represented(before: list[str], after: list[str], record: SessionRecord) -> MarkAttendance | Refusal:
    people = _people([*before, *after], record)
    if isinstance(people, Refusal):
        return people
    if len(people) != 2 or people[0] == people[1]:
        return Refusal(N_("Name who is represented, then by whom: :represented dupont martin"))
    return MarkAttendance((Mark(people[0], CommandCode.REPRESENTED, represented_by=people[1]),))


def _people(words: list[str], record: SessionRecord) -> tuple[Person, ...] | Refusal:
    """The people some words name, each in as few words as it takes: `le goff dupont` names two."""
    invited = frozenset(line.person_id for line in record.attendance)
    directory = Directory(record.people, record.units, invited)
    found: list[Person] = []
    at = 0
    while at < len(words):
        length, people = _longest_name(words[at : at + 4], directory)
        if len(people) != 1:
            return _not_one(words[at], people)
        found.append(people[0])
        at += length
    return tuple(found) or Refusal(N_("Name somebody after the command: :present dupont"))


def _longest_name(words: list[str], directory: Directory) -> tuple[int, tuple[Person, ...]]:
    for length in range(len(words), 0, -1):
        people = directory.find(" ".join(words[:length]))
        if len(people) == 1:
            return length, people
    return 1, directory.find(words[0])


def _not_one(word: str, people: tuple[Person, ...]) -> Refusal:
    if not people:
        return Refusal(N_("Nobody here is called {name}. F6 lists who is invited."), {"name": word})
    return which_person(word, (person.full_name for person in people))


def _verb(words: list[str]) -> tuple[int, CommandCode] | None:
    """Where the verb stands and what it is: the first word, by any unique beginning, else an exact one.

    A French plural is one too: `présents dupont, martin`.
    """
    first = resolve(words[0]) if words else ()
    if len(first) == 1 and first[0] in ATTENDANCE_CODES:
        return 0, first[0]
    for place, word in enumerate(words):
        for code in (exact(word), exact(word.removesuffix("s"))):
            if code in ATTENDANCE_CODES:
                return place, code
    return None


def _time_in(words: list[str]) -> tuple[time | None, list[str]]:
    """The time among some words (`14h50`, `16 h`, `14:50`), and the other words."""
    said = " ".join(words)
    match = _TIME.search(said)
    if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return None, words
    rest = f"{said[: match.start()]} {said[match.end() :]}"
    return time(int(match[1]), int(match[2] or 0)), rest.split()
