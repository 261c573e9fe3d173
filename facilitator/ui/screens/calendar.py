"""The calendar: sessions, milestones and deliverables by date, moved by days, kept as dated revisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import ComposeResult

from facilitator.capture.announcement import announce
from facilitator.capture.messages import N_, Refusal
from facilitator.capture.plan_lines import dated_line
from facilitator.capture.plan_words import day_text, read_day
from facilitator.domain.calendar import moves
from facilitator.domain.dossier import Dossier
from facilitator.domain.plan import Deliverable, Milestone
from facilitator.domain.session import Session, SessionStatus
from facilitator.ui.commands import Scope
from facilitator.ui.screens.attaching import attach_to, place_of, place_text
from facilitator.ui.screens.calendar_changes import (
    adding_milestone,
    attaching,
    correcting,
    day_of,
    moving,
    service_of,
)
from facilitator.ui.screens.dossier_screen import DossierScreen
from facilitator.ui.screens.line_asking import Asked
from facilitator.ui.screens.plan_changes import Reading
from facilitator.ui.widgets.calendar_rows import CalendarSheet, Dated, dated
from facilitator.ui.widgets.move_rows import KINDS
from facilitator.ui.widgets.painted import line, painted
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    pass

SESSION_HINT = N_("Title ; date ; time ; duration")
DATED_HINT = N_("Title ; date ; phase: Creation of the division ; 1 September ; phase 1")


class CalendarScreen(DossierScreen):
    """One list by date."""

    SCOPES = (Scope.CALENDAR,)
    DEFAULT_CSS = """
    CalendarScreen RowList { padding: 1 2 0 2; }
    CalendarScreen.-short RowList { padding: 0 1; }
    """

    def compose_body(self) -> ComposeResult:
        """The dates, the selected one in full, the line."""
        yield self.list
        yield self.detail
        yield self.line_box

    def heading(self) -> Heading:
        """The engagement, the last revision, what changed since."""
        if not self.dossier.revisions:
            facts = (self.words("no revision yet"), "")
        else:
            last = self.dossier.revisions[-1]
            version = self.words("v{number} of {day}", number=last.number, day=self.words.day(last.on))
            changed = len(moves(last.entries, self.dossier.calendar))
            since = (
                self.words.plural("{count} change since", "{count} changes since", changed) if changed else ""
            )
            facts = (version, since)
        return Heading(
            (self.dossier.engagement.name, self.words("Calendar")),
            facts=((facts[0], "muted"), (f"   {facts[1]} " if facts[1] else " ", "accent")),
        )

    def show(self, dossier: Dossier) -> None:
        """Hands the dossier to the list; the first time, what comes next is selected."""
        self.dossier = dossier
        opening = not self.list.key
        self.show_rows(CalendarSheet(self.ink, self.width, self.today).rows(dossier))
        if opening:
            coming = next((each for each in dossier.calendar if each.on >= self.today), None)
            self.list.select(coming.of if coming else "")
        self.show_detail()
        self.refresh_heading()

    def show_detail(self) -> None:
        """The selected date in full, and to what it belongs."""
        palette, chosen = self.palette, self.chosen
        if chosen is None:
            self.detail.rows = ()
            return
        entry = next(each for each in self.dossier.calendar if each.of == chosen.id)
        head = line(
            (self.words(KINDS[entry.kind]).capitalize(), f"bold {palette.text}"),
            (f"   {self.words.long_day(entry.on)}", palette.muted),
        )
        place = place_text(self.dossier.phases, (chosen.phase_id, service_of(chosen)), self.words)
        self.detail.rows = (
            head,
            Text(painted(entry.title), palette.text),
            line((place or self.words("no phase"), palette.muted)),
        )

    @property
    def chosen(self) -> Dated | None:
        """What the selected row stands for."""
        return dated(self.dossier, self.list.key)

    @property
    def reading(self) -> Reading:
        """The day dates are counted from, and the minutes of a day of work."""
        return self.today, self.desk.settings.day_minutes

    # moving

    async def action_later(self) -> None:
        """A day later."""
        await self._shift(1)

    async def action_earlier(self) -> None:
        """A day earlier."""
        await self._shift(-1)

    async def _shift(self, days: int) -> None:
        chosen = self.chosen
        if chosen is not None and self._may_move(chosen):
            await self.try_change(moving(chosen, day_of(chosen) + timedelta(days=days)))

    def _may_move(self, chosen: Dated) -> bool:
        if isinstance(chosen, Session) and chosen.status is not SessionStatus.PLANNED:
            self.tell(self.words("The session {title} was held; its date stays.", title=chosen.title))
            return False
        return True

    def action_date(self) -> None:
        """Asks for the date."""
        chosen = self.chosen
        if chosen is None or not self._may_move(chosen):
            return

        async def take(typed: str) -> Refusal | None:
            day = read_day(typed, self.today)
            if day is None:
                return Refusal(N_("Not a date: {typed}. Try ven, 15/03 or fin mars."), {"typed": typed})
            await self.change(moving(chosen, day))
            return None

        hint = self.words("A day as you say it: 15/03, next Friday, end of May")
        self.ask(Asked(chosen.title, hint, take, day_text(day_of(chosen))))

    # typing

    def action_open(self) -> None:
        """Opens the session; a milestone or a deliverable is corrected."""
        chosen = self.chosen
        if not isinstance(chosen, Session):
            self.action_edit()
            return
        if self.desk.opened is None:
            return
        record = self.desk.opened.record(chosen.id)
        if chosen.status is SessionStatus.CLOSED:
            from facilitator.ui.screens.close import CloseScreen

            self.app.push_screen(CloseScreen(self.desk, record))
        else:
            from facilitator.ui.screens.prepare import PrepareScreen

            self.app.push_screen(PrepareScreen(self.desk, record))

    def action_add(self) -> None:
        """Asks for a milestone."""

        async def take(typed: str) -> Refusal | None:
            if not typed:
                return None
            change = adding_milestone(self.dossier, typed, self.today)
            if isinstance(change, Refusal):
                return change
            await self.change(change)
            return None

        self.ask(Asked(self.words("New milestone"), self.words(DATED_HINT), take))

    def action_edit(self) -> None:
        """Corrects the selected date in the words of its line."""
        chosen = self.chosen
        if chosen is None:
            return

        async def take(typed: str) -> Refusal | None:
            if not typed:
                return None
            change = correcting(self.dossier, chosen, typed, self.reading)
            if isinstance(change, Refusal):
                return change
            await self.change(change)
            return None

        session = isinstance(chosen, Session)
        typed = announce(chosen) if isinstance(chosen, Session) else dated_line(chosen, self.dossier.phases)
        hint = self.words(SESSION_HINT if session else DATED_HINT)
        self.ask(Asked(chosen.title, hint, take, typed))

    # one key

    async def action_done(self) -> None:
        """The milestone is reached or the deliverable handed over today, or not yet."""
        chosen = self.chosen
        if isinstance(chosen, Milestone):
            reached = replace(chosen, reached=None if chosen.reached else self.today)
            await self.try_change(lambda store: store.edit_milestone(reached))
        elif isinstance(chosen, Deliverable):
            handed = replace(chosen, delivered=None if chosen.delivered else self.today)
            await self.try_change(lambda store: store.edit_deliverable(handed))
        else:
            self.tell(self.words("A session is done when it is closed: Enter opens it."))

    def action_attach(self) -> None:
        """Asks for the service of a phase it belongs to; a milestone belongs to a phase."""
        chosen = self.chosen
        if chosen is None:
            return

        async def take(key: str | None) -> None:
            if key is not None:
                await self.try_change(attaching(chosen, *place_of(key)))

        place = (chosen.phase_id, service_of(chosen))
        services = not isinstance(chosen, Milestone)
        self.app.push_screen(attach_to(self.desk, chosen.title, self.dossier.phases, place, services), take)

    async def action_remove(self) -> None:
        """Removes a milestone or a deliverable; undo brings it back."""
        chosen = self.chosen
        if isinstance(chosen, Milestone):
            await self.try_change(lambda store: store.remove_milestone(chosen.id))
        elif isinstance(chosen, Deliverable):
            await self.try_change(lambda store: store.remove_deliverable(chosen.id))
        else:
            self.tell(self.words("A session is removed on the dashboard."))

    # revisions

    def action_revise(self) -> None:
        """Asks why, and keeps the calendar as its next revision."""

        async def take(typed: str) -> Refusal | None:
            if not typed:
                return Refusal(N_("Say in a few words why the calendar is revised."))
            await self.change(lambda store: store.revise_calendar(self.engagement_id, typed))
            return None

        number = self.dossier.revisions[-1].number + 1 if self.dossier.revisions else 1
        title = self.words("Revised calendar v{number}: why?", number=number)
        typed = "" if self.dossier.revisions else self.words("initial calendar")
        hint = self.words("Every date is kept as it stands now, to be compared later.")
        self.ask(Asked(title, hint, take, typed))

    def action_compare(self) -> None:
        """What moved between two revisions, or since one."""
        from facilitator.ui.screens.calendar_compare import CompareScreen

        if not self.dossier.revisions:
            self.tell(self.words("No revision is kept yet. V keeps one."))
            return
        self.app.push_screen(CompareScreen(self.desk, self.dossier))

    def action_plan(self) -> None:
        """The plan, in the place of the calendar."""
        from facilitator.ui.screens.plan import PlanScreen

        self.app.switch_screen(PlanScreen(self.desk, self.dossier))
