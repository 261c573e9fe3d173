"""Who calls a command: her data, her words, her settings, the time."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from facilitator import settings as settings_file
from facilitator.cli.asked import Asked
from facilitator.clock import Clock
from facilitator.i18n import Trouble, Words, language_of
from facilitator.paths import Home, home_of
from facilitator.settings import Settings
from facilitator.values import dataclass

if TYPE_CHECKING:
    from facilitator.store.looking import ReadOnlyStore
    from facilitator.store.store import Store


@dataclass(frozen=True, slots=True)
class Caller:
    """Handed to every command."""

    home: Home
    words: Words
    settings: Settings
    clock: Clock

    @property
    def today(self) -> date:
        """The local day."""
        return self.clock.now().date()

    @contextmanager
    def store(self) -> Iterator[Store]:
        """The data open for writing. Raises Trouble when another process writes or the file is unusable."""
        from facilitator.store.store import Store

        with Store.open(self.home, self.clock) as opened:
            for warning in opened.warnings:
                self.warn(warning)
            yield opened

    @contextmanager
    def reading(self) -> Iterator[ReadOnlyStore]:
        """The data open for reading, also while the app is open on them."""
        from facilitator.store.store import Store

        with Store.open_read_only(self.home, self.clock) as opened:
            yield opened

    def warn(self, trouble: Trouble) -> None:
        """Says what was wrong without being in the way."""
        print(self.words.of(trouble), file=sys.stderr)


def caller_of(
    asked: Asked, environment: Mapping[str, str], clock: Clock
) -> tuple[Caller, tuple[Trouble, ...]]:
    """Who calls, and what was wrong in the settings.

    The language is the one asked for, else FACILITATOR_LANG, else the settings', else the machine's.
    """
    home = home_of(asked.home, environment)
    settings, wrong = settings_file.load(home.settings)
    chosen = asked.language or environment.get("FACILITATOR_LANG") or settings.language or None
    words = Words(language_of(chosen, environment))
    return Caller(home, words, settings, clock), wrong
