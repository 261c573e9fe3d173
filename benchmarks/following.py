"""From a durable capture in one process to its text in the room's own window, beside a bare follower."""

from __future__ import annotations

import subprocess
from time import monotonic

from benchmarks.figures import Measure, Samples
from benchmarks.scene import ROOT, Scene, environment, floor
from benchmarks.terminal import Terminal

QUIET_SECONDS = 0.05


def measure(scene: Scene, items: int, lines: int) -> Measure:
    """Lines captured one by one, seen in turn by a bare follower of the file and by `facilitator room`."""
    bare = (*floor("follower"), str(scene.home / "facilitator.db"))
    with (
        Terminal(bare, environment()) as least,
        Terminal((*scene.command, "room"), environment()) as ours,
        _writer(scene) as writer,
    ):
        ours.wait_for("minutes restantes")
        seen: dict[Terminal, list[float]] = {least: [], ours: []}
        for number in range(lines):
            for terminal, times in seen.items():
                times.append(_seen(writer, terminal, f"kzw{number}{'ab'[terminal is ours]}"))
        assert writer.stdin is not None
        writer.stdin.close()
    floor_values, values = Samples(tuple(seen[least])), Samples(tuple(seen[ours]))
    what = f"captured to projected, {items} items (floor: a bare follower)"
    return Measure(what, "ms", floor_values, values, "p95 ≤ 500 ms")


def _writer(scene: Scene) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*scene.command, "capture", "-"],
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def _seen(writer: subprocess.Popen[bytes], terminal: Terminal, text: str) -> float:
    """Milliseconds from the acknowledgement of a decision to its text on a terminal."""
    assert writer.stdin is not None
    assert writer.stdout is not None
    terminal.settle(QUIET_SECONDS)
    writer.stdin.write(f"d: {text}\n".encode())
    writer.stdin.flush()
    writer.stdout.readline()
    durable = monotonic()
    return (terminal.wait_for(text[1:]) - durable) * 1e3
