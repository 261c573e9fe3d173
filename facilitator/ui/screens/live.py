"""The live session (S5): the screen from which a session is conducted and written at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.domain.cleaning import clean
from facilitator.domain.items import Draft
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import SessionStatus
from facilitator.i18n import Trouble
from facilitator.ui.command import BESIDE
from facilitator.ui.desk import Desk
from facilitator.ui.screens.live_guide import Guided
from facilitator.ui.widgets.agenda_pane import AgendaPane

if TYPE_CHECKING:
    from facilitator.capture.commands import CommandCode
    from facilitator.capture.orders import Order, Refusal
    from facilitator.capture.parser import Command
    from facilitator.store.history import Undone
    from facilitator.store.store import Store


class LiveScreen(Guided):
    """Conducts: points, timer, attendance, undo, and the typed commands."""

    def __init__(
        self, desk: Desk, record: SessionRecord, draft: str = "", *, left_open: bool = False
    ) -> None:
        super().__init__(desk, record, draft, left_open=left_open)
        self._taken_back: Undone | None = None

    # points and time

    async def action_next_point(self) -> None:
        """Starts the session, then goes from point to point."""
        if self.record.session.status is SessionStatus.PLANNED:
            await self._change(lambda store: store.start_session(self.record.session.id))
            self.say_entered(None)
            await self.open_outcomes()
        elif not await self.goes_on_here():
            from facilitator.capture.commands import CommandCode

            await self._conduct(CommandCode.NEXT)

    async def action_pause(self) -> None:
        """Pauses, resumes."""
        from facilitator.capture.commands import CommandCode

        await self._conduct(CommandCode.PAUSE)

    async def action_begin_technique(self) -> None:
        """Begins the technique that was planned for the point."""
        from facilitator.capture.commands import CommandCode

        await self._conduct(CommandCode.METHOD)

    def on_agenda_pane_point_clicked(self, event: AgendaPane.PointClicked) -> None:
        """A click on a point looks at it."""
        event.stop()
        self.look_at(event.point)

    async def action_agenda(self) -> None:
        """What a larger window shows at its sides, over the stream, and back."""
        if self.app.size.width >= BESIDE:
            self.flash(self.words("The agenda and what was carried over stand on both sides."))
            return
        if self.sheet is None:
            from facilitator.ui.widgets.live_sheet import LiveSheet

            self.sheet = LiveSheet(self.words, self.record.session.on)
            await self.mount(self.sheet, after=self.feed)
            self.show(self.record)
        self.lay_sheet(not self._sheet_lies)
        self.box.editor.focus()

    def _escape(self) -> None:
        """First the sheet over the stream."""
        if self._sheet_lies and not self.in_room:
            self.lay_sheet(False)
        else:
            super()._escape()

    def action_scroll_up(self) -> None:
        """Earlier in the stream, then earlier points."""
        self.feed.scroll_lines(-self._leaf)

    def action_scroll_down(self) -> None:
        """Later in the stream, then later points up to the current one."""
        if self._viewed_id is not None and self.feed.at_end:
            self._step_forward()
        else:
            self.feed.scroll_lines(self._leaf)

    @property
    def _leaf(self) -> int:
        return max(1, self.feed.size.height - 2)

    def _step_forward(self) -> None:
        agenda, point = self.record.agenda, self.point
        index = agenda.index(point) + 1 if point else len(agenda)
        self.look_at(agenda[index] if index < len(agenda) else None)

    # commands

    async def obey(self, command: Command) -> None:
        """Carries out a typed command; one that is not understood stays in the line."""
        from facilitator.capture.orders import Refusal, ScreenCommand, order_of

        asked = order_of(command, self.record, self.context)
        if isinstance(asked, Refusal):
            from facilitator.capture.commands import may_go_on

            self.give_back_refused(may_go_on)
            self.flash(self._refused(asked), warning=True)
        elif isinstance(asked, ScreenCommand):
            self._taken = ""
            await self._on_screen(asked.code)
        else:
            await self._carry_out(asked)

    def describe(self, command: Command) -> str:
        """What a `:command` would do, as one types it."""
        from facilitator.capture.orders import Refusal, order_of

        asked = order_of(command, self.record, self.context)
        if isinstance(asked, Refusal):
            return self._refused(asked)
        return self.words("Enter carries out {command}", command=command.raw.strip())

    def _refused(self, refusal: Refusal) -> str:
        said = self.words(refusal.message, **refusal.fields)
        return "   ".join([said, *(f":{word}" for word in refusal.words)])

    async def _on_screen(self, code: CommandCode) -> None:
        from facilitator.capture.commands import CommandCode

        characters = {CommandCode.AT_SIGN: "@", CommandCode.EURO: "€"}
        if code in characters:
            self.box.editor.insert(characters[code])
        else:
            await self.run_action(self.action_of(code))

    def action_of(self, code: CommandCode) -> str:
        """The action of the command table that a typed word stands for."""
        return next(command.id for command in self.worded() if command.word == code.value)

    async def _conduct(self, code: CommandCode) -> None:
        from facilitator.capture.orders import Refusal, ScreenCommand, order_of
        from facilitator.capture.parser import Command

        asked = order_of(Command((code.value,), f":{code.value}"), self.record, self.context)
        if isinstance(asked, Refusal):
            self.flash(self._refused(asked))
        elif not isinstance(asked, ScreenCommand):
            try:
                await self._carry_out(asked)
            except Trouble as trouble:
                self.tell_trouble(trouble)

    async def _carry_out(self, order: Order) -> None:
        """Does it, shows the record as it is afterwards, and says what there is to say."""
        store = await self.store()
        left = self.record.point if self.record.session.point_id else None
        outcome = order.carry_out(store, self.record)
        self.reload(store)
        entered = self.record.session.point_id != (left.id if left else None)
        if entered:
            self.say_entered(left)
            await self.open_outcomes()
        if outcome.message:
            self.flash(self.words(outcome.message, **outcome.fields), warning=outcome.warning)
        elif not entered and not self.box.full_line:
            self._hint()

    async def _change(self, change: Callable[[Store], object]) -> None:
        try:
            store = await self.store()
            change(store)
            self.reload(store)
        except Trouble as trouble:
            self.tell_trouble(trouble)

    # what opens over the session

    def action_attendance(self) -> None:
        """Who is here."""
        from facilitator.ui.screens.attendance import AttendanceScreen

        self.app.push_screen(AttendanceScreen(self.desk, self.record), self._come_back)

    def action_clarify(self) -> None:
        """What is still to clarify."""
        from facilitator.ui.screens.clarify import ClarifyScreen

        self.app.push_screen(ClarifyScreen(self.desk, self.record), self._come_back)

    async def _come_back(self, _: bool | None) -> None:
        self.reload(await self.store())
        self.box.editor.focus()

    def action_editor(self) -> None:
        """The line in a large editor."""
        from facilitator.ui.screens.asks import LargeEditor

        self.app.push_screen(LargeEditor(self.desk, self.box.full_line), self._edited)

    def _edited(self, text: str | None) -> None:
        if text is not None:
            self.box.put(text)

    def action_correct(self) -> None:
        """Corrects the selected item, or the last one."""
        if self.chosen:
            self.correct_item(self.chosen)

    def action_retype(self) -> None:
        """The next kind for the line, without retyping it."""
        if self._question is None:
            self.box.cycle_kind()

    async def action_split(self) -> None:
        """One item for each line of the last one."""
        item = self.chosen
        if item is None or "\n" not in item.text:
            self.flash(self.words("The last item has one line only."))
            return
        from facilitator.capture.parser import parse

        drafts = [parse(clean(each), self.context) for each in item.raw.split("\n") if each.strip()]
        kept = [draft for draft in drafts if isinstance(draft, Draft)]
        await self._change(lambda store: store.split(item.id, kept))

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
        if of_here and not redo and not self.box.full_line and self.may_come_back(undone.raw):
            self.box.recall(undone.raw)

    # leaving

    async def action_review(self) -> None:
        """To the close; a session that never started says so."""
        from facilitator.ui.screens.close import CloseScreen

        if self.record.session.status is SessionStatus.PLANNED and not self.record.items:
            self.flash(self.words("F8 starts the session first."))
            return
        await self.save_draft()
        store = await self.store()
        self.app.switch_screen(CloseScreen(self.desk, store.record(self.record.session.id)))

    async def action_dashboard(self) -> None:
        """To the cockpit; a live session goes on."""
        await self.save_draft()
        await self.to_cockpit()

    async def action_leave(self) -> None:
        """Asks once, because the room would see it."""
        if self.record.session.is_live:
            from facilitator.ui.screens.asks import LeaveLive

            self.app.push_screen(LeaveLive(self.desk), self._left)
        else:
            await self._left(True)

    async def _left(self, leave: bool | None) -> None:
        """A line that cannot be kept keeps the screen open; once it is emptied, one may go."""
        if leave and await self.save_draft():
            self.app.exit()
