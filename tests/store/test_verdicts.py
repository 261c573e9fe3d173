"""A verdict is written on the activity, and is an item of the session it was given in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from facilitator.domain.items import ItemKind
from facilitator.domain.listing import ActivityEntry, UnitEntry
from facilitator.domain.organisation import (
    Activity,
    Involvement,
    Part,
    ServiceMission,
    Staff,
    Verdict,
    VerdictCode,
    verdict_of,
)
from facilitator.store import errors
from facilitator.store.store import Store
from tests.stage import TUESDAY, FixedClock
from tests.store.scenes import Scene, draft, scene


@pytest.fixture
def at(store: Store, clock: FixedClock) -> Scene:
    """An engagement under way."""
    return scene(store, clock)


def _activity(at: Scene) -> Activity:
    return at.store.activities(at.engagement)[0]


def test_a_verdict_outside_any_session_is_no_line(at: Scene) -> None:
    lines = at.store.items(at.session)
    rh = at.store.units(at.engagement)[1]
    verdict = Verdict(VerdictCode.TRANSFER, rh.id, rh.name, "Plus près", Decimal("0.5"), date(2026, 9, 1))
    decided = at.store.give_verdict(_activity(at).id, verdict)
    assert (decided.target, verdict_of(decided), decided.verdict_session_id) == ("RH", verdict, None)
    assert (_activity(at), at.store.items(at.session)) == (decided, lines)


def test_a_verdict_in_the_session_that_named_the_activity_has_that_line(at: Scene) -> None:
    """One line an activity, also when the room changes its mind; undone, the session is as it was."""
    lines = at.store.items(at.session)
    at.store.give_verdict(_activity(at).id, Verdict(VerdictCode.KEEP), session_id=at.session)
    at.store.give_verdict(_activity(at).id, Verdict(VerdictCode.STOP), session_id=at.session)
    assert at.store.items(at.session) == lines
    undone = at.store.undo(at.engagement)
    assert undone is not None
    assert (undone.refs, undone.item_id) == (("V-01",), at.activity.id)
    assert _activity(at).verdict is VerdictCode.KEEP


def test_a_verdict_in_a_later_session_is_a_line_of_that_one(at: Scene) -> None:
    """Where was this decided? The activity and the line both say."""
    later = at.store.create_session(at.engagement, "Rationalisation", TUESDAY)
    at.store.start_session(later.id)
    decided = at.store.give_verdict(_activity(at).id, Verdict(VerdictCode.POOL), session_id=later.id)
    at.store.give_verdict(_activity(at).id, Verdict(VerdictCode.KEEP), session_id=later.id)
    (line,) = at.store.items(later.id)
    assert (line.kind, line.ref, line.activity_id) == (ItemKind.ACTIVITY, "V-02", decided.id)
    assert (line.text, line.raw) == ("Rédiger les pièces", "v: Rédiger les pièces =pool")
    assert decided.verdict_session_id == later.id


def test_a_typed_verdict_knows_its_session_and_its_target(at: Scene) -> None:
    typed = draft(ItemKind.ACTIVITY, "Gérer le magasin", outcome=VerdictCode.TRANSFER, target="rh")
    item = at.store.capture(at.session, typed)
    stored = next(each for each in at.store.activities(at.engagement) if each.id == item.activity_id)
    assert stored.verdict_session_id == at.session
    assert stored.target_unit_id == at.store.units(at.engagement)[1].id
    at.store.correct(item.id, replace(typed, target="ailleurs"))
    stored = next(each for each in at.store.activities(at.engagement) if each.id == item.activity_id)
    assert (stored.target, stored.target_unit_id) == ("ailleurs", None)


def test_a_verdict_is_taken_back_whole(at: Scene) -> None:
    before = _activity(at)
    at.store.give_verdict(before.id, Verdict(VerdictCode.REDUCE, rationale="Trop cher"))
    assert at.store.give_verdict(before.id, None) == before
    assert verdict_of(before) is None


def test_a_transfer_to_nowhere_to_itself_or_for_a_verdict_without_target_is_refused(at: Scene) -> None:
    activity, unit = _activity(at), at.store.units(at.engagement)[0]
    activity = at.store.edit_activity(replace(activity, unit_id=unit.id))
    with pytest.raises(errors.NotFound):
        at.store.give_verdict(activity.id, Verdict(VerdictCode.TRANSFER, "nowhere"))
    with pytest.raises(errors.TransferToItself, match="is done by “Direction générale” already"):
        at.store.give_verdict(activity.id, Verdict(VerdictCode.TRANSFER, unit.id))
    with pytest.raises(errors.TargetWithoutMeaning):
        at.store.give_verdict(activity.id, Verdict(VerdictCode.KEEP, unit.id))
    with pytest.raises(errors.NegativeFte):
        at.store.give_verdict(activity.id, Verdict(VerdictCode.KEEP, target_fte=Decimal(-1)))
    other = at.store.add_unit(at.store.create_engagement("Autre").id, "Ailleurs")
    with pytest.raises(errors.NotFound):
        at.store.give_verdict(activity.id, Verdict(VerdictCode.POOL, other.id))
    assert _activity(at) == activity


def test_nothing_is_decided_in_a_closed_session(at: Scene) -> None:
    at.store.close_session(at.session)
    with pytest.raises(errors.SessionClosed):
        at.store.give_verdict(_activity(at).id, Verdict(VerdictCode.KEEP), session_id=at.session)


def test_twelve_fte_for_one_person_are_refused(at: Scene) -> None:
    alone = replace(_activity(at), fte=Decimal(12), staff=(Staff(person_id=at.people[0]),))
    with pytest.raises(errors.FteOverAgents, match="12 FTE for 1 agent"):
        at.store.edit_activity(alone)
    with pytest.raises(errors.FteOverAgents):
        at.store.add_activity(alone)
    assert at.store.edit_activity(replace(alone, staff=(Staff(agents=12),))).agents == 12


def test_the_parts_of_somebody_go_to_the_one_she_turns_out_to_be(at: Scene) -> None:
    one, other = at.people[1], at.people[2]
    parts = (Involvement(Part.ACCOUNTABLE, other), Involvement(Part.ACCOUNTABLE, one))
    at.store.edit_activity(replace(_activity(at), roles=parts, staff=(Staff(person_id=other),)))
    with pytest.raises(errors.StillNeeded):
        at.store.remove_person(other)
    at.store.merge_person(other, one)
    assert _activity(at).roles == (Involvement(Part.ACCOUNTABLE, one),)
    assert _activity(at).staff == (Staff(person_id=one),)


def test_a_body_that_goes_leaves_the_verdict(at: Scene) -> None:
    verdict = Verdict(VerdictCode.KEEP, deciding_body_id=at.body)
    at.store.give_verdict(_activity(at).id, verdict)
    at.store.remove_body(at.body)
    assert _activity(at).deciding_body_id is None


def test_what_is_still_needed_is_not_removed(at: Scene) -> None:
    with pytest.raises(errors.UnitInUse):
        at.store.remove_unit(at.store.units(at.engagement)[0].id)
    with pytest.raises(errors.MissionInUse):
        at.store.remove_mission(at.store.missions(at.engagement)[0].id)
    at.store.remove_activity(_activity(at).id)
    at.store.remove_mission(at.store.missions(at.engagement)[0].id)
    assert at.store.item(at.mission.id).mission_id is None
    added = at.store.add_mission(ServiceMission("", at.engagement, "Paie"))
    assert at.store.missions(at.engagement) == (added,)


def test_lists_complete_what_is_known(at: Scene) -> None:
    """A unit is named before its row; doing it twice changes nothing, not even what can be undone."""
    units = [UnitEntry("Paie", parent="RH", fte=Decimal("9.5")), UnitEntry("RH", head="Martin")]
    activities = [
        ActivityEntry(
            "Paie", "Éditer les bulletins", "Paie", verdict=VerdictCode.TRANSFER, target="direction"
        ),
        ActivityEntry("Paie", "Éditer les bulletins", owner="Zoé"),
    ]
    for _ in range(2):
        at.store.import_units(at.engagement, units)
        bulletins, same = at.store.import_activities(at.engagement, activities)
    assert same.id == bulletins.id
    assert bulletins.target == "Direction générale"
    paie = at.store.units(at.engagement)[-1]
    assert (paie.name, paie.fte) == ("Paie", Decimal("9.5"))
    assert len(at.store.activities(at.engagement)) == 2
    assert [at.store.undo(at.engagement) is not None for _ in range(2)] == [True, True]
    assert len(at.store.units(at.engagement)) == 2


def test_a_list_gives_an_activity_the_mission_it_had_not(at: Scene) -> None:
    at.store.import_activities(at.engagement, [ActivityEntry("RH", "Payer")])
    (paid,) = at.store.import_activities(at.engagement, [ActivityEntry("RH", "payer", "Paie")])
    assert [each.title for each in at.store.activities(at.engagement)] == ["Rédiger les pièces", "Payer"]
    assert paid.mission_id == at.store.missions(at.engagement)[-1].id


def test_a_list_with_a_circle_is_refused_whole(at: Scene) -> None:
    with pytest.raises(errors.Circle):
        at.store.import_units(
            at.engagement,
            [UnitEntry("A", parent="B"), UnitEntry("B", parent="C"), UnitEntry("C", parent="A")],
        )
    assert len(at.store.units(at.engagement)) == 2


def test_a_result_that_was_set_aside_keeps_its_reason(at: Scene) -> None:
    kept = at.store.dismiss_finding(at.engagement, "overlap", ["b", "a"], "Deux sites éloignés")
    assert (kept.about, kept.reason, kept.on) == (("a", "b"), "Deux sites éloignés", TUESDAY)
    assert at.store.dismissals(at.engagement) == (kept,)
    at.store.restore_finding(kept.id)
    assert at.store.dismissals(at.engagement) == ()
