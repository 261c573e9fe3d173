"""How a project reads on the screen: how it goes, its pilot, its next step, what it needs."""

from __future__ import annotations

from datetime import date
from typing import Final

from rich.text import Text

from facilitator import engagement_words
from facilitator.domain.items import ItemKind
from facilitator.domain.people import Person
from facilitator.domain.projects import Project, ProjectMilestone, ProjectReview, ProjectStatus
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.table import Cell
from facilitator.values import dataclass

GLYPHS: Final = {
    ProjectStatus.PLANNED: "○",
    ProjectStatus.RUNNING: "●",
    ProjectStatus.AT_RISK: "▲",
    ProjectStatus.BLOCKED: "■",
    ProjectStatus.DONE: "✓",
    ProjectStatus.DROPPED: "×",
}
"""How a project goes, without a word and without colour."""


@dataclass(frozen=True, slots=True)
class ProjectLines:
    """Says a project as it stands today."""

    project: Project
    pilot: Person | None
    today: date
    ink: Ink

    @property
    def colour(self) -> str:
        """The colour of how it goes."""
        palette = self.ink.palette
        return {
            ProjectStatus.PLANNED: palette.muted,
            ProjectStatus.RUNNING: palette.good,
            ProjectStatus.AT_RISK: palette.warning,
            ProjectStatus.BLOCKED: palette.kind(ItemKind.PARKED),
            ProjectStatus.DONE: palette.good,
            ProjectStatus.DROPPED: palette.muted,
        }[self.project.status]

    @property
    def state(self) -> Cell:
        """Glyph and word: `▲ à risque`."""
        return status_said(self.project.status, self.ink), f"bold {self.colour}"

    @property
    def step(self) -> Cell:
        """The next step."""
        step = self.project.next_milestone
        return (step.title if step else ""), self.ink.palette.text

    @property
    def due(self) -> Cell:
        """The day of the next step, or how late it is."""
        step = self.project.next_milestone
        return self.day(step) if step else ("", "")

    def day(self, step: ProjectMilestone) -> Cell:
        """The day a step was reached, is due, or how late it is."""
        words, palette = self.ink.words, self.ink.palette
        if step.reached:
            return words("reached {day}", day=words.day(step.reached)), palette.good
        if step.due is None:
            return "", palette.muted
        late = (self.today - step.due).days
        if step.is_late(self.today):
            return f"{step.due:%d/%m} ! {words('{count} d', count=late)}", f"bold {palette.warning}"
        return words.day(step.due), palette.text

    def said_now(self, *, needs: bool) -> Text:
        """The project on one row, what it needs among the rest where it has no row of its own."""
        palette = self.ink.palette
        parts: list[Cell | str] = [self.state]
        if self.pilot:
            parts += ["   ", (self.pilot.short_name, palette.text)]
        if self.step[0]:
            parts += ["   ", ("◇ ", palette.muted), self.step, " ", self.due]
        if needs and self.project.needs:
            parts += [
                "   ",
                (f"{self.ink.words('need')} ", palette.muted),
                (self.project.needs.split("\n")[0], palette.text),
            ]
        return line(*parts)


def status_said(status: ProjectStatus, ink: Ink) -> str:
    """Glyph and word."""
    return f"{GLYPHS[status]} {engagement_words.project_status_label(status, ink.words)}"


def last_agreed(reviews: tuple[ProjectReview, ...]) -> ProjectReview | None:
    """The latest review at which something was agreed; `reviews` are by date."""
    return next((each for each in reversed(reviews) if each.agreed), None)
