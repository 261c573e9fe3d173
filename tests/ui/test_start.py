"""The start: what the first paint needs, and what it must not wait for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.source import ROOT

_FIRST_PAINT = """
import asyncio, sys
from datetime import datetime, timezone
from facilitator.i18n import Words
from facilitator.paths import home_of
from facilitator.settings import Settings
from facilitator.ui.app import FacilitatorApp
from facilitator.ui.desk import Desk
from pathlib import Path

class Fixed:
    def now(self):
        return datetime(2026, 3, 10, 9, 30, tzinfo=timezone.utc)

class App(FacilitatorApp):
    async def _after_first_paint(self):
        self.exit(0, message=None)

desk = Desk(home_of(Path(sys.argv[1]), {}), Words("fr"), Fixed(), Settings(), open_store=lambda: None)
App(desk).run(headless=True)
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


def test_the_live_session_is_painted_without_the_store_either(tmp_path: Path) -> None:
    modules = _modules("import sys, facilitator.ui.screens.live; print(*sys.modules)", tmp_path)
    assert _loaded(modules) == []
