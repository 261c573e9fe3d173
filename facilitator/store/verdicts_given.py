"""The verdicts an activity was given one after the other, as the history of changes kept them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from facilitator.domain.organisation import VerdictCode
from facilitator.domain.traces import VerdictGiven
from facilitator.store.rows import Image, Rows

_CHANGES = (
    "SELECT intention.at, change.before, change.after FROM change"
    " JOIN intention ON intention.id = change.intention_id"
    " WHERE change.of_table = 'activity' AND change.row_id = ? AND intention.state <> 'undone'"
    " ORDER BY intention.seq, change.position"
)


def verdicts_given(rows: Rows, activity_id: str) -> tuple[VerdictGiven, ...]:
    """The verdicts of an activity, the first one first; a code of None is one that was taken back later."""
    return tuple(_found(rows(_CHANGES, (activity_id,))))


def _found(changes: list[dict[str, str | None]]) -> Iterator[VerdictGiven]:
    for change in changes:
        before, after = _image(change["before"]), _image(change["after"])
        if _said(before) == _said(after):
            continue
        code = after.get("verdict")
        session = after.get("verdict_session_id")
        yield VerdictGiven(
            datetime.fromisoformat(str(change["at"])),
            VerdictCode(str(code)) if code else None,
            str(after.get("target") or ""),
            str(session) if session else None,
        )


def _said(image: Image) -> tuple[object, ...]:
    return image.get("verdict"), image.get("target") or ""


def _image(text: str | None) -> Image:
    found: Image = json.loads(text) if text else {}
    return found
