"""From the key that decides upon an activity to the count it draws, beside a key typed into a note there."""

from __future__ import annotations

from benchmarks.figures import Measure, Samples
from benchmarks.keys import LETTERS, QUIET_SECONDS, START_SECONDS
from benchmarks.scene import Scene, environment
from benchmarks.terminal import Terminal

NOTE = b"n"
KEEP = b"c"
ESCAPE = b"\x1b"
ESCAPE_SECONDS = 0.3
"""A lone Escape is told from the beginning of a key by the silence after it."""


def measure(scene: Scene, activities: int, count: int) -> Measure:
    """Verdicts, one after the other; the floor is what a letter costs on the same screen."""
    with Terminal(scene.command, environment()) as terminal:
        terminal.wait_for(f"0/{activities}")
        terminal.idle(START_SECONDS)
        terminal.type(NOTE)
        terminal.settle(QUIET_SECONDS)
        keys = Samples(tuple(_drawn(terminal, LETTERS[at % len(LETTERS)]) for at in range(count)))
        terminal.type(ESCAPE)
        terminal.idle(ESCAPE_SECONDS)
        decided = (_decided(terminal, f"{at}/{activities}") for at in range(1, count + 1))
        verdicts = Samples(tuple(decided))
    return Measure(f"verdict to paint, {activities} activities (floor: a key)", "ms", keys, verdicts, "≤ 3")


def _drawn(terminal: Terminal, letter: str) -> float:
    sent = terminal.type(letter.encode())
    drawn = terminal.wait_for(letter)
    terminal.settle(QUIET_SECONDS)
    return (drawn - sent) * 1e3


def _decided(terminal: Terminal, said: str) -> float:
    sent = terminal.type(KEEP)
    drawn = terminal.wait_for(said)
    terminal.settle(QUIET_SECONDS)
    return (drawn - sent) * 1e3
