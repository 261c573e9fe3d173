"""Changing what was captured keeps what was settled, and never gives a number to something else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from facilitator.domain.items import Draft, Flag, FlagCode, ItemKind, Measures, NameRef, Status, Vote
from facilitator.domain.organisation import VerdictCode
from facilitator.store.store import Store
from tests.stage import FixedClock
from tests.store.scenes import Scene, draft, scene

WHO = Flag(FlagCode.OWNER_MISSING)
WHEN = Flag(FlagCode.DUE_MISSING)


@pytest.fixture
def at(store: Store, clock: FixedClock) -> Scene:
    """An engagement under way."""
    return scene(store, clock)


def test_a_correction_keeps_number_place_and_instant(at: Scene) -> None:
    corrected = at.store.correct(at.decision.id, draft(ItemKind.DECISION, "Retenir deux guichets"))
    assert corrected == replace(at.decision, text=corrected.text, raw=corrected.raw)
    assert at.store.item(at.decision.id) == corrected


def test_a_correction_keeps_what_was_settled_since(at: Scene) -> None:
    """Owner and date were given in the list of things to clarify; then a typing slip is corrected."""
    item = at.store.capture(at.session, draft(ItemKind.ACTION, "Relancer", flags=(WHO, WHEN)))
    at.store.assign(item.id, NameRef("Roche"))
    at.store.set_due(item.id, date(2026, 3, 16))
    at.store.set_status([item.id], Status.DONE)
    corrected = at.store.correct(item.id, draft(ItemKind.ACTION, "Relancer le bailleur", flags=(WHO, WHEN)))
    assert corrected.owner_id == at.people[2]
    assert (corrected.due, corrected.status, corrected.flags) == (date(2026, 3, 16), Status.DONE, ())
    assert corrected.closed_at is not None


def test_a_correction_says_the_last_word_where_it_speaks(at: Scene) -> None:
    """Another owner and another date typed on the line replace those given since."""
    at.store.assign(at.action.id, NameRef("Roche"))
    line = draft(ItemKind.ACTION, "Relancer", "Dupont", due=date(2026, 3, 20), status=Status.OPEN)
    corrected = at.store.correct(at.action.id, line)
    assert (corrected.owner_id, corrected.due) == (at.people[0], date(2026, 3, 20))


def test_a_proposed_decision_may_be_corrected_to_agreed(at: Scene) -> None:
    """The question mark is taken out: the line itself now says something else."""
    item = at.store.capture(at.session, draft(ItemKind.DECISION, "Ouvrir", status=Status.PROPOSED))
    assert at.store.correct(item.id, draft(ItemKind.DECISION, "Ouvrir")).status is Status.AGREED


def test_a_correction_of_an_activity_changes_the_activity(at: Scene) -> None:
    """Title, measures, owner follow the line; a verdict given elsewhere stays; a measure taken out goes."""
    line = draft(ItemKind.ACTIVITY, "Rédiger", measures=Measures(fte=Decimal("0.5"), volume_unit="dossiers"))
    at.store.correct(at.activity.id, line)
    activity = at.store.activities(at.engagement)[0]
    at.store.edit_activity(replace(activity, verdict=VerdictCode.KEEP))
    line = draft(ItemKind.ACTIVITY, "Rédiger les pièces", "Martin", measures=Measures(fte=Decimal("0.6")))
    at.store.correct(at.activity.id, line)
    (after,) = at.store.activities(at.engagement)
    assert (after.title, after.fte, after.volume_unit) == ("Rédiger les pièces", Decimal("0.6"), "")
    assert (after.owner_id, after.verdict, after.id) == (at.people[1], VerdictCode.KEEP, activity.id)
    at.store.correct(at.activity.id, draft(ItemKind.ACTIVITY, "Rédiger les pièces"))
    assert at.store.activities(at.engagement)[0].owner_id == at.people[0]


def test_a_corrected_line_leaves_an_activity_others_speak_of(at: Scene) -> None:
    """Two lines were about the same activity; correcting one makes it speak of another."""
    second = at.store.capture(at.session, draft(ItemKind.ACTIVITY, "Rédiger les pièces"))
    at.store.correct(second.id, draft(ItemKind.ACTIVITY, "Publier les avis"))
    assert [each.title for each in at.store.activities(at.engagement)] == [
        "Rédiger les pièces",
        "Publier les avis",
    ]


def test_another_kind_takes_a_number_of_its_own_register(at: Scene) -> None:
    """D-01 becomes A-02; the next decision is D-02, and back again it is D-01."""
    changed = at.store.retype(at.decision.id, ItemKind.ACTION)
    assert (changed.ref, changed.status, changed.flags) == ("A-02", Status.OPEN, (WHO, WHEN))
    assert at.store.capture(at.session, draft(ItemKind.DECISION, "Autre")).ref == "D-02"
    assert at.store.retype(at.decision.id, ItemKind.DECISION).ref == "D-01"
    assert at.store.retype(at.decision.id, ItemKind.ACTION).ref == "A-02"
    assert at.store.capture(at.session, draft(ItemKind.ACTION, "Autre")).ref == "A-03"


def test_another_kind_by_correction_is_numbered_too(at: Scene) -> None:
    assert at.store.correct(at.decision.id, draft(ItemKind.QUESTION, "Combien ?")).ref == "Q-01"
    assert at.store.capture(at.session, draft(ItemKind.DECISION, "Autre")).ref == "D-02"


def test_a_line_that_is_no_activity_after_all_takes_it_away(at: Scene) -> None:
    """Retyped as a note, or deleted: what only that line made goes too, what others need stays."""
    at.store.retype(at.activity.id, ItemKind.NOTE)
    assert at.store.activities(at.engagement) == ()
    at.store.retype(at.activity.id, ItemKind.ACTIVITY)
    assert [each.title for each in at.store.activities(at.engagement)] == ["Rédiger les pièces"]
    at.store.delete_items([at.mission.id])
    assert len(at.store.missions(at.engagement)) == 1
    at.store.delete_items([at.activity.id])
    assert at.store.activities(at.engagement) == ()


def test_a_private_line_stays_private_until_its_kind_says_otherwise(at: Scene) -> None:
    """Restored as typed it is a note nobody else reads."""
    item = at.store.capture(at.session, draft(ItemKind.PRIVATE, "Tendu"))
    restored = at.store.restore_raw(item.id)
    assert (restored.kind, restored.text, restored.is_private) == (ItemKind.NOTE, "private: Tendu", True)
    assert not at.store.set_private(item.id, False).is_private
    other = at.store.capture(at.session, draft(ItemKind.PRIVATE, "Fatigue"))
    shown = at.store.set_private(other.id, False)
    assert (shown.kind, shown.is_private) == (ItemKind.NOTE, False)
    assert at.store.retype(other.id, ItemKind.PRIVATE).is_private


def test_restoring_the_raw_line_takes_every_reading_back(at: Scene) -> None:
    at.store.set_tags(at.action.id, ["rh"])
    note = at.store.restore_raw(at.action.id)
    assert (note.text, note.owner_id, note.tags, note.status) == (
        "action: Relancer le bailleur",
        None,
        (),
        None,
    )


def test_a_continuation_is_added_to_text_and_line(at: Scene) -> None:
    longer = at.store.complete(at.decision.id, "à titre d'essai")
    assert longer.text == "Retenir le guichet unique\nà titre d'essai"
    assert longer.raw == "decision: Retenir le guichet unique\n à titre d'essai"


def test_a_split_keeps_the_order_of_what_follows(at: Scene) -> None:
    """A pasted block made six items stands where the block stood; the first keeps its number."""
    lines = [draft(ItemKind.DECISION, "Un"), draft(ItemKind.DECISION, "Deux"), draft(ItemKind.NOTE, "Trois")]
    made = at.store.split(at.decision.id, lines)
    assert [item.ref for item in made] == ["D-01", "D-02", ""]
    texts = [item.text for item in at.store.items(at.session)]
    assert texts[:4] == ["Un", "Deux", "Trois", "Relancer le bailleur"]
    assert {item.agenda_item_id for item in made} == {at.points[0]}


def test_naming_somebody_settles_who(at: Scene) -> None:
    """The flags about the owner go, those about the date stay."""
    item = at.store.capture(at.session, draft(ItemKind.ACTION, "Relancer", flags=(WHO, WHEN)))
    assigned = at.store.assign(item.id, NameRef("zoé"), [NameRef("Martin")])
    assert at.store.person(assigned.owner_id or "").provisional
    assert (assigned.contributor_ids, assigned.flags) == ((at.people[1],), (WHEN,))
    assert at.store.set_due(item.id, date(2026, 3, 16)).flags == ()
    assert at.store.set_due(item.id, None).flags == (WHEN,)
    assert at.store.dismiss_flags(item.id, [FlagCode.DUE_MISSING]).flags == ()


def test_what_is_closed_remembers_when(at: Scene) -> None:
    (done,) = at.store.set_status([at.action.id], Status.DONE)
    assert done.closed_at == at.clock.now()
    (again,) = at.store.set_status([at.action.id], Status.OPEN)
    assert again.closed_at is None
    assert at.store.set_status([], Status.DONE) == ()


def test_votes_fingers_and_objections_stay_with_the_decision(at: Scene) -> None:
    at.store.record_vote(at.decision.id, Vote(8, 1, 2))
    at.store.record_fingers(at.decision.id, [4, 3, 5])
    at.store.object_to(at.decision.id, "Trop tôt")
    at.store.object_to(at.decision.id, "Trop cher")
    at.store.correct(at.decision.id, draft(ItemKind.DECISION, "Retenir"))
    item = at.store.item(at.decision.id)
    assert (item.vote, item.fingers, item.objections) == (Vote(8, 1, 2), (4, 3, 5), ("Trop tôt", "Trop cher"))


def test_a_line_of_several_lines_gives_its_first_as_title(at: Scene) -> None:
    at.store.capture(at.session, Draft(ItemKind.MISSION, "Paie\nà revoir", "m: paie\n à revoir"))
    assert at.store.missions(at.engagement)[-1].title == "Paie"
