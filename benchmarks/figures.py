"""Samples of one measure, and what they say beside the samples of a floor."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Samples:
    """Repeated measures of the same thing, in one unit."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one: half of the measures are lower."""
        return median(self.values)

    @property
    def p95(self) -> float:
        """What one measure in twenty exceeds (nearest rank)."""
        ordered = sorted(self.values)
        return ordered[math.ceil(0.95 * len(ordered)) - 1]


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table: our samples beside those of a floor, and the ratio to reach."""

    what: str
    unit: str
    floor: Samples
    ours: Samples
    goal: str

    @property
    def ratio(self) -> float:
        """How many times the floor we take, at the median."""
        return self.ours.median / self.floor.median

    @property
    def tail_ratio(self) -> float:
        """The same for the slowest twentieth."""
        return self.ours.p95 / self.floor.p95


HEADINGS = ("", "unit", "floor", "p95", "ours", "p95", "ratio", "ratio p95", "goal")


def table(measures: Sequence[Measure]) -> str:
    """The measures as aligned text, the first column to the left and the others to the right."""
    rows = [HEADINGS, *(_cells(each) for each in measures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(w) for cell, w in zip(row[1:], widths[1:], strict=True))]
        )
        for row in rows
    )


def _cells(measure: Measure) -> tuple[str, ...]:
    floor, ours = measure.floor, measure.ours
    figures = (floor.median, floor.p95, ours.median, ours.p95)
    ratios = (f"{measure.ratio:.2f}", f"{measure.tail_ratio:.2f}")
    return measure.what, measure.unit, *(f"{each:.1f}" for each in figures), *ratios, measure.goal
