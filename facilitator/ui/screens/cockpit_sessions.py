"""Sessions from the cockpit: opened, prepared, closed, and planned in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.capture.announcement import Announcement, in_series, read_announcement
from facilitator.domain.session import SessionStatus
from facilitator.i18n import N_, Trouble
from facilitator.ui.screens.asks import LineAsked
from facilitator.ui.screens.history import WithHistory
from facilitator.ui.widgets.announced import announced

if TYPE_CHECKING:
    from facilitator.store.store import Store

SESSION_HINT = N_("COPIL n° 4 ; 14/04 ; 09:30 ; 2 h")
"""An example of what one types to plan a session."""


class WithSessions(WithHistory):
    """A screen of one engagement that lists its sessions, one of them selected."""

    @property
    def chosen_id(self) -> str:
        """The id of the selected session; empty without one."""
        raise NotImplementedError

    def action_open(self) -> None:
        """Opens the session: live when planned or live, its review once closed."""
        if self.chosen_id:
            self.open_session(self.chosen_id)

    def open_session(self, session_id: str) -> None:
        """Goes into a session."""
        from facilitator.ui.screens.live import LiveScreen

        store = self.desk.opened
        if store is None:
            return
        record = store.record(session_id)
        if record.session.status is SessionStatus.CLOSED:
            self.review_session(session_id)
        else:
            self.app.push_screen(LiveScreen(self.desk, record, store.draft(session_id)))

    async def action_start(self) -> None:
        """Opens the session under way, as its second line promises; Ctrl+Z in it takes the start back."""
        try:
            store = await self.store()
            if self.chosen_id and store.session(self.chosen_id).status is SessionStatus.PLANNED:
                store.start_session(self.chosen_id)
            self.action_open()
        except Trouble as trouble:
            self.tell_trouble(trouble)

    def action_prepare(self) -> None:
        """Opens the preparation of the session."""
        if self.chosen_id:
            self.prepare_session(self.chosen_id)

    def prepare_session(self, session_id: str) -> None:
        """Goes to the agenda of a session."""
        from facilitator.ui.screens.prepare import PrepareScreen

        if self.desk.opened is not None:
            self.app.push_screen(PrepareScreen(self.desk, self.desk.opened.record(session_id)))

    def action_review(self) -> None:
        """Opens the close of the session."""
        if self.chosen_id:
            self.review_session(self.chosen_id)

    def review_session(self, session_id: str) -> None:
        """Goes to the close of a session, its hours and its documents."""
        from facilitator.ui.screens.close import CloseScreen

        if self.desk.opened is not None:
            self.app.push_screen(CloseScreen(self.desk, self.desk.opened.record(session_id)))

    def action_new(self) -> None:
        """Asks for a line that announces a session, and plans it."""
        hint = self.words(
            "Title ; date ; time ; duration, in this form: {example}. A body alone means its next session.",
            example=self.words(SESSION_HINT),
        )
        box = LineAsked(self.desk, self.words("New session"), hint, understood=self._understood)
        self.app.push_screen(box, self._plan)

    def _understood(self, typed: str) -> str:
        """What a line that is being typed announces."""
        store = self.desk.opened
        return announced(self._read(store, typed), self.words) if store else ""

    def _read(self, store: Store, typed: str) -> Announcement:
        """The session a line announces; a body named alone means its next one."""
        today = self.desk.clock.now().date()
        found = read_announcement(typed, today, store.bodies(self.engagement_id))
        return in_series(found, typed, (each.session for each in store.sessions(self.engagement_id)), today)

    async def _plan(self, typed: str | None) -> None:
        if not typed:
            return
        try:
            store = await self.store()
            self.prepare_session(self._announced(store, typed))
        except Trouble as trouble:
            self.tell_trouble(trouble)

    def _announced(self, store: Store, typed: str) -> str:
        """The id of the session a line announces."""
        plan = self._read(store, typed)
        return store.create_session(
            self.engagement_id,
            plan.title,
            plan.on,
            at=plan.at,
            minutes=plan.minutes,
            number=plan.number,
            body_id=plan.body_id,
            kind=plan.kind,
        ).id
