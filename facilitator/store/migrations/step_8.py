"""Version 8: what came out of a session as expected."""

from __future__ import annotations

from facilitator.store.migrations.step import Step

STEP = Step(
    version=8,
    why="Of what must come out of a session, what was reached is ticked when it is closed.",
    sql="ALTER TABLE session ADD COLUMN reached TEXT NOT NULL DEFAULT '[]';",
)
