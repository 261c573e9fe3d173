"""The start: what the first paint needs, and what it must not wait for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.domain.session import Session
from facilitator.paths import Home
from facilitator.store.store import Store
from tests.source import ROOT, modules

_FIRST_PAINT = """
import asyncio, sys
from datetime import datetime, timezone
from facilitator.i18n import Words
from facilitator.paths import home_of
from facilitator.settings import Settings
from facilitator.store.glance import glance
from facilitator.ui.app import FacilitatorApp
from facilitator.ui.desk import Desk
from pathlib import Path

class Fixed:
    def now(self):
        return datetime(2026, 3, 10, 9, 30, tzinfo=timezone.utc)

class App(FacilitatorApp):
    async def _after_first_paint(self):
        self.exit(0, message=None)

home = home_of(Path(sys.argv[1]), {})
desk = Desk(home, Words("fr"), Fixed(), Settings(), open_store=lambda: None)
App(desk, glance(home, Fixed().now().date())).run(headless=True)
print(*sorted(sys.modules))
"""

HEAVY = (
    "sqlalchemy",
    "sqlmodel",
    "pydantic",
    "docx",
    "openpyxl",
    "lxml",
    "facilitator.documents",
    "facilitator.export",
)

(_OF_PARTS,) = (each for each in modules("facilitator/ui/screens") if each.path.endswith("/live_parts.py"))
_PARTS = {
    name.rpartition(".")[0]
    for name in _OF_PARTS.imports()
    if name.startswith("facilitator.ui.screens.live_") and name.count(".") == 4
}
"""The modules of the parts of the live session, room view included."""


def _modules(code: str, home: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, str(home)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=dict(os.environ),
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())


def _loaded(modules: set[str]) -> list[str]:
    return sorted(heavy for heavy in HEAVY if any(m == heavy or m.startswith(heavy + ".") for m in modules))


@pytest.mark.parametrize("code", ["import sys, facilitator.ui.app; print(*sys.modules)", _FIRST_PAINT])
def test_nothing_heavy_is_loaded_before_the_first_paint(code: str, tmp_path: Path) -> None:
    modules = _modules(code, tmp_path)
    assert "textual.app" in modules
    assert _loaded(modules) == []


def test_the_first_paint_reads_the_words_and_commands_of_its_own_screen_only(tmp_path: Path) -> None:
    """Neither the whole French, nor the commands of the screens that are opened later."""
    loaded = _modules(_FIRST_PAINT, tmp_path)
    tables = {name.rpartition(".")[2] for name in loaded if name.startswith("facilitator.ui.commands.")}
    assert tables == {"everywhere", "home"}
    assert "gettext" not in loaded


def test_a_live_session_is_painted_without_what_its_keys_do(store: Store, copil: Session, home: Home) -> None:
    """The parts of its screen come behind the first frame, and so does the store."""
    store.start_session(copil.id)
    loaded = _modules(_FIRST_PAINT, home.data)
    assert "facilitator.ui.screens.live" in loaded, "it opens on the session under way"
    assert _loaded(loaded) == []
    assert len(_PARTS) == 11
    assert not _PARTS & loaded
    only_for_keys = ("complete", "correction", "orders", "parser", "commands")
    assert not {f"facilitator.capture.{name}" for name in only_for_keys} & loaded


def test_what_the_first_keys_need_is_loaded_at_once(tmp_path: Path) -> None:
    """The room looks later, if ever."""
    code = "import sys; from facilitator.ui.screens import live_parts; live_parts.load(); print(*sys.modules)"
    assert _PARTS - _modules(code, tmp_path) == {"facilitator.ui.screens.live_room"}
