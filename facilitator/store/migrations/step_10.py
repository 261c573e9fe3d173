"""Version 10: the page that a room was asked to read."""

from __future__ import annotations

from facilitator.store.migrations.step import Step

STEP = Step(
    version=10,
    why="The window of the room shows the page that is asked for in the session, as its own view does.",
    sql="""
    CREATE TABLE room (
        id TEXT NOT NULL,
        point_id TEXT,
        page TEXT NOT NULL,
        sheet INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(id) REFERENCES session (id) ON DELETE CASCADE
    ) STRICT;
""",
)
