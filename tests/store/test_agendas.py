"""An agenda brought in whole is one step: its points, what is to do before, what must come out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from facilitator.domain.format import SessionFormat
from facilitator.domain.items import ItemKind, Status
from facilitator.domain.session import Expected, PointDraft, SessionPlan, ToDo
from facilitator.formats.library import library
from facilitator.store.store import Store
from tests.stage import TUESDAY, FixedClock
from tests.store.scenes import Scene, scene

PLAN = SessionPlan(
    points=(
        PointDraft("Suites", 10, Expected.INFORMATION, carries=(ItemKind.ACTION, ItemKind.QUESTION)),
        PointDraft("Arbitrage", 30, Expected.DECISION, question="Que retient-on ?", check="Chacun a voté"),
    ),
    format="copil-arbitrage",
    minutes=60,
    to_do=("Réserver la salle", "Envoyer la convocation"),
    outcome=("Une décision",),
)


def _later(at: Scene, title: str = "COPIL n° 4", plan: SessionPlan | None = None) -> str:
    return at.store.create_session(at.engagement, title, TUESDAY + timedelta(days=21), plan=plan).id


def test_a_plan_comes_after_what_is_there_and_goes_in_one_step(store: Store, clock: FixedClock) -> None:
    at = scene(store, clock)
    session_id = _later(at)
    store.add_point(session_id, PointDraft("Accueil", 5))
    store.edit_session(replace(store.session(session_id), to_do=(ToDo("Réserver la salle", done=True),)))
    session = store.plan_agenda(session_id, PLAN)
    assert [point.title for point in store.agenda(session_id)] == ["Accueil", "Suites", "Arbitrage"]
    assert store.agenda(session_id)[2].question == "Que retient-on ?"
    assert session.to_do == (ToDo("Réserver la salle", done=True), ToDo("Envoyer la convocation"))
    assert (session.minutes, session.format, session.outcome) == (60, "copil-arbitrage", ("Une décision",))
    store.undo(at.engagement)
    assert [point.title for point in store.agenda(session_id)] == ["Accueil"]
    assert store.session(session_id).to_do == (ToDo("Réserver la salle", done=True),)


@pytest.mark.parametrize("each", library(Path("nowhere"), "fr").formats, ids=lambda each: each.code)
def test_every_format_becomes_the_agenda_of_a_session(each: SessionFormat, store: Store) -> None:
    """With its questions, and with what is to do before; a clone has the very same."""
    engagement = store.create_engagement("Pôle", "Ville")
    session = store.create_session(engagement.id, "Séance", TUESDAY, plan=each.plan)
    agenda = store.agenda(session.id)
    assert [point.question for point in agenda] == [step.question for step in each.steps]
    assert sum(point.minutes or 0 for point in agenda) + each.slack == session.minutes == each.minutes
    assert tuple(thing.text for thing in session.to_do) == each.prepare
    clone = store.clone_session(session.id, "Une autre", TUESDAY, minutes=session.minutes)
    assert [point.check for point in store.agenda(clone.id)] == [step.check for step in each.steps]
    assert (clone.to_do, clone.outcome) == (session.to_do, each.outcome)


def test_a_point_takes_up_what_earlier_sessions_left_open(store: Store, clock: FixedClock) -> None:
    """Only the kinds it names, and only what is still open when it is added."""
    at = scene(store, clock)
    assert at.action.id in store.agenda(_later(at, "COPIL n° 3 bis", PLAN))[0].takes_up
    store.set_status([at.action.id], Status.DONE)
    suites, arbitration = store.agenda(_later(at, plan=PLAN))
    taken = {store.item(item_id).kind for item_id in suites.takes_up}
    assert at.action.id not in suites.takes_up
    assert taken <= {ItemKind.ACTION, ItemKind.QUESTION}
    assert arbitration.takes_up == ()


def test_a_clone_has_the_agenda_and_the_guests_with_everything_to_do_anew(
    store: Store, clock: FixedClock
) -> None:
    at = scene(store, clock)
    source = _later(at, plan=PLAN)
    store.invite(source, at.people)
    (first, second) = store.agenda(source)
    store.edit_point(replace(first, title="Suites du COPIL 3"))
    store.edit_point(replace(second, attachments=("scenarios.pdf",), takes_up=(at.decision.id,)))
    session = store.session(source)
    store.edit_session(replace(session, to_do=(replace(session.to_do[0], done=True), *session.to_do[1:])))
    clone = store.clone_session(source, "COPIL n° 5", date(2026, 4, 28), at=time(9, 30), minutes=90)
    assert (clone.number, clone.minutes, clone.format) == (5, 90, "copil-arbitrage")
    assert clone.to_do == tuple(map(ToDo, PLAN.to_do))
    copied = store.agenda(clone.id)
    assert [point.title for point in copied] == ["Suites du COPIL 4", second.title]
    assert copied[1].attachments == ()
    assert copied[1].check == "Chacun a voté"
    assert {line.person_id for line in store.attendance(clone.id)} >= set(at.people)
    store.undo(at.engagement)
    assert [line.session.title for line in store.sessions(at.engagement)].count("COPIL n° 5") == 0
