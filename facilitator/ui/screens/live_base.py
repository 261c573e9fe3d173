"""The state of the live session and the widgets that show it; what one can do is added by its subclasses."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from facilitator import wording
from facilitator.domain.guiding import question_of, taken_up
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.record import Audience, SessionRecord
from facilitator.domain.session import AgendaItem, SessionStatus
from facilitator.domain.timebox import Timebox, elapsed_seconds, lateness_seconds, timebox_of
from facilitator.domain.workshop import Workshop, workshop_of
from facilitator.technique_words import planned_said, stage_said
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.history import WithHistory
from facilitator.ui.screens.live_workshop import called_title, mission_title
from facilitator.ui.widgets.agenda_pane import AgendaPane
from facilitator.ui.widgets.capture_box import CaptureBox
from facilitator.ui.widgets.completion_list import CompletionList
from facilitator.ui.widgets.feed import Feed, Stream
from facilitator.ui.widgets.key_bar import KeyHint
from facilitator.ui.widgets.point_guide import Guide, PointGuide
from facilitator.ui.widgets.project_strip import ProjectStrip, card_at
from facilitator.ui.widgets.side_pane import SidePane
from facilitator.ui.widgets.timebox_bar import PointHeader, PointTitle, TimeboxBar
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    from facilitator.capture.context import Context
    from facilitator.store.store import Store
    from facilitator.ui.widgets.live_sheet import LiveSheet


class LiveBase(WithHistory):
    """Holds the record of one session; `show` hands it to the widgets, which never fetch."""

    SCOPES = (Scope.LIVE, Scope.FEED)
    AUTO_FOCUS = "CaptureLine"
    DEFAULT_CSS = """
    LiveBase { layers: base above; }
    LiveBase #centre { width: 1fr; padding: 0 1; }
    LiveBase PointHeader { margin-top: 1; }
    LiveBase ProjectStrip { margin-bottom: 1; }
    LiveBase SidePane { display: none; }
    LiveBase.-wide ProjectStrip, LiveBase.-very-wide ProjectStrip { height: 0; margin: 0; }
    LiveBase.-wide SidePane, LiveBase.-very-wide SidePane { display: block; }
    LiveBase.-very-wide SidePane { width: 44; }
    LiveBase.-narrow AgendaPane { display: none; }
    LiveBase.-short PointHeader { margin-top: 0; }
    LiveBase.-sheet LiveSheet { display: block; }
    LiveBase.-sheet.-narrow LiveSheet AgendaPane { display: block; }
    LiveBase.-sheet PointGuide, LiveBase.-sheet Feed { display: none; }
    LiveBase.-sheet.-wide LiveSheet, LiveBase.-sheet.-very-wide LiveSheet { display: none; }
    LiveBase.-sheet.-wide Feed, LiveBase.-sheet.-very-wide Feed { display: block; }
    LiveBase.-sheet.-wide PointGuide, LiveBase.-sheet.-very-wide PointGuide { display: block; }
    """

    def __init__(
        self, desk: Desk, record: SessionRecord, draft: str = "", *, left_open: bool = False
    ) -> None:
        super().__init__(desk)
        self.record = record
        self._left_open = left_open
        self._found_draft = draft
        self._viewed_id: str | None = None
        self.workshop: Workshop | None = None
        self.calls_mission = False
        """The next mission of a workshop was asked for, and its line is still to be typed."""
        self.agenda_pane = AgendaPane(self.words)
        self.point_header = PointHeader(self.words)
        self.timebox_bar = TimeboxBar(self.words)
        self.guide = PointGuide(self.words)
        self.project_strip = ProjectStrip(self.words, record.session.on)
        self.feed = Feed(self.words)
        self.side_pane = SidePane(self.words, record.session.on)
        self.sheet: LiveSheet | None = None
        """What a small window shows over the stream, brought in when it is asked for."""
        self.completion = CompletionList(self.words)
        self.box = CaptureBox(self.words)

    def compose_body(self) -> ComposeResult:
        """Agenda, stream, carried-over items; the capture box below them."""
        with Horizontal():
            yield self.agenda_pane
            with Vertical(id="centre"):
                yield self.point_header
                yield self.timebox_bar
                yield self.guide
                yield self.project_strip
                yield self.feed
            yield self.side_pane
        yield self.box
        yield self.completion

    def on_mount(self) -> None:
        """Shows the record; a line found after a crash is back in its place.

        A notice of the screen before lies over neither the line nor what the room is shown.
        """
        super().on_mount()
        self.app.clear_notifications()
        self.show(self.record)
        if self._found_draft:
            self.box.put(self._found_draft)
        self.call_after_refresh(self.box.bring)

    @property
    def takes_keys(self) -> bool:
        """Whether one can type: the line is brought in once the first frame is painted."""
        return self.box.takes_keys

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

    @property
    def recallable(self) -> tuple[Item, ...]:
        """The items that the arrows take up again."""
        return self.record.items

    def proposed_from(self, context: Context) -> Context:
        """What the list proposes from, which may be less than what is understood."""
        return context

    def show(self, record: SessionRecord) -> None:
        """Hands a new record to every widget, in one frame."""
        self.record = record
        self.__dict__.pop("context", None)
        self.box.set_default(self.default_kind)
        self.workshop = workshop_of(record, self.point)
        self.agenda_pane.record = record
        self.agenda_pane.default_kind = self.default_kind
        self.agenda_pane.workshop = self.workshop
        self.side_pane.record = record.for_audience(Audience.COMMITTEE) if self.is_shared else record
        self.side_pane.taken = taken_up(self.point, self.side_pane.record)
        self.guide.guide = self._guide(self.side_pane.taken)
        self.side_pane.card = self.project_strip.card = card_at(record, self.point)
        self.show_sheet()
        self.feed.stream = Stream(record.items_of(self.point), record, self.is_shared)
        self.key_bar.hints = self._hints_now()
        self.tick()

    def show_sheet(self) -> None:
        """Tells the sheet what the sides of a larger window say."""
        if self.sheet is not None:
            seen, taken = self.side_pane.record or self.record, self.side_pane.taken
            self.sheet.show(self.record, seen, taken, self.default_kind, self.workshop)

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
        self.remove_class("-sheet")
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
                self._viewed_id is not None,
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
