"""What an agenda should hold by the kind of its session, and what a service lacks next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission, VerdictCode
from facilitator.domain.projects import Project, ProjectStatus
from facilitator.domain.proposal import Need, cells, propose
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem, Expected, Session, SessionKind
from tests.stage import TUESDAY

POLE = OrgUnit("pole", "e", "Pôle Ressources")
UNITS = (POLE, *(OrgUnit(name, "e", name, parent_id="pole") for name in ("Achats", "DSI", "RH", "Paie")))
MISSIONS = (ServiceMission("m1", "e", "Acheter", "Achats"), ServiceMission("m2", "e", "Équiper", "DSI"))
ACTIVITIES = (
    Activity("a1", "e", "Commander", mission_id="m1"),
    Activity("a2", "e", "Relancer", unit_id="Achats", verdict=VerdictCode.KEEP),
    Activity("a3", "e", "Payer", unit_id="Paie", verdict=VerdictCode.KEEP),
)
PROJECTS = (
    Project("p1", "e", 1, "Portail", status=ProjectStatus.AT_RISK),
    Project("p2", "e", 2, "Archives", status=ProjectStatus.RUNNING),
    Project("p3", "e", 3, "Accueil", status=ProjectStatus.DONE),
)
CLOSING = AgendaItem("c", "s", 1, "Fin", expected=Expected.CLOSING)


def _record(kind: SessionKind, title: str = "Séance", **more: object) -> SessionRecord:
    record = SessionRecord(
        Engagement("e", "Structuration"),
        Session("s", "e", title, TUESDAY, kind=kind),
        units=UNITS,
        missions=MISSIONS,
        activities=ACTIVITIES,
        projects=PROJECTS,
        phases=(Phase("f", "e", 1, "1er temps", starts=TUESDAY),),
    )
    return replace(record, **more)  # type: ignore[arg-type]


def _needs(record: SessionRecord) -> list[tuple[Need, str]]:
    return [(each.need, each.about) for each in propose(record) if each.fits]


def test_each_service_says_what_it_lacks_next() -> None:
    """Functions, then activities, then verdicts; one that is done says nothing, nor does the division."""
    found = [(unit.name, need, count) for unit, need, count in cells(_record(SessionKind.COPIL))]
    assert found == [
        ("Achats", Need.VERDICTS, 1),
        ("DSI", Need.ACTIVITIES, 1),
        ("RH", Need.MISSIONS, 0),
    ]


def test_a_committee_looks_at_the_phase_the_projects_in_trouble_and_the_services_as_a_whole() -> None:
    record = _record(SessionKind.COPIL)
    assert _needs(record) == [
        (Need.PROGRESS, "1er temps"),
        (Need.PROJECT, "Portail"),
        (Need.STUDIED, ""),
        (Need.CLOSE, ""),
    ]
    (studied,) = (each for each in propose(record) if each.need is Need.STUDIED)
    assert studied.count == 3


def test_a_review_goes_through_every_project_that_is_not_over() -> None:
    about = [about for need, about in _needs(_record(SessionKind.REVIEW)) if need is Need.PROJECT]
    assert about == ["Portail", "Archives"]


@pytest.mark.parametrize("unit_id", [None, "DSI"])
def test_a_workshop_looks_at_the_service_it_names_and_others_are_offered(unit_id: str | None) -> None:
    record = _record(SessionKind.WORKSHOP, "Atelier DSI" if unit_id is None else "Atelier")
    record = replace(record, session=replace(record.session, unit_id=unit_id))
    assert _needs(record) == [(Need.ACTIVITIES, "DSI"), (Need.CLOSE, "")]
    offered = [each.about for each in propose(record) if not each.fits]
    assert offered == ["Achats", "RH"]


def test_a_workshop_on_a_division_looks_at_its_services() -> None:
    found = _needs(_record(SessionKind.WORKSHOP, "Atelier Pôle Ressources"))
    assert [about for _, about in found] == ["Achats", "DSI", "RH", ""]


def test_what_is_on_the_agenda_is_not_proposed_again() -> None:
    reviewed = AgendaItem("x", "s", 1, "Le portail", project_id="p1")
    found = _needs(_record(SessionKind.REVIEW, agenda=(reviewed, CLOSING)))
    assert found == [(Need.PROJECT, "Archives")]
