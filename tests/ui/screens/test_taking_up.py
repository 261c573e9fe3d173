"""The next session of a body opens with what the last one left: nothing is typed a second time."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.cli.dictation import Dictation
from facilitator.domain.session import Session
from facilitator.store.store import Store
from tests.ui.conftest import Opens
from tests.ui.keyboard import press, row_with, shown, type_text
from tests.ui.notices import told


@pytest.fixture
def following(store: Store, copil: Session) -> Session:
    """COPIL n° 4, after one that left an action, a question, something parked and a private question."""
    store.start_session(copil.id)
    dictation = Dictation(store, copil.id, "")
    for text in ("a: relancer le bailleur >vidal <04/03", "q: qui porte l'astreinte ?", "p: les véhicules"):
        dictation.hear(text)
    dictation.hear("q: que dira le DGS ?")
    store.set_private(store.items(copil.id)[-1].id, True)
    store.close_session(copil.id)
    return store.create_session(copil.engagement_id, "COPIL n° 4", date(2026, 4, 7))


def titles(store: Store, session: Session) -> list[str]:
    """The agenda as it is kept."""
    return [point.title for point in store.agenda(session.id)]


async def test_a_session_of_the_body_is_offered_what_the_last_one_left(
    opened: Opens, store: Store, following: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "p")
        assert "● ✓ Approbation du compte rendu de COPIL n° 3" in shown(pilot)
        assert "1 action" in row_with(pilot, "● ✓ Suivi des actions")
        assert "question" in row_with(pilot, "○ ? Q-01 Qui porte l'astreinte")
        assert "○ ■ P-01 Les véhicules" in shown(pilot)
        assert "DGS ?" not in shown(pilot), "what is private is for no agenda"
        await press(pilot, "down", "down", "space", "enter")
        assert titles(store, following) == [
            "Approbation du compte rendu de COPIL n° 3",
            "Suivi des actions",
            "Qui porte l'astreinte ?",
        ]
        actions = [item.id for item in store.register(following.engagement_id) if item.ref == "A-01"]
        assert list(store.agenda(following.id)[1].takes_up) == actions
        await press(pilot, "ctrl+z")
        assert titles(store, following) == [], "it was one intention"


async def test_what_is_left_can_be_left_and_taken_up_later(
    opened: Opens, store: Store, following: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "p", "escape")
        assert "N ajoute un point   F part d'un format   A propose" in shown(pilot)
        await press(pilot, "n")
        await type_text(pilot, "Calendrier 20 min", "enter", "escape")
        await press(pilot, "r", "enter")
        assert titles(store, following)[-1] == "Calendrier", "what is taken up comes first"
        await press(pilot, "r", "space", "enter")
        assert titles(store, following) == [
            "Approbation du compte rendu de COPIL n° 3",
            "Qui porte l'astreinte ?",
            "Suivi des actions",
            "Calendrier",
        ]
        await press(pilot, "r", "space", "enter", "r")
        assert "n'ont rien laissé d'ouvert" in told(pilot)


async def test_a_session_of_no_body_has_nothing_to_approve(
    opened: Opens, store: Store, following: Session
) -> None:
    store.delete_session(following.id)
    store.create_session(following.engagement_id, "Atelier Achats", date(2026, 4, 7))
    async with opened((80, 24)) as pilot:
        await press(pilot, "enter", "p")
        assert "Approbation" not in shown(pilot)
        assert "Suivi des actions" in shown(pilot)
