"""Keys in their order: each is carried out once all that the one before it set off is done.

Textual hands a key to the widget that has the focus at that moment. When a busy machine reads several keys at
once, the letters after a key that opens a line, leaves it, or opens another screen would go to where that key
was typed.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from typing import Protocol, runtime_checkable

from textual.app import App
from textual.dom import DOMNode
from textual.events import Event, Key, Paste

LONGEST_TURN = 5.0
"""Seconds a key waits for those before it; then it is carried out all the same."""

ROUNDS = 6
"""How often all that stands between a line and the application is heard; what a key opens comes sooner."""


@runtime_checkable
class KeepsKeys(Protocol):
    """A line that does its keys in their order by itself."""

    def keeps(self, event: Key | Paste) -> bool:
        """Whether an event concerns the line alone, or the line takes what is typed after it."""

    def is_free(self) -> bool:
        """Whether the last line that was entered leaves open nothing that decides where the next key goes."""


@runtime_checkable
class BringsItsLine(Protocol):
    """A screen that is seen a moment before one can type there."""

    @property
    def takes_keys(self) -> bool:
        """Whether the line is there."""


class KeysInOrder(App[int], inherit_bindings=False):
    """Keeps what is typed ahead until its turn; all else than keys goes its way meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self._ahead: deque[Key | Paste] = deque()
        self._turn: asyncio.Task[None] | None = None
        self._is_loose = False
        self._is_busy = False

    @property
    def is_behind(self) -> bool:
        """Whether keys were typed that are not done with yet; a program that ends does none of them."""
        return self._is_busy and self.is_running

    async def on_event(self, event: Event) -> None:
        """Keys and pastes queue up; all else is carried out as it comes."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._ahead.append(event)
        if not self._is_busy:
            await self._hand_out()

    async def _hand_out(self) -> None:
        """Gives keys to whom they belong, up to one that the next has to wait for."""
        self._is_busy = True
        while self._ahead:
            event, line = self._ahead[0], self._addressed
            kept = isinstance(line, KeepsKeys) and line.keeps(event)
            if line is self or (self._is_loose and not kept):
                self._wait()
                return
            self._ahead.popleft()
            self._is_loose = True
            await super().on_event(event)
            if not kept:
                self._wait()
                return
            if isinstance(event, Key) and event.key == "enter" and line.call_later(self._entered, line):
                return
        self._is_busy = False

    async def _entered(self, line: KeepsKeys) -> None:
        """A line was entered: the next is begun before the screen may say anything to this one."""
        if line.is_free():
            await self._hand_out()
        else:
            self._wait()

    def _wait(self) -> None:
        self._turn = asyncio.create_task(self._wait_for_all())

    async def _wait_for_all(self) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._all_is_done(), LONGEST_TURN)
        self._is_loose = False
        self.call_later(self._hand_out)

    async def _all_is_done(self) -> None:
        """Until what was typed has come through the line, the screen and the application, and back."""
        for _ in range(ROUNDS):
            for node in self._addressed.ancestors_with_self:
                heard = asyncio.Event()
                if node.call_later(heard.set):
                    await heard.wait()

    @property
    def _addressed(self) -> DOMNode:
        """Whom the next key is given to; the application itself where there is no screen that takes keys."""
        if not self.screen_stack:
            return self
        screen = self.screen
        is_early = isinstance(screen, BringsItsLine) and not screen.takes_keys
        return self if is_early else self.focused or screen
