"""Conducting: from point to point, and what a typed `:command` or its key carries out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.capture.commands import CommandCode, may_go_on
from facilitator.capture.orders import Order, Refusal, ScreenCommand, order_of
from facilitator.capture.parser import Command
from facilitator.domain.session import SessionKind, SessionStatus
from facilitator.domain.workshop import takes_activities
from facilitator.i18n import Trouble

if TYPE_CHECKING:
    from facilitator.ui.screens.live import LiveScreen

_CHARACTERS = {CommandCode.AT_SIGN: "@", CommandCode.EURO: "€"}
"""What some keyboards lack."""


class Conduct:
    """Carries out the commands of a session."""

    def __init__(self, screen: LiveScreen) -> None:
        self._screen = screen

    async def go_on(self) -> None:
        """Starts the session, then goes from point to point, or from mission to mission in a workshop."""
        screen, session = self._screen, self._screen.record.session
        if session.status is SessionStatus.PLANNED:
            await screen.change(lambda store: store.start_session(session.id))
            screen.telling.say_entered(None)
            await screen.open_outcomes()
        elif session.kind is SessionKind.RATIONALISATION and not screen.record.agenda:
            await screen.action_rationalise()
        elif self._awaits_mission() and not screen.calls_mission:
            screen.calls_mission = True
            screen.look_at(None)
            screen.hint()
        else:
            await self._press(CommandCode.NEXT)

    async def pause(self) -> None:
        """Pauses, resumes."""
        await self._press(CommandCode.PAUSE)

    async def begin_technique(self) -> None:
        """Begins the technique that was planned for the point."""
        await self._press(CommandCode.METHOD)

    def _awaits_mission(self) -> bool:
        """Whether a workshop is at its last point, which takes as many missions as there are."""
        record = self._screen.record
        is_last = bool(record.agenda) and record.point == record.agenda[-1]
        return record.session.kind is SessionKind.WORKSHOP and takes_activities(record.point) and is_last

    async def obey(self, command: Command) -> None:
        """Carries out a typed command; one that is not understood stays in the line."""
        screen = self._screen
        asked = order_of(command, screen.record, screen.context)
        if isinstance(asked, Refusal):
            screen.entering.give_back_refused(may_go_on)
            screen.flash(self._refused(asked), warning=True)
        elif isinstance(asked, ScreenCommand):
            screen.entering.taken = ""
            await self._on_screen(asked.code)
        else:
            await self._carry_out(asked)

    def describe(self, command: Command) -> str:
        """What a `:command` would do, as one types it."""
        screen = self._screen
        asked = order_of(command, screen.record, screen.context)
        if isinstance(asked, Refusal):
            return self._refused(asked)
        return screen.words("Enter carries out {command}", command=command.raw.strip())

    def _refused(self, refusal: Refusal) -> str:
        said = self._screen.words(refusal.message, **refusal.fields)
        return "   ".join([said, *(f":{word}" for word in refusal.words)])

    async def _on_screen(self, code: CommandCode) -> None:
        if code in _CHARACTERS:
            self._screen.box.editor.insert(_CHARACTERS[code])
        else:
            await self._screen.run_action(self._screen.action_of(code))

    async def _press(self, code: CommandCode) -> None:
        """A key says what a typed command says."""
        screen = self._screen
        asked = order_of(Command((code.value,), f":{code.value}"), screen.record, screen.context)
        if isinstance(asked, Refusal):
            screen.flash(self._refused(asked))
        elif not isinstance(asked, ScreenCommand):
            try:
                await self._carry_out(asked)
            except Trouble as trouble:
                screen.tell_trouble(trouble)

    async def _carry_out(self, order: Order) -> None:
        """Does it, shows the record as it is afterwards, and says what there is to say."""
        screen, store = self._screen, await self._screen.store()
        left = screen.record.point if screen.record.session.point_id else None
        outcome = order.carry_out(store, screen.record)
        screen.reload(store)
        entered = screen.record.session.point_id != (left.id if left else None)
        if entered:
            screen.telling.say_entered(left)
            await screen.open_outcomes()
        if outcome.message:
            screen.flash(screen.words(outcome.message, **outcome.fields), warning=outcome.warning)
        elif not entered and not screen.box.full_line:
            screen.hint()

    # what becomes of the activities

    async def decide_outcomes(self) -> None:
        """Opens the screen on which each activity gets its outcome; F8 and the like come back from it."""
        from facilitator.ui.screens.rationalise import RationaliseScreen

        screen, store = self._screen, await self._screen.store()
        if screen.app.screen is not screen:
            return
        lines = store.lines_about_activities(screen.record.engagement.id)
        outcomes = RationaliseScreen(screen.desk, screen.record, lines, self._come_back)
        outcomes.aside = screen.unsaved
        screen.app.push_screen(outcomes)

    def _come_back(self, action: str) -> None:
        """Comes back from the outcomes with what one asked for there."""
        self._screen.run_worker(self._coming_back(action))

    async def _coming_back(self, action: str) -> None:
        screen = self._screen
        screen.reload(await screen.store())
        screen.box.editor.focus()
        if action:
            await screen.run_action(action)
