"""Preparing a session: its agenda typed in the grammar, times that follow, guests, and the start."""

from __future__ import annotations

from datetime import date, time

from textual.pilot import Pilot

from facilitator.domain.items import ItemKind
from facilitator.domain.session import Expected, Session, SessionStatus, Technique
from facilitator.store.store import Store
from facilitator.ui.screens.attendance import AttendanceScreen
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.live import LiveScreen
from facilitator.ui.screens.prepare import PrepareScreen
from tests.ui.conftest import Opens
from tests.ui.keyboard import press, row_with, shown, type_text


async def _prepare(pilot: Pilot[int]) -> None:
    await press(pilot, "enter", "p")
    assert isinstance(pilot.app.screen, PrepareScreen)


def _titles(store: Store, session: Session) -> list[str]:
    return [point.title for point in store.record(session.id).agenda]


async def test_the_agenda_shows_its_hours_its_sum_and_what_is_expected(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        assert row_with(pilot, "Suites du COPIL 2").split()[:2] == ["09:30", "1"]
        assert row_with(pilot, "Organigramme").split()[0] == "09:40"
        assert "décision" in row_with(pilot, "Organigramme")
        assert "total 1 h sur 2 h   marge 1 h" in shown(pilot) or "total 1 h" in shown(pilot)
        assert "Y. Le Goff  DGS, préside" in shown(pilot)


async def test_points_are_added_one_after_the_other_in_the_grammar(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "n")
        await type_text(pilot, "Moyens et postes 25 min !débat /124", "enter")
        await type_text(pilot, "Activités de la DSI 40 min v:", "enter")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, PrepareScreen)
        assert "1-2-4-tous" in row_with(pilot, "Moyens et postes")
    *_, fourth, fifth = store.record(copil.id).agenda
    assert (fourth.title, fourth.minutes, fourth.expected) == ("Moyens et postes", 25, Expected.DISCUSSION)
    assert fourth.technique is Technique.ONE_TWO_FOUR
    assert (fifth.title, fifth.minutes, fifth.default_kind) == ("Activités de la DSI", 40, ItemKind.ACTIVITY)


async def test_plus_and_minus_move_everything_below(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "plus", "plus")
        assert row_with(pilot, "Organigramme").split()[0] == "09:50"
        await press(pilot, "minus")
        assert row_with(pilot, "Organigramme").split()[0] == "09:45"
        await press(pilot, "ctrl+z")
        assert row_with(pilot, "Organigramme").split()[0] == "09:50"


async def test_too_long_an_agenda_says_by_how_much(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "n")
        await type_text(pilot, "Tout le reste 2 h", "enter", "escape")
        assert "1 h de trop" in shown(pilot)


async def test_a_point_is_corrected_in_its_own_words(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "down", "e")
        assert "Organigramme cible : quel scénario ? 30 min !décision" in shown(pilot)
        await type_text(pilot, " /5doigts", "enter")
    assert store.record(copil.id).agenda[1].technique is Technique.FINGERS


async def test_points_move_up_and_down(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "b")
        assert [title[:6] for title in _titles(store, copil)] == ["Organi", "Suites", "Activi"]
        await press(pilot, "b", "h", "h")
        assert [title[:6] for title in _titles(store, copil)] == ["Suites", "Organi", "Activi"]


async def test_a_removed_point_comes_back_with_ctrl_z(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "delete")
        assert "Suites du COPIL 2" not in _titles(store, copil)
        await press(pilot, "ctrl+z")
        assert "Suites du COPIL 2" in _titles(store, copil)
        await press(pilot, "ctrl+y")
        assert "Suites du COPIL 2" not in _titles(store, copil)


async def test_title_date_hour_and_duration_are_one_line(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "t")
        assert "COPIL n° 3 ; 10/03/2026 ; 09:30 ; 2 h" in shown(pilot)
        await press(pilot, "ctrl+u")
        await type_text(pilot, "COPIL n° 3 bis ; 12/03 ; 14h ; 1h30", "enter")
        assert "jeu. 12/03  14:00 – 15:30" in shown(pilot).splitlines()[0]
    session = store.session(copil.id)
    assert (session.title, session.on, session.at) == ("COPIL n° 3 bis", date(2026, 3, 12), time(14))
    assert session.minutes == 90


async def test_f6_holds_the_guests(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "f6")
        assert isinstance(pilot.app.screen, AttendanceScreen)
        assert "Invités 7" in shown(pilot)
        await press(pilot, "delete", "escape")
        assert "Invités 6" in shown(pilot)
    assert len(store.attendance(copil.id)) == 6


async def test_f8_starts_the_session_and_goes_into_it(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "f8")
        assert isinstance(pilot.app.screen, LiveScreen)
    assert store.session(copil.id).status is SessionStatus.LIVE


async def test_what_was_noticed_while_preparing_is_not_shown_to_the_room(
    opened: Opens, copil: Session
) -> None:
    """A notice may hold the path of a file: it stays behind when the session starts."""
    async with opened() as pilot:
        await _prepare(pilot)
        pilot.app.notify("formats/mon.toml, ligne 8", timeout=60)
        await pilot.pause()
        assert pilot.app.screen.query("Toast")
        await press(pilot, "f8", "f5")
        assert not pilot.app.screen.query("Toast")


async def test_a_session_without_agenda_asks_for_its_first_point_at_once(
    opened: Opens, store: Store, copil: Session
) -> None:
    session = store.create_session(copil.engagement_id, "Atelier Achats", date(2026, 3, 10), at=time(8))
    async with opened() as pilot:
        await press(pilot, "enter", "p")
        await type_text(pilot, "Missions du service 35 min m:", "enter", "escape")
        assert "Missions du service" in shown(pilot)
    assert _titles(store, session) == ["Missions du service"]


async def test_on_a_narrow_screen_a_letter_says_what_is_expected(opened: Opens, copil: Session) -> None:
    async with opened((80, 24)) as pilot:
        await _prepare(pilot)
        ends = [row_with(pilot, title).split()[-2:] for title in ("Suites", "Organi", "Activi")]
        assert ends == [["10", "I"], ["30", "D"], ["20", "?"]]


async def test_escape_goes_back_to_the_dashboard(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CockpitScreen)


async def test_hostile_titles_are_shown_as_they_are(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "n")
        await type_text(pilot, "Point [/x] [b]gras[/b] 5 min", "enter", "escape")
        assert "Point [/x] [b]gras[/b]" in shown(pilot)
