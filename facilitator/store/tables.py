"""The tables: one for each domain value, then what undo needs.

Columns are text and whole numbers (rows.py maps them), in STRICT tables, so that nothing else can be stored.
`session.point_id` and `unit.head_id` are not foreign keys: they would close a circle between two tables.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

METADATA = SQLModel.metadata
"""Every table below."""

STRICT = {"sqlite_strict": True}
"""Refuses what is neither text nor a whole number where one is expected."""


def _text(**rules: Any) -> Any:
    return Field(sa_type=Text, **rules)


def _key() -> Any:
    return _text(primary_key=True)


def _link(column: str, **rules: Any) -> Any:
    return _text(foreign_key=column, **rules)


class EngagementRow(SQLModel, table=True):
    """An engagement."""

    __tablename__ = "engagement"
    __table_args__ = STRICT
    id: str = _key()
    title: str = _text()
    client: str = _text()
    short_title: str = _text()
    object: str = _text()
    context: str = _text()
    commissioned_by: str = _text()
    beneficiary: str = _text()
    led_by: str = _text()
    status: str = _text()
    planned_minutes: int | None = None
    distribution: str = _text()


class PhaseRow(SQLModel, table=True):
    """A phase of the letter."""

    __tablename__ = "phase"
    __table_args__ = (Index("phase_in_order", "engagement_id", "position"), STRICT)
    id: str = _key()
    engagement_id: str = _link("engagement.id")
    position: int
    title: str = _text()
    starts: str | None = _text(default=None)
    months: int | None = None
    planned_minutes: int | None = None
    services: str = _text()


class UnitRow(SQLModel, table=True):
    """A unit of the organisation."""

    __tablename__ = "unit"
    __table_args__ = (Index("unit_of_engagement", "engagement_id"), STRICT)
    id: str = _key()
    engagement_id: str = _link("engagement.id")
    name: str = _text()
    kind: str = _text()
    parent_id: str | None = _link("unit.id", default=None)
    head_id: str | None = _text(default=None)
    fte: str | None = _text(default=None)


class PersonRow(SQLModel, table=True):
    """A person."""

    __tablename__ = "person"
    __table_args__ = (Index("person_of_engagement", "engagement_id"), STRICT)
    id: str = _key()
    engagement_id: str = _link("engagement.id")
    last_name: str = _text()
    first_name: str = _text()
    civility: str = _text()
    function: str = _text()
    unit_id: str | None = _link("unit.id", default=None)
    email: str = _text()
    roles: str = _text()
    provisional: int


class BodyRow(SQLModel, table=True):
    """A body; its members are a JSON list, in their order."""

    __tablename__ = "body"
    __table_args__ = (Index("body_of_engagement", "engagement_id"), STRICT)
    id: str = _key()
    engagement_id: str = _link("engagement.id")
    name: str = _text()
    full_name: str = _text()
    members: str = _text()
    quorum: int


class ServiceMissionRow(SQLModel, table=True):
    """A mission of a service."""

    __tablename__ = "service_mission"
    __table_args__ = (Index("service_mission_in_order", "engagement_id", "position"), STRICT)
    id: str = _key()
    engagement_id: str = _link("engagement.id")
    title: str = _text()
    unit_id: str | None = _link("unit.id", default=None)
    owner_id: str | None = _link("person.id", default=None)
    position: int


class ActivityRow(SQLModel, table=True):
    """An activity."""

    __tablename__ = "activity"
    __table_args__ = (Index("activity_in_order", "engagement_id", "position"), STRICT)
    id: str = _key()
    engagement_id: str = _link("engagement.id")
    title: str = _text()
    mission_id: str | None = _link("service_mission.id", default=None)
    unit_id: str | None = _link("unit.id", default=None)
    owner_id: str | None = _link("person.id", default=None)
    fte: str | None = _text(default=None)
    volume: str | None = _text(default=None)
    volume_unit: str = _text()
    period: str | None = _text(default=None)
    workload_minutes: int | None = None
    workload_period: str | None = _text(default=None)
    frequency: str | None = _text(default=None)
    verdict: str | None = _text(default=None)
    target: str = _text()
    position: int


class SessionRow(SQLModel, table=True):
    """A session; `deleted_at` is set instead of removing the row, whose items keep their numbers."""

    __tablename__ = "session"
    __table_args__ = (
        Index("session_by_date", "engagement_id", "on", "at"),
        Index("session_by_status", "status", "started"),
        STRICT,
    )
    id: str = _key()
    engagement_id: str = _link("engagement.id")
    title: str = _text()
    on: str = _text()
    at: str | None = _text(default=None)
    minutes: int | None = None
    number: int | None = None
    body_id: str | None = _link("body.id", default=None)
    kind: str = _text()
    phase_id: str | None = _link("phase.id", default=None)
    unit_id: str | None = _link("unit.id", default=None)
    place: str = _text()
    status: str = _text()
    started: str | None = _text(default=None)
    closed: str | None = _text(default=None)
    point_id: str | None = _text(default=None)
    paused: str | None = _text(default=None)
    paused_seconds: int
    deleted_at: str | None = _text(default=None)


class AgendaItemRow(SQLModel, table=True):
    """A point of an agenda."""

    __tablename__ = "agenda_item"
    __table_args__ = (Index("agenda_in_order", "session_id", "position"), STRICT)
    id: str = _key()
    session_id: str = _link("session.id")
    position: int
    title: str = _text()
    minutes: int | None = None
    expected: str | None = _text(default=None)
    default_kind: str = _text()
    technique: str | None = _text(default=None)
    added: int
    spent_seconds: int
    running_since: str | None = _text(default=None)
    done: int


class AttendanceRow(SQLModel, table=True):
    """One person in one session."""

    __tablename__ = "attendance"
    __table_args__ = (Index("attendance_once", "session_id", "person_id", unique=True), STRICT)
    id: str = _key()
    session_id: str = _link("session.id")
    person_id: str = _link("person.id")
    presence: str = _text()
    represented_by_id: str | None = _link("person.id", default=None)
    arrived: str | None = _text(default=None)
    left: str | None = _text(default=None)
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
    id: str = _key()
    engagement_id: str = _link("engagement.id")
    session_id: str = _link("session.id")
    seq: int
    kind: str = _text()
    number: int | None = None
    text: str = _text()
    raw: str = _text()
    at: str = _text()
    agenda_item_id: str | None = _link("agenda_item.id", default=None)
    owner_id: str | None = _link("person.id", default=None)
    contributor_ids: str = _text()
    due: str | None = _text(default=None)
    tags: str = _text()
    important: int
    private: int
    status: str | None = _text(default=None)
    decided_by: str = _text()
    vote: str | None = _text(default=None)
    fingers: str = _text()
    objections: str = _text()
    flags: str = _text()
    mission_id: str | None = _link("service_mission.id", default=None)
    activity_id: str | None = _link("activity.id", default=None)
    superseded_by_id: str | None = _text(default=None)
    closed_at: str | None = _text(default=None)
    deleted_at: str | None = _text(default=None)
    typed: str = _text()
    former_numbers: str | None = _text(default=None)


class HoursLineRow(SQLModel, table=True):
    """A line of hours."""

    __tablename__ = "hours_line"
    __table_args__ = (Index("hours_by_date", "engagement_id", "on", "minutes"), STRICT)
    id: str = _key()
    engagement_id: str = _link("engagement.id")
    on: str = _text()
    minutes: int
    nature: str = _text()
    phase_id: str | None = _link("phase.id", default=None)
    session_id: str | None = _link("session.id", default=None)
    text: str = _text()


class DraftRow(SQLModel, table=True):
    """The line being typed in a session, whose id it has; no part of the history."""

    __tablename__ = "draft"
    __table_args__ = STRICT
    id: str = _text(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    text: str = _text()


class IntentionRow(SQLModel, table=True):
    """One undo step. The engagement is no foreign key: undoing its creation leaves the step, to be redone."""

    __tablename__ = "intention"
    __table_args__ = (
        Index("intention_in_order", "engagement_id", "seq", unique=True),
        Index("intention_by_state", "engagement_id", "state", "seq"),
        STRICT,
    )
    id: str = _key()
    engagement_id: str = _text()
    seq: int
    label: str = _text()
    refs: str = _text()
    session_id: str | None = _text(default=None)
    item_id: str | None = _text(default=None)
    raw: str = _text()
    at: str = _text()
    state: str = _text()


class ChangeRow(SQLModel, table=True):
    """One row an intention changed: its JSON image before (NULL: not there) and after (NULL: removed)."""

    __tablename__ = "change"
    __table_args__ = STRICT
    intention_id: str = _text(primary_key=True, foreign_key="intention.id", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    of_table: str = _text()
    row_id: str = _text()
    before: str | None = _text(default=None)
    after: str | None = _text(default=None)
