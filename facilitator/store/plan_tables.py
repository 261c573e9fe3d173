"""The tables of what a mission letter sets going: the letter, the plan, projects, advice and notes."""

from __future__ import annotations

from sqlalchemy import Index
from sqlmodel import SQLModel

from facilitator.store.columns import STRICT, key, link, text_column


class LetterRow(SQLModel, table=True):
    """A mission letter; its lines, what it says besides and where are JSON."""

    __tablename__ = "letter"
    __table_args__ = (Index("letter_of_engagement", "engagement_id", unique=True), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    file: str = text_column()
    lines: str = text_column()
    organisation: str = text_column()
    reporting: str = text_column()
    earlier: str = text_column()
    proposal: str = text_column()
    notes: str = text_column()
    evidence: str = text_column()


class StakeRow(SQLModel, table=True):
    """A stake."""

    __tablename__ = "stake"
    __table_args__ = (Index("stake_in_order", "engagement_id", "position"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    position: int
    group: str = text_column()
    text: str = text_column()


class ObjectiveRow(SQLModel, table=True):
    """An objective."""

    __tablename__ = "objective"
    __table_args__ = (Index("objective_in_order", "engagement_id", "position"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    position: int
    text: str = text_column()
    stake_id: str | None = link("stake.id", default=None)


class DeliverableRow(SQLModel, table=True):
    """A deliverable."""

    __tablename__ = "deliverable"
    __table_args__ = (Index("deliverable_in_order", "engagement_id", "position"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    position: int
    title: str = text_column()
    phase_id: str | None = link("phase.id", default=None)
    service_id: str | None = text_column(default=None)
    objective_id: str | None = link("objective.id", default=None)
    due: str | None = text_column(default=None)
    delivered: str | None = text_column(default=None)


class MilestoneRow(SQLModel, table=True):
    """A milestone."""

    __tablename__ = "milestone"
    __table_args__ = (Index("milestone_by_date", "engagement_id", "on"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    title: str = text_column()
    on: str = text_column()
    phase_id: str | None = link("phase.id", default=None)
    reached: str | None = text_column(default=None)


class RevisionRow(SQLModel, table=True):
    """A revision of the calendar; its entries are a JSON list, by date."""

    __tablename__ = "revision"
    __table_args__ = (Index("revision_number", "engagement_id", "number", unique=True), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    number: int
    on: str = text_column()
    reason: str = text_column()
    entries: str = text_column()


class DistributionListRow(SQLModel, table=True):
    """A distribution list; the ids of its people and the other names are JSON lists."""

    __tablename__ = "distribution_list"
    __table_args__ = (Index("distribution_list_of_engagement", "engagement_id"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    name: str = text_column()
    person_ids: str = text_column()
    others: str = text_column()


class ProjectRow(SQLModel, table=True):
    """A project; its milestones are a JSON list."""

    __tablename__ = "project"
    __table_args__ = (Index("project_in_order", "engagement_id", "position"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    position: int
    title: str = text_column()
    stake_id: str | None = link("stake.id", default=None)
    pilot_id: str | None = link("person.id", default=None)
    phase_id: str | None = link("phase.id", default=None)
    status: str = text_column()
    milestones: str = text_column()
    needs: str = text_column()


class ProjectReviewRow(SQLModel, table=True):
    """What was said of a project on a day."""

    __tablename__ = "project_review"
    __table_args__ = (Index("review_of_project", "project_id", "on"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    project_id: str = link("project.id")
    on: str = text_column()
    status: str = text_column()
    session_id: str | None = link("session.id", default=None)
    progress: str = text_column()
    needs: str = text_column()
    agreed: str = text_column()


class AdviceRow(SQLModel, table=True):
    """A note of advice; its options are a JSON list."""

    __tablename__ = "advice"
    __table_args__ = (Index("advice_number", "engagement_id", "number", unique=True), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    number: int
    on: str = text_column()
    title: str = text_column()
    question: str = text_column()
    options: str = text_column()
    recommendation: str = text_column()
    asked_by_id: str | None = link("person.id", default=None)
    phase_id: str | None = link("phase.id", default=None)
    service_id: str | None = text_column(default=None)
    hours_id: str | None = link("hours_line.id", default=None)


class ProgressNoteRow(SQLModel, table=True):
    """A progress note; a text that is empty is drawn from the record."""

    __tablename__ = "progress_note"
    __table_args__ = (Index("progress_note_number", "engagement_id", "number", unique=True), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    number: int
    on: str = text_column()
    since: str | None = text_column(default=None)
    done: str = text_column()
    gaps: str = text_column()
    expected: str = text_column()
    following: str = text_column()
