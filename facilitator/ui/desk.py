"""What every screen works with: the words, the clock, the settings, and the store once it is open."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import field
from typing import TYPE_CHECKING

from facilitator.clock import Clock
from facilitator.i18n import Words
from facilitator.paths import Home
from facilitator.settings import Settings
from facilitator.values import dataclass

if TYPE_CHECKING:
    from facilitator.store.store import Store
    from facilitator.ui.screens.letter_review import Review


@dataclass
class Desk:
    """Handed to each screen. `store` waits for the database, which opens after the first paint.

    `reading` is a letter under review: nothing of it is saved yet, and leaving its screen loses nothing.
    """

    home: Home
    words: Words
    clock: Clock
    settings: Settings
    open_store: Callable[[], Store]
    open_example: Callable[[Store], str] | None = None
    reading: Review | None = field(default=None, repr=False)
    _opened: Store | None = field(default=None, repr=False)
    _opening: asyncio.Task[Store] | None = field(default=None, repr=False)

    @property
    def opened(self) -> Store | None:
        """The store if it is open already."""
        return self._opened

    async def store(self) -> Store:
        """The store, opened in a thread on first use. Raises Trouble when the database cannot be opened."""
        if self._opened is not None:
            return self._opened
        if self._opening is None or self._failed(self._opening):
            self._opening = asyncio.create_task(asyncio.to_thread(self.open_store))
        self._opened = await asyncio.shield(self._opening)
        return self._opened

    def close(self) -> None:
        """Closes the store at the end of the program."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    @staticmethod
    def _failed(task: asyncio.Task[Store]) -> bool:
        return task.done() and (task.cancelled() or task.exception() is not None)
