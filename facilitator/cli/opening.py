"""Opens the app: everything it needs is composed here and handed in."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from facilitator.cli.asked import Asked
from facilitator.clock import Clock, StageClock
from facilitator.i18n import N_, Trouble, Words, language_of
from facilitator.paths import Home, home_of
from facilitator.settings import load
from facilitator.store.glance import glance
from facilitator.store.lock import APP, refusal_of

if TYPE_CHECKING:
    from facilitator.store.store import Store


class NoTerminal(Trouble):
    """The app was asked for where nobody can type, as in a script."""

    message = N_("The app needs a terminal to type in; `facilitator --help` lists what does without.")


def open_as_asked(asked: Asked, environment: Mapping[str, str], clock: Clock) -> int:
    """Opens the app on the home and in the language that were asked for; gives the exit code."""
    home = home_of(asked.home, environment)
    chosen = asked.language or environment.get("FACILITATOR_LANG") or load(home.settings)[0].language or None
    return open_app(home, language_of(chosen, environment), clock)


def open_app(home: Home, language: str, clock: Clock) -> int:
    """Composes the app and runs it; 1 when nobody can type here or the data cannot be used."""
    words = Words(language)
    settings, _ = load(home.settings)
    refusal = refusal_of(home.lock) if sys.stdin.isatty() else NoTerminal()
    if refusal is not None:
        print(words.of(refusal), file=sys.stderr)
        return 1
    stage = StageClock(clock)

    def open_store() -> Store:
        from facilitator.store.store import Store
        from facilitator.ui.screens import live_parts

        live_parts.load()
        return Store.open(home, stage, purpose=APP)

    def open_example(store: Store) -> str:
        from facilitator.cli.example import folder_of, play

        return play(store, stage, folder_of(language)).id

    from facilitator.ui.app import FacilitatorApp
    from facilitator.ui.desk import Desk
    from facilitator.ui.tty import read_keyboard

    desk = Desk(home, words, clock, settings, open_store, open_example)
    app = FacilitatorApp(desk, glance(home, clock.now().date()))
    read_keyboard()
    try:
        result = app.run()
    finally:
        desk.close()
    return app.return_code or result or 0
