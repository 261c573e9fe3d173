"""The functions and activities a session described, as one table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facilitator import wording
from facilitator.documents.blocks import Align, Column, Runs, Table
from facilitator.documents.passages import passage
from facilitator.documents.registers import owners, reference
from facilitator.documents.writing import NOTHING, AboutSession
from facilitator.domain.items import FlagCode, Item, ItemKind
from facilitator.domain.organisation import Activity


def activities_table(items: Iterable[Item], writing: AboutSession) -> Iterator[Table]:
    """The functions and activities among the items, with what was measured and what is to become of them."""
    found = [item for item in items if item.kind in (ItemKind.MISSION, ItemKind.ACTIVITY)]
    if not found:
        return
    words = writing.words
    columns = (
        Column(words("No."), 0.08),
        Column(words("Function or activity"), 0.34),
        Column(words("FTE"), 0.08, Align.RIGHT),
        Column(words("Volume, workload, frequency"), 0.19),
        Column(words("Who"), 0.15),
        Column(words("Outcome"), 0.16),
    )
    yield Table(words("Functions and activities"), columns, tuple(_measured(item, writing) for item in found))


def _measured(item: Item, writing: AboutSession) -> tuple[Runs, ...]:
    activity = writing.record.activity(item.activity_id)
    is_mission = item.kind is ItemKind.MISSION
    return (
        reference(item, writing),
        passage(item.text, strong=is_mission or item.important),
        passage(_fte(activity, writing)),
        passage(_effort(activity, writing)),
        passage(owners(item, writing) or _responsible(item, activity, writing)),
        passage(_outcome(item, activity, writing)),
    )


def _fte(activity: Activity | None, writing: AboutSession) -> str:
    if activity is None or activity.fte is None:
        return ""
    return wording.fte_number(activity.fte, writing.words)


def _effort(activity: Activity | None, writing: AboutSession) -> str:
    if activity is None:
        return ""
    words = writing.words
    frequency = wording.frequency_label(activity.frequency, words) if activity.frequency else ""
    said = (wording.volume_text(activity, words), wording.workload_text(activity, words), frequency)
    return "\n".join(filter(None, said))


def _responsible(item: Item, activity: Activity | None, writing: AboutSession) -> str:
    mission = writing.record.mission(item.mission_id)
    owner_id = activity.owner_id if activity else mission.owner_id if mission else None
    person = writing.record.person(owner_id)
    return person.full_name if person else ""


def _outcome(item: Item, activity: Activity | None, writing: AboutSession) -> str:
    if any(flag.code is FlagCode.OUTCOME_AMBIGUOUS for flag in item.flags):
        return writing.to_clarify
    if activity is None or activity.verdict is None:
        return "" if item.kind is ItemKind.MISSION else NOTHING
    verdict = wording.verdict_label(activity.verdict, writing.words)
    return f"{verdict} → {activity.target}" if activity.target else verdict
