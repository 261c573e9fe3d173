"""What an engagement needs next, the most pressing first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from facilitator.domain.engagement import EngagementStatus
from facilitator.domain.items import ItemKind
from facilitator.domain.next_step import Move, NextStep, next_step
from facilitator.domain.overview import Overview, SessionLine
from facilitator.domain.plan import Deliverable
from facilitator.domain.session import SessionStatus
from tests.domain.test_overview import ENGAGEMENT, PHASE, held, planned
from tests.domain.test_register import item
from tests.stage import PARIS, PEOPLE, TUESDAY

RUNNING = Overview(
    ENGAGEMENT,
    (PHASE,),
    (held("Atelier Voirie", -5), planned("COPIL", 7, points=6)),
    people=PEOPLE,
)
"""Nothing is wanting: a session held and counted, the next one prepared."""


def with_sessions(*lines: SessionLine, **more: object) -> Overview:
    """The same with other sessions."""
    return replace(RUNNING, sessions=tuple(sorted(lines, key=lambda line: line.session.on)), **more)  # type: ignore[arg-type]


def live(title: str, since: datetime) -> SessionLine:
    """A session under way since an instant."""
    line = held(title, 0, SessionStatus.LIVE)
    return replace(line, session=replace(line.session, started=since))


def test_nothing_waits_when_all_is_in_order() -> None:
    assert next_step(RUNNING, TUESDAY, {"Atelier Voirie"}) is None


def test_an_archived_engagement_asks_for_nothing() -> None:
    archived = replace(ENGAGEMENT, status=EngagementStatus.ARCHIVED)
    assert next_step(replace(RUNNING, engagement=archived, people=()), TUESDAY) is None


THIS_MORNING = datetime.combine(TUESDAY, datetime.min.time(), PARIS).replace(hour=9)
NEW = Overview(ENGAGEMENT)
UNPREPARED = planned("Atelier Achats", 2)
TODAY = planned("COPIL", 0, points=6)
UNCOUNTED = replace(held("Entretien DSI", -3), logged=0)
MISSED = planned("Entretien RH", -4, points=3)
LATE_CHART = Deliverable("d", "e", 1, "Organigramme", due=date(2026, 3, 6))
LATE_ACTION = replace(item(ItemKind.ACTION, 1), due=date(2026, 3, 4))
AHEAD = planned("COPIL de septembre", 180)
READY = planned("COPIL", 7, points=6)
LONG_AGO = held("Atelier", -40)


@pytest.mark.parametrize(
    ("overview", "move", "title"),
    [
        (with_sessions(live("COPIL", THIS_MORNING), UNPREPARED), Move.CONTINUE, "COPIL"),
        (with_sessions(live("COPIL", THIS_MORNING - timedelta(days=1)), UNPREPARED), Move.CLOSE, "COPIL"),
        (with_sessions(TODAY, UNPREPARED), Move.START, "COPIL"),
        (with_sessions(replace(TODAY, points=0), UNPREPARED), Move.PREPARE, "COPIL"),
        (with_sessions(UNPREPARED, UNCOUNTED, people=()), Move.PREPARE, "Atelier Achats"),
        (NEW, Move.LETTER, None),
        (replace(NEW, people=PEOPLE), Move.LETTER, None),
        (replace(NEW, phases=(PHASE,)), Move.PEOPLE, None),
        (replace(NEW, has_letter=True, people=PEOPLE), Move.PLAN, None),
        (with_sessions(UNCOUNTED, AHEAD, people=()), Move.PEOPLE, None),
        (with_sessions(UNCOUNTED, AHEAD, MISSED), Move.HOURS, "Entretien DSI"),
        (with_sessions(held("Atelier Voirie", -5), MISSED, READY), Move.MINUTES, "Atelier Voirie"),
        (with_sessions(MISSED, AHEAD), Move.POSTPONE, "Entretien RH"),
        (with_sessions(LONG_AGO, READY, deliverables=(LATE_CHART,)), Move.NOTE, None),
        (with_sessions(READY, deliverables=(LATE_CHART,), actions=(LATE_ACTION,)), Move.DELIVER, None),
        (with_sessions(READY, actions=(LATE_ACTION,)), Move.CHASE, None),
        (with_sessions(READY, AHEAD), Move.PREPARE, "COPIL de septembre"),
        (with_sessions(LONG_AGO, noted=TUESDAY), Move.PLAN, None),
    ],
)  # fmt: skip
def test_the_most_pressing_comes_first(overview: Overview, move: Move, title: str | None) -> None:
    step = next_step(overview, TUESDAY, set())
    assert step is not None
    assert (step.move, step.session.title if step.session else None) == (move, title)


def test_minutes_are_not_asked_for_where_nobody_knows_whether_they_were_written() -> None:
    assert next_step(RUNNING, TUESDAY, None) is None
    assert next_step(RUNNING, TUESDAY, set()) == NextStep(Move.MINUTES, RUNNING.sessions[0].session)


def test_a_note_is_due_a_month_after_the_last_one() -> None:
    overview = with_sessions(LONG_AGO, READY, noted=date(2026, 2, 10))
    assert next_step(overview, TUESDAY) is None
    assert next_step(overview, TUESDAY + timedelta(days=1)) == NextStep(Move.NOTE, since=date(2026, 2, 10))


def test_what_is_late_is_counted() -> None:
    overview = with_sessions(READY, actions=(LATE_ACTION, replace(LATE_ACTION, id="b")))
    assert next_step(overview, TUESDAY) == NextStep(Move.CHASE, count=2)
