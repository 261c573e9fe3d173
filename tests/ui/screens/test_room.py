"""F5: the whole room reads along, the consultant goes on writing, and what is hers stays hers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from facilitator import settings
from facilitator.domain.items import ItemKind
from facilitator.domain.room import Asked, RoomPage, RoomPicture
from facilitator.domain.session import Presence, Session, Technique
from facilitator.i18n import Words
from facilitator.paths import Home
from facilitator.room_words import instruction_of
from facilitator.store.store import Store
from facilitator.ui.desk import Desk
from facilitator.ui.screens.close import CloseScreen
from facilitator.ui.screens.help import HelpScreen
from facilitator.ui.widgets.room_board import RoomBoard
from tests.stage import TUESDAY, FixedClock
from tests.ui.conftest import Opens, line_of, screen, type_command
from tests.ui.keyboard import press, row_with, settle, shown, type_text

LEAVE = "Quitter la vue salle"


def _in_room(pilot: Pilot[int]) -> bool:
    return LEAVE in shown(pilot)


async def test_f5_shows_the_room_view_and_f5_comes_back(live: Opens) -> None:
    async with live() as pilot:
        mine = shown(pilot)
        await press(pilot, "f5")
        seen = shown(pilot)
        assert "COPIL n° 3 · Structuration du Pôle Ressources" in seen
        assert "1 SUITES DU COPIL 2" in seen
        assert "minutes restantes" in seen
        assert "En séance" not in seen
        await press(pilot, "f5")
        assert shown(pilot) == mine


async def test_escape_leaves_the_room_view_and_a_typed_word_opens_it(live: Opens) -> None:
    async with live() as pilot:
        await type_command(pilot, ":salle")
        assert _in_room(pilot)
        await press(pilot, "escape")
        assert not _in_room(pilot)
        await type_command(pilot, ":room")
        assert _in_room(pilot)


async def test_what_is_asked_for_in_the_room_view_is_known_to_the_window_of_the_room(
    live: Opens, store: Store, copil: Session
) -> None:
    """Two windows, one page; back on her own screen the window follows the session again."""
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B est retenu", "enter")
        await press(pilot, "f5")
        assert store.asked(copil.id) is None
        await press(pilot, "f7")
        assert store.asked(copil.id) == Asked(RoomPage.DECISIONS)
        await press(pilot, "pagedown")
        assert store.asked(copil.id) == Asked(RoomPage.PRESENT)
        await press(pilot, "f5")
        assert store.asked(copil.id) is None
        await type_command(pilot, ":décisions")
        assert store.asked(copil.id) == Asked(RoomPage.DECISIONS)
        await press(pilot, "f8")
        assert store.asked(copil.id) is None, "another point takes the place of what was asked for"


async def test_the_room_view_is_light_and_the_consultant_keeps_her_own_colours(
    live: Opens, desk: Desk, home: Home
) -> None:
    async with live() as pilot:
        assert pilot.app.theme == "facilitator-dark"
        await press(pilot, "f5")
        assert pilot.app.theme == "facilitator-room-light"
        await pilot.app.screen.run_action("theme")
        await settle(pilot)
        assert pilot.app.theme == "facilitator-room-dark"
        await press(pilot, "f5")
        assert pilot.app.theme == "facilitator-dark"
    kept = settings.load(home.settings)[0]
    assert (kept.theme, kept.room_theme) == ("dark", "dark")


async def test_a_decision_is_written_in_front_of_the_group(live: Opens, store: Store, copil: Session) -> None:
    """The first letter brings the line up; once the line is saved the room sees what was decided."""
    async with live() as pilot:
        await press(pilot, "f5")
        await type_text(pilot, "d: le scénario B est retenu vote:8/1/2")
        assert "Décision" in row_with(pilot, "le scénario B est retenu")
        assert _in_room(pilot)
        await press(pilot, "enter")
        seen = shown(pilot)
        assert "CE QUI EST DÉCIDÉ" in seen
        assert "Le scénario B est retenu" in seen
        assert "COPIL, 8 pour, 1 contre, 2 abstentions" in seen
        assert "↵" not in seen, "the line is gone"
    (item,) = store.items(copil.id)
    assert item.kind is ItemKind.DECISION


async def test_a_whole_burst_typed_at_the_closed_line_arrives_in_order(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await press(pilot, "f5")
        await type_text(pilot, "a: relancer le bailleur >vidal <lun", "enter")
        await type_text(pilot, "q: qui porte l'astreinte ? >benali", "enter")
        seen = shown(pilot)
    assert "Relancer le bailleur" in seen
    assert "Anne Vidal, avant lundi 16 mars" in seen
    assert "QUESTION OUVERTE" in seen
    assert [item.text for item in store.items(copil.id)] == [
        "Relancer le bailleur",
        "Qui porte l'astreinte ?",
    ]


async def test_the_group_rephrases_and_the_arrow_corrects(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        await type_text(pilot, "note pour moi", "enter")
        await press(pilot, "f5", "up")
        assert "Corriger D-01" in shown(pilot)
        assert "note pour moi" not in shown(pilot)
        await type_text(pilot, " est retenu", "enter")
        assert "Le scénario B est retenu" in shown(pilot)
        assert _in_room(pilot)
    assert store.items(copil.id)[0].text == "Le scénario B est retenu"


async def test_escape_first_puts_the_line_away_and_keeps_its_words(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "f5")
        await type_text(pilot, "d: le scén", "escape")
        assert "le scén" not in shown(pilot)
        assert _in_room(pilot)
        await press(pilot, "escape")
        assert not _in_room(pilot)
        assert line_of(pilot) == "d: le scén"


async def test_the_next_point_and_the_pause_are_conducted_from_the_room_view(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await press(pilot, "f5", "f8")
        assert "2 ORGANIGRAMME CIBLE : QUEL SCÉNARIO ?" in shown(pilot)
        assert "✓ 1 Suites du COPIL 2" in shown(pilot)
        await press(pilot, "f9")
        assert store.session(copil.id).paused is not None
        assert "pause" in shown(pilot)
        assert "minutes restantes" not in shown(pilot)


async def test_minutes_are_whole_and_never_tell_how_late_it_is(live: Opens, clock: FixedClock) -> None:
    async with live() as pilot:
        await press(pilot, "f8", "f5")
        board = screen(pilot).query_one(RoomBoard)

        def minutes() -> int | None:
            screen(pilot).tick()
            return board.face.number if board.face else None

        clock.forward(minutes=17, seconds=20)
        assert minutes() == 13
        clock.forward(minutes=20)
        assert minutes() == 0
        await settle(pilot)
        seen = shown(pilot)
    assert "dépassé" not in seen
    assert "retard" not in seen


async def test_seconds_of_the_last_minute_are_counted_only_if_asked_for(
    live: Opens, clock: FixedClock, desk: Desk
) -> None:
    desk.settings = replace(desk.settings, room_seconds=True)
    async with live() as pilot:
        await press(pilot, "f5")
        clock.forward(minutes=9, seconds=18)
        screen(pilot).tick()
        await settle(pilot)
        assert "secondes restantes" in shown(pilot)
        assert screen(pilot).query_one(RoomBoard).face is not None


async def test_pages_are_leafed_through_and_those_without_anything_are_left_out(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        await type_text(pilot, "p: véhicules de service", "enter")
        await press(pilot, "f5")
        assert "SUITES DU COPIL 2" in shown(pilot)
        await press(pilot, "pagedown")
        assert "DÉCISIONS DE LA SÉANCE" in shown(pilot)
        await press(pilot, "tab")
        assert "NOUS Y REVIENDRONS" in shown(pilot)
        assert "Véhicules de service" in shown(pilot)
        await press(pilot, "pagedown")
        assert "INVITÉS" in shown(pilot)
        await press(pilot, "pagedown")
        assert "CE QUI EST DÉCIDÉ" in shown(pilot)
        await press(pilot, "pageup")
        assert "INVITÉS" in shown(pilot)


@pytest.mark.parametrize(
    ("command", "seen"),
    [
        (":décisions", "Aucune décision dans cette séance"),
        (":parking", "Rien n'a été mis de côté"),
        (":activités", "Aucune activité dans cette séance"),
        (":verbatims", "Aucun verbatim"),
    ],
)
async def test_a_typed_word_opens_the_room_view_on_what_it_names(
    live: Opens, command: str, seen: str
) -> None:
    async with live() as pilot:
        await type_command(pilot, command)
        assert _in_room(pilot)
        assert seen in shown(pilot)


async def test_attendance_is_shown_in_the_room_view_rather_than_marked(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await type_command(pilot, ":présent dupont")
        await press(pilot, "f5", "f6")
        assert "PRÉSENTS" in shown(pilot)
        assert "Claire Dupont" in shown(pilot)
        await press(pilot, "f8")
        await type_command(pilot, ":présents")
        assert "Claire Dupont" in shown(pilot)
        assert _in_room(pilot)
    assert {line.presence for line in store.attendance(copil.id)} == {Presence.PRESENT, Presence.INVITED}


async def test_the_balance_of_a_workshop_is_shown_by_outcome(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "f8", "f8")
        await type_text(pilot, "m: marchés publics >dupuis", "enter")
        await type_text(pilot, "rédaction des pièces; 0,7; =c", "enter")
        await type_text(pilot, "archivage des marchés; 0,1; =a", "enter")
        await type_command(pilot, ":activités")
        seen = shown(pilot)
        assert "Marchés publics" in seen
        assert "0,70 ETP" in row_with(pilot, "Conserver")
        assert "0,10 ETP" in row_with(pilot, "Arrêter")
        assert "conserver" in row_with(pilot, "Rédaction des pièces") or "conserver" in row_with(
            pilot, "rédaction des pièces"
        )


async def test_closing_from_the_room_view_gives_the_consultant_her_colours_back(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        await press(pilot, "f5", "f12")
        assert isinstance(pilot.app.screen, CloseScreen)
        assert pilot.app.theme == "facilitator-dark"


async def test_the_help_of_the_room_view_lists_its_pages(live: Opens) -> None:
    async with live((100, 50)) as pilot:
        await press(pilot, "f5", "f1")
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "toutes les décisions" in row_with(pilot, " F7 ")
        await press(pilot, "escape")
        assert _in_room(pilot)


async def test_what_was_prepared_is_asked_of_the_room(store: Store, opened: Opens, copil: Session) -> None:
    """The question and the instruction of the preparation go before title and technique."""
    from facilitator.domain.session import PointDraft, Technique

    session = store.create_session(
        copil.engagement_id,
        "Atelier",
        copil.on,
        points=(
            PointDraft("Doublons", 20, question="Que faisons-nous deux fois ?", technique=Technique.DOTS),
            PointDraft("Suites", 10, instruction="Écrivez chacun deux idées."),
        ),
    )
    store.start_session(session.id)
    async with opened() as pilot:
        await press(pilot, "f5")
        assert "1 QUE FAISONS-NOUS DEUX FOIS ?" in shown(pilot)
        assert "► 1 Doublons" in shown(pilot)
        assert "Placez vos points" in row_with(pilot, "Consigne")
        await press(pilot, "f8")
        assert "Écrivez chacun deux idées." in row_with(pilot, "Consigne")


async def test_a_technique_in_stages_shows_each_one_with_its_minutes(live: Opens, clock: FixedClock) -> None:
    async with live() as pilot:
        await type_command(pilot, ":méthode 124")
        await press(pilot, "f5")
        assert "Seul, une minute" in row_with(pilot, "Consigne")
        clock.forward(seconds=70)
        screen(pilot).tick()
        await settle(pilot)
        assert "À deux, deux minutes" in row_with(pilot, "Consigne")


@pytest.mark.parametrize("technique", Technique)
def test_every_technique_tells_the_room_what_to_do(technique: Technique) -> None:
    picture = RoomPicture("COPIL", "Pôle", TUESDAY, technique=technique)
    assert instruction_of(picture, None, Words("fr")).endswith((".", "?"))


def test_the_settings_of_the_room_view_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    chosen = settings.Settings(room_theme="dark", room_names=True, room_seconds=True)
    settings.save(path, chosen)
    assert settings.load(path) == (chosen, ())
    path.write_text('room_theme = "pink"\n', encoding="utf-8")
    assert settings.load(path)[0].room_theme == "light"
