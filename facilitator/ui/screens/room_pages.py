"""Leafing through the room view, the same on the live screen and in a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.ui.widgets.room_board import RoomBoard


class RoomPaging:
    """One action a page; the screen says on which board."""

    def room_board(self) -> RoomBoard:
        """The board, in front."""
        raise NotImplementedError

    def action_room_on(self) -> None:
        """The next sheet or page."""
        self.room_board().turn(1)

    def action_room_back(self) -> None:
        """The sheet or page before."""
        self.room_board().turn(-1)

    def action_room_decisions(self) -> None:
        """All decisions, to be read aloud."""
        self._show_page("decisions")

    def action_room_present(self) -> None:
        """Who is in the room."""
        self._show_page("present")

    def action_room_work(self) -> None:
        """Missions and activities by outcome."""
        self._show_page("work")

    def action_room_parked(self) -> None:
        """What was put aside."""
        self._show_page("parked")

    def action_room_quotes(self) -> None:
        """What was said."""
        self._show_page("quotes")

    def _show_page(self, name: str) -> None:
        from facilitator.domain.room import RoomPage

        self.room_board().show_page(RoomPage(name))
