"""Everything about one engagement, found where it is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.items import ItemKind
from facilitator.domain.overview import SessionLine
from facilitator.domain.plan import Deliverable, Milestone, Progress, Stake
from facilitator.domain.projects import ProjectReview, ProjectStatus
from facilitator.domain.session import Session, SessionStatus
from tests.domain.test_register import item
from tests.stage import PEOPLE, TUESDAY, UNITS

PHASE = Phase("p", "e", 1, "1er temps")


def session(number: int, on: date, status: SessionStatus = SessionStatus.CLOSED) -> SessionLine:
    """A session of the phase, in a list."""
    return SessionLine(Session(f"s{number}", "e", f"COPIL n° {number}", on, phase_id="p", status=status))


DOSSIER = Dossier(
    engagement=Engagement("e", "Structuration du pôle Ressources", short_title="Pôle"),
    phases=(PHASE,),
    stakes=(Stake("k", "e", 1, "social", "Recréer du lien"),),
    deliverables=(
        Deliverable("d", "e", 1, "Diagnostic", phase_id="p", due=date(2026, 2, 1), delivered=TUESDAY),
    ),
    milestones=(Milestone("m", "e", "CST", date(2026, 5, 19)),),
    reviews=(
        ProjectReview("r1", "e", "j", date(2026, 2, 1), ProjectStatus.RUNNING),
        ProjectReview("r2", "e", "other", date(2026, 2, 2), ProjectStatus.RUNNING),
        ProjectReview("r3", "e", "j", date(2026, 3, 1), ProjectStatus.AT_RISK),
    ),
    sessions=(
        session(1, date(2026, 1, 13)),
        session(2, date(2026, 2, 10)),
        session(3, TUESDAY, SessionStatus.LIVE),
    ),
    items=(item(ItemKind.DECISION, 1), item(ItemKind.PRIVATE, 2), item(ItemKind.ACTION, 3)),
    people=PEOPLE,
    units=UNITS,
)


def test_what_an_id_names_is_found_and_nothing_else() -> None:
    person, held = DOSSIER.person("dupont"), DOSSIER.session("s2")
    assert person is not None
    assert held is not None
    assert (person.full_name, held.title) == ("Claire Dupont", "COPIL n° 2")
    assert DOSSIER.phase("p") == PHASE
    assert DOSSIER.stake("k") == DOSSIER.stakes[0]
    assert DOSSIER.unit("voirie") in UNITS
    for find in (DOSSIER.person, DOSSIER.session, DOSSIER.phase, DOSSIER.stake, DOSSIER.unit):
        assert find(None) is find("x") is None


def test_the_engagement_is_called_by_its_short_title() -> None:
    assert DOSSIER.engagement.name == "Pôle"
    assert replace(DOSSIER.engagement, short_title="").name == "Structuration du pôle Ressources"


def test_the_reviews_of_a_project_begin_with_the_latest() -> None:
    assert [each.id for each in DOSSIER.reviews_of("j")] == ["r3", "r1"]
    assert DOSSIER.reviews_of("none") == ()


def test_a_phase_has_come_as_far_as_what_was_held_and_handed_over() -> None:
    assert DOSSIER.progress(PHASE) == Progress(3, 4)


def test_the_calendar_holds_every_date_in_order() -> None:
    assert [entry.of for entry in DOSSIER.calendar] == ["s1", "d", "s2", "s3", "m"]


def test_the_sessions_held_since_a_day_are_those_after_it() -> None:
    def held(after: date | None, until: date) -> list[str]:
        return [line.session.id for line in DOSSIER.held(after, until)]

    assert held(None, TUESDAY) == ["s1", "s2"]
    assert held(date(2026, 1, 13), TUESDAY) == ["s2"]
    assert held(None, date(2026, 1, 13)) == ["s1"]


def test_private_lines_stay_with_the_consultant() -> None:
    assert len(DOSSIER.of_kind(ItemKind.PRIVATE)) == 1
    assert DOSSIER.public().items == (DOSSIER.items[0], DOSSIER.items[2])
    assert DOSSIER.public().person("dupont") == DOSSIER.person("dupont")
