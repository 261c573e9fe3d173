"""The orders of a project review, at a point of the agenda that is about a project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from facilitator.capture.commands import CommandCode
from facilitator.capture.conduct import Conducts, Order
from facilitator.capture.context import Context
from facilitator.capture.messages import N_, Outcome, Refusal
from facilitator.capture.project_line import read_milestone
from facilitator.capture.review_line import ReviewLine, read_review
from facilitator.capture.titles import titled
from facilitator.domain.people import folded
from facilitator.domain.projects import Project
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem
from facilitator.values import dataclass

_NONE: Final = frozenset({"aucun", "aucune", "none", "rien", "nothing", "-"})
"""Words that empty what was said before."""


@dataclass(frozen=True, slots=True)
class Review:
    """Says something of a project in the session; what is None is left as it is."""

    project: Project
    said: ReviewLine

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """All of one session is one review."""
        store.review_project(
            self.project.id,
            session_id=record.session.id,
            status=self.said.status,
            progress=self.said.progress,
            needs=self.said.needs,
            agreed=self.said.agreed,
            steps=self.said.steps,
        )
        return Outcome(N_("Noted for “{title}”."), {"title": self.project.title})


@dataclass(frozen=True, slots=True)
class AboutProject:
    """Makes a point be about a project, or about none."""

    point: AgendaItem
    project: Project | None

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """Its title stays as it is."""
        store.edit_point(replace(self.point, project_id=self.project.id if self.project else None))
        return Outcome()


def review_order(code: CommandCode, text: str, record: SessionRecord, context: Context) -> Order | Refusal:
    """What a command of a project review asks for at the current point."""
    if code is CommandCode.PROJECT:
        return _about(text, record)
    project = record.project_of(record.point)
    if project is None:
        return Refusal(N_("This item is about no project. Choose one with :project and words of its title."))
    return _ORDERS[code](project, text, context)


def _about(text: str, record: SessionRecord) -> Order | Refusal:
    point = record.point
    if point is None:
        return Refusal(N_("This session has no agenda."))
    if folded(text) in _NONE:
        return AboutProject(point, None)
    found = titled(text, record.projects)
    if len(found) == 1:
        return AboutProject(point, found[0])
    if not record.projects:
        return Refusal(N_("No project yet. The dashboard lists them under R."))
    titles = ", ".join(each.title for each in found or record.projects)
    return Refusal(N_("Say which project: {titles}."), {"titles": titles})


def _status(project: Project, text: str, context: Context) -> Order | Refusal:
    said = read_review(text, context)
    if isinstance(said, Refusal):
        return said
    if said.status is None:
        return Refusal(N_("Say how it goes: under way, at risk, blocked, completed. :status at risk"))
    return Review(project, said)


def _need(project: Project, text: str, context: Context) -> Order | Refusal:
    if not text:
        return Refusal(N_("Type what the project needs after the command: :need a decision on the premises"))
    return Review(project, ReviewLine(needs="" if folded(text) in _NONE else text))


def _agreed(project: Project, text: str, context: Context) -> Order | Refusal:
    if not text:
        return Refusal(N_("Type what was agreed after the command: :agreed the plan is due in April"))
    return Review(project, ReviewLine(agreed="" if folded(text) in _NONE else text))


def _milestone(project: Project, text: str, context: Context) -> Order | Refusal:
    step = read_milestone(text, context)
    return step if isinstance(step, Refusal) else Review(project, ReviewLine(steps=(step,)))


_ORDERS: Final[dict[CommandCode, Callable[[Project, str, Context], Order | Refusal]]] = {
    CommandCode.STATUS: _status,
    CommandCode.NEED: _need,
    CommandCode.AGREED: _agreed,
    CommandCode.MILESTONE: _milestone,
}
