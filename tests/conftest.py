"""What every test may ask for: a fixed clock, a home of its own, an open store, words in both languages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from facilitator.i18n import Words
from facilitator.paths import Home, home_of
from tests.stage import FixedClock

if TYPE_CHECKING:
    from facilitator.store.store import Store

# No example may fail because the machine was busy; the quick suite draws the same examples every time,
# `--hypothesis-profile=long` draws many new ones.
settings.register_profile("quick", deadline=None, derandomize=True, database=None)
settings.register_profile("long", deadline=None, max_examples=2_000, print_blob=True)
settings.load_profile("quick")

_OF_THE_DEVELOPER = ("FACILITATOR_", "TEXTUAL", "LC_", "LANG", "NO_COLOR", "COLUMNS", "LINES", "COLORFGBG")


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keeps the machine's data, language and terminal out of every test, and of the processes it starts."""
    for name in [name for name in os.environ if name.startswith(_OF_THE_DEVELOPER)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")


@pytest.fixture
def clock() -> FixedClock:
    """Tuesday 10 March 2026, 9:30 in Paris, until it is told otherwise."""
    return FixedClock()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """An empty home that nobody else uses."""
    return home_of(tmp_path / "home", {})


@pytest.fixture
def store(home: Home, clock: FixedClock) -> Iterator[Store]:
    """An empty store, open for writing; closed when the test ends."""
    from facilitator.store.store import Store

    with Store.open(home, clock) as opened:
        yield opened


@pytest.fixture
def words_fr() -> Words:
    """The words of a French consultant."""
    return Words("fr")


@pytest.fixture
def words_en() -> Words:
    """The words of an English-speaking consultant."""
    return Words("en")
