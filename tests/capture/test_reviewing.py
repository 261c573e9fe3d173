"""What is typed of a project at a point of the agenda that is about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.capture.messages import Refusal
from facilitator.domain.projects import Project, ProjectMilestone, ProjectStatus
from tests.capture.room import AGENDA, ROOM, ask, carry_out, said
from tests.stage import ENGAGEMENT_ID, TUESDAY

PLAN = ProjectMilestone("Plan", TUESDAY)
DESK = Project("guichet", ENGAGEMENT_ID, 1, "Guichet unique", milestones=(PLAN,))
PAY = Project("paie", ENGAGEMENT_ID, 2, "Paie commune")
POINT = replace(AGENDA[1], project_id=DESK.id)
REVIEW = replace(ROOM, agenda=(AGENDA[0], POINT, AGENDA[2]), projects=(DESK, PAY))
HERE = ("review_project", "guichet", ("session_id", "s"))


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (":état à risque", (*HERE, ("status", ProjectStatus.AT_RISK))),
        (":statut bloqué", (*HERE, ("status", ProjectStatus.BLOCKED))),
        (":status under way", (*HERE, ("status", ProjectStatus.RUNNING))),
        (
            ":état terminé ; convenu : clore en mai",
            (*HERE, ("status", ProjectStatus.DONE), ("agreed", "clore en mai")),
        ),
        (":besoin un arbitrage <5 jours", (*HERE, ("needs", "un arbitrage <5 jours"))),
        (":need none", (*HERE, ("needs", ""))),
        (":convenu le DGS tranche ; puis on avance", (*HERE, ("agreed", "le DGS tranche ; puis on avance"))),
        (
            ":jalon Ouverture <1/9",
            (*HERE, ("steps", (ProjectMilestone("Ouverture", date(2026, 9, 1)),))),
        ),
        (
            ":milestone plan <1/4",
            (*HERE, ("steps", (ProjectMilestone("Plan", date(2026, 4, 1)),))),
        ),
        (":projet paie", ("edit_point", replace(POINT, project_id="paie"))),
        (":project none", ("edit_point", replace(POINT, project_id=None))),
    ],
)
def test_a_command_of_a_review_asks_the_store_for_one_thing(line: str, asked: tuple[object, ...]) -> None:
    assert carry_out(line, REVIEW)[0] == [asked]


def test_what_was_noted_is_told_by_the_title_of_the_project() -> None:
    assert said(carry_out(":besoin un bureau", REVIEW)[1]) == "Noted for “Guichet unique”."


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (":état ça va", "Say how it goes"),
        (":état", "Say how it goes"),
        (":besoin", "Type what the project needs"),
        (":convenu", "Type what was agreed"),
        (":jalon <1/9", "A milestone needs a title"),
        (":projet zut", "Guichet unique, Paie commune"),
        (":projet", "Guichet unique, Paie commune"),
    ],
)
def test_a_refusal_names_the_way_out(line: str, told: str) -> None:
    refusal = ask(line, REVIEW)
    assert isinstance(refusal, Refusal)
    assert told in said(refusal)


def test_elsewhere_a_review_asks_for_its_project() -> None:
    for line in (":état à risque", ":besoin un bureau", ":convenu oui", ":jalon Plan"):
        refusal = ask(line, replace(REVIEW, agenda=AGENDA))
        assert isinstance(refusal, Refusal)
        assert ":project" in refusal.message
    assert isinstance(ask(":projet paie", replace(ROOM, agenda=())), Refusal)
    assert "No project yet" in said(cast_refusal(ask(":projet paie")))


def cast_refusal(asked: object) -> Refusal:
    """The refusal that was answered."""
    assert isinstance(asked, Refusal)
    return asked
