"""Version 7: which documents were handed out."""

from __future__ import annotations

from facilitator.store.migrations.step import Step

STEP = Step(
    version=7,
    why="A document that was written out is remembered, wherever its file went since.",
    sql="""
    CREATE TABLE document (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        session_id TEXT,
        kind TEXT NOT NULL,
        path TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (id)
    ) STRICT;
    CREATE INDEX document_of_session ON document (engagement_id, kind, session_id);
""",
)
