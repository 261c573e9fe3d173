"""A workshop on activities: missions beside the stream, inherited owners, the FTE that are still missing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from facilitator.domain.items import ItemKind
from facilitator.domain.session import PointDraft, Session, SessionPlan
from facilitator.store.store import Store
from tests.stage import TUESDAY
from tests.ui.conftest import Opens, preview, screen
from tests.ui.keyboard import press, row_with, shown, type_text
from tests.ui.workshop import AGENDA, at_hand, deciding, planned


def _left(row: str) -> str:
    return row.split("│")[0].rstrip()


def _started(store: Store, copil: Session, *agenda: str) -> Session:
    session = planned(store, copil.engagement_id, agenda or AGENDA)
    store.start_session(session.id)
    return store.session(session.id)


def test_the_title_of_a_workshop_names_the_service(store: Store, copil: Session) -> None:
    unit = store.session(planned(store, copil.engagement_id).id).unit_id
    assert {each.id: each.name for each in store.units(copil.engagement_id)}[unit or ""] == "Achats"


async def test_missions_stand_beside_the_stream_with_what_they_hold(
    opened: Opens, store: Store, copil: Session
) -> None:
    _started(store, copil)
    async with opened() as pilot:
        assert "Missions" in shown(pilot)
        await type_text(pilot, "m: achats et approvisionnement >dupui", "enter")
        await type_text(pilot, "saisie des bons de commande;0,8;3400/an;q", "enter")
        await type_text(pilot, "relances;0,2", "enter")
        assert _left(row_with(pilot, "► Achats")).endswith("2  1,00")
        assert "M-01" in row_with(pilot, "mission 1 sur 6")
        assert "→ M. Dupuis" in row_with(pilot, "mission 1 sur 6")
        await press(pilot, "f8")
        assert "✓ Achats" in shown(pilot)
        assert _left(row_with(pilot, "► Marchés publics")).endswith("–")


async def test_after_f8_the_mission_is_still_to_be_said_and_the_screen_shows_it(
    opened: Opens, store: Store, copil: Session
) -> None:
    session = _started(store, copil)
    async with opened() as pilot:
        await type_text(pilot, "m: achats et approvisionnement >dupui", "enter")
        await press(pilot, "f8")
        assert "à ouvrir par m:" in row_with(pilot, "mission 2 sur 6")
        assert "une activité ouvre « Marchés publics »" in preview(pilot)
        await type_text(pilot, "analyse des offres;0,3;45/an", "enter")
        assert "à ouvrir" not in shown(pilot)
    (activity,) = store.activities(session.engagement_id)
    mission = {each.id: each for each in store.missions(session.engagement_id)}[activity.mission_id or ""]
    assert mission.title == "Marchés publics", "the activity never goes to the mission before"
    assert [item.kind for item in store.items(session.id)][-2:] == [ItemKind.MISSION, ItemKind.ACTIVITY]


async def test_the_mission_may_be_called_otherwise_than_the_agenda_announced(
    opened: Opens, store: Store, copil: Session
) -> None:
    _started(store, copil)
    async with opened() as pilot:
        await type_text(pilot, "m: achats >vidal", "enter")
        await type_text(pilot, "relances;0,2", "enter")
        assert _left(row_with(pilot, "► Achats")).endswith("1  0,20")
        assert "mission 1 sur 6" in shown(pilot)
    assert len(store.missions(copil.engagement_id)) == 1


async def test_one_point_takes_one_mission_after_the_other(
    opened: Opens, store: Store, copil: Session
) -> None:
    _started(store, copil, "Démarche 10 min", "Missions et activités 90 min v:")
    async with opened() as pilot:
        assert "► 1 Démarche" in shown(pilot)
        await press(pilot, "f8")
        assert "tapez m: son nom >qui" in shown(pilot)
        await type_text(pilot, "m: achats >dupui", "enter")
        await type_text(pilot, "relances;0,2", "enter")
        await press(pilot, "f8")
        assert "Mission suivante" in shown(pilot)
        await type_text(pilot, "m: marchés >dupui", "enter")
        assert "mission 2 sur 2" in shown(pilot)
        assert "✓ Achats" in shown(pilot)
        await press(pilot, "f8", "f8")
        assert "F12 clôt la séance" in preview(pilot)


async def test_the_missions_known_of_the_service_are_there_from_the_beginning(
    opened: Opens, store: Store, copil: Session
) -> None:
    first = _started(store, copil)
    async with opened() as pilot:
        await type_text(pilot, "m: achats et approvisionnement >dupui", "enter")
        await type_text(pilot, "relances;0,2", "enter")
    store.close_session(first.id)
    _started(store, copil, "Missions et activités 90 min v:")
    async with opened() as pilot:
        assert "Achats et app" in _left(row_with(pilot, "0,20"))


async def test_the_balance_asks_where_the_rest_is(opened: Opens, store: Store, copil: Session) -> None:
    unit = next(each for each in store.units(copil.engagement_id) if each.name == "Achats")
    store.edit_unit(replace(unit, fte=Decimal("9.5")))
    _started(store, copil)
    async with opened() as pilot:
        await type_text(pilot, "relances;0,2", "enter")
        assert _left(row_with(pilot, "ETP saisis")).endswith("0,20")
        assert _left(row_with(pilot, "ETP du service")).endswith("9,50")


async def test_tab_is_the_next_cell_and_each_cell_shows_what_was_understood(
    opened: Opens, store: Store, copil: Session
) -> None:
    _started(store, copil)
    async with opened() as pilot:
        await type_text(pilot, "m: achats et approvisionnement >dupui", "enter")
        await type_text(pilot, "relances", "tab")
        await type_text(pilot, "0,2", "tab")
        assert preview(pilot).split() == ["ETP", "0,20", "volume", "—", "fréq.", "—", "qui", "Marc", "Dupuis"]
        await type_text(pilot, "400/an", "tab")
        await type_text(pilot, "m", "enter")
    (activity,) = store.activities(copil.engagement_id)
    assert (activity.fte, activity.volume) == (Decimal("0.2"), Decimal(400))
    assert store.person(activity.owner_id or "").last_name == "Dupuis"


async def test_the_mission_that_an_activity_opened_is_taken_back_by_itself(
    opened: Opens, store: Store, copil: Session
) -> None:
    session = _started(store, copil)
    async with opened() as pilot:
        await type_text(pilot, "relances;0,2", "enter")
        await press(pilot, "ctrl+z")
        assert screen(pilot).box.full_line == "relances;0,2"
        await press(pilot, "ctrl+u", "ctrl+z")
        assert not store.items(session.id)
        assert not store.missions(session.engagement_id)


async def test_on_a_narrow_screen_f4_shows_the_missions(opened: Opens, store: Store, copil: Session) -> None:
    _started(store, copil)
    async with opened((80, 24)) as pilot:
        assert "Marchés publics" not in shown(pilot)
        await press(pilot, "f4")
        assert "Marchés publics" in shown(pilot)
        assert row_with(pilot, "F7 À préciser"), "below the staff, which a workshop counts besides"


async def test_the_point_that_speaks_of_rationalisation_opens_the_outcomes(
    opened: Opens, store: Store, copil: Session
) -> None:
    _started(store, copil, "Achats 30 min v:", "Stocks 20 min v:", "Rationalisation 60 min", "Suites 5 min")
    async with opened() as pilot:
        await type_text(pilot, "relances;0,2", "enter")
        await press(pilot, "f8", "f8", "c")
        assert "1/1" in shown(pilot)
        assert at_hand(pilot) == "relances"
        await press(pilot, "f8")
        assert screen(pilot).record.point == screen(pilot).record.agenda[3]


async def test_a_session_of_rationalisation_opens_on_the_outcomes(
    opened: Opens, store: Store, copil: Session
) -> None:
    first = _started(store, copil)
    async with opened() as pilot:
        await type_text(pilot, "relances;0,2", "enter")
    store.close_session(first.id)
    async with opened() as pilot:
        await press(pilot, "enter", "n")
        await type_text(pilot, "Rationalisation Achats ; 10/03 ; 15h ; 2 h", "enter")
        await press(pilot, "escape", "f8")
        assert deciding(pilot).record.session.title == "Rationalisation Achats"
        await press(pilot, "s")
    items = store.items(deciding_session(store, copil).id)
    assert [item.text for item in items] == ["relances"], "the verdict is a line of this session"


def deciding_session(store: Store, copil: Session) -> Session:
    """The session of rationalisation."""
    lines = (line.session for line in store.sessions(copil.engagement_id))
    return next(each for each in lines if each.title.startswith("Rationalisation"))


async def test_the_steps_of_a_format_are_no_missions(opened: Opens, store: Store, copil: Session) -> None:
    points = tuple(
        PointDraft(title, 25, default_kind=ItemKind.ACTIVITY, question="Que fait-on, au juste ?")
        for title in ("Une mission ensemble", "Volumes et temps")
    )
    plan = SessionPlan(points, format="atelier-activites")
    session = store.create_session(copil.engagement_id, "Atelier Achats", TUESDAY, plan=plan)
    store.start_session(session.id)
    async with opened() as pilot:
        await type_text(pilot, "m: achats >dupui", "enter")
        await press(pilot, "f8")
        assert "tapez m: son nom >qui" in shown(pilot)
        await type_text(pilot, "relances;0,2", "enter")
    (mission,) = store.missions(copil.engagement_id)
    (activity,) = store.activities(copil.engagement_id)
    assert activity.mission_id == mission.id, "it goes on where the mission was left"


async def test_a_break_keeps_its_place_between_the_missions(
    opened: Opens, store: Store, copil: Session
) -> None:
    _started(store, copil, "Accueil 5 min", "Achats 30 min v:", "Pause 10 min", "Stocks 15 min v:")
    async with opened() as pilot:
        await press(pilot, "f8")
        rows = [_left(row) for row in shown(pilot).splitlines()]
        places = [next(at for at, row in enumerate(rows) if said in row) for said in _IN_ORDER]
        assert places == sorted(places)


_IN_ORDER = ("1 Accueil", "Missions", "► Achats", "3 Pause", "Stocks")
