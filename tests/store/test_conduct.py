"""The clock of a session and of its points, and who is in the room."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from facilitator.domain.hours import Nature
from facilitator.domain.people import Membership, Seat
from facilitator.domain.session import PointDraft, Presence, SessionKind, SessionPlan, SessionStatus
from facilitator.domain.timebox import elapsed_seconds, timebox_of
from facilitator.store.errors import NoPoint, NotFound, NotLive, SessionClosed
from facilitator.store.store import Store
from tests.stage import TUESDAY, FixedClock
from tests.store.scenes import Scene, scene


@pytest.fixture
def at(store: Store, clock: FixedClock) -> Scene:
    """A session six minutes after its start."""
    return scene(store, clock)


def test_starting_runs_the_first_point_and_keeps_the_planned_date(at: Scene) -> None:
    """The session planned for the 10th and held on the 12th is still the one of the 10th."""
    planned = at.store.create_session(at.engagement, "Atelier", TUESDAY, points=[PointDraft("Tour", 10)])
    at.clock.forward(minutes=60 * 48)
    started = at.store.start_session(planned.id)
    assert (started.on, started.status, started.started) == (TUESDAY, SessionStatus.LIVE, at.clock.now())
    assert at.store.agenda(planned.id)[0].running_since == at.clock.now()
    assert at.store.live_session() == started
    assert at.store.start_session(planned.id) == started


def test_going_on_halts_the_point_and_runs_the_next(at: Scene) -> None:
    at.store.go_to(at.session, at.points[1])
    at.clock.forward(minutes=4)
    first, second = at.store.agenda(at.session)
    assert (first.spent_seconds, first.running_since, first.done) == (6 * 60, None, True)
    assert timebox_of(second, at.clock.now()).spent == 4 * 60
    assert not second.done


def test_going_back_takes_the_point_up_again(at: Scene) -> None:
    """The first point runs on from where it stood; the one left is not done."""
    at.store.go_to(at.session, at.points[1])
    at.clock.forward(minutes=4)
    at.store.go_to(at.session, at.points[0])
    at.clock.forward(minutes=1)
    first, second = at.store.agenda(at.session)
    assert timebox_of(first, at.clock.now()).spent == 7 * 60
    assert (first.done, second.done, second.running_since) == (False, False, None)


def test_a_pause_stops_both_clocks(at: Scene) -> None:
    at.store.pause(at.session)
    at.clock.forward(minutes=15)
    paused = at.store.pause(at.session)
    assert elapsed_seconds(paused, at.clock.now()) == 6 * 60
    at.store.go_to(at.session, at.points[1])
    assert at.store.point(at.points[1]).running_since is None
    at.store.resume(at.session)
    at.clock.forward(minutes=2)
    assert elapsed_seconds(at.store.session(at.session), at.clock.now()) == 8 * 60
    assert timebox_of(at.store.point(at.points[0]), at.clock.now()).spent == 6 * 60
    assert timebox_of(at.store.point(at.points[1]), at.clock.now()).spent == 2 * 60
    assert at.store.resume(at.session).paused_seconds == 15 * 60


def test_closing_in_a_pause_counts_the_pause(at: Scene) -> None:
    at.store.pause(at.session)
    at.clock.forward(minutes=10)
    closed = at.store.close_session(at.session)
    assert (closed.paused, closed.paused_seconds) == (None, 600)
    assert elapsed_seconds(closed, at.clock.now() + timedelta(hours=3)) == 6 * 60
    assert at.store.close_session(at.session) == closed


def test_reopening_counts_the_time_closed_as_a_pause(at: Scene) -> None:
    """The start is kept, and the minutes between closing and reopening were not worked."""
    started = at.store.session(at.session).started
    at.store.close_session(at.session)
    at.clock.forward(minutes=30)
    again = at.store.reopen_session(at.session)
    assert (again.started, again.closed, again.status) == (started, None, SessionStatus.LIVE)
    at.clock.forward(minutes=1)
    assert elapsed_seconds(again, at.clock.now()) == 7 * 60
    assert timebox_of(at.store.point(at.points[0]), at.clock.now()).spent == 7 * 60
    assert at.store.reopen_session(at.session) == again


def _hours(at: Scene) -> list[tuple[int, Nature]]:
    return [(line.minutes, line.nature) for line in at.store.hours(at.engagement)]


def test_what_came_out_is_ticked_and_outlives_a_change_of_the_plan(at: Scene) -> None:
    """In the order of the plan, whichever was ticked first; a tick of what was not expected is none."""
    store = at.store
    store.plan_agenda(at.session, SessionPlan((), outcome=("Un scénario", "Une date")))
    store.reach(at.session, "Une date")
    assert store.reach(at.session, "Un scénario").reached == ("Un scénario", "Une date")
    assert store.reach(at.session, "Une date").reached == ("Un scénario",)
    assert store.reach(at.session, "Autre chose").reached == ("Un scénario",)
    planned = replace(store.session(at.session), place="Salle 2", reached=())
    assert store.edit_session(planned).reached == ("Un scénario",)
    assert not store.clone_session(at.session, "COPIL n° 4", TUESDAY).reached


def test_a_session_counts_its_own_hours_at_its_close(at: Scene) -> None:
    """As it was lived, to the quarter; taking the close back takes them back too."""
    at.clock.forward(minutes=115)
    at.store.close_session(at.session)
    (line,) = at.store.hours(at.engagement)
    assert (line.minutes, line.nature, line.session_id) == (120, Nature.SESSION, at.session)
    assert (line.on, line.text) == (TUESDAY, "COPIL n° 3")
    assert line.phase_id == at.store.phases(at.engagement)[0].id
    at.store.undo(at.engagement)
    assert _hours(at) == []
    at.store.redo(at.engagement)
    assert _hours(at) == [(120, Nature.SESSION)]


def test_hours_that_were_corrected_outlive_a_reopening(at: Scene) -> None:
    """What the close counted is counted anew; what somebody said stays."""
    at.clock.forward(minutes=24)
    at.store.close_session(at.session)
    assert _hours(at) == [(30, Nature.SESSION)]
    at.store.reopen_session(at.session)
    assert _hours(at) == []
    at.clock.forward(minutes=60)
    at.store.close_session(at.session)
    assert _hours(at) == [(90, Nature.SESSION)]
    at.store.set_session_hours(at.session, 135)
    at.store.reopen_session(at.session)
    at.clock.forward(minutes=60)
    at.store.close_session(at.session)
    assert _hours(at) == [(135, Nature.SESSION)]


def test_a_session_left_open_overnight_counts_as_it_was_planned(at: Scene) -> None:
    at.store.edit_session(replace(at.store.session(at.session), minutes=120))
    at.clock.forward(minutes=20 * 60)
    at.store.close_session(at.session)
    assert _hours(at) == [(120, Nature.SESSION)]


def test_a_session_that_never_began_counts_for_nothing_by_itself(at: Scene) -> None:
    planned = at.store.create_session(at.engagement, "Atelier", TUESDAY, minutes=180)
    at.store.close_session(planned.id)
    assert _hours(at) == []


def test_minutes_are_granted_to_the_current_point(at: Scene) -> None:
    at.store.add_minutes(at.session, 5)
    at.store.add_minutes(at.session, -10)
    assert at.store.point(at.points[0]).added == -5
    bare = at.store.create_session(at.engagement, "Sans ordre du jour", TUESDAY)
    with pytest.raises(NoPoint, match="Sans ordre du jour"):
        at.store.add_minutes(bare.id, 5)


def test_what_is_not_live_is_not_conducted(at: Scene) -> None:
    """A planned session has no pause; a closed one is reopened first."""
    planned = at.store.create_session(at.engagement, "Atelier", TUESDAY, points=[PointDraft("Tour")])
    with pytest.raises(NotLive, match="Atelier"):
        at.store.pause(planned.id)
    point = at.store.agenda(planned.id)[0]
    assert at.store.go_to(planned.id, point.id).point_id == point.id
    assert at.store.point(point.id).running_since is None
    at.store.close_session(planned.id)
    for conduct in (at.store.pause, at.store.resume, at.store.start_session):
        with pytest.raises(SessionClosed):
            conduct(planned.id)
    assert at.store.reopen_session(planned.id).started == at.clock.now()


def test_the_members_of_the_body_are_invited(at: Scene) -> None:
    """The COPIL of its title: number 3, its members in order, the chair marked."""
    session = at.store.session(at.session)
    assert (session.body_id, session.number, session.kind) == (at.body, 3, SessionKind.COPIL)
    lines = at.store.attendance(at.session)
    assert [(line.person_id, line.chairs, line.presence) for line in lines] == [
        (at.people[0], True, Presence.INVITED),
        (at.people[1], False, Presence.INVITED),
    ]


def test_a_body_given_by_hand_comes_before_the_title(at: Scene) -> None:
    cst = at.store.create_body(at.engagement, "CST", members=[Membership(at.people[2], Seat.GUEST)])
    session = at.store.create_session(at.engagement, "COPIL élargi", TUESDAY, body_id=cst.id, number=9)
    assert (session.body_id, session.number) == (cst.id, 9)
    assert [line.person_id for line in at.store.attendance(session.id)] == [at.people[2]]


def test_attendance_as_lived(at: Scene) -> None:
    """Somebody arrives late and leaves early; somebody else is represented; a guest joins."""
    late, absent, guest = at.people
    at.store.mark(at.session, late, Presence.PRESENT, arrived=time(9, 50))
    line = at.store.mark(at.session, late, Presence.PRESENT, left=time(11))
    assert (line.arrived, line.left) == (time(9, 50), time(11))
    line = at.store.mark(at.session, absent, Presence.REPRESENTED, represented_by_id=late)
    assert line.represented_by_id == late
    line = at.store.mark(at.session, absent, Presence.EXCUSED)
    assert line.represented_by_id is None
    assert at.store.mark(at.session, guest, Presence.PRESENT).position == 3
    assert at.store.mark(at.session, late, Presence.EXCUSED).arrived is None
    assert len(at.store.invite(at.session, at.people)) == 3
    with pytest.raises(NotFound):
        at.store.mark(at.session, "nobody", Presence.PRESENT)


def test_points_keep_their_places_from_one_on(at: Scene) -> None:
    """Adding, moving and removing points leaves 1, 2, 3; what was captured under a removed one stays."""
    at.store.add_point(at.session, PointDraft("Budget", 10), 2)
    at.store.add_point(at.session, PointDraft("Divers"))
    assert _titles(at) == [(1, "Suites"), (2, "Budget"), (3, "Cible"), (4, "Divers")]
    at.store.move_point(at.points[0], 4)
    assert _titles(at) == [(1, "Budget"), (2, "Cible"), (3, "Divers"), (4, "Suites")]
    at.store.move_point(at.points[0], 1)
    at.store.remove_point(at.points[0])
    assert _titles(at) == [(1, "Budget"), (2, "Cible"), (3, "Divers")]
    assert at.store.session(at.session).point_id is None
    assert {item.agenda_item_id for item in at.store.items(at.session)} == {None}


def _titles(at: Scene) -> list[tuple[int, str]]:
    return [(point.position, point.title) for point in at.store.agenda(at.session)]
