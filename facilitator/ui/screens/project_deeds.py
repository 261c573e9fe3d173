"""What one can do to a project in one line, in the list of projects and on its own page."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from facilitator import wording
from facilitator.capture.messages import N_, Refusal
from facilitator.capture.project_line import ProjectEntry, project_line, read_project
from facilitator.capture.review_line import read_review
from facilitator.domain.plan import Stake
from facilitator.domain.projects import Project, with_step
from facilitator.ui.screens.dossier_list import DossierList
from facilitator.ui.widgets.project_lines import ProjectLines

PROJECT_HINT = N_("One-stop shop >dupont +social !under way ; Premises chosen <15/04 ; Opening <1/9")
"""What the line of a project may hold."""

REVIEW_HINT = N_(
    "at risk ; how it has come along ; need: a decision ; agreed: due in May ; milestone: Opening <1/9"
)
"""What the line of a review may hold."""


class ProjectDeeds(DossierList):
    """What one can do to a project, in its list and on its page."""

    def lines_of(self, project: Project) -> ProjectLines:
        """How a project reads."""
        return ProjectLines(project, self.dossier.person(project.pilot_id), self.today, self.ink)

    def stake_said(self, stake: Stake) -> str:
        """A stake after its group."""
        if not stake.group:
            return stake.text
        return self.words(
            "{group}: {text}", group=wording.stake_group(stake.group, self.words), text=stake.text
        )

    def edit(self, project: Project) -> None:
        """Corrects a project in one line; its steps stay, and those that are named come to them."""

        def take(said: str) -> Refusal | None:
            read = read_project(said, self.context, self.dossier.stakes)
            if isinstance(read, Refusal):
                return read
            self.do(lambda store: store.edit_project(self._corrected(project, read)))
            return None

        typed = project_line(project, self.dossier.person(project.pilot_id), self.words.language)
        self.ask_line(self.words("Edit the project"), self.words(PROJECT_HINT), take, typed)

    def _corrected(self, project: Project, read: ProjectEntry) -> Project:
        steps = reduce(with_step, read.steps(self.words("End")), project.milestones)
        return replace(
            project,
            title=read.title,
            pilot_id=read.pilot.id if read.pilot else None,
            stake_id=read.stake.id if read.stake else project.stake_id,
            status=read.status or project.status,
            milestones=steps,
        )

    def review(self, project: Project) -> None:
        """Says how a project goes, in one line."""

        def take(said: str) -> Refusal | None:
            read = read_review(said, self.context)
            if isinstance(read, Refusal):
                return read
            self.do(
                lambda store: store.review_project(
                    project.id,
                    status=read.status,
                    progress=read.progress,
                    needs=read.needs,
                    agreed=read.agreed,
                    steps=read.steps,
                )
            )
            return None

        title = self.words("Review: {title}", title=project.title)
        self.ask_line(title, self.words(REVIEW_HINT), take)
