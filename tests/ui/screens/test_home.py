"""The engagements: the first screen, what each one waits for, and the session that was left open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.cli.dictation import Dictation
from facilitator.domain.engagement import EngagementStatus
from facilitator.domain.hours import Nature
from facilitator.domain.session import Session
from facilitator.store.store import Store
from facilitator.ui.desk import Desk
from facilitator.ui.screens.close import CloseScreen
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.home import HomeScreen
from facilitator.ui.screens.live import LiveScreen
from tests.stage import FixedClock
from tests.ui.conftest import Opens, type_command
from tests.ui.founded import found
from tests.ui.keyboard import press, row_with, shown, type_text


async def test_the_first_start_says_how_to_begin(opened: Opens) -> None:
    async with opened() as pilot:
        assert "N pour créer la première" in shown(pilot) or "N crée la première" in shown(pilot)
        assert "E" in row_with(pilot, "exemple")


async def test_a_new_engagement_has_a_title_and_a_client(opened: Opens, store: Store) -> None:
    async with opened() as pilot:
        await press(pilot, "n")
        await type_text(pilot, "Structuration du pôle [/x] ; Ville de V.", "enter")
        assert "Structuration du pôle [/x]" in row_with(pilot, "Ville de V.")
        await press(pilot, "n", "escape")
        await press(pilot, "n", "enter")
    (engagement,) = store.engagements()
    assert (engagement.title, engagement.client) == ("Structuration du pôle [/x]", "Ville de V.")


async def test_a_new_engagement_may_say_its_hours(opened: Opens, store: Store) -> None:
    async with opened((120, 36)) as pilot:
        await press(pilot, "n")
        assert "heures" in shown(pilot)
        await type_text(pilot, "Structuration du pôle ; Ville de V. ; 40 h", "enter")
        assert "0 h 00 / 40 h" in row_with(pilot, "Ville de V.")
    (engagement,) = store.engagements()
    assert (engagement.client, engagement.planned_minutes) == ("Ville de V.", 2400)


async def test_each_engagement_says_what_comes_next(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        row = row_with(pilot, "Structuration du Pôle")
        assert "Ville de Valbrune" in row
        assert "auj. 09:30 COPIL n° 3" in row


async def test_enter_opens_the_dashboard_and_escape_comes_back(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, CockpitScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_archives_and_takes_back(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "a")
        assert "archivée" in row_with(pilot, "Structuration")
        assert store.engagements()[0].status is EngagementStatus.ARCHIVED
        await press(pilot, "a")
        assert store.engagements()[0].status is EngagementStatus.ACTIVE


async def test_e_opens_the_example(opened: Opens, desk: Desk, store: Store) -> None:
    def write(into: Store) -> str:
        return into.create_engagement("Exemple", "Ville de V.").id

    desk.open_example = write
    async with opened() as pilot:
        await press(pilot, "e")
        assert "Exemple" in row_with(pilot, "Ville de V.")
        assert len(store.engagements()) == 1


async def test_the_session_left_open_is_the_first_thing_one_sees(live: Opens) -> None:
    async with live() as pilot:
        assert isinstance(pilot.app.screen, LiveScreen)


async def test_a_session_that_was_not_closed_is_reopened_or_closed(live: Opens) -> None:
    async with live() as pilot:
        await type_command(pilot, ":tableau")
        await press(pilot, "escape")
        assert "La séance « COPIL n° 3 » du mar. 10/03 n'a pas été close." in shown(pilot)
        await press(pilot, "c")
        assert isinstance(pilot.app.screen, CloseScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, LiveScreen)


async def test_late_actions_are_counted(opened: Opens, live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: déjà en retard >roche <09/03", "enter")
        await type_command(pilot, ":tableau")
        await press(pilot, "escape")
        assert "! 1 action en retard" in shown(pilot)


async def test_arrows_choose_among_engagements(opened: Opens, store: Store, copil: Session) -> None:
    other = store.create_engagement("Schéma de mutualisation", "CC du Haut-Bief")
    store.edit_engagement(replace(other, planned_minutes=1440))
    async with opened() as pilot:
        home = pilot.app.screen
        assert isinstance(home, HomeScreen)
        await press(pilot, "end")
        last = home.chosen
        await press(pilot, "home")
        assert last is not None
        assert home.chosen is not None
        assert {last.engagement.title, home.chosen.engagement.title} == {
            "Structuration du Pôle Ressources",
            "Schéma de mutualisation",
        }


async def test_a_new_engagement_is_the_selected_one(opened: Opens, store: Store, copil: Session) -> None:
    """Also when it was created on a screen of its own, as from a letter: it is there when one comes back."""
    async with opened() as pilot:
        home = pilot.app.screen
        assert isinstance(home, HomeScreen)
        for title in ("Zones d'activité", "Accueil des familles"):
            await press(pilot, "n")
            await type_text(pilot, title, "enter")
            assert home.chosen is not None
            assert home.chosen.engagement.title == title
        await press(pilot, "enter")
        store.create_engagement("Lettre du syndicat")
        await press(pilot, "escape")
        last = home.chosen
        assert last is not None
        assert last.engagement.title == "Lettre du syndicat"


async def test_narrow_screens_keep_title_next_session_and_hours(opened: Opens, copil: Session) -> None:
    async with opened((80, 24)) as pilot:
        row = row_with(pilot, "Structuration du Pôle Ressources")
        assert "auj. 09:30 COPIL n° 3" in row
        assert row.rstrip().endswith("0 h 00")
        assert "Valbrune" not in row


async def test_what_the_selected_engagement_waits_for_is_one_line(
    opened: Opens, store: Store, desk: Desk
) -> None:
    """Late actions, and minutes that do not lie in the folder of their session."""
    founded = found(store)
    store.create_engagement("Schéma de mutualisation", "CC du Haut-Bief")
    workshop = store.create_session(founded.id, "Atelier Voirie", date(2026, 3, 5))
    store.start_session(workshop.id)
    Dictation(store, workshop.id, "").hear("a: déjà en retard <06/03")
    store.close_session(workshop.id)
    async with opened() as pilot:
        assert "! 1 action en retard, 1 compte rendu à écrire" in shown(pilot)
        await press(pilot, "down")
        assert "!" not in shown(pilot)
        folder = desk.home.exports / "Structuration du pôle" / "Atelier Voirie"
        folder.mkdir(parents=True)
        (folder / "compte-rendu.docx").touch()
        await press(pilot, "up")
        assert "! 1 action en retard" in shown(pilot)
        assert "compte rendu" not in shown(pilot)


async def test_hours_stand_one_below_the_other(opened: Opens, store: Store) -> None:
    """Those of the engagement, else those of its phases added up; nothing where none were planned."""
    for title, planned, spent in (("Un", 2400, 1215), ("Deux", 1440, 390), ("Trois", None, 60)):
        each = store.create_engagement(title)
        if planned:
            store.add_phase(each.id, "1er temps", planned_minutes=planned)
        store.log_hours(each.id, date(2026, 3, 2), spent, Nature.WRITING)
    async with opened() as pilot:
        rows = [row_with(pilot, f"  {title} ").rstrip() for title in ("Un", "Deux", "Trois")]
        assert [row.split("  ")[-1].strip() for row in rows] == ["20 h 15 / 40 h", "6 h 30 / 24 h", "1 h 00"]
        assert len({row.find(" h ") for row in rows}) == 1


async def test_enter_goes_back_to_the_session_left_open(
    opened: Opens, store: Store, copil: Session, clock: FixedClock
) -> None:
    async with opened() as pilot:
        store.start_session(copil.id)
        clock.forward(minutes=24 * 60)
        await press(pilot, "n", "escape")
        assert "n'a pas été close" in shown(pilot)
        assert "Entrée" in row_with(pilot, "C la clôt")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, LiveScreen)


async def test_a_long_title_takes_the_room_of_the_others(opened: Opens, store: Store) -> None:
    store.create_engagement(
        "Structuration du Pôle Cadre de vie et Espaces", "Communauté de communes du Haut-Bief"
    )
    async with opened() as pilot:
        row = row_with(pilot, "Structuration du Pôle")
        assert "Cadre de vie et Espaces" in row
        assert "Communauté" in row
