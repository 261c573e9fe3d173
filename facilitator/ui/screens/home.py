"""The engagements (S1): what each one needs next, and the session that was left open."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text
from textual import work
from textual.app import ComposeResult

from facilitator.domain.engagement import EngagementStatus
from facilitator.domain.engagement_line import EngagementLine
from facilitator.i18n import Trouble
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.page import Page
from facilitator.ui.screens.written import recorded_minutes, with_minutes
from facilitator.ui.widgets.engagement_rows import EngagementRows
from facilitator.ui.widgets.row_list import Row, RowList
from facilitator.ui.widgets.top_bar import Heading
from facilitator.ui.widgets.waiting_rows import waiting

if TYPE_CHECKING:
    from facilitator.domain.foundation import Foundation

_AROUND = 2
"""Cells of the window beside the list."""


class HomeScreen(Page):
    """One row an engagement. The first frame comes from a glance; the store follows."""

    SCOPES = (Scope.HOME,)
    AUTO_FOCUS = "RowList"
    DEFAULT_CSS = "HomeScreen RowList { margin: 1 1; }"

    def __init__(self, desk: Desk, lines: tuple[EngagementLine, ...] = ()) -> None:
        super().__init__(desk)
        self.lines = lines
        self._table: tuple[Row, ...] = ()
        self.list = RowList(self.words)

    def compose_body(self) -> ComposeResult:
        """The list."""
        yield self.list

    def begin(self) -> None:
        """Shows what is known already."""
        super().begin()
        self.show(self.lines)

    def come_back(self) -> None:
        """Reads again when one comes back."""
        if self.desk.opened is not None:
            self.reload()

    def reload(self) -> None:
        """Reads the engagements again."""
        if self.desk.opened is not None:
            self.show(self.desk.opened.home(self.desk.clock.now().date()))

    def heading(self) -> Heading:
        """The program and the clock."""
        now = self.desk.clock.now()
        return Heading(
            ("facilitator", self.words("Engagements")),
            facts=((self.words.day(now), ""), ("   ", ""), (self.words.hour(now), "")),
        )

    @property
    def chosen(self) -> EngagementLine | None:
        """The selected engagement."""
        return next((each for each in self.lines if each.engagement.id == self.list.key), None)

    # painting

    def show(self, lines: tuple[EngagementLine, ...]) -> None:
        """One row each, then what the selected one waits for; one that was not there before is selected."""
        known, fresh = _ids(self.lines), _ids(lines)
        self.lines = lines
        width = self.app.size.width - _AROUND
        self._table = EngagementRows(lines, self.desk.clock.now().date(), self.ink, width).rows()
        self.list.show(self._table)
        if known and len(new := fresh - known) == 1:
            self.list.select(*new)
        self._show_waiting()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """What the newly selected engagement waits for."""
        event.stop()
        self._show_waiting()

    def _show_waiting(self) -> None:
        """Below the table; whether minutes lie in their folders is looked up beside it."""
        self._paint_waiting(())
        each = self.chosen
        if each is not None and each.held:
            self._look_for_minutes(each)

    @work(group="minutes", exclusive=True)
    async def _look_for_minutes(self, each: EngagementLine) -> None:
        store = (
            await self.desk.store()
        )  # the first paint waits for no disk, and the names of documents for the store
        written = await asyncio.to_thread(with_minutes, self.desk, each.engagement, each.held)
        written |= recorded_minutes(store, each.engagement.id)
        if each == self.chosen:
            self._paint_waiting([session.id for session in each.held if session.id not in written])

    def _paint_waiting(self, unwritten: Collection[str]) -> None:
        each = self.chosen
        rows = [Row(text) for text in waiting(each, unwritten, self.ink)] if each is not None else []
        self.list.rows = (*self._table, Row(Text("")), *rows)

    def on_resize(self) -> None:
        """Columns follow the width."""
        self.show(self.lines)

    # commands

    async def action_open(self) -> None:
        """Goes back to the session left open, else into the engagement."""
        each = self.chosen
        if each is None:
            return
        await self._enter(each)

    async def on_row_list_opened(self, event: RowList.Opened) -> None:
        """A click on the selected engagement opens it."""
        event.stop()
        await self.action_open()

    async def _enter(self, each: EngagementLine) -> None:
        from facilitator.ui.screens.cockpit import CockpitScreen

        try:
            store = await self.store()
        except Trouble as trouble:
            self.tell_trouble(trouble)
            return
        cockpit = CockpitScreen(self.desk, store.overview(each.engagement.id))
        await self.app.push_screen(cockpit)
        if each.unclosed is not None:
            cockpit.open_session(each.unclosed.id)

    def action_new(self) -> None:
        """Asks for a title, or the path of a letter, and creates an engagement."""
        from facilitator.ui.screens.new_engagement import NewAsked

        self.app.push_screen(NewAsked(self.desk), self._create)

    async def _create(self, given: str | Foundation | None) -> None:
        if not given:
            return
        if isinstance(given, str):
            await self._create_titled(given)
        else:
            self._read(given)

    async def _create_titled(self, typed: str) -> None:
        from facilitator.capture.new_engagement import read_engagement

        said = read_engagement(typed)
        try:
            store = await self.store()
            store.create_engagement(said.title, engagement=said)
        except Trouble as trouble:
            self.tell_trouble(trouble)
        self.reload()

    def _read(self, said: Foundation) -> None:
        """Shows what the letter says; the same letter goes on where it was left."""
        from facilitator.ui.screens.letter_reading import ReadingScreen
        from facilitator.ui.screens.letter_review import resumed

        self.app.push_screen(ReadingScreen(self.desk, resumed(self.desk.reading, said)))

    async def action_archive(self) -> None:
        """Archives the engagement, or takes it back."""
        each = self.chosen
        if each is None:
            return
        archived = each.engagement.status is EngagementStatus.ARCHIVED
        status = EngagementStatus.ACTIVE if archived else EngagementStatus.ARCHIVED
        try:
            store = await self.store()
            store.edit_engagement(replace(each.engagement, status=status))
            if not archived:
                self.tell(self.words("Archived: {title}. A takes it back.", title=each.engagement.title))
        except Trouble as trouble:
            self.tell_trouble(trouble)
        self.reload()

    async def action_example(self) -> None:
        """Writes the example engagement beside the others and shows it."""
        if self.desk.open_example is None:
            return
        try:
            self.desk.open_example(await self.store())
        except Trouble as trouble:
            self.tell_trouble(trouble)
        self.reload()

    async def action_close_session(self) -> None:
        """Goes to the close of the session left open."""
        from facilitator.ui.screens.close import CloseScreen

        each = self.chosen
        if each is None or each.unclosed is None:
            return
        store = await self.store()
        await self.app.push_screen(CloseScreen(self.desk, store.record(each.unclosed.id)))


def _ids(lines: tuple[EngagementLine, ...]) -> frozenset[str]:
    return frozenset(each.engagement.id for each in lines)
