"""Numbers large enough to be read from the last row, drawn with lines that leave no seams."""

from __future__ import annotations

from typing import Final

_SEGMENTS: Final = {
    "0": "tblLrR", "1": "rR", "2": "tmbrL", "3": "tmbrR", "4": "mlrR",
    "5": "tmblR", "6": "tmblLR", "7": "trR", "8": "tmblLrR", "9": "tmblrR",
}  # fmt: skip
"""The lit segments of a figure: top, middle, bottom; l and r the upper sides, L and R the lower ones."""

_JOINTS: Final = {
    "": " ", "e": "╺", "w": "╸", "n": "╹", "s": "╻", "ew": "━", "ns": "┃", "es": "┏", "sw": "┓", "en": "┗",
    "nw": "┛", "ens": "┣", "nsw": "┫", "esw": "┳", "enw": "┻", "ensw": "╋",
}  # fmt: skip
"""What stands where lines meet, by the sides they come from."""


def drawn(number: int, height: int = 3) -> tuple[str, ...]:
    """A number in so many rows, an odd one; figures stand a space apart."""
    figures = [_figure(_SEGMENTS[digit], height) for digit in str(number)]
    rows = [" ".join(row) for row in zip(*figures, strict=True)]
    margin = min(len(row) - len(row.lstrip()) for row in rows)
    return tuple(row[margin:] for row in rows)


def _figure(lit: str, height: int) -> list[str]:
    """One figure: three levels of joints, and between them the sides, as long as the height asks."""
    reach = (height - 3) // 2
    length = 1 + 2 * reach
    return [
        _level(lit, "t", "", "lr", length),
        *[_sides(lit, "lr", length)] * reach,
        _level(lit, "m", "lr", "LR", length),
        *[_sides(lit, "LR", length)] * reach,
        _level(lit, "b", "LR", "", length),
    ]


def _level(lit: str, bar: str, above: str, below: str, length: int) -> str:
    """A row of two joints with the bar between them."""

    def joint(side: int, towards: str) -> str:
        north = "n" if above and above[side] in lit else ""
        south = "s" if below and below[side] in lit else ""
        along = towards if bar in lit else ""
        return _JOINTS["".join(sorted(along + north + south, key="ensw".index))]

    return joint(0, "e") + ("━" if bar in lit else " ") * length + joint(1, "w")


def _sides(lit: str, sides: str, length: int) -> str:
    left, right = ("┃" if side in lit else " " for side in sides)
    return left + " " * length + right
