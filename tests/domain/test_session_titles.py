"""What the title of a session says: its number, its body, its kind."""

from __future__ import annotations

import pytest

from facilitator.domain.people import Body
from facilitator.domain.session import SessionKind
from facilitator.domain.session_titles import body_of, kind_of, number_in

COPIL, TECHNICAL = Body("c", "e", "COPIL"), Body("t", "e", "Comité technique")
LONGER = Body("l", "e", "COPIL élargi")


@pytest.mark.parametrize(("title", "number"), [
    ("COPIL n° 3", 3), ("COPIL n°12", 12), ("Steering committee No. 4", 4),
    ("Atelier #2 Achats", 2), ("#3", 3), ("Séance no 7", 7),
    ("COPIL 3", None), ("Atelier 2026", None), ("Casino 3", None), ("", None),
])  # fmt: skip
def test_a_title_may_announce_a_number(title: str, number: int | None) -> None:
    assert number_in(title) == number


@pytest.mark.parametrize(("title", "body"), [
    ("COPIL n° 3", COPIL), ("copil de mars", COPIL), ("Comite technique 2", TECHNICAL),
    ("COPIL élargi n° 1", LONGER),
    ("Copilotage du projet", None), ("Préparation du COPIL", None), ("", None),
])  # fmt: skip
def test_the_body_that_begins_a_title_meets(title: str, body: Body | None) -> None:
    assert body_of(title, [COPIL, TECHNICAL, LONGER, Body("n", "e", "")]) == body


@pytest.mark.parametrize(("title", "kind"), [
    ("COPIL n° 3", SessionKind.COPIL), ("Comité de pilotage", SessionKind.COPIL),
    ("Atelier Achats", SessionKind.WORKSHOP), ("Entretiens", SessionKind.INTERVIEW),
    ("Ateliers croisés", SessionKind.WORKSHOP), ("Entretien DSI", SessionKind.INTERVIEW),
    ("Feedback session", SessionKind.FEEDBACK),
    ("Revue des projets", SessionKind.REVIEW), ("Project kick-off", None), ("Copilotage du projet", None),
    ("", None),
])  # fmt: skip
def test_the_word_that_begins_a_title_is_its_kind(title: str, kind: SessionKind | None) -> None:
    assert kind_of(title) is kind
