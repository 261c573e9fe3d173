"""From starting the program to reading a letter that was typed as soon as there was something to see."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.figures import Measure, Samples
from benchmarks.scene import LAST_LINE, Scene, environment, floor
from benchmarks.terminal import Terminal

LETTER = "ł"
"""It stands nowhere else on the screen."""


def measure(scene: Scene, rounds: int) -> Measure:
    """A session under way beside a bare editor, in turn, the first round of each thrown away."""
    commands = (floor("editor"), scene.command)
    times = [[_typed(command) for command in commands] for _ in range(rounds + 1)][1:]
    bare, ours = (Samples(tuple(row)) for row in zip(*times, strict=True))
    return Measure("first letter, session (floor: an editor)", "ms", bare, ours, "≤ 1.30")


def _typed(command: Sequence[str]) -> float:
    with Terminal(command, environment()) as terminal:
        terminal.wait_for(LAST_LINE)
        terminal.type(LETTER.encode())
        return (terminal.wait_for(LETTER) - terminal.began) * 1e3
