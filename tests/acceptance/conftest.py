"""Homes to begin with: made once, copied for each story."""

from __future__ import annotations

import shutil
import sys
from datetime import datetime
from pathlib import Path

import pytest

from tests.acceptance.program import Program
from tests.cli.shell import Shell
from tests.stage import FixedClock

AGENDA = """Suites du COPIL 2 10 min
Organigramme cible 30 min !décision
Divers 5 min
"""


@pytest.fixture(scope="session")
def copil_as_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a steering committee of three points and seven people, started a moment ago."""
    hook = sys.excepthook
    shell = Shell(tmp_path_factory.mktemp("copil") / "home", FixedClock(datetime.now().astimezone()))
    shell.engagement()
    agenda = shell.folder / "agenda.txt"
    agenda.write_text(AGENDA, encoding="utf-8")
    shell.session("COPIL n° 3", "--body", "COPIL", "--agenda", str(agenda))
    shell.done("session", "start")
    sys.excepthook = hook
    return shell.folder


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """The program on a home that is empty."""
    return Program(tmp_path / "home")


@pytest.fixture
def copil(program: Program, copil_as_made: Path) -> Program:
    """The program on a home whose steering committee is under way."""
    shutil.copytree(copil_as_made, program.home)
    return program
