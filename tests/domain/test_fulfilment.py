"""What was done of each clause: by service, by phase, by stake."""

from __future__ import annotations

from datetime import date

from facilitator.domain import fulfilment
from facilitator.domain.advice import Advice
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Engagement, Phase, Service
from facilitator.domain.hours import HoursLine
from facilitator.domain.overview import SessionLine
from facilitator.domain.plan import Deliverable, Objective, Stake
from facilitator.domain.projects import Project
from facilitator.domain.session import Session

OF, DAY = "engagement", date(2026, 3, 10)
CHART, PILOTS = Service("chart", "construire l'organigramme"), Service("pilots", "accompagner les pilotes")
PHASE = Phase("one", OF, 1, "1er temps", services=(CHART, PILOTS))
STAKE = Stake("social", OF, 1, "social", "retisser des liens")

WORKSHOP = Session("workshop", OF, "Atelier", DAY, phase_id="one", service_id="chart")
KICK_OFF = Session("kick-off", OF, "Lancement", DAY, phase_id="one")
ADVICE = Advice(
    "advice", OF, 1, DAY, "Où rattacher la régie ?", phase_id="one", service_id="chart", hours_id="h2"
)
TARGET = Deliverable("target", OF, 1, "Organigramme", "one", "chart", "aim")
LOOSE = Deliverable("loose", OF, 2, "Bilan", "one", "a service that was removed")

DOSSIER = Dossier(
    Engagement(OF, "Structuration"),
    phases=(PHASE,),
    stakes=(STAKE,),
    objectives=(Objective("aim", OF, 1, "Un accueil", "social"), Objective("whole", OF, 2, "Un pôle")),
    deliverables=(TARGET, LOOSE),
    projects=(Project("house", OF, 1, "Maison de quartier", "social"), Project("other", OF, 2, "Parc")),
    advice=(ADVICE,),
    sessions=(SessionLine(WORKSHOP), SessionLine(KICK_OFF)),
    hours=(
        HoursLine("h1", OF, DAY, 195, phase_id="one", session_id="workshop"),
        HoursLine("h2", OF, DAY, 75, phase_id="one"),
        HoursLine("h3", OF, DAY, 60, phase_id="one", session_id="kick-off"),
        HoursLine("h4", OF, DAY, 30, phase_id="one"),
    ),
)


def test_a_service_counts_its_sessions_its_deliverables_and_its_advice() -> None:
    done = fulfilment.of_service(DOSSIER, CHART)
    assert (done.sessions, done.deliverables, done.advice) == ((WORKSHOP,), (TARGET,), (ADVICE,))
    assert done.minutes == 195 + 75


def test_a_service_nothing_was_done_of_is_empty() -> None:
    assert fulfilment.of_service(DOSSIER, PILOTS).is_empty


def test_a_phase_lists_what_belongs_to_none_of_its_services_and_counts_all_its_hours() -> None:
    done = fulfilment.of_phase(DOSSIER, PHASE)
    assert (done.sessions, done.deliverables, done.advice) == ((KICK_OFF,), (LOOSE,), ())
    assert done.minutes == 360


def test_a_stake_is_served_by_its_objectives_their_deliverables_and_its_projects() -> None:
    done = fulfilment.of_stake(DOSSIER, STAKE)
    assert [each.id for each in done.objectives] == ["aim"]
    assert done.deliverables == (TARGET,)
    assert [each.id for each in done.projects] == ["house"]
