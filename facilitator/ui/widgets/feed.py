"""The stream of what was captured under a point: one widget that draws its own lines.

It counts its lines from the tail, which it follows, and draws no further back than what is in sight; the
strips of each item are kept by width. So an append costs one repaint however long the session is.
"""

from __future__ import annotations

from bisect import bisect_right

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from facilitator import wording
from facilitator.domain.items import KIND_FACTS, Item
from facilitator.domain.record import SessionRecord
from facilitator.i18n import Words
from facilitator.ui.command import NARROW
from facilitator.ui.widgets.item_lines import Ink, body, details, packed
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.rows import Rows
from facilitator.values import dataclass

_LABEL = 8


@dataclass(frozen=True, slots=True)
class Stream:
    """What the feed shows: the items of one point, and the record that names their people."""

    items: tuple[Item, ...] = ()
    record: SessionRecord | None = None
    masked: bool = False


class Feed(Rows, can_focus=True):
    """Shows a Stream. Arrows move the selection while it has the focus; letters are the screen's commands."""

    DEFAULT_CSS = "Feed { height: 1fr; }"

    stream: reactive[Stream] = reactive(Stream(), repaint=False)
    selected: reactive[int | None] = reactive(None, repaint=False)

    @dataclass
    class Chosen(Message):
        """An item was clicked or reached with the arrows."""

        item: Item | None

    @dataclass
    class PastTop(Message):
        """The reader went up beyond the first line."""

    def __init__(self, words: Words, *, id: str | None = None) -> None:
        super().__init__(words, id=id)
        self._back = 0
        self._strips: dict[str, tuple[Item, int, str, list[Strip]]] = {}
        self._sums: list[int] = []
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
        self._sums = []
        if _names(before) != _names(after):
            self._strips.clear()
        if len(after.items) > len(before.items):
            self._back = 0
        if self.selected is not None:
            self.selected = min(self.selected, len(after.items) - 1) if after.items else None
        self.repaint()

    def watch_selected(self) -> None:
        """Paints the line that is selected now, and the one that was."""
        self.repaint()

    def rows(self) -> list[Strip]:
        """Lays out every line in sight, once for all that is shown of it."""
        if not self.stream.items:
            nothing = self.words("Nothing here yet. Type a line, press Enter.")
            return [self.strip(line((nothing, self.palette.muted)))]
        height = self.size.height
        last = min(self._clamped(self._back) + height, self._known) - 1
        return [self._line(last - y) for y in range(min(height, last + 1))]

    def _measure(self, lines: int, items: int = 0) -> None:
        """Adds up the lines of the last items, until so many lines and items are known, or all."""
        key = (self.size.width, self.app.theme)
        if key != self._measured_for:
            self._measured_for, self._sums = key, []
        shown = self.stream.items
        while len(self._sums) < len(shown) and (self._known < lines or len(self._sums) < items):
            item = shown[-1 - len(self._sums)]
            self._sums.append(self._known + len(self._strips_of(item)))

    @property
    def _known(self) -> int:
        """How many lines were counted, from the tail."""
        return self._sums[-1] if self._sums else 0

    # scrolling

    def _clamped(self, back: int) -> int:
        """So many lines back from the tail, or as far as there are lines."""
        self._measure(back + self.size.height)
        return max(0, min(back, self._known - self.size.height))

    @property
    def at_end(self) -> bool:
        """Whether the last line is in sight."""
        return self._clamped(self._back) == 0

    def scroll_lines(self, lines: int) -> None:
        """Moves the view; reaching the end follows the tail again."""
        back = self._clamped(self._back)
        wanted = self._clamped(back - lines)
        if lines < 0 and wanted == back:
            self.post_message(self.PastTop())
            return
        self._back = wanted
        self.repaint()

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Three lines up."""
        event.stop()
        self._back = self._clamped(self._back + 3)
        self.repaint()

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
        self._back = 0
        self.repaint()

    def on_click(self, event: Click) -> None:
        """Selects the item under the pointer."""
        place = self._place(event.y)
        if place:
            self.focus()
            self._select(place[0])

    def _select(self, index: int) -> None:
        if not self.stream.items:
            return
        if index < 0:
            self.post_message(self.PastTop())
        self.selected = max(0, min(index, len(self.stream.items) - 1))
        self._keep_in_sight(self.selected)
        self.post_message(self.Chosen(self.selected_item))

    def _keep_in_sight(self, index: int) -> None:
        behind = len(self.stream.items) - 1 - index
        self._measure(0, behind + 1)
        below, above = self._sums[behind - 1] if behind else 0, self._sums[behind]
        back = self._clamped(self._back)
        if above > back + self.size.height:
            self._back = above - self.size.height
        elif below < back:
            self._back = below
        self.repaint()

    def _place(self, y: int) -> tuple[int, int] | None:
        """The number of the item on a line of the view, and which of its lines it is, from its last."""
        back = self._clamped(self._back)
        from_tail = min(back + self.size.height, self._known) - 1 - y
        return None if from_tail < 0 else self._place_of(from_tail)

    def _place_of(self, from_tail: int) -> tuple[int, int]:
        behind = bisect_right(self._sums, from_tail)
        below = self._sums[behind - 1] if behind else 0
        return len(self.stream.items) - 1 - behind, from_tail - below

    # painting

    def _line(self, from_tail: int) -> Strip:
        index, behind = self._place_of(from_tail)
        strip = self._strips_of(self.stream.items[index])[-1 - behind]
        if index != self.selected:
            return strip
        return Strip(Segment.apply_style(strip, None, Style(bgcolor=self.palette.selected)), self.size.width)

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
        return [self.strip(row) for row in rows]

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
