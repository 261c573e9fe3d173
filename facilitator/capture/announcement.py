"""One line that plans a session: title ; date ; time ; duration, in any order after the title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time

from facilitator.capture.dates import read_words
from facilitator.domain.hours import parse_duration
from facilitator.domain.people import Body, folded
from facilitator.domain.session import Session, SessionKind, body_of, number_in

_CLOCK = re.compile(r"(?:a |at )?(\d{1,2})(?:[:h](\d{2})|h)")
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
    first, *parts = (part.strip() for part in line.split(";"))
    body = body_of(first, bodies)
    found = Announcement(first, today, number=number_in(first), body_id=body.id if body else None)
    found = replace(found, kind=kind_of(first, body))
    for part in filter(None, parts):
        found = _with(found, part, today)
    return found


def kind_of(title: str, body: Body | None = None) -> SessionKind:
    """What kind of session a title names; a body's own session is a COPIL's, anything else a workshop."""
    words = folded(title).split()
    named = next((_KINDS[word] for word in words[:2] if word in _KINDS), None)
    return named or (SessionKind.COPIL if body else SessionKind.WORKSHOP)


def announce(session: Session) -> str:
    """The line that announces a session as it is, to be corrected."""
    parts = [session.title, f"{session.on:%d/%m/%Y}"]
    if session.at:
        parts.append(f"{session.at:%H:%M}")
    if session.minutes:
        hours, rest = divmod(session.minutes, 60)
        parts.append(f"{hours} h {rest:02d}" if hours and rest else f"{hours} h" if hours else f"{rest} min")
    return " ; ".join(parts)


def _with(found: Announcement, part: str, today: date) -> Announcement:
    words = folded(part)
    clock = _CLOCK.fullmatch(words.replace(" ", "") if "h" in words or ":" in words else words)
    if clock and found.at is None and int(clock[1]) < 24 and int(clock[2] or 0) < 60 and int(clock[1]) > 5:
        return replace(found, at=time(int(clock[1]), int(clock[2] or 0)))
    minutes = parse_duration(part)
    if minutes is not None:
        return replace(found, minutes=minutes)
    read = read_words(words, today)
    if read is not None and read[1] == len(words) and read[0].on is not None:
        return replace(found, on=read[0].on)
    return replace(found, title=f"{found.title} ; {part}")
