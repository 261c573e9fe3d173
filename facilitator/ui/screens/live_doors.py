"""What opens over the live session, and how one leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.domain.session import SessionStatus

if TYPE_CHECKING:
    from facilitator.ui.screens.live import LiveScreen


class Doors:
    """Each screen is loaded when it is first opened; a line that cannot be kept keeps the session open."""

    def __init__(self, screen: LiveScreen) -> None:
        self._screen = screen

    def attendance(self) -> None:
        """Who is here."""
        from facilitator.ui.screens.attendance import AttendanceScreen

        screen = self._screen
        screen.app.push_screen(AttendanceScreen(screen.desk, screen.record), self._come_back)

    def clarify(self) -> None:
        """What is still to clarify."""
        from facilitator.ui.screens.clarify import ClarifyScreen

        screen = self._screen
        screen.app.push_screen(ClarifyScreen(screen.desk, screen.record), self._come_back)

    async def _come_back(self, _: bool | None) -> None:
        screen = self._screen
        screen.reload(await screen.store())
        screen.box.editor.focus()

    def editor(self) -> None:
        """The line in a large editor."""
        from facilitator.ui.screens.asks import LargeEditor

        screen = self._screen
        screen.app.push_screen(LargeEditor(screen.desk, screen.box.full_line), self._edited)

    def _edited(self, text: str | None) -> None:
        if text is not None:
            self._screen.box.put(text)

    async def review(self) -> None:
        """To the close; a session that never started says so."""
        from facilitator.ui.screens.close import CloseScreen

        screen, record = self._screen, self._screen.record
        if record.session.status is SessionStatus.PLANNED and not record.items:
            screen.flash(screen.words("F8 starts the session first."))
            return
        await screen.save_draft()
        store = await screen.store()
        screen.app.switch_screen(CloseScreen(screen.desk, store.record(record.session.id)))

    async def leave(self) -> None:
        """Asks once, because the room would see it."""
        screen = self._screen
        if screen.record.session.is_live:
            from facilitator.ui.screens.asks import LeaveLive

            screen.app.push_screen(LeaveLive(screen.desk), self._left)
        else:
            await self._left(True)

    async def _left(self, leave: bool | None) -> None:
        """A line that cannot be kept keeps the screen open; once it is emptied, one may go."""
        if leave and await self._screen.save_draft():
            self._screen.app.exit()
