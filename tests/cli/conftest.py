"""A shell on an empty home, and one in the middle of a steering committee."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.shell import Shell


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell whose home is empty."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return Shell(tmp_path / "home")


@pytest.fixture
def copil(shell: Shell) -> Shell:
    """A shell with an engagement, its people, and a live steering committee of three points."""
    shell.engagement()
    agenda = shell.folder / "agenda.txt"
    agenda.write_text(
        "Suites 10 min\nOrganigramme cible 30 min !décision /5doigts\nDivers 5 min\n", encoding="utf-8"
    )
    shell.session("COPIL n° 3", "--body", "COPIL", "--agenda", str(agenda))
    shell.done("session", "start")
    return shell
