"""What a line becomes once Enter is pressed: numbered, placed, linked, and cleared from the draft."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from facilitator.domain.items import FlagCode, ItemKind, Measures, NameRef, Status
from facilitator.domain.organisation import Frequency, Period, VerdictCode
from facilitator.domain.people import PersonEntry
from facilitator.domain.session import PointDraft
from facilitator.store.errors import NotFound, SessionClosed
from facilitator.store.store import Store
from tests.stage import TUESDAY, FixedClock
from tests.store.scenes import Scene, draft, scene


@pytest.fixture
def at(store: Store, clock: FixedClock) -> Scene:
    """An engagement under way."""
    return scene(store, clock)


def test_numbers_follow_each_other_across_sessions(at: Scene) -> None:
    """D-02 of the next workshop follows D-01 of the COPIL; each register counts for itself."""
    later = at.store.create_session(at.engagement, "Atelier", TUESDAY)
    found = [
        at.store.capture(later.id, draft(kind, "x")).ref for kind in (ItemKind.DECISION, ItemKind.ACTION)
    ]
    assert found == ["D-02", "A-02"]
    assert [item.ref for item in at.store.register(at.engagement, [ItemKind.DECISION])] == ["D-01", "D-02"]


def test_a_number_undone_comes_back_only_while_nothing_later_was_numbered(at: Scene) -> None:
    at.store.capture(at.session, draft(ItemKind.DECISION, "Un"))
    at.store.undo(at.engagement)
    assert at.store.capture(at.session, draft(ItemKind.DECISION, "Deux")).ref == "D-02"


def test_a_deleted_number_is_never_given_again(at: Scene) -> None:
    """D-02 was read out in the room: after it is deleted the next decision is D-03."""
    item = at.store.capture(at.session, draft(ItemKind.DECISION, "Un"))
    at.store.delete_items([item.id])
    assert at.store.capture(at.session, draft(ItemKind.DECISION, "Deux")).ref == "D-03"
    assert [each.text for each in at.store.register(at.engagement, [ItemKind.DECISION])][1:] == ["Deux"]
    with pytest.raises(NotFound):
        at.store.item(item.id)


def test_notes_quotes_and_private_lines_have_no_number(at: Scene) -> None:
    kinds = (ItemKind.NOTE, ItemKind.QUOTE, ItemKind.PRIVATE)
    items = [at.store.capture(at.session, draft(kind, "x")) for kind in kinds]
    assert [item.ref for item in items] == ["", "", ""]
    assert [item.is_private for item in items] == [False, False, True]


def test_a_line_goes_under_the_current_point(at: Scene) -> None:
    at.store.go_to(at.session, at.points[1])
    assert at.store.capture(at.session, draft(ItemKind.NOTE, "x")).agenda_item_id == at.points[1]
    assert at.decision.agenda_item_id == at.points[0]


def test_a_closed_session_takes_no_line(at: Scene) -> None:
    """The message names it; a planned one may be written into, as when notes are prepared."""
    at.store.close_session(at.session)
    with pytest.raises(SessionClosed, match="COPIL n° 3"):
        at.store.capture(at.session, draft(ItemKind.NOTE, "x"))
    with pytest.raises(SessionClosed):
        at.store.capture_many(at.session, [draft(ItemKind.NOTE, "x")])
    planned = at.store.create_session(at.engagement, "Atelier", TUESDAY, points=[PointDraft("Tour")])
    assert at.store.capture(planned.id, draft(ItemKind.NOTE, "x")).agenda_item_id is None


def test_the_same_identifier_is_stored_once(at: Scene) -> None:
    """Enter pressed again after a doubt gives the item that is already there, with its number."""
    first = at.store.capture(at.session, draft(ItemKind.DECISION, "Un"), item_id="once")
    assert at.store.capture(at.session, draft(ItemKind.DECISION, "Un"), item_id="once") == first
    assert len(at.store.items(at.session)) == 5


def test_the_same_line_a_moment_later_is_flagged(at: Scene) -> None:
    """Within five seconds it is probably a slip; later, or as another kind, it is meant."""
    line = draft(ItemKind.NOTE, "Relire la charte")
    assert at.store.capture(at.session, line).flags == ()
    at.clock.forward(seconds=4)
    assert [flag.code for flag in at.store.capture(at.session, line).flags] == [FlagCode.POSSIBLE_DUPLICATE]
    at.clock.forward(seconds=6)
    assert at.store.capture(at.session, line).flags == ()
    assert at.store.capture(at.session, replace(line, kind=ItemKind.IDEA)).flags == ()


def test_an_unknown_name_becomes_a_provisional_person_once(at: Scene) -> None:
    """`>xavier` twice, and once with an accent of case, is one person to confirm."""
    first = at.store.capture(at.session, draft(ItemKind.ACTION, "Un", "xavier"))
    second = at.store.capture(
        at.session,
        draft(ItemKind.ACTION, "Deux", "Martin", contributors=(NameRef("XAVIER"), NameRef("xavier"))),
    )
    assert first.owner_id is not None
    person = at.store.person(first.owner_id)
    assert (person.last_name, person.provisional) == ("Xavier", True)
    assert second.owner_id == at.people[1]
    assert second.contributor_ids == (person.id,)


def test_a_provisional_person_is_confirmed_by_the_list_of_people(at: Scene) -> None:
    """The imported Xavier Petit is the `petit` typed before: the actions stay his."""
    action = at.store.capture(at.session, draft(ItemKind.ACTION, "Un", "petit"))
    at.store.import_people(at.engagement, [PersonEntry("Petit", "Xavier", unit="Voirie")])
    person = at.store.person(action.owner_id or "")
    assert (person.full_name, person.provisional) == ("Xavier Petit", False)
    assert len(at.store.people(at.engagement)) == 4


def test_activities_inherit_the_mission_and_its_owner(at: Scene) -> None:
    """`m: marchés publics >dupont`, then activities: they are under it, hers, in her unit."""
    mission = at.store.missions(at.engagement)[0]
    activity = at.store.activities(at.engagement)[0]
    assert at.mission.mission_id == mission.id
    assert at.activity.activity_id == activity.id
    assert (activity.mission_id, activity.owner_id, at.activity.owner_id) == (
        mission.id,
        at.people[0],
        at.people[0],
    )
    assert activity.unit_id == mission.unit_id == at.store.person(at.people[0]).unit_id


def test_the_same_activity_again_completes_it(at: Scene) -> None:
    """Its measures, then its outcome, on two lines: one activity with both."""
    measures = Measures(
        fte=Decimal("0.5"), volume=Decimal(1200), period=Period.YEAR, frequency=Frequency.WEEKLY
    )
    at.store.capture(at.session, draft(ItemKind.ACTIVITY, "rédiger les PIÈCES", measures=measures))
    at.store.capture(
        at.session,
        draft(ItemKind.ACTIVITY, "Rédiger les pièces", outcome=VerdictCode.TRANSFER, target="Finances"),
    )
    (activity,) = at.store.activities(at.engagement)
    assert (activity.fte, activity.volume, activity.period) == (Decimal("0.5"), Decimal(1200), Period.YEAR)
    assert (activity.verdict, activity.target) == (VerdictCode.TRANSFER, "Finances")


def test_the_same_mission_again_becomes_the_current_one(at: Scene) -> None:
    """Coming back to a mission does not create a second one; what follows is under it."""
    at.store.capture(at.session, draft(ItemKind.MISSION, "Paie"))
    again = at.store.capture(at.session, draft(ItemKind.MISSION, "marchés publics", "Martin"))
    line = at.store.capture(at.session, draft(ItemKind.ACTIVITY, "Suivre l'exécution"))
    assert again.mission_id == at.mission.mission_id
    assert len(at.store.missions(at.engagement)) == 2
    activity = next(each for each in at.store.activities(at.engagement) if each.id == line.activity_id)
    assert (activity.mission_id, activity.owner_id) == (at.mission.mission_id, at.people[1])


def test_the_unit_of_the_session_comes_first(at: Scene) -> None:
    """In an interview about Voirie everything said is of Voirie, whoever owns it."""
    unit = at.store.add_unit(at.engagement, "Voirie")
    talk = at.store.create_session(at.engagement, "Entretien", TUESDAY, unit_id=unit.id)
    at.store.capture(talk.id, draft(ItemKind.ACTIVITY, "Réparer", "Dupont"))
    assert at.store.activities(at.engagement)[-1].unit_id == unit.id
    assert at.store.activities(at.engagement)[-1].mission_id is None


def test_a_capture_clears_the_draft(at: Scene) -> None:
    """The half-typed line is kept until it is stored, and not offered again afterwards."""
    at.store.save_draft(at.session, "d: ouvrir le sa")
    assert at.store.draft(at.session) == "d: ouvrir le sa"
    at.store.capture(at.session, draft(ItemKind.DECISION, "Ouvrir le samedi"))
    assert at.store.draft(at.session) == ""
    at.store.save_draft(at.session, "n: a")
    at.store.save_draft(at.session, "")
    assert at.store.draft(at.session) == ""
    at.store.undo(at.engagement)
    assert [item.ref for item in at.store.items(at.session)] == ["D-01", "A-01", "M-01", "V-01"]


def test_many_lines_are_one_step(at: Scene) -> None:
    """A pasted list of six lines goes away with one Ctrl+Z."""
    lines = [draft(ItemKind.DECISION, f"Décision {count}") for count in range(6)]
    items = at.store.capture_many(at.session, lines)
    assert [item.ref for item in items] == [f"D-{number:02d}" for number in range(2, 8)]
    assert all(item.status is Status.AGREED for item in items)
    at.store.undo(at.engagement)
    assert len(at.store.items(at.session)) == 4
