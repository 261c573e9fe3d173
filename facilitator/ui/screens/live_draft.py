"""The line being typed is kept as it grows, so that it can be found again whatever ends the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.i18n import Trouble

if TYPE_CHECKING:
    from facilitator.store.store import Store
    from facilitator.ui.screens.live import LiveScreen

DRAFT_DELAY = 0.15
"""Seconds from the first unsaved key to the draft's save: a throttle, so that steady typing is saved too."""


class DraftKeeper:
    """Writes what is typed and not saved yet."""

    def __init__(self, screen: LiveScreen) -> None:
        self._screen = screen
        self._waits = False
        self.saved = screen.found_draft
        """The line as the store has it."""

    def remember(self) -> None:
        """Saves the line soon, once for all the keys until then."""
        if not self._waits:
            self._waits = True
            self._screen.set_timer(DRAFT_DELAY, self._save_in_time)

    def _save_in_time(self) -> None:
        self._waits = False
        store = self._screen.desk.opened
        if store is None:
            self.remember()
        else:
            self._write(store)

    async def save(self) -> bool:
        """Writes the line being typed, if it changed, once the store is open; False when it could not be."""
        if self._screen.unsaved == self.saved:
            return True
        try:
            return self._write(await self._screen.store())
        except Trouble as trouble:
            self._screen.tell_trouble(trouble)
            return False

    def _write(self, store: Store) -> bool:
        typed = self._screen.unsaved
        if typed == self.saved:
            return True
        try:
            store.save_draft(self._screen.record.session.id, typed)
        except Trouble as trouble:
            self._screen.tell_trouble(trouble)
            return False
        self.saved = typed
        return True
