"""What is measured: homes made for the purpose by the command line, and the commands that open them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LAST_LINE = "Bonjour"
"""The last thing captured, hence on the screen when the session is; the floors show the same word."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A home with the example engagement; its session is under way, or its engagements are listed."""

    home: Path

    @property
    def command(self) -> tuple[str, ...]:
        """Opens the app."""
        return (*program(), "--home", str(self.home))

    def run(self, *arguments: str, lines: str = "") -> str:
        """One command of the shell; what it prints."""
        done = subprocess.run(
            [*self.command, *arguments],
            input=lines,
            env=environment(),
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise RuntimeError(f"{arguments}: {done.stderr}")
        return done.stdout


def program() -> tuple[str, ...]:
    """The app as a module of this checkout."""
    return (sys.executable, "-m", "facilitator")


def floor(name: str) -> tuple[str, ...]:
    """One of the floors."""
    return (sys.executable, "-m", f"benchmarks.floors.{name}")


def environment() -> dict[str, str]:
    """The same terminal, language and packages for every program that is compared."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT", "TMPDIR") if name in os.environ}
    return kept | {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}


def engagement(home: Path) -> Scene:
    """A home with one engagement called Bonjour and no session: the app opens on the list."""
    scene = Scene(home)
    scene.run("new", "--title", LAST_LINE)
    return scene


def live_session(home: Path, items: int) -> Scene:
    """The example engagement with a session under way that holds `items` more notes, the last one Bonjour."""
    scene = Scene(home)
    scene.run("demo", "--create")
    sessions = json.loads(scene.run("sessions", "--json"))
    if not any(session["status"] == "live" for session in sessions):
        planned = next(session["id"] for session in sessions if session["status"] == "planned")
        scene.run("session", "start", planned)
    notes = (f"n: Le service {n} traite {n * 7 % 90} demandes par mois" for n in range(1, items))
    scene.run("capture", "-", lines="\n".join((*notes, f"n: {LAST_LINE}")) + "\n")
    return scene


def rationalisation(home: Path, activities: int) -> Scene:
    """An engagement whose service has so many activities, under way to decide upon them."""
    scene = Scene(home)
    scene.run("new", "--title", LAST_LINE)
    rows = (f"Achats,Mission {n * 6 // activities},Activité {n},0.1" for n in range(activities))
    table = home.parent / "activities.csv"
    table.write_text("\n".join(("unit,mission,activity,fte", *rows)), encoding="utf-8")
    scene.run("import", "activities", str(table))
    session = ("--title", "Rationalisation Achats", "--on", "2026-03-10", "--minutes", "120")
    scene.run("session", "new", *session)
    scene.run("session", "start")
    return scene
