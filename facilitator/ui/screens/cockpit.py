"""The cockpit of an engagement (S2): what is next, what is late, what was decided, what was held."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal

from facilitator import wording
from facilitator.domain.next_step import Move, NextStep, next_step
from facilitator.domain.overview import Overview
from facilitator.i18n import Trouble
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.cockpit_roads import CockpitRoads
from facilitator.ui.screens.written import recorded_minutes, with_minutes
from facilitator.ui.widgets.cockpit_panel import CockpitPanel
from facilitator.ui.widgets.cockpit_rows import CockpitRows
from facilitator.ui.widgets.course import Course
from facilitator.ui.widgets.next_move import NextMove
from facilitator.ui.widgets.paragraph import PaintedText
from facilitator.ui.widgets.phase_strip import PhaseStrip
from facilitator.ui.widgets.row_list import RowList
from facilitator.ui.widgets.timeline import Timeline
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    from facilitator.store.history import Undone
    from facilitator.store.store import Store

TIMELINE_FROM = (100, 28)
"""Columns and rows from which there is room for the timeline."""


class CockpitScreen(CockpitRoads):
    """Phases and the next step above; sessions on the left, what is late on the right; the course below."""

    SCOPES = (Scope.COCKPIT,)
    AUTO_FOCUS = "RowList"
    DEFAULT_CSS = """
    CockpitScreen #phases { height: auto; margin: 1 1 0 1; }
    CockpitScreen #next { height: 1; margin: 1 1 0 1; }
    CockpitScreen #right { width: 40; border-left: solid $rule; padding: 0 1; margin: 1 0 0 0; height: 1fr; }
    CockpitScreen RowList { padding: 0 1 0 1; margin: 1 0 0 0; }
    CockpitScreen.-narrow #right { width: 33; }
    CockpitScreen.-wide #right { width: 46; }
    CockpitScreen.-short #phases { margin: 0 1; }
    CockpitScreen.-short #next { margin: 0 1; }
    """

    def __init__(self, desk: Desk, overview: Overview) -> None:
        super().__init__(desk)
        self.overview = overview
        self.written: frozenset[str] | None = None
        self.phases = PaintedText(self.words, id="phases")
        self.next = PaintedText(self.words, id="next")
        self.list = RowList(self.words)
        self.right = PaintedText(self.words, id="right")
        self.timeline = Timeline(self.words)

    def compose_body(self) -> ComposeResult:
        """From top to bottom."""
        yield self.phases
        yield self.next
        with Horizontal():
            yield self.list
            yield self.right
        yield self.timeline

    def begin(self) -> None:
        """Shows the overview."""
        super().begin()
        self.show(self.overview)

    def come_back(self) -> None:
        """Reads again when one comes back."""
        self.reload()

    def on_resize(self) -> None:
        """What there is room for follows the window, once its parts have their place."""
        self.call_after_refresh(self.paint)

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

    @property
    def engagement_id(self) -> str:
        """Whose history undo goes through."""
        return self.overview.engagement.id

    @property
    def chosen_id(self) -> str:
        """The id of the selected session."""
        return self.list.key

    def heading(self) -> Heading:
        """The engagement, hours spent against planned, the clock."""
        now, overview = self.desk.clock.now(), self.overview
        planned = overview.planned_minutes
        over = planned is not None and overview.minutes_spent > planned
        spent = (wording.duration(overview.minutes_spent, self.words), "warning" if over else "strong")
        total = (f" / {wording.short_duration(planned, self.words)}" if planned else "", "muted")
        clock = (("   " + self.words.day(now), ""), ("  " + self.words.hour(now), ""))
        return Heading(
            (self.words("Engagements"), overview.engagement.title),
            facts=(spent, total, *clock),
            short_facts=(spent, total),
        )

    # painting

    def show(self, overview: Overview) -> None:
        """Shows an overview; whether minutes lie in their folders is looked up beside it."""
        self.overview = overview
        self.paint()
        self._look_for_minutes()

    @work(group="minutes", exclusive=True)
    async def _look_for_minutes(self) -> None:
        closed = self.overview.unwritten(self.today, ())
        sessions = tuple(line.session for line in closed)
        written = await asyncio.to_thread(with_minutes, self.desk, self.overview.engagement, sessions)
        written |= recorded_minutes(self.desk.opened, self.engagement_id)
        if written != self.written:
            self.written = written
            self.paint()

    def paint(self) -> None:
        """Hands the overview to the parts, as far as there is room."""
        overview, today, ink, size = self.overview, self.today, self.ink, self.app.size
        self.phases.display = bool(overview.phases)
        strip = PhaseStrip(overview, today, ink, size.width - 2)
        self.phases.text = Text("\n").join(strip.rows())
        step = self.step
        self.next.display = step is not None
        self.next.text = NextMove(step, today, ink).text() if step else Text()
        self.list.show(CockpitRows(overview, today, self.written, ink).rows())
        room = self.right.content_size
        panel = CockpitPanel(overview, today, ink, room.width or 28, room.height or 16)
        self.right.text = Text("\n").join(panel.rows())
        course = Course(tuple(line.session for line in overview.sessions), overview.milestones, today)
        wide, tall = TIMELINE_FROM
        self.timeline.display = bool(course.marks) and size.width >= wide and size.height >= tall
        self.timeline.course = course
        self.refresh_heading()

    # the next step

    @property
    def step(self) -> NextStep | None:
        """What the engagement needs next."""
        return next_step(self.overview, self.today, self.written)

    async def action_next(self) -> None:
        """Goes to what needs doing next."""
        step = self.step
        if step is None:
            self.tell(self.words("Nothing waits for now."))
        elif step.session is not None:
            self._go_about(step.move, step.session.id)
        else:
            await self.run_action(_ACTIONS[step.move])

    def _go_about(self, move: Move, session_id: str) -> None:
        self.list.select(session_id)
        if move in (Move.CONTINUE, Move.START):
            self.open_session(session_id)
        elif move in (Move.PREPARE, Move.POSTPONE):
            self.prepare_session(session_id)
        elif move is Move.HOURS:
            self.note_hours(session_id)
        else:
            self.review_session(session_id)

    # commands

    def on_row_list_opened(self, event: RowList.Opened) -> None:
        """A click on the selected session opens it."""
        event.stop()
        self.action_open()

    def after_history(self, store: Store, undone: Undone, *, redo: bool) -> None:
        """Shows what came back."""
        self.reload()

    def action_back(self) -> None:
        """Back to the engagements."""
        self.app.pop_screen()


_ACTIONS = {
    Move.LETTER: "letter",
    Move.PEOPLE: "people",
    Move.PLAN: "new",
    Move.NOTE: "progress",
    Move.DELIVER: "plan",
    Move.CHASE: "actions",
}
"""The command that carries out a move about no session."""
