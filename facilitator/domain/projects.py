"""Projects of the pôle, followed with their pilots from one review to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum

from facilitator.domain.people import folded
from facilitator.values import dataclass


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
