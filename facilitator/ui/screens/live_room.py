"""The room view over the live session: the same screen, the same line, a picture the whole room may read.

What paints it is loaded when the room first looks: the first screen waits for none of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from textual.dom import DOMNode

from facilitator.capture.grammar import split_prefix
from facilitator.domain.items import Item
from facilitator.domain.record import SessionRecord
from facilitator.i18n import Trouble
from facilitator.ui.command import Command, Scope
from facilitator.ui.commands import in_scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.live_outcomes import WithOutcomes
from facilitator.ui.screens.page import SettingsChanged
from facilitator.ui.screens.room_pages import RoomPaging
from facilitator.ui.theme import own_theme, room_theme
from facilitator.ui.widgets.key_bar import KeyHint, hint_of

if TYPE_CHECKING:
    from facilitator.capture.context import Context
    from facilitator.ui.widgets.room_board import RoomBoard

_HIDDEN: Final = frozenset({"agenda", "attendance", "clarify", "editor", "scroll_up", "scroll_down"})
"""What the consultant sees alone: these actions do nothing while the room looks."""

_IN_BAR: Final = ("next_point", "pause")


class RoomMode(RoomPaging, WithOutcomes):
    """F5 lays the board over the session; the line stays under it, and comes up as soon as one types."""

    OTHER_SCOPES = (Scope.ROOM,)
    in_room = False
    DEFAULT_CSS = """
    RoomMode { layers: base room above; }
    RoomMode > RoomBoard { layer: room; dock: top; height: 100%; margin-bottom: 1; display: none; }
    RoomMode.-room > RoomBoard { display: block; }
    """

    def __init__(
        self, desk: Desk, record: SessionRecord, draft: str = "", *, left_open: bool = False
    ) -> None:
        super().__init__(desk, record, draft, left_open=left_open)
        self._board: RoomBoard | None = None
        self._line_open = False
        self._warned = False

    # on and off

    async def action_room(self) -> None:
        """The room view, on and off."""
        if self.in_room:
            self._leave_room()
        else:
            self._enter_room()

    def action_shared(self) -> None:
        """Others read this screen along, or no more."""
        settings = replace(self.desk.settings, screen_shared=not self.is_shared)
        self.desk.settings = settings
        self.post_message(SettingsChanged())
        self.show(self.record)
        said = self.words("Shared screen: what is private stands in dots. :shared shows it again.")
        self.flash(said if settings.screen_shared else self.words("What is private is shown again."))

    def room_board(self) -> RoomBoard:
        """The board, brought in front if the room did not look yet."""
        if not self.in_room:
            self._enter_room()
        assert self._board is not None
        return self._board

    def _enter_room(self) -> None:
        if self._board is None:
            from facilitator.ui.widgets.room_board import RoomBoard

            self._board = RoomBoard(self.words, seconds=self.desk.settings.room_seconds)
            self.mount(self._board)
        self.in_room = True
        self._close_list()
        self._turn_to(room_theme(self.desk.settings.room_theme))
        self._board.show_usual()
        self._board.post_message(self._board.Turned(None))

    def _leave_room(self) -> None:
        if self._board is not None:
            self._board.show_usual()
        self.in_room = False
        self._turn_to(own_theme(self.desk.settings.theme))
        self.run_worker(self.open_outcomes())

    async def on_room_board_turned(self, event: RoomBoard.Turned) -> None:
        """The window of the room, where there is one, shows the same page."""
        event.stop()
        try:
            store = await self.store()
            store.show_room(self.record.session.id, event.asked)
        except Trouble as trouble:
            self.tell_trouble(trouble)

    async def action_rationalise(self) -> None:
        """Outcomes are decided on the consultant's own screen; the room sees their balance."""
        if self.in_room:
            self.action_room_work()
        else:
            await super().action_rationalise()

    def _turn_to(self, theme: str) -> None:
        """The room has its own colours, and the consultant keeps hers."""
        with self.app.batch_update():
            self.set_class(self.in_room, "-room")
            for widget in self.around():
                widget.visible = not self.in_room
            self._open_line(False)
            self.app.theme = theme
            self.show(self.record)

    def on_unmount(self) -> None:
        """Whatever takes the place of the session has the consultant's colours."""
        if self.in_room:
            self.app.theme = own_theme(self.desk.settings.theme)

    # what is shown

    def show(self, record: SessionRecord) -> None:
        """The board gets a picture, never the record."""
        super().show(record)
        self.box.be_discreet(self.in_room or self.is_shared)
        if self.in_room and self._board is not None:
            from facilitator.domain.room import RoomRules
            from facilitator.domain.room_picture import room_picture

            rules = RoomRules(names_quoted=self.desk.settings.room_names)
            self._board.picture = room_picture(record, rules)
            self._board.tick(self.desk.clock.now())

    def tick(self) -> None:
        """The clock of the room goes on."""
        super().tick()
        if self.in_room and self._board is not None:
            self._board.tick(self.desk.clock.now())

    # keys

    def commands(self) -> tuple[Command, ...]:
        """While the room looks, what it may see; else the words that open the room view on a page as well."""
        usual = super().commands()
        if self.in_room:
            hers = (each for each in usual if each.scope is not Scope.FEED and each.id not in _HIDDEN)
            return (*in_scope(Scope.ROOM), *hers)
        words = {each.word for each in usual}
        pages = (each for each in in_scope(Scope.ROOM) if each.word not in words | {""})
        return (*usual, *(replace(each, key="", bar=False) for each in pages))

    def worded(self) -> tuple[Command, ...]:
        """Every command that a typed word may mean, those of what is shown first."""
        room, usual = in_scope(Scope.ROOM), super().commands()
        return (*room, *usual) if self.in_room else (*usual, *room)

    def key_hints(self) -> tuple[KeyHint, ...]:
        """How to leave first, then what conducts and what can be shown."""
        if not self.in_room:
            return super().key_hints()
        shown = [each for id in _IN_BAR for each in in_scope(Scope.LIVE) if each.id == id]
        shown += [each for each in in_scope(Scope.ROOM) if each.bar]
        leave = KeyHint(self.words("Esc"), self.words("Leave the room view"), "room", self.words("Leave"))
        return (leave, *(hint_of(each, self.words) for each in shown))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What the consultant sees alone gives its key to the room view."""
        if action in _HIDDEN and (self.in_room or (action == "editor" and self.box.is_hidden)):
            return False
        return super().check_action(action, parameters)

    async def run_action(self, action: str, namespaces: Mapping[str, DOMNode] | None = None) -> None:
        """A word typed for something the room must not see is answered."""
        if self.in_room and action in _HIDDEN:
            self.flash(self.words("Not in front of the room: F5 goes back to your screen."), warning=True)
            return
        await super().run_action(action, namespaces)

    def _escape(self) -> None:
        """First a correction, then the line, then the room view."""
        if not self.in_room or self._question or self._correcting:
            super()._escape()
        elif self._line_open:
            self._open_line(False)
        else:
            self._leave_room()

    def _next_cell(self) -> None:
        if self.in_room and not self.box.full_line:
            self.action_room_on()
        else:
            super()._next_cell()

    # the line

    def line_changed(self) -> None:
        """The first letter brings the line up; an empty line goes away."""
        super().line_changed()
        self._warned = self._warned and not self.box.full_line
        if self.in_room:
            asking = self._question or self._correcting or self._warned
            self._open_line(bool(self.box.full_line or asking))

    def flash(self, message: str, *, warning: bool = False) -> None:
        """What went wrong is said in front of the room as well: nothing typed is lost in silence."""
        super().flash(message, warning=warning)
        self._warned = warning
        if warning and self.in_room:
            self._open_line(True)

    def _open_line(self, open: bool) -> None:
        self._line_open = open
        if self._board is not None:
            self._board.styles.margin = (0, 0, 1 + (self.box.rows if open else 0), 0)

    def _show_understood(self, typed: str) -> None:
        if self.box.is_hidden:
            self.box.tell(self.ink.faint(self.words("private, for your eyes only")))
        else:
            super()._show_understood(typed)

    def _complete(self) -> None:
        if self.box.is_hidden:
            self._close_list()
        else:
            super()._complete()

    def proposed_from(self, context: Context) -> Context:
        """In front of the room the list proposes those invited, nobody else."""
        if not self.in_room:
            return context
        invited = {line.person_id for line in self.record.attendance}
        people = tuple(each for each in context.people if each.id in invited)
        units = tuple(each for each in context.units if each.head_id in invited)
        return replace(context, people=people, units=units)

    @property
    def recallable(self) -> tuple[Item, ...]:
        """The arrows take up what the room sees, and nothing of the consultant's own."""
        if not self.in_room:
            return super().recallable
        from facilitator.domain.room_picture import ROOM_KINDS, room_may_see

        return tuple(item for item in self.record.items if item.kind in ROOM_KINDS and room_may_see(item))

    @property
    def chosen(self) -> Item | None:
        """In front of the room, the last thing it sees."""
        if not self.in_room:
            return super().chosen
        return self.recallable[-1] if self.recallable else None

    def may_come_back(self, raw: str) -> bool:
        """Whether the text of a capture taken back may return to the line: the room may not have read it."""
        from facilitator.domain.room_picture import ROOM_KINDS

        return not self.in_room or split_prefix(raw)[0] in ROOM_KINDS
