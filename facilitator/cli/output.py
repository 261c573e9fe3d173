"""How listings are printed: aligned for people, as JSON for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum, auto
from typing import Any, Final

import click

from facilitator.cli.speaking import Option
from facilitator.i18n import Words

Shape = Mapping[str, Any]
"""One thing as JSON says it."""

_GAP: Final = "  "


class Form(StrEnum):
    """How a listing is printed."""

    PLAIN = auto()
    JSON = auto()
    LINES = auto()


def forms(words: Words) -> tuple[click.Option, ...]:
    """The options every listing has."""
    return (
        Option(
            ["--json", "form"],
            flag_value=Form.JSON.value,
            default=Form.PLAIN.value,
            help=words("Prints one JSON array."),
        ),
        Option(
            ["--jsonl", "form"], flag_value=Form.LINES.value, help=words("Prints one JSON object a line.")
        ),
    )


def compact(shape: Shape) -> str:
    """One JSON object on one line."""
    return json.dumps(shape, ensure_ascii=not _speaks_utf8(), separators=(",", ":"))


def spread(value: Shape | Sequence[Shape]) -> str:
    """JSON on several lines, for eyes as well."""
    return json.dumps(value, ensure_ascii=not _speaks_utf8(), indent=2)


def _speaks_utf8() -> bool:
    """Whether every letter can be written as it is; else JSON has its own way to write it, and loses none."""
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"


def show(
    form: str, shapes: Callable[[], Sequence[Shape]], rows: Callable[[], Sequence[Sequence[str]]]
) -> None:
    """Prints a listing; only the form asked for is made."""
    match form:
        case Form.JSON:
            print(spread(list(shapes())))
        case Form.LINES:
            for shape in shapes():
                print(compact(shape))
        case _:
            for line in aligned(rows()):
                print(line)


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines, their columns one under the other; a line break becomes a slash, empty columns go."""
    flat = [[" / ".join(filter(None, map(str.strip, cell.splitlines()))) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*flat, strict=True)]
    used = [index for index, width in enumerate(widths) if width]
    return [_GAP.join(row[index].ljust(widths[index]) for index in used).rstrip() for row in flat]
