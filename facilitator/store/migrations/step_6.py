"""Version 6: how the room works on a point."""

from __future__ import annotations

from facilitator.store.migrations.step import Step

STEP = Step(
    version=6,
    why="A technique begins at a moment of its point; items are given dots and are grouped under themes.",
    sql="""
ALTER TABLE agenda_item ADD COLUMN technique_from INTEGER;
ALTER TABLE item ADD COLUMN dots INTEGER;
ALTER TABLE item ADD COLUMN theme TEXT NOT NULL DEFAULT '';
""",
)
