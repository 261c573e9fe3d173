"""The mission letter and what has been done of each of its clauses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal

from facilitator.capture.messages import Refusal
from facilitator.domain.dossier import Dossier
from facilitator.domain.session import SessionStatus
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.clauses import HINTS, TITLES, clause, correcting, title_of, typed_clause
from facilitator.ui.screens.exporting import Paper
from facilitator.ui.screens.handing_out import HandingOut
from facilitator.ui.screens.letter_rows import lines_text
from facilitator.ui.screens.line_asking import Asked
from facilitator.ui.widgets.clause_rows import ClauseSheet
from facilitator.ui.widgets.letter_pane import LetterPane
from facilitator.ui.widgets.painted import line, painted
from facilitator.ui.widgets.row_list import Row
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    from facilitator.domain.foundation import Foundation


class LetterScreen(HandingOut):
    """The letter on the left, its clauses on the right."""

    SCOPES = (Scope.LETTER,)
    DEFAULT_CSS = """
    LetterScreen LetterPane { width: 2fr; border-right: solid $rule; }
    LetterScreen RowList { width: 3fr; padding: 1 1 0 1; }
    LetterScreen.without-letter LetterPane { display: none; }
    LetterScreen.-narrow LetterPane { display: none; border-right: none; }
    LetterScreen.-narrow.letter-shown LetterPane { display: block; }
    LetterScreen.-narrow.letter-shown RowList { display: none; }
    LetterScreen.-short LetterPane { padding: 0 1 0 0; }
    LetterScreen.-short RowList { padding: 0 1; }
    """

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__(desk, dossier)
        self.letter = LetterPane(self.words)

    def compose_body(self) -> ComposeResult:
        """Letter and clauses, the selected one in full, the line."""
        with Horizontal():
            yield self.letter
            yield self.list
        yield self.detail
        yield self.line_box

    def heading(self) -> Heading:
        """The engagement and the file of the letter."""
        letter = self.dossier.letter
        said = letter.file if letter and letter.lines else self.words("no letter")
        return Heading(
            (self.dossier.engagement.name, self.words("Mission letter")), facts=((f"{said} ", "muted"),)
        )

    def show(self, dossier: Dossier) -> None:
        """Hands the dossier to the parts; without a letter it says how to add one."""
        self.dossier = dossier
        lines = dossier.letter.lines if dossier.letter else ()
        self.set_class(not lines, "without-letter")
        self.letter.lines = lines
        rows = ClauseSheet(self.ink, self.width, self.today).rows(dossier)
        if not lines:
            said = self.words("This engagement has no letter. N reads one: TXT, Markdown, DOCX, ODT or PDF.")
            rows = (Row(line((said, f"bold {self.palette.text}"))), Row(Text("")), *rows)
        self.show_rows(rows)
        self.show_detail()
        self.refresh_heading()

    # the selected row

    @property
    def _key(self) -> tuple[str, str]:
        kind, _, row_id = self.list.key.partition(":")
        return kind, row_id

    def show_detail(self) -> None:
        """The clause in full; its lines are lit up in the letter."""
        palette = self.palette
        text, path = clause(self.dossier, *self._key, self.words.language)
        span = self.dossier.letter.lines_of(path) if self.dossier.letter and path else None
        self.letter.lit = span
        if not text:
            said = self.words("Enter opens it") if self.list.key else ""
            self.detail.rows = (
                line((said, palette.muted)),
                Text(painted(title_of(self.dossier, self._key[1])), palette.text),
            )
            return
        source = lines_text(span, self.words) if span else ""
        self.detail.rows = (line((source, palette.muted)), Text(painted(text), palette.text))

    # opening

    async def action_open(self) -> None:
        """Opens the session, the plan, the calendar; a clause without more is corrected."""
        kind, row_id = self._key
        if kind == "session":
            self._open_session(row_id)
        elif kind == "calendar":
            self._open_calendar()
        elif kind in ("phase", "service", "stake", "deliverable", "plan"):
            self.action_plan()
        elif kind in ("project", "advice"):
            self._open_written(kind, row_id)
        elif kind in ("note", "reporting"):
            await self._open_notes()
        else:
            self.action_edit()

    def _open_written(self, kind: str, row_id: str) -> None:
        from facilitator.ui.screens.advice_note import AdviceNoteScreen
        from facilitator.ui.screens.project import ProjectScreen

        screen = ProjectScreen if kind == "project" else AdviceNoteScreen
        self.app.push_screen(screen(self.desk, self.dossier, row_id))

    async def _open_notes(self) -> None:
        """The progress notes, which the dashboard below opens."""
        below = self.app.screen_stack[-2]
        await below.run_action("progress")

    def _open_session(self, session_id: str) -> None:
        from facilitator.ui.screens.close import CloseScreen
        from facilitator.ui.screens.prepare import PrepareScreen

        if self.desk.opened is None:
            return
        record = self.desk.opened.record(session_id)
        closed = record.session.status is SessionStatus.CLOSED
        self.app.push_screen(CloseScreen(self.desk, record) if closed else PrepareScreen(self.desk, record))

    def _open_calendar(self) -> None:
        from facilitator.ui.screens.calendar import CalendarScreen

        self.app.push_screen(CalendarScreen(self.desk, self.dossier))

    def action_plan(self) -> None:
        """Opens the plan."""
        from facilitator.ui.screens.plan import PlanScreen

        self.app.push_screen(PlanScreen(self.desk, self.dossier))

    # correcting

    def action_edit(self) -> None:
        """Corrects the selected clause."""
        kind, row_id = self._key
        if kind not in HINTS:
            self.tell(self.words("Enter opens it; only clauses are corrected here."))
            return

        async def take(typed: str) -> Refusal | None:
            if not typed:
                return None
            reading = (self.today, self.desk.settings.day_minutes)
            change = correcting(self.dossier, kind, row_id, typed, reading)
            if isinstance(change, Refusal):
                return change
            await self.change(change)
            return None

        typed = typed_clause(self.dossier, kind, row_id, self.words.language)
        self.ask(Asked(self.words(TITLES[kind]), self.words(HINTS[kind]), take, typed))

    # the letter itself

    def action_add(self) -> None:
        """Asks for the letter of an engagement that has none."""
        from facilitator.ui.screens.new_engagement import NewAsked

        if self.dossier.letter and self.dossier.letter.lines:
            self.tell(self.words("The letter is here already; E corrects a clause."))
            return
        self.app.push_screen(NewAsked(self.desk, letter_only=True), self._read)

    async def _read(self, said: str | Foundation | None) -> None:
        from facilitator.ui.screens.letter_reading import ReadingScreen
        from facilitator.ui.screens.letter_review import resumed

        if said and not isinstance(said, str):
            said = replace(said, title=self.dossier.engagement.title)
            review = resumed(self.desk.reading, said)
            await self.app.push_screen(ReadingScreen(self.desk, review, engagement_id=self.engagement_id))

    def action_export(self) -> None:
        """Writes the summary of the letter and of what was done of it."""
        from facilitator.documents.catalogue import DocumentKind

        self.hand_out(Paper(DocumentKind.LETTER, self.dossier, self.dossier.engagement.name))

    def action_pane(self) -> None:
        """The keys go to the letter, or back to its clauses; a narrow window shows one of them."""
        shown = bool(self.letter.lines) and not self.letter.has_focus
        self.set_class(shown, "letter-shown")
        (self.letter if shown else self.list).focus()

    def action_back(self) -> None:
        """Back to the dashboard, from the letter alone to its clauses first."""
        if self.letter.has_focus:
            self.action_pane()
        else:
            self.dismiss()
