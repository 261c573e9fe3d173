"""A live session on a laptop that sleeps: time nobody spent in the room is offered to be left out."""

from __future__ import annotations

from facilitator import wording
from facilitator.domain.standstill import jump_between
from facilitator.i18n import Trouble
from facilitator.ui.screens.live_base import LiveBase

_LOOK = 1.0
"""Seconds between two looks at the clock."""


class ClockWatched(LiveBase):
    """Looks at the clock once a second. Going on by itself it slept, going back it was set."""

    stood_still = 0
    """Seconds the computer stood still last, until they are left out."""

    def begin(self) -> None:
        """The first look."""
        super().begin()
        self._seen = self.desk.clock.now()
        self.set_interval(_LOOK, self.look_at_clock)

    async def look_at_clock(self) -> None:
        """What a sleep took is offered, never taken; a clock that was set back goes on where it was."""
        before, self._seen = self._seen, self.desk.clock.now()
        jumped = jump_between(before, self._seen, _LOOK)
        if not jumped or not self.record.session.is_live or self.record.session.paused:
            return
        if jumped < 0:
            await self._leave_out(jumped)
            return
        self.stood_still = jumped
        time = wording.short_duration(jumped // 60, self.words)
        self.tell(self.words("The computer stood still for {time}. :asleep leaves it out.", time=time))

    async def action_asleep(self) -> None:
        """Leaves out the time the computer stood still."""
        seconds, self.stood_still = self.stood_still, 0
        if not seconds:
            self.tell(self.words("The computer did not stand still in this session."))
            return
        await self._leave_out(seconds)
        time = wording.short_duration(seconds // 60, self.words)
        self.tell(self.words("{time} left out.", time=time))

    async def _leave_out(self, seconds: int) -> None:
        try:
            store = await self.store()
            store.leave_out(self.record.session.id, seconds)
            self.reload(store)
        except Trouble as trouble:
            self.tell_trouble(trouble)
