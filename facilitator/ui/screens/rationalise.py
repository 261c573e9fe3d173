"""Rationalisation (S5b): its commands, and the way back to the session."""

from __future__ import annotations

from facilitator.capture.commands import CommandCode
from facilitator.capture.messages import N_, Refusal
from facilitator.capture.orders import ScreenCommand, order_of
from facilitator.capture.parser import Command
from facilitator.capture.verdicts import read_outcome, read_verdict
from facilitator.domain.organisation import TARGETED
from facilitator.ui.commands import Scope, in_scope
from facilitator.ui.screens.attendance import AttendanceScreen
from facilitator.ui.screens.rationalise_saying import Saying


class RationaliseScreen(Saying):
    """Decides upon activities in a session."""

    # commands

    def action_command(self) -> None:
        """An outcome without a key of its own, or a command of the session."""
        hint = self.words("an outcome, or a command of the session: F1 lists them")
        self.ask(self._label(":"), hint, self._obey)

    async def _obey(self, typed: str) -> Refusal | None:
        activity, outcome = self.chosen, read_outcome(typed)
        if outcome is not None and activity is not None:
            read = read_verdict(outcome.target, outcome.code, activity, self.record.units)
            if isinstance(read, Refusal):
                return read
            self.stop_asking()
            if outcome.code in TARGETED and not outcome.target:
                await self.decide(outcome.code)
            else:
                await self.save_verdict(activity, read)
            return None
        raw = f":{typed.lstrip(':/')}"
        return await self._order(Command(tuple(raw[1:].split()), raw)) if typed else None

    async def _order(self, command: Command) -> Refusal | None:
        asked = order_of(command, self.record, self.context)
        if isinstance(asked, Refusal):
            return Refusal(
                N_("{said} {commands}"),
                {
                    "said": self.words(asked.message, **asked.fields),
                    "commands": "  ".join(f":{word}" for word in asked.words),
                },
            )
        self.stop_asking()
        if isinstance(asked, ScreenCommand):
            self._on_screen(asked.code)
            return None
        store = await self.store()
        outcome = asked.carry_out(store, self.record)
        self.show(store.record(self.record.session.id))
        if outcome.message:
            self.tell(self.words(outcome.message, **outcome.fields))
        return None

    def _on_screen(self, code: CommandCode) -> None:
        actions = {CommandCode.ATTENDANCE: self.action_attendance, CommandCode.HELP: self.action_help}
        if code in actions:
            actions[code]()
        elif code is not CommandCode.RATIONALISE:
            self.leave(next((each.id for each in in_scope(Scope.LIVE) if each.word == code.value), ""))

    # the session around it

    def action_attendance(self) -> None:
        """Who is here."""
        self.app.push_screen(AttendanceScreen(self.desk, self.record), self._come_back)

    async def _come_back(self, _: bool | None) -> None:
        self.show((await self.store()).record(self.record.session.id))

    async def action_pause(self) -> None:
        """Pauses, resumes."""
        await self._order(Command((CommandCode.PAUSE.value,), f":{CommandCode.PAUSE.value}"))

    def action_review(self) -> None:
        """To the close of the session."""
        if not self._is_asking():
            self.leave("review")

    def action_room(self) -> None:
        """The balance before the room; F5 comes back here."""
        if not self._is_asking():
            self.leave("room")
