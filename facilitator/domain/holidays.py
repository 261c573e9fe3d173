"""The days on which nobody works in France: weekends and the public holidays of article L3133-1.

Code du travail, article L3133-1: New Year's Day, Easter Monday, 1 May, 8 May, Ascension, Whit Monday,
14 July, the Assumption, All Saints', 11 November and Christmas. Those that only Alsace-Moselle or overseas
departments have are not among them.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Final

_SATURDAY: Final = 5
_FIXED: Final = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
"""Month and day of the holidays that stay where they are."""

_AFTER_EASTER: Final = (1, 39, 50)
"""Days from Easter to its Monday, to Ascension and to Whit Monday."""


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, odd = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon + 15) % 30
    fourths, last = divmod(rest, 4)
    sunday = (32 + 2 * odd + 2 * fourths - epact - last) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def holidays(year: int) -> frozenset[date]:
    """The eleven public holidays of a year; ten when Ascension falls on 1 or 8 May."""
    moving = (easter(year) + timedelta(days=days) for days in _AFTER_EASTER)
    return frozenset((*(date(year, month, day) for month, day in _FIXED), *moving))


def is_weekend(day: date) -> bool:
    """Whether a day is a Saturday or a Sunday."""
    return day.weekday() >= _SATURDAY


def is_working(day: date) -> bool:
    """Whether a day is neither of a weekend nor a public holiday."""
    return not is_weekend(day) and day not in holidays(day.year)


def working_from(day: date) -> date:
    """The first working day from a day on, which may be that day."""
    while not is_working(day):
        day += timedelta(days=1)
    return day


def working_until(day: date) -> date:
    """The last working day up to a day, which may be that day."""
    while not is_working(day):
        day -= timedelta(days=1)
    return day
