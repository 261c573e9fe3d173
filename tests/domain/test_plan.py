"""How far a phase has come, and what is late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.domain.engagement import Phase
from facilitator.domain.plan import Deliverable, Progress, progress_of
from facilitator.domain.session import Session, SessionStatus
from tests.stage import TUESDAY

PHASE = Phase("p", "e", 1, "1er temps")
SESSION = Session("s", "e", "Atelier", TUESDAY, phase_id="p")
DELIVERABLE = Deliverable("d", "e", 1, "Diagnostic", phase_id="p", due=date(2026, 3, 1))


def test_a_phase_has_come_as_far_as_its_sessions_and_deliverables() -> None:
    sessions = [
        replace(SESSION, status=SessionStatus.CLOSED),
        replace(SESSION, status=SessionStatus.LIVE),
        replace(SESSION, status=SessionStatus.CLOSED, phase_id="q"),
        replace(SESSION, status=SessionStatus.CLOSED, phase_id=None),
    ]
    deliverables = [replace(DELIVERABLE, delivered=TUESDAY), DELIVERABLE]
    assert progress_of(PHASE, sessions, deliverables) == Progress(2, 4)
    assert progress_of(PHASE, sessions, deliverables).share == 0.5


def test_a_phase_nothing_is_planned_for_has_not_begun() -> None:
    assert progress_of(PHASE, [], []) == Progress(0, 0)
    assert Progress(0, 0).share == 0.0
    assert Progress(3, 3).share == 1.0


def test_a_deliverable_is_late_until_it_is_handed_over() -> None:
    assert DELIVERABLE.days_late(date(2026, 3, 1)) == 0
    assert DELIVERABLE.days_late(TUESDAY) == 9
    assert replace(DELIVERABLE, delivered=TUESDAY).days_late(date(2027, 1, 1)) == 0
    assert replace(DELIVERABLE, due=None).days_late(TUESDAY) == 0
