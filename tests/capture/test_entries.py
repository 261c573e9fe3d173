"""Short lines that make or correct a note of advice or a body."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from facilitator.capture.entries import (
    AdviceLine,
    BodyLine,
    advice_line,
    body_line,
    read_advice,
    read_body,
)
from facilitator.domain.advice import Advice
from facilitator.domain.items import NameRef
from facilitator.domain.people import Body
from tests.capture.stage import CONTEXT
from tests.stage import TUESDAY


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
    for said in ("1/2", "la moitié", "50 %", "half of the members", "la moitie des membres"):
        assert read_body(f"CST ; quorum {said}") == BodyLine("CST", quorum_share=Fraction(1, 2)), said
    assert read_body("CST ; quorum 3/2") == BodyLine("CST", "quorum 3/2"), "more than all is no share"
    shared = Body("b", "e", "CAO", quorum_share=Fraction(2, 3))
    assert read_body(body_line(shared)) == BodyLine("CAO", quorum_share=Fraction(2, 3))
    body = Body("b", "e", "CAO", quorum=3)
    assert read_body(body_line(body)) == BodyLine("CAO", "", 3)
