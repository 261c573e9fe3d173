"""Undo and redo, written once for every intention: images put back, last first; they survive a restart."""

from __future__ import annotations

import json
from typing import Any

from facilitator.domain.engagement import Engagement
from facilitator.store.changes import as_image, delete_row, put, update_row
from facilitator.store.errors import Diverged
from facilitator.store.intentions import State
from facilitator.store.rows import Image, decode
from facilitator.store.writing import Writer
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Undone:
    """A step taken back or done again: its label (a `Deed`), the references it touched, its line."""

    label: str
    refs: tuple[str, ...] = ()
    session_id: str | None = None
    item_id: str | None = None
    raw: str = ""


class History(Writer):
    """The steps of each engagement."""

    def undo(self, engagement_id: str) -> Undone | None:
        """Takes back the last step of an engagement; None when there is none left."""
        return self._turn(engagement_id, State.DONE, State.UNDONE)

    def redo(self, engagement_id: str) -> Undone | None:
        """Does again the step undone last; None when there is none, or something new was done since."""
        return self._turn(engagement_id, State.UNDONE, State.DONE)

    def removed_engagements(self) -> tuple[Engagement, ...]:
        """The engagements whose creation was taken back, the last created first; `redo` brings them back."""
        images = self._rows(
            "SELECT change.after FROM change JOIN intention ON intention.id = change.intention_id"
            " WHERE change.of_table = 'engagement' AND change.before IS NULL AND intention.state = ?"
            " ORDER BY change.row_id DESC",
            (str(State.UNDONE),),
        )
        return tuple(decode(Engagement, as_image(row["after"]) or {}) for row in images)

    def seal_history(self, engagement_id: str) -> None:
        """Keeps every step so far out of reach of undo, as when a document was validated."""
        steps = self._rows("SELECT * FROM intention WHERE engagement_id = ?", (engagement_id,))
        with self._transaction(lambda: False):
            for step in steps:
                if step["state"] == State.UNDONE:
                    delete_row(self._connection, "intention", step["id"])
                else:
                    update_row(self._connection, "intention", {**step, "state": str(State.SEALED)})

    def _turn(self, engagement_id: str, found: State, becomes: State) -> Undone | None:
        back = becomes is State.UNDONE
        with self._lock:
            step = self._step(engagement_id, found, "DESC" if back else "ASC")
            if step is None:
                return None
            with self._transaction(lambda: self._state_of(step["id"]) == becomes):
                for change in self._changes(step["id"], "DESC" if back else "ASC"):
                    was, wanted = (change["after"], change["before"])
                    if not back:
                        was, wanted = wanted, was
                    self._put(step, change, as_image(was), as_image(wanted))
                update_row(self._connection, "intention", {**step, "state": str(becomes)})
        return Undone(
            label=step["label"],
            refs=tuple(json.loads(step["refs"])),
            session_id=step["session_id"],
            item_id=step["item_id"],
            raw=step["raw"],
        )

    def _put(
        self, step: dict[str, Any], change: dict[str, Any], was: Image | None, wanted: Image | None
    ) -> None:
        """Makes one row be as it was wanted, provided it still is as the step left it."""
        table, row_id = change["of_table"], change["row_id"]
        rows = self._rows(f"SELECT * FROM {table} WHERE id = ?", (row_id,))
        now: Image | None = rows[0] if rows else None
        if not _agree(now, was):
            refs = ", ".join(json.loads(step["refs"])) or step["label"]
            raise Diverged(label=step["label"], refs=refs)
        put(self._connection, table, row_id, now is not None, wanted)

    def _step(self, engagement_id: str, state: State, order: str) -> dict[str, Any] | None:
        sql = f"SELECT * FROM intention WHERE engagement_id = ? AND state = ? ORDER BY seq {order} LIMIT 1"
        found = self._rows(sql, (engagement_id, str(state)))
        return found[0] if found else None

    def _changes(self, step_id: str, order: str) -> list[dict[str, Any]]:
        return self._rows(
            f"SELECT * FROM change WHERE intention_id = ? ORDER BY position {order}", (step_id,)
        )

    def _state_of(self, step_id: str) -> str | None:
        found = self._rows("SELECT state FROM intention WHERE id = ?", (step_id,))
        return found[0]["state"] if found else None


def _agree(now: Image | None, image: Image | None) -> bool:
    """Whether a row is as an image says; columns the image does not know came with a later version."""
    if now is None or image is None:
        return now is image
    return all(now.get(name) == value for name, value in image.items())
