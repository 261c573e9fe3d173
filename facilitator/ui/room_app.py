"""The application of the room's own window: one screen, nothing to type, nothing to save."""

from __future__ import annotations

import asyncio
import os
import signal
import sys

from textual.app import App
from textual.theme import Theme

from facilitator.clock import Clock
from facilitator.i18n import Words
from facilitator.settings import Settings
from facilitator.ui import tty
from facilitator.ui.screens.room import Looks, RoomScreen
from facilitator.ui.theme import room_theme, themes


class RoomApp(App[int], inherit_bindings=False):
    """Shows what the room may see, in the colours of the room."""

    TITLE = "facilitator"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, words: Words, clock: Clock, settings: Settings, looks: Looks) -> None:
        self.set_reactive(App.theme, room_theme(settings.room_theme))
        super().__init__()
        self._room = RoomScreen(words, clock, looks, seconds=settings.room_seconds)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Day and night, and Textual's own."""
        return super().available_themes | themes()

    def get_default_screen(self) -> RoomScreen:
        """The board, which is the only screen."""
        return self._room

    def on_mount(self) -> None:
        """Listens to what the system says."""
        if sys.platform != "win32":
            loop = asyncio.get_running_loop()
            for number in (signal.SIGHUP, signal.SIGTERM):
                loop.add_signal_handler(number, self._leave, 128 + number)

    def _leave(self, code: int) -> None:
        """A closed window ends at once; another terminal is given back as it was."""
        if tty.is_gone():
            os._exit(code)
        self.exit(code, return_code=code)
