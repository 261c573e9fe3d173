"""Projects of the pôle, followed with their pilots from one review to the next."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitator.domain.people import folded
from facilitator.domain.session import AgendaItem

_WORD = re.compile(r"\w+")


class ProjectStatus(StrEnum):
    """How a project goes."""

    PLANNED = "planned"
    RUNNING = "running"
    AT_RISK = "at_risk"
    BLOCKED = "blocked"
    DONE = "done"
    DROPPED = "dropped"


ENDED = frozenset({ProjectStatus.DONE, ProjectStatus.DROPPED})
"""Statuses a project is no longer reviewed in."""


@dataclass(frozen=True, slots=True)
class ProjectMilestone:
    """A step of a project; `reached` is the day it was."""

    title: str
    due: date | None = None
    reached: date | None = None

    def is_late(self, today: date) -> bool:
        """Whether its date is past while it is not reached."""
        return self.due is not None and self.reached is None and self.due < today


@dataclass(frozen=True, slots=True)
class Project:
    """A project of the pôle: the stake it serves, who pilots it, its steps and what the pilot needs now."""

    id: str
    engagement_id: str
    position: int
    title: str
    stake_id: str | None = None
    pilot_id: str | None = None
    phase_id: str | None = None
    status: ProjectStatus = ProjectStatus.PLANNED
    milestones: tuple[ProjectMilestone, ...] = ()
    needs: str = ""

    @property
    def next_milestone(self) -> ProjectMilestone | None:
        """The first step not reached, those with a date first; None when there is none."""
        waiting = [each for each in self.milestones if each.reached is None]
        return min(waiting, key=lambda each: (each.due is None, each.due or date.max), default=None)


@dataclass(frozen=True, slots=True)
class ProjectReview:
    """What was said of a project on a day, in a session or not: progress, needs, what was agreed."""

    id: str
    engagement_id: str
    project_id: str
    on: date
    status: ProjectStatus
    session_id: str | None = None
    progress: str = ""
    needs: str = ""
    agreed: str = ""


def with_step(steps: tuple[ProjectMilestone, ...], new: ProjectMilestone) -> tuple[ProjectMilestone, ...]:
    """The steps with one more; one of the same title gets what is said of it instead."""
    same = [folded(each.title) == folded(new.title) for each in steps]
    if not any(same):
        return (*steps, new)
    return tuple(
        replace(each, due=new.due or each.due, reached=new.reached or each.reached) if found else each
        for each, found in zip(steps, same, strict=True)
    )


def project_named(title: str, projects: Iterable[Project]) -> Project | None:
    """The project whose whole title stands in the title of a point: `Revue : Guichet unique`.

    A title within another one names the longer; None when none or several are named.
    """
    said = _words(title)
    named = [each for each in projects if _holds(said, _words(each.title))]
    longest = [
        each
        for each in named
        if not any(other is not each and _wider(other.title, each.title) for other in named)
    ]
    return longest[0] if len(longest) == 1 else None


def reviewed(before: AgendaItem, after: AgendaItem, projects: Iterable[Project]) -> str | None:
    """The id of the project a point reviews once it was edited: chosen, else named by its new words.

    One that was chosen without being named stays; one the words no longer name does not.
    """
    if after.project_id != before.project_id or after.title == before.title:
        return after.project_id
    known = tuple(projects)
    named, was = project_named(after.title, known), project_named(before.title, known)
    if named is not None:
        return named.id
    return None if was is not None and was.id == before.project_id else before.project_id


def _wider(title: str, other: str) -> bool:
    """Whether a title holds another one and more."""
    return len(_words(title)) > len(_words(other)) and _holds(_words(title), _words(other))


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether some words stand in a row among others."""
    size = len(part)
    return bool(part) and any(words[at : at + size] == part for at in range(len(words) - size + 1))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(folded(text)))
