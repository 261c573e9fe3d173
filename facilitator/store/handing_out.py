"""The record of what was handed out; no part of the history: a file that was written stays written."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.handed_out import HandedOut
from facilitator.store.changes import insert_row
from facilitator.store.rows import encode
from facilitator.store.writing import Writer


class HandingOut(Writer):
    """Remembers documents."""

    def note_handed_out(
        self, engagement_id: str, kind: str, paths: Iterable[str], session_id: str | None = None
    ) -> tuple[HandedOut, ...]:
        """Remembers the files of one document, written just now."""
        now = self._now()
        found = tuple(HandedOut(self.new_id(), engagement_id, kind, path, now, session_id) for path in paths)
        with self._transaction(lambda: all(self._holds("document", each.id) for each in found)):
            for each in found:
                insert_row(self._connection, "document", encode(each))
        return found
