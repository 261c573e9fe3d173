"""One line of hours as it is typed: `prépa atelier achats 1h30 hier`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from facilitator.capture.hours_parts import read_day, read_length, with_lead
from facilitator.capture.hours_words import (
    NATURE_WORDS,
    closing_nature,
    opening_nature,
    phase_of_rank,
    phase_rank,
)
from facilitator.capture.messages import N_, Outcome, Refusal
from facilitator.capture.passage import HIDDEN, Passage
from facilitator.capture.titles import title_words, titled
from facilitator.capture.when import When
from facilitator.domain.cleaning import clean
from facilitator.domain.durations import DAY_MINUTES, format_duration
from facilitator.domain.engagement import Phase
from facilitator.domain.hours import HoursLine, Nature
from facilitator.domain.people import folded
from facilitator.domain.session import Session
from facilitator.values import dataclass

MOST_MINUTES: Final = 24 * 60
"""What one day has."""

_EDGES: Final = " ,;:-–()"


@dataclass(frozen=True, slots=True)
class HoursContext:
    """The world of a line of hours. `on` is today; `known` are the lines there are, but the one retyped."""

    on: date
    sessions: tuple[Session, ...] = ()
    phases: tuple[Phase, ...] = ()
    known: tuple[HoursLine, ...] = ()
    day_minutes: int = DAY_MINUTES


@dataclass(frozen=True, slots=True)
class HoursEntry:
    """A line of hours as understood, not saved yet.

    `phase` is one that was named. `notices` say what deserves a look before it is kept.
    """

    minutes: int
    on: date
    nature: Nature = Nature.SESSION
    text: str = ""
    session: Session | None = None
    phase: Phase | None = None
    notices: tuple[Outcome, ...] = ()

    @property
    def session_id(self) -> str | None:
        """The id of its session."""
        return self.session.id if self.session else None

    @property
    def phase_id(self) -> str | None:
        """The id of the phase that was named."""
        return self.phase.id if self.phase else None


def read_hours(line: str, context: HoursContext) -> HoursEntry | Refusal:
    """What a line of hours says, or why it cannot be kept; the line itself stays with the caller."""
    passage = Passage.of(" ".join(clean(line).split()))
    length = read_length(passage.mask, context.day_minutes)
    if isinstance(length, Refusal):
        return length
    day = read_day(passage.mask, length, context.on)
    if isinstance(day, Refusal):
        return day
    on = (day.reading.on if day else None) or context.on
    if refusal := _beyond_a_day(length.minutes, on, context):
        return refusal
    spans = [(length.start, length.end), *([(day.start, day.end)] if day else [])]
    rest = passage.without((with_lead(passage.mask, start), end) for start, end in spans)
    about = _about(_trimmed(rest), on, context)
    if isinstance(about, Refusal):
        return about
    notices = (*_notices_of(day, on, context.on), *about.notices)
    return HoursEntry(length.minutes, on, about.nature, about.text, about.session, about.phase, notices)


def hours_line(line: HoursLine, language: str, phase: Phase | None = None) -> str:
    """The line that says what was kept, to be corrected in its own grammar; `phase` is one to name.

    A text that would be read as more than words stands between quotation marks.
    """
    plain = _written(line, line.text, language, phase)
    if not line.text:
        return plain
    read = read_hours(plain, HoursContext(line.on, phases=(phase,) if phase else ()))
    same = isinstance(read, HoursEntry) and (read.nature, read.text) == (line.nature, line.text)
    same = same and not phase_rank(line.text)
    return plain if same else _written(line, f"« {line.text} »", language, phase)


def _written(line: HoursLine, text: str, language: str, phase: Phase | None) -> str:
    nature = NATURE_WORDS[line.nature][language == "en"] if line.nature is not Nature.SESSION else ""
    rank = f"phase {phase.position}" if phase else ""
    length = f"{line.minutes // 60}h{line.minutes % 60:02d}"
    return " ".join(filter(None, (nature, text, rank, length, f"{line.on:%d/%m/%Y}")))


def _beyond_a_day(minutes: int, on: date, context: HoursContext) -> Refusal | None:
    """Why so much time cannot have been spent on a day."""
    if minutes > MOST_MINUTES:
        said = {"length": format_duration(minutes)}
        return Refusal(N_("{length} is more than a day has. Type one line for each day."), said)
    there = sum(line.minutes for line in context.known if line.on == on)
    if there + minutes > MOST_MINUTES:
        said = {"day": f"{on:%d/%m/%Y}", "length": format_duration(there)}
        return Refusal(N_("{day} has {length} already; with this it would have more than 24 hours."), said)
    return None


def _notices_of(day: When | None, on: date, today: date) -> tuple[Outcome, ...]:
    """What deserves a look about a day: it is still to come, or another may be meant."""
    if on > today:
        return (Outcome(N_("{day} is still to come."), {"day": f"{on:%d/%m/%Y}"}, warning=True),)
    other = day.reading.other if day else None
    if day is None or other is None:
        return ()
    said = {"word": day.typed, "day": f"{on:%d/%m/%Y}", "other": f"{other:%d/%m/%Y}"}
    return (Outcome(N_("“{word}” was taken as {day}; it may be {other}."), said, warning=True),)


@dataclass(frozen=True, slots=True)
class _About:
    """What the time was spent on."""

    nature: Nature
    text: str
    session: Session | None = None
    phase: Phase | None = None
    notices: tuple[Outcome, ...] = ()


def _about(rest: Passage, on: date, context: HoursContext) -> _About | Refusal:
    nature, words = _nature(rest, context.sessions)
    phase, without = _phase(words, context.phases)
    if isinstance(phase, Refusal):
        return phase
    for said in dict.fromkeys((words.text, without.text)):
        found = _of_that_day(titled(said, context.sessions), on)
        if len(found) == 1:
            return _About(nature, _text_with(found[0], said), found[0], phase)
        if found:
            return _About(nature, _unquoted(without), None, phase, (_unclear(said, found),))
    return _About(nature, _unquoted(without), None, phase)


def _nature(rest: Passage, sessions: tuple[Session, ...]) -> tuple[Nature, Passage]:
    """The nature, by the first word or by the last, and the words without it."""
    if opening := opening_nature(rest.mask):
        nature, end = opening
        rest = _trimmed(rest.part(end))
        again = opening_nature(rest.mask)
        return nature, _trimmed(rest.part(again[1])) if again and again[0] is nature else rest
    closing = closing_nature(rest.mask)
    if closing and not any(folded(each.title) == folded(rest.text) for each in sessions):
        return closing[0], _trimmed(rest.part(0, closing[1]))
    return Nature.SESSION, rest


def _phase(words: Passage, phases: tuple[Phase, ...]) -> tuple[Phase | Refusal | None, Passage]:
    """The phase that is named, and the words without it. Without phases, the words are only words."""
    said = phase_rank(words.mask) if phases else None
    if said is None:
        return None, words
    rank, start, end = said
    found = phase_of_rank(rank, phases)
    if found is None:
        titles = ", ".join(each.title for each in phases)
        refusal = Refusal(
            N_("There is no phase {rank}. There are: {titles}."), {"rank": rank, "titles": titles}
        )
        return refusal, words
    return found, _trimmed(words.without([(start, end)]))


def _of_that_day(found: Sequence[Session], on: date) -> tuple[Session, ...]:
    """Of several sessions, the one held on the day itself."""
    held = tuple(each for each in found if each.on == on)
    return held if len(held) == 1 else tuple(found)


def _unclear(words: str, found: Sequence[Session]) -> Outcome:
    titles = ", ".join(f"{each.title} ({each.on:%d/%m})" for each in found[:4])
    message = N_("“{words}” may be {titles}; it is linked to no session.")
    return Outcome(message, {"words": words, "titles": titles}, warning=True)


def _text_with(session: Session, words: str) -> str:
    """The title of the session, unless more was said than that."""
    more = len(title_words(words)) > len(title_words(session.title))
    return words[:1].upper() + words[1:] if more else session.title


def _unquoted(words: Passage) -> str:
    """The words; a quotation that is all of them loses its marks, other words begin with a capital."""
    if words.mask and not words.mask.strip(HIDDEN):
        return words.text[1:-1].strip()
    return words.text[:1].upper() + words.text[1:]


def _trimmed(words: Passage) -> Passage:
    start = len(words.mask) - len(words.mask.lstrip(_EDGES))
    return words.part(start, max(start, len(words.mask.rstrip(_EDGES))))
