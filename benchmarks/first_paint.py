"""From starting the program to reading the user's data on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.figures import Measure, Samples
from benchmarks.scene import LAST_LINE, Scene, environment, floor
from benchmarks.terminal import Terminal


@dataclass(frozen=True, slots=True)
class Start:
    """One start: wall and processor milliseconds, and megabytes, when the text was there."""

    wall: float
    cpu: float | None
    memory: float | None


def measures(scenes: Mapping[str, Scene], rounds: int) -> tuple[Measure, ...]:
    """Each scene beside the smallest Textual app, in turn, the first round of each thrown away."""
    commands = {"hello": floor("hello"), **{name: scene.command for name, scene in scenes.items()}}
    starts: dict[str, list[Start]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            start = _start(command)
            if turn:
                starts[name].append(start)
    hello = starts.pop("hello")
    return tuple(each for name, ours in starts.items() for each in _compare(name, hello, ours))


def _start(command: Sequence[str]) -> Start:
    with Terminal(command, environment()) as terminal:
        seen = terminal.wait_for(LAST_LINE)
        cpu, memory = terminal.cpu_seconds, terminal.resident_megabytes
        return Start((seen - terminal.began) * 1e3, cpu * 1e3 if cpu is not None else None, memory)


def _compare(name: str, hello: Sequence[Start], ours: Sequence[Start]) -> list[Measure]:
    what = f"first paint, {name}"
    pairs = (
        ("ms", "≤ 1.30", [each.wall for each in hello], [each.wall for each in ours]),
        ("ms of CPU", "≤ 1.20", _said(each.cpu for each in hello), _said(each.cpu for each in ours)),
        ("MB", "≤ 1.25", _said(each.memory for each in hello), _said(each.memory for each in ours)),
    )
    return [
        Measure(what, unit, Samples(tuple(floor_values)), Samples(tuple(values)), goal)
        for unit, goal, floor_values, values in pairs
        if floor_values and values
    ]


def _said(values: Iterable[float | None]) -> list[float]:
    """What the system told; nothing where it does not tell."""
    return [value for value in values if value is not None]
