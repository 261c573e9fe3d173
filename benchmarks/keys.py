"""From a key to what it draws, typed in turn into the live session and into a bare text area."""

from __future__ import annotations

from benchmarks.figures import Measure, Samples
from benchmarks.scene import LAST_LINE, Scene, environment, floor
from benchmarks.terminal import Terminal

QUIET_SECONDS = 0.03
"""A frame is over when nothing more was written for this long."""

START_SECONDS = 2.0
"""Time for what loads after the first paint."""

LETTERS = "zkwy"
"""Rare in what the screen shows by itself, so that seeing one means that the key was drawn."""

LINE_LENGTH = 40
CLEAR_LINE = b"\x15"
ENTER = b"\r"


def measures(scene: Scene, items: int, keys: int) -> tuple[Measure, Measure]:
    """Key to paint beside a bare editor, and Enter to the new line in the stream beside a key."""
    with Terminal(floor("editor"), environment()) as bare, Terminal(scene.command, environment()) as ours:
        for terminal in (bare, ours):
            terminal.wait_for(LAST_LINE)
            terminal.idle(START_SECONDS)
        drawn: dict[Terminal, list[float]] = {bare: [], ours: []}
        for number in range(keys):
            for terminal, times in drawn.items():
                times.append(_key(terminal, number))
        key = Samples(tuple(drawn[ours]))
        ours.type(CLEAR_LINE)
        ours.settle(QUIET_SECONDS)
        entered = Samples(tuple(_enter(ours, number) for number in range(keys // 5)))
    return (
        Measure(f"key to paint, {items} items", "ms", Samples(tuple(drawn[bare])), key, "p95 ≤ 1.25"),
        Measure(f"Enter to paint, {items} items (floor: a key)", "ms", key, entered, "≤ 3"),
    )


def _key(terminal: Terminal, number: int) -> float:
    if number % LINE_LENGTH == 0:
        terminal.type(CLEAR_LINE)
        terminal.settle(QUIET_SECONDS)
    letter = LETTERS[number % len(LETTERS)]
    sent = terminal.type(letter.encode())
    drawn = terminal.wait_for(letter)
    terminal.settle(QUIET_SECONDS)
    return (drawn - sent) * 1e3


def _enter(terminal: Terminal, number: int) -> float:
    text = f"kwz{number}"
    terminal.type(text.encode())
    terminal.wait_for(text[-1])
    terminal.settle(QUIET_SECONDS)
    sent = terminal.type(ENTER)
    drawn = terminal.wait_for(text[1:])
    terminal.settle(QUIET_SECONDS)
    return (drawn - sent) * 1e3
