"""How long and when, as a line of hours says it: one duration, and one day, which is over as a rule."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from facilitator.capture.hours_words import same_length
from facilitator.capture.messages import N_, Refusal
from facilitator.capture.passage import HIDDEN
from facilitator.capture.past_days import PAST_FORMS
from facilitator.capture.when import When, date_at
from facilitator.domain.almanac import MONTHS, WEEKDAYS
from facilitator.domain.durations import parse_duration
from facilitator.domain.people import folded
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Length:
    """A duration and where it stands."""

    start: int
    end: int
    minutes: int


_NO_DATE = rf"(?![/.-]\d)(?! ?(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b)"
_LENGTH = re.compile(
    r"(?<![\w.,/+-])(?<!il y a )(?:\d{1,4}(?:[.,]\d{1,3})? ?"
    rf"(?:h(?:eures?|ours?|rs?)?(?:(?:\d\d?| \d\d?(?!\d){_NO_DATE})(?: ?(?:min|mn|m))?)?"
    r"|minutes?|min|mn|journees?|jours?|j|days?|d)|\d{1,4}:\d\d)(?![\w:])(?! ago)"
)


def read_length(mask: str, day_minutes: int) -> Length | Refusal:
    """The one duration of a line."""
    found = list(_LENGTH.finditer(same_length(mask)))
    if not found:
        return Refusal(N_("No duration is said. Type it as 1h30, 45 min, 20,25 h or 0,5 j."))
    typed = mask[slice(*found[0].span())]
    if len(found) > 1:
        return Refusal(
            N_("“{first}” and “{second}” are two durations. Keep one, or put the other in « quotes »."),
            {"first": typed, "second": mask[slice(*found[1].span())]},
        )
    minutes = parse_duration(typed, day_minutes)
    if minutes is None:
        return Refusal(
            N_("“{typed}” is no duration: an hour has 60 minutes. Type it as 1h30."), {"typed": typed}
        )
    if minutes == 0:
        return Refusal(N_("“{typed}” is no time at all. Type it as 1h30 or 45 min."), {"typed": typed})
    return Length(found[0].start(), found[0].end(), minutes)


_WORD = re.compile(r"\S+")
_LEADING = re.compile(r"(?:\b(?:du|le|de|of|on|on the|of the)|\bl['’])\s*$", re.I)
_LONGEST_LEAD: Final = 12
"""Characters that hold a preposition and the spaces after it."""

_SMALL_BEFORE = re.compile(r"\b(?:la|le|les|l['’]|de|du|des|d['’]|un|une|the|a)\s*$", re.I)
_SMALL_AFTER = re.compile(r"\s*(?:de|du|des|d['’]|of)(?![^\W\d])", re.I)
_SHORT: Final = frozenset(name for name in WEEKDAYS if len(name) < 5)
_NUMBERED = re.compile(r"(?:(?:le|the) )?\d{1,2}(?:er|st|nd|rd|th)?|\d\d?\.\d\d")


def read_day(mask: str, length: Length, on: date) -> When | Refusal | None:
    """The one day of a line, counted from today; None when none is said."""
    found = _days(mask, length, on)
    standing = [each for each in found if with_lead(mask, each.start) == each.start]
    days = standing if len(found) > 1 and standing else found
    if len(days) > 1:
        return Refusal(
            N_("“{first}” and “{second}” are two days. Keep one, or put the other in « quotes »."),
            {"first": days[0].typed, "second": days[1].typed},
        )
    if days and days[0].reading.on is None:
        return Refusal(N_("There is no such day as {word}."), {"word": days[0].typed})
    return days[0] if days else None


def with_lead(mask: str, start: int) -> int:
    """Where a duration or a day starts with the preposition before it."""
    near = max(0, start - _LONGEST_LEAD)
    lead = _LEADING.search(mask[near:start])
    return near + lead.start() if lead else start


def _days(mask: str, length: Length, on: date) -> list[When]:
    """Everything that says a day, beside the duration."""
    clear = mask[: length.start] + HIDDEN * (length.end - length.start) + mask[length.end :]
    found: list[When] = []
    for word in _WORD.finditer(clear):
        if found and word.start() < found[-1].end:
            continue
        when = date_at(clear, word.start(), on, PAST_FORMS)
        if when is not None and (not _is_weak(when) or _at_edge(when, clear)):
            found.append(when)
    return found


def _is_weak(when: When) -> bool:
    """Whether the words may as well be others: `mer`, `le 5`, `9.03`."""
    words = " ".join(folded(when.typed).split()).rstrip(".")
    return words in _SHORT or bool(_NUMBERED.fullmatch(words))


def _at_edge(when: When, clear: str) -> bool:
    """Whether a day opens or closes the words before the duration, or those after it."""
    if (
        when.article
        or _SMALL_BEFORE.search(clear[max(0, when.start - _LONGEST_LEAD) : when.start])
        or _SMALL_AFTER.match(clear, when.end)
    ):
        return False
    start = with_lead(clear, when.start)
    before, after = clear[:start].rstrip(" ,;:("), clear[when.end :].lstrip(" .,;:)")
    return before[-1:] in ("", HIDDEN) or after[:1] in ("", HIDDEN)
