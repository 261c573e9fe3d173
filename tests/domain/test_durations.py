"""Durations of intervention mean what they say, to the minute."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.durations import format_duration, parse_duration, rounded

MINUTES = st.integers(0, 100_000)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("20h15", 1215), ("20 h 15", 1215), ("20\u202fh\u202f15", 1215), ("20:15", 1215),
        ("20,25 h", 1215), ("20.25h", 1215), (" 1 H 30 min ", 90),
        ("1h5", 65), ("2 heures", 120), ("1 hour", 60), ("45 min", 45),
        ("90mn", 90), ("0,5 j", 210), ("1 jour", 420), ("2 journées", 840), ("1.5 days", 630), ("0h", 0),
    ],
)  # fmt: skip
def test_durations_are_typed_as_people_write_them(typed: str, minutes: int) -> None:
    assert parse_duration(typed) == minutes


@pytest.mark.parametrize(
    "typed", ["", "h", "1h75", "1:60", "-1h", "12", "20,25", "1h30 hier", "une heure", "1,5 min"]
)
def test_what_is_no_duration_is_none(typed: str) -> None:
    assert parse_duration(typed) is None


@pytest.mark.parametrize(
    ("typed", "minutes"), [("0,33 h", 20), ("0,325 h", 20), ("0,075 h", 5), ("0,07 h", 4)]
)
def test_parts_of_a_minute_are_rounded_once_half_up(typed: str, minutes: int) -> None:
    assert parse_duration(typed) == minutes


def test_a_day_is_as_long_as_one_works() -> None:
    assert parse_duration("0,5 j", day_minutes=450) == 225


@given(MINUTES)
def test_a_duration_written_out_is_read_back(minutes: int) -> None:
    assert parse_duration(format_duration(minutes)) == minutes


def test_hours_keep_their_zeros() -> None:
    assert [format_duration(each) for each in (0, 5, 120, 1215, -90)] == [
        "0 h 00", "0 h 05", "2 h 00", "20 h 15", "-1 h 30",
    ]  # fmt: skip


@given(st.integers(0, 9_999), st.sampled_from([0, 25, 5, 50, 75]))
def test_decimal_hours_are_worth_what_they_say(hours: int, part: int) -> None:
    worth = Fraction(f"{hours}.{part}") * 60
    assert parse_duration(f"{hours},{part} h") == worth


@given(MINUTES, st.sampled_from([5, 10, 15, 30, 60]))
def test_rounding_goes_to_the_nearest_step_and_never_to_nothing(minutes: int, step: int) -> None:
    found = rounded(minutes, step)
    assert found % step == 0
    assert (found > 0) == (minutes > 0)
    assert found == step or abs(found - minutes) * 2 <= step


def test_without_a_step_nothing_is_rounded() -> None:
    assert (rounded(7, 1), rounded(7, 0), rounded(-3)) == (7, 7, 0)
