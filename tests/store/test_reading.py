"""What the lists show: what comes next, what is late, what is carried over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from facilitator.domain.engagement import EngagementStatus
from facilitator.domain.hours import Nature
from facilitator.domain.items import ItemKind, Status
from facilitator.domain.organisation import VerdictCode
from facilitator.domain.session import PointDraft, Presence
from facilitator.store.errors import NotFound
from facilitator.store.store import Store
from tests.stage import TUESDAY, FixedClock
from tests.store.scenes import Scene, draft, scene


@pytest.fixture
def at(store: Store, clock: FixedClock) -> Scene:
    """An engagement under way."""
    return scene(store, clock)


def test_home_shows_what_comes_next_and_what_is_late(at: Scene) -> None:
    """The live session, the next planned one, hours spent, actions past their date; archived ones last."""
    at.store.create_session(at.engagement, "Passée", TUESDAY - timedelta(days=7))
    coming = at.store.create_session(at.engagement, "Atelier", TUESDAY + timedelta(days=2))
    at.store.create_session(at.engagement, "Restitution", TUESDAY + timedelta(days=9))
    at.store.set_due(at.action.id, TUESDAY - timedelta(days=1))
    at.store.log_hours(at.engagement, TUESDAY, 90, Nature.TRAVEL)
    at.store.set_session_hours(at.session, 60)
    at.store.set_session_hours(at.session, 105)
    archived = replace(at.store.create_engagement("Ancien"), status=EngagementStatus.ARCHIVED)
    at.store.edit_engagement(archived)
    other = at.store.create_engagement("Nouveau")
    first, second, third = at.store.home(TUESDAY)
    assert first.engagement == at.store.engagement(at.engagement)
    assert (first.unclosed, first.next_session) == (at.store.session(at.session), coming)
    assert (first.minutes_spent, first.late_actions, len(first.phases)) == (195, 1, 1)
    assert (second.engagement, third.engagement) == (other, archived)
    assert (second.next_session, second.minutes_spent) == (None, 0)


def test_a_session_that_was_planned_and_never_held_is_still_offered(at: Scene) -> None:
    past = at.store.create_session(at.engagement, "Passée", TUESDAY - timedelta(days=7))
    assert at.store.home(TUESDAY)[0].next_session == past


def test_the_cockpit_counts_sessions_by_date(at: Scene) -> None:
    at.store.mark(at.session, at.people[0], Presence.PRESENT)
    at.store.delete_items([at.decision.id])
    early = at.store.create_session(
        at.engagement, "Atelier", TUESDAY, at=time(8), points=[PointDraft("A", 5)]
    )
    overview = at.store.overview(at.engagement)
    assert [line.session.id for line in overview.sessions] == [early.id, at.session]
    line = overview.sessions[1]
    assert (line.points, line.planned_minutes, line.invited, line.present, line.items) == (2, 20, 2, 1, 3)
    assert ([item.ref for item in overview.actions], overview.decisions) == (["A-01"], ())
    assert overview.sessions == at.store.sessions(at.engagement)


def test_the_cockpit_knows_the_plan_and_what_was_reported(at: Scene) -> None:
    of = at.engagement
    late = at.store.add_deliverable(of, "Organigramme cible", due=TUESDAY - timedelta(days=4))
    opening = at.store.add_milestone(of, "Ouverture", date(2026, 5, 4))
    at.store.set_session_hours(at.session, 105)
    at.store.log_hours(of, TUESDAY, 45, Nature.TRAVEL, session_id=at.session)
    at.store.set_status([at.action.id], Status.DONE)
    before = at.store.overview(of)
    assert (before.deliverables, before.milestones) == ((late,), (opening,))
    assert (before.minutes_spent, before.sessions[0].logged) == (150, 105), "travel is no time in the room"
    assert (before.actions, before.actions_done) == ((), 1)
    assert (before.has_letter, before.noted) == (False, None)
    at.store.write_note(of, TUESDAY)
    assert at.store.overview(of).noted == TUESDAY


def test_the_cockpit_shows_the_latest_decisions_that_stand(at: Scene) -> None:
    for text in ("B", "C", "D", "E"):
        at.store.capture(at.session, draft(ItemKind.DECISION, text))
    at.store.set_status([at.store.items(at.session)[-1].id], Status.DROPPED)
    assert [item.text for item in at.store.overview(at.engagement).decisions] == ["B", "C", "D"]


def test_a_service_comes_on_as_its_activities_get_their_verdict(at: Scene) -> None:
    """The unit of an activity is its own or that of its mission; a unit above others has none to itself."""
    of, store = at.engagement, at.store
    above = store.add_unit(of, "Pôle")
    rooms = store.add_unit(of, "Moyens généraux")
    store.edit_unit(replace(rooms, parent_id=above.id))
    store.edit_mission(replace(store.missions(of)[0], unit_id=rooms.id))
    store.edit_activity(replace(store.activities(of)[0], unit_id=None, verdict=VerdictCode.KEEP))
    found = {line.unit.name: (line.activities, line.decided) for line in store.overview(of).services}
    assert found == {"Direction générale": (0, 0), "RH": (0, 0), "Moyens généraux": (1, 1)}


def test_home_knows_the_sessions_held_lately(at: Scene) -> None:
    """Their minutes may be still to write; those of long ago were."""
    old = at.store.create_session(at.engagement, "Ancienne", TUESDAY - timedelta(days=40))
    for each in (old.id, at.session):
        at.store.close_session(each)
    assert [each.id for each in at.store.home(TUESDAY)[0].held] == [at.session]


def test_open_items_are_carried_to_later_sessions_those_of_the_body_first(at: Scene) -> None:
    """The next COPIL sees the COPIL's open actions, then those of the workshop in between; nothing closed."""
    workshop = at.store.create_session(at.engagement, "Atelier", TUESDAY + timedelta(days=1))
    at.store.capture(workshop.id, draft(ItemKind.QUESTION, "Combien ?"))
    late = at.store.capture(at.session, draft(ItemKind.DECISION, "Ouvrir", status=Status.POSTPONED))
    done = at.store.capture(at.session, draft(ItemKind.ACTION, "Faite"))
    at.store.set_status([done.id], Status.DONE)
    following = at.store.create_session(at.engagement, "COPIL n° 4", TUESDAY + timedelta(days=7))
    record = at.store.record(following.id)
    assert [item.ref for item in record.carried] == ["A-01", late.ref, "Q-01"]
    assert (record.previous, record.following) == (at.store.session(at.session), None)
    assert at.store.record(at.session).following == following
    assert at.store.record(at.session).carried == ()
    assert at.store.record(workshop.id).previous == at.store.session(at.session)


