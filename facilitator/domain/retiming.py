"""What is left of a session shared out anew among the points that are still to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from facilitator.domain.session import AgendaItem, Session
from facilitator.domain.timebox import elapsed_seconds, timebox_of

STEP: Final = 5
"""Minutes a duration is rounded down to; a point keeps at least as many."""


def retimed(session: Session, agenda: Sequence[AgendaItem], now: datetime) -> dict[str, int]:
    """The minutes of the points to come, by id, so that the session ends when it was planned to.

    They keep their proportions. The current point keeps what it has left. Empty where nothing would change,
    where the session has no length, or where no point to come has any minutes.
    """
    coming = [each for each in agenda if not each.done and each.id != session.point_id and _granted(each) > 0]
    if session.minutes is None or not coming:
        return {}
    current = next((each for each in agenda if each.id == session.point_id), None)
    kept = max(0, timebox_of(current, now).remaining or 0) if current else 0
    room = (session.minutes * 60 - elapsed_seconds(session, now) - kept) // 60
    asked = sum(_granted(each) for each in coming)
    if room >= asked:
        return {}
    found = {each.id: _shorter(_granted(each), room, asked) for each in coming}
    return {each.id: found[each.id] for each in coming if found[each.id] != _granted(each)}


def _granted(point: AgendaItem) -> int:
    return max(0, (point.minutes or 0) + point.added)


def _shorter(minutes: int, room: int, asked: int) -> int:
    """A share of the room there is, never longer than it was."""
    share = minutes * max(0, room) // asked
    return min(minutes, max(STEP, share - share % STEP))
