"""The dashboard of an engagement: what is next, what is late, what was decided, what was held."""

from __future__ import annotations

from datetime import date, time

from facilitator.domain.session import Session
from facilitator.store.store import Store
from facilitator.ui.screens.close import CloseScreen
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.live import LiveScreen
from facilitator.ui.screens.prepare import PrepareScreen
from tests.ui.conftest import Opens, type_command
from tests.ui.keyboard import press, row_with, shown, type_text


async def test_coming_sessions_say_whether_they_are_prepared(
    opened: Opens, store: Store, copil: Session
) -> None:
    store.create_session(copil.engagement_id, "Atelier Achats", date(2026, 3, 12), at=time(14), minutes=180)
    async with opened() as pilot:
        await press(pilot, "enter")
        assert "auj. 09:30, 2 h" in row_with(pilot, "► COPIL n° 3")
        assert "préparée : 3 points, 1 h   7 invités" in shown(pilot)
        assert "jeu. 12/03 14:00, 3 h" in row_with(pilot, "Atelier Achats")
        assert "à préparer : pas d'ordre du jour" in shown(pilot)


async def test_late_actions_and_last_decisions_stand_out(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: obtenir l'accord du bailleur >vidal <04/03", "enter")
        await type_text(pilot, "a: fournir les volumes >roche <ven", "enter")
        for letter in "ABCD":
            await type_text(pilot, f"d: scénario {letter}", "enter")
        await type_command(pilot, ":tableau")
        assert "! 1 en retard" in shown(pilot)
        assert "A-01 Obtenir l'accord du b" in shown(pilot)
        assert "A. Vidal, 6 j" in shown(pilot)
        assert "1 à venir, 0 faite" in shown(pilot)
        assert [letter for letter in "ABCD" if f"Scénario {letter}" in shown(pilot)] == ["B", "C", "D"]


async def test_an_empty_engagement_says_what_to_do(opened: Opens, store: Store) -> None:
    store.create_engagement("Schéma de mutualisation", "CC du Haut-Bief")
    async with opened() as pilot:
        await press(pilot, "enter")
        assert "Aucune séance" in shown(pilot)


async def test_n_plans_a_session_in_one_line_and_prepares_it(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "n")
        await type_text(pilot, "COPIL n° 4 ; 14/04 ; 09:30 ; 2 h", "enter")
        assert any(isinstance(each, PrepareScreen) for each in pilot.app.screen_stack)
    (session,) = (line.session for line in store.sessions(copil.engagement_id) if line.session.id != copil.id)
    assert (session.title, session.on, session.at) == ("COPIL n° 4", date(2026, 4, 14), time(9, 30))
    assert len(store.attendance(session.id)) == 7, "the members of the committee are invited"


async def test_enter_opens_a_planned_session_and_a_closed_one(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "enter")
        assert isinstance(pilot.app.screen, LiveScreen)
    store.start_session(copil.id)
    store.close_session(copil.id)
    async with opened() as pilot:
        await press(pilot, "enter")
        assert "Séances tenues" in shown(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, CloseScreen)


async def test_what_was_done_elsewhere_is_undone_here_too(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "n")
        await type_text(pilot, "Atelier Achats ; 12/03", "enter", "escape", "escape")
        assert isinstance(pilot.app.screen, CockpitScreen)
        assert "Atelier Achats" in shown(pilot)
        await press(pilot, "ctrl+z")
        assert row_with(pilot, "Atelier Achats").find("12/03") == -1
        await press(pilot, "ctrl+y")
        assert "12/03" in row_with(pilot, "Atelier Achats")


async def test_both_sides_fit_a_narrow_screen(live: Opens) -> None:
    async with live((80, 24)) as pilot:
        await type_text(pilot, "a: obtenir l'accord du bailleur >vidal <04/03", "enter")
        await type_command(pilot, ":tableau")
        assert "En séance" in row_with(pilot, "COPIL n° 3")
        assert "! 1 en retard" in shown(pilot)
