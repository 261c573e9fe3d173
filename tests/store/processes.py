"""Other processes on the same home: they are started with code, heard by their lines, and killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.stage import PATIENCE

ROOT = Path(__file__).parents[2]

PRELUDE = """
import sys
from datetime import date
from pathlib import Path
from facilitator.paths import home_of
from facilitator.store.store import Store
from tests.stage import FixedClock
from tests.store.scenes import draft, scene
from facilitator.domain.items import ItemKind
home = home_of(Path(sys.argv[1]), {})
clock = FixedClock()
"""


def start(code: str, home: Path) -> subprocess.Popen[str]:
    """A process that runs code on a home; it says what it has to say on its standard output."""
    return subprocess.Popen(
        [sys.executable, "-c", PRELUDE + code, str(home)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def run(code: str, home: Path) -> str:
    """What a process says that runs to its end without failing."""
    with start(code, home) as process:
        said, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, said
    return said


HOLDS = """
with Store.open(home, clock, purpose="{purpose}") as store:
    print("open", flush=True)
    sys.stdin.readline()
"""
"""Holds the lock until it is killed or spoken to."""
