"""Version 4: what a session asks, checks and prepares."""

from __future__ import annotations

from facilitator.store.migrations.step import Step

STEP = Step(
    version=4,
    why=(
        "Sessions follow a format: a list of things to do before, what must come out; each point has its"
        " question, its instruction, what to check, its attachments and the earlier items it takes up."
    ),
    sql="""
    ALTER TABLE session ADD COLUMN format TEXT NOT NULL DEFAULT '';
    ALTER TABLE session ADD COLUMN to_do TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE session ADD COLUMN outcome TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE agenda_item ADD COLUMN question TEXT NOT NULL DEFAULT '';
    ALTER TABLE agenda_item ADD COLUMN result TEXT NOT NULL DEFAULT '';
    ALTER TABLE agenda_item ADD COLUMN instruction TEXT NOT NULL DEFAULT '';
    ALTER TABLE agenda_item ADD COLUMN "check" TEXT NOT NULL DEFAULT '';
    ALTER TABLE agenda_item ADD COLUMN attachments TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE agenda_item ADD COLUMN takes_up TEXT NOT NULL DEFAULT '[]';
""",
)
