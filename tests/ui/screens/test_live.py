"""Conducting: points, timer, typed commands, undo, what opens over the session, and how one leaves it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from facilitator.domain.items import ItemKind
from facilitator.domain.session import Session, SessionStatus
from facilitator.store.store import Store
from facilitator.ui.screens.asks import LargeEditor, LeaveLive
from facilitator.ui.screens.close import CloseScreen
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.home import HomeScreen
from facilitator.ui.screens.live import LiveScreen
from facilitator.ui.widgets.agenda_pane import AgendaPane
from tests.stage import FixedClock
from tests.store.scenes import draft
from tests.ui.conftest import Opens, choices, line_of, preview, screen
from tests.ui.keyboard import empty_line, press, row_with, shown, type_text


def _point(pilot_screen: LiveScreen) -> int:
    point = pilot_screen.record.point
    return pilot_screen.record.agenda.index(point) + 1 if point else 0


async def test_f8_starts_the_session_and_goes_from_point_to_point(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "enter")
        assert screen(pilot).record.session.status is SessionStatus.PLANNED
        await press(pilot, "f8")
        assert (screen(pilot).record.session.is_live, _point(screen(pilot))) == (True, 1)
        await press(pilot, "f8", "f8")
        assert _point(screen(pilot)) == 3
        assert "✓ 2 Organigramme" in shown(pilot)
        assert "► 3 Activités" in shown(pilot)


async def test_after_the_last_point_f8_says_how_to_close(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "f8", "f8", "f8")
        assert _point(screen(pilot)) == 3
        assert preview(pilot) == "F8 : dernier point atteint. F12 clôt la séance."


async def test_f9_pauses_and_resumes(live: Opens, clock: FixedClock) -> None:
    async with live() as pilot:
        clock.forward(minutes=2)
        await press(pilot, "f9")
        assert "Pause" in row_with(pilot, "━")
        clock.forward(minutes=10)
        await press(pilot, "f9")
        assert "reste 8:00 sur 10 min" in shown(pilot), "the pause does not count"
        assert preview(pilot) == "Le temps reprend."


async def test_what_was_said_of_an_earlier_command_goes_with_the_next(live: Opens) -> None:
    """A command whose effect is seen says nothing, and leaves nothing older standing."""
    async with live() as pilot:
        await type_text(pilot, ":recaler", "enter")
        assert preview(pilot) == "Les points à venir tiennent dans le temps qui reste."
        await press(pilot, "f8")
        assert "tiennent" not in preview(pilot)


async def test_the_bar_of_the_session_and_that_of_the_room_show_what_is_left(
    live: Opens, clock: FixedClock
) -> None:
    """Seven of ten minutes: both bars shrink, whoever looks at them."""

    def left(row: str) -> float:
        full, empty = row.count("━"), row.count("─")
        return full / (full + empty)

    async with live() as pilot:
        clock.forward(minutes=3)
        screen(pilot).tick()
        await pilot.pause()
        hers = left(row_with(pilot, "reste 7:00"))
        await press(pilot, "f5")
        theirs = left(row_with(pilot, "━─"))
    assert hers == pytest.approx(0.7, abs=0.03)
    assert theirs == pytest.approx(0.7, abs=0.04)


async def test_the_bar_says_soon_then_inverts_then_says_by_how_much_it_is_over(
    live: Opens, clock: FixedClock
) -> None:
    async with live() as pilot:
        said = []
        for minutes in (1, 8, 0.7, 2.5):
            clock.forward(minutes=minutes)
            screen(pilot).tick()
            await pilot.pause()
            said.append(" ".join(re.split("[─━]", row_with(pilot, "sur 10 min"))[-1].split()))
    assert said == [
        "reste 9:00 sur 10 min",
        "bientôt reste 1:00 sur 10 min",
        "reste 0:18 sur 10 min",
        "dépassé de 2:12 sur 10 min",
    ]


async def test_being_late_is_said_in_the_first_row(live: Opens, clock: FixedClock) -> None:
    async with live() as pilot:
        clock.forward(minutes=14)
        await press(pilot, "f8")
        assert "retard 4 min" in shown(pilot).splitlines()[0]


async def test_typed_commands_conduct(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, ":point 3", "enter")
        assert _point(screen(pilot)) == 3
        await type_text(pilot, ":prec", "enter")
        assert _point(screen(pilot)) == 2
        await type_text(pilot, ":+5", "enter")
        assert "sur 35 min" in shown(pilot)
        await type_text(pilot, ":-5", "enter")
        assert "sur 30 min" in shown(pilot)
        await type_text(pilot, "a: relancer le bailleur", "enter")
        await type_text(pilot, ":fait 01", "enter")
        assert "✓ faite" in shown(pilot)
        await type_text(pilot, ":present dupont martin", "enter")
        assert "2/7" in shown(pilot)
        assert line_of(pilot) == ""
    assert len(store.items(copil.id)) == 1, "no command became an item"


async def test_a_command_says_what_enter_would_do(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, ":point 2")
        assert preview(pilot) == "Entrée exécute :point 2"


async def test_an_unknown_command_stays_and_the_closest_are_named(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, ":suivv", "enter")
        assert line_of(pilot) == ":suivv"
        assert ":suiv" in preview(pilot)


async def test_an_ambiguous_command_lists_what_it_may_mean(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, ":p")
        assert {"point", "pause"} <= set(choices(pilot))
        await press(pilot, "escape", "enter")
        assert line_of(pilot) == ":p"
        assert ":point" in preview(pilot)


async def test_every_screen_of_the_session_opens_by_a_typed_command(live: Opens) -> None:
    async with live() as pilot:
        for word, title in ((":présents", "Présents"), (":préciser", "À préciser"), (":aide", "Aide")):
            await type_text(pilot, word, "enter")
            assert title in str(pilot.app.screen.query_one("Vertical").border_title)
            await press(pilot, "escape")
        await type_text(pilot, ":tableau", "enter")
        assert isinstance(pilot.app.screen, CockpitScreen)


async def test_a_character_may_be_asked_for_by_name(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, ":arobase", "enter")
        assert line_of(pilot) == "@"
        await empty_line(pilot)
        await type_text(pilot, ":euro", "enter")
        assert line_of(pilot) == "€"


async def test_ctrl_z_first_undoes_typing_then_gives_the_last_line_back(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B est retenu", "enter")
        await type_text(pilot, "autre chose", "ctrl+z")
        assert line_of(pilot) == ""
        assert len(store.items(copil.id)) == 1
        await press(pilot, "ctrl+z")
        assert line_of(pilot) == "d: le scénario B est retenu"
        assert preview(pilot) == "Annulé : D-01. Ctrl+Y rétablit."
        assert store.items(copil.id) == ()


async def test_ctrl_y_does_it_again(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B est retenu", "enter")
        await press(pilot, "ctrl+z", "ctrl+y")
        assert line_of(pilot) == ""
        assert "D-01" in shown(pilot)
        assert [item.ref for item in store.items(copil.id)] == ["D-01"]


async def test_undo_covers_conducting_too(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "f8")
        await press(pilot, "ctrl+z")
        assert _point(screen(pilot)) == 1
        assert preview(pilot) == "Annulé : le changement de point. Ctrl+Y rétablit."
        await type_text(pilot, ":annuler", "enter")
        assert screen(pilot).record.session.status is SessionStatus.PLANNED


async def test_nothing_left_to_undo_is_said(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        store.seal_history(copil.engagement_id)
        await press(pilot, "ctrl+z")
        assert preview(pilot) == "Rien à annuler."


async def test_ctrl_o_opens_the_line_in_a_large_editor(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: un passage", "ctrl+o")
        assert isinstance(pilot.app.screen, LargeEditor)
        await type_text(pilot, " long", "enter")
        await type_text(pilot, "sur deux lignes", "escape")
        assert line_of(pilot) == "d: un passage long\nsur deux lignes"


async def test_page_up_looks_at_the_points_before_without_leaving_the_current_one(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "dit au premier point", "enter")
        await press(pilot, "f8")
        assert "dit au premier point" not in shown(pilot)
        await press(pilot, "pageup")
        assert "dit au premier point" in shown(pilot)
        assert "PgSuiv" in row_with(pilot, "1  Suites du COPIL 2 ")
        await type_text(pilot, "dit au second", "enter")
        assert "dit au second" in shown(pilot), "a captured line goes to the current point, and is shown"
        assert "dit au premier point" not in shown(pilot)
        await press(pilot, "pageup", "pagedown")
        assert "dit au second" in shown(pilot)


async def test_on_a_narrow_screen_f4_shows_the_agenda_over_the_stream(live: Opens) -> None:
    async with live((80, 24)) as pilot:
        assert not pilot.app.screen.query_one(AgendaPane).display
        await press(pilot, "f4")
        rows = shown(pilot)
        assert "► 1 Suites du COPIL 2" in rows
        assert "F7 À préciser" in rows
        assert "reste" in rows, "the bar never collapses"
        await press(pilot, "f4")
        assert "► 1" not in shown(pilot)


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
async def test_what_was_carried_over_is_a_key_away_where_it_does_not_stand_at_the_side(
    live: Opens, store: Store, copil: Session, size: tuple[int, int]
) -> None:
    before = store.create_session(copil.engagement_id, "COPIL n° 2", copil.on - timedelta(days=14))
    store.start_session(before.id)
    kept = store.capture(before.id, draft(ItemKind.ACTION, "Obtenir l'accord du bailleur"))
    store.close_session(before.id)
    async with live(size) as pilot:
        assert "F4" in shown(pilot).splitlines()[-1]
        assert kept.ref not in shown(pilot)
        await press(pilot, "f4")
        assert "Obtenir l'accord du bailleur" in row_with(pilot, kept.ref)
        assert "reste" in shown(pilot), "the bar stays"
        await press(pilot, "escape")
        assert kept.ref not in shown(pilot)
        await press(pilot, "f4")
        await type_text(pilot, "d: le scénario B", "enter")
        assert row_with(pilot, "D-01"), "a line that is entered is seen"
        assert kept.ref not in shown(pilot)


async def test_a_window_made_wide_has_the_sheet_at_its_sides_and_escape_is_free_again(live: Opens) -> None:
    async with live((80, 24)) as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        await press(pilot, "f4")
        assert "D-01" not in shown(pilot)
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        assert row_with(pilot, "D-01 Le scénario B")
        await press(pilot, "escape")
        assert screen(pilot).feed.has_focus, "the first Escape goes to the stream"
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert row_with(pilot, "D-01 Le scénario B"), "what was put away stays away"


async def test_on_a_wide_screen_f4_says_where_to_look(live: Opens) -> None:
    async with live((120, 36)) as pilot:
        await press(pilot, "f4")
        assert "de chaque côté" in preview(pilot)
        assert "F4" not in shown(pilot).splitlines()[-1]


async def test_a_small_window_shows_every_key_that_conducts(live: Opens) -> None:
    async with live((80, 24)) as pilot:
        keys = shown(pilot).splitlines()[-1]
        assert all(f"F{key} " in keys for key in (1, 4, 5, 6, 7, 8, 9, 12))
        assert keys.rstrip().endswith("F12 Clore")


async def test_a_window_that_is_too_small_says_so_and_captures_all_the_same(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live((76, 20)) as pilot:
        first = shown(pilot).splitlines()[0]
        assert first.strip() == "Fenêtre trop petite (76 × 20). Réduisez le zoom : Ctrl et −."
        await type_text(pilot, "d: quand même", "enter")
    assert [item.text for item in store.items(copil.id)] == ["Quand même"]


async def test_quitting_a_live_session_asks_once(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "ctrl+q")
        assert isinstance(pilot.app.screen, LeaveLive)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, LiveScreen)
        await press(pilot, "ctrl+q", "q")
        assert pilot.app.return_code == 0


async def test_quitting_a_session_that_is_not_live_asks_nothing(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "enter", "ctrl+q")
        assert not isinstance(pilot.app.screen, LeaveLive)
        assert pilot.app.return_code == 0


async def test_escape_goes_between_line_and_stream_and_never_leaves(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "escape")
        assert screen(pilot).feed.has_focus
        await press(pilot, "escape")
        assert screen(pilot).box.editor.has_focus


async def test_f12_closes_and_escape_comes_back_into_the_session(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await type_text(pilot, "une phrase inac", "f12")
        assert isinstance(pilot.app.screen, CloseScreen)
        assert store.session(copil.id).status is SessionStatus.CLOSED
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, LiveScreen)
        assert line_of(pilot) == "une phrase inac"
        assert store.session(copil.id).is_live


async def test_f12_before_the_start_says_what_comes_first(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "enter", "f12")
        assert preview(pilot) == "F8 démarre d'abord la séance."


async def test_the_dashboard_is_reached_and_left_while_the_session_goes_on(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await type_text(pilot, ":tableau", "enter")
        assert "Reprendre" in row_with(pilot, "COPIL n° 3")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, HomeScreen)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, LiveScreen), "back into the session left open"
    assert store.session(copil.id).is_live


async def test_ctrl_s_is_answered(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "ctrl+s")
        assert preview(pilot) == "Déjà enregistré à 09:30:00."


async def test_a_session_left_open_is_found_again_with_what_it_holds(
    live: Opens, store: Store, copil: Session, clock: FixedClock
) -> None:
    async with live() as pilot:
        await type_text(pilot, "premier", "enter")
        await type_text(pilot, "second", "enter")
    async with live() as pilot:
        assert preview(pilot) == "Séance retrouvée, 2 éléments, dernier à 09:30."
