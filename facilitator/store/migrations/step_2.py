"""Version 2: what a mission letter sets going."""

from __future__ import annotations

from facilitator.store.migrations.step import Step

STEP = Step(
    version=2,
    why=(
        "The letter, its stakes, objectives, deliverables and milestones, revisions of the calendar,"
        " projects and their reviews, advice, progress notes; services get an id that others refer to."
    ),
    sql="""
    ALTER TABLE session ADD COLUMN service_id TEXT;
    CREATE TABLE distribution_list (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        name TEXT NOT NULL,
        person_ids TEXT NOT NULL,
        others TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id)
    ) STRICT;
    CREATE INDEX distribution_list_of_engagement ON distribution_list (engagement_id);
    CREATE TABLE letter (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        file TEXT NOT NULL,
        lines TEXT NOT NULL,
        organisation TEXT NOT NULL,
        reporting TEXT NOT NULL,
        earlier TEXT NOT NULL,
        proposal TEXT NOT NULL,
        notes TEXT NOT NULL,
        evidence TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id)
    ) STRICT;
    CREATE UNIQUE INDEX letter_of_engagement ON letter (engagement_id);
    CREATE TABLE progress_note (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        "on" TEXT NOT NULL,
        since TEXT,
        done TEXT NOT NULL,
        gaps TEXT NOT NULL,
        expected TEXT NOT NULL,
        following TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id)
    ) STRICT;
    CREATE UNIQUE INDEX progress_note_number ON progress_note (engagement_id, number);
    CREATE TABLE revision (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        "on" TEXT NOT NULL,
        reason TEXT NOT NULL,
        entries TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id)
    ) STRICT;
    CREATE UNIQUE INDEX revision_number ON revision (engagement_id, number);
    CREATE TABLE stake (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        "group" TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id)
    ) STRICT;
    CREATE INDEX stake_in_order ON stake (engagement_id, position);
    CREATE TABLE milestone (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        title TEXT NOT NULL,
        "on" TEXT NOT NULL,
        phase_id TEXT,
        reached TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id),
        FOREIGN KEY(phase_id) REFERENCES phase (id)
    ) STRICT;
    CREATE INDEX milestone_by_date ON milestone (engagement_id, "on");
    CREATE TABLE objective (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        stake_id TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id),
        FOREIGN KEY(stake_id) REFERENCES stake (id)
    ) STRICT;
    CREATE INDEX objective_in_order ON objective (engagement_id, position);
    CREATE TABLE deliverable (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        phase_id TEXT,
        service_id TEXT,
        objective_id TEXT,
        due TEXT,
        delivered TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id),
        FOREIGN KEY(phase_id) REFERENCES phase (id),
        FOREIGN KEY(objective_id) REFERENCES objective (id)
    ) STRICT;
    CREATE INDEX deliverable_in_order ON deliverable (engagement_id, position);
    CREATE TABLE project (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        stake_id TEXT,
        pilot_id TEXT,
        phase_id TEXT,
        status TEXT NOT NULL,
        milestones TEXT NOT NULL,
        needs TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id),
        FOREIGN KEY(stake_id) REFERENCES stake (id),
        FOREIGN KEY(pilot_id) REFERENCES person (id),
        FOREIGN KEY(phase_id) REFERENCES phase (id)
    ) STRICT;
    CREATE INDEX project_in_order ON project (engagement_id, position);
    CREATE TABLE advice (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        "on" TEXT NOT NULL,
        title TEXT NOT NULL,
        question TEXT NOT NULL,
        options TEXT NOT NULL,
        recommendation TEXT NOT NULL,
        asked_by_id TEXT,
        phase_id TEXT,
        service_id TEXT,
        hours_id TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id),
        FOREIGN KEY(asked_by_id) REFERENCES person (id),
        FOREIGN KEY(phase_id) REFERENCES phase (id),
        FOREIGN KEY(hours_id) REFERENCES hours_line (id)
    ) STRICT;
    CREATE UNIQUE INDEX advice_number ON advice (engagement_id, number);
    CREATE TABLE project_review (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        project_id TEXT NOT NULL,
        "on" TEXT NOT NULL,
        status TEXT NOT NULL,
        session_id TEXT,
        progress TEXT NOT NULL,
        needs TEXT NOT NULL,
        agreed TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id),
        FOREIGN KEY(project_id) REFERENCES project (id),
        FOREIGN KEY(session_id) REFERENCES session (id)
    ) STRICT;
    CREATE INDEX review_of_project ON project_review (project_id, "on");
    ALTER TABLE agenda_item ADD COLUMN project_id TEXT REFERENCES project (id);
    UPDATE phase SET services = (
        SELECT json_group_array(json_object('id', phase.id || '.' || (key + 1), 'text', value))
        FROM json_each(phase.services)
    );
    UPDATE change SET before = json_set(before, '$.services', (
        SELECT json_group_array(json_object('id', change.row_id || '.' || (key + 1), 'text', value)) || ''
        FROM json_each(json_extract(change.before, '$.services'))
    )) WHERE of_table = 'phase' AND before IS NOT NULL;
    UPDATE change SET after = json_set(after, '$.services', (
        SELECT json_group_array(json_object('id', change.row_id || '.' || (key + 1), 'text', value)) || ''
        FROM json_each(json_extract(change.after, '$.services'))
    )) WHERE of_table = 'phase' AND after IS NOT NULL;
""",
)
