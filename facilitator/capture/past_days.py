"""Days that are over, as people say them: `hier`, `avant-hier`, `lundi`, `05/03`; counted back from a day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from facilitator.capture.dates import Form, Match, Reading, read_words
from facilitator.domain.almanac import COUNTS, GRACE_DAYS, MONTHS, UNITS, WEEKDAYS, after, day_of, shifted


def last(on: date, weekday: int) -> date | None:
    """The latest such day of the week, strictly before a date."""
    return shifted(on, days=-((on.weekday() - weekday - 1) % 7 + 1))


def _any(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_DAY = r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
_MONTH = rf"(?P<month>{_any(MONTHS)})"
_YEAR = r"(?: (?P<year>20\d\d))?"
_WEEKDAY = rf"(?P<weekday>{_any(WEEKDAYS)})"
_NUMERIC = r"(?P<day>\d{1,2})(?:/(?P<month>\d{1,2})|\.(?P<dotted>\d\d))(?:[/.](?P<year>20\d\d|\d\d))?"
_DATED = rf"\d{{1,2}}[/.]\S{{1,10}}|\d{{1,2}}(?:er|st|nd|rd|th)? (?:{_any(MONTHS)})(?: 20\d\d)?"
_COUNT = rf"(?P<count>\d{{1,3}}|{_any(COUNTS)})"
_UNIT = rf"(?P<unit>{_any(UNITS)})"
_PART_OF_DAY = r"(?: (?:au )?(?:matin|apres-midi|soir)| (?:morning|afternoon|evening))?"


def _weekday(match: Match, on: date) -> Reading | None:
    """The last one; named on that very weekday, it may be today that is meant."""
    weekday = WEEKDAYS[match["weekday"]]
    found = last(on, weekday)
    return Reading(found, on if on.weekday() == weekday else None) if found else None


def _coming_weekday(match: Match, on: date) -> Reading | None:
    return _known(after(on, WEEKDAYS[match["weekday"]]))


def _dated_weekday(match: Match, on: date) -> Reading | None:
    """A weekday with its date; the date counts when they disagree, and the nearest such day is the other."""
    rest = read_words(match["date"], on, PAST_FORMS)
    if rest is None or rest[1] != len(match["date"]):
        return None
    return _checked(rest[0].on, match["weekday"])


def _day_of_weekday(match: Match, on: date) -> Reading | None:
    return _checked(_latest(int(match["day"]), on), match["weekday"])


def _checked(found: date | None, name: str) -> Reading:
    gap = (WEEKDAYS[name] - found.weekday() + 3) % 7 - 3 if found else 0
    return Reading(found, shifted(found, days=gap) if found and gap else None)


def _day(match: Match, on: date) -> Reading | None:
    return Reading(_latest(int(match["day"]), on))


def _latest(day: int, on: date) -> date | None:
    """The latest day of that number, this month or the one before."""
    month = on if day <= on.day else shifted(on.replace(day=1), months=-1)
    return day_of(month.year, month.month, day) if month else None


def _ago(match: Match, on: date) -> Reading | None:
    count = int(match["count"]) if match["count"].isdigit() else COUNTS[match["count"]]
    days, months = UNITS[match["unit"]]
    return _known(shifted(on, days=-days * count, months=-months * count))


def _named_month(match: Match, on: date) -> Reading | None:
    return _in_year(match["year"], MONTHS[match["month"]], int(match["day"]), on)


def _numeric(match: Match, on: date) -> Reading | None:
    month, day = int(match["month"] or match["dotted"]), int(match["day"])
    if not match["month"] and not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _in_year(match["year"], month, day, on)


def _iso(match: Match, on: date) -> Reading | None:
    return Reading(day_of(int(match["year"]), int(match["month"]), int(match["day"])))


def _in_year(typed: str | None, month: int, day: int, on: date) -> Reading:
    """A day and month in the year typed, else in this year, or in the last one when it is far ahead.

    When it is then nearer ahead than behind, the coming one is the other.
    """
    if typed:
        return Reading(day_of(int(typed) + (2000 if len(typed) == 2 else 0), month, day))
    coming = day_of(on.year, month, day)
    if coming is None or (coming - on).days <= GRACE_DAYS:
        return Reading(coming)
    found = day_of(on.year - 1, month, day)
    return Reading(found, coming if found and coming - on < on - found else None)


def _known(found: date | None) -> Reading | None:
    return Reading(found) if found else None


_FIXED: Final[dict[str, int]] = {
    rf"(?:hier|yesterday){_PART_OF_DAY}": -1,
    rf"(?:avant[- ]?hier|(?:the )?day before yesterday){_PART_OF_DAY}": -2,
    r"aujourd'?hui|auj|today|ce (?:jour|matin|soir)|cet apres-midi|this (?:morning|afternoon|evening)": 0,
    r"demain|tomorrow": 1,
}
"""Days said in fixed words, and how far from today they are."""


def _fixed(days: int) -> Callable[[Match, date], Reading | None]:
    return lambda match, on: _known(shifted(on, days=days))


def _form(pattern: str, read: Callable[[Match, date], Reading | None]) -> Form:
    return Form(re.compile(rf"(?:{pattern})(?!\S)"), read)


PAST_FORMS: Final[tuple[Form, ...]] = (
    *(_form(pattern, _fixed(days)) for pattern, days in _FIXED.items()),
    _form(rf"(?:ce |last )?{_WEEKDAY}(?: dernier| passe)?{_PART_OF_DAY}(?! prochain)", _weekday),
    _form(rf"{_WEEKDAY} prochain", _coming_weekday),
    _form(rf"next {_WEEKDAY}", _coming_weekday),
    _form(rf"{_WEEKDAY} (?P<date>{_DATED})", _dated_weekday),
    _form(rf"{_WEEKDAY} {_DAY}", _day_of_weekday),
    _form(rf"(?:le|the) {_DAY}", _day),
    _form(rf"il y a {_COUNT} {_UNIT}", _ago),
    _form(rf"{_COUNT} {_UNIT} ago", _ago),
    _form(rf"{_DAY} (?:of )?{_MONTH}{_YEAR}", _named_month),
    _form(rf"{_MONTH} {_DAY}{_YEAR}", _named_month),
    _form(_NUMERIC, _numeric),
    _form(r"(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)", _iso),
)
"""Every way a day that is over is said. All patterns are bounded, so that reading one takes constant time."""
