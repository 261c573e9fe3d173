"""Looking around in the live session: up and down the stream, other points, what the sides would show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.ui.widgets.live_sheet import LiveSheet

if TYPE_CHECKING:
    from facilitator.ui.screens.live import LiveScreen


class Looking:
    """Moves what is shown; the session stays where it is."""

    def __init__(self, screen: LiveScreen) -> None:
        self._screen = screen

    def up(self) -> None:
        """Earlier in the stream."""
        self._screen.feed.scroll_lines(-self._leaf)

    def down(self) -> None:
        """Later in the stream, then later points up to the current one."""
        screen = self._screen
        if screen.looks_elsewhere and screen.feed.at_end:
            self._step_forward()
        else:
            screen.feed.scroll_lines(self._leaf)

    @property
    def _leaf(self) -> int:
        return max(1, self._screen.feed.size.height - 2)

    def _step_forward(self) -> None:
        agenda, point = self._screen.record.agenda, self._screen.point
        index = agenda.index(point) + 1 if point else len(agenda)
        self._screen.look_at(agenda[index] if index < len(agenda) else None)

    def step_back(self) -> None:
        """The point before the one shown."""
        agenda, point = self._screen.record.agenda, self._screen.point
        if point is not None and (index := agenda.index(point)) > 0:
            self._screen.look_at(agenda[index - 1])

    async def turn_sheet(self) -> None:
        """What a larger window shows at its sides, over the stream, and back."""
        screen = self._screen
        if screen.is_wide:
            screen.flash(screen.words("The agenda and what was carried over stand on both sides."))
            return
        if screen.sheet is None:
            screen.sheet = LiveSheet(screen.words, screen.record.session.on)
            await screen.mount(screen.sheet, after=screen.feed)
            screen.show(screen.record)
        screen.lay_sheet(not screen.sheet_lies)
        screen.box.editor.focus()
