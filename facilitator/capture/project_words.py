"""What is typed of a project: how it goes, what it needs, what was agreed, its steps."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from facilitator.capture.dates import read_words
from facilitator.domain.people import folded
from facilitator.domain.projects import ProjectMilestone, ProjectStatus

STATUS_WORDS: Final[dict[ProjectStatus, tuple[str, ...]]] = {
    ProjectStatus.PLANNED: ("prévu", "planned", "pas commencé", "à venir", "not started"),
    ProjectStatus.RUNNING: ("en cours", "under way", "running", "lancé", "on track"),
    ProjectStatus.AT_RISK: ("à risque", "at risk", "en risque", "risque"),
    ProjectStatus.BLOCKED: ("bloqué", "blocked", "à l'arrêt", "stuck"),
    ProjectStatus.DONE: ("terminé", "completed", "done", "fini", "achevé", "finished"),
    ProjectStatus.DROPPED: ("abandonné", "given up", "dropped", "arrêté"),
}
"""How a project goes, in French, in English, then otherwise; any unique beginning is enough."""

_PARTS: Final = {
    "needs": ("besoin", "besoins", "need", "needs"),
    "agreed": ("convenu", "agreed"),
    "progress": ("avancement", "progress"),
    "milestone": ("jalon", "milestone"),
}
_NAMED = re.compile(r"\s*([^\W\d_]+)[ \u00a0\u202f]?:\s*(.*)", re.S)


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """What a line says of a project; None is left as it is. `milestones` are steps to add or to date anew."""

    status: ProjectStatus | None = None
    progress: str | None = None
    needs: str | None = None
    agreed: str | None = None
    milestones: tuple[ProjectMilestone, ...] = ()


def status_of(typed: str) -> ProjectStatus | None:
    """The status some words mean; None when they mean none, or several."""
    said = " ".join(folded(typed).split())
    exact = [code for code, words in STATUS_WORDS.items() if said in map(folded, words)]
    if exact:
        return exact[0]
    found = [
        code
        for code, words in STATUS_WORDS.items()
        if len(said) > 1 and any(folded(word).startswith(said) for word in words)
    ]
    return found[0] if len(found) == 1 else None


def status_word(status: ProjectStatus, language: str) -> str:
    """The words a status is typed with in a language."""
    return STATUS_WORDS[status][language == "en"]


def read_review(line: str, today: date) -> ReviewLine:
    """What a line says, part by part: `à risque ; besoin : un arbitrage ; convenu : le DGS tranche`.

    `jalon : Ouverture <1/9` names a step. A part that is neither is how the project has come along.
    """
    said = ReviewLine()
    for part in filter(None, (each.strip() for each in line.split(";"))):
        said = _with(said, part, today)
    return said


def read_milestone(typed: str, today: date) -> ProjectMilestone:
    """A step and its day, after the sign or at the end: `Ouverture <1/9`; no day when none is understood."""
    title, sign, day = typed.rpartition("<")
    if sign:
        words = " ".join(folded(day).split())
        read = read_words(words, today)
        if read is not None and read[1] == len(words) and read[0].on is not None:
            return ProjectMilestone(title.strip(), read[0].on)
    return ProjectMilestone(typed.strip())


def milestone_line(milestone: ProjectMilestone) -> str:
    """The line of a step, to be corrected."""
    return milestone.title + (f" <{milestone.due:%d/%m/%Y}" if milestone.due else "")


def with_milestone(
    known: tuple[ProjectMilestone, ...], new: ProjectMilestone
) -> tuple[ProjectMilestone, ...]:
    """The steps with one more; one of the same title gets the new day instead."""
    same = [folded(each.title) == folded(new.title) for each in known]
    if not any(same):
        return (*known, new)
    return tuple(
        replace(each, due=new.due or each.due) if found else each
        for each, found in zip(known, same, strict=True)
    )


def _with(said: ReviewLine, part: str, today: date) -> ReviewLine:
    if (status := status_of(part)) is not None:
        return replace(said, status=status)
    match = _NAMED.fullmatch(part)
    name = next((name for name, words in _PARTS.items() if match and folded(match[1]) in words), None)
    text = match[2].strip() if match and name else part
    if name == "milestone":
        return replace(said, milestones=(*said.milestones, read_milestone(text, today)))
    if name == "needs":
        return replace(said, needs=text)
    if name == "agreed":
        return replace(said, agreed=text)
    return replace(said, progress=f"{said.progress} ; {text}" if said.progress else text)
