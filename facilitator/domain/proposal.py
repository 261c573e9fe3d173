"""What an agenda should hold besides what was left open: the phase, projects, empty cells, a close."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from facilitator.domain.engagement import phase_on
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.projects import Project, ProjectStatus
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import ABOUT_UNITS, Expected, SessionKind
from facilitator.domain.session_titles import unit_of
from facilitator.domain.structure import is_under, parents_of
from facilitator.values import dataclass


class Need(StrEnum):
    """What a proposed point is for."""

    PROGRESS = "progress"
    PROJECT = "project"
    STUDIED = "studied"
    MISSIONS = "missions"
    ACTIVITIES = "activities"
    VERDICTS = "verdicts"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One point that is proposed: what it is about by name, and how many things wait there.

    `fits`: it belongs into this session; others are offered only.
    """

    need: Need
    about: str = ""
    count: int = 0
    project: Project | None = None
    fits: bool = True


_PRESSING = (ProjectStatus.AT_RISK, ProjectStatus.BLOCKED)
_OVER = (ProjectStatus.DONE, ProjectStatus.DROPPED)
_COMMITTEES = (SessionKind.COPIL, SessionKind.FEEDBACK)


def propose(record: SessionRecord) -> tuple[Proposal, ...]:
    """The points a session should have by its kind, in their order; those of its agenda are left out."""
    needs = (*_progress(record), *_projects(record), *_cells(record), *_close(record))
    there = {point.project_id for point in record.agenda if point.project_id}
    return tuple(each for each in needs if each.project is None or each.project.id not in there)


def cells(record: SessionRecord) -> Iterator[tuple[OrgUnit, Need, int]]:
    """Each service whose study is not finished: the next thing it lacks, and how many of them."""
    unit_of_mission = {each.id: each.unit_id for each in record.missions}
    parents = {each.parent_id for each in record.units}
    for unit in record.units:
        missions = sum(each.unit_id == unit.id for each in record.missions)
        activities = [
            each
            for each in record.activities
            if unit.id == (each.unit_id or unit_of_mission.get(each.mission_id or ""))
        ]
        undecided = sum(each.verdict is None for each in activities)
        if not missions and not activities:
            if unit.id not in parents:
                yield unit, Need.MISSIONS, 0
        elif not activities:
            yield unit, Need.ACTIVITIES, missions
        elif undecided:
            yield unit, Need.VERDICTS, undecided


def _progress(record: SessionRecord) -> Iterator[Proposal]:
    phase = phase_on(record.phases, record.session.on)
    if phase and record.session.kind in _COMMITTEES:
        yield Proposal(Need.PROGRESS, phase.title)


def _projects(record: SessionRecord) -> Iterator[Proposal]:
    """A review goes through all that are under way; a committee looks at those in trouble."""
    kind = record.session.kind
    if kind not in (SessionKind.REVIEW, SessionKind.COPIL):
        return
    for project in record.projects:
        pressing = project.status in _PRESSING
        if pressing or (kind is SessionKind.REVIEW and project.status not in _OVER):
            yield Proposal(Need.PROJECT, project.title, project=project)


def _cells(record: SessionRecord) -> Iterator[Proposal]:
    """What the services still lack: in a workshop or an interview one by one, elsewhere as a whole."""
    found = tuple(cells(record))
    if record.session.kind in _COMMITTEES and found:
        yield Proposal(Need.STUDIED, count=len(found))
    if record.session.kind in ABOUT_UNITS:
        studied = _studied(record)
        for unit, need, count in found:
            yield Proposal(need, unit.name, count, fits=unit.id in studied)


def _studied(record: SessionRecord) -> set[str]:
    """The unit a session says, or its title names, and those below."""
    named = unit_of(record.session.title, record.units)
    unit_id = record.session.unit_id or (named.id if named else None)
    parents = parents_of(record.units)
    return {unit.id for unit in record.units if unit_id and is_under(parents, unit.id, unit_id)}


def _close(record: SessionRecord) -> Iterator[Proposal]:
    if all(point.expected is not Expected.CLOSING for point in record.agenda):
        yield Proposal(Need.CLOSE)
