"""The room view over the live session: the same screen, the same line, a picture the whole room may read.

It is loaded when the room first looks: the first screen waits for none of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from facilitator.capture.grammar import split_prefix
from facilitator.domain.items import Item
from facilitator.domain.record import SessionRecord
from facilitator.domain.room import RoomRules
from facilitator.domain.room_picture import ROOM_KINDS, room_may_see, room_picture
from facilitator.i18n import Trouble
from facilitator.ui.command import Command, Scope
from facilitator.ui.commands import in_scope
from facilitator.ui.theme import own_theme, room_theme
from facilitator.ui.widgets.key_bar import KeyHint, hint_of
from facilitator.ui.widgets.room_board import RoomBoard

if TYPE_CHECKING:
    from facilitator.capture.context import Context
    from facilitator.ui.screens.live import LiveScreen

_HIDDEN: Final = frozenset({"agenda", "attendance", "clarify", "editor", "scroll_up", "scroll_down"})
"""What the consultant sees alone: these actions do nothing while the room looks."""

_IN_BAR: Final = ("next_point", "pause")


class RoomView:
    """F5 lays the board over the session; the line stays under it, and comes up as soon as one types."""

    def __init__(self, screen: LiveScreen) -> None:
        self._screen = screen
        self._line_open = False
        self.board = RoomBoard(screen.words, seconds=screen.desk.settings.room_seconds)
        styles = self.board.styles
        styles.layer, styles.dock, styles.height = "room", "top", "100%"
        screen.mount(self.board)

    # on and off

    def enter(self) -> None:
        """The room looks."""
        screen = self._screen
        screen.in_room = True
        screen.typing.close_list()
        self._turn_to(room_theme(screen.desk.settings.room_theme))
        self.board.show_usual()
        self.board.post_message(self.board.Turned(None))

    def leave(self) -> None:
        """The consultant's own screen again."""
        screen = self._screen
        self.board.show_usual()
        screen.in_room = False
        self._turn_to(own_theme(screen.desk.settings.theme))
        screen.run_worker(screen.open_outcomes())
        screen.telling.say_owed()

    def _turn_to(self, theme: str) -> None:
        """The room has its own colours, and the consultant keeps hers."""
        screen = self._screen
        with screen.app.batch_update():
            self.board.display = screen.in_room
            for widget in screen.around():
                widget.visible = not screen.in_room
            self.open_line(False)
            screen.app.theme = theme
            screen.show(screen.record)

    async def tell_window(self, event: RoomBoard.Turned) -> None:
        """The window of the room, where there is one, shows the same page."""
        screen = self._screen
        try:
            store = await screen.store()
            store.show_room(screen.record.session.id, event.asked)
        except Trouble as trouble:
            screen.tell_trouble(trouble)

    # what is shown

    def show(self, record: SessionRecord) -> None:
        """The board gets a picture, never the record."""
        rules = RoomRules(names_quoted=self._screen.desk.settings.room_names)
        self.board.picture = room_picture(record, rules)
        self.tick()

    def tick(self) -> None:
        """The clock of the room goes on."""
        self.board.tick(self._screen.desk.clock.now())

    # keys

    def commands(self, usual: tuple[Command, ...]) -> tuple[Command, ...]:
        """Those of the room first, then what it may see of the usual ones."""
        hers = (each for each in usual if each.scope is not Scope.FEED and each.id not in _HIDDEN)
        return (*in_scope(Scope.ROOM), *hers)

    def key_hints(self) -> tuple[KeyHint, ...]:
        """How to leave first, then what conducts and what can be shown."""
        words = self._screen.words
        shown = [each for id in _IN_BAR for each in in_scope(Scope.LIVE) if each.id == id]
        shown += [each for each in in_scope(Scope.ROOM) if each.bar]
        leave = KeyHint(words("Esc"), words("Leave the room view"), "room", words("Leave"))
        return (leave, *(hint_of(each, words) for each in shown))

    @staticmethod
    def hides(action: str) -> bool:
        """Whether an action shows what the consultant sees alone; its key is the room's."""
        return action in _HIDDEN

    def escape(self) -> None:
        """First the line, then the room view."""
        if self._line_open:
            self.open_line(False)
        else:
            self.leave()

    # the line

    def open_line(self, open: bool) -> None:
        """The line comes up from under the board, or goes back."""
        self._line_open = open
        self.board.styles.margin = (0, 0, 1 + (self._screen.box.rows if open else 0), 0)

    def proposed_from(self, context: Context) -> Context:
        """The list proposes those invited, nobody else."""
        invited = {line.person_id for line in self._screen.record.attendance}
        people = tuple(each for each in context.people if each.id in invited)
        units = tuple(each for each in context.units if each.head_id in invited)
        return replace(context, people=people, units=units)

    @property
    def recallable(self) -> tuple[Item, ...]:
        """The arrows take up what the room sees, and nothing of the consultant's own."""
        items = self._screen.record.items
        return tuple(item for item in items if item.kind in ROOM_KINDS and room_may_see(item))

    @staticmethod
    def may_read(raw: str) -> bool:
        """Whether the text of a capture taken back may return to the line."""
        return split_prefix(raw)[0] in ROOM_KINDS
