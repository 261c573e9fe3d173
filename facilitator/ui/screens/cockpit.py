"""The cockpit of an engagement (S2): what is next, what is late, what was decided, what was held."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal

from facilitator import wording
from facilitator.capture.announcement import read_announcement
from facilitator.domain.items import Item, Status
from facilitator.domain.overview import Overview, SessionLine
from facilitator.domain.register import days_late, is_open
from facilitator.domain.session import SessionStatus
from facilitator.i18n import N_, Trouble
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.asks import LineAsked
from facilitator.ui.screens.history import WithHistory
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.paragraph import PaintedText
from facilitator.ui.widgets.row_list import Row, RowList
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    from facilitator.store.history import Undone
    from facilitator.store.store import Store

SESSION_HINT = N_("COPIL n° 4 ; 14/04 ; 09:30 ; 2 h")
"""An example of what one types to plan a session."""

DECISIONS_SHOWN = 3
LATE_SHOWN = 4
WIDEST_TITLE = 34
"""Cells a session's title may take before its day."""


class CockpitScreen(WithHistory):
    """Sessions on the left, actions on the right."""

    SCOPES = (Scope.COCKPIT,)
    AUTO_FOCUS = "RowList"
    DEFAULT_CSS = """
    CockpitScreen #phases { height: auto; margin: 1 1 0 1; }
    CockpitScreen #right { width: 38; border-left: solid $rule; padding: 1 1 0 1; height: 1fr; }
    CockpitScreen RowList { padding: 1 1 0 1; }
    CockpitScreen.-narrow #right { width: 30; }
    CockpitScreen.-short #phases { margin: 0 1; }
    """

    def __init__(self, desk: Desk, overview: Overview) -> None:
        super().__init__(desk)
        self.overview = overview
        self.phases = PaintedText(self.words, id="phases")
        self.list = RowList(self.words)
        self.right = PaintedText(self.words, id="right")

    def compose_body(self) -> ComposeResult:
        """Phases above, sessions and actions below."""
        yield self.phases
        with Horizontal():
            yield self.list
            yield self.right

    def on_mount(self) -> None:
        """Shows the overview."""
        super().on_mount()
        self.show(self.overview)

    def on_screen_resume(self) -> None:
        """Reads again when one comes back."""
        self.reload()

    def reload(self) -> None:
        """Reads the overview again; an engagement whose creation was taken back is left."""
        if self.desk.opened is None:
            return
        try:
            overview = self.desk.opened.overview(self.engagement_id)
        except Trouble:
            self.dismiss()
            return
        self.show(overview)

    @property
    def today(self) -> date:
        """The day it is."""
        return self.desk.clock.now().date()

    def heading(self) -> Heading:
        """The engagement, hours spent against planned, the clock."""
        now, engagement = self.desk.clock.now(), self.overview.engagement
        spent = wording.duration(self.overview.minutes_spent, self.words)
        planned = engagement.planned_minutes
        total = f" / {wording.short_duration(planned, self.words)}" if planned else ""
        clock = (("   " + self.words.day(now), ""), ("  " + self.words.hour(now), ""))
        return Heading(
            (self.words("Engagements"), engagement.title),
            facts=((spent, "strong"), (total, "muted"), *clock),
            short_facts=((spent, "strong"), (total, "muted")),
        )

    # painting

    def show(self, overview: Overview) -> None:
        """Hands the overview to the three parts."""
        self.overview = overview
        self.phases.display = bool(overview.phases)
        self.phases.text = self._phases()
        self.list.show(tuple(self._left()))
        self.right.text = Text("\n").join(self._right())
        self.refresh_heading()

    def _phases(self) -> Text:
        palette = self.palette
        rows = [
            line(
                (f"{self.words('Phase')} {phase.position} ", palette.muted),
                (phase.title, f"bold {palette.text}"),
                (f"   {self._when(phase.starts, phase.months)}", palette.muted),
            )
            for phase in self.overview.phases
        ]
        return Text("\n").join(rows)

    def _when(self, starts: date | None, months: int | None) -> str:
        if starts is None:
            return self.words("date to be set")
        length = self.words.plural("{count} month", "{count} months", months) if months else ""
        return f"{self.words.month(starts)} {starts.year}" + (f", {length}" if length else "")

    def _left(self) -> list[Row]:
        overview = self.overview
        coming = overview.with_status(SessionStatus.LIVE, SessionStatus.PLANNED)
        rows = [self._heading(self.words("Coming sessions"))]
        titles = self._title_width(coming)
        for each in coming:
            rows += self._coming(each, titles)
        if not coming:
            rows.append(Row(line("  ", (self.words("No session planned. N plans one."), self.palette.muted))))
        if overview.decisions:
            rows += [Row(Text("")), self._heading(self.words("Latest decisions"))]
            rows += [self._decision(item) for item in reversed(overview.decisions[-DECISIONS_SHOWN:])]
        held = overview.with_status(SessionStatus.CLOSED)
        if held:
            rows += [Row(Text("")), self._heading(self.words("Sessions held"))]
            titles = self._title_width(held)
            rows += [self._held(each, titles) for each in reversed(held)]
        return rows

    @staticmethod
    def _title_width(sessions: tuple[SessionLine, ...]) -> int:
        return min(WIDEST_TITLE, max((cell_len(each.session.title) for each in sessions), default=0))

    def _heading(self, title: str) -> Row:
        return Row(line((title, f"bold {self.palette.accent}")))

    def _coming(self, each: SessionLine, titles: int) -> list[Row]:
        palette, session = self.palette, each.session
        when = wording.near_day(session.on, session.at, self.today, self.words)
        length = f", {wording.short_duration(session.minutes, self.words)}" if session.minutes else ""
        live = f"   {self.words('Live')}" if session.is_live else ""
        first = line(
            "► " if session.on == self.today else "  ",
            (fitted(session.title, titles), f"bold {palette.text}"),
            (f"  {when}{length}", palette.text),
            (live, f"bold {palette.good}"),
        )
        return [Row(first, session.id), Row(line("    ", self._prepared(each)))]

    def _prepared(self, each: SessionLine) -> tuple[str, str]:
        if not each.points:
            return self.words("to prepare: no agenda"), self.palette.accent
        points = self.words.plural("{count} point", "{count} points", each.points)
        length = wording.short_duration(each.planned_minutes, self.words)
        invited = self.words.plural("{count} invited", "{count} invited", each.invited)
        return self.words(
            "prepared: {points}, {length}   {invited}", points=points, length=length, invited=invited
        ), self.palette.muted

    def _held(self, each: SessionLine, titles: int) -> Row:
        palette = self.palette
        items = self.words.plural("{count} item", "{count} items", each.items)
        text = line(
            "  ",
            (fitted(each.session.title, titles), palette.text),
            (f"  {self.words.day(each.session.on)}   {items}", palette.muted),
        )
        return Row(text, each.session.id)

    def _decision(self, item: Item) -> Row:
        palette = self.palette
        first = item.text.split("\n")[0]
        proposed = (
            f" ({wording.status_label(item.kind, item.status, self.words)})"
            if item.status is Status.PROPOSED
            else ""
        )
        return Row(
            line(
                ("◆ ", palette.kind(item.kind)),
                (f"{item.ref} ", f"bold {palette.kind(item.kind)}"),
                (first + proposed, palette.text),
            )
        )

    def _right(self) -> list[Text]:
        palette, words = self.palette, self.words
        opened = [item for item in self.overview.actions if is_open(item)]
        late = [item for item in opened if days_late(item, self.today)]
        rows = [line((words("Actions"), f"bold {palette.accent}"))]
        if late:
            said = words.plural("{count} late", "{count} late", len(late))
            rows.append(line((f"! {said}", f"bold {palette.warning}")))
        for item in late[:LATE_SHOWN]:
            rows += self._late(item)
        to_come = words.plural("{count} to come", "{count} to come", len(opened) - len(late))
        done = sum(1 for item in self.overview.actions if item.status is Status.DONE)
        finished = words.plural("{count} done", "{count} done", done)
        rows.append(line("  ", (f"{to_come}, {finished}", palette.text)))
        return rows

    def _late(self, item: Item) -> list[Text]:
        palette = self.palette
        owner = next((p.short_name for p in self.overview.people if p.id == item.owner_id), "")
        days = self.words("{count} d", count=days_late(item, self.today))
        facts = ", ".join(filter(None, (owner, days)))
        return [
            line("  ", (f"{item.ref} ", palette.muted), (item.text.split("\n")[0], palette.text)),
            line("       ", (facts, palette.muted)),
        ]

    # commands

    @property
    def chosen(self) -> SessionLine | None:
        """The selected session."""
        return next((each for each in self.overview.sessions if each.session.id == self.list.key), None)

    def action_open(self) -> None:
        """Opens the session: live when planned or live, its review once closed."""
        if self.chosen is not None:
            self.open_session(self.chosen.session.id)

    def on_row_list_opened(self, event: RowList.Opened) -> None:
        """A click on the selected session opens it."""
        event.stop()
        self.action_open()

    def open_session(self, session_id: str) -> None:
        """Goes into a session."""
        from facilitator.ui.screens.close import CloseScreen
        from facilitator.ui.screens.live import LiveScreen

        store = self.desk.opened
        if store is None:
            return
        record = store.record(session_id)
        if record.session.status is SessionStatus.CLOSED:
            self.app.push_screen(CloseScreen(self.desk, record))
        else:
            self.app.push_screen(LiveScreen(self.desk, record, store.draft(session_id)))

    def action_prepare(self) -> None:
        """Opens the preparation of the session."""
        from facilitator.ui.screens.prepare import PrepareScreen

        if self.chosen is not None and self.desk.opened is not None:
            record = self.desk.opened.record(self.chosen.session.id)
            self.app.push_screen(PrepareScreen(self.desk, record))

    def action_review(self) -> None:
        """Opens the close of the session."""
        from facilitator.ui.screens.close import CloseScreen

        if self.chosen is not None and self.desk.opened is not None:
            record = self.desk.opened.record(self.chosen.session.id)
            self.app.push_screen(CloseScreen(self.desk, record))

    def action_letter(self) -> None:
        """Opens the mission letter and what was done of it."""
        from facilitator.ui.screens.letter import LetterScreen

        if self.desk.opened is not None:
            self.app.push_screen(LetterScreen(self.desk, self.desk.opened.dossier(self.engagement_id)))

    def action_plan(self) -> None:
        """Opens the plan."""
        from facilitator.ui.screens.plan import PlanScreen

        if self.desk.opened is not None:
            self.app.push_screen(PlanScreen(self.desk, self.desk.opened.dossier(self.engagement_id)))

    def action_people(self) -> None:
        """Opens the people, from where bodies and lists are one key away."""
        from facilitator.ui.screens.people import PeopleScreen

        if self.desk.opened is not None:
            self.app.push_screen(PeopleScreen(self.desk, self.desk.opened.dossier(self.engagement_id)))

    def action_projects(self) -> None:
        """Opens the projects."""
        from facilitator.ui.screens.projects import ProjectsScreen

        if self.desk.opened is not None:
            self.app.push_screen(ProjectsScreen(self.desk, self.desk.opened.dossier(self.engagement_id)))

    def action_advice(self) -> None:
        """Opens the notes of advice."""
        from facilitator.ui.screens.advice import AdviceScreen

        if self.desk.opened is not None:
            self.app.push_screen(AdviceScreen(self.desk, self.desk.opened.dossier(self.engagement_id)))

    def action_progress(self) -> None:
        """Opens the progress notes."""
        from facilitator.ui.screens.progress_note import ProgressNoteScreen

        if self.desk.opened is not None:
            self.app.push_screen(ProgressNoteScreen(self.desk, self.desk.opened.dossier(self.engagement_id)))

    def action_new(self) -> None:
        """Asks for a line that announces a session, and plans it."""
        hint = self.words(
            "Title ; date ; time ; duration, in this form: {example}", example=self.words(SESSION_HINT)
        )
        self.app.push_screen(LineAsked(self.desk, self.words("New session"), hint), self._plan)

    async def _plan(self, typed: str | None) -> None:
        from facilitator.ui.screens.prepare import PrepareScreen

        if not typed:
            return
        try:
            store = await self.store()
            bodies = store.bodies(self.overview.engagement.id)
            plan = read_announcement(typed, self.today, bodies)
            session = store.create_session(
                self.overview.engagement.id,
                plan.title,
                plan.on,
                at=plan.at,
                minutes=plan.minutes,
                number=plan.number,
                body_id=plan.body_id,
                kind=plan.kind,
            )
            await self.app.push_screen(PrepareScreen(self.desk, store.record(session.id)))
        except Trouble as trouble:
            self.tell_trouble(trouble)

    @property
    def engagement_id(self) -> str:
        """Whose history undo goes through."""
        return self.overview.engagement.id

    def after_history(self, store: Store, undone: Undone, *, redo: bool) -> None:
        """Shows what came back."""
        self.reload()

    def action_back(self) -> None:
        """Back to the engagements."""
        self.app.pop_screen()
