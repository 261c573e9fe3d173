"""The time a room sees: whole minutes, a bar that shrinks, and never how late it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.room_time import Left, room_time
from facilitator.domain.session import AgendaItem, Session, Technique
from facilitator.domain.techniques import Stage
from tests.stage import PARIS, TUESDAY

NOW = datetime(2026, 3, 10, 10, tzinfo=PARIS)
SESSION = Session("s", "e", "COPIL", TUESDAY)
POINT = AgendaItem("p", "s", 1, "Organigramme", 30, running_since=NOW)


@pytest.mark.parametrize(
    ("seconds", "minutes", "cells"),
    [(0, 30, 24), (1, 30, 24), (17 * 60 + 20, 13, 11), (29 * 60 + 1, 1, 1), (30 * 60, 0, 0), (50 * 60, 0, 0)],
)
def test_a_begun_minute_counts_and_what_is_over_is_over(seconds: int, minutes: int, cells: int) -> None:
    left = room_time(SESSION, POINT).at(NOW + timedelta(seconds=seconds))
    assert left is not None
    assert (left.minutes, left.cells(24)) == (minutes, cells)


def test_minutes_granted_are_counted_and_a_pause_stops_the_clock() -> None:
    paused = replace(POINT, running_since=None, spent_seconds=600, added=5)
    time = room_time(replace(SESSION, paused=NOW), paused)
    assert time.is_paused
    assert time.at(NOW + timedelta(hours=1)) == Left(25 * 60, 35 * 60)


def test_a_point_without_a_duration_has_no_clock() -> None:
    assert room_time(SESSION, replace(POINT, minutes=None)).at(NOW) is None
    assert room_time(SESSION, None).at(NOW) is None


def test_a_stage_of_a_technique_has_a_clock_of_its_own() -> None:
    """1-2-4-all, begun at five minutes; twelve minutes later the time of the point is back."""
    point = replace(POINT, technique=Technique.ONE_TWO_FOUR, technique_from=300)
    time = room_time(SESSION, point)

    def seen(seconds: int) -> tuple[Stage | None, Left | None]:
        running = time.stage(NOW + timedelta(seconds=seconds))
        return running.stage if running else None, time.at(NOW + timedelta(seconds=seconds))

    assert seen(300) == (Stage.ALONE, Left(60, 60))
    assert seen(370) == (Stage.PAIRS, Left(110, 120))
    assert seen(300 + 12 * 60) == (None, Left(13 * 60, 30 * 60))


@given(st.integers(0, 7200), st.integers(1, 7200), st.integers(1, 80))
def test_the_bar_is_empty_only_when_nothing_is_left(seconds: int, planned: int, width: int) -> None:
    cells = Left(min(seconds, planned), planned).cells(width)
    assert 0 <= cells <= width
    assert (cells == 0) is (seconds == 0)
