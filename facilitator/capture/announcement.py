"""One line that plans a session: a title, then its day, hour and duration as they come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time

from facilitator.capture.dates import read_words
from facilitator.domain.durations import parse_duration
from facilitator.domain.people import Body, folded
from facilitator.domain.series import after, of_body
from facilitator.domain.session import Session, SessionKind
from facilitator.domain.session_titles import body_of, committee_in, number_in, speaks_of_rationalisation
from facilitator.values import dataclass

_CLOCK = re.compile(r"(?:at? ?)?(\d{1,2})(?:[:h](\d{2})|h|(?=[ap]m))([ap]m)?")
_SPAN = re.compile(r"(?:de |from )?(\d{1,2} ?(?:[:h] ?\d{2}|h)) ?(?:-|–|a|to) ?(\d{1,2} ?(?:[:h] ?\d{2}|h))")
_MOST_WORDS = 12
"""Words of a part that may say when; a longer one is words of the title."""

_LONGEST_HOURS = 5
"""`2 h` is how long a session lasts, `9 h` when it begins."""

_BEFORE_A_TITLE = frozenset({"de", "du", "des", "le", "la", "a", "at", "n°", "no", "#", "of", "the"})
"""Words that tie what follows to the title."""

_KINDS: dict[str, SessionKind] = {
    "copil": SessionKind.COPIL,
    "comite": SessionKind.COPIL,
    "steering": SessionKind.COPIL,
    "atelier": SessionKind.WORKSHOP,
    "workshop": SessionKind.WORKSHOP,
    "seminaire": SessionKind.WORKSHOP,
    "entretien": SessionKind.INTERVIEW,
    "interview": SessionKind.INTERVIEW,
    "restitution": SessionKind.FEEDBACK,
    "feedback": SessionKind.FEEDBACK,
    "revue": SessionKind.REVIEW,
    "review": SessionKind.REVIEW,
}


@dataclass(frozen=True, slots=True)
class Announcement:
    """A session as announced. `minutes` is its duration; the body is the one its title begins with."""

    title: str
    on: date
    at: time | None = None
    minutes: int | None = None
    number: int | None = None
    body_id: str | None = None
    kind: SessionKind = SessionKind.WORKSHOP


def read_announcement(line: str, today: date, bodies: Iterable[Body] = ()) -> Announcement:
    """What a line announces. Without a date it is today; a part that is not understood stays in the title."""
    first, *parts = (part.strip() for part in (line if ";" in line else _parted(line)).split(";"))
    body = body_of(first, bodies)
    found = Announcement(first, today, number=number_in(first), body_id=body.id if body else None)
    found = replace(found, kind=kind_of(first, body))
    for part in filter(None, parts):
        found = _with(found, part, today)
    return found


def kind_of(title: str, body: Body | None = None) -> SessionKind:
    """What kind of session a title names; a body's own session is a COPIL's, anything else a workshop."""
    if speaks_of_rationalisation(title):
        return SessionKind.RATIONALISATION
    words = folded(title).split()
    named = next((_KINDS[word] for word in words[:2] if word in _KINDS), None)
    return named or (SessionKind.COPIL if body else SessionKind.WORKSHOP)


def in_series(found: Announcement, line: str, sessions: Iterable[Session], today: date) -> Announcement:
    """A body named alone is its next session, by number and hours, and by day where the line says no more."""
    if found.body_id is None or found.number is not None:
        return found
    following = after(of_body(found.body_id, sessions), today)
    if following is None or folded(committee_in(following.title)) != folded(found.title):
        return found
    alone = ";" not in line and ";" not in _parted(line)
    return replace(
        found,
        title=following.title,
        number=following.number,
        on=following.on if alone else found.on,
        at=found.at or following.at,
        minutes=found.minutes or following.minutes,
    )


def announce(session: Session) -> str:
    """The line that announces a session as it is, to be corrected."""
    parts = [session.title, f"{session.on:%d/%m/%Y}"]
    if session.at:
        parts.append(f"{session.at:%H:%M}")
    if session.minutes:
        hours, rest = divmod(session.minutes, 60)
        parts.append(f"{hours} h {rest:02d}" if hours and rest else f"{hours} h" if hours else f"{rest} min")
    return " ; ".join(parts)


def _parted(line: str) -> str:
    """The line with a `;` before what says when, where it ends so: `COPIL n° 4 mardi 9h30 2h`.

    A number alone may be that of the session, and `Bilan de mars` is a title: neither says when.
    """
    words = tuple(line.replace(",", " ").split())
    for place in range(max(1, len(words) - _MOST_WORDS), len(words)):
        left = words[place:]
        if folded(words[place - 1]) in _BEFORE_A_TITLE or (left[0].isdigit() and parse_duration(left[0])):
            continue
        said = _facts(Announcement("", date.min), left, date(2000, 1, 1))
        if said and (said.at or said.on != date.min):
            return f"{' '.join(words[:place])} ; {' '.join(left)}"
    return line


def _with(found: Announcement, part: str, today: date) -> Announcement:
    """With what a part says: `mardi 9h30 2h`. All of it is understood, or it belongs to the title."""
    said = _facts(found, tuple(part.replace(",", " ").split()), today)
    return said or replace(found, title=f"{found.title} ; {part}")


def _facts(found: Announcement, left: tuple[str, ...], today: date) -> Announcement | None:
    """With one fact after the other, the longest first, so that `mardi 9 h 30` is no Tuesday the 9th."""
    if len(left) > _MOST_WORDS:
        return None
    for count in range(len(left), 0, -1):
        fact = _fact(found, " ".join(left[:count]), today)
        whole = _facts(fact, left[count:], today) if fact and left[count:] else fact
        if whole is not None:
            return whole
    return None


def _fact(found: Announcement, words: str, today: date) -> Announcement | None:
    """With one fact more: an hour, two hours, a length of time or a day; None when it is none of these."""
    said = re.sub(r"^(?:le|on) ", "", folded(words))
    clock = _clock(_CLOCK.fullmatch(said.replace(" ", "") if re.search("[h:]|[ap]m$", said) else said))
    if clock is not None and found.at is None and clock.hour > _LONGEST_HOURS:
        return replace(found, at=clock)
    if (minutes := parse_duration(words)) is not None:
        return replace(found, minutes=minutes)
    if span := _SPAN.fullmatch(said):
        first, last = (_clock(_CLOCK.fullmatch(each.replace(" ", ""))) for each in span.groups())
        if first is not None and last is not None and last > first:
            minutes = (last.hour - first.hour) * 60 + last.minute - first.minute
            return replace(found, at=first, minutes=minutes)
    read = read_words(said, today)
    if read is not None and read[1] == len(said) and read[0].on is not None:
        return replace(found, on=read[0].on)
    return None


def _clock(match: re.Match[str] | None) -> time | None:
    if match is None:
        return None
    hour, minutes, half = int(match[1]), int(match[2] or 0), match[3]
    if hour > (12 if half else 23) or minutes > 59:
        return None
    return time(hour % 12 + (12 if half == "pm" else 0) if half else hour, minutes)
