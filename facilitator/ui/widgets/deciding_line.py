"""The line of a list one decides upon: its letters are commands until something is asked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual.events import Key, Paste

from facilitator.ui.widgets.capture_line import CaptureLine


async def _nothing(_: str) -> bool:
    return False


class DecidingLine(CaptureLine):
    """It has the focus all the time and does one key after the other.

    So what is typed in one breath arrives in its order, however slow the machine is.
    """

    DEFAULT_CSS = "DecidingLine { width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.set_reactive(DecidingLine.soft_wrap, False)  # in one row, a wrapped line would hide what it says
        self.asking = False
        self.show_cursor = False
        self.command: Callable[[str], Awaitable[bool]] = _nothing
        """Carries out a key; false when it means nothing here."""
        self.answer: Callable[[str], Awaitable[bool]] = _nothing
        """Takes what was typed; false when it stays to be corrected."""
        self.leave: Callable[[], None] = self.end
        """Leaves the question."""

    def begin(self, typed: str = "") -> None:
        """From now on letters are typed."""
        self.asking = self.show_cursor = True
        self.put(typed)

    def end(self) -> None:
        """From now on letters are commands again."""
        self.asking = self.show_cursor = False
        self.put("")

    def keeps(self, event: Key | Paste) -> bool:
        """What is typed as an answer; a command may open another screen for the keys after it."""
        return self.asking and super().keeps(event)

    async def _on_key(self, event: Key) -> None:
        if self.asking and event.key == "enter":
            self._take(event)
            await self.answer(self.text)
        elif self.asking and event.key == "escape":
            self._take(event)
            self.leave()
        elif self.asking:
            await super()._on_key(event)
        elif await self.command(event.key):
            self._take(event)
        else:
            event.prevent_default()

    async def _on_paste(self, event: Paste) -> None:
        if self.asking:
            await super()._on_paste(event)
        else:
            event.stop()
            event.prevent_default()
