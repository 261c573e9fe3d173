"""The project a point of the agenda is about, under the bar: how it goes, its next step, what was agreed."""

from __future__ import annotations

from datetime import date

from rich.text import Text
from textual.reactive import reactive

from facilitator.domain.people import Person
from facilitator.domain.projects import Project, ProjectReview
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem
from facilitator.i18n import Words
from facilitator.ui.command import TALL
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import Painted, line, painted
from facilitator.ui.widgets.project_lines import ProjectLines, last_agreed
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class ProjectCard:
    """What is shown of a project in a session; it changes only with the project, not with every line."""

    project: Project
    pilot: Person | None = None
    agreed: ProjectReview | None = None


def card_at(record: SessionRecord, point: AgendaItem | None) -> ProjectCard | None:
    """The project a point is about."""
    project = record.project_of(point)
    if project is None:
        return None
    return ProjectCard(project, record.person(project.pilot_id), last_agreed(record.reviews_of(project)))


class ProjectStrip(Painted):
    """One or two rows; nothing at a point that is about no project."""

    DEFAULT_CSS = "ProjectStrip { height: auto; }"

    card: reactive[ProjectCard | None] = reactive(None, layout=True)

    def __init__(self, words: Words, today: date, *, id: str | None = None) -> None:
        super().__init__(words, id=id)
        self.today = today
        self.display = False

    def watch_card(self, card: ProjectCard | None) -> None:
        """Takes no room where there is no project."""
        self.display = card is not None

    def render(self) -> Text:
        """How it goes; below, where there is room, what was agreed last."""
        if self.card is None:
            return Text("")
        tall = self.app.size.height >= TALL
        rows = [_lines(self.card, Ink(self.words, self.palette), self.today).said_now(needs=not tall)]
        said = self._said(self.card)
        if tall and said.plain:
            rows.append(said)
        for row in rows:
            row.truncate(max(1, self.size.width), overflow="ellipsis")
        return Text("\n", end="", no_wrap=True).join(rows)

    def _said(self, card: ProjectCard) -> Text:
        """What is needed, and what was agreed last."""
        parts: list[tuple[str, str] | str] = []
        for label, text in _spoken(card, self.words):
            parts += ["   " if parts else "", (f"{label} ", self.palette.muted)]
            parts.append((" ".join(text.split()), self.palette.text))
        return line(*parts)


def card_rows(card: ProjectCard, ink: Ink, today: date, width: int) -> list[Text]:
    """The project on several short rows, for the side of a wide screen."""
    palette, words, said = ink.palette, ink.words, _lines(card, ink, today)
    rows = [line((card.project.title, f"bold {palette.text}")), Text(""), line(said.state)]
    if card.pilot:
        rows.append(line((card.pilot.short_name, palette.text), ("  " + card.pilot.function, palette.muted)))
    if said.step[0]:
        rows += [line(("◇ ", palette.muted), said.step), line("  ", said.due)]
    for label, text in _spoken(card, words):
        rows.append(ink.faint(label))
        rows += _wrapped(text, width)
    return rows


def _spoken(card: ProjectCard, words: Words) -> list[tuple[str, str]]:
    """What is needed and what was agreed last, each with its label; what there is none of is left out."""
    agreed = card.agreed
    said = [(words("need"), card.project.needs)]
    if agreed is not None:
        said.append((words("agreed {day}", day=f"{agreed.on:%d/%m}"), agreed.agreed))
    return [(label, text) for label, text in said if text]


def _lines(card: ProjectCard, ink: Ink, today: date) -> ProjectLines:
    return ProjectLines(card.project, card.pilot, today, ink)


def _wrapped(text: str, width: int) -> list[Text]:
    """At most three rows of a text, as one reads it in passing."""
    words, rows = painted(" ".join(text.split())).split(" "), [""]
    for word in words:
        if rows[-1] and len(rows[-1]) + 1 + len(word) > width:
            rows.append(word)
        else:
            rows[-1] = f"{rows[-1]} {word}".strip()
    return [line(each) for each in (rows if len(rows) <= 3 else [*rows[:2], f"{rows[2]}…"])]
