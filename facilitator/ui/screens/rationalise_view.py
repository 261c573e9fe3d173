"""What the rationalisation shows (S5b): one mission at a time, the activity at hand, the FTE by verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from textual.app import ComposeResult

from facilitator import wording
from facilitator.domain.items import Item
from facilitator.domain.organisation import Activity
from facilitator.domain.rationalising import Rationalisation
from facilitator.domain.record import SessionRecord
from facilitator.domain.remarks import remarks_of
from facilitator.domain.session import SessionStatus
from facilitator.domain.timebox import Timebox, elapsed_seconds, timebox_of
from facilitator.ui.command import NARROW
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.verdict_keys import VerdictKeys
from facilitator.ui.widgets.painted_rows import PaintedRows
from facilitator.ui.widgets.timebox_bar import clock_face
from facilitator.ui.widgets.top_bar import Heading
from facilitator.ui.widgets.verdict_balance import balance
from facilitator.ui.widgets.verdict_box import VerdictBox
from facilitator.ui.widgets.verdict_card import VerdictCard
from facilitator.ui.widgets.verdict_list import VerdictList
from facilitator.ui.widgets.verdict_progress import Progress
from facilitator.ui.widgets.verdict_rows import VerdictRows

_AROUND = 4
"""Cells of the border and the padding of the card."""


class RationaliseView(VerdictKeys):
    """Holds the record and what was said of the activities; `show` hands them to the widgets."""

    SCOPES = (Scope.RATIONALISE,)
    AUTO_FOCUS = "DecidingLine"
    DEFAULT_CSS = """
    RationaliseView #progress { height: 1; margin: 1 0; }
    RationaliseView #titles { height: 1; }
    RationaliseView #balance { height: 1; }
    RationaliseView.-short #progress { margin: 0; }
    """

    def __init__(self, desk: Desk, record: SessionRecord, lines: tuple[Item, ...]) -> None:
        super().__init__(desk)
        self.record = record
        self.lines = lines
        self.plan = Rationalisation.of(record)
        self.group = 0
        self._remarks: Mapping[str, tuple[Item, ...]] = {}
        self.progress = PaintedRows(self.words, id="progress")
        self.titles = PaintedRows(self.words, id="titles")
        self.list = VerdictList(self.words)
        self.box = VerdictBox(self.words)
        self.balance = PaintedRows(self.words, id="balance")

    def compose_body(self) -> ComposeResult:
        """From top to bottom."""
        yield self.progress
        yield self.titles
        yield self.list
        yield self.box
        yield self.balance

    def begin(self) -> None:
        """Begins with the first activity still to decide."""
        super().begin()
        first = self.plan.following("")
        self.show(self.record, first.id if first else "")

    def on_resize(self) -> None:
        """Columns follow the width."""
        self.paint()

    @property
    def engagement_id(self) -> str:
        """Whose history undo goes through."""
        return self.record.engagement.id

    @property
    def chosen(self) -> Activity | None:
        """The activity at hand."""
        return self.plan.activity(self.list.key)

    # showing

    def show(self, record: SessionRecord, activity_id: str = "") -> None:
        """Hands a new record to the widgets, an activity at hand: in one frame."""
        self.record = record
        self.plan = Rationalisation.of(record)
        self._remarks = remarks_of(self.lines, self.plan.activities, record.activities)
        self.go_to(activity_id or self.list.key)

    def show_decided(self, activity: Activity, activity_id: str) -> None:
        """An activity says something else, another one is at hand: nothing else is looked at again."""
        others = (activity if each.id == activity.id else each for each in self.record.activities)
        self.record = replace(self.record, activities=tuple(others))
        self.plan = self.plan.with_activity(activity)
        self.go_to(activity_id)

    def go_to(self, activity_id: str) -> None:
        """Takes an activity in hand, in the list of its mission."""
        self.group = self.plan.group_of(activity_id)
        self.paint(activity_id)

    def paint(self, activity_id: str = "") -> None:
        """Every part anew, for the width there is."""
        width = self.app.size.width
        rows = VerdictRows(self.ink, width, width < NARROW)
        activities = self.plan.groups[self.group].activities if self.plan.groups else ()
        with self.app.batch_update():
            progress = Progress(self.plan, self.group, self.ink, width)
            self.progress.rows = (progress.row(),)
            self.titles.rows = (rows.titles(),) if activities else ()
            self.list.show(activities, self.record, activity_id or self.list.key)
            self.paint_card()
            self.balance.rows = (balance(self.plan.staff, self.ink, width),) if activities else ()
            self.refresh_heading()

    def paint_card(self) -> None:
        """The activity at hand."""
        activity = self.chosen
        if activity is None:
            self.box.show((), ())
            return
        card = self.card_of(activity)
        self.box.show(card.facts(), card.choices())

    def card_of(self, activity: Activity) -> VerdictCard:
        """The card of an activity."""
        owner = self.record.person(activity.owner_id)
        remarks = self._remarks.get(activity.id, ())
        return VerdictCard(activity, owner, remarks, self.ink, self.app.size.width - _AROUND)

    def on_verdict_list_clicked(self, event: VerdictList.Clicked) -> None:
        """Another activity is at hand."""
        event.stop()
        self.go_to(event.key)

    def heading(self) -> Heading:
        """Where one is, the time that is left, the clock."""
        session, now = self.record.session, self.desk.clock.now()
        point = self.record.point
        whole = Timebox(session.minutes * 60 if session.minutes else None, elapsed_seconds(session, now))
        box = timebox_of(point, now) if point and point.minutes else whole
        left = box.remaining
        time, role = (clock_face(box.spent), "strong") if left is None else self._left(left)
        facts = ((time, role), (f"   {self.words.hour(now)}", ""))
        return Heading(
            (self.record.engagement.name, session.title),
            chip=wording.session_status_label(session.status, self.words),
            chip_role="good" if session.status is SessionStatus.LIVE else "closed",
            facts=facts,
            short_facts=facts,
        )

    def _left(self, seconds: int) -> tuple[str, str]:
        if seconds < 0:
            return self.words("over by {time}", time=clock_face(-seconds)), "warning"
        return self.words("{time} left", time=clock_face(seconds)), "strong"
