"""How the room works on a point, in words: the stage of a technique and what it has left."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

from facilitator import wording
from facilitator.domain.guiding import planned_technique
from facilitator.domain.session import AgendaItem
from facilitator.i18n import N_, Words

if TYPE_CHECKING:
    from facilitator.domain.techniques import Stage


def stage_said(point: AgendaItem | None, now: datetime, words: Words) -> str:
    """`1-2-4-tous : à deux, reste 1:20`; without stages the name alone; empty when none was begun."""
    if point is None or point.technique is None or point.technique_from is None:
        return ""
    from facilitator.domain.techniques import running_stage

    name = wording.technique_label(point.technique, words)
    running = running_stage(point, now)
    if running is None:
        return name
    left = words("{time} left", time=f"{running.left // 60}:{running.left % 60:02d}")
    stage = words("{technique}: {stage}", technique=name, stage=stage_label(running.stage, words))
    return f"{stage}, {left}"


def planned_said(point: AgendaItem | None, words: Words) -> str:
    """The technique that was planned for a point and is still to be begun; empty when there is none."""
    technique = planned_technique(point)
    return wording.technique_label(technique, words) if technique else ""


def stage_label(stage: Stage, words: Words) -> str:
    """With whom one works in a stage: `à deux`."""
    return words(_STAGES[stage])


_STAGES: Final[Mapping[str, str]] = {
    "alone": N_("alone"),
    "pairs": N_("in pairs"),
    "fours": N_("in fours"),
    "all": N_("all together"),
}
