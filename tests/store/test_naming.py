"""People as they become known: provisional ones confirmed, two made one, those nobody needs removed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.advice import Advice
from facilitator.domain.items import Flag, FlagCode, ItemKind, NameRef
from facilitator.domain.people import Membership, PersonEntry, Role, Seat
from facilitator.domain.session import Presence
from facilitator.store.errors import StillNeeded
from facilitator.store.store import Store
from tests.stage import TUESDAY, FixedClock
from tests.store.scenes import Scene, draft, scene


@pytest.fixture
def at(store: Store, clock: FixedClock) -> Scene:
    """An engagement under way."""
    return scene(store, clock)


def _unknown(at: Scene, name: str = "xavier") -> str:
    """Somebody first named in the session, with an action to do; the id of that person."""
    flags = (Flag(FlagCode.OWNER_UNKNOWN, name), Flag(FlagCode.DUE_MISSING))
    at.store.capture(at.session, draft(ItemKind.ACTION, "Relire le plan", name, flags=flags))
    return next(each.id for each in at.store.people(at.engagement) if each.provisional)


def _flags(at: Scene) -> set[FlagCode]:
    return {flag.code for item in at.store.items(at.session) for flag in item.flags}


def test_a_provisional_person_who_is_confirmed_is_unknown_no_more(at: Scene) -> None:
    person_id = _unknown(at)
    assert FlagCode.OWNER_UNKNOWN in _flags(at)
    xavier = at.store.person(person_id)
    at.store.edit_person(replace(xavier, first_name="Xavier", last_name="Roux", provisional=False))
    assert FlagCode.OWNER_UNKNOWN not in _flags(at)
    assert FlagCode.DUE_MISSING in _flags(at)


def test_an_imported_person_of_that_name_confirms_as_well(at: Scene) -> None:
    person_id = _unknown(at, "Roux")
    (known,) = at.store.import_people(at.engagement, [PersonEntry("Roux", "Xavier")])
    assert (known.id, known.provisional) == (person_id, False)
    assert FlagCode.OWNER_UNKNOWN not in _flags(at)


def test_somebody_read_with_a_doubt_is_to_be_confirmed(at: Scene) -> None:
    read = [PersonEntry("Petit", "Luc", provisional=True), PersonEntry("Dupont", "Claire", provisional=True)]
    petit, claire = at.store.import_people(at.engagement, read)
    assert petit.provisional
    assert not claire.provisional, "somebody known does not become doubtful"


def test_a_corrected_line_says_all_of_a_person(at: Scene) -> None:
    """What it leaves out is gone, and a unit it names is made, in one step."""
    store, of = at.store, at.engagement
    person = store.correct_person(at.people[0], PersonEntry("Dupond", "Claire", unit="Voirie"))
    assert (person.full_name, person.roles) == ("Claire Dupond", ())
    assert person.unit_id in [unit.id for unit in store.units(of) if unit.name == "Voirie"]
    store.undo(of)
    assert store.person(at.people[0]).full_name == "Claire Dupont"
    assert "Voirie" not in [unit.name for unit in store.units(of)]


def test_two_people_of_one_name_are_told_apart_by_their_addresses(at: Scene) -> None:
    store, of = at.store, at.engagement
    first = store.add_person(of, PersonEntry("Petit", "Luc", email="l.petit@v.fr"))
    (second,) = store.import_people(of, [PersonEntry("Petit", "Luc", email="luc.petit@ccas.fr")])
    assert second.id != first.id
    (again,) = store.import_people(of, [PersonEntry("Petit", "Luc", email="L.PETIT@v.fr", function="CCAS")])
    assert again.id == first.id


def test_two_of_one_name_in_a_list_stay_two(at: Scene) -> None:
    """Also when the list is imported again."""
    read = [PersonEntry("Petit", "Luc", function="CCAS"), PersonEntry("Petit", "Luc", function="DSI")]
    first = at.store.import_people(at.engagement, read)
    assert len({each.id for each in first}) == 2
    assert at.store.import_people(at.engagement, read) == first


def test_everything_that_named_one_person_names_the_other(at: Scene) -> None:
    """Lines, helpers, lists, bodies, units, projects, advice and attendance: nothing is left behind."""
    store, of, (claire, nadia, paul) = at.store, at.engagement, at.people
    other = _unknown(at)
    action = store.items(at.session)[-1]
    helped = store.assign(at.action.id, NameRef("", nadia), [NameRef("", other), NameRef("", paul)])
    mission = store.edit_mission(replace(store.missions(of)[0], owner_id=other))
    activity = store.edit_activity(replace(store.activities(of)[0], owner_id=other))
    unit = store.add_unit(of, "Voirie", head_id=other)
    body = store.create_body(of, "CST", members=[Membership(paul), Membership(other, Seat.CHAIR)])
    everyone = store.add_list(of, "Tous", [claire, other, paul])
    project = store.add_project(of, "Accueil commun", pilot_id=other)
    advice = store.give_advice(Advice("", of, 0, TUESDAY, "Temps partagé", asked_by_id=other))
    store.mark(at.session, claire, Presence.REPRESENTED, represented_by_id=other)
    store.mark(at.session, other, Presence.PRESENT)

    store.merge_person(other, paul)

    assert other not in [each.id for each in store.people(of)]
    assert store.item(action.id).owner_id == paul
    assert FlagCode.OWNER_UNKNOWN not in {flag.code for flag in store.item(action.id).flags}
    assert store.item(helped.id).contributor_ids == (paul,)
    assert store.missions(of)[0].id == mission.id
    assert store.missions(of)[0].owner_id == paul
    assert {each.owner_id for each in store.activities(of) if each.id == activity.id} == {paul}
    assert {each.head_id for each in store.units(of) if each.id == unit.id} == {paul}
    assert [each.members for each in store.bodies(of) if each.id == body.id] == [
        (Membership(paul, Seat.CHAIR),)
    ]
    assert store.lists(of)[0].id == everyone.id
    assert store.lists(of)[0].person_ids == (claire, paul)
    assert store.projects(of)[0].id == project.id
    assert store.projects(of)[0].pilot_id == paul
    assert store.advice(of)[0].id == advice.id
    assert store.advice(of)[0].asked_by_id == paul
    lines = {line.person_id: line for line in store.attendance(at.session)}
    assert lines[paul].presence is Presence.PRESENT
    assert lines[claire].represented_by_id == paul


def test_of_two_lines_in_one_session_the_stronger_is_kept(at: Scene) -> None:
    """Invited under one name and present under the other: present, once, in the first place."""
    other = _unknown(at)
    before = [line.person_id for line in at.store.attendance(at.session)]
    at.store.mark(at.session, other, Presence.PRESENT)
    at.store.merge_person(other, at.people[1])
    lines = at.store.attendance(at.session)
    assert [line.person_id for line in lines] == before
    assert lines[1].presence is Presence.PRESENT


def test_the_one_who_stays_learns_what_only_the_other_was_known_for(at: Scene) -> None:
    store, of = at.store, at.engagement
    other = store.add_person(of, PersonEntry("Roche", "P.", "M.", "DSI", email="p@v.fr", roles=(Role.PILOT,)))
    merged = store.merge_person(other.id, at.people[2])
    assert (merged.first_name, merged.function, merged.email) == ("Paul", "DSI", "p@v.fr")
    assert merged.roles == (Role.PILOT,)
    assert store.merge_person(merged.id, merged.id) == merged


def test_a_merge_is_one_step(at: Scene) -> None:
    other = _unknown(at)
    before = at.store.dossier(at.engagement)
    at.store.merge_person(other, at.people[0])
    at.store.undo(at.engagement)
    assert at.store.dossier(at.engagement) == before


def test_who_answers_for_something_is_not_removed(at: Scene) -> None:
    """The refusal names the person; somebody who only stands on lists goes from all of them."""
    store, of, (claire, nadia, paul) = at.store, at.engagement, at.people
    with pytest.raises(StillNeeded, match="Nadia Martin"):
        store.remove_person(nadia)
    store.seat(at.body, [NameRef("", paul)], Seat.GUEST)
    store.add_list(of, "Tous", [claire, paul])
    store.invite(at.session, [paul])
    store.remove_person(paul)
    assert paul not in [each.id for each in store.people(of)]
    assert paul not in [each.person_id for each in store.bodies(of)[0].members]
    assert store.lists(of)[0].person_ids == (claire,)


def test_a_seat_is_given_by_name(at: Scene) -> None:
    """Somebody who has one changes it; somebody unknown comes in as provisional, in the same step."""
    store, of = at.store, at.engagement
    store.seat(at.body, [NameRef("", at.people[1]), NameRef("zoé")], Seat.GUEST)
    seats = store.bodies(of)[0].members
    assert [each.seat for each in seats] == [Seat.CHAIR, Seat.GUEST, Seat.GUEST]
    assert store.person(seats[2].person_id).provisional
    store.undo(of)
    assert len(store.bodies(of)[0].members) == 2
    assert len(store.people(of)) == 3
