"""What was written out is remembered beside the history: no undo takes a file back."""

from __future__ import annotations

from facilitator.store.store import Store
from tests.stage import FixedClock
from tests.store.scenes import scene


def test_a_document_is_remembered_and_no_undo_forgets_it(store: Store, clock: FixedClock) -> None:
    at = scene(store, clock)
    steps = store._rows("SELECT count(*) AS n FROM intention", ())
    store.note_handed_out(at.engagement, "minutes", ["/out/a.docx", "/out/a.md"], at.session)
    store.note_handed_out(at.engagement, "actions", ["/out/b.xlsx"])
    assert store._rows("SELECT count(*) AS n FROM intention", ()) == steps, "it is no step of the history"
    found = store.handed_out(at.engagement, "minutes")
    assert [(each.path, each.session_id, each.at) for each in found] == [
        ("/out/a.docx", at.session, clock.now()),
        ("/out/a.md", at.session, clock.now()),
    ]
    while store.undo(at.engagement):
        pass
    assert len(store.handed_out(at.engagement, "minutes")) == 2
