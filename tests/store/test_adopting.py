"""A unit entered after the workshop on it: what was said there is its own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facilitator.domain.items import ItemKind
from facilitator.domain.listing import UnitEntry
from facilitator.domain.organisation import Activity, ServiceMission
from facilitator.domain.people import PersonEntry
from facilitator.store.store import Store
from tests.stage import TUESDAY
from tests.store.scenes import draft


@pytest.fixture
def of(store: Store) -> str:
    """An engagement where a workshop was held before anything of the organisation was entered."""
    engagement = store.create_engagement("Services techniques", "Sainte-Rive").id
    session = store.create_session(engagement, "Atelier Espaces verts", TUESDAY)
    store.start_session(session.id)
    store.capture(session.id, draft(ItemKind.MISSION, "Entretien des parcs"))
    store.capture(session.id, draft(ItemKind.ACTIVITY, "Tonte des pelouses"))
    return engagement


def _work(store: Store, of: str) -> set[str | None]:
    return {each.unit_id for each in store.missions(of)} | {each.unit_id for each in store.activities(of)}


def test_a_new_unit_takes_over_the_workshop_that_was_about_it_and_its_work(store: Store, of: str) -> None:
    unit = store.add_unit(of, "Espaces verts", fte=Decimal(12))
    assert store.session(store.sessions(of)[0].session.id).unit_id == unit.id
    assert _work(store, of) == {unit.id}
    store.undo(of)
    assert _work(store, of) == {None}
    assert store.sessions(of)[0].session.unit_id is None


def test_a_unit_of_another_name_takes_nothing_and_no_unit_loses_what_it_does(store: Store, of: str) -> None:
    voirie = store.add_unit(of, "Voirie")
    assert _work(store, of) == {None}
    mission = store.missions(of)[0]
    store.move_mission(mission.id, voirie.id)
    store.add_unit(of, "Espaces verts")
    assert _work(store, of) == {voirie.id}


def test_work_that_was_not_said_there_is_left_alone(store: Store, of: str) -> None:
    other = store.add_mission(ServiceMission("", of, "Propreté"))
    store.add_activity(Activity("", of, "Balayage", other.id))
    unit = store.add_unit(of, "Espaces verts")
    assert _work(store, of) == {unit.id, None}


def test_a_unit_of_a_list_and_one_named_beside_a_person_take_it_over_too(store: Store, of: str) -> None:
    store.import_units(of, [UnitEntry("Espaces verts")])
    assert None not in _work(store, of)
    store.undo(of)
    store.import_people(of, [PersonEntry("Dumas", "Luc", unit="Espaces verts")])
    assert None not in _work(store, of)
