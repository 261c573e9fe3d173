"""Version 1: the schema the program started with."""

from __future__ import annotations

from facilitator.store.migrations.step import Step

STEP = Step(
    version=1,
    why="Engagements, their sessions and what is captured there, with the history that undo needs.",
    sql="""
    CREATE TABLE engagement (
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        client TEXT NOT NULL,
        short_title TEXT NOT NULL,
        object TEXT NOT NULL,
        context TEXT NOT NULL,
        commissioned_by TEXT NOT NULL,
        beneficiary TEXT NOT NULL,
        led_by TEXT NOT NULL,
        status TEXT NOT NULL,
        planned_minutes INTEGER,
        distribution TEXT NOT NULL,
        PRIMARY KEY (id)
    ) STRICT;
    CREATE TABLE intention (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        seq INTEGER NOT NULL,
        label TEXT NOT NULL,
        refs TEXT NOT NULL,
        session_id TEXT,
        item_id TEXT,
        raw TEXT NOT NULL,
        at TEXT NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (id)
    ) STRICT;
    CREATE INDEX intention_by_state ON intention (engagement_id, state, seq);
    CREATE UNIQUE INDEX intention_in_order ON intention (engagement_id, seq);
    CREATE TABLE body (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        name TEXT NOT NULL,
        full_name TEXT NOT NULL,
        members TEXT NOT NULL,
        quorum INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id)
    ) STRICT;
    CREATE INDEX body_of_engagement ON body (engagement_id);
    CREATE TABLE change (
        intention_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        of_table TEXT NOT NULL,
        row_id TEXT NOT NULL,
        "before" TEXT,
        "after" TEXT,
        PRIMARY KEY (intention_id, position),
        FOREIGN KEY(intention_id) REFERENCES intention (id) ON DELETE CASCADE
    ) STRICT;
    CREATE TABLE phase (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        starts TEXT,
        months INTEGER,
        planned_minutes INTEGER,
        services TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id)
    ) STRICT;
    CREATE INDEX phase_in_order ON phase (engagement_id, position);
    CREATE TABLE unit (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        parent_id TEXT,
        head_id TEXT,
        fte TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id),
        FOREIGN KEY(parent_id) REFERENCES unit (id)
    ) STRICT;
    CREATE INDEX unit_of_engagement ON unit (engagement_id);
    CREATE TABLE person (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        last_name TEXT NOT NULL,
        first_name TEXT NOT NULL,
        civility TEXT NOT NULL,
        function TEXT NOT NULL,
        unit_id TEXT,
        email TEXT NOT NULL,
        roles TEXT NOT NULL,
        provisional INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id),
        FOREIGN KEY(unit_id) REFERENCES unit (id)
    ) STRICT;
    CREATE INDEX person_of_engagement ON person (engagement_id);
    CREATE TABLE session (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        title TEXT NOT NULL,
        "on" TEXT NOT NULL,
        at TEXT,
        minutes INTEGER,
        number INTEGER,
        body_id TEXT,
        kind TEXT NOT NULL,
        phase_id TEXT,
        unit_id TEXT,
        place TEXT NOT NULL,
        status TEXT NOT NULL,
        started TEXT,
        closed TEXT,
        point_id TEXT,
        paused TEXT,
        paused_seconds INTEGER NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id),
        FOREIGN KEY(body_id) REFERENCES body (id),
        FOREIGN KEY(phase_id) REFERENCES phase (id),
        FOREIGN KEY(unit_id) REFERENCES unit (id)
    ) STRICT;
    CREATE INDEX session_by_date ON session (engagement_id, "on", at);
    CREATE INDEX session_by_status ON session (status, started);
    CREATE TABLE agenda_item (
        id TEXT NOT NULL,
        session_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        minutes INTEGER,
        expected TEXT,
        default_kind TEXT NOT NULL,
        technique TEXT,
        added INTEGER NOT NULL,
        spent_seconds INTEGER NOT NULL,
        running_since TEXT,
        done INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(session_id) REFERENCES session (id)
    ) STRICT;
    CREATE INDEX agenda_in_order ON agenda_item (session_id, position);
    CREATE TABLE attendance (
        id TEXT NOT NULL,
        session_id TEXT NOT NULL,
        person_id TEXT NOT NULL,
        presence TEXT NOT NULL,
        represented_by_id TEXT,
        arrived TEXT,
        "left" TEXT,
        chairs INTEGER NOT NULL,
        position INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(session_id) REFERENCES session (id),
        FOREIGN KEY(person_id) REFERENCES person (id),
        FOREIGN KEY(represented_by_id) REFERENCES person (id)
    ) STRICT;
    CREATE UNIQUE INDEX attendance_once ON attendance (session_id, person_id);
    CREATE TABLE draft (
        id TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(id) REFERENCES session (id) ON DELETE CASCADE
    ) STRICT;
    CREATE TABLE hours_line (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        "on" TEXT NOT NULL,
        minutes INTEGER NOT NULL,
        nature TEXT NOT NULL,
        phase_id TEXT,
        session_id TEXT,
        text TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id),
        FOREIGN KEY(phase_id) REFERENCES phase (id),
        FOREIGN KEY(session_id) REFERENCES session (id)
    ) STRICT;
    CREATE INDEX hours_by_date ON hours_line (engagement_id, "on", minutes);
    CREATE TABLE service_mission (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        title TEXT NOT NULL,
        unit_id TEXT,
        owner_id TEXT,
        position INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id),
        FOREIGN KEY(unit_id) REFERENCES unit (id),
        FOREIGN KEY(owner_id) REFERENCES person (id)
    ) STRICT;
    CREATE INDEX service_mission_in_order ON service_mission (engagement_id, position);
    CREATE TABLE activity (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        title TEXT NOT NULL,
        mission_id TEXT,
        unit_id TEXT,
        owner_id TEXT,
        fte TEXT,
        volume TEXT,
        volume_unit TEXT NOT NULL,
        period TEXT,
        workload_minutes INTEGER,
        workload_period TEXT,
        frequency TEXT,
        verdict TEXT,
        target TEXT NOT NULL,
        position INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id),
        FOREIGN KEY(mission_id) REFERENCES service_mission (id),
        FOREIGN KEY(unit_id) REFERENCES unit (id),
        FOREIGN KEY(owner_id) REFERENCES person (id)
    ) STRICT;
    CREATE INDEX activity_in_order ON activity (engagement_id, position);
    CREATE TABLE item (
        id TEXT NOT NULL,
        engagement_id TEXT NOT NULL,
        session_id TEXT NOT NULL,
        seq INTEGER NOT NULL,
        kind TEXT NOT NULL,
        number INTEGER,
        text TEXT NOT NULL,
        raw TEXT NOT NULL,
        at TEXT NOT NULL,
        agenda_item_id TEXT,
        owner_id TEXT,
        contributor_ids TEXT NOT NULL,
        due TEXT,
        tags TEXT NOT NULL,
        important INTEGER NOT NULL,
        private INTEGER NOT NULL,
        status TEXT,
        decided_by TEXT NOT NULL,
        vote TEXT,
        fingers TEXT NOT NULL,
        objections TEXT NOT NULL,
        flags TEXT NOT NULL,
        mission_id TEXT,
        activity_id TEXT,
        superseded_by_id TEXT,
        closed_at TEXT,
        deleted_at TEXT,
        typed TEXT NOT NULL,
        former_numbers TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(engagement_id) REFERENCES engagement (id),
        FOREIGN KEY(session_id) REFERENCES session (id),
        FOREIGN KEY(agenda_item_id) REFERENCES agenda_item (id),
        FOREIGN KEY(owner_id) REFERENCES person (id),
        FOREIGN KEY(mission_id) REFERENCES service_mission (id),
        FOREIGN KEY(activity_id) REFERENCES activity (id)
    ) STRICT;
    CREATE INDEX item_by_status ON item (engagement_id, status, due);
    CREATE UNIQUE INDEX item_in_order ON item (engagement_id, seq);
    CREATE UNIQUE INDEX item_number ON item (engagement_id, kind, number);
    CREATE INDEX item_of_session ON item (session_id, seq);
""",
)
