"""What one step from a version of the schema to the next is made of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """The version it leads to, why it was needed, and frozen SQL that never mentions today's tables."""

    version: int
    why: str
    sql: str

    def statements(self) -> Iterator[str]:
        """The statements one by one: `executescript` would commit first and lose the transaction."""
        pending = ""
        for line in self.sql.splitlines(keepends=True):
            pending += line
            if sqlite3.complete_statement(pending):
                yield pending.strip()
                pending = ""
