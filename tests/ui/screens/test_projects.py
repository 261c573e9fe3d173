"""The projects: listed with what is late, opened, corrected, reviewed from one meeting to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.items import Draft, ItemKind
from facilitator.domain.projects import Project, ProjectMilestone, ProjectStatus
from facilitator.domain.session import PointDraft, Session
from facilitator.store.store import Store
from facilitator.ui.desk import Desk
from tests.stage import TUESDAY
from tests.ui.conftest import Opens
from tests.ui.keyboard import empty_line, press, row_with, shown, type_text

LATE = ProjectMilestone("Choix des locaux", date(2026, 3, 4))
OPENING = ProjectMilestone("Ouverture", date(2026, 9, 1))


@pytest.fixture
def desk_project(store: Store, copil: Session) -> Project:
    """A project of the engagement, late on its first step."""
    of = copil.engagement_id
    stake = store.add_stake(of, "territorial", "Rester proche des habitants")
    pilot = next(each for each in store.people(of) if each.last_name == "Dupont")
    return store.add_project(
        of, "Guichet unique", pilot_id=pilot.id, stake_id=stake.id, milestones=[LATE, OPENING]
    )


def _now(store: Store, copil: Session, place: int = 0) -> Project:
    return store.projects(copil.engagement_id)[place]


async def test_the_list_says_how_each_one_goes_and_what_is_late(
    opened: Opens, store: Store, copil: Session, desk_project: Project
) -> None:
    """State, lead, next step and how late it is; those that are over come last."""
    store.add_project(copil.engagement_id, "Annuaire", status=ProjectStatus.DONE)
    store.add_project(copil.engagement_id, "Paie commune", status=ProjectStatus.RUNNING)
    async with opened() as pilot:
        await press(pilot, "enter", "r")
        row = row_with(pilot, "Guichet unique  ")
        assert "○ à lancer" in row
        assert "C. Dupont" in row
        assert "Choix des locaux" in row
        assert "04/03 ! 6 j" in row
        assert "2 projets   ! 1 en retard" in shown(pilot)
        assert shown(pilot).index("Paie commune") < shown(pilot).index("Annuaire")
        assert "Rester proche des habitants" in shown(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_what_is_late_is_in_sight_in_every_window(
    opened: Opens, desk_project: Project, size: tuple[int, int]
) -> None:
    async with opened(size) as pilot:
        await press(pilot, "enter", "r")
        assert "Guichet unique" in row_with(pilot, "04/03 ! 6 j")


async def test_n_adds_a_project_in_one_line(opened: Opens, store: Store, copil: Session) -> None:
    """A lead who may be two people is refused, and the line stays to be corrected."""
    async with opened() as pilot:
        await press(pilot, "enter", "r")
        assert "Aucun projet" in shown(pilot)
        await press(pilot, "n")
        await type_text(pilot, "Plan de formation >dup !en cours ; Recensement <20/03", "enter")
        assert "dup : Claire Dupont, Marc Dupuis" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "Plan de formation >martin !en cours ; Recensement <20/03", "enter")
        row = row_with(pilot, "Plan de formation")
        assert "● en cours" in row
        assert "N. Martin" in row
        assert "ven. 20/03" in row
        await press(pilot, "ctrl+z")
        assert store.projects(copil.engagement_id) == ()


async def test_a_review_is_typed_in_place(
    opened: Opens, store: Store, copil: Session, desk_project: Project
) -> None:
    """State, progress, need, what was agreed and a step, in one line and one step of undo."""
    async with opened() as pilot:
        await press(pilot, "enter", "r", "r")
        await type_text(
            pilot,
            "à risque ; trois sites comparés ; besoin : un arbitrage ; convenu : le DGS tranche ;"
            " jalon : choix des locaux <20/03",
            "enter",
        )
        assert "▲ à risque" in row_with(pilot, "Guichet unique  ")
        assert "un arbitrage" in row_with(pilot, "besoin")
        assert "le DGS tranche" in row_with(pilot, "convenu 10/03")
        project = _now(store, copil)
        assert project.status is ProjectStatus.AT_RISK
        assert project.milestones[0].due == date(2026, 3, 20)
        await press(pilot, "ctrl+z")
        assert _now(store, copil) == desk_project
        assert store.reviews(copil.engagement_id) == ()


async def test_the_line_of_a_project_is_corrected(
    opened: Opens, store: Store, copil: Session, desk_project: Project
) -> None:
    """What the line does not say, the stake and the steps, stays."""
    async with opened() as pilot:
        await press(pilot, "enter", "r", "e")
        assert "Guichet unique >Claire.Dupont !prévu" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "Guichet commun >roche !en cours", "enter")
        project = _now(store, copil)
        assert (project.title, project.status) == ("Guichet commun", ProjectStatus.RUNNING)
        assert (project.stake_id, project.milestones) == (desk_project.stake_id, desk_project.milestones)


async def test_delete_removes_a_project_and_undo_brings_it_back(
    opened: Opens, store: Store, copil: Session, desk_project: Project
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "r", "delete")
        assert "Aucun projet" in shown(pilot)
        await press(pilot, "ctrl+z")
        assert "Guichet unique" in shown(pilot)


# one project


async def test_the_page_tells_the_project_from_one_meeting_to_the_next(
    opened: Opens, store: Store, copil: Session, desk_project: Project
) -> None:
    """What was said at each review, and what was captured under the points about it, the latest first."""
    point = store.add_point(copil.id, PointDraft("Revue : Guichet unique"))
    store.start_session(copil.id)
    store.go_to(copil.id, point.id)
    store.capture(copil.id, Draft(ItemKind.DECISION, "Le site de la gare est retenu", "d: …"))
    store.review_project(desk_project.id, session_id=copil.id, agreed="Visite le 20 mars")
    store.close_session(copil.id)
    old = store.create_session(copil.engagement_id, "COPIL n° 2", date(2026, 2, 17))
    store.review_project(
        desk_project.id, session_id=old.id, status=ProjectStatus.RUNNING, progress="Étude lancée"
    )
    async with opened((100, 36)) as pilot:
        await press(pilot, "enter", "r", "enter")
        text = shown(pilot)
        assert "territorial : Rester proche des habitants" in text
        assert "Visite le 20 mars" in row_with(pilot, "convenu")
        assert "Étude lancée" in row_with(pilot, "avancement")
        assert "Le site de la gare est retenu" in row_with(pilot, "D-01")
        assert text.index("COPIL n° 3") < text.index("D-01") < text.index("COPIL n° 2")
        await press(pilot, "escape")
        assert "1 projet" in shown(pilot)


async def test_steps_are_added_reached_corrected_and_removed(
    opened: Opens, store: Store, copil: Session, desk_project: Project
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "r", "enter", "m")
        await type_text(pilot, "Travaux <30/06", "enter")
        assert "mar. 30/06" in row_with(pilot, "Travaux")
        await press(pilot, "space")
        assert "Choisissez d'abord un jalon" in shown(pilot)
        await press(pilot, "down", "down", "down", "down", "space")
        assert "✓ Choix des locaux" in shown(pilot)
        assert _now(store, copil).milestones[0].reached == TUESDAY
        await press(pilot, "space")
        assert _now(store, copil).milestones[0].reached is None
        await press(pilot, "enter")
        await empty_line(pilot)
        await type_text(pilot, "Locaux choisis <31/02", "enter")
        assert "31/02" in shown(pilot)
        assert _now(store, copil).milestones[0] == LATE
        await empty_line(pilot)
        await type_text(pilot, "Locaux choisis <20/03", "enter")
        assert "ven. 20/03" in row_with(pilot, "Locaux choisis")
        await press(pilot, "delete")
        assert [each.title for each in _now(store, copil).milestones] == ["Ouverture", "Travaux"]
        await press(pilot, "ctrl+z")
        assert "Locaux choisis" in shown(pilot)


async def test_rows_are_corrected_where_they_stand(
    opened: Opens, store: Store, copil: Session, desk_project: Project
) -> None:
    """Who leads, by a few letters; what is needed, in a sentence."""
    async with opened() as pilot:
        await press(pilot, "enter", "r", "enter", "down", "down", "enter")
        await type_text(pilot, "nadia", "enter")
        assert "Nadia Martin" in row_with(pilot, "pilote")
        await press(pilot, "down", "enter")
        await type_text(pilot, "Un bureau à la gare", "enter")
        assert "Un bureau à la gare" in row_with(pilot, "besoin")
        assert _now(store, copil).needs == "Un bureau à la gare"
        await press(pilot, "enter")
        await empty_line(pilot)
        await type_text(pilot, "-", "enter")
        assert _now(store, copil).needs == ""


async def test_a_project_taken_back_while_it_is_open_says_so(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "r", "n")
        await type_text(pilot, "Archives", "enter")
        await press(pilot, "enter", "ctrl+z")
        assert "Ce projet a été retiré" in shown(pilot)
        await press(pilot, "ctrl+y")
        assert "Archives" in shown(pilot)


async def test_what_is_private_is_masked_on_a_shared_screen(
    opened: Opens, desk: Desk, store: Store, copil: Session, desk_project: Project
) -> None:
    point = store.add_point(copil.id, PointDraft("Guichet unique"))
    store.start_session(copil.id)
    store.go_to(copil.id, point.id)
    store.capture(copil.id, Draft(ItemKind.PRIVATE, "tension entre adjoints", "x: …"))
    store.close_session(copil.id)
    desk.settings = replace(desk.settings, screen_shared=True)
    async with opened((100, 36)) as pilot:
        await press(pilot, "enter", "r", "enter")
        assert "tension" not in shown(pilot)
        assert "····" in shown(pilot)
