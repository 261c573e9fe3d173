"""From a draft to its being durable, beside one raw SQLite transaction under the same guarantees."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from benchmarks.figures import Measure, Samples
from facilitator.clock import SystemClock
from facilitator.domain.items import Draft, ItemKind
from facilitator.paths import home_of
from facilitator.store.store import Store

TEXT = "Le guichet unique reçoit les demandes de tous les services"


def measure(folder: Path, items: int) -> Measure:
    """`Store.capture` and a raw one-row commit with an index, in turn."""
    raw, ours = [], []
    commit = raw_commit(folder / "raw.db")
    with Store.open(home_of(folder / "home", {}), SystemClock()) as store:
        capture = _ours(store)
        for _ in range(items):
            raw.append(_milliseconds(commit))
            ours.append(_milliseconds(capture))
    return Measure("Enter to durable", "ms", Samples(tuple(raw)), Samples(tuple(ours)), "≤ 1.5, plus 1 ms")


def _milliseconds(action: Callable[[], object]) -> float:
    began = perf_counter()
    action()
    return (perf_counter() - began) * 1e3


def _ours(store: Store) -> Callable[[], object]:
    clock = SystemClock()
    engagement = store.create_engagement("Mesure")
    session = store.create_session(engagement.id, "Séance", clock.now().date())
    store.start_session(session.id)
    draft = Draft(ItemKind.NOTE, TEXT, TEXT)
    return lambda: store.capture(session.id, draft)


def raw_commit(path: Path) -> Callable[[], object]:
    """The floor: one row and its index entry, stored by SQLite with the same guarantees."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE item (id TEXT PRIMARY KEY, session TEXT, seq INTEGER, text TEXT)")
    connection.execute("CREATE INDEX item_by_session ON item (session, seq)")

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO item VALUES (?, 's', 1, ?)", (str(uuid4()), TEXT))
        connection.execute("COMMIT")

    return commit
