"""Short lines that make or correct a note of advice or a body: parts between semicolons, in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from facilitator.capture.answers import Names, read_names
from facilitator.capture.context import Context
from facilitator.capture.dates import read_words
from facilitator.capture.past_days import PAST_FORMS
from facilitator.domain.advice import Advice
from facilitator.domain.hours import format_duration, parse_duration
from facilitator.domain.items import Flag, NameRef
from facilitator.domain.people import Body, folded

_QUORUM = re.compile(r"quorum\s*:?\s*(\d{1,3})", re.I)


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """A note of advice as typed; what is not said is None."""

    title: str
    question: str = ""
    on: date | None = None
    minutes: int | None = None
    asked_by: NameRef | None = None
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body as typed."""

    name: str
    full_name: str = ""
    quorum: int = 0


def read_advice(line: str, context: Context, day_minutes: int = 420) -> AdviceLine:
    """`Temps partagé >dgs ; faut-il mutualiser ? ; 1h30 ; hier`: title, who asked, question, time, day."""
    first, *parts = _parts(line)
    title, names = _named(first, context)
    found = AdviceLine(title, asked_by=names.owner, flags=names.flags)
    for part in parts:
        words = " ".join(folded(part).split())
        minutes, day = parse_duration(part, day_minutes), read_words(words, context.on, PAST_FORMS)
        if part.startswith((">", "@")):
            names = read_names(part, context)
            found = replace(found, asked_by=names.owner, flags=names.flags)
        elif minutes is not None:
            found = replace(found, minutes=minutes)
        elif day is not None and day[1] == len(words) and day[0].on is not None:
            found = replace(found, on=day[0].on)
        else:
            found = replace(found, question=f"{found.question} ; {part}" if found.question else part)
    return found


def advice_line(advice: Advice, minutes: int, asked_by: str) -> str:
    """The line of a note of advice, to be corrected."""
    head = advice.title + (f" >{asked_by}" if asked_by else "")
    parts = [head, advice.question, format_duration(minutes) if minutes else "", f"{advice.on:%d/%m/%Y}"]
    return " ; ".join(filter(None, parts))


def read_body(line: str) -> BodyLine:
    """`CST ; Comité social territorial ; quorum 5`: name, full name, quorum."""
    first, *parts = _parts(line)
    found = BodyLine(first)
    for part in parts:
        if match := _QUORUM.fullmatch(part):
            found = replace(found, quorum=int(match[1]))
        else:
            found = replace(found, full_name=part)
    return found


def body_line(body: Body) -> str:
    """The line of a body, to be corrected."""
    quorum = f"quorum {body.quorum}" if body.quorum else ""
    return " ; ".join(filter(None, (body.name, body.full_name, quorum)))


def _parts(line: str) -> Iterator[str]:
    """The parts of a line; the first one is there even when it is empty."""
    first, *parts = (part.strip() for part in line.split(";"))
    yield first
    yield from filter(None, parts)


def _named(text: str, context: Context) -> tuple[str, Names]:
    """A title and who is named after it."""
    title, sign, name = text.partition(">")
    return title.strip(), read_names(name, context) if sign else Names()
