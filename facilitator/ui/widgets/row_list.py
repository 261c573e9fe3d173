"""A list of painted rows with one selected: the home screen, the cockpit, the agenda, the review."""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.reactive import reactive

from facilitator.i18n import Words
from facilitator.ui.widgets.painted import Painted
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its text, and the key of what it stands for; a row without a key is passed over."""

    text: Text
    key: str = ""

    def painted(self, selected: bool) -> Text:
        """The text, the same whether or not it is selected."""
        return self.text.copy()


class LateRow:
    """A row of a long list, painted only while it is in sight; `paint` is told whether it is selected."""

    __slots__ = ("key", "paint")

    def __init__(self, paint: Callable[[bool], Text], key: str = "") -> None:
        self.paint = paint
        self.key = key

    @property
    def text(self) -> Text:
        """The text as it is while it is not selected."""
        return self.paint(False)

    def painted(self, selected: bool) -> Text:
        """The text as it is now."""
        return self.paint(selected)


class RowList(Painted, can_focus=True):
    """Arrows and Home, End move; Enter and letters are the screen's commands.

    A `quiet` one shows which row is selected only while the keys go to it.
    """

    DEFAULT_CSS = "RowList { width: 1fr; height: 1fr; }"

    rows: reactive[tuple[Row | LateRow, ...]] = reactive(())
    selected: reactive[int] = reactive(-1)

    @dataclass
    class Chosen(Message):
        """Another row is selected."""

        key: str

    @dataclass
    class Opened(Message):
        """A row was clicked while it was selected."""

        key: str

    def __init__(self, words: Words, *, id: str | None = None, quiet: bool = False) -> None:
        super().__init__(words, id=id)
        self._top = 0
        self._quiet = quiet

    @property
    def key(self) -> str:
        """The key of the selected row, empty when nothing can be selected."""
        return self.rows[self.selected].key if 0 <= self.selected < len(self.rows) else ""

    def show(self, rows: tuple[Row | LateRow, ...]) -> None:
        """New rows; the selection stays on the same key, else at the same place, else on the first."""
        before, place = self.key, self.selected
        self.rows = rows
        keys = [row.key for row in rows]
        if before and before in keys:
            self.selected = keys.index(before)
        else:
            near = [index for index, key in enumerate(keys) if key and index <= place]
            first = next((index for index, key in enumerate(keys) if key), -1)
            self.selected = near[-1] if near else first
        self.refresh()

    def select(self, key: str) -> None:
        """Selects the row of a key, if there is one."""
        index = next((i for i, row in enumerate(self.rows) if row.key == key), None)
        if index is not None:
            self._to(index)

    def on_focus(self) -> None:
        """A quiet list shows its selection."""
        self.refresh()

    def on_blur(self) -> None:
        """A quiet list hides its selection."""
        self.refresh()

    def key_up(self) -> None:
        """The row before."""
        self._step(-1)

    def key_down(self) -> None:
        """The row after."""
        self._step(1)

    def key_home(self) -> None:
        """The first row."""
        self._to(next((i for i, row in enumerate(self.rows) if row.key), -1))

    def key_end(self) -> None:
        """The last row."""
        self._to(next((i for i in range(len(self.rows) - 1, -1, -1) if self.rows[i].key), -1))

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """The row before."""
        event.stop()
        self._step(-1)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """The row after."""
        event.stop()
        self._step(1)

    def on_click(self, event: Click) -> None:
        """Selects a row; a click on the selected one opens it."""
        index = self._top + event.y
        if 0 <= index < len(self.rows) and self.rows[index].key:
            if index == self.selected:
                self.post_message(self.Opened(self.key))
            self._to(index)

    def _step(self, step: int) -> None:
        index = self.selected + step
        while 0 <= index < len(self.rows) and not self.rows[index].key:
            index += step
        if 0 <= index < len(self.rows):
            self._to(index)

    def _to(self, index: int) -> None:
        if index != self.selected and index >= 0:
            self.selected = index
            self.post_message(self.Chosen(self.key))

    def _neighbourhood(self, index: int, height: int) -> tuple[int, int]:
        """The rows to keep in sight with a selected one: those without a key just before and after it."""
        first = last = index
        while first > 0 and not self.rows[first - 1].key and index - first < height // 2:
            first -= 1
        while last + 1 < len(self.rows) and not self.rows[last + 1].key and last - first + 1 < height:
            last += 1
        return first, last

    def render(self) -> Text:
        """The rows in sight, the selected one on another ground."""
        height, width = max(1, self.size.height), self.size.width
        if self.selected >= 0:
            first, last = self._neighbourhood(self.selected, height)
            self._top = max(min(self._top, first), last - height + 1)
        self._top = max(0, min(self._top, len(self.rows) - height))
        shown = []
        for index, row in enumerate(self.rows[self._top : self._top + height], self._top):
            marked = index == self.selected and not (self._quiet and not self.has_focus)
            text = row.painted(marked)
            text.truncate(width, overflow="ellipsis", pad=marked)
            if marked:
                text.stylize(f"on {self.palette.selected}")
            shown.append(text)
        return Text("\n", end="", no_wrap=True).join(shown)
