"""Whole processes of the command line, beside the least that Python or SQLModel takes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from time import perf_counter

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
