"""What is said of a project in a review: `à risque ; besoin : un arbitrage ; convenu : le DGS tranche`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from facilitator.capture.context import Context
from facilitator.capture.messages import Refusal
from facilitator.capture.project_line import read_milestone, read_status
from facilitator.domain.people import folded
from facilitator.domain.projects import ProjectMilestone, ProjectStatus
from facilitator.values import dataclass

_PARTS: Final = {
    "needs": ("besoin", "besoins", "need", "needs"),
    "agreed": ("convenu", "agreed"),
    "progress": ("avancement", "progress"),
    "milestone": ("jalon", "milestone"),
}
_NAMED = re.compile(r"([^\W\d_]+)[ \u00a0\u202f]?:\s*(.*)", re.S)


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """What a line says of a project; None is left as it is. `steps` are those to add or to date anew."""

    status: ProjectStatus | None = None
    progress: str | None = None
    needs: str | None = None
    agreed: str | None = None
    steps: tuple[ProjectMilestone, ...] = ()


def read_review(line: str, context: Context) -> ReviewLine | Refusal:
    """What a line says, part by part; `jalon : Ouverture <1/9` names a step.

    A part that is none of these tells how the project has come along.
    """
    said: ReviewLine | Refusal = ReviewLine()
    for part in filter(None, (each.strip() for each in line.split(";"))):
        if isinstance(said, Refusal):
            return said
        said = _with(said, part, context)
    return said


def _with(said: ReviewLine, part: str, context: Context) -> ReviewLine | Refusal:
    if (status := read_status(part)) is not None:
        return replace(said, status=status)
    match = _NAMED.fullmatch(part)
    name = next((name for name, words in _PARTS.items() if match and folded(match[1]) in words), None)
    text = match[2].strip() if match and name else part
    if name == "milestone":
        step = read_milestone(text, context)
        return step if isinstance(step, Refusal) else replace(said, steps=(*said.steps, step))
    if name == "needs":
        return replace(said, needs=text)
    if name == "agreed":
        return replace(said, agreed=text)
    return replace(said, progress=f"{said.progress} ; {text}" if said.progress else text)
