"""What the cockpit draws from the sessions, actions and deliverables it is handed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.engagement_line import EngagementLine
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.overview import Overview, SessionLine
from facilitator.domain.plan import Deliverable, Progress
from facilitator.domain.session import Session, SessionKind, SessionStatus
from tests.domain.test_register import item
from tests.stage import PEOPLE, TUESDAY

ENGAGEMENT = Engagement("e", "Structuration du pôle")
PHASE = Phase("p", "e", 1, "1er temps", planned_minutes=600)


def held(title: str, days: int, status: SessionStatus = SessionStatus.CLOSED, **more: object) -> SessionLine:
    """A session so many days from today."""
    on = TUESDAY + timedelta(days=days)
    return SessionLine(Session(title, "e", title, on, status=status, **more), logged=60)  # type: ignore[arg-type]


def planned(title: str, days: int, points: int = 0, **more: object) -> SessionLine:
    """A session still to come, or missed."""
    return replace(held(title, days, SessionStatus.PLANNED, **more), points=points, logged=0)


def titles(lines: tuple[SessionLine, ...]) -> list[str]:
    """What the sessions are called."""
    return [line.session.title for line in lines]


def test_sessions_are_live_coming_missed_or_to_write() -> None:
    lines = (held("vieille", -31), held("tenue", -30), planned("manquée", -2), planned("à venir", 0))
    overview = Overview(ENGAGEMENT, sessions=(*lines, held("ouverte", 1, SessionStatus.LIVE)))
    assert titles(overview.coming(TUESDAY)) == ["ouverte", "à venir"]
    assert titles(overview.missed(TUESDAY)) == ["manquée"]
    assert titles(overview.unwritten(TUESDAY, set())) == ["tenue"]
    assert overview.unwritten(TUESDAY, {"tenue"}) == ()


def test_what_is_latest_comes_first() -> None:
    dues = [date(2026, 3, 9), date(2026, 3, 4), TUESDAY]
    actions = tuple(replace(item(ItemKind.ACTION, number), due=due) for number, due in enumerate(dues, 1))
    chart, report = (
        Deliverable(title, "e", 1, title, due=due)
        for title, due in (("organigramme", date(2026, 3, 8)), ("rapport", date(2026, 2, 8)))
    )
    overview = Overview(ENGAGEMENT, actions=actions, deliverables=(chart, report))
    assert [each.number for each in overview.late_actions(TUESDAY)] == [2, 1]
    assert overview.late_deliverables(TUESDAY) == (report, chart)


def test_planned_hours_are_the_engagement_s_else_those_of_its_phases() -> None:
    assert Overview(ENGAGEMENT).planned_minutes is None
    assert Overview(ENGAGEMENT, (PHASE, replace(PHASE, id="q"))).planned_minutes == 1200
    assert EngagementLine(replace(ENGAGEMENT, planned_minutes=2400), (PHASE,)).planned_minutes == 2400


def test_a_phase_comes_on_with_its_sessions_and_deliverables() -> None:
    handed = Deliverable("d", "e", 1, "organigramme", phase_id="p", delivered=TUESDAY)
    lines = (held("tenue", -3, phase_id="p"), planned("à venir", 3, phase_id="p"), held("ailleurs", -1))
    overview = Overview(ENGAGEMENT, (PHASE,), lines, deliverables=(handed,))
    assert overview.progress(PHASE) == Progress(2, 3)


def test_the_session_about_a_service_is_the_one_that_says_so_or_names_it() -> None:
    it, roads = OrgUnit("dsi", "e", "DSI"), OrgUnit("voirie", "e", "Voirie")
    lines = (
        held("Entretien DSI", -9, kind=SessionKind.INTERVIEW),
        held("COPIL Voirie", -5, kind=SessionKind.COPIL),
        planned("Atelier", 2, kind=SessionKind.WORKSHOP, unit_id="dsi"),
        planned("Atelier désignation", 3, kind=SessionKind.WORKSHOP),
    )
    overview = Overview(ENGAGEMENT, sessions=lines)
    assert overview.session_about(it) == lines[2].session, "what comes is nearer than what was"
    assert overview.session_about(roads) is None, "a committee studies no service"
    assert Overview(ENGAGEMENT, sessions=lines[:1]).session_about(it) == lines[0].session


def test_an_owner_is_found_among_the_people() -> None:
    overview = Overview(ENGAGEMENT, people=PEOPLE)
    assert overview.person(PEOPLE[1].id) == PEOPLE[1]
    assert overview.person(None) is None
