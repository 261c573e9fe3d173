"""A picture painted in rows, as wide as the window and as long as it needs: arrows and the wheel move it."""

from __future__ import annotations

from typing import Protocol

from rich.text import Text
from textual.events import MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.reactive import reactive

from facilitator.i18n import Words
from facilitator.ui.widgets.painted import Painted
from facilitator.values import dataclass

_WHEEL = 3
"""Rows the wheel moves a picture by."""


class Picture(Protocol):
    """What is painted: an organisation chart, bars."""

    def rows(self, width: int) -> list[Text]:
        """The picture in rows of at most so many cells."""
        ...


class PictureView(Painted, can_focus=True):
    """Shows a picture from its top; the last row always stays at the foot once one is there."""

    DEFAULT_CSS = "PictureView { width: 1fr; height: 1fr; padding: 1 2 0 2; }"

    picture: reactive[Picture | None] = reactive(None)
    top: reactive[int] = reactive(0)

    @dataclass
    class Moved(Message):
        """So many rows are further down now."""

        below: int

    def __init__(self, words: Words, *, id: str | None = None) -> None:
        super().__init__(words, id=id)
        self._painted: tuple[Picture, int, list[Text]] | None = None

    def watch_picture(self) -> None:
        """Another picture begins at its top."""
        self.top = 0
        self.watch_top()

    def watch_top(self) -> None:
        """Tells how much is further down."""
        self.post_message(self.Moved(self.below))

    def on_resize(self) -> None:
        """Another width is another picture."""
        self.move(0)
        self.watch_top()

    @property
    def all_rows(self) -> list[Text]:
        """The whole picture in this width, painted once."""
        picture, width = self.picture, self.content_size.width
        if picture is None:
            return []
        if self._painted is None or self._painted[:2] != (picture, width):
            self._painted = (picture, width, picture.rows(width))
        return self._painted[2]

    @property
    def below(self) -> int:
        """Rows that are further down than the foot."""
        return max(0, len(self.all_rows) - self.top - self.content_size.height)

    def move(self, rows: int) -> None:
        """Moves down, or up where it is less than nothing, as far as there is a picture."""
        last = max(0, len(self.all_rows) - self.content_size.height)
        self.top = max(0, min(last, self.top + rows))

    def key_up(self) -> None:
        """A row up."""
        self.move(-1)

    def key_down(self) -> None:
        """A row down."""
        self.move(1)

    def key_pageup(self) -> None:
        """A window up."""
        self.move(1 - self.content_size.height)

    def key_pagedown(self) -> None:
        """A window down."""
        self.move(self.content_size.height - 1)

    def key_home(self) -> None:
        """The top."""
        self.move(-len(self.all_rows))

    def key_end(self) -> None:
        """The foot."""
        self.move(len(self.all_rows))

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """A few rows up."""
        event.stop()
        self.move(-_WHEEL)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """A few rows down."""
        event.stop()
        self.move(_WHEEL)

    def render(self) -> Text:
        """The rows in sight."""
        shown = self.all_rows[self.top : self.top + max(1, self.content_size.height)]
        return Text("\n", end="", no_wrap=True).join(shown)
