"""Which project a point of an agenda is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.project_naming import project_named, reviewed
from facilitator.domain.projects import Project, ProjectMilestone, with_step
from facilitator.domain.session import AgendaItem
from tests.stage import TUESDAY

TITLES = ("Guichet unique", "Guichet unique de Saint-Loup", "Plan de formation", "Paie")
PROJECTS = tuple(Project(title, "e", place, title) for place, title in enumerate(TITLES, 1))


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Revue : Guichet unique", "Guichet unique"),
        ("revue du GUICHET UNIQUE et suites", "Guichet unique"),
        ("Guichet unique de Saint Loup : où en est-on ?", "Guichet unique de Saint-Loup"),
        ("Le plan de formation", "Plan de formation"),
        ("Plan de formations", None),
        ("Guichet", None),
        ("Guichet unique et plan de formation", None),
        ("Paiement des factures", None),
        ("", None),
    ],
)
def test_a_point_is_about_the_one_project_its_title_names(title: str, named: str | None) -> None:
    """Whole words in a row, accents and case aside; two projects at once are none."""
    found = project_named(title, PROJECTS)
    assert (found and found.title) == named


def test_a_project_without_a_word_is_never_named() -> None:
    assert project_named("Divers", [Project("p", "e", 1, "…")]) is None


POINT = AgendaItem("i", "s", 1, "Revue : Paie", project_id="Paie")


@pytest.mark.parametrize(
    ("before", "after", "project_id"),
    [
        (POINT, replace(POINT, title="Revue : Guichet unique"), "Guichet unique"),
        (POINT, replace(POINT, title="Divers"), None),
        (POINT, replace(POINT, minutes=20), "Paie"),
        (replace(POINT, title="Divers"), replace(POINT, title="Suites"), "Paie"),
        (POINT, replace(POINT, project_id="Plan de formation"), "Plan de formation"),
        (POINT, replace(POINT, project_id=None), None),
    ],
)
def test_an_edited_point_follows_its_words_unless_somebody_chose(
    before: AgendaItem, after: AgendaItem, project_id: str | None
) -> None:
    assert reviewed(before, after, PROJECTS) == project_id


def test_the_next_milestone_is_the_first_not_reached() -> None:
    """Those without a date come last."""
    steps = (
        ProjectMilestone("Ouverture"),
        ProjectMilestone("Plan", date(2026, 4, 1)),
        ProjectMilestone("Étude", TUESDAY, reached=TUESDAY),
    )
    project = replace(PROJECTS[0], milestones=steps)
    assert project.next_milestone == steps[1]
    assert PROJECTS[0].next_milestone is None


def test_a_step_of_the_same_title_gets_the_new_day() -> None:
    plan = ProjectMilestone("Plan", TUESDAY, reached=TUESDAY)
    later = date(2026, 4, 1)
    assert with_step((plan,), ProjectMilestone("plan", later)) == (ProjectMilestone("Plan", later, TUESDAY),)
    assert with_step((plan,), ProjectMilestone("Travaux")) == (plan, ProjectMilestone("Travaux"))
