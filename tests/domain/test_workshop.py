"""Steps of a format that take activities go through several missions; other points are one each."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.engagement import Engagement
from facilitator.domain.items import ItemKind
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem, Session
from facilitator.domain.workshop import mission_to_open, workshop_of
from tests.stage import TUESDAY

POINTS = tuple(
    AgendaItem(f"p{place}", "s", place, title, default_kind=ItemKind.ACTIVITY)
    for place, title in enumerate(("Une mission ensemble", "Les activités"), 1)
)


def _record(agenda: tuple[AgendaItem, ...]) -> SessionRecord:
    return SessionRecord(Engagement("e", "Pôle"), Session("s", "e", "Atelier", TUESDAY), agenda=agenda)


def test_points_that_take_activities_are_missions() -> None:
    record = _record(POINTS)
    assert mission_to_open(record, POINTS[0]) == "Une mission ensemble"
    workshop = workshop_of(record, POINTS[0])
    assert workshop is not None
    assert [stop.title for stop in workshop.stops] == ["Une mission ensemble", "Les activités"]


def test_a_step_that_asks_a_question_is_no_mission() -> None:
    agenda = tuple(replace(point, question="Que fait-on ?") for point in POINTS)
    record = _record(agenda)
    assert mission_to_open(record, agenda[0]) == ""
    workshop = workshop_of(record, agenda[0])
    assert workshop is not None
    assert workshop.stops == ()
