"""The store: one method per intention, and how it is opened and closed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from facilitator.clock import Clock
from facilitator.i18n import Trouble
from facilitator.paths import Home
from facilitator.store import backup, gate
from facilitator.store.access import make_file, make_folder
from facilitator.store.conduct import Conduct
from facilitator.store.connection import driver_of, engine_on
from facilitator.store.editing import Editing
from facilitator.store.errors import CannotBackUp, CannotOpen, Damaged
from facilitator.store.founding import Founding
from facilitator.store.handing_out import HandingOut
from facilitator.store.history import History, Undone
from facilitator.store.intervention import Intervention
from facilitator.store.inventory import Inventory
from facilitator.store.lock import APP, COMMAND, InstanceLock
from facilitator.store.looking import ReadOnlyStore
from facilitator.store.migrations import STEPS
from facilitator.store.migrations.runner import migrate, run
from facilitator.store.piloting import Piloting
from facilitator.store.readable import is_readable
from facilitator.store.scenarios import Scenarios
from facilitator.store.verdicts import Verdicts

__all__ = ["ReadOnlyStore", "Store", "Undone"]

BACKUP_EVERY: Final = timedelta(minutes=10)
"""Commands follow each other quickly; between two of their backups lies at least this."""


class Store(
    Founding, Conduct, Editing, Intervention, Piloting, Inventory, Verdicts, Scenarios, HandingOut, History
):
    """Everything the consultant does to her data. Open it with `Store.open`."""

    def __init__(
        self, engine: Engine, connection: Connection, lock: InstanceLock, home: Home, clock: Clock
    ) -> None:
        super().__init__(connection, clock)
        self._engine = engine
        self._instance = lock
        self._home = home
        self._stays = False
        self.warnings: tuple[Trouble, ...] = ()

    @classmethod
    def open(cls, home: Home, clock: Clock, *, purpose: str = COMMAND) -> Store:
        """Opens the data for writing: lock, gate, connection, check, conversion, backup.

        `purpose` is "command" or "app". Raises a Trouble that says why it cannot; the file is then untouched.
        `warnings` holds what was wrong without being in the way.
        """
        lock = InstanceLock(home.lock)
        try:
            lock.take(purpose, clock.now())
        except OSError as error:
            raise CannotOpen(path=home.lock, reason=error.strerror or type(error).__name__) from error
        with ExitStack() as undone:
            undone.callback(lock.release)
            if gate.look(home.database) is gate.Found.ABSENT:
                _create(home.database)
            thorough = lock.unclean or gate.has_hot_journal(home.database)
            engine = engine_on(home.database)
            undone.callback(engine.dispose)
            connection = _connect(engine, home.database, thorough=thorough)
            undone.callback(connection.close)
            migrate(driver_of(connection), home.database, STEPS)
            store = cls(engine, connection, lock, home, clock)
            store._stays = purpose == APP
            undone.pop_all()
        store._back_up_if_due()
        return store

    @classmethod
    def open_read_only(cls, home: Home, clock: Clock) -> ReadOnlyStore:
        """Opens the data for reading, also while another process writes.

        Data that are absent, of an older version or cut short are first put right, if nobody holds the lock.
        """
        if not is_readable(home):
            cls.open(home, clock).close()
        return ReadOnlyStore(home)

    def back_up(self) -> Path:
        """Makes a verified copy in the backups folder now. Raises CannotBackUp."""
        with self._lock:
            return backup.back_up(self._driver, self._home, self._clock.now())

    @contextmanager
    def rehearsal(self) -> Iterator[None]:
        """Writes a power cut may undo, as when an example is played into a home of its own: many in no time.

        The next write after it is durable as ever, and makes these durable with it.
        """
        self._driver.execute("PRAGMA synchronous = OFF").close()
        try:
            yield
        finally:
            self._driver.execute("PRAGMA synchronous = FULL").close()

    def close(self) -> None:
        """Backs up what an app changed, lets go of the file and of the lock. Closing twice is harmless."""
        if self._connection.closed:
            return
        with ExitStack() as steps:
            steps.callback(self._instance.release)
            steps.callback(self._engine.dispose)
            steps.callback(self._connection.close)
            if self._stays:
                self._back_up_if_due()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _back_up_if_due(self) -> None:
        """A backup of data that changed since the last one; that it fails never stops the work."""
        copies = backup.backups_in(self._home)
        if not backup.is_changed(self._home.database, copies):
            return
        made = backup.made_at(copies[-1]) if copies else None
        if made and not self._stays and self._clock.now() - made < BACKUP_EVERY:
            return
        try:
            self.back_up()
        except CannotBackUp as trouble:
            self.warnings = (*self.warnings, trouble)


def _create(path: Path) -> None:
    """A new database, which gets its name once it is whole: a kill on the way leaves none."""
    part = path.with_name(f"{path.name}.new")
    try:
        make_folder(path.parent)
        part.unlink(missing_ok=True)
        gate.journal_of(part).unlink(missing_ok=True)
        make_file(part)
        with closing(sqlite3.connect(part, isolation_level=None)) as driver:
            driver.execute("PRAGMA synchronous = FULL")
            run(driver, STEPS)
        backup.place(part, path)
    except (OSError, sqlite3.OperationalError) as error:
        raise CannotOpen(path=path, reason=type(error).__name__) from error


def _connect(engine: Engine, path: Path, *, thorough: bool) -> Connection:
    """The one connection, on a checked file; a transaction that was cut short is rolled back here."""
    try:
        connection = engine.connect()
        check = "integrity_check" if thorough else "quick_check"
        found = driver_of(connection).execute(f"PRAGMA {check}(1)").fetchone()
    except (DatabaseError, sqlite3.DatabaseError) as error:
        code = getattr(getattr(error, "orig", error), "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise Damaged(path=path) from error
        raise CannotOpen(path=path, reason=str(getattr(error, "orig", error))) from error
    if found != ("ok",):
        connection.close()
        raise Damaged(path=path)
    return connection
