"""How readers write what a layout shows: raised figures as superscript signs, lists and headings as signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONGEST_CELL: Final = 8
"""Lines of the longest address or signature; a longer cell holds text."""

_LOWERED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def raised(text: str) -> str:
    """The text with its figures raised, as footnote calls are; letters, as in 1er, stay."""
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """The text with its raised figures on the line again."""
    return text.translate(_LOWERED)


def call(number: int) -> str:
    """The call of the note of that number."""
    return raised(str(number))


def item(text: str, level: int) -> str:
    """A line of a list at a level, 0 being the outermost."""
    return f"{' ' * level}- {text}"


def heading(text: str, level: int) -> str:
    """A heading of a level, 1 being the highest."""
    return f"{'#' * max(1, min(6, level))} {text}"


def row(cells: Sequence[Sequence[str]]) -> Iterator[str]:
    """A row of a table as a line; cells of several lines are letterheads or signatures set side by side."""
    said = [[" ".join(line.split()) for line in cell if line.strip()] for cell in cells]
    if any(len(cell) > 1 for cell in said) and all(len(cell) < _LONGEST_CELL for cell in said):
        for cell in said:
            yield from (*cell, "")
        return
    texts = [" ".join(cell) for cell in said if cell]
    yield (" : " if len(texts) == 2 else " ; ").join(texts)
