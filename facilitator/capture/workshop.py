"""The mission that an activity opens, where the agenda announces one and nobody said it yet."""

from __future__ import annotations

from facilitator.domain.items import Draft, ItemKind
from facilitator.domain.record import SessionRecord
from facilitator.domain.workshop import mission_to_open


def opened_by(draft: Draft, record: SessionRecord) -> Draft | None:
    """The mission line that belongs before a line, so that an activity never goes to the mission before."""
    title = mission_to_open(record, record.point) if draft.kind is ItemKind.ACTIVITY else ""
    return Draft(ItemKind.MISSION, title, f"m: {title}", prefixed=True) if title else None