def test_a_session_that_was_never_held_has_no_minutes_to_approve(at: Scene) -> None:
    """Prepared, it comes after the one planned before it; once held, after the last that was held."""
    skipped = at.store.create_session(at.engagement, "COPIL n° 4", TUESDAY + timedelta(days=7))
    following = at.store.create_session(at.engagement, "COPIL n° 5", TUESDAY + timedelta(days=14))
    assert at.store.record(following.id).previous == skipped
    at.store.close_session(at.session)
    at.store.start_session(following.id)
    assert at.store.record(following.id).previous == at.store.session(at.session)


def test_what_was_closed_since_the_last_one_is_told_to_the_next(at: Scene) -> None:
    """The COPIL hears of what was done between the sessions and during its own, of nothing else."""
    old, between, during, later = (
        at.store.capture(at.session, draft(ItemKind.ACTION, text)) for text in ("a", "b", "c", "d")
    )
    at.store.set_status([old.id], Status.DONE)
    at.clock.forward(minutes=60)
    at.store.close_session(at.session)
    following = at.store.create_session(
        at.engagement, "COPIL n° 4", TUESDAY + timedelta(days=7), body_id=at.body
    )
    assert at.store.record(following.id).settled == ()
    at.clock.forward(minutes=60)
    at.store.set_status([between.id], Status.DROPPED)
    at.store.start_session(following.id)
    at.clock.forward(minutes=60)
    at.store.set_status([during.id], Status.DONE)
    own = at.store.capture(following.id, draft(ItemKind.ACTION, "own"))
    at.store.set_status([own.id], Status.DONE)
    at.store.close_session(following.id)
    at.clock.forward(minutes=60)
    at.store.set_status([later.id], Status.DONE)
    assert [item.text for item in at.store.record(following.id).settled] == ["b", "c"]


def test_a_deleted_session_is_nowhere(at: Scene) -> None:
    """Neither in lists nor in registers nor in hours; its numbers stay taken."""
    at.store.set_session_hours(at.session, 60)
    at.store.delete_session(at.session)
    assert at.store.sessions(at.engagement) == ()
    assert at.store.register(at.engagement) == ()
    assert at.store.hours(at.engagement) == ()
    assert at.store.live_session() is None
    with pytest.raises(NotFound):
        at.store.record(at.session)
    later = at.store.create_session(at.engagement, "COPIL n° 4", TUESDAY)
    assert at.store.capture(later.id, draft(ItemKind.DECISION, "Ouvrir")).ref == "D-02"


def test_an_edited_session_keeps_what_was_lived(at: Scene) -> None:
    """The form was opened before the start and saved after it: the session is still live."""
    stale = replace(at.store.session(at.session), status=at.store.session(at.session).status, started=None)
    edited = at.store.edit_session(replace(stale, on=date(2026, 3, 11), place="Salle 2"))
    assert (edited.on, edited.place, edited.is_live) == (date(2026, 3, 11), "Salle 2", True)
    assert edited.started is not None
    assert at.store.session(at.session) == edited


@pytest.mark.parametrize("ask", ["engagement", "session", "item", "point", "person", "record"])
def test_what_is_not_there_is_said(store: Store, ask: str) -> None:
    with pytest.raises(NotFound, match="no longer there"):
        getattr(store, ask)("nothing")
