"""Version 5: a quorum that is a share of a body."""

from __future__ import annotations

from facilitator.store.migrations.step import Step

STEP = Step(
    version=5,
    why="A body may meet when a share of its members is there, whatever their number.",
    sql="ALTER TABLE body ADD COLUMN quorum_share TEXT;",
)
