"""Two whole sessions, typed line by line as they were designed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from facilitator.capture.parser import Command, Continuation, Line, parse
from facilitator.domain.items import Draft, FlagCode, ItemKind
from tests.capture.stage import CONTEXT, COPIL_KINDS, in_point

STORIES = Path(__file__).parents[1] / "vectors" / "stories"


def typed(story: str) -> list[str]:
    """The lines of a story, without what is pressed between them."""
    lines = (STORIES / story).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def drafts(lines: Iterable[Line]) -> list[Draft]:
    """What was captured."""
    return [line for line in lines if isinstance(line, Draft)]


def test_a_two_hour_copil_gives_thirty_six_items_and_two_to_clarify() -> None:
    context = replace(CONTEXT, me_id="benali", me_name="Samia Benali")
    lines = [parse(line, context) for line in typed("copil.txt")]
    items = drafts(lines)

    assert Counter(item.kind for item in items) == COPIL_KINDS
    assert len(items) == 36
    assert sum(isinstance(line, Continuation) for line in lines) == 1
    assert sum(isinstance(line, Command) for line in lines) == 2
    assert [flag.code for item in items for flag in item.flags] == [
        FlagCode.OWNER_MISSING,
        FlagCode.OWNER_AMBIGUOUS,
    ]


def test_an_activities_workshop_gives_forty_measured_activities_and_no_flag() -> None:
    items = drafts(parse(line, in_point(ItemKind.ACTIVITY)) for line in typed("activities.txt"))
    activities = [item for item in items if item.kind is ItemKind.ACTIVITY]
    measures = [item.measures for item in activities]

    assert sum(item.kind is ItemKind.MISSION for item in items) == 6
    assert len(activities) == 40
    assert sum(each.fte is not None for each in measures) == 40
    assert sum(each.volume is not None for each in measures) == 32
    assert sum(each.frequency is not None for each in measures) == 38
    assert sum((each.fte or Decimal(0) for each in measures), Decimal(0)) == Decimal("9.4")
    assert not [item for item in items if item.flags]
    assert not [item.text for item in activities if ";" in item.text]
