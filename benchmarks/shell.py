"""Whole processes of the command line, beside the least that Python or SQLModel takes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from benchmarks.durable import raw_commit
from benchmarks.figures import Measure, Samples
from benchmarks.scene import ROOT, Scene, environment

NOTHING = (sys.executable, "-c", "")
SQLMODEL = (sys.executable, "-c", "import sqlmodel")


def measures(scene: Scene, rounds: int) -> tuple[Measure, Measure]:
    """`--version` beside an empty program, and one captured line beside importing SQLModel alone."""
    return (
        _compare("facilitator --version (floor: python)", NOTHING, (*scene.command, "--version"), rounds, ""),
        _compare(
            "facilitator capture LINE (floor: import sqlmodel)",
            SQLMODEL,
            (*scene.command, "capture", "n: une note"),
            rounds,
            "≤ 2.5",
        ),
    )


def piped(scene: Scene, folder: Path, lines: int, rounds: int) -> Measure:
    """A line of many that are piped in, each durable before it is answered, beside one raw commit."""
    commit = raw_commit(folder / "piped.db")
    floor, ours = [], []
    for _ in range(rounds):
        began = perf_counter()
        for _ in range(lines):
            commit()
        floor.append((perf_counter() - began) * 1e3 / lines)
        one, many = (_pipe(scene, count) for count in (1, 1 + lines))
        ours.append((many - one) / lines)
    goal = "≤ 2.5 ms: 400 a second"
    return Measure("piped line (floor: raw commit)", "ms", Samples(tuple(floor)), Samples(tuple(ours)), goal)


def _pipe(scene: Scene, lines: int) -> float:
    began = perf_counter()
    scene.run("capture", "-", lines="n: une note\n" * lines)
    return (perf_counter() - began) * 1e3


def _compare(what: str, floor: Sequence[str], ours: Sequence[str], rounds: int, goal: str) -> Measure:
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(rounds + 1):
        for command, values in zip((floor, ours), times, strict=True):
            took = _run(command)
            if turn:
                values.append(took)
    return Measure(what, "ms", Samples(tuple(times[0])), Samples(tuple(times[1])), goal)


def _run(command: Sequence[str]) -> float:
    began = perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, env=environment(), capture_output=True)
    return (perf_counter() - began) * 1e3
