"""What became of an item, read from the history of changes that undo keeps."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from facilitator.domain.item_history import Happened, ItemChange
from facilitator.store.rows import Image, Rows

_CHANGES: Final = (
    "SELECT intention.at, change.before, change.after FROM change"
    " JOIN intention ON intention.id = change.intention_id"
    " WHERE change.of_table = 'item' AND change.row_id = ? AND intention.state <> 'undone'"
    " ORDER BY intention.seq, change.position"
)
_COLUMNS: Final = {
    Happened.TEXT: "text",
    Happened.STATUS: "status",
    Happened.OWNER: "owner_id",
    Happened.DUE: "due",
    Happened.SUPERSEDED: "superseded_by_id",
}
"""The column each change is seen in."""


def item_history(rows: Rows, item_id: str) -> tuple[ItemChange, ...]:
    """The changes of an item, its creation first; without what was undone."""
    return tuple(_found(rows(_CHANGES, (item_id,))))


def _found(changes: list[dict[str, Any]]) -> Iterator[ItemChange]:
    for change in changes:
        at = datetime.fromisoformat(change["at"])
        if change["before"] is None:
            yield ItemChange(at, Happened.CREATED)
            continue
        before, after = _image(change["before"]), _image(change["after"])
        for what, column in _COLUMNS.items():
            was, now = before.get(column) or "", after.get(column) or ""
            if was != now:
                yield ItemChange(at, what, str(was), str(now))


def _image(text: str | None) -> Image:
    found: Image = json.loads(text) if text else {}
    return found
