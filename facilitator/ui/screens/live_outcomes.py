"""The two forms of a session about activities: missions that follow each other, and what becomes of them."""

from __future__ import annotations

from facilitator.domain.session import SessionKind
from facilitator.domain.workshop import decides_activities, takes_activities
from facilitator.ui.screens.live_items import ItemActions


class WithOutcomes(ItemActions):
    """A live session that goes from mission to mission, and over to the outcomes and back."""

    def begin(self) -> None:
        """A session that decides upon activities opens on them."""
        super().begin()
        self.call_after_refresh(self.open_outcomes)

    async def goes_on_here(self) -> bool:
        """Whether F8 means something else than the next agenda item, which is done."""
        session, agenda = self.record.session, self.record.agenda
        if session.kind is SessionKind.RATIONALISATION and not agenda:
            await self.action_rationalise()
            return True
        is_last = bool(agenda) and self.record.point == agenda[-1]
        calls = session.kind is SessionKind.WORKSHOP and takes_activities(self.record.point) and is_last
        if calls and not self.calls_mission:
            self.call_mission()
            return True
        return False

    def call_mission(self) -> None:
        """The next mission is to be typed, and the screen asks for it."""
        self.calls_mission = True
        self.look_at(None)
        self._hint()

    # what becomes of the activities

    async def open_outcomes(self) -> None:
        """Goes to the outcomes where the session is about them now."""
        if self.record.session.is_live and decides_activities(self.record):
            await self.action_rationalise()

    async def action_rationalise(self) -> None:
        """What becomes of the activities, one key each."""
        from facilitator.ui.screens.rationalise import RationaliseScreen

        store = await self.store()
        if self.app.screen is not self:
            return
        lines = store.lines_about_activities(self.record.engagement.id)
        screen = RationaliseScreen(self.desk, self.record, lines, self._go_on)
        screen.aside = self.unsaved
        self.app.push_screen(screen)

    def _go_on(self, action: str) -> None:
        """Comes back from the outcomes with what one asked for there."""
        self.run_worker(self._going_on(action))

    async def _going_on(self, action: str) -> None:
        self.reload(await self.store())
        self.box.editor.focus()
        if action:
            await self.run_action(action)
