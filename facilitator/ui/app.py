"""The application: theme, first screen, palette, signals. It opens screens and holds no state of its own."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import App, SystemCommand
from textual.await_complete import AwaitComplete
from textual.screen import Screen
from textual.theme import Theme

from facilitator.i18n import Trouble, Words
from facilitator.settings import Settings, save
from facilitator.store.glance import FirstSight
from facilitator.ui import tty
from facilitator.ui.desk import Desk
from facilitator.ui.key_order import KeysInOrder
from facilitator.ui.screens.page import LanguageAsked, Page, SettingsChanged, ThemeChanged
from facilitator.ui.theme import is_of_room, own_theme, shade_of, themes

if TYPE_CHECKING:
    from facilitator.store.store import Store

QUICK_SWITCH = 0.0005
"""Seconds a thread may keep the interpreter while the store is imported, so that typing stays fluid."""


class FacilitatorApp(KeysInOrder, inherit_bindings=False):
    """Shows the live session if there is one, else the engagements."""

    TITLE = "facilitator"
    ENABLE_COMMAND_PALETTE = True
    CSS = "Toast { background: $panel; }"

    def __init__(self, desk: Desk, sight: FirstSight | None = None) -> None:
        # Chosen before Textual draws up its style sheet, which it would otherwise draw up twice.
        self.set_reactive(App.theme, own_theme(desk.settings.theme))
        super().__init__()
        self.desk = desk
        self.sight = sight

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Day and night, and Textual's own."""
        return super().available_themes | themes()

    def get_default_screen(self) -> Screen[None]:
        """The first screen, at the bottom of the stack: Textual draws it once, and no empty one before it."""
        first = self._first_screen(self.sight or FirstSight())
        # As Textual does with every other screen; without it, it can put none in the place of this one.
        first._push_result_callback(self, None)
        return first

    def _first_screen(self, sight: FirstSight) -> Page:
        """The session that is live, else the engagements; one screen only, so that nothing waits for two."""
        if sight.live is None:
            from facilitator.ui.screens.home import HomeScreen

            return HomeScreen(self.desk, sight.home)
        from facilitator.ui.screens.live import LiveScreen

        return LiveScreen(self.desk, sight.live, sight.draft, left_open=True)

    def on_mount(self) -> None:
        """The store, once the first screen is painted."""
        self._catch_signals()
        self.call_after_refresh(self._after_first_paint)

    def pop_screen(self) -> AwaitComplete:
        """Leaves a screen. The engagements lie below all others; they are read and drawn when uncovered."""
        from facilitator.ui.screens.home import HomeScreen

        if len(self.screen_stack) > 1 or isinstance(self.screen, HomeScreen):
            return super().pop_screen()
        return self.switch_screen(HomeScreen(self.desk, ()))

    async def _after_first_paint(self) -> None:
        gc.freeze()
        gc.enable()
        self.call_after_refresh(self._open_behind)  # the line comes in first

    def _open_behind(self) -> None:
        self.run_worker(self._open_store(), exit_on_error=False)

    async def _open_store(self) -> None:
        interval = sys.getswitchinterval()
        sys.setswitchinterval(QUICK_SWITCH)
        try:
            store = await self.desk.store()
        except Trouble as trouble:
            self.exit(1, message=self.desk.words.of(trouble))
            return
        finally:
            sys.setswitchinterval(interval)
        if self.sight is None:
            self._look_again(store)

    def _look_again(self, store: Store) -> None:
        """Shows what only the open store could tell: the engagements, and the session that was left open."""
        from facilitator.ui.screens.home import HomeScreen
        from facilitator.ui.screens.live import LiveScreen

        if isinstance(self.screen, HomeScreen):
            self.screen.reload()
            if live := store.live_session():
                found = store.record(live.id)
                self.push_screen(LiveScreen(self.desk, found, store.draft(live.id), left_open=True))

    # signals

    def _catch_signals(self) -> None:
        """A closed window or a termination saves the line being typed and leaves at once."""
        if sys.platform == "win32":
            return
        loop = asyncio.get_running_loop()
        for number in (signal.SIGHUP, signal.SIGTERM):
            loop.add_signal_handler(number, self._leave_on_signal, number)

    def _leave_on_signal(self, number: int) -> None:
        self.run_worker(self._leave(128 + number), exit_on_error=False)

    async def _leave(self, code: int) -> None:
        """Where the window is gone nothing is painted: Textual would wait for ever for its terminal."""
        with self.batch_update():
            await self._save_drafts()
        if tty.is_gone():
            self.desk.close()
            os._exit(code)
        self.exit(code, return_code=code)

    async def _save_drafts(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Page):
                await screen.save_draft()

    # the palette

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The commands of the screen, each with its key."""
        if not isinstance(screen, Page):
            return
        words = self.desk.words
        for command in screen.commands():
            key = f"   {command.shown_key(words)}" if command.key else ""
            runner = screen.runner(command.id)
            yield SystemCommand(f"{words(command.label)}{key}", words(command.help), runner)

    def action_command_palette(self) -> None:
        """The palette, asking in the user's language."""
        from facilitator.ui.screens.command_search import CommandSearch

        if not any(isinstance(screen, CommandSearch) for screen in self.screen_stack):
            self.push_screen(CommandSearch(placeholder=self.desk.words("Search a command…")))

    # settings

    def on_theme_changed(self, event: ThemeChanged) -> None:
        """Keeps the theme for the next time."""
        shade, settings = shade_of(self.theme), self.desk.settings
        room = is_of_room(self.theme)
        self._remember(replace(settings, room_theme=shade) if room else replace(settings, theme=shade))

    def on_settings_changed(self, event: SettingsChanged) -> None:
        """Keeps them for the next time."""
        self._remember(self.desk.settings)

    def on_language_asked(self, event: LanguageAsked) -> None:
        """Draws the screens anew in the other language; a line being typed comes back as a draft."""
        language = "en" if self.desk.words.language == "fr" else "fr"
        self.desk.words = Words(language)
        self._remember(replace(self.desk.settings, language=language))
        self.run_worker(self._draw_anew())

    async def _draw_anew(self) -> None:
        await self._save_drafts()
        while len(self.screen_stack) > 1:
            await super().pop_screen()
        store = await self.desk.store()
        home, live = store.home(self.desk.clock.now().date()), store.live_session()
        sight = FirstSight(home, store.record(live.id), store.draft(live.id)) if live else FirstSight(home)
        await self.switch_screen(self._first_screen(sight))

    def _remember(self, settings: Settings) -> None:
        self.desk.settings = settings
        try:
            save(self.desk.home.settings, settings)
        except OSError as problem:
            said = self.desk.words(
                "The settings could not be written ({reason}); they hold until you quit.",
                reason=problem.strerror,
            )
            self.notify(said, severity="warning", markup=False)
