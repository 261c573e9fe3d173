"""The days on which nobody works in France, as article L3133-1 of the Code du travail lists them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.holidays import easter, holidays, is_working, working_from, working_until


@pytest.mark.parametrize(
    "day",
    [date(1818, 3, 22), date(1943, 4, 25), date(2024, 3, 31), date(2026, 4, 5), date(2038, 4, 25)],
    ids=str,
)
def test_easter_is_on_its_day(day: date) -> None:
    """The earliest and the latest there can be among them."""
    assert easter(day.year) == day


def test_the_holidays_of_a_year() -> None:
    said = "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25"
    assert [f"{day:%m-%d}" for day in sorted(holidays(2026))] == said.split()


def test_ascension_may_fall_on_another_holiday() -> None:
    assert len(holidays(2008)) == 10


def test_the_next_working_day_jumps_over_a_long_weekend() -> None:
    assert working_from(date(2026, 5, 14)) == date(2026, 5, 15)
    assert working_from(date(2026, 4, 4)) == date(2026, 4, 7)
    assert working_until(date(2026, 5, 31)) == date(2026, 5, 29)
    assert working_until(date(2026, 5, 25)) == date(2026, 5, 22)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_a_working_day_is_never_far(day: date) -> None:
    assert is_working(working_from(day))
    assert is_working(working_until(day))
    assert timedelta() <= working_from(day) - day <= timedelta(days=5)
    assert timedelta() <= day - working_until(day) <= timedelta(days=5)
    if is_working(day):
        assert working_from(day) == day == working_until(day)
