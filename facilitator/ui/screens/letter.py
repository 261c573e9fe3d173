"""The mission letter and what has been done of each of its clauses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal

from facilitator.capture.messages import N_, Refusal
from facilitator.capture.plan_lines import phase_line, stake_line
from facilitator.domain.dossier import Dossier
from facilitator.domain.mission_letter import MissionLetter
from facilitator.domain.session import SessionStatus
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.dossier_screen import DossierScreen
from facilitator.ui.screens.line_asking import Asked
from facilitator.ui.screens.plan_changes import Change, correcting
from facilitator.ui.widgets.clause_rows import ClauseSheet
from facilitator.ui.widgets.letter_pane import LetterPane
from facilitator.ui.widgets.painted import line, painted
from facilitator.ui.widgets.row_list import Row
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    from facilitator.domain.foundation import Foundation
    from facilitator.store.store import Store

HINTS: Final = {
    "object": N_("What the engagement is for, in the words of the letter."),
    "phase": N_("Title ; start ; months ; hours: Structure the division ; March 2026 ; 6 months ; 40 h"),
    "service": N_("What will be done in the phase, in the words of the letter."),
    "stake": N_("The group, a colon, the stake: social : bring people together"),
    "reporting": N_("To whom and how often one reports."),
    "calendar": N_("What the letter or the proposal says of the calendar."),
}
"""What a clause may be corrected to."""


class LetterScreen(DossierScreen):
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
        self.list.show(rows)
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
        text, path = self._clause()
        span = self.dossier.letter.lines_of(path) if self.dossier.letter and path else None
        self.letter.lit = span
        if not text:
            said = self.words("Enter opens it") if self.list.key else ""
            self.detail.rows = (line((said, palette.muted)), Text(painted(self._done()), palette.text))
            return
        source = self.words("lines {first} to {last}", first=span[0], last=span[1]) if span else ""
        if span and span[0] == span[1]:
            source = self.words("line {number}", number=span[0])
        self.detail.rows = (line((source, palette.muted)), Text(painted(text), palette.text))

    def _clause(self) -> tuple[str, str]:
        """The words of the selected clause, and its path in the letter; empty for what was done."""
        kind, row_id = self._key
        dossier = self.dossier
        if kind == "object":
            return dossier.engagement.object or dossier.engagement.title, "object"
        if kind == "reporting":
            return (dossier.letter.reporting if dossier.letter else ""), "reporting"
        if kind == "calendar":
            return self._calendar(), "proposal.revisable"
        for at, stake in enumerate(dossier.stakes):
            if kind == "stake" and stake.id == row_id:
                return stake.text, f"stakes.{at}.text"
        for at, phase in enumerate(dossier.phases):
            if kind == "phase" and phase.id == row_id:
                return phase_line(phase, self.words.language), f"phases.{at}.title"
            for index, service in enumerate(phase.services):
                if kind == "service" and service.id == row_id:
                    return service.text, f"phases.{at}.services.{index}"
        return "", ""

    def _done(self) -> str:
        """The title of what was done, in full."""
        _, row_id = self._key
        dossier = self.dossier
        everything: tuple[Any, ...] = (
            *(each.session for each in dossier.sessions),
            *dossier.deliverables,
            *dossier.projects,
            *dossier.advice,
            *dossier.objectives,
        )
        found = next((each for each in everything if each.id == row_id), None)
        return str(getattr(found, "title", "") or getattr(found, "text", ""))

    def _calendar(self) -> str:
        letter = self.dossier.letter
        return letter.proposal.calendar if letter else ""

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
            change = self._corrected(kind, row_id, typed)
            if isinstance(change, Refusal):
                return change
            await self.change(change)
            return None

        text, _ = self._clause()
        self.ask(Asked(self._title(kind), self.words(HINTS[kind]), take, self._typed(kind, row_id, text)))

    def _title(self, kind: str) -> str:
        words = self.words
        return {
            "object": words("Object"),
            "phase": words("Phase"),
            "service": words("Service of the phase"),
            "stake": words("Stake"),
            "reporting": words("Reporting"),
            "calendar": words("Calendar"),
        }[kind]

    def _typed(self, kind: str, row_id: str, text: str) -> str:
        stake = self.dossier.stake(row_id) if kind == "stake" else None
        return stake_line(stake) if stake else text

    def _corrected(self, kind: str, row_id: str, typed: str) -> Change | Refusal:
        if kind == "object":
            changed = replace(self.dossier.engagement, object=typed)
            return lambda store: store.edit_engagement(changed)
        if kind in ("reporting", "calendar"):
            return self._corrected_letter(kind, typed)
        chosen: Any = self.dossier.stake(row_id) or self.dossier.phase(row_id)
        if kind == "service":
            chosen = next(each for phase in self.dossier.phases if (each := phase.service(row_id)))
        reading = (self.today, self.desk.settings.day_minutes)
        return correcting(self.dossier, f"{kind}:{row_id}", chosen, typed, reading)

    def _corrected_letter(self, kind: str, typed: str) -> Change:
        def change(store: Store) -> object:
            letter = self.dossier.letter or MissionLetter(store.new_id(), self.engagement_id)
            if kind == "reporting":
                return store.edit_letter(replace(letter, reporting=typed))
            return store.edit_letter(replace(letter, proposal=replace(letter.proposal, calendar=typed)))

        return change

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
