"""The four timers of 1-2-4-all, and what is left of a session shared out anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.retiming import retimed
from facilitator.domain.session import AgendaItem, Session, SessionStatus, Technique
from facilitator.domain.techniques import Stage, running_stage
from tests.stage import TUESDAY, FixedClock

NOW = FixedClock().now()


@pytest.mark.parametrize(
    ("gone", "stage", "left"),
    [
        (0, Stage.ALONE, 60),
        (59, Stage.ALONE, 1),
        (60, Stage.PAIRS, 120),
        (200, Stage.FOURS, 220),
        (430, Stage.ALL, 290),
    ],
)
def test_each_stage_follows_the_one_before(gone: int, stage: Stage, left: int) -> None:
    point = _point(running_since=NOW - timedelta(seconds=300 + gone), technique_from=300)
    running = running_stage(point, NOW)
    assert running is not None
    assert (running.stage, running.left) == (stage, left)


def test_a_pause_stops_the_stages_and_the_last_one_ends() -> None:
    halted = _point(spent_seconds=330, technique_from=300)
    running = running_stage(halted, NOW + timedelta(hours=1))
    assert running is not None
    assert running.left == 30
    assert running_stage(_point(spent_seconds=2000, technique_from=300), NOW) is None
    assert running_stage(_point(spent_seconds=330), NOW) is None, "planned, not begun"


def test_what_is_left_is_shared_out_in_the_proportions_of_the_agenda() -> None:
    session, agenda = _session(120), _agenda(20, 40, 30, 30)
    late = replace(session, started=NOW - timedelta(minutes=75), point_id="p2")
    done = (replace(agenda[0], done=True), replace(agenda[1], spent_seconds=40 * 60), *agenda[2:])
    assert retimed(late, done, NOW) == {"p3": 20, "p4": 20}


def test_on_time_nothing_is_proposed() -> None:
    session, agenda = _session(120), _agenda(20, 40, 30, 30)
    assert retimed(replace(session, started=NOW, point_id="p1"), agenda, NOW) == {}
    assert retimed(replace(session, minutes=None), agenda, NOW) == {}


@given(
    st.lists(st.integers(1, 90), min_size=1, max_size=8),
    st.integers(0, 400),
    st.integers(10, 240),
)
def test_no_point_grows_or_vanishes(minutes: list[int], gone: int, length: int) -> None:
    agenda = _agenda(*minutes)
    session = replace(_session(length), started=NOW - timedelta(minutes=gone), point_id="p1")
    found = retimed(session, agenda, NOW)
    planned = {each.id: each.minutes or 0 for each in agenda}
    assert all(0 < given < planned[each] for each, given in found.items())


def _point(
    running_since: datetime | None = None, spent_seconds: int = 0, technique_from: int | None = None
) -> AgendaItem:
    blank = AgendaItem("p1", "s", 1, "Quelles pistes ?", 30, technique=Technique.ONE_TWO_FOUR)
    return replace(
        blank, running_since=running_since, spent_seconds=spent_seconds, technique_from=technique_from
    )


def _agenda(*minutes: int) -> tuple[AgendaItem, ...]:
    return tuple(AgendaItem(f"p{n}", "s", n, f"Point {n}", each) for n, each in enumerate(minutes, 1))


def _session(minutes: int) -> Session:
    return Session("s", "e", "COPIL n° 3", TUESDAY, status=SessionStatus.LIVE, minutes=minutes, started=NOW)
