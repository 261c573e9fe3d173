"""A picture without a format: boxes, strokes and labels on a sheet, measured in points from its top left.

What a thing looks like is said by what it is (`Look`); the writer of a format knows the colours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import TypeAlias

from facilitator.values import dataclass


class Look(StrEnum):
    """What a part of a picture is."""

    TOP = "top"
    UNIT = "unit"
    LEVEL = "level"
    NEW = "new"
    GONE = "gone"
    MOVED = "moved"
    MERGED = "merged"
    SPLIT = "split"
    RENAMED = "renamed"
    GUIDE = "guide"
    FAINT = "faint"
    AVAILABLE = "available"
    SPENT = "spent"
    BEYOND = "beyond"


class Ink(StrEnum):
    """What a label is written in: on a light ground as text or aside, or on a dark one."""

    TEXT = "text"
    ASIDE = "aside"
    REVERSED = "reversed"


class Anchor(StrEnum):
    """Which end of a label stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float
    look: Look


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    look: Look = Look.GUIDE


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text that stands on `y`."""

    x: float
    y: float
    text: str
    size: float
    strong: bool = False
    anchor: Anchor = Anchor.START
    ink: Ink = Ink.TEXT


Shape: TypeAlias = Box | Stroke | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """A sheet and what is drawn on it, the first thing first."""

    width: float
    height: float
    shapes: tuple[Shape, ...] = ()


def moved(shapes: Iterable[Shape], right: float, down: float) -> tuple[Shape, ...]:
    """The same shapes at another place."""
    return tuple(_moved(each, right, down) for each in shapes)


def _moved(shape: Shape, right: float, down: float) -> Shape:
    if isinstance(shape, Stroke):
        return replace(shape, points=tuple((x + right, y + down) for x, y in shape.points))
    return replace(shape, x=shape.x + right, y=shape.y + down)
