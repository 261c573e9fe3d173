"""The projects of the pôle: how each one goes, who pilots it, its next step, what is late in plain sight."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.text import Text

from facilitator.capture.messages import Refusal
from facilitator.capture.project_line import ProjectEntry, read_project
from facilitator.domain.projects import ENDED, Project, ProjectStatus
from facilitator.ui.commands import Scope
from facilitator.ui.screens.project_deeds import PROJECT_HINT, ProjectDeeds
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.project_lines import last_agreed
from facilitator.ui.widgets.row_list import Row
from facilitator.ui.widgets.table import Cell, Column, laid_out

if TYPE_CHECKING:
    from facilitator.store.store import Store


class ProjectsScreen(ProjectDeeds):
    """One row a project; those that are over come last."""

    SCOPES = (Scope.PROJECTS,)

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        return (self.words("Projects"),)

    def counted(self) -> str:
        """How many run, and how many are late."""
        running = [each for each in self.dossier.projects if each.status not in ENDED]
        said = self.words.plural("{count} project", "{count} projects", len(running))
        late = sum(1 for each in running if self._late(each))
        return said + (f"   ! {self.words.plural('{count} late', '{count} late', late)}" if late else "")

    def _late(self, project: Project) -> bool:
        step = project.next_milestone
        return step is not None and step.is_late(self.today)

    # painting

    def painted_rows(self) -> tuple[Text, list[Row]]:
        """One row a project."""
        projects = sorted(self.dossier.projects, key=lambda each: each.status in ENDED)
        if not projects:
            said = self.words("No project yet. N adds one: its title, then >lead and its steps.")
            return Text(""), self.nothing(said)
        cells = [self._cells(each) for each in projects]
        titles, texts = laid_out(self._columns(), cells, self.room - 2, self.palette)
        rows = [
            Row(line("  ").append_text(text), each.id) for each, text in zip(projects, texts, strict=True)
        ]
        return line("  ").append_text(titles), rows

    def _columns(self) -> list[Column]:
        words = self.words
        columns = [Column(words("project")), Column(words("state"), 15), Column(words("lead"), 14)]
        if self.app.size.width >= 116:
            columns.append(Column(words("stake"), 24))
        return [*columns, Column(words("next step"), 14 if self.narrow else 22), Column(words("day"), 12)]

    def _cells(self, project: Project) -> list[Cell]:
        palette, said = self.palette, self.lines_of(project)
        pilot = said.pilot
        over = project.status in ENDED
        cells: list[Cell] = [
            (project.title, palette.muted if over else f"bold {palette.text}"),
            said.state,
            (pilot.short_name if pilot else "–", palette.text),
        ]
        if self.app.size.width >= 116:
            stake = self.dossier.stake(project.stake_id)
            cells.append((stake.text if stake else "", palette.muted))
        return [*cells, said.step, said.due]

    @property
    def chosen(self) -> Project | None:
        """The selected project."""
        return next((each for each in self.dossier.projects if each.id == self.list.key), None)

    def card(self) -> Iterable[Text]:
        """The selected project: its stake, what it needs, what was agreed last."""
        project = self.chosen
        if project is None:
            return
        palette, words = self.palette, self.words
        said = self.lines_of(project)
        yield line((project.title, f"bold {palette.text}"), "   ", said.state)
        if stake := self.dossier.stake(project.stake_id):
            yield from self.labelled(words("stake"), self.stake_said(stake), 4)
        if pilot := said.pilot:
            yield from self.labelled(
                words("lead"), ", ".join(filter(None, (pilot.full_name, pilot.function))), 4
            )
        if project.needs:
            yield from self.labelled(words("need"), project.needs, 4)
        reviews = tuple(reversed(self.dossier.reviews_of(project.id)))
        if agreed := last_agreed(reviews):
            yield from self.labelled(words("agreed {day}", day=f"{agreed.on:%d/%m}"), agreed.agreed, 4)

    # commands

    def action_open(self) -> None:
        """The page of the project."""
        from facilitator.ui.screens.project import ProjectScreen

        if self.chosen:
            self.app.push_screen(ProjectScreen(self.desk, self.dossier, self.chosen.id))

    def action_new(self) -> None:
        """A new project, in one line."""

        def take(said: str) -> Refusal | None:
            read = read_project(said, self.context, self.dossier.stakes)
            if isinstance(read, Refusal):
                return read
            self.do(lambda store: self._make(store, read))
            self.list.key_end()
            return None

        self.ask_line(self.words("New project"), self.words(PROJECT_HINT), take)

    def _make(self, store: Store, read: ProjectEntry) -> None:
        store.add_project(
            self.engagement_id,
            read.title,
            pilot_id=read.pilot.id if read.pilot else None,
            stake_id=read.stake.id if read.stake else None,
            milestones=read.steps(self.words("End")),
            status=read.status or ProjectStatus.PLANNED,
        )

    def action_edit(self) -> None:
        """Corrects the project in one line."""
        if self.chosen:
            self.edit(self.chosen)

    def action_review(self) -> None:
        """Says how the project goes."""
        if self.chosen:
            self.review(self.chosen)

    def action_remove(self) -> None:
        """Removes the project; undo brings it back."""
        if project := self.chosen:
            self.run_change(lambda store: store.remove_project(project.id))
