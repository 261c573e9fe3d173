"""Short lines that make or correct a note of advice or a body: parts between semicolons, in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Final

from facilitator.capture.answers import Names, read_names
from facilitator.capture.context import Context
from facilitator.capture.dates import read_words
from facilitator.capture.past_days import PAST_FORMS
from facilitator.domain.advice import Advice
from facilitator.domain.durations import format_duration, parse_duration
from facilitator.domain.items import Flag, NameRef
from facilitator.domain.people import Body, folded
from facilitator.values import dataclass

_QUORUM = re.compile(r"quorum\s*:?\s*(.+)", re.I)
_SHARES: Final = {
    "moitie": Fraction(1, 2), "half": Fraction(1, 2),
    "tiers": Fraction(1, 3), "third": Fraction(1, 3),
    "deux tiers": Fraction(2, 3), "two thirds": Fraction(2, 3),
    "quart": Fraction(1, 4), "quarter": Fraction(1, 4),
    "trois quarts": Fraction(3, 4), "three quarters": Fraction(3, 4),
}  # fmt: skip
"""The shares people say in a word, without what stands before it: la, le, les, one, a."""

_ARTICLE = re.compile(r"^(?:la|le|les|un|one|a)\s+")
_RATIO = re.compile(r"(\d{1,2})\s?/\s?(\d{1,2})")
_PERCENT = re.compile(r"(\d{1,3})\s?%")


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
    quorum_share: Fraction | None = None


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
    """`CST ; Comité social territorial ; quorum 5`: name, full name, quorum, which may be a share: 1/2."""
    first, *parts = _parts(line)
    found = BodyLine(first)
    for part in parts:
        match = _QUORUM.fullmatch(part)
        if match and re.fullmatch(r"\d{1,3}", match[1]):
            found = replace(found, quorum=int(match[1]))
        elif match and (share := _share(match[1])):
            found = replace(found, quorum_share=share)
        else:
            found = replace(found, full_name=part)
    return found


def _share(said: str) -> Fraction | None:
    """The share a text says: `1/2`, `la moitié`, `50 %`; None when it says none, or more than all."""
    text = _ARTICLE.sub("", folded(said))
    if match := _RATIO.match(text):
        top, bottom = int(match[1]), int(match[2])
        return Fraction(top, bottom) if 0 < top <= bottom else None
    if match := _PERCENT.match(text):
        return Fraction(int(match[1]), 100) if 0 < int(match[1]) <= 100 else None
    named = (share for word, share in _SHARES.items() if text == word or text.startswith(f"{word} "))
    return next(named, None)


def body_line(body: Body) -> str:
    """The line of a body, to be corrected."""
    needed = body.quorum_share or body.quorum
    quorum = f"quorum {needed}" if needed else ""
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
