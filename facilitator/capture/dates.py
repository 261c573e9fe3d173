"""French and English dates as people say them, counted from the session's date and never from the clock."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from facilitator.domain.almanac import (
    COUNTS,
    FRIDAY,
    MONTHS,
    UNITS,
    WEEKDAYS,
    after,
    day_of,
    friday_of_week,
    in_week,
    is_long_past,
    last_of,
    shifted,
)
from facilitator.domain.items import FlagCode
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """What words say about a day: `on` is None when there is no such day.

    `other` is the day some people would understand instead; it makes the date ambiguous.
    """

    on: date | None
    other: date | None = None

    @property
    def code(self) -> FlagCode | None:
        """What is to clarify about it, if anything."""
        if self.on is None:
            return FlagCode.DUE_IMPOSSIBLE
        if self.other is not None and self.other != self.on:
            return FlagCode.DUE_AMBIGUOUS
        return FlagCode.DUE_WEEKEND if self.on.weekday() > FRIDAY else None

    @property
    def options(self) -> tuple[str, ...]:
        """The days to choose from when it is ambiguous, the earlier first, in ISO form."""
        if self.code is not FlagCode.DUE_AMBIGUOUS or self.on is None or self.other is None:
            return ()
        return tuple(day.isoformat() for day in sorted((self.on, self.other)))


Match = re.Match[str]
Reader = Callable[[Match, date], Reading | None]


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say a date: what it looks like, folded, and how it is read."""

    pattern: re.Pattern[str]
    read: Reader


def read_words(words: str, on: date, forms: Iterable[Form] = ()) -> tuple[Reading, int] | None:
    """The longest date at the start of folded words, and how many characters say it; None without one.

    `forms` are the ways a date is said there; those of a coming day unless told otherwise.
    """
    best: tuple[Reading, int] | None = None
    for form in forms or FORMS:
        match = form.pattern.match(words)
        if match and (best is None or match.end() > best[1]):
            reading = form.read(match, on)
            if reading is not None:
                best = (reading, match.end())
    return best


