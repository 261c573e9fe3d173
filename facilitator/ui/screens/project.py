"""One project: where it stands, its steps, and what became of it from one meeting to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rich.text import Text

from facilitator.capture.messages import N_, Refusal
from facilitator.capture.project_line import milestone_line, read_milestone
from facilitator.domain.dossier import Dossier
from facilitator.domain.items import KIND_FACTS, Item
from facilitator.domain.project_history import Meeting, history_of
from facilitator.domain.projects import Project, ProjectMilestone, with_step
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.dossier_list import Change
from facilitator.ui.screens.project_deeds import ProjectDeeds
from facilitator.ui.widgets.labelled import LABEL
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.project_lines import status_said
from facilitator.ui.widgets.row_list import Row

MILESTONE_HINT = N_("Premises chosen <15/04")
"""What the line of a step may hold."""

_STEP = "step:"


class ProjectScreen(ProjectDeeds):
    """Rows that one corrects where they stand; the line opens below."""

    SCOPES = (Scope.PROJECT,)
    DEFAULT_CSS = """
    ProjectScreen #detail { height: 3; }
    ProjectScreen.-short #detail { height: 2; }
    """

    def __init__(self, desk: Desk, dossier: Dossier, project_id: str) -> None:
        super().__init__(desk, dossier)
        self.project_id = project_id

    @property
    def project(self) -> Project | None:
        """The project, None once it was removed."""
        return next((each for each in self.dossier.projects if each.id == self.project_id), None)

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        return self.words("Projects"), self.project.title if self.project else ""

    def counted(self) -> str:
        """How the project goes."""
        return self.lines_of(self.project).state[0] if self.project else ""

    # painting

    def painted_rows(self) -> tuple[Text, list[Row]]:
        """Where it stands, its steps, its meetings."""
        project = self.project
        if project is None:
            return Text(""), self.nothing(self.words("This project was removed. ^Z brings it back."))
        return Text(""), [*self._standing(project), *self._steps(project), *self._meetings(project)]

    def _standing(self, project: Project) -> Iterator[Row]:
        palette, words, said = self.palette, self.words, self.lines_of(project)
        yield Row(line((project.title, f"bold {palette.text}")), "title")
        yield self._row(words("state"), said.state, "state")
        pilot = said.pilot
        name = ", ".join(filter(None, (pilot.full_name, pilot.function))) if pilot else words("nobody yet")
        yield self._row(words("lead"), (name, palette.text if pilot else palette.muted), "pilot")
        stake = self.dossier.stake(project.stake_id)
        if stake is not None:
            yield from self._rows(words("stake"), self.stake_said(stake))
        yield from self._rows(words("need"), project.needs or words("nothing for now"), "needs")

    def _steps(self, project: Project) -> Iterator[Row]:
        palette, words = self.palette, self.words
        yield Row(Text(""))
        yield self.section(words("Milestones"))
        if not project.milestones:
            yield Row(line("  ", (words("No step yet. M adds one."), palette.muted)))
        widest = max((len(each.title) for each in project.milestones), default=0)
        for place, step in enumerate(project.milestones):
            mark = ("✓ ", palette.good) if step.reached else ("◇ ", palette.text)
            title = (fitted(step.title, min(44, widest)), palette.muted if step.reached else palette.text)
            day = self.lines_of(project).day(step)
            yield Row(line("  ", mark, title, "   ", day), f"{_STEP}{place}")

    def _meetings(self, project: Project) -> Iterator[Row]:
        palette, words = self.palette, self.words
        store = self.desk.opened
        points = store.points_about(project.id) if store else ()
        yield Row(Text(""))
        yield self.section(words("From one meeting to the next"))
        meetings = history_of(project, self.dossier, points)
        if not meetings:
            yield Row(line("  ", (words("Not reviewed yet. R says how it goes."), palette.muted)))
        for each in meetings:
            yield from self._meeting(each)

    def _meeting(self, meeting: Meeting) -> Iterator[Row]:
        palette, words, review = self.palette, self.words, meeting.review
        title = meeting.session.title if meeting.session else words("outside sessions")
        state = f"   {status_said(review.status, self.ink)}" if review else ""
        key = meeting.session.id if meeting.session else review.id if review else ""
        yield Row(
            line(
                (f"{words.day(meeting.on)}  ", palette.text),
                (title, f"bold {palette.text}"),
                (state, palette.text),
            ),
            f"meeting:{key}",
        )
        if review is not None:
            for label, text in (
                (words("progress"), review.progress),
                (words("need"), review.needs),
                (words("agreed on"), review.agreed),
            ):
                if text:
                    yield from self._rows(label, text)
        for item in meeting.items:
            yield self._item(item)

    def _item(self, item: Item) -> Row:
        palette = self.palette
        colour = palette.kind(item.kind)
        owner = self.dossier.person(item.owner_id)
        who = f"   → {owner.short_name}" if owner else ""
        masked = item.is_private and self.desk.settings.screen_shared
        text = "····" if masked else item.text.split("\n")[0]
        return Row(
            line(
                " " * (LABEL + 2),
                (f"{KIND_FACTS[item.kind].glyph} ", colour),
                (f"{item.ref:<5}", palette.muted),
                (text, palette.text),
                (who, palette.muted),
            )
        )

    def _row(self, label: str, cell: tuple[str, str], key: str = "") -> Row:
        return Row(line((f"  {label:<{LABEL}}", self.palette.muted), cell), key)

    def _rows(self, label: str, text: str, key: str = "") -> Iterator[Row]:
        """A labelled text; only its first row can be selected."""
        for place, row in enumerate(self.labelled(label, text, 4)):
            yield Row(line("  ").append_text(row), "" if place else key)

    def card(self) -> Iterable[Text]:
        """What Enter does on the selected row."""
        key = self.list.key
        said = {
            "title": self.words("Enter corrects title, lead, stake and state.   R reviews the project."),
            "state": self.words("Enter says how the project goes."),
            "pilot": self.words("Enter chooses who leads the project."),
            "needs": self.words("Enter says what the lead needs."),
        }.get(key, "")
        if key.startswith(_STEP):
            said = self.words("Space: reached or not.   Enter corrects the step.   Del removes it.")
        return (self.ink.faint(said),) if said else ()

    # commands

    def _step(self) -> tuple[int, ProjectMilestone] | None:
        """The selected step and its place."""
        project, key = self.project, self.list.key
        if project is None or not key.startswith(_STEP):
            return None
        place = int(key.removeprefix(_STEP))
        return place, project.milestones[place]

    def action_review(self) -> None:
        """Says how the project goes."""
        if self.project:
            self.review(self.project)

    def action_edit(self) -> None:
        """Corrects what the selected row says."""
        project = self.project
        if project is None:
            return
        if found := self._step():
            self._ask_step(project, *found)
        elif self.list.key == "pilot":
            self._ask_pilot(project)
        elif self.list.key == "needs":
            self._ask_needs(project)
        elif self.list.key == "title":
            self.edit(project)
        else:
            self.review(project)

    def _ask_needs(self, project: Project) -> None:
        def take(said: str) -> Refusal | None:
            self.do(lambda store: store.review_project(project.id, needs="" if said == "-" else said))
            return None

        hint = self.words("In one sentence; - alone takes it away.")
        self.ask_line(self.words("What the lead needs"), hint, take, project.needs)

    def _ask_pilot(self, project: Project) -> None:
        def led_by(person_id: str) -> Change:
            return lambda store: store.edit_project(replace(project, pilot_id=person_id))

        self.ask_person(self.words("Who leads “{title}”", title=project.title), led_by)

    def action_milestone(self) -> None:
        """A step more."""
        project = self.project
        if project is None:
            return

        def take(said: str) -> Refusal | None:
            step = read_milestone(said, self.context)
            if isinstance(step, Refusal):
                return step
            steps = with_step(project.milestones, step)
            self.do(lambda store: store.edit_project(replace(project, milestones=steps)))
            return None

        self.ask_line(self.words("New step"), self.words(MILESTONE_HINT), take)

    def _ask_step(self, project: Project, place: int, step: ProjectMilestone) -> None:
        def take(said: str) -> Refusal | None:
            read = read_milestone(said, self.context)
            if isinstance(read, Refusal):
                return read
            steps = (*project.milestones[:place], read, *project.milestones[place + 1 :])
            self.do(lambda store: store.edit_project(replace(project, milestones=steps)))
            return None

        typed = milestone_line(step, self.words.language)
        self.ask_line(self.words("Edit the step"), self.words(MILESTONE_HINT), take, typed)

    def action_reached(self) -> None:
        """The selected step is reached today, or not after all."""
        project, found = self.project, self._step()
        if project is None or found is None:
            self.tell(self.words("Select a step first."))
            return
        place, step = found
        changed = replace(step, reached=None if step.reached else self.today)
        steps = (*project.milestones[:place], changed, *project.milestones[place + 1 :])
        self.run_change(lambda store: store.edit_project(replace(project, milestones=steps)))

    def action_remove(self) -> None:
        """Removes the selected step; undo brings it back."""
        project, found = self.project, self._step()
        if project is not None and found is not None:
            steps = tuple(each for place, each in enumerate(project.milestones) if place != found[0])
            self.run_change(lambda store: store.edit_project(replace(project, milestones=steps)))
