"""The tables of what is made of an organisation: the scenarios, and what was set aside of the analyses."""

from __future__ import annotations

from sqlalchemy import Index
from sqlmodel import SQLModel

from facilitator.store.columns import STRICT, key, link, text_column


class ScenarioRow(SQLModel, table=True):
    """A scenario; what it changes is JSON. `decision_id` is an item, which is never removed."""

    __tablename__ = "scenario"
    __table_args__ = (Index("scenario_in_order", "engagement_id", "number"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    number: int
    name: str = text_column()
    follows_verdicts: int
    status: str = text_column()
    changes: str = text_column()
    submitted_on: str | None = text_column(default=None)
    decision_id: str | None = text_column(default=None)
    in_force_on: str | None = text_column(default=None)


class DismissalRow(SQLModel, table=True):
    """A result that was set aside; the ids of the lines it is about are JSON, in their order."""

    __tablename__ = "dismissal"
    __table_args__ = (Index("dismissal_of_engagement", "engagement_id", "code"), STRICT)
    id: str = key()
    engagement_id: str = link("engagement.id")
    code: str = text_column()
    about: str = text_column()
    reason: str = text_column()
    on: str = text_column()
