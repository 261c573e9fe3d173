"""What is typed of a project in a review."""

from __future__ import annotations

from datetime import date

from facilitator.capture.messages import Refusal
from facilitator.capture.review_line import ReviewLine, read_review
from facilitator.domain.projects import ProjectMilestone, ProjectStatus
from tests.capture.stage import CONTEXT


def test_a_review_is_read_part_by_part() -> None:
    line = (
        "à risque ; le plan est dessiné ; besoin : un arbitrage ; convenu: le DGS tranche ; jalon : Plan <1/4"
    )
    assert read_review(line, CONTEXT) == ReviewLine(
        status=ProjectStatus.AT_RISK,
        progress="le plan est dessiné",
        needs="un arbitrage",
        agreed="le DGS tranche",
        steps=(ProjectMilestone("Plan", date(2026, 4, 1)),),
    )


def test_other_words_before_a_colon_are_part_of_the_sentence() -> None:
    """Nothing is eaten: what is not a part of the review tells how the project came along."""
    said = read_review("deux lots : le bâti et les réseaux ; retard", CONTEXT)
    assert said == ReviewLine(progress="deux lots : le bâti et les réseaux ; retard")
    assert read_review("  ;  ", CONTEXT) == ReviewLine()


def test_a_step_that_cannot_be_read_is_refused() -> None:
    assert isinstance(read_review("en cours ; jalon : Plan <31/02 ; besoin : un bureau", CONTEXT), Refusal)
