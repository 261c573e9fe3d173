"""Time of a point and of a session, from instants: no timer, no drift."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.session import AgendaItem, Session
from facilitator.domain.timebox import (
    Pace,
    Timebox,
    elapsed_seconds,
    halted,
    lateness_seconds,
    schedule,
    seconds_between,
    timebox_of,
)
from tests.stage import PARIS, TUESDAY

START = datetime(2026, 3, 10, 9, 30, tzinfo=PARIS)
POINT = AgendaItem("p", "s", 1, "Organigramme", minutes=20)
SESSION = Session("s", "e", "COPIL n° 3", TUESDAY, started=START, point_id="p")


def after(seconds: int) -> datetime:
    """An instant so long after the start."""
    return START + timedelta(seconds=seconds)


@pytest.mark.parametrize(("spent", "pace"), [
    (0, Pace.CALM), (79, Pace.CALM), (80, Pace.SOON), (95, Pace.SOON), (96, Pace.LAST),
    (100, Pace.LAST), (101, Pace.OVER),
])  # fmt: skip
def test_a_timebox_warns_at_a_fifth_and_at_a_twentieth(spent: int, pace: Pace) -> None:
    assert Timebox(100, spent).pace is pace


def test_without_a_duration_there_is_nothing_to_exceed() -> None:
    box = Timebox(None, 5_000)
    assert (box.pace, box.remaining, box.left_cells(40)) == (Pace.NONE, None, 0)
    assert Timebox(0, 10).left_cells(40) == 0
    assert Timebox(0, 10).pace is Pace.NONE


@given(st.integers(1, 10_000), st.integers(0, 20_000))
def test_a_bar_shrinks_to_nothing_only_when_nothing_is_left(planned: int, spent: int) -> None:
    box = Timebox(planned, spent)
    assert box.remaining == planned - spent
    assert 0 <= Timebox(planned, spent + 1).left_cells(40) <= box.left_cells(40) <= 40
    assert (box.left_cells(40) == 0) is (spent >= planned)
    assert Timebox(planned, 0).left_cells(40) == 40


def test_a_running_point_adds_up_its_stretches() -> None:
    point = replace(POINT, spent_seconds=60, running_since=START, added=5)
    box = timebox_of(point, after(30))
    assert (box.planned, box.spent) == (25 * 60, 90)
    stopped = halted(point, after(30))
    assert (stopped.spent_seconds, stopped.running_since) == (90, None)
    assert timebox_of(stopped, after(999)).spent == 90


def test_minutes_taken_away_leave_none_below_nothing() -> None:
    assert timebox_of(replace(POINT, added=-30), START).planned == 0


@given(st.lists(st.integers(0, 3_600), min_size=1, max_size=10))
def test_stopping_and_going_on_loses_no_second(stretches: list[int]) -> None:
    point, now = POINT, START
    for seconds in stretches:
        point = replace(point, running_since=now)
        now += timedelta(seconds=seconds)
        point = halted(point, now)
    assert point.spent_seconds == sum(stretches)


def test_a_clock_set_back_gives_no_time_back() -> None:
    assert seconds_between(after(10), START) == 0
    assert timebox_of(replace(POINT, running_since=after(10)), START).spent == 0


def test_a_session_runs_from_its_start_to_its_close_without_its_pauses() -> None:
    assert elapsed_seconds(replace(SESSION, started=None), after(60)) == 0
    assert elapsed_seconds(SESSION, after(600)) == 600
    assert elapsed_seconds(replace(SESSION, paused_seconds=100), after(600)) == 500
    assert elapsed_seconds(replace(SESSION, paused=after(200), paused_seconds=50), after(600)) == 150
    assert elapsed_seconds(replace(SESSION, closed=after(300), paused_seconds=50), after(9_999)) == 250


def test_a_session_is_late_by_what_its_points_took_too_long() -> None:
    agenda = [
        replace(POINT, id="a", minutes=10, spent_seconds=720, done=True),
        replace(POINT, minutes=20, running_since=START),
        replace(POINT, id="c", minutes=30),
        replace(POINT, id="d", minutes=None, spent_seconds=999, done=True),
    ]
    assert lateness_seconds(SESSION, agenda, after(60)) == 120
    assert lateness_seconds(SESSION, agenda, after(20 * 60 + 30)) == 150
    early = [replace(agenda[0], spent_seconds=300), *agenda[1:]]
    assert lateness_seconds(SESSION, early, after(60)) == -300


def test_points_follow_one_another_from_the_start() -> None:
    agenda = [POINT, replace(POINT, minutes=None), replace(POINT, minutes=45, added=15), POINT]
    assert schedule(time(9, 30), agenda) == (time(9, 30), time(9, 50), time(9, 50), time(10, 50))
    assert schedule(time(23, 50), [POINT, POINT])[1] == time(0, 10)
    assert schedule(time(9), []) == ()
