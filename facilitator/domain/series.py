"""Sessions that follow each other: COPIL n° 4 after n° 3, on the day their rhythm says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from itertools import pairwise
from statistics import median

from facilitator.domain.holidays import is_weekend, working_from
from facilitator.domain.session import Session
from facilitator.domain.session_titles import committee_in
from facilitator.values import dataclass

_LAST_NUMBER = re.compile(r"\d+(?=\D*$)")
_MONTHLY = range(26, 37)
"""Days between two sessions that are held once a month."""

_LATELY = 3
"""How many of the last intervals make the rhythm."""

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class NextInSeries:
    """The session that comes after one: its title, its day, and the hours the last one had."""

    title: str
    number: int | None
    on: date
    at: time | None = None
    minutes: int | None = None


def of_body(body_id: str, sessions: Iterable[Session]) -> tuple[Session, ...]:
    """The sessions of a body by day."""
    return _by_day(each for each in sessions if each.body_id == body_id)


def series_of(session: Session, sessions: Iterable[Session]) -> tuple[Session, ...]:
    """The sessions of the same body by day; without a body, those whose titles differ by a number only."""
    if session.body_id is not None:
        return of_body(session.body_id, sessions)
    called = _LAST_NUMBER.sub("", session.title)
    alike = (each for each in sessions if each.body_id is None)
    return _by_day(each for each in alike if _LAST_NUMBER.sub("", each.title) == called)


def after(series: Sequence[Session], today: date) -> NextInSeries | None:
    """What comes after the last of a series, not before today; None when nothing was held or planned yet.

    It is on a working day, unless the series meets on weekends.
    """
    if not series:
        return None
    last = series[-1]
    numbers = [each.number for each in series if each.number is not None]
    number = max(numbers) + 1 if numbers else None
    days = [each.on for each in series]
    on_weekends = len(days) > 1 and all(is_weekend(day) for day in days[-_LATELY:])
    days[-1] = _as_meant(days)
    days.append(next_day(days))
    while days[-1] < today:
        days.append(next_day(days))
    on = days[-1] if on_weekends else working_from(days[-1])
    return NextInSeries(_titled(last.title, number), number, on, last.at, last.minutes)


def _as_meant(days: Sequence[date]) -> date:
    """The last of days in order; where it gave way to a public holiday, the day of the rhythm before it."""
    last = days[-1]
    meant = next_day(days[:-1]) if len(days) > 1 else last
    return meant if meant < last and working_from(meant) == last else last


def next_day(days: Sequence[date]) -> date:
    """The day that follows days in order: as often, on the same weekday; after a single one a week later.

    Once a month is the same weekday of the month (the second Tuesday); otherwise a whole number of weeks.
    """
    last = days[-1]
    gaps = [(later - earlier).days for earlier, later in pairwise(days)][-_LATELY:]
    usual = round(median(gaps)) if gaps else 0
    if usual in _MONTHLY:
        return _same_weekday_next_month(last)
    return last + _WEEK * max(1, round(usual / 7))


def told_anew(text: str, source: Session, number: int | None) -> str:
    """What a point of a session says in the one that follows: “Suites du COPIL 2” becomes that of COPIL 3.

    Its own number and the one before move along; what else has a number is something else.
    """
    committee = committee_in(source.title)
    if number is None or source.number is None or not committee:
        return text
    moved = {source.number - 1: number - 1, source.number: number}

    def anew(match: re.Match[str]) -> str:
        return match[1] + str(moved.get(int(match[2]), int(match[2])))

    return re.sub(rf"(\b{re.escape(committee)}\s+(?:n\s*[°ºo.]\s*)?)(\d+)\b", anew, text, flags=re.I)


def _same_weekday_next_month(day: date) -> date:
    """The second Tuesday after a second Tuesday; the last one where a month has no fifth."""
    place = (day.day - 1) // 7
    first = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    found = first + timedelta(days=(day.weekday() - first.weekday()) % 7) + _WEEK * place
    return found if found.month == first.month else found - _WEEK


def _titled(title: str, number: int | None) -> str:
    if number is None or not _LAST_NUMBER.search(title):
        return title
    return _LAST_NUMBER.sub(str(number), title)


def _by_day(sessions: Iterable[Session]) -> tuple[Session, ...]:
    return tuple(sorted(sessions, key=lambda each: (each.on, each.at or time.max, each.number or 0)))
