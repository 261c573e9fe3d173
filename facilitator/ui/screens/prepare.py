"""The preparation of a session (S4): its agenda typed in the grammar, times that cascade, guests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from facilitator import wording
from facilitator.capture.agenda import parse_point, point_line
from facilitator.capture.announcement import announce, read_announcement
from facilitator.domain.carry_over import carry_over
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem, PointDraft
from facilitator.domain.timebox import schedule
from facilitator.i18n import N_, Trouble
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.asks import LineAsked
from facilitator.ui.screens.attendance import AttendanceScreen
from facilitator.ui.screens.exporting import Exporting, Paper
from facilitator.ui.screens.taking_up import TakingUpScreen
from facilitator.ui.screens.written import session_folder
from facilitator.ui.widgets.agenda_table import AgendaTable
from facilitator.ui.widgets.announced import announced
from facilitator.ui.widgets.key_bar import NARROW
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.paragraph import PaintedText
from facilitator.ui.widgets.people import known_for, name_width
from facilitator.ui.widgets.row_list import Row, RowList
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    from facilitator.store.history import Undone
    from facilitator.store.store import Store

POINT_HINT = N_("text, then as needed: 25 min   !decision   /124   v: (default kind)")
"""What an agenda line may hold."""

GUESTS = 30
"""Columns of the guests."""

STEP = 5
"""Minutes that + and − add and take."""


class PrepareScreen(Exporting):
    """The agenda on the left, the guests on the right."""

    SCOPES = (Scope.PREPARE,)
    AUTO_FOCUS = "RowList"
    DEFAULT_CSS = """
    PrepareScreen #left { width: 1fr; padding: 0 1; }
    PrepareScreen #titles { height: 1; margin-top: 1; }
    PrepareScreen RowList { height: auto; max-height: 70%; }
    PrepareScreen #sum { height: auto; margin-top: 1; }
    PrepareScreen #guests { width: 30; border-left: solid $rule; padding: 1; height: 1fr; }
    PrepareScreen.-narrow #guests { display: none; }
    PrepareScreen.-short #titles { margin-top: 0; }
    """

    def __init__(self, desk: Desk, record: SessionRecord) -> None:
        super().__init__(desk)
        self.record = record
        self.titles = PaintedText(self.words, id="titles")
        self.list = RowList(self.words)
        self.sum = PaintedText(self.words, id="sum")
        self.guests = PaintedText(self.words, id="guests")

    def compose_body(self) -> ComposeResult:
        """Column titles, points, their sum; guests beside them."""
        with Horizontal():
            with Vertical(id="left"):
                yield self.titles
                yield self.list
                yield self.sum
            yield self.guests

    def on_mount(self) -> None:
        """Shows the record; an empty agenda takes up what was left, else asks for its first point at once."""
        super().on_mount()
        self.show(self.record)
        if self.record.agenda:
            return
        if carry_over(self.record).is_empty:
            self.action_add()
        else:
            self.action_take_up()

    def on_resize(self) -> None:
        """Columns follow the width."""
        self.show(self.record)

    @property
    def engagement_id(self) -> str:
        """Whose history undo goes through."""
        return self.record.engagement.id

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

    # painting

    def show(self, record: SessionRecord) -> None:
        """Hands the record to the parts."""
        self.record = record
        session, table = record.session, self._table()
        begins = schedule(session.at or time(9), record.agenda)
        self.titles.text = table.titles()
        self.list.show(
            tuple(
                Row(table.row(number, point, hour if session.at else None), point.id)
                for number, (point, hour) in enumerate(zip(record.agenda, begins, strict=True), 1)
            )
        )
        self.list.styles.height = max(1, len(record.agenda))
        self.sum.text = self._sum()
        self.guests.text = Text("\n").join(self._guests())
        self.refresh_heading()

    def _table(self) -> AgendaTable:
        columns = self.app.size.width
        narrow = columns < NARROW
        return AgendaTable(self.ink, columns - 2 - (0 if narrow else GUESTS), narrow)

    def _sum(self) -> Text:
        palette, words, session = self.palette, self.words, self.record.session
        total = sum((point.minutes or 0) + point.added for point in self.record.agenda)
        said = line(
            ("  ", ""),
            (
                words("total {length}", length=wording.short_duration(total, self.words)),
                f"bold {palette.text}",
            ),
        )
        if session.minutes:
            of = words("of {length}", length=wording.short_duration(session.minutes, self.words))
            said.append_text(line((f" {of}   ", palette.muted), self._slack(session.minutes - total)))
        point = next((p for p in self.record.agenda if p.id == self.list.key), None)
        if point is None:
            return said
        kind = wording.kind_label(point.default_kind, words).lower()
        default = line((words("default kind: "), palette.muted), (kind, palette.text))
        return Text("\n").join(
            [
                said,
                Text(""),
                line("  ", (point.title, f"bold {palette.accent}")),
                line("  ").append_text(default),
            ]
        )

    def _slack(self, minutes: int) -> tuple[str, str]:
        if minutes >= 0:
            left = wording.short_duration(minutes, self.words)
            return self.words("slack {length}", length=left), f"bold {self.palette.good}"
        over = wording.short_duration(-minutes, self.words)
        return self.words("{length} too long", length=over), f"bold {self.palette.warning}"

    def _guests(self) -> list[Text]:
        palette = self.palette
        title = f"{self.words('Guests')} {len(self.record.attendance)}"
        rows = [line((title, f"bold {palette.text}")), Text("")]
        listed = [
            (each, p) for each in self.record.attendance[:12] if (p := self.record.person(each.person_id))
        ]
        width = name_width(tuple(person for _, person in listed))
        for each, person in listed:
            chairs = self.words("chairs") if each.chairs else ""
            detail = ", ".join(filter(None, (known_for(person, self.record), chairs)))
            rows.append(line((f"{person.short_name:<{width}}  ", palette.text), (detail, palette.muted)))
        if (more := len(self.record.attendance) - 12) > 0:
            rows.append(line((self.words("… {count} more", count=more), palette.muted)))
        return rows

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Says more of the selected point."""
        event.stop()
        self.sum.text = self._sum()

    # commands

    @property
    def chosen(self) -> AgendaItem | None:
        """The selected point."""
        return next((point for point in self.record.agenda if point.id == self.list.key), None)

    def after_history(self, store: Store, undone: Undone, *, redo: bool) -> None:
        """Shows the agenda that came back."""
        self.show(store.record(self.record.session.id))

    async def _change(self, change: Callable[[Store], object]) -> None:
        try:
            store = await self.store()
            change(store)
            self.show(store.record(self.record.session.id))
        except Trouble as trouble:
            self.tell_trouble(trouble)

    def action_add(self) -> None:
        """Asks for points, one after the other; Enter on nothing ends."""
        self.app.push_screen(LineAsked(self.desk, self.words("New point"), self.words(POINT_HINT)), self._add)

    async def _add(self, typed: str | None) -> None:
        if not typed:
            return
        await self._change(lambda store: store.add_point(self.record.session.id, parse_point(typed)))
        self.list.key_end()
        self.action_add()

    def action_take_up(self) -> None:
        """Offers what earlier sessions left: minutes to approve, actions, questions, what was parked."""
        left = carry_over(self.record)
        if left.is_empty:
            self.tell(self.words("Earlier sessions left nothing open."))
        else:
            self.app.push_screen(TakingUpScreen(self.desk, left), self._take_up)

    async def _take_up(self, points: tuple[PointDraft, ...] | None) -> None:
        if points:
            await self._change(lambda store: store.take_up(self.record.session.id, points))
        elif not self.record.agenda:
            self.action_add()

    def action_edit(self) -> None:
        """Corrects the point in the words of the grammar."""
        point = self.chosen
        if point is not None:
            typed = point_line(point, self.words.language)
            ask = LineAsked(self.desk, self.words("Edit the point"), self.words(POINT_HINT), typed)
            self.app.push_screen(ask, self._edit)

    async def _edit(self, typed: str | None) -> None:
        point = self.chosen
        if typed and point is not None:
            read = parse_point(typed)
            changed = replace(
                point,
                title=read.title,
                minutes=read.minutes,
                expected=read.expected,
                default_kind=read.default_kind,
                technique=read.technique,
                added=0,
            )
            await self._change(lambda store: store.edit_point(changed))

    async def action_longer(self) -> None:
        """Five minutes more; what follows moves."""
        await self._stretch(STEP)

    async def action_shorter(self) -> None:
        """Five minutes less."""
        await self._stretch(-STEP)

    async def _stretch(self, minutes: int) -> None:
        point = self.chosen
        if point is not None:
            changed = replace(point, minutes=max(0, (point.minutes or 0) + minutes))
            await self._change(lambda store: store.edit_point(changed))

    async def action_earlier(self) -> None:
        """Moves the point up."""
        await self._move(-1)

    async def action_later(self) -> None:
        """Moves the point down."""
        await self._move(1)

    async def _move(self, step: int) -> None:
        point = self.chosen
        if point is None:
            return
        place = self.record.agenda.index(point) + 1 + step
        if 1 <= place <= len(self.record.agenda):
            await self._change(lambda store: store.move_point(point.id, place))

    async def action_remove(self) -> None:
        """Removes the point; undo brings it back."""
        point = self.chosen
        if point is not None:
            await self._change(lambda store: store.remove_point(point.id))

    def action_describe(self) -> None:
        """Asks for the title, date, time and duration, with what is known already typed."""
        typed = announce(self.record.session)
        title = self.words("Title ; date ; time ; duration")
        box = LineAsked(self.desk, self.words("Session"), title, typed, understood=self._announced)
        self.app.push_screen(box, self._describe)

    def _announced(self, typed: str) -> str:
        plan = read_announcement(typed, self.record.session.on, self.record.bodies)
        return announced(plan, self.words)

    async def _describe(self, typed: str | None) -> None:
        if not typed:
            return
        plan = read_announcement(typed, self.record.session.on, self.record.bodies)
        session = self.record.session
        changed = replace(
            session, title=plan.title, on=plan.on, at=plan.at, minutes=plan.minutes, number=plan.number
        )
        await self._change(lambda store: store.edit_session(changed))

    @property
    def folder(self) -> Path:
        """Where this session's documents go."""
        return session_folder(self.desk, self.record.engagement, self.record.session)

    def action_export(self) -> None:
        """Writes the invitation."""
        from facilitator.documents.catalogue import DocumentKind

        self.hand_out(Paper(DocumentKind.INVITATION, self.record))

    def action_attendance(self) -> None:
        """Who is invited."""
        self.app.push_screen(AttendanceScreen(self.desk, self.record, guests_only=True), self._guests_changed)

    async def _guests_changed(self, changed: bool | None) -> None:
        store = await self.store()
        self.show(store.record(self.record.session.id))

    async def action_start(self) -> None:
        """Starts the session and goes into it."""
        from facilitator.ui.screens.live import LiveScreen

        try:
            store = await self.store()
            if not self.record.session.is_live:
                store.start_session(self.record.session.id)
            record = store.record(self.record.session.id)
            self.app.switch_screen(LiveScreen(self.desk, record, store.draft(record.session.id)))
        except Trouble as trouble:
            self.tell_trouble(trouble)

    def action_back(self) -> None:
        """Back to the cockpit."""
        self.app.pop_screen()


def _later(at: time, minutes: int) -> time:
    total = at.hour * 60 + at.minute + minutes
    return time(total // 60 % 24, total % 60)
