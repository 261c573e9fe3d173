"""`python -m benchmarks`: every measure in one run, printed as a table. It needs Linux or macOS."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks import (
    durable,
    first_letter,
    first_paint,
    following,
    keys,
    organisation,
    scene,
    shell,
    verdicts,
    workbook,
)
from benchmarks.figures import Measure, table

MANY_ACTIVITIES = 1200
"""Those of a whole pôle."""


def main() -> None:
    """Measures and prints."""
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="facilitator-benchmarks-") as folder:
        print(table(_measures(Path(folder), asked.rounds, asked.items, asked.keys)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed as ratios to a floor.")
    parser.add_argument("--rounds", type=int, default=10, help="starts of each program (10)")
    parser.add_argument("--items", type=int, default=1000, help="items in the live session (1000)")
    parser.add_argument(
        "--keys", type=int, default=200, help="keys typed, and a fifth of it lines entered (200)"
    )
    return parser.parse_args()


def _measures(folder: Path, rounds: int, items: int, count: int) -> tuple[Measure, ...]:
    listed = scene.engagement(folder / "listed")
    short = scene.live_session(folder / "short", 1)
    long = scene.live_session(folder / "long", items)
    starts = {"engagements": listed, "session": short, f"session with {items} more": long}
    return (
        *first_paint.measures(starts, rounds),
        first_letter.measure(short, rounds),
        *keys.measures(short, 1, count),
        *keys.measures(long, items, count),
        *(
            verdicts.measure(scene.rationalisation(folder / f"decide-{many}", many), many, count // 5)
            for many in (40, MANY_ACTIVITIES)
        ),
        durable.measure(folder, count),
        following.measure(short, 1, count // 5),
        following.measure(long, items, count // 5),
        *organisation.measures(folder, rounds),
        workbook.measure(max(3, rounds // 3)),
        *shell.measures(short, rounds),
        shell.piped(short, folder, count * 2, max(3, rounds // 3)),
    )


if __name__ == "__main__":
    main()
