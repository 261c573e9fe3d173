"""The dashboard of an engagement: what is next, what is late, what was decided, what was held."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from textual.pilot import Pilot

from facilitator.cli.dictation import Dictation
from facilitator.domain.engagement import EngagementStatus
from facilitator.domain.hours import Nature
from facilitator.domain.people import PersonEntry
from facilitator.domain.session import Session, SessionKind
from facilitator.store.reading import Reader
from facilitator.store.store import Store
from facilitator.ui.desk import Desk
from facilitator.ui.screens.asks import LineAsked
from facilitator.ui.screens.close import CloseScreen
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.hours import HoursScreen
from facilitator.ui.screens.letter import LetterScreen
from facilitator.ui.screens.live import LiveScreen
from facilitator.ui.screens.people import PeopleScreen
from facilitator.ui.screens.prepare import PrepareScreen
from facilitator.ui.screens.register import RegisterScreen
from tests.stage import FixedClock
from tests.ui.conftest import AGENDA, Opens, type_command
from tests.ui.founded import found
from tests.ui.keyboard import press, row_with, shown, type_text
from tests.ui.notices import told


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


async def test_f8_starts_the_selected_session_as_its_line_promises(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter")
        assert "F8 la démarre" in shown(pilot)
        await press(pilot, "f8")
        assert isinstance(pilot.app.screen, LiveScreen)
        assert store.session(copil.id).is_live
        await press(pilot, "ctrl+z")
        assert not store.session(copil.id).is_live
        store.start_session(copil.id)
        await type_command(pilot, ":tableau")
        await press(pilot, "f8")
        assert isinstance(pilot.app.screen, LiveScreen), "one that runs is opened"


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
        assert "12/03" not in row_with(pilot, "  Atelier Achats")
        await press(pilot, "ctrl+y")
        assert "12/03" in row_with(pilot, "Atelier Achats")


async def test_both_sides_fit_a_narrow_screen(live: Opens) -> None:
    async with live((80, 24)) as pilot:
        await type_text(pilot, "a: obtenir l'accord du bailleur >vidal <04/03", "enter")
        await type_command(pilot, ":tableau")
        assert "En séance" in row_with(pilot, "► COPIL n° 3")
        assert "! 1 en retard" in shown(pilot)


async def test_the_phases_say_how_far_they_have_come(opened: Opens, store: Store) -> None:
    """The first phase has its bar; the second, where nothing is planned, its beginning."""
    found(store)
    for size in ((100, 30), (80, 24)):
        async with opened(size) as pilot:
            await press(pilot, "enter")
            row = row_with(pilot, "Phase 1")
            assert "1er temps ━" in row
            assert "33 %" in row, "a workshop held, a COPIL to come, a chart to hand over"
            assert "Phase 2 second temps date à définir" in row


async def test_the_heading_says_the_hours_of_the_letter(opened: Opens, store: Store) -> None:
    found(store)
    async with opened() as pilot:
        await press(pilot, "enter")
        assert "3 h 15 / 40 h" in shown(pilot).splitlines()[0]


async def test_late_deliverables_and_services_stand_at_the_right(opened: Opens, store: Store) -> None:
    founded = found(store)
    known = {name: store.add_unit(founded.id, name) for name in ("Achats", "DSI", "RH")}
    store.create_session(founded.id, "Entretien DSI", date(2026, 3, 13), kind=SessionKind.INTERVIEW)
    store.start_session(founded.coming.id)
    for text, verdict in (("Achats courants", "=conserver"), ("Marchés", "")):
        Dictation(store, founded.coming.id, "").hear(f"v: {text} {verdict}".strip())
    for each in store.activities(founded.id):
        store.edit_activity(replace(each, unit_id=known["Achats"].id))
    async with opened() as pilot:
        await type_command(pilot, ":tableau")
        assert "Livrables  ! 1 en retard" in shown(pilot)
        assert "4 j" in row_with(pilot, "Organigramme cible")
        assert "━━━━━━────── 1/2" in row_with(pilot, "  Achats")
        assert "entretien ven. 13/03" in row_with(pilot, "  DSI")
        assert "entretien à planifier" in row_with(pilot, "  RH")


async def test_many_services_are_counted_where_there_is_no_room(opened: Opens, store: Store) -> None:
    founded = found(store)
    for number in range(30):
        store.add_unit(founded.id, f"Service {number:02d}")
    async with opened() as pilot:
        await press(pilot, "enter")
        assert re.search(r"… \d\d autres", shown(pilot))


async def test_the_course_is_drawn_where_there_is_room(opened: Opens, store: Store) -> None:
    found(store)
    async with opened() as pilot:
        await press(pilot, "enter")
        months, course, legend = shown(pilot).splitlines()[-5:-2]
        assert months.split() == ["février", "mars", "avril", "mai"]
        assert re.sub("─+", "", course.strip()) == "●◆○◇"
        assert "◇ jalon (Ouverture du pôle 4 mai)" in legend
    for size in ((80, 24), (80, 40), (120, 27)):
        async with opened(size) as pilot:
            await press(pilot, "enter")
            assert "◇" not in shown(pilot)


async def test_a_session_that_was_not_held_is_to_be_closed_or_moved(opened: Opens, store: Store) -> None:
    founded = found(store)
    store.create_session(founded.id, "Entretien RH", date(2026, 3, 5), kind=SessionKind.INTERVIEW)
    async with opened() as pilot:
        await press(pilot, "enter")
        assert "jeu. 05/03   non tenue" in row_with(pilot, "Entretien RH")


async def test_minutes_are_asked_for_until_they_lie_in_their_folder(
    opened: Opens, store: Store, desk: Desk
) -> None:
    founded = found(store)
    late = store.create_session(founded.id, "Atelier Voirie", date(2026, 3, 5))
    store.close_session(late.id)
    async with opened() as pilot:
        await press(pilot, "enter")
        assert "CR à écrire" in row_with(pilot, "Atelier Voirie")
        folder = desk.home.exports / "Structuration du pôle" / "Atelier Voirie"
        folder.mkdir(parents=True)
        (folder / "compte-rendu Atelier Voirie.docx").touch()
        await press(pilot, "t", "escape")
        assert "CR à écrire" not in shown(pilot)


# G: the one key to what needs doing next


async def first_line(pilot: Pilot[int]) -> str:
    """What G does now."""
    return row_with(pilot, " G  ")


async def test_g_goes_back_into_the_session_under_way(live: Opens) -> None:
    async with live() as pilot:
        await type_command(pilot, ":tableau")
        assert "Reprendre « COPIL n° 3 »" in await first_line(pilot)
        await press(pilot, "g")
        assert isinstance(pilot.app.screen, LiveScreen)


async def test_g_closes_what_was_left_open(live: Opens, clock: FixedClock) -> None:
    async with live() as pilot:
        clock.forward(minutes=24 * 60)
        await type_command(pilot, ":tableau")
        assert "Clore « COPIL n° 3 »   restée ouverte le mar. 10/03" in await first_line(pilot)
        assert "restée ouverte" in shown(pilot).partition("À clore")[2]
        await press(pilot, "g")
        assert isinstance(pilot.app.screen, CloseScreen)


async def test_g_opens_what_is_prepared_for_today(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter")
        assert "Ouvrir « COPIL n° 3 »   auj. 09:30" in await first_line(pilot)
        await press(pilot, "g")
        assert isinstance(pilot.app.screen, LiveScreen)


async def test_g_prepares_the_session_that_has_no_agenda(opened: Opens, store: Store) -> None:
    founded = found(store)
    async with opened() as pilot:
        await press(pilot, "enter")
        assert "Préparer « COPIL n° 1 »   mar. 17/03 09:30, pas d'ordre du jour" in await first_line(pilot)
        await press(pilot, "g")
        opened_on = [
            each.record.session for each in pilot.app.screen_stack if isinstance(each, PrepareScreen)
        ]
        assert opened_on == [founded.coming]


async def test_g_leads_a_new_engagement_from_its_letter_to_its_first_session(
    opened: Opens, store: Store
) -> None:
    engagement = store.create_engagement("Schéma de mutualisation", "CC du Haut-Bief")
    async with opened() as pilot:
        await press(pilot, "enter", "g")
        assert isinstance(pilot.app.screen, LetterScreen)
        await press(pilot, "escape")
        store.add_phase(engagement.id, "1er temps")
        await press(pilot, "ctrl+s")
        cockpit(pilot).reload()
        await press(pilot, "g")
        assert isinstance(pilot.app.screen, PeopleScreen)
        store.import_people(engagement.id, [PersonEntry("Dupont", "Claire")])
        await press(pilot, "escape", "g")
        assert isinstance(pilot.app.screen, LineAsked)


async def test_g_asks_for_the_hours_of_a_session_with_its_line_ready(opened: Opens, store: Store) -> None:
    """Enter keeps them as they were planned."""
    founded = found(store)
    store.import_people(founded.id, [PersonEntry("Dupont", "Claire")])
    store.edit_session(replace(founded.coming, on=date(2026, 6, 1)))
    late = store.create_session(founded.id, "Atelier Voirie", date(2026, 3, 5), minutes=180)
    store.close_session(late.id)
    async with opened() as pilot:
        await press(pilot, "enter")
        assert "Noter le temps de « Atelier Voirie »   tenue le jeu. 05/03" in await first_line(pilot)
        await press(pilot, "g")
        assert isinstance(pilot.app.screen, HoursScreen)
        assert "3 h 00   jeu. 05/03   Atelier Voirie" in shown(pilot)
        await press(pilot, "enter", "escape")
        assert "Écrire le compte rendu de « Atelier Voirie »" in await first_line(pilot)
    (own,) = (line for line in store.hours(founded.id) if line.session_id == late.id)
    assert (own.minutes, own.nature) == (180, Nature.SESSION)


async def test_g_says_when_nothing_waits(opened: Opens, store: Store) -> None:
    engagement = store.create_engagement("Ancienne mission", "Ville de V.")
    store.edit_engagement(replace(engagement, status=EngagementStatus.ARCHIVED))
    async with opened() as pilot:
        await press(pilot, "enter", "g")
        assert "Rien n'attend pour l'instant." in told(pilot)


async def test_g_follows_up_what_is_late(opened: Opens, store: Store, copil: Session) -> None:
    store.start_session(copil.id)
    Dictation(store, copil.id, "").hear("a: obtenir l'accord du bailleur >vidal <04/03")
    store.set_session_hours(copil.id, 60)
    store.close_session(copil.id)
    store.add_phase(copil.engagement_id, "1er temps")
    store.create_session(copil.engagement_id, "COPIL n° 4", date(2026, 4, 14), points=AGENDA)
    async with opened() as pilot:
        await press(pilot, "enter")
        cockpit(pilot).written = frozenset({copil.id})
        cockpit(pilot).paint()
        await press(pilot, "ctrl+s")
        assert "Relancer les actions en retard   1 action en retard" in await first_line(pilot)
        await press(pilot, "g")
        assert isinstance(pilot.app.screen, RegisterScreen)


def cockpit(pilot: Pilot[int]) -> CockpitScreen:
    """The cockpit in front."""
    front = pilot.app.screen
    assert isinstance(front, CockpitScreen)
    return front


async def test_a_large_engagement_is_read_in_a_few_questions(store: Store, copil: Session) -> None:
    """As many questions with fifty sessions as with one; of its items only those that are shown."""
    asked: list[str] = []

    def ask(sql: str, values: Sequence[object]) -> list[dict[str, Any]]:
        asked.append(sql)
        return store._rows(sql, values)

    counting = Reader(ask)
    counting.overview(copil.engagement_id)
    few = len(asked)
    for number in range(12):
        store.create_session(copil.engagement_id, f"Atelier {number}", date(2026, 4, 1))
    store.start_session(copil.id)
    dictation = Dictation(store, copil.id, "")
    for number in range(30):
        dictation.hear(f"d: décision {number}")
        dictation.hear(f"note {number}")
    asked.clear()
    overview = counting.overview(copil.engagement_id)
    assert len(asked) == few
    assert (len(overview.decisions), overview.actions) == (3, ())
