"""Lines that reach a session one after the other; each is stored before it is answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from facilitator.capture.commands import CommandCode
from facilitator.capture.context import Context, context_of
from facilitator.capture.messages import Outcome, Refusal
from facilitator.capture.orders import ScreenCommand, order_of
from facilitator.capture.parser import Blank, Command, Continuation, parse
from facilitator.capture.workshop import opened_by
from facilitator.domain.items import Draft, Item, ItemKind
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import SessionStatus
from facilitator.i18n import N_
from facilitator.store.errors import SessionClosed
from facilitator.values import dataclass

if TYPE_CHECKING:
    from facilitator.store.store import Store


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of a command: done, or refused and why."""

    command: str
    said: Outcome | Refusal

    @property
    def done(self) -> bool:
        """Whether it was carried out."""
        return isinstance(self.said, Outcome)


Answer = Item | Carried | None
"""The item a line became or completed, what became of a command, or None for an empty line."""

_FOR_SCREENS: Final = N_("“{command}” needs the screen; open the app with `facilitator`.")


_CLOSING: Final = N_("“{command}” asks for a review; `facilitator session close` closes without one.")


class Dictation:
    """Writes lines into one session; SessionClosed when it is closed, NotSaved when a line is not stored."""

    def __init__(
        self, store: Store, session_id: str, consultant: str = "", default: ItemKind | None = None
    ) -> None:
        self._store = store
        self._session_id = session_id
        self._consultant = consultant
        self._default = default
        self._last: Item | None = None
        self._reread()
        if self.record.session.status is SessionStatus.CLOSED:
            raise SessionClosed(title=self.record.session.title)

    def hear(self, line: str) -> Answer:
        """Stores what a line says and gives it back."""
        said = parse(line, self.context)
        match said:
            case Blank():
                return None
            case Command():
                return self._carry_out(said)
            case Continuation():
                return self._complete(said)
            case Draft():
                return self._capture(said)

    def _capture(self, draft: Draft) -> Item:
        if mission := opened_by(draft, self.record):
            self._capture(mission)
        self._last = item = self._store.capture(self._session_id, draft)
        self._learn(draft, item)
        return item

    def _complete(self, said: Continuation) -> Answer:
        last = self._last or next(reversed(self._store.items(self._session_id)), None)
        if last is None:
            return self.hear(said.text)
        self._last = self._store.complete(last.id, said.text)
        return self._last

    def _carry_out(self, command: Command) -> Carried:
        self._reread()
        order = order_of(command, self.record, self.context)
        if isinstance(order, Refusal):
            return Carried(command.raw, order)
        if isinstance(order, ScreenCommand):
            message = _CLOSING if order.code is CommandCode.CLOSE else _FOR_SCREENS
            return Carried(command.raw, Refusal(message, {"command": command.raw}))
        outcome = order.carry_out(self._store, self.record)
        self._reread()
        return Carried(command.raw, outcome)

    def _reread(self) -> None:
        """Looks at the session anew: a command may have changed anything, even taken the last item back."""
        self._last = None
        self.record: SessionRecord = self._store.record(self._session_id)
        context = context_of(self.record, self._consultant)
        self.context: Context = replace(context, default_kind=self._default) if self._default else context

    def _learn(self, draft: Draft, item: Item) -> None:
        """Keeps up with what a line added, without reading the whole session after each."""
        of = self.record.engagement.id
        if _names_somebody_new(draft):
            self.record = replace(self.record, people=self._store.people(of))
            self.context = replace(self.context, people=self.record.people)
        if draft.kind is ItemKind.MISSION:
            items = (*self.record.items, item)
            self.record = replace(self.record, missions=self._store.missions(of), items=items)
            self.context = replace(self.context, missions=self.record.missions)
        if new := tuple(tag for tag in draft.tags if tag not in self.context.tags):
            self.context = replace(self.context, tags=(*self.context.tags, *new))


def _names_somebody_new(draft: Draft) -> bool:
    return any(name.person_id is None for name in (draft.owner, *draft.contributors) if name is not None)
