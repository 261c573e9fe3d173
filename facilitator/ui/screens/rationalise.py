"""Rationalisation (S5b): what else one says of an activity while deciding, and the way to the session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text

from facilitator import wording
from facilitator.capture.answers import Names, read_names
from facilitator.capture.commands import CommandCode
from facilitator.capture.context import Context, context_of
from facilitator.capture.correction import corrected
from facilitator.capture.messages import N_, Refusal
from facilitator.capture.orders import ScreenCommand, order_of
from facilitator.capture.parser import Command
from facilitator.capture.verdicts import read_outcome, read_remark, read_verdict
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import TARGETED, Activity
from facilitator.i18n import Trouble
from facilitator.ui.commands import Scope, in_scope
from facilitator.ui.screens.attendance import AttendanceScreen
from facilitator.ui.screens.live_draft import DRAFT_DELAY
from facilitator.ui.screens.rationalise_deciding import Deciding
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.verdict_box import VerdictBox

if TYPE_CHECKING:
    from facilitator.store.store import Store


class RationaliseScreen(Deciding):
    """Notes, corrections, owners and commands."""

    aside: str = ""
    """The line that was being typed in the session: it stays the draft beside a note."""

    _draft_waits = False
    _noted: Activity | None = None

    @property
    def context(self) -> Context:
        """What a name or a day typed here may mean."""
        return context_of(self.record, self.desk.settings.consultant)

    # a note

    def action_note(self) -> None:
        """A line of the session about the activity at hand."""
        activity = self.chosen
        if activity is None:
            return

        async def note(typed: str) -> Refusal | None:
            draft = read_remark(typed, activity, self.context, self._joined)
            store = await self.store()
            if draft is not None:
                item = store.capture(self.record.session.id, draft)
                self.lines = (*self.lines, item)
            self._keep(store, self.aside)
            self.stop_asking()
            self.show(replace(self.record, items=store.items(self.record.session.id)), activity.id)
            return None

        self._noted = activity
        hint = self.words("a note; i: finding  s: idea  q: question  r: risk   Enter saves, Esc leaves it")
        self.ask(self._label(wording.kind_label(ItemKind.NOTE, self.words)), hint, note)

    def _joined(self, title: str, note: str) -> str:
        return self.words("{activity}: {note}", activity=title, note=note)

    # who, and the line itself

    def action_who(self) -> None:
        """Who answers for the activity."""
        activity = self.chosen
        if activity is None:
            return

        async def who(typed: str) -> Refusal | None:
            names = read_names(typed, self.context)
            if names.flags:
                doubt = wording.flag_text(names.flags[0], self.words)
                return Refusal(N_("{doubt} Type more of the name."), {"doubt": doubt})
            store = await self.store()
            return self._assign(store, activity, names) if names.owner else None

        self.ask(self._label(self.words("who")), self.words("Enter accepts, Esc leaves it"), who)

    def _assign(self, store: Store, activity: Activity, names: Names) -> Refusal | None:
        assert names.owner is not None
        item = store.line_about(self.record.session.id, activity.id)
        if item is not None:
            store.assign(item.id, names.owner, names.contributors)
        elif names.owner.person_id is None:
            return Refusal(N_("Nobody here is called {name}."), {"name": names.owner.typed})
        else:
            store.edit_activity(replace(activity, owner_id=names.owner.person_id))
        self._reread(store, activity.id)
        return None

    async def action_edit(self) -> None:
        """Corrects the activity in the words it was typed in."""
        activity = self.chosen
        if activity is None:
            return
        store = await self.store()
        item = store.line_about(self.record.session.id, activity.id)
        if item is None:
            self.tell(self.words("Decide upon it first: then its line can be corrected here."))
            return

        async def edit(typed: str) -> Refusal | None:
            draft = corrected(item, typed, replace(self.context, default_kind=ItemKind.ACTIVITY))
            if draft is None:
                return None
            store.correct(item.id, draft)
            self._reread(store, activity.id)
            return None

        self.ask(self._label(item.ref), self.words("Enter replaces, Esc leaves it"), edit, item.raw)

    def _reread(self, store: Store, activity_id: str) -> None:
        self.stop_asking()
        self.show(store.record(self.record.session.id), activity_id)

    def _label(self, said: str) -> Text:
        palette = self.palette
        return line((f" {said} ", f"bold {palette.background} on {palette.text}"))

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

    # what is typed is kept as it grows

    def on_verdict_box_typed(self, event: VerdictBox.Typed) -> None:
        """A note survives a crash: it is found again in the line of the session."""
        super().on_verdict_box_typed(event)
        if self._noted is not None and not self._draft_waits:
            self._draft_waits = True
            self.set_timer(DRAFT_DELAY, self._save_note)

    def stop_asking(self) -> None:
        """A note that is left is no draft any more."""
        left, self._noted = self._noted, None
        super().stop_asking()
        if left is not None and self.desk.opened is not None:
            self._keep(self.desk.opened, self.aside)

    def _save_note(self) -> None:
        self._draft_waits = False
        if self.desk.opened is not None:
            self._keep(self.desk.opened, self.unsaved)

    @property
    def unsaved(self) -> str:
        """The line of the session, and the note being typed."""
        if self._noted is None or not self.box.typed:
            return self.aside
        noted = read_remark(self.box.typed, self._noted, self.context, self._joined)
        return "\n".join(filter(None, (self.aside, noted.raw if noted else "")))

    def _keep(self, store: Store, typed: str) -> bool:
        try:
            store.save_draft(self.record.session.id, typed)
        except Trouble as trouble:
            self.tell_trouble(trouble)
            return False
        return True

    async def save_draft(self) -> bool:
        """Writes what is being typed."""
        return self._keep(await self.store(), self.unsaved)
