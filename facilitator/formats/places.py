"""On which line of a TOML file a key stands: the library that reads TOML does not say."""

from __future__ import annotations

import re
from dataclasses import field

from facilitator.values import dataclass

_TABLE = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([\w-]+)\s*=\s*(.*)")
_LONG = ('"""', "'''")

Path = tuple[str | int, ...]
"""Where a value is: `("step", 2, "fr", "title")`; arrays count from 0."""


@dataclass(frozen=True)
class Places:
    """The lines of the tables and keys of a file."""

    lines: dict[Path, int] = field(default_factory=dict)

    def line(self, *path: str | int) -> int:
        """The line of a key; for one that is not there, that of the table it belongs to."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def places_in(text: str) -> Places:
    """The lines of a text that was read as TOML."""
    lines: dict[Path, int] = {}
    counts: dict[str, int] = {}
    table: Path = ()
    inside = ""
    for number, line in enumerate(text.splitlines(), 1):
        if inside:
            inside = "" if inside in line else inside
            continue
        if named := _TABLE.match(line):
            table = _table(named[2].split("."), named[1] == "[[", counts)
            lines.setdefault(table, number)
        elif found := _KEY.match(line):
            lines.setdefault((*table, found[1]), number)
            inside = next((mark for mark in _LONG if found[2].count(mark) == 1), "")
    return Places(lines)


def _table(names: list[str], is_array: bool, counts: dict[str, int]) -> Path:
    """The path a header opens; a table below an array belongs to its last element."""
    if is_array:
        counts[names[0]] = counts.get(names[0], -1) + 1
    first, *rest = names
    return (first, counts[first], *rest) if first in counts else tuple(names)
