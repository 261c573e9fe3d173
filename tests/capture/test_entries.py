"""Short lines that make or correct a project, a note of advice, a body."""

from __future__ import annotations

from datetime import date

from facilitator.capture.entries import (
    AdviceLine,
    BodyLine,
    advice_line,
    body_line,
    project_line,
    read_advice,
    read_body,
    read_project,
)
from facilitator.domain.advice import Advice
from facilitator.domain.items import FlagCode, NameRef
from facilitator.domain.people import Body
from facilitator.domain.plan import Stake
from facilitator.domain.projects import Project, ProjectMilestone
from tests.capture.stage import CONTEXT
from tests.stage import TUESDAY

STAKES = (
    Stake("s1", "e", 1, "territorial", "Rester proche des habitants"),
    Stake("s2", "e", 2, "social", "Rapprocher les équipes"),
)


def test_a_project_is_its_title_its_pilot_its_stake_and_its_steps() -> None:
    read = read_project("Guichet unique >dupont ; enjeu 2 ; Plan <4/4 ; Ouverture <1/9", CONTEXT, STAKES)
    assert (read.title, read.pilot, read.stake) == (
        "Guichet unique", NameRef("dupont", "dupont"), STAKES[1]
    )  # fmt: skip
    assert read.milestones == (
        ProjectMilestone("Plan", date(2026, 4, 4)),
        ProjectMilestone("Ouverture", date(2026, 9, 1)),
    )


def test_a_stake_is_named_by_its_number_or_its_words() -> None:
    assert read_project("Paie ; enjeu : équipes", CONTEXT, STAKES).stake == STAKES[1]
    assert read_project("Paie ; stake 1", CONTEXT, STAKES).stake == STAKES[0]
    assert read_project("Paie ; enjeu 9", CONTEXT, STAKES).stake is None


def test_a_pilot_who_may_be_two_people_is_asked_for() -> None:
    read = read_project("Paie >dup", CONTEXT)
    assert read.pilot is None
    assert read.flags[0].code is FlagCode.OWNER_AMBIGUOUS


def test_the_line_of_a_project_is_read_as_it_was_written() -> None:
    project = Project(
        "p", "e", 1, "Guichet unique", "s2", "dupont", milestones=(ProjectMilestone("Plan", TUESDAY),)
    )
    line = project_line(project, "Claire Dupont", STAKES, "fr")
    assert line == "Guichet unique >Claire Dupont ; enjeu 2 ; Plan <10/03/2026"
    read = read_project(line, CONTEXT, STAKES)
    assert (read.title, read.stake, read.milestones) == (project.title, STAKES[1], project.milestones)
    assert read.pilot is not None
    assert read.pilot.person_id == "dupont"


def test_advice_is_its_title_who_asked_the_question_its_time_and_its_day() -> None:
    """In any order after the title."""
    line = "Temps partagé >dgs ; 1h30 ; hier ; faut-il mutualiser la paie ?"
    assert read_advice(line, CONTEXT) == AdviceLine(
        "Temps partagé", "faut-il mutualiser la paie ?", date(2026, 3, 9), 90, NameRef("dgs", "legoff")
    )
    assert read_advice("Temps partagé", CONTEXT) == AdviceLine("Temps partagé")


def test_the_line_of_an_advice_is_read_as_it_was_written() -> None:
    advice = Advice("a", "e", 1, TUESDAY, "Temps partagé", "Faut-il mutualiser ?")
    line = advice_line(advice, 90, "Yves Le Goff")
    assert line == "Temps partagé >Yves Le Goff ; Faut-il mutualiser ? ; 1 h 30 ; 10/03/2026"
    read = read_advice(line, CONTEXT)
    assert (read.title, read.question, read.minutes, read.on) == (
        "Temps partagé", "Faut-il mutualiser ?", 90, TUESDAY
    )  # fmt: skip


def test_a_body_is_its_name_its_full_name_and_its_quorum() -> None:
    assert read_body("CST ; Comité social territorial ; quorum 5") == BodyLine(
        "CST", "Comité social territorial", 5
    )
    body = Body("b", "e", "CAO", quorum=3)
    assert read_body(body_line(body)) == BodyLine("CAO", "", 3)
