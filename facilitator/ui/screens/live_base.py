"""The state of the live session and the widgets that show it; what one can do is added by `LiveScreen`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widget import Widget

from facilitator import wording
from facilitator.domain.guiding import question_of, taken_up
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.record import Audience, SessionRecord
from facilitator.domain.session import AgendaItem, SessionStatus
from facilitator.domain.timebox import Timebox, elapsed_seconds, lateness_seconds, timebox_of
from facilitator.domain.workshop import Workshop, workshop_of
from facilitator.technique_words import planned_said, stage_said
from facilitator.ui.command import BESIDE, NARROW, TALL
from facilitator.ui.desk import Desk
from facilitator.ui.screens.history import WithHistory
from facilitator.ui.screens.live_workshop import called_title, mission_title
from facilitator.ui.widgets.agenda_pane import AgendaPane
from facilitator.ui.widgets.capture_box import CaptureBox
from facilitator.ui.widgets.feed import Feed, Stream
from facilitator.ui.widgets.key_bar import KeyHint
from facilitator.ui.widgets.point_guide import Guide, PointGuide
from facilitator.ui.widgets.timebox_bar import PointHeader, PointTitle, TimeboxBar
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    from facilitator.capture.context import Context
    from facilitator.store.store import Store
    from facilitator.ui.widgets.completion_list import CompletionList
    from facilitator.ui.widgets.live_sheet import LiveSheet
    from facilitator.ui.widgets.project_strip import ProjectCard, ProjectStrip
    from facilitator.ui.widgets.side_pane import SidePane


class LiveBase(WithHistory):
    """Holds the record of one session; `show` hands it to the widgets, which never fetch."""

    AUTO_FOCUS = "CaptureLine"
    HORIZONTAL_BREAKPOINTS = []
    VERTICAL_BREAKPOINTS = []
    DEFAULT_CSS = "LiveBase { layers: base room above; }"

    def __init__(
        self, desk: Desk, record: SessionRecord, draft: str = "", *, left_open: bool = False
    ) -> None:
        super().__init__(desk)
        self.record = record
        self._left_open = left_open
        self.found_draft = draft
        self._viewed_id: str | None = None
        self.workshop: Workshop | None = None
        self.calls_mission = False
        """The next mission of a workshop was asked for, and its line is still to be typed."""
        self.agenda_pane = AgendaPane(self.words)
        self.point_header = PointHeader(self.words)
        self.timebox_bar = TimeboxBar(self.words)
        self.guide = PointGuide(self.words)
        self.feed = Feed(self.words)
        self.box = CaptureBox(self.words)
        self.side: SidePane | None = None
        """What a wide window shows beside the stream."""
        self.strip: ProjectStrip | None = None
        """The project a point is about, where the side does not tell of it."""
        self.sheet: LiveSheet | None = None
        """What a small window shows over the stream, brought in when it is asked for."""
        self.sheet_lies = False

    def compose(self) -> ComposeResult:
        """Rows at the top and the bottom, columns at the sides; the stream has what they leave."""
        self._fit_window()
        for widget, edge in (
            (self.top_bar, "top"),
            (self.key_bar, "bottom"),
            (self.box, "bottom"),
            (self.agenda_pane, "left"),
            (self.side, "right"),
        ):
            if widget is not None:
                widget.styles.split = edge
                yield widget
        for row in (self.timebox_bar, self.guide, self.feed):
            row.styles.margin = (0, 1)
        yield from (self.point_header, self.timebox_bar, self.guide, self.feed)

    def begin(self) -> None:
        """Shows the record; a line found after a crash is back in its place.

        A notice of the screen before lies over neither the line nor what the room is shown.
        """
        super().begin()
        self.app.clear_notifications()
        self.show(self.record)
        if self.found_draft:
            self.box.put(self.found_draft)

    def come_back(self) -> None:
        """The line comes in right behind the first frame."""
        super().come_back()
        if not self.box.takes_keys:
            self.call_later(self.bring_line)

    def bring_line(self) -> None:
        """Once the first frame is painted one may type; the list comes with the line, to cost no key."""
        self.completion.choices = ()
        self.box.bring()

    @cached_property
    def completion(self) -> CompletionList:
        """The list that opens over the stream."""
        from facilitator.ui.widgets.completion_list import CompletionList

        completion = CompletionList(self.words)
        self.mount(completion)
        return completion

    @property
    def takes_keys(self) -> bool:
        """Whether one can type."""
        return self.box.takes_keys

    def around(self) -> tuple[Widget, ...]:
        """All that the consultant sees beside the line and its keys."""
        rows = (self.top_bar, self.point_header, self.timebox_bar, self.guide, self.strip, self.feed)
        return tuple(filter(None, (*rows, self.agenda_pane, self.side, self.sheet)))

    # the window

    @property
    def is_wide(self) -> bool:
        """Whether there is room at both sides of the stream."""
        return self.app.size.width >= BESIDE

    def on_resize(self) -> None:
        """Another window has room for other things."""
        self._fit_window()
        self._show_around()

    def _fit_window(self) -> None:
        columns, rows = self.app.size
        self.agenda_pane.display = columns >= NARROW
        self.point_header.styles.margin = (1 if rows >= TALL else 0, 1, 0, 1)
        if self.is_wide and self.side is None:
            from facilitator.ui.widgets.side_pane import SidePane

            self.side = SidePane(self.words, self.record.session.on)
            if self.is_mounted:
                self.side.styles.split = "right"
                self.mount(self.side)
        if self.side is not None:
            self.side.display = self.is_wide
            self.side.styles.width = 44 if columns >= 140 else 30
        self.lay_sheet(self.sheet_lies)

    def lay_sheet(self, lies: bool) -> None:
        """What a larger window shows at its sides, over the stream or away; a wide one never needs it."""
        self.sheet_lies = lies and not self.is_wide
        if self.sheet is not None:
            self.sheet.display = self.sheet_lies
            self.sheet.agenda.display = not self.agenda_pane.display
        self.guide.display = self.feed.display = not self.sheet_lies

    # the record

    @cached_property
    def context(self) -> Context:
        """What the parser needs to know of this session at the point shown."""
        from facilitator.capture.context import context_of

        return context_of(self.record, self.desk.settings.consultant, self.point)

    @property
    def point(self) -> AgendaItem | None:
        """The point shown: the current one unless another is looked at."""
        viewed = next((p for p in self.record.agenda if p.id == self._viewed_id), None)
        return viewed or self.record.point

    @property
    def default_kind(self) -> ItemKind:
        """What an unprefixed line is."""
        return self.record.point.heard_kind if self.record.point else ItemKind.NOTE

    @property
    def is_shared(self) -> bool:
        """Whether others read this screen along."""
        return self.desk.settings.screen_shared

    def show(self, record: SessionRecord) -> None:
        """Hands a new record to every widget, in one frame."""
        self.record = record
        self.__dict__.pop("context", None)
        self.box.set_default(self.default_kind)
        self.workshop = workshop_of(record, self.point)
        self.agenda_pane.record = record
        self.agenda_pane.default_kind = self.default_kind
        self.agenda_pane.workshop = self.workshop
        self.feed.stream = Stream(record.items_of(self.point), record, self.is_shared)
        self.key_bar.hints = self._hints_now()
        self._show_around()
        self.tick()

    def _show_around(self) -> None:
        """What the point takes up and is about, at the side, over the stream or above it."""
        seen = self.record.for_audience(Audience.COMMITTEE) if self.is_shared else self.record
        taken = taken_up(self.point, seen)
        self.guide.guide = self._guide(taken)
        card = self._card()
        if self.side is not None:
            self.side.record, self.side.taken, self.side.card = seen, taken, card
        if self.sheet is not None:
            self.sheet.show(self.record, seen, taken, self.default_kind, self.workshop)
        self._show_strip(None if self.is_wide else card)

    def _card(self) -> ProjectCard | None:
        if self.record.project_of(self.point) is None:
            return None
        from facilitator.ui.widgets.project_strip import card_at

        return card_at(self.record, self.point)

    def _show_strip(self, card: ProjectCard | None) -> None:
        if self.strip is None and card is not None:
            from facilitator.ui.widgets.project_strip import ProjectStrip

            self.strip = ProjectStrip(self.words, self.record.session.on)
            self.strip.styles.margin = (0, 1, 1, 1)
            self.mount(self.strip, before=self.feed)
        if self.strip is not None:
            self.strip.card = card

    def _guide(self, taken: tuple[Item, ...]) -> Guide:
        """What the point shown tells who conducts; in a workshop a mission has the place of its question."""
        point = self.point
        if point is None:
            return Guide()
        return Guide(
            question_of(point) if self.workshop else "",
            point.result,
            planned_said(point, self.words),
            point.instruction,
            ", ".join(filter(None, (item.ref for item in taken))),
        )

    def _hints_now(self) -> tuple[KeyHint, ...]:
        """The key of the next point starts a session that has not begun, and nothing is paused before."""
        hints = self.key_hints()
        if self.record.session.status is not SessionStatus.PLANNED:
            return hints
        start = self.words("Start")
        return tuple(
            replace(hint, label=start) if hint.action == "next_point" else hint
            for hint in hints
            if hint.action != "pause"
        )

    def absorb(self, *items: Item) -> None:
        """Takes saved items into the record: in their place when known, at the end when new.

        What lies over the stream goes, so that one sees what was entered.
        """
        self.lay_sheet(False)
        fresh = {item.id: item for item in items}
        kept = [fresh.pop(item.id, item) if item.id in fresh else item for item in self.record.items]
        self.show(replace(self.record, items=(*kept, *fresh.values())))

    def reload(self, store: Store) -> None:
        """Reads the whole record again."""
        self.show(store.record(self.record.session.id))

    def look_at(self, point: AgendaItem | None) -> None:
        """Shows another point without leaving the current one; None comes back to it."""
        current = self.record.point
        self._viewed_id = None if point is None or (current and point.id == current.id) else point.id
        self.show(self.record)

    @property
    def looks_elsewhere(self) -> bool:
        """Whether another point than the current one is shown."""
        return self._viewed_id is not None

    # the time

    def tick(self) -> None:
        """Repaints what the second changes: the heading and one bar."""
        now = self.desk.clock.now()
        point = self.point
        number = self.record.agenda.index(point) + 1 if point else 0
        self.point_header.point = self._titled(
            PointTitle(
                number,
                point.title if point else "",
                self.looks_elsewhere,
                question=question_of(point) if point else "",
            )
        )
        self.timebox_bar.timebox = timebox_of(point, now) if point else self._whole(now)
        self.timebox_bar.paused = self.record.session.paused is not None
        self.timebox_bar.stage = stage_said(point, now, self.words)
        self.refresh_heading()

    def _titled(self, title: PointTitle) -> PointTitle:
        if self.workshop is None:
            return title
        if self.calls_mission and not title.viewed:
            return called_title(title, self.ink)
        return mission_title(title, self.workshop, self.record, self.ink)

    def _whole(self, now: datetime) -> Timebox:
        session = self.record.session
        planned = session.minutes * 60 if session.minutes else None
        return Timebox(planned, elapsed_seconds(session, now))

    def heading(self) -> Heading:
        """Where one is, how long it has run, how late it is."""
        session, now = self.record.session, self.desk.clock.now()
        roles = {SessionStatus.LIVE: "good", SessionStatus.PLANNED: "closed", SessionStatus.CLOSED: "closed"}
        ran = wording.short_duration(elapsed_seconds(session, now) // 60, self.words)
        planned = wording.short_duration(session.minutes, self.words) if session.minutes else ""
        late, short_late = self._lateness(now)
        clock = self.words.hour(now)
        return Heading(
            path=(self.record.engagement.name, session.title),
            chip=wording.session_status_label(session.status, self.words),
            chip_role=roles[session.status],
            facts=(
                (ran, "strong"),
                (f" / {planned}" if planned else "", "muted"),
                (late, "accent"),
                (f"   {clock}", ""),
            ),
            short_facts=(
                (ran, "strong"),
                (f"/{planned}" if planned else "", "muted"),
                (short_late, "accent"),
                (f" {clock}", ""),
            ),
        )

    def _lateness(self, now: datetime) -> tuple[str, str]:
        minutes = lateness_seconds(self.record.session, self.record.agenda, now) // 60
        if not self.record.session.is_live or minutes == 0:
            return "", ""
        time = wording.short_duration(abs(minutes), self.words)
        if minutes > 0:
            return "   " + self.words("{time} late", time=time), f" +{time}"
        return "   " + self.words("{time} early", time=time), f" −{time}"
