"""Following a session from another process: cheap to ask, read only when something was committed.

Nothing is ever written and nothing stays open: between two readings the file can be replaced, converted or
restored as if nobody looked. What cannot be read now is simply not news, and is asked for again.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from facilitator.domain.items import Item
from facilitator.domain.record import SessionRecord
from facilitator.domain.room import Asked
from facilitator.domain.room_picture import PICTURED_KINDS
from facilitator.i18n import Trouble
from facilitator.paths import Home
from facilitator.store import gate
from facilitator.store.access import reading, rows_of
from facilitator.store.reading_sessions import SessionReader
from facilitator.store.schema import APPLICATION_ID, VERSION
from facilitator.values import dataclass

_PATIENCE: Final = 0.05
"""Seconds to wait for a commit under way, before it is asked again at the next look."""


@dataclass(frozen=True, slots=True)
class News:
    """What is to be seen now: the session that is followed, or none; and the page asked for in it."""

    record: SessionRecord | None
    asked: Asked | None = None


class _RoomReader(SessionReader):
    """Reads what a picture is made of: notes and private lines never enter the window's process."""

    def record(self, session_id: str) -> SessionRecord:
        """A session without what earlier ones left."""
        session = self.session(session_id)
        of = session.engagement_id
        return SessionRecord(
            engagement=self.engagement(of),
            session=session,
            agenda=self.agenda(session_id),
            attendance=self.attendance(session_id),
            items=self.items(session_id),
            people=self.people(of),
            units=self.units(of),
            missions=self.missions(of),
            activities=self.activities(of),
        )

    def items(self, session_id: str) -> tuple[Item, ...]:
        """Those pictured; a private one only where it says what else must not be told."""
        kinds = ", ".join(f"'{kind}'" for kind in sorted(PICTURED_KINDS))
        told = "(NOT private OR activity_id IS NOT NULL OR mission_id IS NOT NULL)"
        where = f"session_id = ? AND deleted_at IS NULL AND kind IN ({kinds}) AND {told} ORDER BY seq"
        return self._all(Item, where, session_id)


class Follower:
    """Follows the live session, or one session that was named, whatever its state."""

    def __init__(self, home: Home, session_id: str | None = None) -> None:
        self._path = home.database
        self._session_id = session_id
        self._seen: tuple[int, int] | None = None

    def look(self) -> News | None:
        """What changed since the last look; None when nothing did, or when it cannot be told now."""
        try:
            mark = _mark(self._path)
            if mark is None or mark == self._seen:
                return None
            news = self._read()
        except (Trouble, OSError, sqlite3.Error):
            return None
        self._seen = mark
        return news

    def _read(self) -> News:
        with closing(reading(self._path, _PATIENCE)) as connection:
            rows = rows_of(connection)
            _check(rows("PRAGMA application_id", ()), APPLICATION_ID)
            _check(rows("PRAGMA user_version", ()), VERSION)
            reader = _RoomReader(rows)
            live = None if self._session_id else reader.live_session()
            followed = live.id if live else self._session_id
            return News(reader.record(followed), reader.asked(followed)) if followed else News(None)


def _mark(path: Path) -> tuple[int, int] | None:
    """What differs after each commit, and when another file takes the place."""
    count = gate.commits(path)
    return None if count is None else (path.stat().st_ino, count)


def _check(found: list[dict[str, int]], wanted: int) -> None:
    """Data of another version are left alone: they are being converted, or belong to a newer program."""
    if list(found[0].values()) != [wanted]:
        raise sqlite3.DatabaseError
