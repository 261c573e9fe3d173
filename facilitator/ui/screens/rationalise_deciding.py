"""Deciding (S5b): one key is a verdict on the activity at hand, and the next one to decide is at hand."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from rich.text import Text

from facilitator import wording
from facilitator.capture.messages import Refusal
from facilitator.capture.verdicts import read_verdict
from facilitator.domain.items import Item
from facilitator.domain.organisation import TARGETED, Activity, Verdict, VerdictCode, redecided, units_named
from facilitator.domain.record import SessionRecord
from facilitator.i18n import Trouble
from facilitator.ui.commands import Scope, in_scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.rationalise_view import RationaliseView
from facilitator.ui.widgets.verdict_box import VerdictBox

if TYPE_CHECKING:
    from facilitator.store.history import Undone
    from facilitator.store.store import Store

Answer = Callable[[str], Awaitable[Refusal | None]]
"""Takes what was typed; answers why it cannot, or nothing once it did."""

_MOVES = {"up": -1, "down": 1}
_ENDS = {"home": 0, "end": -1}
_KEYS = {
    key: command.id
    for command in in_scope(Scope.RATIONALISE)
    if not command.priority
    for key in command.key.split(",")
    if key
}
"""What a key does while nothing is asked."""


class Deciding(RationaliseView):
    """Verdicts, their targets, and what takes them back."""

    def __init__(
        self,
        desk: Desk,
        record: SessionRecord,
        lines: tuple[Item, ...],
        leave: Callable[[str], None] = lambda action: None,
    ) -> None:
        super().__init__(desk, record, lines)
        self._leave = leave
        self._answer: Answer | None = None
        self._meant: Callable[[str], str] | None = None
        self._hint = ""
        self.box.line.command = self._key
        self.box.line.answer = self._answered
        self.box.line.leave = self.stop_asking

    # keys

    async def _key(self, key: str) -> bool:
        if key in _MOVES:
            self._move(_MOVES[key])
        elif key in _ENDS:
            self._to_end(_ENDS[key])
        elif key in _KEYS:
            await self.run_action(_KEYS[key])
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        """The activity before or after, beyond its mission too: one comes back to what was just decided."""
        if activity := self.plan.beside(self.list.key, step):
            self.go_to(activity.id)

    def _to_end(self, place: int) -> None:
        if self.plan.groups:
            self.go_to(self.plan.groups[self.group].activities[place].id)

    def ask(
        self,
        question: Text,
        hint: str,
        answer: Answer,
        typed: str = "",
        meant: Callable[[str], str] | None = None,
    ) -> None:
        """Asks about the activity at hand; `meant` says what is understood while one types."""
        self._answer, self._meant, self._hint = answer, meant, hint
        self.box.ask(question, hint, typed)

    async def _answered(self, typed: str) -> bool:
        answer = self._answer
        if answer is None:
            return False
        try:
            refusal = await answer(self.box.typed)
        except Trouble as trouble:
            self.box.refuse(self.words.of(trouble))
            return False
        if refusal is not None:
            self.box.refuse(self.words(refusal.message, **refusal.fields))
            return False
        if self._answer is answer:
            self.stop_asking()
        return True

    def stop_asking(self) -> None:
        """The keys decide again."""
        self._answer = None
        self.box.close()
        self.paint_card()

    def on_verdict_box_typed(self, event: VerdictBox.Typed) -> None:
        """Something was typed or taken out."""
        event.stop()
        self.line_changed(event.line)

    def line_changed(self, line: str) -> None:
        """Says what is understood so far."""
        if self._answer is not None:
            self.box.tell((self._meant(line) if self._meant and line else "") or self._hint)

    # deciding

    async def decide(self, code: VerdictCode) -> None:
        """Gives a verdict on the activity at hand; one that names somebody else asks whom."""
        activity = self.chosen
        if activity is None:
            self.tell(self.words("There is no activity to decide upon."))
        elif code in TARGETED:
            self._ask_target(activity, code)
        else:
            await self._give(activity, redecided(activity, code))

    async def action_undecide(self) -> None:
        """Still to decide."""
        if self.chosen is not None and self.chosen.verdict is not None:
            await self._give(self.chosen, None)

    def _ask_target(self, activity: Activity, code: VerdictCode) -> None:
        units = self.record.units

        async def target(typed: str) -> Refusal | None:
            read = read_verdict(typed, code, activity, units)
            if isinstance(read, Refusal):
                return read
            await self.save_verdict(activity, read)
            return None

        names = ", ".join(each.name for each in units if each.id != activity.unit_id)
        hint = self.words("Enter alone leaves it open.   {units}", units=names)
        self.ask(self.card_of(activity).question(code), hint, target, meant=self._unit_meant)

    def _unit_meant(self, typed: str) -> str:
        meant = units_named(typed, self.record.units)
        return f"→ {wording.one_of([each.name for each in meant[:4]], self.words)}" if meant else ""

    async def _give(self, activity: Activity, verdict: Verdict | None) -> None:
        try:
            await self.save_verdict(activity, verdict)
        except Trouble as trouble:
            self.tell_trouble(trouble)

    async def save_verdict(self, activity: Activity, verdict: Verdict | None) -> None:
        """Saves it and takes the next activity in hand, in one frame."""
        store = await self.store()
        decided = store.give_verdict(activity.id, verdict, session_id=self.record.session.id)
        if self.box.asking:
            self.stop_asking()
        self.show_decided(decided, self._next(decided, verdict))

    def _next(self, decided: Activity, verdict: Verdict | None) -> str:
        """The activity at hand after a verdict: the next one to decide, itself where none is left."""
        if verdict is None:
            return decided.id
        following = self.plan.with_activity(decided).following(decided.id)
        if following is None:
            self.tell(self.words("Everything is decided. F8 goes on, Esc goes back to the line."))
        return following.id if following else decided.id

    # missions

    def action_next_group(self) -> None:
        """The next mission; after the last one the next item of the agenda."""
        if self._is_asking():
            return
        if self.group + 1 < len(self.plan.groups):
            self._to_group(self.group + 1)
        elif self.record.agenda and self.record.point != self.record.agenda[-1]:
            self.leave("next_point")
        else:
            self.tell(self.words("This is the last function. F12 closes the session, Esc goes to its line."))

    def action_previous_group(self) -> None:
        """The mission before."""
        if self.group and not self._is_asking():
            self._to_group(self.group - 1)

    def _to_group(self, group: int) -> None:
        first = self.plan.first_of(group)
        self.group = group
        self.paint(first.id if first else "")

    def _is_asking(self) -> bool:
        """Whether an answer is being typed, which is said."""
        if self.box.asking:
            self.box.refuse(self.words("Enter saves what is typed, Esc leaves it."))
        return self.box.asking

    # taking back

    def after_history(self, store: Store, undone: Undone, *, redo: bool) -> None:
        """Shows what came back, the activity it is about at hand."""
        self.lines = store.lines_about_activities(self.engagement_id)
        record = store.record(self.record.session.id)
        item = next((each for each in record.items if each.id == undone.item_id), None)
        self.show(record, (item.activity_id or item.about_id or "") if item else "")

    # leaving

    def leave(self, action: str = "") -> None:
        """Back to the line of the session, which goes on with an action."""
        self.app.pop_screen()
        self._leave(action)

    def action_back(self) -> None:
        """Back to the line."""
        self.leave()
