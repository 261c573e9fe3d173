"""The labelled pairs of wordings, and how well they are told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator.analysis.likeness import LIKELY, score


@dataclass(frozen=True)
class Pair:
    """Two wordings, and whether they are the same work."""

    same: bool
    one: str
    other: str

    @property
    def found(self) -> bool:
        """Whether they are taken for the same work."""
        return score(self.one, self.other) >= LIKELY


@dataclass(frozen=True)
class Figures:
    """How many pairs there are, how many of those found are right, how many of the right ones are found."""

    pairs: int
    precision: float
    recall: float

    def __str__(self) -> str:
        """The figures in one line."""
        return f"{self.pairs} pairs: precision {self.precision:.3f}, recall {self.recall:.3f}"


def all_pairs() -> tuple[Pair, ...]:
    """Every labelled pair, in the order of the file."""
    lines = Path(__file__).with_name("pairs.txt").read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        if line[:1] in "=x":
            one, _, other = line[2:].partition(" | ")
            found.append(Pair(line[0] == "=", one, other))
    return tuple(found)


def figures(pairs: Sequence[Pair]) -> Figures:
    """Precision and recall on some pairs."""
    found = [pair.same for pair in pairs if pair.found]
    same = [pair.found for pair in pairs if pair.same]
    return Figures(len(pairs), sum(found) / len(found), sum(same) / len(same))
