"""The tables: one for each domain value, then what undo needs.

Columns are text and whole numbers (rows.py maps them), in STRICT tables, so that nothing else can be stored.
`session.point_id` and `unit.head_id` are not foreign keys: they would close a circle between two tables.
A `service_id` is none either: services are kept inside their phase.
"""

from __future__ import annotations

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from facilitator.store import organisation_tables, plan_tables
from facilitator.store.columns import STRICT, filled, key, link, text_column

_SHARING = (plan_tables.LetterRow, organisation_tables.ScenarioRow)

METADATA = _SHARING[0].metadata
"""Every table: those below, those of the plan and those of the organisation; they share one."""


class EngagementRow(SQLModel, table=True):
    """An engagement."""

    __tablename__ = "engagement"
    __table_args__ = STRICT
    id: str = key()
    title: str = text_column()
    client: str = text_column()
    short_title: str = text_column()
    object: str = text_column()
    context: str = text_column()
    commissioned_by: str = text_column()
    beneficiary: str = text_column()
    led_by: str = text_column()
    status: str = text_column()
    planned_minutes: int | None = None
    distribution: str = text_column()


class PhaseRow(SQLModel, table=True):
    """A phase of the letter."""

    __tablename__ = "phase"
    __table_args__ = (Index("phase_in_order", "engagement_id", "position"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    position: int
    title: str = text_column()
    starts: str | None = text_column(default=None)
    months: int | None = None
    planned_minutes: int | None = None
    services: str = text_column()


class UnitRow(SQLModel, table=True):
    """A unit of the organisation."""

    __tablename__ = "unit"
    __table_args__ = (Index("unit_of_engagement", "engagement_id"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    name: str = text_column()
    kind: str = text_column()
    parent_id: str | None = link("unit.id", default=None)
    head_id: str | None = text_column(default=None)
    fte: str | None = text_column(default=None)


class PersonRow(SQLModel, table=True):
    """A person."""

    __tablename__ = "person"
    __table_args__ = (Index("person_of_engagement", "engagement_id"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    last_name: str = text_column()
    first_name: str = text_column()
    civility: str = text_column()
    function: str = text_column()
    unit_id: str | None = link("unit.id", default=None)
    email: str = text_column()
    roles: str = text_column()
    provisional: int


class BodyRow(SQLModel, table=True):
    """A body; its members are a JSON list, in their order."""

    __tablename__ = "body"
    __table_args__ = (Index("body_of_engagement", "engagement_id"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    name: str = text_column()
    full_name: str = text_column()
    members: str = text_column()
    quorum: int
    quorum_share: str | None = text_column(default=None)


class ServiceMissionRow(SQLModel, table=True):
    """A mission of a service."""

    __tablename__ = "service_mission"
    __table_args__ = (Index("service_mission_in_order", "engagement_id", "position"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    title: str = text_column()
    unit_id: str | None = link("unit.id", default=None)
    owner_id: str | None = link("person.id", default=None)
    position: int


class ActivityRow(SQLModel, table=True):
    """An activity."""

    __tablename__ = "activity"
    __table_args__ = (Index("activity_in_order", "engagement_id", "position"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    title: str = text_column()
    mission_id: str | None = link("service_mission.id", default=None)
    unit_id: str | None = link("unit.id", default=None)
    owner_id: str | None = link("person.id", default=None)
    fte: str | None = text_column(default=None)
    volume: str | None = text_column(default=None)
    volume_unit: str = text_column()
    period: str | None = text_column(default=None)
    workload_minutes: int | None = None
    workload_period: str | None = text_column(default=None)
    frequency: str | None = text_column(default=None)
    verdict: str | None = text_column(default=None)
    target: str = text_column()
    position: int
    beneficiary: str = filled("")
    basis: str | None = text_column(default=None)
    legal_text: str = filled("")
    roles: str = filled("[]")
    staff: str = filled("[]")
    unit_minutes: str | None = text_column(default=None)
    source: str | None = text_column(default=None)
    evidence: str = filled("")
    tools: str = filled("")
    interfaces: str = filled("")
    service_level: str = filled("")
    target_unit_id: str | None = link("unit.id", default=None)
    rationale: str = filled("")
    target_fte: str | None = text_column(default=None)
    deadline: str | None = text_column(default=None)
    deciding_body_id: str | None = link("body.id", default=None)
    submitted_on: str | None = text_column(default=None)
    verdict_session_id: str | None = text_column(default=None)


class SessionRow(SQLModel, table=True):
    """A session; `deleted_at` is set instead of removing the row, whose items keep their numbers."""

    __tablename__ = "session"
    __table_args__ = (
        Index("session_by_date", "engagement_id", "on", "at"),
        Index("session_by_status", "status", "started"),
        STRICT,
    )
    id: str = key()
    engagement_id: str = link("engagement.id")
    title: str = text_column()
    on: str = text_column()
    at: str | None = text_column(default=None)
    minutes: int | None = None
    number: int | None = None
    body_id: str | None = link("body.id", default=None)
    kind: str = text_column()
    phase_id: str | None = link("phase.id", default=None)
    unit_id: str | None = link("unit.id", default=None)
    place: str = text_column()
    status: str = text_column()
    started: str | None = text_column(default=None)
    closed: str | None = text_column(default=None)
    point_id: str | None = text_column(default=None)
    paused: str | None = text_column(default=None)
    paused_seconds: int
    deleted_at: str | None = text_column(default=None)
    service_id: str | None = text_column(default=None)
    format: str = filled("")
    to_do: str = filled("[]")
    outcome: str = filled("[]")
    reached: str = filled("[]")


class AgendaItemRow(SQLModel, table=True):
    """A point of an agenda."""

    __tablename__ = "agenda_item"
    __table_args__ = (Index("agenda_in_order", "session_id", "position"), STRICT)
    id: str = key()
    session_id: str = link("session.id")
    position: int
    title: str = text_column()
    minutes: int | None = None
    expected: str | None = text_column(default=None)
    default_kind: str = text_column()
    technique: str | None = text_column(default=None)
    added: int
    spent_seconds: int
    running_since: str | None = text_column(default=None)
    done: int
    project_id: str | None = link("project.id", default=None)
    question: str = filled("")
    result: str = filled("")
    instruction: str = filled("")
    check: str = filled("")
    attachments: str = filled("[]")
    takes_up: str = filled("[]")
    technique_from: int | None = None


class AttendanceRow(SQLModel, table=True):
    """One person in one session."""

    __tablename__ = "attendance"
    __table_args__ = (Index("attendance_once", "session_id", "person_id", unique=True), STRICT)
    id: str = key()
    session_id: str = link("session.id")
    person_id: str = link("person.id")
    presence: str = text_column()
    represented_by_id: str | None = link("person.id", default=None)
    arrived: str | None = text_column(default=None)
    left: str | None = text_column(default=None)
    chairs: int
    position: int


class ItemRow(SQLModel, table=True):
    """A captured item.

    `deleted_at` is set instead of removing the row, which keeps its number. `typed` holds what its line said,
    so that a correction keeps what was settled otherwise since. `former_numbers` are those it had in other
    registers, as JSON by kind; they are never given to another item.
    """

    __tablename__ = "item"
    __table_args__ = (
        Index("item_in_order", "engagement_id", "seq", unique=True),
        Index("item_of_session", "session_id", "seq"),
        Index("item_number", "engagement_id", "kind", "number", unique=True),
        Index("item_by_status", "engagement_id", "status", "due"),
        STRICT,
    )
    id: str = key()
    engagement_id: str = link("engagement.id")
    session_id: str = link("session.id")
    seq: int
    kind: str = text_column()
    number: int | None = None
    text: str = text_column()
    raw: str = text_column()
    at: str = text_column()
    agenda_item_id: str | None = link("agenda_item.id", default=None)
    owner_id: str | None = link("person.id", default=None)
    contributor_ids: str = text_column()
    due: str | None = text_column(default=None)
    tags: str = text_column()
    important: int
    private: int
    status: str | None = text_column(default=None)
    decided_by: str = text_column()
    vote: str | None = text_column(default=None)
    fingers: str = text_column()
    objections: str = text_column()
    flags: str = text_column()
    mission_id: str | None = link("service_mission.id", default=None)
    activity_id: str | None = link("activity.id", default=None)
    superseded_by_id: str | None = text_column(default=None)
    closed_at: str | None = text_column(default=None)
    deleted_at: str | None = text_column(default=None)
    typed: str = text_column()
    former_numbers: str | None = text_column(default=None)
    dots: int | None = None
    theme: str = filled("")
    about_id: str | None = text_column(default=None)


class HoursLineRow(SQLModel, table=True):
    """A line of hours."""

    __tablename__ = "hours_line"
    __table_args__ = (Index("hours_by_date", "engagement_id", "on", "minutes"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    on: str = text_column()
    minutes: int
    nature: str = text_column()
    phase_id: str | None = link("phase.id", default=None)
    session_id: str | None = link("session.id", default=None)
    text: str = text_column()


class DraftRow(SQLModel, table=True):
    """The line being typed in a session, whose id it has; no part of the history."""

    __tablename__ = "draft"
    __table_args__ = STRICT
    id: str = text_column(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    text: str = text_column()


class RoomRow(SQLModel, table=True):
    """The page a session, whose id it has, asked its room to read at a point; no part of the history."""

    __tablename__ = "room"
    __table_args__ = STRICT
    id: str = text_column(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    point_id: str | None = text_column(default=None)
    page: str = text_column()
    sheet: int


class DocumentRow(SQLModel, table=True):
    """A file that was written out; no part of the history, and kept when what it is about is taken back."""

    __tablename__ = "document"
    __table_args__ = (Index("document_of_session", "engagement_id", "kind", "session_id"), STRICT)
    id: str = key()
    engagement_id: str = text_column()
    session_id: str | None = text_column(default=None)
    kind: str = text_column()
    path: str = text_column()
    at: str = text_column()


class IntentionRow(SQLModel, table=True):
    """One undo step. The engagement is no foreign key: undoing its creation leaves the step, to be redone."""

    __tablename__ = "intention"
    __table_args__ = (
        Index("intention_in_order", "engagement_id", "seq", unique=True),
        Index("intention_by_state", "engagement_id", "state", "seq"),
        STRICT,
    )
    id: str = key()
    engagement_id: str = text_column()
    seq: int
    label: str = text_column()
    refs: str = text_column()
    session_id: str | None = text_column(default=None)
    item_id: str | None = text_column(default=None)
    raw: str = text_column()
    at: str = text_column()
    state: str = text_column()


class ChangeRow(SQLModel, table=True):
    """One row an intention changed: its JSON image before (NULL: not there) and after (NULL: removed)."""

    __tablename__ = "change"
    __table_args__ = STRICT
    intention_id: str = text_column(primary_key=True, foreign_key="intention.id", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    of_table: str = text_column()
    row_id: str = text_column()
    before: str | None = text_column(default=None)
    after: str | None = text_column(default=None)
