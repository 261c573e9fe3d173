"""How the preparation of a session is laid out: the agenda, the point in full, guests and things to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from facilitator import wording
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem
from facilitator.domain.timebox import schedule
from facilitator.i18n import Trouble
from facilitator.ui.command import NARROW, TALL
from facilitator.ui.desk import Desk
from facilitator.ui.screens.exporting import Exporting
from facilitator.ui.widgets.agenda_table import AgendaTable
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.paragraph import PaintedText
from facilitator.ui.widgets.point_card import PointCard, outcome_rows
from facilitator.ui.widgets.prepare_side import guest_rows, invite_rows, to_do_rows, to_do_title
from facilitator.ui.widgets.row_list import Row, RowList
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    from facilitator.store.history import Undone
    from facilitator.store.store import Store

SIDE = 30
"""Columns of the guests and of what is to do."""

GUESTS_SHOWN = 7
"""Guests beside the agenda; F6 holds them all."""


class PrepareView(Exporting):
    """Three lists: points, the parts of the selected one, things to do. Tab goes from one to the next."""

    AUTO_FOCUS = "#agenda"
    DEFAULT_CSS = """
    PrepareView #columns { height: 1fr; }
    PrepareView #left { width: 1fr; padding: 0 1; }
    PrepareView #titles { height: 1; margin-top: 1; }
    PrepareView #agenda { height: auto; max-height: 60%; }
    PrepareView #sum { height: auto; margin-top: 1; }
    PrepareView #card { height: 1fr; }
    PrepareView #side { width: 30; border-left: solid $rule; padding: 1 0 0 1; height: 1fr; }
    PrepareView #guests { height: auto; margin-bottom: 1; }
    PrepareView #to-do-title { height: 1; }
    PrepareView #to-do { height: 1fr; margin-top: 1; }
    PrepareView.-short #titles { margin-top: 0; }
    PrepareView.-short #to-do { margin-top: 0; }
    PrepareView.-narrow #columns { layout: vertical; }
    PrepareView.-narrow #left { height: 1fr; }
    PrepareView.-narrow #side { width: 1fr; height: auto; border: none; padding: 0 1; }
    PrepareView.-narrow #guests { display: none; }
    PrepareView.-narrow #to-do { height: auto; max-height: 3; padding: 0 0 0 2; }
    PrepareView.-narrow #to-do-title { padding: 0 0 0 2; }
    """

    def __init__(self, desk: Desk, record: SessionRecord) -> None:
        super().__init__(desk)
        self.record = record
        self.titles = PaintedText(self.words, id="titles")
        self.list = RowList(self.words, id="agenda")
        self.sum = PaintedText(self.words, id="sum")
        self.card = RowList(self.words, id="card", quiet=True)
        self.guests = PaintedText(self.words, id="guests")
        self.to_do_title = PaintedText(self.words, id="to-do-title")
        self.to_do = RowList(self.words, id="to-do", quiet=True)

    def compose_body(self) -> ComposeResult:
        """The agenda and the point on the left; guests and things to do beside them, or below."""
        with Horizontal(id="columns"):
            with Vertical(id="left"):
                yield self.titles
                yield self.list
                yield self.sum
                yield self.card
            with Vertical(id="side"):
                yield self.guests
                yield self.to_do_title
                yield self.to_do

    def begin(self) -> None:
        """Shows the record."""
        super().begin()
        self.show(self.record)

    def on_resize(self) -> None:
        """Columns follow the width."""
        self.show(self.record)

    @property
    def engagement_id(self) -> str:
        """Whose history undo goes through."""
        return self.record.engagement.id

    @property
    def is_narrow(self) -> bool:
        """Whether there is one column only."""
        return self.app.size.width < NARROW

    @property
    def chosen(self) -> AgendaItem | None:
        """The selected point."""
        return next((point for point in self.record.agenda if point.id == self.list.key), None)

    def heading(self) -> Heading:
        """The session, its state, its date and times."""
        session = self.record.session
        when = self.words.day(session.on)
        if session.at:
            when += f"  {session.at:%H:%M}"
            if session.minutes:
                when += f" – {_later(session.at, session.minutes):%H:%M}"
        return Heading(
            (self.record.engagement.name, session.title, self.words("Preparation")),
            chip=wording.session_status_label(session.status, self.words),
            chip_role="good" if session.is_live else "closed",
            facts=((when, ""),),
        )

    def show(self, record: SessionRecord) -> None:
        """Hands the record to the parts."""
        self.record = record
        session, width = record.session, self.app.size.width
        table = AgendaTable(self.ink, width - 2 - (0 if self.is_narrow else SIDE), self.is_narrow)
        begins = schedule(session.at or time(9), record.agenda)
        self.titles.text = table.titles()
        rows = tuple(
            Row(table.row(number, point, hour if session.at else None), point.id)
            for number, (point, hour) in enumerate(zip(record.agenda, begins, strict=True), 1)
        )
        self.list.show(rows or (self._guidance(),))
        self.list.styles.height = max(1, len(record.agenda))
        wanted = invite_rows(self.whom_to_invite(), self.ink, SIDE - 3)
        self.guests.text = Text("\n").join((*guest_rows(record, self.ink, GUESTS_SHOWN), *wanted))
        self.to_do_title.text = to_do_title(session.to_do, self.ink)
        room = width - 6 if self.is_narrow else SIDE - 3
        self.to_do.show(tuple(to_do_rows(session.to_do, self.ink, room)))
        if self.is_narrow:
            self.to_do.styles.height = max(1, min(3, len(self.to_do.rows)))
        else:
            self.to_do.styles.height = "1fr"
        self.show_point()
        self.refresh_heading()

    def show_point(self) -> None:
        """Says more of the selected point."""
        self.sum.text = self._sum()
        point, width = self.chosen, self.app.size.width - 2 - (0 if self.is_narrow else SIDE)
        tall = self.app.size.height >= TALL
        rows = PointCard(self.record, self.ink, width, unfold=tall).rows(point) if point else ()
        ends = outcome_rows(self.record.session.outcome, self.ink, width) if tall else ()
        self.card.show((*rows, *ends))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Another point is shown in full."""
        event.stop()
        self.show_point()

    async def change(self, change: Callable[[Store], object]) -> None:
        """Runs one intention and shows what came of it, or why it was refused."""
        try:
            store = await self.store()
            change(store)
            self.show(store.record(self.record.session.id))
        except Trouble as trouble:
            self.tell_trouble(trouble)

    def after_history(self, store: Store, undone: Undone, *, redo: bool) -> None:
        """Shows the agenda that came back; a session whose creation was taken back is left."""
        try:
            record = store.record(self.record.session.id)
        except Trouble:
            self.app.pop_screen()
            return
        self.show(record)

    def whom_to_invite(self) -> tuple[str, ...]:
        """Who should come, as long as nobody is invited."""
        return ()

    def _guidance(self) -> Row:
        said = self.words("N adds a point   F starts from a format   A proposes an agenda")
        return Row(line((f"  {said}", self.palette.muted)))

    def _sum(self) -> Text:
        palette, words, session = self.palette, self.words, self.record.session
        total = sum((point.minutes or 0) + point.added for point in self.record.agenda)
        length = words("total {length}", length=wording.short_duration(total, words))
        said = line(("  ", ""), (length, f"bold {palette.text}"))
        if session.minutes:
            of = words("of {length}", length=wording.short_duration(session.minutes, words))
            said.append_text(line((f" {of}   ", palette.muted), self._slack(session.minutes - total)))
        point = self.chosen
        if point is None:
            return said
        number = words("Item {number}", number=self.record.agenda.index(point) + 1)
        title = line("  ", (number, f"bold {palette.accent}"), "   ", (point.title, f"bold {palette.text}"))
        blank = [Text("")] if self.app.size.height >= TALL else []
        return Text("\n").join([said, *blank, title])

    def _slack(self, minutes: int) -> tuple[str, str]:
        if minutes >= 0:
            left = wording.short_duration(minutes, self.words)
            return self.words("slack {length}", length=left), f"bold {self.palette.good}"
        over = wording.short_duration(-minutes, self.words)
        return self.words("{length} too long", length=over), f"bold {self.palette.warning}"


def _later(at: time, minutes: int) -> time:
    total = at.hour * 60 + at.minute + minutes
    return time(total // 60 % 24, total % 60)
