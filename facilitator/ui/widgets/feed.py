"""The stream of what was captured under a point: one widget that draws its own lines.

It keeps its top line itself (None follows the tail), wraps with prefix sums and bisection and caches the
strips of each item by width, so that an append costs one repaint however long the session is.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.events import Click, MouseScrollDown, MouseScrollUp, Resize
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from facilitator import wording
from facilitator.domain.items import KIND_FACTS, Item
from facilitator.domain.record import SessionRecord
from facilitator.i18n import Words
from facilitator.ui.widgets.item_lines import Ink, body, details, packed
from facilitator.ui.widgets.painted import Painted, line

NARROW = 90
_LABEL = 8


@dataclass(frozen=True, slots=True)
class Stream:
    """What the feed shows: the items of one point, and the record that names their people."""

    items: tuple[Item, ...] = ()
    record: SessionRecord | None = None
    masked: bool = False


class Feed(Painted, can_focus=True):
    """Shows a Stream. Arrows move the selection while it has the focus; letters are the screen's commands."""

    DEFAULT_CSS = "Feed { height: 1fr; }"

    stream: reactive[Stream] = reactive(Stream(), always_update=False)
    selected: reactive[int | None] = reactive(None)

    @dataclass
    class Chosen(Message):
        """An item was clicked or reached with the arrows."""

        item: Item | None

    @dataclass
    class PastTop(Message):
        """The reader went up beyond the first line."""

    def __init__(self, words: Words, *, id: str | None = None) -> None:
        super().__init__(words, id=id)
        self._top: int | None = None
        self._strips: dict[str, tuple[Item, int, str, list[Strip]]] = {}
        self._ends: list[int] = []
        self._measured_for = (0, "")

    # what is shown

    @property
    def selected_item(self) -> Item | None:
        """The item under the selection."""
        items = self.stream.items
        if self.selected is None or not items:
            return None
        return items[min(self.selected, len(items) - 1)]

    def watch_stream(self, before: Stream, after: Stream) -> None:
        """Lays out what changed; new items bring the tail back into sight."""
        if _names(before) != _names(after):
            self._strips.clear()
        if len(after.items) > len(before.items):
            self._top = None
        if self.selected is not None:
            self.selected = min(self.selected, len(after.items) - 1) if after.items else None
        self._lay_out()

    def on_resize(self, event: Resize) -> None:
        """Wraps anew for another width."""
        self._lay_out()

    def _lay_out(self) -> None:
        self._measure()
        self.refresh()

    def _measure(self) -> None:
        self._measured_for = self._measure_key
        self._ends = list(accumulate(len(self._strips_of(item)) for item in self.stream.items))

    @property
    def _measure_key(self) -> tuple[int, str]:
        return self.size.width, self.app.theme

    # scrolling

    @property
    def _total(self) -> int:
        return self._ends[-1] if self._ends else 0

    @property
    def _last_top(self) -> int:
        return max(0, self._total - self.size.height)

    @property
    def top(self) -> int:
        """The first line in sight."""
        return self._last_top if self._top is None else min(self._top, self._last_top)

    @property
    def at_end(self) -> bool:
        """Whether the last line is in sight."""
        return self.top >= self._last_top

    def scroll_lines(self, lines: int) -> None:
        """Moves the view; reaching the end follows the tail again."""
        wanted = self.top + lines
        if wanted < 0 and self.top == 0:
            self.post_message(self.PastTop())
            return
        wanted = max(0, wanted)
        self._top = None if wanted >= self._last_top else wanted
        self.refresh()

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Three lines up."""
        event.stop()
        self._top = max(0, self.top - 3)
        self.refresh()

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Three lines down."""
        event.stop()
        self.scroll_lines(3)

    # selection

    def key_up(self) -> None:
        """The item before."""
        self._select(len(self.stream.items) - 1 if self.selected is None else self.selected - 1)

    def key_down(self) -> None:
        """The item after."""
        self._select(len(self.stream.items) - 1 if self.selected is None else self.selected + 1)

    def key_home(self) -> None:
        """The first item."""
        self._select(0)

    def key_end(self) -> None:
        """The last item."""
        self._select(len(self.stream.items) - 1)

    def on_focus(self) -> None:
        """Entering the stream selects its last item."""
        if self.selected is None:
            self._select(len(self.stream.items) - 1)

    def on_blur(self) -> None:
        """Leaving it selects nothing."""
        self.selected = None
        self._top = None
        self.refresh()

    def on_click(self, event: Click) -> None:
        """Selects the item under the pointer."""
        if self.stream.items and self.top + event.y < self._total:
            self.focus()
            self._select(bisect_right(self._ends, self.top + event.y))

    def _select(self, index: int) -> None:
        if not self.stream.items:
            return
        if index < 0:
            self.post_message(self.PastTop())
        self.selected = max(0, min(index, len(self.stream.items) - 1))
        self._keep_in_sight(self.selected)
        self.post_message(self.Chosen(self.selected_item))

    def _keep_in_sight(self, index: int) -> None:
        first = self._ends[index - 1] if index else 0
        last = self._ends[index] - 1
        if first < self.top:
            self._top = first
        elif last >= self.top + self.size.height:
            self._top = last - self.size.height + 1
        self.refresh()

    # painting

    def render_line(self, y: int) -> Strip:
        """One line of the stream."""
        if self._measured_for != self._measure_key:
            self._measure()
        width = self.size.width
        ground = Style(bgcolor=self.rich_style.bgcolor)
        row = self.top + y
        if not self.stream.items and y == 0:
            return self._strip(
                line((self.words("Nothing here yet. Type a line, press Enter."), self.palette.muted)), ground
            )
        if row >= self._total:
            return Strip.blank(width, ground)
        index = bisect_right(self._ends, row)
        start = self._ends[index - 1] if index else 0
        strip = self._strips_of(self.stream.items[index])[row - start]
        if index == self.selected:
            ground = Style(bgcolor=self.palette.selected)
        return (
            strip.adjust_cell_length(width).apply_style(ground)
            if index != self.selected
            else Strip(Segment.apply_style(strip.adjust_cell_length(width), None, ground), width)
        )

    def _strip(self, text: Text, ground: Style) -> Strip:
        segments = list(text.render(self.app.console))
        return Strip(segments).adjust_cell_length(self.size.width).apply_style(ground)

    def _strips_of(self, item: Item) -> list[Strip]:
        width = self.size.width
        known = self._strips.get(item.id)
        if known and known[0] is item and known[1] == width and known[2] == self.app.theme:
            return known[3]
        strips = self._draw(item, width) if width else []
        self._strips[item.id] = (item, width, self.app.theme, strips)
        return strips

    def _draw(self, item: Item, width: int) -> list[Strip]:
        assert self.stream.record is not None
        ink = Ink(self.words, self.palette)
        margin = self._margin(item, ink, self.app.size.width < NARROW)
        room = max(10, width - margin.cell_len)
        lines = [*self._wrapped(body(item, ink, self.stream.masked), room)]
        if not (self.stream.masked and item.is_private):
            for each in packed(details(item, self.stream.record, ink), room):
                lines += self._wrapped(each, room)
        blank = Text(" " * margin.cell_len)
        rows = [Text.assemble(margin if i == 0 else blank, text, end="") for i, text in enumerate(lines)]
        return [Strip(list(row.render(self.app.console))) for row in rows]

    def _wrapped(self, text: Text, room: int) -> list[Text]:
        text.no_wrap, text.overflow, text.end = False, "fold", ""
        return [each for each in text.wrap(self.app.console, room) if text.plain]

    def _margin(self, item: Item, ink: Ink, narrow: bool) -> Text:
        palette = ink.palette
        colour = palette.kind(item.kind)
        glyph = KIND_FACTS[item.kind].glyph
        ref = (f"{item.ref:<5}", palette.muted)
        if narrow:
            return line((f" {glyph} ", f"bold {colour}"), " ", ref)
        label = wording.kind_label(item.kind, self.words)
        shown = label if len(label) <= _LABEL else label.split()[0][:_LABEL]
        return line((f"{glyph} ", f"bold {colour}"), (f"{shown:<{_LABEL}} ", f"bold {colour}"), ref)


def _names(stream: Stream) -> tuple[object, ...]:
    """What the lines of items show beside the items themselves."""
    record = stream.record
    return (stream.masked, record and record.people, record and record.activities)
