"""A live session on a laptop that sleeps: time nobody spent in the room is offered to be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator import wording
from facilitator.domain.standstill import jump_between
from facilitator.i18n import Trouble

if TYPE_CHECKING:
    from facilitator.ui.screens.live import LiveScreen

LOOK = 1.0
"""Seconds between two looks at the clock."""


class ClockWatch:
    """Looks at the clock once a second. Going on by itself it slept, going back it was set."""

    def __init__(self, screen: LiveScreen) -> None:
        self._screen = screen
        self._seen = screen.began
        self._stood_still = 0
        """Seconds the computer stood still last, until they are left out."""

    async def look(self) -> None:
        """What a sleep took is offered, never taken; a clock that was set back goes on where it was."""
        screen, before = self._screen, self._seen
        self._seen = screen.desk.clock.now()
        jumped = jump_between(before, self._seen, LOOK)
        if not jumped or not screen.record.session.is_live or screen.record.session.paused:
            return
        if jumped < 0:
            await self._leave_out(jumped)
            return
        self._stood_still = jumped
        time = wording.short_duration(jumped // 60, screen.words)
        screen.tell(screen.words("The computer stood still for {time}. :asleep leaves it out.", time=time))

    async def leave_sleep_out(self) -> None:
        """Leaves out the time the computer stood still."""
        screen = self._screen
        seconds, self._stood_still = self._stood_still, 0
        if not seconds:
            screen.tell(screen.words("The computer did not stand still in this session."))
            return
        await self._leave_out(seconds)
        time = wording.short_duration(seconds // 60, screen.words)
        screen.tell(screen.words("{time} left out.", time=time))

    async def _leave_out(self, seconds: int) -> None:
        screen = self._screen
        try:
            store = await screen.store()
            store.leave_out(screen.record.session.id, seconds)
            screen.reload(store)
        except Trouble as trouble:
            screen.tell_trouble(trouble)
