"""A line that speaks of an activity is tied to it, through corrections and under any title."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.items import Item, ItemKind
from facilitator.domain.organisation import Activity
from facilitator.domain.remarks import remarks_of
from facilitator.store.store import Store
from tests.stage import FixedClock
from tests.store.scenes import Scene, draft, scene


@pytest.fixture
def at(store: Store, clock: FixedClock) -> Scene:
    """An engagement under way."""
    return scene(store, clock)


def _activity(at: Scene) -> Activity:
    return at.store.activities(at.engagement)[0]


def _said(at: Scene, kind: ItemKind = ItemKind.NOTE, of: str = "Rédiger les pièces") -> Item:
    return at.store.capture(at.session, draft(kind, f"{of}\u00a0: relues trois fois"))


def test_a_line_that_begins_with_a_title_is_tied_to_the_activity(at: Scene) -> None:
    """Typed in the line of the session: renamed later, the activity keeps it."""
    note, other = _said(at, ItemKind.FINDING, "rediger les pieces"), _said(at, of="Autre chose")
    assert (note.about_id, other.about_id) == (_activity(at).id, None)
    renamed = at.store.edit_activity(replace(_activity(at), title="Préparer les marchés"))
    lines = at.store.lines_about_activities(at.engagement)
    assert remarks_of(lines, [renamed]) == {renamed.id: (note,)}


def test_of_two_activities_with_one_title_none_is_guessed(at: Scene) -> None:
    twin = at.store.add_activity(Activity("", at.engagement, "Rédiger les pièces"))
    assert _said(at).about_id is None
    typed = draft(ItemKind.NOTE, "Rédiger les pièces\u00a0: à deux", about_id=twin.id)
    note = at.store.capture(at.session, typed)
    assert note.about_id == twin.id
    assert at.store.correct(note.id, replace(typed, text="Rédiger…", about_id=None)).about_id == twin.id


def test_a_corrected_line_follows_the_activity_it_names(at: Scene) -> None:
    """It stays where it was unless it names another activity; made an activity, it is about none."""
    other = at.store.add_activity(Activity("", at.engagement, "Gérer le stock"))
    note = _said(at)
    same = at.store.correct(note.id, draft(ItemKind.NOTE, "relues quatre fois"))
    assert same.about_id == _activity(at).id
    moved = at.store.correct(note.id, draft(ItemKind.NOTE, "Gérer le stock : compté deux fois"))
    assert moved.about_id == other.id
    assert at.store.correct(note.id, draft(ItemKind.ACTIVITY, "Compter le stock")).about_id is None


def test_an_activity_that_is_removed_leaves_the_line_and_comes_back_with_it(at: Scene) -> None:
    note = _said(at)
    at.store.remove_activity(_activity(at).id)
    assert at.store.item(note.id).text == note.text
    at.store.undo(at.engagement)
    lines = at.store.lines_about_activities(at.engagement)
    assert remarks_of(lines, [_activity(at)]) == {_activity(at).id: (note,)}


def test_an_activity_entered_again_finds_what_was_said_of_it(at: Scene) -> None:
    """Removed and typed anew, it is another activity of the same title."""
    note, title = _said(at), _activity(at).title
    at.store.remove_activity(_activity(at).id)
    again = at.store.add_activity(Activity("", at.engagement, title))
    lines = at.store.lines_about_activities(at.engagement)
    assert remarks_of(lines, [again]) == {again.id: (note,)}
