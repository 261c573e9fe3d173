"""Short answers to a question about an item: who, by when, which tag; and what may be proposed."""

from __future__ import annotations

import re
from datetime import date, timedelta

from facilitator.capture.context import Context
from facilitator.capture.dates import read_words
from facilitator.capture.names import MYSELF
from facilitator.domain.almanac import last_of
from facilitator.domain.checks import DUE_FLAGS, OWNER_FLAGS
from facilitator.domain.holidays import working_from, working_until
from facilitator.domain.items import Flag, FlagCode, NameRef
from facilitator.domain.people import folded
from facilitator.values import dataclass

PROPOSED_NAMES = 5
"""How many people are proposed at once."""

UNSHIFTED = str.maketrans("&é\"'(-è_çà", "1234567890")
"""The keys of the digits of a French keyboard, without shift."""


@dataclass(frozen=True, slots=True)
class Names:
    """Who an answer names: the first is responsible, the others contribute. A flag says what is not clear."""

    owner: NameRef | None = None
    contributors: tuple[NameRef, ...] = ()
    flags: tuple[Flag, ...] = ()


def read_names(answer: str, context: Context) -> Names:
    """The people of an answer, separated by commas, with or without the sign; spaces in names are welcome."""
    refs: list[NameRef] = []
    for name in filter(None, (part.strip(" >@") for part in answer.split(","))):
        ref = _ref(name, context)
        if isinstance(ref, Flag):
            return Names(flags=(ref,))
        refs.append(ref)
    return Names(refs[0], tuple(refs[1:])) if refs else Names()


def read_date(answer: str, context: Context) -> date | None:
    """The day an answer says, with or without the sign; None when it is no date or an impossible one."""
    words = folded(answer.strip(" <"))
    read = read_words(words, context.on)
    if read is None or read[1] != len(words):
        return None
    return read[0].on


def read_number(answer: str) -> int:
    """The number of an answer, also typed without shift on a French keyboard: `é` is 2. 0 without one."""
    digits = answer.strip().translate(UNSHIFTED)
    return int(digits) if digits.isascii() and digits.isdigit() else 0


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
    """Days people often mean: the next Friday, two weeks later, the end of the month; working days all."""
    friday = on + timedelta(days=(4 - on.weekday()) % 7 or 7)
    end = working_until(last_of(on.year, on.month))
    found = {working_from(friday), working_from(on + timedelta(weeks=2)), end}
    return tuple(sorted(day for day in found if day > on))


def _ref(name: str, context: Context) -> NameRef | Flag:
    if folded(name) in MYSELF and context.me_name:
        return NameRef(context.me_name, context.me_id)
    found = context.directory.find(name)
    if len(found) > 1:
        return Flag(FlagCode.OWNER_AMBIGUOUS, name, tuple(person.full_name for person in found))
    return NameRef(name, found[0].id if found else None)
