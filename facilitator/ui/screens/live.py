"""The live session (S5): the screen from which a session is conducted and written at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text
from textual.dom import DOMNode

from facilitator.domain.items import Item
from facilitator.domain.record import SessionRecord
from facilitator.domain.workshop import decides_activities
from facilitator.i18n import Trouble
from facilitator.ui.command import Command, Scope
from facilitator.ui.commands import in_scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.live_base import LiveBase
from facilitator.ui.screens.live_hint import recovered, usual_hint
from facilitator.ui.screens.live_keys import LiveKeys
from facilitator.ui.screens.live_workshop import hint_of
from facilitator.ui.screens.page import SettingsChanged
from facilitator.ui.screens.room_pages import RoomPaging
from facilitator.ui.theme import own_theme
from facilitator.ui.widgets.agenda_pane import AgendaPane
from facilitator.ui.widgets.capture_box import CaptureBox
from facilitator.ui.widgets.key_bar import KeyHint

if TYPE_CHECKING:
    from facilitator.capture.commands import CommandCode
    from facilitator.capture.context import Context
    from facilitator.store.history import Undone
    from facilitator.store.store import Store
    from facilitator.ui.widgets.capture_line import CaptureLine
    from facilitator.ui.widgets.room_board import RoomBoard


class LiveScreen(RoomPaging, LiveKeys, LiveBase):
    """Every key of the session. What they do is done by its parts, each loaded when it is first needed."""

    SCOPES = (Scope.LIVE, Scope.FEED)
    OTHER_SCOPES = (Scope.ROOM,)
    in_room = False
    """Whether the room looks at the screen."""

    def __init__(
        self, desk: Desk, record: SessionRecord, draft: str = "", *, left_open: bool = False
    ) -> None:
        super().__init__(desk, record, draft, left_open=left_open)
        self.flashed_on: str | None = None
        """The line under which something was said, which stays until it reads differently."""
        self.began = desk.clock.now()
        """When the screen first looked at the clock."""
        self._warned = False
        self._taken_back: Undone | None = None

    def begin(self) -> None:
        """Says what was found again, and goes over to the outcomes where the session is about them."""
        super().begin()
        self.set_interval(1.0, self.look_at_clock)
        self.hint()
        if self.found_draft:
            self.flash(self.words("The line being typed was found again: Enter saves it."))
        elif self._left_open and self.record.items:
            self.flash(recovered(self.record, self.words))
        self.call_after_refresh(self.open_outcomes)

    # showing and saying

    def show(self, record: SessionRecord) -> None:
        """The room gets its picture too."""
        super().show(record)
        self.box.be_discreet(self.in_room or self.is_shared)
        if self.in_room:
            self.room.show(record)

    def tick(self) -> None:
        """The clock of the room goes on."""
        super().tick()
        if self.in_room:
            self.room.tick()

    async def look_at_clock(self) -> None:
        """Whether the computer slept, and whether something is to be checked in time."""
        await self.clock_watch.look()
        self.telling.check_in_time()

    def hint(self) -> None:
        """What one may type, under the line."""
        if self.workshop is not None and not self.looks_elsewhere:
            self.box.tell(hint_of(self.workshop, self.record, self.ink, called=self.calls_mission))
        else:
            self.box.tell(usual_hint(self.ink))

    def flash(self, message: str, *, warning: bool = False) -> None:
        """Says something under the line until the line reads differently.

        What went wrong is said in front of the room as well: nothing typed is lost in silence.
        """
        self.flashed_on = self.box.full_line
        self.box.tell(Text(message, f"bold {self.palette.warning}" if warning else self.palette.text))
        self._warned = warning
        if warning and self.in_room:
            self.room.open_line(True)

    def tell(self, message: str) -> None:
        """In the live session notices stay under the line, where the eyes are."""
        self.flash(message)

    def tell_trouble(self, trouble: Trouble) -> None:
        """What could not be done, under the line, which keeps its text."""
        self.flash(self.words.of(trouble), warning=True)

    async def change(self, change: Callable[[Store], object]) -> None:
        """Runs one intention and shows the record as it is afterwards, or says why it was refused."""
        try:
            store = await self.store()
            change(store)
            self.reload(store)
        except Trouble as trouble:
            self.tell_trouble(trouble)

    # the line

    def on_capture_box_changed(self, event: CaptureBox.Changed) -> None:
        """Something was typed or taken out; in front of the room the first letter brings the line up."""
        event.stop()
        self.typing.changed()
        self._warned = self._warned and not self.box.full_line
        if self.in_room:
            self.room.open_line(bool(self.box.full_line or self.asking.is_on or self._warned))

    def on_capture_box_asked(self, event: CaptureBox.Asked) -> None:
        """Arrows, Tab and Escape."""
        event.stop()
        self.typing.asked(event.key)

    async def on_capture_box_submitted(self, event: CaptureBox.Submitted) -> None:
        """Enter."""
        event.stop()
        await self.entering.submitted(event.line)

    def on_capture_line_paste_refused(self, event: CaptureLine.PasteRefused) -> None:
        """A paste that is too long leaves the line as it was."""
        event.stop()
        said = self.words(
            "Pasted text of {size} kB: too long for a line, which stays as it was. Paste it in parts.",
            size=event.length // 1024,
        )
        self.flash(said, warning=True)

    def escape(self) -> None:
        """The sheet over the stream goes first, then what the line was asked, then the room view."""
        if self.sheet_lies and not self.in_room:
            self.lay_sheet(False)
        elif self.asking.is_on:
            self.asking.stop()
        elif self.in_room:
            self.room.escape()
        elif self.record.session.is_live:
            self.feed.focus()
        else:
            self.run_worker(self.action_dashboard())

    @property
    def unsaved(self) -> str:
        """The line being typed; an answer or a correction is none, what it changes is stored already."""
        if self.asking.is_on:
            return self.asking.aside
        return self.box.full_line or self.entering.taken

    async def save_draft(self) -> bool:
        """Writes the line being typed; False when it could not be."""
        return await self.draft.save()

    # outcomes

    async def open_outcomes(self) -> None:
        """Goes to the outcomes where the session is about them now."""
        if self.record.session.is_live and decides_activities(self.record):
            await self.action_rationalise()

    async def action_rationalise(self) -> None:
        """What becomes of the activities, one key each; the room sees their balance."""
        if self.in_room:
            self.action_room_work()
        else:
            await self.conduct.decide_outcomes()

    # points

    def on_agenda_pane_point_clicked(self, event: AgendaPane.PointClicked) -> None:
        """A click on a point looks at it."""
        event.stop()
        self.look_at(event.point)

    # items

    @property
    def chosen(self) -> Item | None:
        """The selected item of the stream, else the last one; in the room view, the last one it shows."""
        selected = self.feed.selected_item if self.feed.has_focus and not self.in_room else None
        return selected or (self.recallable[-1] if self.recallable else None)

    @property
    def recallable(self) -> tuple[Item, ...]:
        """The items that the arrows take up again."""
        return self.room.recallable if self.in_room else self.record.items

    def proposed_from(self, context: Context) -> Context:
        """What the list proposes from, which may be less than what is understood."""
        return self.room.proposed_from(context) if self.in_room else context

    def action_edit(self) -> None:
        """Corrects the selected item, or the last one."""
        if self.chosen:
            self.asking.correct(self.chosen)

    def action_correct(self) -> None:
        """The same, from the line."""
        self.action_edit()

    def action_retype(self) -> None:
        """The next kind for the line, without retyping it."""
        if self.asking.question is None:
            self.box.cycle_kind()

    def action_to_line(self) -> None:
        """Back to the line."""
        self.box.editor.focus()

    # the room

    async def action_room(self) -> None:
        """The room view, on and off."""
        if self.in_room:
            self.room.leave()
        else:
            self.room.enter()

    def room_board(self) -> RoomBoard:
        """The board, brought in front if the room did not look yet."""
        if not self.in_room:
            self.room.enter()
        return self.room.board

    async def on_room_board_turned(self, event: RoomBoard.Turned) -> None:
        """The window of the room, where there is one, shows the same page."""
        event.stop()
        await self.room.tell_window(event)

    def action_shared(self) -> None:
        """Others read this screen along, or no more."""
        settings = replace(self.desk.settings, screen_shared=not self.is_shared)
        self.desk.settings = settings
        self.post_message(SettingsChanged())
        self.show(self.record)
        said = self.words("Shared screen: what is private stands in dots. :shared shows it again.")
        self.flash(said if settings.screen_shared else self.words("What is private is shown again."))

    def on_unmount(self) -> None:
        """Whatever takes the place of the session has the consultant's colours."""
        if self.in_room:
            self.app.theme = own_theme(self.desk.settings.theme)

    # its commands

    def commands(self) -> tuple[Command, ...]:
        """While the room looks, what it may see; else the words that open the room view on a page as well."""
        usual = super().commands()
        if self.in_room:
            return self.room.commands(usual)
        words = {each.word for each in usual}
        pages = (each for each in in_scope(Scope.ROOM) if each.word not in words | {""})
        return (*usual, *(replace(each, key="", bar=False) for each in pages))

    def action_of(self, code: CommandCode) -> str:
        """The action that a typed word stands for, among those of what is shown first."""
        room, usual = in_scope(Scope.ROOM), super().commands()
        worded = (*room, *usual) if self.in_room else (*usual, *room)
        return next(command.id for command in worded if command.word == code.value)

    def key_hints(self) -> tuple[KeyHint, ...]:
        """What the key bar shows."""
        return self.room.key_hints() if self.in_room else super().key_hints()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What the consultant sees alone gives its key to the room view."""
        if (self.in_room and self.room.hides(action)) or (action == "editor" and self.box.is_hidden):
            return False
        return super().check_action(action, parameters)

    async def run_action(self, action: str, namespaces: Mapping[str, DOMNode] | None = None) -> None:
        """A word typed for something the room must not see is answered."""
        if self.in_room and self.room.hides(action):
            self.flash(self.words("Not in front of the room: F5 goes back to your screen."), warning=True)
            return
        await super().run_action(action, namespaces)

    # undo

    @property
    def engagement_id(self) -> str:
        """Whose history undo goes through."""
        return self.record.engagement.id

    async def action_undo(self) -> None:
        """First the typing in the line; on an empty line the last thing done."""
        editor = self.box.editor
        if editor.has_focus and (editor.text or self.box.prefix):
            editor.undo() if editor.history.undo_stack else self.box.clear()
        else:
            await super().action_undo()

    async def action_redo(self) -> None:
        """Redoes typing, else the last thing taken back."""
        editor = self.box.editor
        if editor.has_focus and editor.text and self._taken_back is None:
            editor.redo()
        else:
            if self._taken_back and self.box.full_line == self._taken_back.raw:
                self.box.clear()
            await super().action_redo()

    def after_history(self, store: Store, undone: Undone, *, redo: bool) -> None:
        """Shows what came back; the text of a capture taken back returns to the line."""
        self.reload(store)
        self._taken_back = None if redo else undone
        of_here = undone.label == "capture" and undone.session_id == self.record.session.id
        may_return = not self.in_room or self.room.may_read(undone.raw)
        if of_here and not redo and not self.box.full_line and may_return:
            self.box.recall(undone.raw)

    # leaving

    async def action_dashboard(self) -> None:
        """To the cockpit; a live session goes on."""
        await self.save_draft()
        await self.to_cockpit()
