"""The engagements (S1): what each one needs next, and the session that was left open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text
from textual.app import ComposeResult

from facilitator import wording
from facilitator.domain.engagement import EngagementStatus
from facilitator.domain.overview import EngagementLine
from facilitator.i18n import Trouble
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.page import Page
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.row_list import Row, RowList
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    from facilitator.domain.foundation import Foundation

Cells = tuple[str, ...]
"""The cells of a row: title, client, phase, next session, hours; fewer in a narrow window."""

WIDEST = 28
"""Cells a column beside the title may take."""

_AROUND = 3
"""Cells of the window that are not columns: margins, and the one before the title."""


class HomeScreen(Page):
    """One row an engagement. The first frame comes from a glance; the store follows."""

    SCOPES = (Scope.HOME,)
    AUTO_FOCUS = "RowList"
    DEFAULT_CSS = "HomeScreen RowList { margin: 1 1; }"

    def __init__(self, desk: Desk, lines: tuple[EngagementLine, ...] = ()) -> None:
        super().__init__(desk)
        self.lines = lines
        self.list = RowList(self.words)

    def compose_body(self) -> ComposeResult:
        """The list."""
        yield self.list

    def on_mount(self) -> None:
        """Shows what is known already."""
        super().on_mount()
        self.show(self.lines)

    async def on_screen_resume(self) -> None:
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
        """One row each, then what the selected one waits for."""
        self.lines = lines
        if not lines:
            said = self.words("No engagement yet. N creates the first one, or E opens the example.")
            self.list.show((Row(line(" ", (said, self.palette.text))),))
            return
        table = [self._titles(), *(self._cells(each) for each in lines)]
        widths = self._widths(table)
        titles, *rows = (_laid_out(cells, widths) for cells in table)
        self.list.show(
            (
                Row(line(" ", ("  ".join(titles), self.palette.muted))),
                *(
                    Row(self._row(each, row), each.engagement.id)
                    for each, row in zip(lines, rows, strict=True)
                ),
            )
        )
        self._show_waiting()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """What the newly selected engagement waits for."""
        event.stop()
        self._show_waiting()

    def _show_waiting(self) -> None:
        kept = tuple(row for row in self.list.rows[: len(self.lines) + 1])
        waiting = [Row(text) for text in self._waiting()]
        self.list.rows = (*kept, Row(Text("")), *waiting)

    @property
    def _narrow(self) -> bool:
        return self.app.size.width < 90

    def on_resize(self) -> None:
        """Columns follow the width."""
        self.show(self.lines)

    def _widths(self, table: list[Cells]) -> list[int]:
        """The cells of each column: what it needs, within limits; the title takes what the others leave."""
        needed = [max(map(cell_len, column)) for column in zip(*table, strict=True)]
        others = [min(WIDEST, need) for need in needed[1:]]
        room = self.app.size.width - _AROUND - sum(others) - 2 * len(others)
        return [max(10, room), *others]

    def _titles(self) -> Cells:
        words = self.words
        between = () if self._narrow else (words("client"), words("phase"))
        return (words("Engagement"), *between, words("next session"), words("hours"))

    def _cells(self, each: EngagementLine) -> Cells:
        engagement = each.engagement
        phase = ", ".join(str(phase.position) for phase in each.phases)
        if engagement.status is EngagementStatus.ARCHIVED:
            phase = self.words("archived")
        spent = wording.duration(each.minutes_spent, self.words)
        if engagement.planned_minutes:
            spent += f" / {wording.short_duration(engagement.planned_minutes, self.words)}"
        between = () if self._narrow else (engagement.client, phase)
        return (engagement.title, *between, self._next(each), spent)

    def _row(self, each: EngagementLine, cells: list[str]) -> Text:
        palette, (title, *others) = self.palette, cells
        archived = each.engagement.status is EngagementStatus.ARCHIVED
        style = palette.muted if archived else palette.text
        return line(" ", (title, style if archived else f"bold {style}"), ("  ".join(["", *others]), style))

    def _next(self, each: EngagementLine) -> str:
        session = each.unclosed or each.next_session
        if session is None:
            return "–"
        today = self.desk.clock.now().date()
        at = session.at if session.on == today else None
        return f"{wording.near_day(session.on, at, today, self.words)} {session.title}"

    def _waiting(self) -> list[Text]:
        each = self.chosen
        if each is None:
            return []
        palette, rows = self.palette, []
        if each.late_actions:
            said = self.words.plural("{count} late action", "{count} late actions", each.late_actions)
            rows.append(line(" ", ("! ", f"bold {palette.warning}"), (said, palette.text)))
        if each.unclosed is not None:
            said = self.words(
                "The session “{title}” of {day} was not closed.",
                title=each.unclosed.title,
                day=self.words.day(each.unclosed.on),
            )
            keys = self.words("Enter goes back to it, C closes it")
            rows += [line(" ", (said, palette.text)), line(" ", (keys, palette.muted))]
        return rows

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
        title, _, client = (part.strip() for part in typed.partition(";"))
        try:
            store = await self.store()
            store.create_engagement(title or typed, client)
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


def _laid_out(cells: Cells, widths: list[int]) -> list[str]:
    """Each cell in its width; hours stand at the right."""
    *texts, hours = cells
    return [*map(fitted, texts, widths), f"{hours:>{widths[-1]}}"]
