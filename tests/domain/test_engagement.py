"""Phases of a letter: when they run, and to which one a day belongs."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.engagement import Phase, Service, months_after, phase_on
from facilitator.domain.mission_letter import Evidence, MissionLetter

FIRST = Phase("p1", "e", 1, "1er temps", date(2026, 1, 5), 6, services=(Service("a", "Structurer"),))
SECOND = Phase("p2", "e", 2, "2nd temps", date(2026, 7, 1))
OPEN = Phase("p3", "e", 3, "3e temps")


@pytest.mark.parametrize(("day", "phase"), [
    (date(2025, 1, 1), FIRST), (date(2026, 1, 5), FIRST), (date(2026, 6, 30), FIRST),
    (date(2026, 7, 1), SECOND), (date(2030, 1, 1), SECOND),
])  # fmt: skip
def test_a_day_belongs_to_the_last_phase_begun(day: date, phase: Phase) -> None:
    assert phase_on([FIRST, SECOND, OPEN], day) == phase
    assert phase_on([OPEN, SECOND, FIRST], day) == phase


def test_while_no_date_is_set_the_first_phase_takes_every_day() -> None:
    assert phase_on([SECOND, OPEN], date(2026, 1, 1)) == SECOND
    assert phase_on([OPEN], date(2026, 1, 1)) == OPEN
    assert phase_on([], date(2026, 1, 1)) is None


def test_a_phase_ends_when_its_months_are_over() -> None:
    assert FIRST.ends == date(2026, 7, 5)
    assert SECOND.ends is None
    assert OPEN.ends is None


@pytest.mark.parametrize(("day", "months", "later"), [
    (date(2026, 1, 31), 1, date(2026, 2, 28)), (date(2024, 1, 31), 1, date(2024, 2, 29)),
    (date(2026, 11, 15), 3, date(2027, 2, 15)), (date(2026, 3, 10), 0, date(2026, 3, 10)),
    (date(2026, 1, 15), -1, date(2025, 12, 15)),
])  # fmt: skip
def test_months_later_is_the_same_day_or_the_last_one(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 600))
def test_months_later_is_in_the_month_it_says(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


def test_a_service_is_found_by_its_id() -> None:
    assert FIRST.service("a") == Service("a", "Structurer")
    assert FIRST.service("b") is FIRST.service(None) is None


def test_a_letter_says_where_its_fields_come_from() -> None:
    letter = MissionLetter("l", "e", evidence=(Evidence("object", 3, 4),))
    assert letter.lines_of("object") == (3, 4)
    assert letter.lines_of("context") is None
