"""The parts of the live session on its screen, and the keys that one of them answers by itself."""

from __future__ import annotations

from functools import cached_property

from facilitator.ui.screens import live_parts


class LiveKeys:
    """One action a key. A part is made when it is first asked for."""

    typing = cached_property(live_parts.typing)
    entering = cached_property(live_parts.entering)
    asking = cached_property(live_parts.asking)
    draft = cached_property(live_parts.draft)
    conduct = cached_property(live_parts.conduct)
    telling = cached_property(live_parts.telling)
    clock_watch = cached_property(live_parts.clock_watch)
    looking = cached_property(live_parts.looking)
    doors = cached_property(live_parts.doors)
    deeds = cached_property(live_parts.deeds)
    room = cached_property(live_parts.room)

    # conducting

    async def action_next_point(self) -> None:
        """Starts the session, then goes from point to point."""
        await self.conduct.go_on()

    async def action_pause(self) -> None:
        """Pauses, resumes."""
        await self.conduct.pause()

    async def action_begin_technique(self) -> None:
        """Begins the technique that was planned for the point."""
        await self.conduct.begin_technique()

    async def action_asleep(self) -> None:
        """Leaves out the time the computer stood still."""
        await self.clock_watch.leave_sleep_out()

    # looking around

    async def action_agenda(self) -> None:
        """What a larger window shows at its sides, over the stream, and back."""
        await self.looking.turn_sheet()

    def action_scroll_up(self) -> None:
        """Earlier in the stream."""
        self.looking.up()

    def action_scroll_down(self) -> None:
        """Later in the stream, then later points up to the current one."""
        self.looking.down()

    def on_feed_past_top(self) -> None:
        """Going up beyond the first line looks at the point before."""
        self.looking.step_back()

    # doors

    def action_attendance(self) -> None:
        """Who is here."""
        self.doors.attendance()

    def action_clarify(self) -> None:
        """What is still to clarify."""
        self.doors.clarify()

    def action_editor(self) -> None:
        """The line in a large editor."""
        self.doors.editor()

    async def action_review(self) -> None:
        """To the close."""
        await self.doors.review()

    async def action_leave(self) -> None:
        """Leaves the program."""
        await self.doors.leave()

    # the chosen item

    async def action_kind(self) -> None:
        """The next kind."""
        await self.deeds.next_kind()

    def action_move(self) -> None:
        """To another point."""
        self.deeds.ask_point()

    async def action_validate(self) -> None:
        """A proposed decision becomes agreed, and back."""
        await self.deeds.validate()

    async def action_done(self) -> None:
        """Done, or open again."""
        await self.deeds.toggle_done()

    def action_who(self) -> None:
        """Who it is for."""
        self.deeds.ask_who()

    def action_due(self) -> None:
        """By when."""
        self.deeds.ask_due()

    def action_tag(self) -> None:
        """A tag, on or off."""
        self.deeds.ask_tag()

    async def action_important(self) -> None:
        """Important, on and off."""
        await self.deeds.toggle_important()

    async def action_private(self) -> None:
        """Private, on and off."""
        await self.deeds.toggle_private()

    async def action_restore(self) -> None:
        """Back to what was typed."""
        await self.deeds.restore()

    async def action_delete(self) -> None:
        """Deletes it."""
        await self.deeds.delete()

    async def action_split(self) -> None:
        """One item for each of its lines."""
        await self.deeds.split()
