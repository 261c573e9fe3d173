"""Brings a database to the version of the program: all steps in one transaction, or none."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from facilitator.store import backup
from facilitator.store.errors import CannotConvert, NoRoom
from facilitator.store.gate import judge
from facilitator.store.migrations.step import Step
from facilitator.store.schema import APPLICATION_ID

_TIMES_THE_FILE = 3
"""Room for the journal, the copy and the growth of the file."""


def migrate(driver: sqlite3.Connection, path: Path, steps: Sequence[Step]) -> None:
    """Runs the steps a database still lacks, after a verified backup beside it; the lock must be held.

    Killed at any moment, the file is wholly old or wholly new. Raises NewerDatabase, NoRoom or CannotConvert.
    """
    known = steps[-1].version
    found = version_of(driver)
    judge(path, _number(driver, "application_id"), found, known)
    if found == known:
        return
    _check_room(path)
    copy = path.with_name(f"{path.stem}.v{found}.bak")
    backup.copy_verified(driver, copy)
    try:
        run(driver, steps)
    except sqlite3.DatabaseError as error:
        raise CannotConvert(path=path, backup=copy) from error


def run(driver: sqlite3.Connection, steps: Sequence[Step]) -> None:
    """Runs the missing steps and checks every foreign key, in one transaction."""
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        driver.execute("BEGIN IMMEDIATE")
        found = version_of(driver)
        for step in steps:
            if step.version > found:
                for statement in step.statements():
                    driver.execute(statement)
        if driver.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise sqlite3.IntegrityError("a foreign key points nowhere")
        driver.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        driver.execute(f"PRAGMA user_version = {steps[-1].version}")
        driver.execute("COMMIT")
    finally:
        if driver.in_transaction:
            driver.execute("ROLLBACK")
        driver.execute("PRAGMA foreign_keys = ON")


def version_of(driver: sqlite3.Connection) -> int:
    """The version of the schema in a database."""
    return _number(driver, "user_version")


def _number(driver: sqlite3.Connection, pragma: str) -> int:
    (value,) = driver.execute(f"PRAGMA {pragma}").fetchone()
    return int(value)


def _check_room(path: Path) -> None:
    needed = path.stat().st_size * _TIMES_THE_FILE
    if shutil.disk_usage(path.parent).free < needed:
        raise NoRoom(path=path, needed=needed // 1_000_000 + 1)
