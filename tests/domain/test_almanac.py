"""The arithmetic typed dates rest on."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.almanac import (
    MONTHS,
    WEEKDAYS,
    after,
    day_of,
    friday_of_week,
    in_week,
    is_long_past,
    last_of,
    shifted,
)
from facilitator.domain.people import folded
from tests.stage import TUESDAY

DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))
WEEKDAY = st.integers(0, 6)


@given(DAYS, WEEKDAY)
def test_the_next_such_day_is_within_the_week_that_follows(on: date, weekday: int) -> None:
    found = after(on, weekday)
    assert found is not None
    assert found.weekday() == weekday
    assert 1 <= (found - on).days <= 7


@given(DAYS, WEEKDAY, st.integers(-10, 10))
def test_a_day_of_a_week_is_in_that_week(on: date, weekday: int, weeks: int) -> None:
    found = in_week(on, weekday, weeks)
    assert found is not None
    assert found.weekday() == weekday
    monday = in_week(on, 0)
    assert monday is not None
    assert (found - monday).days // 7 == weeks


@given(DAYS, st.integers(-500, 500))
def test_months_later_keeps_the_day_or_the_last_one(on: date, months: int) -> None:
    found = shifted(on, months=months)
    assert found is not None
    assert found.day == min(on.day, last_of(found.year, found.month).day)


def test_beyond_the_calendar_there_is_no_day() -> None:
    assert shifted(date(9999, 12, 31), days=1) is None
    assert shifted(date(9999, 12, 1), months=1) is None
    assert shifted(date(1, 1, 1), months=-1) is None
    assert after(date.max, 0) is None


@pytest.mark.parametrize(("numbers", "found"), [
    ((2026, 2, 28), date(2026, 2, 28)), ((2026, 2, 29), None),
    ((2024, 2, 29), date(2024, 2, 29)), ((2026, 13, 1), None),
])  # fmt: skip
def test_a_day_there_is_none_of_is_none(numbers: tuple[int, int, int], found: date | None) -> None:
    assert day_of(*numbers) == found


def test_weeks_are_those_of_the_calendar_on_the_wall() -> None:
    assert friday_of_week(2026, 11) == date(2026, 3, 13)
    assert friday_of_week(2026, 53) == date(2027, 1, 1)
    assert friday_of_week(2025, 53) is None
    assert friday_of_week(2026, 0) is None


def test_a_month_behind_is_long_past() -> None:
    assert not is_long_past(date(2026, 2, 8), TUESDAY)
    assert is_long_past(date(2026, 2, 7), TUESDAY)


def test_every_name_of_a_day_or_month_is_folded_and_all_are_there() -> None:
    assert all(folded(name) == name for name in (*WEEKDAYS, *MONTHS))
    assert set(WEEKDAYS.values()) == set(range(7))
    assert set(MONTHS.values()) == set(range(1, 13))
