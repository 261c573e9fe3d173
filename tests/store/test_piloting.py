"""Plan, calendar, projects, advice and notes, as they are kept from one month to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.advice import Advice
from facilitator.domain.calendar import Shift, moves
from facilitator.domain.hours import Nature
from facilitator.domain.projects import ProjectMilestone, ProjectStatus
from facilitator.domain.session import PointDraft
from facilitator.store.store import Store
from tests.stage import TUESDAY, FixedClock
from tests.store.scenes import Scene, scene

APRIL = date(2026, 4, 14)


@pytest.fixture
def at(store: Store, clock: FixedClock) -> Scene:
    """An engagement under way."""
    return scene(store, clock)


def test_what_is_planned_falls_into_the_phase_of_its_day(at: Scene) -> None:
    second = at.store.add_phase(at.engagement, "2nd temps", starts=date(2026, 7, 1))
    first = at.store.phases(at.engagement)[0]
    assert at.store.session(at.session).phase_id == first.id
    assert at.store.add_milestone(at.engagement, "CST", APRIL).phase_id == first.id
    autumn = date(2026, 9, 1)
    assert at.store.create_session(at.engagement, "Atelier", autumn).phase_id == second.id
    assert at.store.log_hours(at.engagement, autumn, 60, Nature.WRITING).phase_id == second.id


def test_hours_of_a_session_belong_to_its_phase(at: Scene) -> None:
    second = at.store.add_phase(at.engagement, "2nd temps", starts=date(2026, 7, 1))
    at.store.edit_session(replace(at.store.session(at.session), phase_id=second.id))
    line = at.store.log_hours(at.engagement, TUESDAY, 45, Nature.PREPARATION, session_id=at.session)
    assert line.phase_id == second.id


def test_a_revised_calendar_says_what_moved_and_why(at: Scene) -> None:
    store, of = at.store, at.engagement
    workshop = store.create_session(of, "Atelier Achats", APRIL)
    store.add_milestone(of, "Avis du CST", date(2026, 5, 19))
    first = store.revise_calendar(of, "Calendrier de la proposition")
    store.edit_session(replace(workshop, on=date(2026, 4, 21)))
    store.add_milestone(of, "Création du pôle", date(2026, 9, 1))
    second = store.revise_calendar(of, "Vacances scolaires")
    assert (first.number, second.number) == (1, 2)
    assert second.reason == "Vacances scolaires"
    found = moves(first.entries, second.entries)
    assert [(move.shift, move.entry.title, move.days) for move in found] == [
        (Shift.MOVED, "Atelier Achats", 7),
        (Shift.ADDED, "Création du pôle", 0),
    ]


def test_all_that_is_said_of_a_project_in_a_session_is_one_review(at: Scene) -> None:
    store, of = at.store, at.engagement
    project = store.add_project(of, "Guichet unique", milestones=[ProjectMilestone("Plan", APRIL)])
    store.review_project(project.id, session_id=at.session, status=ProjectStatus.BLOCKED)
    store.review_project(project.id, session_id=at.session, needs="Un arbitrage sur les locaux")
    store.review_project(project.id, agreed="Le DGS tranche vendredi")
    reviews = store.dossier(of).reviews_of(project.id)
    assert len(reviews) == 2
    assert {review.session_id for review in reviews} == {at.session, None}
    now = store.projects(of)[0]
    assert (now.status, now.needs) == (ProjectStatus.BLOCKED, "Un arbitrage sur les locaux")


def test_a_point_is_about_the_project_it_names(at: Scene) -> None:
    """Whichever comes first, and as long as the session is open; what was held keeps its history."""
    store, of = at.store, at.engagement
    early = store.add_point(at.session, PointDraft("Revue : Guichet unique"))
    assert early.project_id is None
    project = store.add_project(of, "Guichet unique")
    assert store.point(early.id).project_id == project.id
    store.undo(of)
    assert store.point(early.id).project_id is None
    store.redo(of)
    planned = store.create_session(of, "Revue des projets", APRIL, points=[PointDraft("Guichet unique")])
    assert store.agenda(planned.id)[0].project_id == project.id
    moved = store.edit_point(replace(store.point(early.id), title="Divers"))
    assert moved.project_id is None
    assert [each.session_id for each in store.points_about(project.id)] == [planned.id]
    record = store.record(planned.id)
    assert record.project_of(record.agenda[0]) == project


def test_a_renamed_project_is_found_by_the_points_that_name_it(at: Scene) -> None:
    store, of = at.store, at.engagement
    point = store.add_point(at.session, PointDraft("Revue : Accueil commun"))
    project = store.add_project(of, "Guichet unique")
    store.close_session(at.session)
    store.edit_project(replace(project, title="Accueil commun"))
    assert store.point(point.id).project_id is None, "a closed session stays as it was"
    store.reopen_session(at.session)
    store.edit_project(replace(project, title="Accueil commun", needs="Un bureau"))
    assert store.point(point.id).project_id == project.id


def test_an_advice_that_is_removed_takes_its_time_with_it(at: Scene) -> None:
    given = at.store.give_advice(Advice("", at.engagement, 0, TUESDAY, "Temps partagé"), 45)
    at.store.remove_advice(given.id)
    assert at.store.hours(at.engagement) == ()
    at.store.undo(at.engagement)
    assert at.store.dossier(at.engagement).advice == (given,)


def test_the_time_of_an_advice_is_counted_once(at: Scene) -> None:
    store, of = at.store, at.engagement
    given = store.give_advice(Advice("", of, 0, TUESDAY, "Temps partagé"), 45)
    given = store.edit_advice(replace(given, recommendation="Attendre"), 90)
    assert (given.number, given.recommendation) == (1, "Attendre")
    assert [line.minutes for line in store.hours(of)] == [90]
    store.remove_hours(store.hours(of)[0].id)
    assert store.advice(of)[0].hours_id is None


def test_a_note_covers_the_days_since_the_one_before(at: Scene) -> None:
    first = at.store.write_note(at.engagement, TUESDAY)
    second = at.store.write_note(at.engagement, APRIL)
    assert (first.number, first.since) == (1, None)
    assert (second.number, second.since) == (2, TUESDAY)


def test_what_belonged_to_a_phase_that_is_removed_stays(at: Scene) -> None:
    phase = at.store.phases(at.engagement)[0]
    at.store.remove_phase(phase.id)
    assert at.store.phases(at.engagement) == ()
    assert at.store.session(at.session).phase_id is None
