"""The preparation of a session (S4): its agenda typed in the grammar, times that cascade, guests, to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from facilitator.capture.announcement import announce, read_announcement
from facilitator.domain.carry_over import carry_over
from facilitator.domain.session import ToDo
from facilitator.i18n import Trouble
from facilitator.ui.commands import Scope
from facilitator.ui.screens.asks import LineAsked
from facilitator.ui.screens.attendance import AttendanceScreen
from facilitator.ui.screens.exporting import Paper
from facilitator.ui.screens.prepare_plan import PreparePlan
from facilitator.ui.screens.written import session_folder
from facilitator.ui.widgets.announced import announced
from facilitator.ui.widgets.point_card import Field
from facilitator.ui.widgets.row_list import RowList


class PrepareScreen(PreparePlan):
    """The commands of the screen; where the keys go says what they are about."""

    SCOPES = (Scope.PREPARE,)

    def begin(self) -> None:
        """An empty agenda takes up what was left, else asks for its first point at once."""
        super().begin()
        if self.record.agenda:
            return
        if carry_over(self.record).is_empty:
            self.add_point()
        else:
            self.action_take_up()

    # what is selected

    @property
    def _in_card(self) -> bool:
        return self.card.has_focus and bool(self.card.key)

    @property
    def _in_to_do(self) -> bool:
        return self.to_do.has_focus

    @property
    def _thing(self) -> int | None:
        """The place of the selected thing to do."""
        return int(self.to_do.key) if self.to_do.key else None

    def action_zone(self) -> None:
        """The keys go to the next list."""
        self.focus_next("RowList")

    def action_add(self) -> None:
        """A point, or one more thing to do."""
        if self._in_to_do:
            self._ask_to_do(None)
        else:
            self.add_point()

    def action_edit(self) -> None:
        """The point, one part of it, or a thing to do."""
        if self._in_card:
            self.edit_part(Field(self.card.key))
        elif self._in_to_do:
            self._ask_to_do(self._thing)
        else:
            self.edit_point()

    async def action_remove(self) -> None:
        """The point, what one part of it says, or a thing to do; undo brings it back."""
        if self._in_card:
            await self.empty_part(Field(self.card.key))
        elif self._in_to_do:
            if self._thing is not None:
                await self._write_to_do(self._without(self._thing))
        else:
            await self.remove_point()

    def on_row_list_opened(self, event: RowList.Opened) -> None:
        """A click on what is selected corrects it."""
        event.stop()
        self.action_edit()

    # what is to do before

    def action_to_do(self) -> None:
        """The keys go to what is to do before the session; an empty list asks for its first line."""
        self.to_do.focus()
        if not self.record.session.to_do:
            self._ask_to_do(None)

    async def action_tick(self) -> None:
        """Done, or not yet."""
        place = self._thing
        if self._in_to_do and place is not None:
            to_do = self.record.session.to_do
            ticked = replace(to_do[place], done=not to_do[place].done)
            await self._write_to_do((*to_do[:place], ticked, *to_do[place + 1 :]))

    def _ask_to_do(self, place: int | None) -> None:
        to_do = self.record.session.to_do

        async def take(typed: str | None) -> None:
            if not typed:
                return
            if place is None:
                added = (ToDo(each.strip()) for each in typed.split(";") if each.strip())
                await self._write_to_do((*self.record.session.to_do, *added))
            else:
                changed = replace(to_do[place], text=typed)
                await self._write_to_do((*to_do[:place], changed, *to_do[place + 1 :]))

        hint = self.words("one thing, or several with semicolons between them")
        typed = to_do[place].text if place is not None else ""
        self.app.push_screen(LineAsked(self.desk, self.words("To do before"), hint, typed), take)

    def _without(self, place: int) -> tuple[ToDo, ...]:
        to_do = self.record.session.to_do
        return (*to_do[:place], *to_do[place + 1 :])

    async def _write_to_do(self, to_do: tuple[ToDo, ...]) -> None:
        session = self.record.session
        await self.change(lambda store: store.edit_session(replace(session, to_do=to_do)))

    # the session itself

    def action_describe(self) -> None:
        """Asks for the title, date, time and duration, with what is known already typed."""
        typed = announce(self.record.session)
        title = self.words("Title ; date ; time ; duration")
        box = LineAsked(self.desk, self.words("Session"), title, typed, understood=self._announced)
        self.app.push_screen(box, self._describe)

    def _announced(self, typed: str) -> str:
        plan = read_announcement(typed, self.record.session.on, self.record.bodies)
        return announced(plan, self.words)

    async def _describe(self, typed: str | None) -> None:
        if not typed:
            return
        plan = read_announcement(typed, self.record.session.on, self.record.bodies)
        session = self.record.session
        changed = replace(
            session, title=plan.title, on=plan.on, at=plan.at, minutes=plan.minutes, number=plan.number
        )
        await self.change(lambda store: store.edit_session(changed))

    @property
    def folder(self) -> Path:
        """Where this session's documents go."""
        return session_folder(self.desk, self.record.engagement, self.record.session)

    def action_export(self) -> None:
        """Writes the invitation."""
        from facilitator.documents.catalogue import DocumentKind

        self.hand_out(Paper(DocumentKind.INVITATION, self.record))

    def action_attendance(self) -> None:
        """Who is invited."""
        self.app.push_screen(AttendanceScreen(self.desk, self.record, guests_only=True), self._guests_changed)

    async def _guests_changed(self, changed: bool | None) -> None:
        store = await self.store()
        self.show(store.record(self.record.session.id))

    async def action_start(self) -> None:
        """Starts the session and goes into it."""
        from facilitator.ui.screens.live import LiveScreen

        try:
            store = await self.store()
            if not self.record.session.is_live:
                store.start_session(self.record.session.id)
            record = store.record(self.record.session.id)
            self.app.switch_screen(LiveScreen(self.desk, record, store.draft(record.session.id)))
        except Trouble as trouble:
            self.tell_trouble(trouble)

    def action_back(self) -> None:
        """Back to the points, then to the screen before."""
        if self.list.has_focus:
            self.app.pop_screen()
        else:
            self.list.focus()
