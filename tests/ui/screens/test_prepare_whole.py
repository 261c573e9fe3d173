"""A session is prepared whole: a format, what each point asks and needs, things to do, one more like it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from textual.pilot import Pilot

from facilitator.cli.dictation import Dictation
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import Activity
from facilitator.domain.session import Expected, PointDraft, Session, SessionKind, ToDo
from facilitator.paths import Home
from facilitator.store.store import Store
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.prepare import PrepareScreen
from tests.stage import TUESDAY
from tests.ui.conftest import Opens
from tests.ui.keyboard import plain, press, row_with, shown, type_text
from tests.ui.notices import told

OWN = """kind = "workshop"
minutes = 60

[fr]
title = "Tour de chauffe"
purpose = "Se mettre en route."

[[step]]
minutes = 60

[step.fr]
title = "Tout"
"""


@pytest.fixture
def workshop(store: Store, copil: Session) -> Session:
    """A workshop on Achats for today at eight, before the COPIL, without an agenda."""
    return store.create_session(copil.engagement_id, "Atelier Achats", TUESDAY, at=time(8))


async def _prepare(pilot: Pilot[int]) -> PrepareScreen:
    await press(pilot, "enter", "p")
    front = pilot.app.screen
    if not isinstance(front, PrepareScreen):
        await press(pilot, "escape")
        front = pilot.app.screen
    assert isinstance(front, PrepareScreen)
    return front


def _titles(store: Store, session: Session) -> list[str]:
    return [point.title for point in store.agenda(session.id)]


# formats


async def test_an_agenda_comes_from_a_format_chosen_by_typing(
    opened: Opens, store: Store, workshop: Session
) -> None:
    """Its steps with their questions, what is to do before, the length; one Ctrl+Z takes all of it back."""
    async with opened() as pilot:
        await _prepare(pilot)
        assert "F part d'un format" in shown(pilot)
        await press(pilot, "f")
        await type_text(pilot, "activités")
        assert "Relever les activités de chaque mission" in shown(pilot), "what it is for is said"
        await press(pilot, "enter")
        assert "total 2 h 50 sur 3 h   marge 10 min" in shown(pilot)
        assert "Laquelle de ces missions vous occupe le plus" in shown(pilot)
        assert "À faire avant  0/5" in shown(pilot)
        assert "08:10" in row_with(pilot, "Une mission ensemble")
        await press(pilot, "ctrl+z")
        assert "F part d'un format" in shown(pilot)
    assert _titles(store, workshop) == []
    assert store.session(workshop.id).to_do == ()


async def test_a_workshop_becomes_what_its_format_is(opened: Opens, store: Store, workshop: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "f")
        await type_text(pilot, "rationalisation", "enter")
    session = store.session(workshop.id)
    assert (session.kind, session.format) == (SessionKind.RATIONALISATION, "atelier-rationalisation")
    assert "Ce qui doit être soumis au CST" in session.outcome


async def test_a_format_says_whom_to_invite_until_somebody_is(
    opened: Opens, store: Store, workshop: Session
) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "f")
        await type_text(pilot, "activités", "enter")
        assert "· Le chef de service" in shown(pilot)
        await press(pilot, "f6")
        await type_text(pilot, "dupuis", "enter", "escape")
        assert "· Le chef de service" not in shown(pilot)
        assert "Invités 1" in shown(pilot)


async def test_on_a_low_screen_what_a_format_is_for_stays_in_sight(opened: Opens, copil: Session) -> None:
    async with opened((80, 24)) as pilot:
        await _prepare(pilot)
        await press(pilot, "f")
        assert "annonce 5'" in shown(pilot)
        assert "tapez pour filtrer" in shown(pilot)


async def test_formats_of_the_kind_of_session_come_first(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "f")
        assert "► COPIL d'arbitrage" in shown(pilot)


async def test_a_format_comes_after_the_points_there_are_and_says_so(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "f")
        assert "ajouté après les points déjà là" in shown(pilot)
        await type_text(pilot, "rétro", "enter")
    titles = _titles(store, copil)
    assert (titles[0], titles[3], len(titles)) == ("Suites du COPIL 2", "Ouverture", 9)
    assert store.session(copil.id).kind is SessionKind.COPIL


async def test_a_mistaken_format_is_named_and_ones_own_is_offered(
    opened: Opens, home: Home, store: Store, workshop: Session
) -> None:
    home.formats.mkdir(parents=True)
    (home.formats / "chauffe.toml").write_text(OWN, encoding="utf-8")
    wrong = OWN.replace("minutes = 60", "minutes = 45", 1)
    (home.formats / "faux.toml").write_text(wrong, encoding="utf-8")
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "f")
        assert f"{Path('formats') / 'faux.toml'}, ligne 2 : les étapes durent 60 min" in plain(told(pilot))
        await type_text(pilot, "chauffe", "enter")
    assert _titles(store, workshop) == ["Tout"]


# a point in full


async def test_a_point_says_what_it_asks_and_how_the_room_works(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "down", "q")
        await type_text(pilot, "Quel scénario retenir, A, B ou C ?", "enter")
        await press(pilot, "i")
        await type_text(pilot, "Un avis chacun, puis 0 à 5 doigts.", "enter")
        assert "Quel scénario retenir" in row_with(pilot, "question posée")
        assert "Un avis chacun" in row_with(pilot, "consigne")
        assert "Point 2" in row_with(pilot, "Point 2   Organigramme")
        await press(pilot, "ctrl+z")
        assert "–" in row_with(pilot, "consigne")
    assert store.agenda(copil.id)[1].question == "Quel scénario retenir, A, B ou C ?"


async def test_tab_goes_through_the_parts_of_a_point_and_enter_writes_one(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "tab", "down", "down", "enter")
        assert "ce que le point doit donner" in shown(pilot)
        await type_text(pilot, "Chaque action est datée", "enter")
        await press(pilot, "down", "enter")
        await type_text(pilot, "Plus une action sans nom", "enter")
        assert "Chaque action est datée" in row_with(pilot, "résultat attendu")
        await press(pilot, "delete")
        assert "–" in row_with(pilot, "à vérifier"), "what is selected is emptied, and not the point"
        await press(pilot, "ctrl+z", "escape", "n")
        assert "Nouveau point" in shown(pilot), "Escape gave the keys back to the points"
    point = store.agenda(copil.id)[0]
    assert (point.result, point.check) == ("Chaque action est datée", "Plus une action sans nom")


async def test_a_click_on_what_is_selected_corrects_it(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await pilot.click("#agenda", offset=(12, 0))
        assert "Suites du COPIL 2 10 min !information" in shown(pilot)
        await press(pilot, "escape")
        await pilot.click("#card", offset=(12, 1))
        await pilot.click("#card", offset=(12, 1))
        assert "ce que fait la salle, en une ligne" in shown(pilot)


async def test_editing_the_line_of_a_point_keeps_what_it_asks(
    opened: Opens, store: Store, copil: Session
) -> None:
    point = store.agenda(copil.id)[0]
    store.edit_point(replace(point, question="Qu'est-ce qui est fait ?", attachments=("suivi.xlsx",)))
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "e")
        await type_text(pilot, " /tour", "enter")
    kept = store.agenda(copil.id)[0]
    assert (kept.question, kept.attachments) == ("Qu'est-ce qui est fait ?", ("suivi.xlsx",))


async def test_attachments_are_named_and_reach_the_invitation(
    opened: Opens, store: Store, copil: Session, home: Home
) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "down", "m")
        await type_text(pilot, "scenarios.pdf ; chiffrage.xlsx ; scenarios.pdf", "enter")
        assert "scenarios.pdf, chiffrage.xlsx" in row_with(pilot, "pièces")
        await press(pilot, "p")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
    (written,) = home.exports.rglob("*.md")
    assert "- scenarios.pdf (point 2)" in written.read_text(encoding="utf-8").replace("\u00a0", " ")


async def test_a_point_takes_up_what_is_open_by_its_reference(
    opened: Opens, store: Store, copil: Session
) -> None:
    """Only what is chosen, named by its references and the session they are of."""
    store.start_session(copil.id)
    dictation = Dictation(store, copil.id, "")
    for text in ("a: relancer le bailleur >vidal <04/03", "q: qui porte l'astreinte ?", "p: les véhicules"):
        dictation.hear(text)
    store.close_session(copil.id)
    following = store.create_session(copil.engagement_id, "COPIL n° 4", date(2026, 4, 7))
    store.add_point(following.id, PointDraft("Suites", 10))
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "tab", "end", "enter", "space", "down", "space", "enter")
        assert "A-01, Q-01 de COPIL n° 3" in row_with(pilot, "reprend")
    taken = store.agenda(following.id)[0].takes_up
    assert [store.item(item_id).ref for item_id in taken] == ["A-01", "Q-01"]


# a proposed agenda


async def test_an_agenda_is_proposed_from_what_a_service_still_lacks(
    opened: Opens, store: Store, workshop: Session
) -> None:
    """Nothing is known of Achats: its functions come first; what is chosen is added by Enter alone."""
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "a")
        assert "aucune mission" in row_with(pilot, "● ▌ Missions : Achats")
        assert "○ ▌ Missions : Voirie" in shown(pilot), "other services are offered only"
        await press(pilot, "enter")
    functions, close = store.agenda(workshop.id)
    assert (plain(functions.title), functions.default_kind) == ("Missions : Achats", ItemKind.MISSION)
    assert plain(functions.question) == "De quoi le service répond-il, et pour qui ?"
    assert close.expected is Expected.CLOSING


async def test_activities_that_wait_for_a_verdict_are_proposed(
    opened: Opens, store: Store, workshop: Session
) -> None:
    unit = next(each for each in store.units(workshop.engagement_id) if each.name == "Achats")
    store.add_activity(Activity("", workshop.engagement_id, "Passer les commandes", unit_id=unit.id))
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "a")
        assert "1 à décider" in row_with(pilot, "● ○ Rationalisation : Achats")


async def test_a_close_that_is_there_is_not_proposed_again(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "a", "enter", "a")
        assert "Relecture et prochaine séance" not in shown(pilot).partition("Ordre du jour proposé")[2]


# what is to do before


async def test_things_to_do_are_typed_ticked_and_kept(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "d")
        await type_text(pilot, "convocation envoyée ; tester le projecteur", "enter")
        await press(pilot, "space", "down")
        assert "✓ convocation envoyée" in shown(pilot)
        assert "À faire avant  1/2" in shown(pilot)
        await press(pilot, "e")
        await type_text(pilot, " de la salle", "enter")
        await press(pilot, "n")
        await type_text(pilot, "imprimer le plan", "enter")
        await press(pilot, "up", "up", "delete")
        await press(pilot, "escape", "escape")
        assert "préparée : 3 points, 1 h   2 à faire   7 invités" in shown(pilot), "the dashboard says so too"
    kept = store.session(copil.id).to_do
    assert kept == (ToDo("tester le projecteur de la salle"), ToDo("imprimer le plan"))
    assert len(store.agenda(copil.id)) == 3, "the keys were about the list, not about the points"


async def test_space_does_nothing_to_the_points(opened: Opens, store: Store, copil: Session) -> None:
    store.edit_session(replace(store.session(copil.id), to_do=(ToDo("réserver"),)))
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "space")
    assert store.session(copil.id).to_do == (ToDo("réserver"),)


async def test_on_a_narrow_screen_things_to_do_stand_below_and_guests_are_with_f6(
    opened: Opens, store: Store, copil: Session
) -> None:
    store.edit_session(replace(store.session(copil.id), to_do=(ToDo("réserver"), ToDo("inviter", done=True))))
    async with opened((80, 24)) as pilot:
        await _prepare(pilot)
        assert "À faire avant  1/2" in shown(pilot)
        assert "✓ inviter" in shown(pilot)
        assert "Invités 7" not in shown(pilot)
        await press(pilot, "f6")
        assert "Invités 7" in shown(pilot)


# the sessions that follow


async def test_another_session_like_this_one_has_the_next_number_and_the_next_day(
    opened: Opens, store: Store, copil: Session
) -> None:
    store.create_session(copil.engagement_id, "COPIL n° 2", date(2026, 2, 17), at=time(9, 30), minutes=120)
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "c")
        assert "COPIL n° 4 ; 31/03/2026 ; 09:30 ; 2 h" in shown(pilot)
        await press(pilot, "enter")
        assert "COPIL n° 4 › Préparation" in shown(pilot)
        assert "Vous préparez maintenant COPIL n° 4." in told(pilot)
    (clone,) = (each.session for each in store.sessions(copil.engagement_id) if each.session.number == 4)
    _, *others = _titles(store, copil)
    assert _titles(store, clone) == ["Suites du COPIL 3", *others], "it follows the one it is like"
    assert len(store.attendance(clone.id)) == 7


async def test_another_session_that_is_taken_back_is_left(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await _prepare(pilot)
        await press(pilot, "c", "enter", "ctrl+z")
        assert isinstance(pilot.app.screen, CockpitScreen)
        assert "Annulé : la nouvelle séance" in plain(told(pilot))
    assert [line.session.title for line in store.sessions(copil.engagement_id)] == ["COPIL n° 3"]


async def test_a_body_named_alone_is_its_next_session(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "n")
        await type_text(pilot, "copil")
        assert "COPIL n° 4   mar. 17/03/2026   09:30 – 11:30   2 h" in shown(pilot)
        await type_text(pilot, " ; 14/04")
        assert "COPIL n° 4   mar. 14/04/2026" in shown(pilot)
        await press(pilot, "enter", "escape")
        assert isinstance(pilot.app.screen, PrepareScreen | CockpitScreen)
    planned = [line.session for line in store.sessions(copil.engagement_id)]
    assert (planned[-1].title, planned[-1].on) == ("COPIL n° 4", date(2026, 4, 14))
