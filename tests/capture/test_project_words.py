"""What is typed of a project in a review."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.capture.project_words import (
    STATUS_WORDS,
    ReviewLine,
    milestone_line,
    read_milestone,
    read_review,
    status_of,
    status_word,
    with_milestone,
)
from facilitator.domain.projects import ProjectMilestone, ProjectStatus
from tests.stage import TUESDAY


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("en cours", ProjectStatus.RUNNING),
        ("À RISQUE", ProjectStatus.AT_RISK),
        ("risque", ProjectStatus.AT_RISK),
        ("bloq", ProjectStatus.BLOCKED),
        ("term", ProjectStatus.DONE),
        ("at risk", ProjectStatus.AT_RISK),
        ("ab", ProjectStatus.DROPPED),
        ("b", None),
        ("à", None),
        ("le pilote est absent", None),
        ("", None),
    ],
)
def test_a_status_is_its_words_or_their_beginning(typed: str, status: ProjectStatus | None) -> None:
    assert status_of(typed) is status


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_words_shown_for_a_status_mean_it(language: str) -> None:
    assert set(STATUS_WORDS) == set(ProjectStatus)
    assert all(status_of(status_word(status, language)) is status for status in ProjectStatus)


def test_a_review_is_read_part_by_part() -> None:
    line = (
        "à risque ; le plan est dessiné ; besoin : un arbitrage ; convenu: le DGS tranche ; jalon : Plan <1/4"
    )
    assert read_review(line, TUESDAY) == ReviewLine(
        status=ProjectStatus.AT_RISK,
        progress="le plan est dessiné",
        needs="un arbitrage",
        agreed="le DGS tranche",
        milestones=(ProjectMilestone("Plan", date(2026, 4, 1)),),
    )


def test_other_words_before_a_colon_are_part_of_the_sentence() -> None:
    """Nothing is eaten: what is not a part of the review is how the project came along."""
    assert read_review("deux lots : le bâti et les réseaux ; retard", TUESDAY).progress == (
        "deux lots : le bâti et les réseaux ; retard"
    )
    assert read_review("  ;  ", TUESDAY) == ReviewLine()


@pytest.mark.parametrize(
    ("typed", "milestone"),
    [
        ("Ouverture <1/9", ProjectMilestone("Ouverture", date(2026, 9, 1))),
        ("Ouverture <fin mai", ProjectMilestone("Ouverture", date(2026, 5, 31))),
        ("Moins de <5 agents", ProjectMilestone("Moins de <5 agents")),
        ("Ouverture", ProjectMilestone("Ouverture")),
    ],
)
def test_a_step_ends_with_its_day(typed: str, milestone: ProjectMilestone) -> None:
    assert read_milestone(typed, TUESDAY) == milestone


def test_the_line_of_a_step_is_read_as_it_was_written() -> None:
    step = ProjectMilestone("Ouverture", date(2026, 9, 1))
    assert read_milestone(milestone_line(step), TUESDAY) == step


def test_a_step_of_the_same_title_gets_the_new_day() -> None:
    plan = ProjectMilestone("Plan", TUESDAY, reached=TUESDAY)
    later = date(2026, 4, 1)
    assert with_milestone((plan,), ProjectMilestone("plan", later)) == (
        ProjectMilestone("Plan", later, TUESDAY),
    )
    assert with_milestone((plan,), ProjectMilestone("Travaux")) == (plan, ProjectMilestone("Travaux"))
