"""Version 3: what is studied and decided of an activity, scenarios, dismissals."""

from __future__ import annotations

from facilitator.store.migrations.step import Step

STEP = Step(
    version=3,
    why="Activities carry their whole sheet and verdict; targets of the organisation are kept beside it.",
    sql="""
    ALTER TABLE activity ADD COLUMN beneficiary TEXT NOT NULL DEFAULT '';
    ALTER TABLE activity ADD COLUMN basis TEXT;
    ALTER TABLE activity ADD COLUMN legal_text TEXT NOT NULL DEFAULT '';
    ALTER TABLE activity ADD COLUMN roles TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE activity ADD COLUMN staff TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE activity ADD COLUMN unit_minutes TEXT;
    ALTER TABLE activity ADD COLUMN source TEXT;
    ALTER TABLE activity ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
    ALTER TABLE activity ADD COLUMN tools TEXT NOT NULL DEFAULT '';
    ALTER TABLE activity ADD COLUMN interfaces TEXT NOT NULL DEFAULT '';
    ALTER TABLE activity ADD COLUMN service_level TEXT NOT NULL DEFAULT '';
    ALTER TABLE activity ADD COLUMN target_unit_id TEXT REFERENCES unit (id);
    ALTER TABLE activity ADD COLUMN rationale TEXT NOT NULL DEFAULT '';
    ALTER TABLE activity ADD COLUMN target_fte TEXT;
    ALTER TABLE activity ADD COLUMN deadline TEXT;
    ALTER TABLE activity ADD COLUMN deciding_body_id TEXT REFERENCES body (id);
    ALTER TABLE activity ADD COLUMN submitted_on TEXT;
    ALTER TABLE activity ADD COLUMN verdict_session_id TEXT;
    CREATE TABLE scenario (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        follows_verdicts INTEGER NOT NULL,
        status TEXT NOT NULL,
        changes TEXT NOT NULL,
        submitted_on TEXT,
        decision_id TEXT,
        in_force_on TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id)
    ) STRICT;
    CREATE INDEX scenario_in_order ON scenario (engagement_id, number);
    CREATE TABLE dismissal (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        code TEXT NOT NULL,
        about TEXT NOT NULL,
        reason TEXT NOT NULL,
        "on" TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id)
    ) STRICT;
    CREATE INDEX dismissal_of_engagement ON dismissal (engagement_id, code);
""",
)
