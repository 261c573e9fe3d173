"""Two calendars compared: what moved, by how many days, what was added or went, and why."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult

from facilitator.domain.calendar import CalendarEntry, Revision, moves
from facilitator.domain.dossier import Dossier
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.page import Page
from facilitator.ui.widgets.move_rows import move_rows
from facilitator.ui.widgets.painted import line, painted
from facilitator.ui.widgets.paragraph import PaintedText
from facilitator.ui.widgets.row_list import RowList
from facilitator.ui.widgets.sentences import Sentences
from facilitator.ui.widgets.top_bar import Heading


class CompareScreen(Page):
    """At first the last revision beside today; arrows choose others, Tab the other side."""

    SCOPES = (Scope.COMPARE,)
    AUTO_FOCUS = "RowList"
    DEFAULT_CSS = """
    CompareScreen #sides { height: 4; padding: 1 3; }
    CompareScreen RowList { padding: 0 2; }
    CompareScreen #reasons { height: auto; max-height: 8; padding: 0 3; border-top: solid $rule; }
    CompareScreen.-short #sides { height: 3; padding: 0 3 1 3; }
    """

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__(desk)
        self.dossier = dossier
        self.chosen = [len(dossier.revisions) - 1, len(dossier.revisions)]
        self.side = 0
        self.sides = PaintedText(self.words, id="sides")
        self.list = RowList(self.words)
        self.reasons = Sentences(self.words, id="reasons")

    def compose_body(self) -> ComposeResult:
        """Which two, what moved, why."""
        yield self.sides
        yield self.list
        yield self.reasons

    def begin(self) -> None:
        """Compares."""
        super().begin()
        self.show()

    def on_resize(self) -> None:
        """Columns follow the width, once it is known."""
        self.call_after_refresh(self.show)

    def heading(self) -> Heading:
        """The engagement and the two calendars."""
        return Heading((self.dossier.engagement.name, self.words("Calendar"), self.words("Compare")))

    def show(self) -> None:
        """Hands the difference to the parts."""
        before, after = (self._entries(at) for at in self.chosen)
        self.sides.text = Text("\n").join([self._side(0), self._side(1)])
        width = max(40, self.list.content_size.width or self.app.size.width - 4)
        self.list.show(move_rows(moves(before, after), self.ink, width))
        self.reasons.rows = tuple(self._reasons())
        self.refresh_heading()

    def _revision(self, at: int) -> Revision | None:
        return self.dossier.revisions[at] if at < len(self.dossier.revisions) else None

    def _entries(self, at: int) -> tuple[CalendarEntry, ...]:
        revision = self._revision(at)
        return revision.entries if revision else self.dossier.calendar

    def _side(self, side: int) -> Text:
        palette = self.palette
        active = side == self.side
        label = self.words("from") if side == 0 else self.words("to")
        style = f"bold {palette.text} on {palette.selected}" if active else palette.text
        row = line(("► " if active else "  ", palette.accent), (f"{label:<5}", palette.muted))
        return row.append_text(line((f" {self._named(self.chosen[side])} ", style)))

    def _named(self, at: int) -> str:
        revision = self._revision(at)
        if revision is None:
            return self.words("today's calendar")
        return self._titled(revision)

    def _titled(self, revision: Revision) -> str:
        day = self.words.day_year(revision.on)
        name = self.words("calendar v{number}", number=revision.number)
        if revision.number > 1:
            name = self.words("revised calendar v{number}", number=revision.number)
        return f"{name}, {day}"

    def _reasons(self) -> list[Text]:
        """Why each revision between the two was made."""
        palette = self.palette
        between = [self._revision(at) for at in range(self.chosen[0] + 1, self.chosen[1] + 1)]
        rows = [line((self.words("Why"), f"bold {palette.accent}"))]
        for revision in filter(None, between):
            said = f"{self._titled(revision)} : {revision.reason or '–'}"
            rows.append(Text(painted(said), palette.text))
        if len(rows) == 1:
            said = self.words("No revision says why yet. V keeps one with its reason.")
            rows.append(line((said, palette.muted)))
        return rows

    def action_older(self) -> None:
        """An older revision on the chosen side."""
        self._choose(-1)

    def action_newer(self) -> None:
        """A newer one; after the last comes today."""
        self._choose(1)

    def _choose(self, step: int) -> None:
        other = self.chosen[1 - self.side]
        lowest, highest = (0, other - 1) if self.side == 0 else (other + 1, len(self.dossier.revisions))
        self.chosen[self.side] = max(lowest, min(self.chosen[self.side] + step, highest))
        self.show()

    def action_side(self) -> None:
        """The other of the two."""
        self.side = 1 - self.side
        self.show()

    def action_back(self) -> None:
        """Back to the calendar."""
        self.dismiss()
