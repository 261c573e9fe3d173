"""A project at the point of a session that reviews it: its card in sight, and what is typed of it."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.projects import ProjectMilestone, ProjectStatus
from facilitator.domain.session import PointDraft, Session
from facilitator.store.store import Store
from facilitator.ui.widgets.project_strip import ProjectStrip
from tests.ui.conftest import Opens, preview, screen, type_command
from tests.ui.keyboard import press, row_with, shown, type_text


@pytest.fixture
def review(store: Store, copil: Session) -> Session:
    """The COPIL, started at a point that reviews a project."""
    of = copil.engagement_id
    pilot = next(each for each in store.people(of) if each.last_name == "Dupont")
    steps = [ProjectMilestone("Choix des locaux", date(2026, 3, 4))]
    project = store.add_project(of, "Guichet unique", pilot_id=pilot.id, milestones=steps)
    store.add_project(of, "Paie commune")
    store.review_project(project.id, needs="Un avis du bailleur", agreed="Le DGS voit le bailleur")
    point = store.add_point(copil.id, PointDraft("Revue : Guichet unique", 15), 2)
    store.start_session(copil.id)
    store.go_to(copil.id, point.id)
    return copil


async def test_the_project_stands_under_the_bar(opened: Opens, review: Session) -> None:
    """How it goes, who leads, the next step and how late it is; what is needed and agreed below."""
    async with opened() as pilot:
        row = row_with(pilot, "○ à lancer")
        assert "C. Dupont" in row
        assert "Choix des locaux 04/03 ! 6 j" in row
        assert "besoin Un avis du bailleur   convenu 10/03 Le DGS voit" in shown(pilot)


async def test_a_small_window_gives_it_one_row(opened: Opens, review: Session) -> None:
    async with opened((80, 24)) as pilot:
        assert "besoin Un" in row_with(pilot, "○ à lancer")
        assert "convenu" not in shown(pilot)


async def test_a_wide_window_gives_it_the_side(opened: Opens, review: Session) -> None:
    async with opened((120, 36)) as pilot:
        assert "Le DGS voit le bailleur" in shown(pilot)
        assert not screen(pilot).query(ProjectStrip)


async def test_other_points_are_left_alone(opened: Opens, review: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "f8")
        assert "à lancer" not in shown(pilot)
        assert not screen(pilot).query_one(ProjectStrip).display


async def test_what_is_typed_of_it_is_one_review(opened: Opens, store: Store, review: Session) -> None:
    """The card follows at once, the minutes' stream stays the room's."""
    async with opened() as pilot:
        await type_command(pilot, ":état à risque")
        assert "▲ à risque" in row_with(pilot, "C. Dupont")
        assert "Noté pour « Guichet unique »" in preview(pilot)
        await type_command(pilot, ":besoin un arbitrage avant le 20 mars")
        await type_command(pilot, ":convenu visite de la gare vendredi")
        await type_command(pilot, ":jalon Ouverture <1/9")
        assert "besoin un arbitrage avant le 20 mars" in shown(pilot)
        of = review.engagement_id
        (said,) = [each for each in store.reviews(of) if each.session_id == review.id]
        assert (said.status, said.agreed) == (ProjectStatus.AT_RISK, "visite de la gare vendredi")
        assert [each.title for each in store.projects(of)[0].milestones] == ["Choix des locaux", "Ouverture"]
        assert store.items(review.id) == ()
        await press(pilot, "ctrl+z", "ctrl+z")
        assert "un arbitrage" in shown(pilot)
        assert [each.title for each in store.projects(of)[0].milestones] == ["Choix des locaux"]


async def test_an_english_word_says_the_same(opened: Opens, store: Store, review: Session) -> None:
    async with opened() as pilot:
        await type_command(pilot, ":status blocked")
        assert "■ bloqué" in shown(pilot)
        assert store.projects(review.engagement_id)[0].status is ProjectStatus.BLOCKED


async def test_a_point_is_given_its_project_by_a_few_words(
    opened: Opens, store: Store, review: Session
) -> None:
    """Elsewhere a review says how to choose one; the line stays until it is understood."""
    async with opened() as pilot:
        await press(pilot, "f8")
        await type_command(pilot, ":état bloqué")
        assert ":projet" in preview(pilot)
        await press(pilot, "ctrl+u")
        await type_command(pilot, ":projet paie")
        assert "○ à lancer" in shown(pilot)
        await type_command(pilot, ":état bloqué")
        assert store.projects(review.engagement_id)[1].status is ProjectStatus.BLOCKED


async def test_capture_goes_on_as_ever(opened: Opens, store: Store, review: Session) -> None:
    async with opened() as pilot:
        await type_text(pilot, "d: le site de la gare est retenu", "enter")
        assert [item.text for item in store.items(review.id)] == ["Le site de la gare est retenu"]
        assert "à lancer" in shown(pilot)