def _any(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_DAY = r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
_MONTH = rf"(?P<month>{_any(MONTHS)})"
_YEAR = r"(?: (?P<year>20\d\d))?"
_WEEKDAY = rf"(?P<weekday>{_any(WEEKDAYS)})"
_NUMERIC = (
    r"(?P<day>\d{1,2})(?:/(?P<month>\d{1,2})|\.(?P<dotted>\d\d)|-(?P<dashed>\d{1,2}))"
    r"(?:[/.-](?P<year>20\d\d|\d\d))?"
)
_COUNT = rf"(?P<count>\d{{1,4}} ?|(?:{_any(COUNTS)}) )"
_FORTNIGHTS: Final = {"huitaine": 8, "quinzaine": 15}
_EDGES: Final = {
    "debut": 1, "early": 1, "beginning": 1, "start": 1,
    "mi": 15, "mid": 15, "milieu": 15,
    "fin": 31, "end": 31, "late": 31,
}  # fmt: skip
"""The day meant by a part of a month; 31 is its last day."""


def _delay(match: Match, on: date) -> Reading | None:
    typed = match["count"].strip()
    count = int(typed) if typed.isdigit() else COUNTS[typed]
    days, months = UNITS[match["unit"]]
    found = shifted(on, days=days * count, months=months * count)
    return Reading(found) if found else None


def _fortnight(match: Match, on: date) -> Reading | None:
    return _known(shifted(on, days=_FORTNIGHTS[match["span"]]))


def _weekday(match: Match, on: date) -> Reading | None:
    return _known(after(on, WEEKDAYS[match["weekday"]]))


def _next_weekday(match: Match, on: date) -> Reading | None:
    weekday = WEEKDAYS[match["weekday"]]
    later = in_week(on, weekday, 1)
    return Reading(later, after(on, weekday)) if later else None


def _weekday_later(match: Match, on: date) -> Reading | None:
    first = after(on, WEEKDAYS[match["weekday"]])
    return _known(shifted(first, days=14 if match["gap"] == "quinze" else 7)) if first else None


def _dated_weekday(match: Match, on: date) -> Reading | None:
    """A weekday with its date; the date counts when they disagree, and the nearest such day is proposed."""
    rest = read_words(match["date"], on)
    if rest is None or rest[1] != len(match["date"]) or rest[0].on is None:
        return Reading(None) if rest else None
    found, weekday = rest[0].on, WEEKDAYS[match["weekday"]]
    gap = (weekday - found.weekday() + 3) % 7 - 3
    return Reading(found, shifted(found, days=gap) if gap else None)


def _day_of_weekday(match: Match, on: date) -> Reading | None:
    found = _coming(int(match["day"]), on)
    weekday = WEEKDAYS[match["weekday"]]
    agrees = found is not None and found.weekday() == weekday
    return Reading(found, None if agrees else after(on, weekday)) if found else Reading(None)


def _day(match: Match, on: date) -> Reading | None:
    return Reading(_coming(int(match["day"]), on))


def _coming(day: int, on: date) -> date | None:
    """The next day of that number, this month or the following one."""
    month = on if day >= on.day else shifted(on.replace(day=1), months=1)
    return day_of(month.year, month.month, day) if month else None


def _named_month(match: Match, on: date) -> Reading | None:
    return _in_year(match["year"], MONTHS[match["month"]], int(match["day"]), on)


def _numeric(match: Match, on: date) -> Reading | None:
    month = int(match["month"] or match["dotted"] or match["dashed"])
    day = int(match["day"])
    if not match["month"] and not (1 <= month <= 12 and 1 <= day <= 31):
        return None  # 3.50 and 0-15 are numbers; only a slash makes an impossible date of them
    return _in_year(match["year"], month, day, on)


def _iso(match: Match, on: date) -> Reading | None:
    return Reading(day_of(int(match["year"]), int(match["month"]), int(match["day"])))


def _part_of_month(match: Match, on: date) -> Reading | None:
    month, day = MONTHS[match["month"]], _EDGES[match["edge"]]
    if day < 31:
        return _in_year(match["year"], month, day, on)
    year = int(match["year"]) if match["year"] else on.year
    found = last_of(year, month)
    return Reading(last_of(year + 1, month) if not match["year"] and is_long_past(found, on) else found)


def _week(match: Match, on: date) -> Reading | None:
    week, year = int(match["week"]), on.isocalendar().year
    found = friday_of_week(year, week)
    if found and is_long_past(found, on):
        found = friday_of_week(year + 1, week)
    return Reading(found)


def _in_year(typed: str | None, month: int, day: int, on: date) -> Reading:
    """A day and month in the year typed, else in the session's or, when long past, in the next."""
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return Reading(None)
    if typed:
        return Reading(day_of(int(typed) + (2000 if len(typed) == 2 else 0), month, day))
    year = on.year
    last = last_of(year, month)
    if is_long_past(last.replace(day=min(day, last.day)), on):
        year += 1
    return Reading(day_of(year, month, day))


def _known(found: date | None) -> Reading | None:
    return Reading(found) if found else None


def _end_of_week(on: date) -> date | None:
    return in_week(on, FRIDAY) if on.weekday() <= FRIDAY else after(on, FRIDAY)


_FIXED: Final[dict[str, Callable[[date], date | None]]] = {
    "aujourd'?hui|auj|today|ce jour": lambda on: on,
    "demain|dem|tomorrow": lambda on: shifted(on, days=1),
    "apres[- ]demain|(?:the )?day after tomorrow": lambda on: shifted(on, days=2),
    "fin (?:de|du|de ce) mois|(?:the )?end of (?:the |this )?month|eom": lambda on: last_of(
        on.year, on.month
    ),
    "fin (?:de (?:la |cette )?)?semaine|cette semaine|this week|eow": _end_of_week,
    "(?:the )?end of (?:the |this )?week": _end_of_week,
    "(?:fin (?:de )?)?(?:la )?semaine prochaine|(?:end of )?next week": lambda on: in_week(on, FRIDAY, 1),
    "fin (?:d'|de l'|de cette )annee|(?:the )?end of (?:the |this )?year|eoy": lambda on: date(
        on.year, 12, 31
    ),
}
"""Days said in fixed words."""


def _fixed(day: Callable[[date], date | None]) -> Reader:
    return lambda match, on: _known(day(on))


def _form(pattern: str, read: Reader) -> Form:
    return Form(re.compile(rf"(?:{pattern})(?!\S)"), read)


_DATED: Final = rf"\d{{1,2}}[/.-]\S{{1,10}}|\d{{1,2}}(?:er|st|nd|rd|th)? (?:{_any(MONTHS)})(?: 20\d\d)?"

FORMS: Final[tuple[Form, ...]] = (
    _form(rf"(?:dans|sous|d'ici(?: a)?|in|within) {_COUNT}(?P<unit>{_any(UNITS)})", _delay),
    _form(rf"(?:dans|sous) (?:une |la )?(?P<span>{_any(_FORTNIGHTS)})", _fortnight),
    _form(rf"(?:ce |this )?{_WEEKDAY}", _weekday),
    _form(rf"{_WEEKDAY} prochain", _next_weekday),
    _form(rf"next {_WEEKDAY}", _next_weekday),
    _form(rf"{_WEEKDAY} (?:en )?(?P<gap>huit|quinze|week)", _weekday_later),
    _form(rf"{_WEEKDAY} (?P<date>{_DATED})", _dated_weekday),
    _form(rf"{_WEEKDAY} {_DAY}(?! ?(?:h|heures?|am|pm)\b)", _day_of_weekday),
    _form(rf"(?:(?:pour|avant|d'ici|before|by|for) )?(?:le|the) {_DAY}", _day),
    _form(rf"{_DAY} (?:of )?{_MONTH}{_YEAR}", _named_month),
    _form(rf"{_MONTH} {_DAY}{_YEAR}", _named_month),
    _form(
        rf"(?P<edge>{_any(_EDGES)})[- ](?:de |d'|of |du mois de |du mois d')?{_MONTH}{_YEAR}", _part_of_month
    ),
    _form(r"(?:en )?(?:semaine|sem|s|week|wk|w) ?(?P<week>\d{1,2})", _week),
    _form(_NUMERIC, _numeric),
    _form(r"(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)", _iso),
    *(_form(pattern, _fixed(day)) for pattern, day in _FIXED.items()),
)
"""Every way a date is said. All patterns are bounded, so that reading one takes a constant time."""
