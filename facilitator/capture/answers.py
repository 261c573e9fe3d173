"""Short answers to a question about an item: who, by when, which tag; and what may be proposed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.capture.almanac import last_of
from facilitator.capture.dates import read_words
from facilitator.capture.names import MYSELF, Directory
from facilitator.capture.parser import Context
from facilitator.domain.checks import DUE_FLAGS, OWNER_FLAGS
from facilitator.domain.items import Flag, FlagCode, NameRef
from facilitator.domain.people import folded

PROPOSED_NAMES = 5
"""How many people are proposed at once."""


@dataclass(frozen=True, slots=True)
class Names:
    """Who an answer names: the first is responsible, the others contribute. A flag says what is not clear."""

    owner: NameRef | None = None
    contributors: tuple[NameRef, ...] = ()
    flags: tuple[Flag, ...] = ()


def read_names(answer: str, context: Context) -> Names:
    """The people of an answer, separated by commas, with or without the sign; spaces in names are welcome."""
    typed = [name.strip(" >@") for name in answer.split(",")]
    refs: list[NameRef] = []
    for name in filter(None, typed):
        found = _people(name, context)
        if len(found) > 1:
            options = tuple(_full_name(ref, context) for ref in found)
            return Names(flags=(Flag(FlagCode.OWNER_AMBIGUOUS, name, options),))
        refs.append(NameRef(name, found[0]) if found else NameRef(name))
    return Names(refs[0], tuple(refs[1:])) if refs else Names()


def read_date(answer: str, context: Context) -> date | None:
    """The day an answer says, with or without the sign; None when it is no date or an impossible one."""
    words = folded(answer.strip(" <"))
    read = read_words(words, context.on)
    if read is None or read[1] != len(words):
        return None
    return read[0].on


def read_tag(answer: str) -> str:
    """The tag of an answer, without its sign; empty when there is none."""
    match = re.search(r"[^\W\d][\w-]*", answer)
    return match[0].casefold() if match else ""


def propose(flag: Flag, context: Context) -> tuple[str | date, ...]:
    """What may settle a flag: names of people, or days."""
    if flag.code in OWNER_FLAGS:
        here = [p.full_name for p in context.people if p.id in context.present_ids and not p.provisional]
        return flag.options or tuple(here[:PROPOSED_NAMES])
    if flag.code in DUE_FLAGS:
        found = tuple(date.fromisoformat(option) for option in flag.options)
        return found or usual_days(context.on)
    return ()


def usual_days(on: date) -> tuple[date, ...]:
    """Days people often mean: the next Friday, two weeks later, the end of the month."""
    friday = on + timedelta(days=(4 - on.weekday()) % 7 or 7)
    return tuple(sorted({friday, on + timedelta(weeks=2), last_of(on.year, on.month)} - {on}))


def _people(name: str, context: Context) -> tuple[str, ...]:
    if folded(name) in MYSELF and context.me_id:
        return (context.me_id,)
    directory = Directory(context.people, context.units, context.present_ids)
    return tuple(person.id for person in directory.find(name))


def _full_name(person_id: str, context: Context) -> str:
    return next((p.full_name for p in context.people if p.id == person_id), "")
