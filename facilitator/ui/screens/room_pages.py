"""Leafing through the room view, the same on the live screen and in a window of its own."""

from __future__ import annotations

from facilitator.ui.widgets.room_board import RoomBoard
from facilitator.ui.widgets.room_pages import RoomPage


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
        self.room_board().show_page(RoomPage.DECISIONS)

    def action_room_present(self) -> None:
        """Who is in the room."""
        self.room_board().show_page(RoomPage.PRESENT)

    def action_room_work(self) -> None:
        """Missions and activities by outcome."""
        self.room_board().show_page(RoomPage.WORK)

    def action_room_parked(self) -> None:
        """What was put aside."""
        self.room_board().show_page(RoomPage.PARKED)

    def action_room_quotes(self) -> None:
        """What was said."""
        self.room_board().show_page(RoomPage.QUOTES)
