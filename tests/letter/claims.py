"""What an understanding claims, word by word, against the lines it gives as evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from facilitator.letter.passages import Letter
from facilitator.letter.quote import plain
from facilitator.letter.shape import Shape, understanding_shape
from facilitator.letter.understand import understand

_RAISED = re.compile("[⁰¹²³⁴-⁹]")
_DERIVED = ("starts", "months", "minutes", "minutes_planned", "from", "to", "group", "annexed", "revisable")
"""Values that are computed from the words of their lines."""


def read(text: str) -> Shape:
    """What a letter in plain text is understood to say, in the shape of the command line."""
    return understanding_shape(understand(letter_of(text)))


def letter_of(text: str) -> Letter:
    """A letter in plain text."""
    return Letter(tuple(text.splitlines()), wrapped=True)


def said(shape: Shape) -> Shape:
    """All that was understood, without where it stands."""
    return {key: value for key, value in shape.items() if key != "evidence"}


def invented(letter: Letter, shape: Shape) -> list[str]:
    """What is claimed without evidence, or with words its lines do not hold; empty when all is well."""
    evidence: dict[str, list[int]] = shape["evidence"]
    faults = [path for path, (first, last) in evidence.items() if not 1 <= first <= last <= len(letter.lines)]
    for path, value in _values(said(shape)):
        span = next((evidence[each] for each in _from_whole(path) if each in evidence), None)
        if span is None:
            faults.append(f"{path}: no line for {value!r}")
        elif not path.endswith(_DERIVED) and not _words(value) <= _words(" ".join(_lines(letter, span))):
            faults.append(f"{path}: {value!r} is not in lines {span}")
    return faults


def _lines(letter: Letter, span: list[int]) -> tuple[str, ...]:
    return letter.lines[span[0] - 1 : span[1]]


def _values(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Each value that is said, with its path; the roles of people follow from the parties."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "roles":
                yield from _values(inner, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _values(inner, f"{path}.{index}")
    elif value is not None:
        yield path, str(value)


def _from_whole(path: str) -> Iterator[str]:
    """The path itself, then those of what it is part of."""
    while path:
        yield path
        path = path.rpartition(".")[0]


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", _RAISED.sub(" ", plain(text)).replace("_", " ")))
