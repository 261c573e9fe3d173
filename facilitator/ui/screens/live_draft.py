"""The line being typed is kept as it grows, so that it can be found again whatever ends the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.domain.record import SessionRecord
from facilitator.i18n import Trouble
from facilitator.ui.desk import Desk
from facilitator.ui.screens.live_clock import ClockWatched

if TYPE_CHECKING:
    from facilitator.store.store import Store

DRAFT_DELAY = 0.15
"""Seconds from the first unsaved key to the draft's save: a throttle, so that steady typing is saved too."""


class DraftKept(ClockWatched):
    """Writes what is typed and not saved yet; says what was found again."""

    def __init__(
        self, desk: Desk, record: SessionRecord, draft: str = "", *, left_open: bool = False
    ) -> None:
        super().__init__(desk, record, draft, left_open=left_open)
        self._draft_waits = False
        self.draft_saved = draft

    @property
    def unsaved(self) -> str:
        """The line being typed."""
        raise NotImplementedError

    def recovered(self) -> str:
        """The session the program was left in, as it was found again."""
        return self.words.plural(
            "Session recovered, {count} item, last at {time}.",
            "Session recovered, {count} items, last at {time}.",
            len(self.record.items),
            time=self.words.hour(self.record.items[-1].at),
        )

    def remember_draft(self) -> None:
        """Saves the line soon, once for all the keys until then."""
        if not self._draft_waits:
            self._draft_waits = True
            self.set_timer(DRAFT_DELAY, self._save_draft)

    def _save_draft(self) -> None:
        self._draft_waits = False
        if self.desk.opened is None:
            self.remember_draft()
        else:
            self._write_draft(self.desk.opened)

    async def save_draft(self) -> bool:
        """Writes the line being typed, if it changed, once the store is open."""
        if self.unsaved == self.draft_saved:
            return True
        try:
            return self._write_draft(await self.store())
        except Trouble as trouble:
            self.tell_trouble(trouble)
            return False

    def _write_draft(self, store: Store) -> bool:
        typed = self.unsaved
        if typed == self.draft_saved:
            return True
        try:
            store.save_draft(self.record.session.id, typed)
        except Trouble as trouble:
            self.tell_trouble(trouble)
            return False
        self.draft_saved = typed
        return True
