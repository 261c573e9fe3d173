"""How anything is written: one intention, one transaction, one undo step."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import RLock
from typing import Any

from sqlalchemy import Connection, bindparam, delete
from sqlalchemy.exc import OperationalError

from facilitator.clock import Clock
from facilitator.domain.session import Session, SessionStatus
from facilitator.store.access import rows_of
from facilitator.store.changes import insert_row
from facilitator.store.connection import driver_of
from facilitator.store.errors import (
    NotRead,
    NotSaved,
    NotSavedBusy,
    NotSavedDiskFull,
    NotSavedReadOnly,
    SessionClosed,
)
from facilitator.store.identity import Identities
from facilitator.store.intentions import Deed, Intention, State
from facilitator.store.reading import Reader
from facilitator.store.rows import Rows
from facilitator.store.tables import IntentionRow

_REASONS: dict[int, type[NotSaved]] = {
    sqlite3.SQLITE_FULL: NotSavedDiskFull,
    sqlite3.SQLITE_READONLY: NotSavedReadOnly,
    sqlite3.SQLITE_CANTOPEN: NotSavedReadOnly,
    sqlite3.SQLITE_PERM: NotSavedReadOnly,
    sqlite3.SQLITE_BUSY: NotSavedBusy,
    sqlite3.SQLITE_LOCKED: NotSavedBusy,
}

_INTENTIONS: Any = IntentionRow.__table__  # type: ignore[attr-defined]

_FORGET_UNDONE = delete(_INTENTIONS).where(
    _INTENTIONS.c.engagement_id == bindparam("of"), _INTENTIONS.c.state == str(State.UNDONE)
)


class Writer(Reader):
    """Writes intentions on the one connection, under one lock."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._driver = driver_of(connection)
        self._clock = clock
        self._identities = Identities()
        self._lock = RLock()
        super().__init__(_guarded(rows_of(self._driver), self._lock))

    def new_id(self) -> str:
        """A new time-ordered identifier (UUID version 7)."""
        return self._identities.new()

    @contextmanager
    def _intend(
        self,
        deed: Deed,
        engagement_id: str,
        *,
        session_id: str | None = None,
        item_id: str | None = None,
        raw: str = "",
    ) -> Iterator[Intention]:
        """Everything written inside is stored together or not at all, as one step of the history."""
        intention = Intention(
            connection=self._connection,
            rows=self._rows,
            id=self.new_id(),
            engagement_id=engagement_id,
            deed=deed,
            at=self._now().isoformat(),
            session_id=session_id,
            item_id=item_id,
            raw=raw,
        )
        with self._transaction(lambda: self._holds("intention", intention.id)):
            yield intention
            if intention.changes:
                self._record(intention)

    @contextmanager
    def _transaction(self, landed: Callable[[], bool]) -> Iterator[None]:
        """A transaction under the lock.

        A commit may report a failure and be durable all the same: `landed` looks before NotSaved is raised.
        """
        with self._lock:
            try:
                with self._connection.begin():
                    yield
            except (OperationalError, NotRead) as error:
                self._leave_transaction()
                if not landed():
                    raise not_saved(error) from error

    @contextmanager
    def _saving(self) -> Iterator[None]:
        """What must be read before a line can be stored fails as storing it would."""
        try:
            yield
        except NotRead as error:
            raise not_saved(error) from error

    def _record(self, intention: Intention) -> None:
        """Adds the step to the history and forgets the undone ones, which it makes impossible to redo."""
        of = intention.engagement_id
        last = self._rows("SELECT max(seq) AS seq FROM intention WHERE engagement_id = ?", (of,))[0]["seq"]
        self._connection.execute(_FORGET_UNDONE, {"of": of})
        insert_row(self._connection, "intention", intention.image((last or 0) + 1))
        for change in intention.changes:
            insert_row(self._connection, "change", change)

    def _holds(self, table: str, row_id: str) -> bool:
        """Whether a row is stored; False also when the disk does not answer."""
        try:
            return bool(self._rows(f"SELECT 1 FROM {table} WHERE id = ?", (row_id,)))
        except NotRead:
            return False

    def _leave_transaction(self) -> None:
        """Lets go of a transaction that a failed commit may have left open."""
        if self._driver.in_transaction:
            self._driver.rollback()

    def _now(self) -> datetime:
        return self._clock.now()

    def _open_session(self, session_id: str) -> Session:
        """A session that may be captured into; SessionClosed when it is closed."""
        session = self.session(session_id)
        if session.status is SessionStatus.CLOSED:
            raise SessionClosed(title=session.title)
        return session


def not_saved(error: OperationalError | NotRead) -> NotSaved:
    """Why nothing was stored, from the code SQLite gave."""
    code = error.code if isinstance(error, NotRead) else getattr(error.orig, "sqlite_errorcode", 0)
    return _REASONS.get(code & 0xFF, NotSaved)()


def _guarded(rows: Rows, lock: RLock) -> Rows:
    def guarded(sql: str, values: Any) -> list[dict[str, Any]]:
        with lock:
            return rows(sql, values)

    return guarded
