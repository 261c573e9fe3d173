"""What the first screen shows, read with the standard library alone, before SQLModel is imported."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

from facilitator.i18n import Trouble
from facilitator.paths import Home
from facilitator.store.access import reading, rows_of
from facilitator.store.gate import has_hot_journal
from facilitator.store.readable import is_readable
from facilitator.store.reading_sessions import SessionReader
from facilitator.values import dataclass

if TYPE_CHECKING:
    from facilitator.domain.engagement_line import EngagementLine
    from facilitator.domain.record import SessionRecord


@dataclass(frozen=True, slots=True)
class FirstSight:
    """The live session, with the line that was being typed there; without one, the engagements."""

    home: tuple[EngagementLine, ...] = ()
    live: SessionRecord | None = None
    draft: str = ""


def glance(home: Home, today: date) -> FirstSight | None:
    """What can be seen at once; None when only opening the store can tell (absent, older, cut short)."""
    try:
        if has_hot_journal(home.database) or not is_readable(home):
            return None
        with closing(reading(home.database)) as connection:
            reader = SessionReader(rows_of(connection))
            live = reader.live_session()
            if live is None:
                return FirstSight(home=reader.home(today))
            return FirstSight(live=reader.record(live.id), draft=reader.draft(live.id))
    except (Trouble, OSError, sqlite3.Error):
        return None
