"""The activities of a mission, one of them at hand: a verdict paints two rows, however many there are."""

from __future__ import annotations

from collections.abc import Hashable

from rich.text import Text
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message

from facilitator.domain.organisation import Activity
from facilitator.domain.record import SessionRecord
from facilitator.i18n import Words
from facilitator.ui.command import NARROW
from facilitator.ui.widgets.fact_rows import FactRows
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.verdict_rows import VerdictRows
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class VerdictFact:
    """One row: an activity, the last name of who answers for it, whether it is at hand."""

    activity: Activity
    owner: str
    selected: bool


class VerdictList(FactRows):
    """Shows what is in sight of the activities; the screen moves through them."""

    DEFAULT_CSS = "VerdictList { width: 1fr; height: 1fr; }"

    @dataclass
    class Clicked(Message):
        """An activity was clicked, or scrolled to."""

        key: str

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.activities: tuple[Activity, ...] = ()
        self.key = ""
        self.record: SessionRecord | None = None
        self._top = 0

    def show(self, activities: tuple[Activity, ...], record: SessionRecord, key: str) -> None:
        """The activities of a mission; the one of a key is at hand, else the first one."""
        ids = [each.id for each in activities]
        self.activities, self.record = activities, record
        self.key = key if key in ids else next(iter(ids), "")
        self.repaint()

    def facts(self) -> tuple[Hashable, ...]:
        """The rows in sight, the one at hand among them."""
        height = max(1, self.size.height)
        place = next((at for at, each in enumerate(self.activities) if each.id == self.key), 0)
        self._top = max(min(self._top, place), place - height + 1)
        self._top = max(0, min(self._top, len(self.activities) - height))
        shown = self.activities[self._top : self._top + height]
        if self.record is None or not shown:
            return (None,)
        people = {each.id: each.last_name for each in self.record.people}
        return tuple(
            VerdictFact(each, people.get(each.owner_id or "", ""), each.id == self.key) for each in shown
        )

    def draw(self, fact: Hashable, width: int) -> Text:
        """One activity, the one at hand on another ground; without any, what to do."""
        ink = Ink(self.words, self.palette)
        if not isinstance(fact, VerdictFact):
            said = self.words("No activity yet: type them in the session (Esc, then v:), or import them.")
            return line((f"  {said}", self.palette.muted))
        rows = VerdictRows(ink, width, self.app.size.width < NARROW)
        text = rows.row(fact.activity, fact.owner, selected=fact.selected)
        text.truncate(width, overflow="ellipsis", pad=True)
        if fact.selected:
            text.stylize(f"on {self.palette.selected}")
        return text

    def on_click(self, event: Click) -> None:
        """The activity under the pointer."""
        at = self._top + event.y
        if 0 <= at < len(self.activities):
            self.post_message(self.Clicked(self.activities[at].id))

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """The one before."""
        event.stop()
        self._step(-1)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """The one after."""
        event.stop()
        self._step(1)

    def _step(self, step: int) -> None:
        at = next((at for at, each in enumerate(self.activities) if each.id == self.key), 0) + step
        if 0 <= at < len(self.activities):
            self.post_message(self.Clicked(self.activities[at].id))
