"""How readers write what a layout shows: raised figures as superscript signs, lists and headings as signs."""

from __future__ import annotations

from typing import Final

_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
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
