"""The room view in a window of its own (S6), for a projector: it follows the live session by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen

from facilitator.clock import Clock
from facilitator.domain.room import Asked, RoomPicture
from facilitator.i18n import Words
from facilitator.ui.command import Scope
from facilitator.ui.commands import bindings
from facilitator.ui.screens.room_pages import RoomPaging
from facilitator.ui.theme import room_theme, shade_of
from facilitator.ui.widgets.room_board import RoomBoard

EVERY: Final = 0.2
"""Seconds between two looks: what is captured is seen well within half a second."""

Seen = tuple[RoomPicture | None]
"""A picture to show, or none when no session is live."""

Looks = Callable[[], Seen | None]
"""Looks for a picture; None when there is nothing new."""


class RoomScreen(RoomPaging, Screen[None]):
    """Needs no keyboard; the keys that show more work all the same."""

    BINDINGS = [
        *bindings(Scope.ROOM),
        Binding("tab,right,space", "room_on", show=False, priority=True),
        Binding("shift+tab,left", "room_back", show=False, priority=True),
        Binding("f5", "theme", show=False),
        Binding("q,ctrl+q,ctrl+c", "leave", show=False, priority=True),
    ]
    DEFAULT_CSS = "RoomScreen { background: $background; color: $foreground; }"

    def __init__(self, words: Words, clock: Clock, looks: Looks, *, seconds: bool = False) -> None:
        super().__init__()
        self._clock = clock
        self._looks = looks
        self._board = RoomBoard(words, seconds=seconds)
        self._asked: Asked | None = None

    def compose(self) -> ComposeResult:
        """The board alone."""
        yield self._board

    def on_mount(self) -> None:
        """Looks at once, then again and again; the clock goes on once a second."""
        self.look()
        self.set_interval(EVERY, self.look)
        self.set_interval(1.0, self.tick)

    def look(self) -> None:
        """Shows what changed."""
        seen = self._looks()
        if seen is not None:
            (self._board.picture,) = seen
            self._turn(self._board.picture.asked if self._board.picture else None)
            self.tick()

    def _turn(self, asked: Asked | None) -> None:
        """To the page that is asked for in the session, once; what is leafed through here stays meanwhile."""
        if asked == self._asked:
            return
        self._asked = asked
        if asked is None:
            self._board.show_usual()
        else:
            self._board.show_page(asked.page, asked.sheet)

    def tick(self) -> None:
        """Once a second."""
        self._board.tick(self._clock.now())

    def room_board(self) -> RoomBoard:
        """The board."""
        return self._board

    def action_theme(self) -> None:
        """Light or dark, for this window."""
        self.app.theme = room_theme("light" if shade_of(self.app.theme) == "dark" else "dark")

    def action_leave(self) -> None:
        """Closes the window."""
        self.app.exit(0)
