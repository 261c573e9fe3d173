"""Homes to begin with: made once, copied for each story."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
    """A home with a steering committee of three points and seven people, which is to begin."""
    with _shell(tmp_path_factory.mktemp("copil") / "home") as shell:
        shell.engagement()
        agenda = shell.folder / "agenda.txt"
        agenda.write_text(AGENDA, encoding="utf-8")
        shell.session("COPIL n° 3", "--body", "COPIL", "--agenda", str(agenda))
    return shell.folder


@contextmanager
def _shell(home: Path) -> Iterator[Shell]:
    """A shell in this process and at this moment, which leaves the process as it was."""
    hook = sys.excepthook
    yield Shell(home, FixedClock(datetime.now().astimezone()))
    sys.excepthook = hook


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """The program on a home that is empty."""
    return Program(tmp_path / "home")


@pytest.fixture
def copil(program: Program, copil_as_made: Path) -> Program:
    """The program on a home whose steering committee has just begun, however long the other stories took."""
    shutil.copytree(copil_as_made, program.home)
    with _shell(program.home) as shell:
        shell.done("session", "start")
    return program
