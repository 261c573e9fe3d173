"""A text beside what it is called; what is long goes on below itself."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line, painted

LABEL = 14
"""Cells of what a text is called; a longer label is cut."""

_NARROWEST = 20


def labelled(label: str, text: str, width: int, console: Console, ink: Ink, style: str = "") -> list[Text]:
    """The rows of a text in `width` cells, its label before the first; line breaks of the text are kept."""
    palette = ink.palette
    room = max(_NARROWEST, width - LABEL)
    parts = [part for each in text.split("\n") for part in Text(painted(each)).wrap(console, room)]
    rows = []
    for place, part in enumerate(parts):
        part.rstrip()
        called = "" if place else label
        rows.append(
            line((f"{fitted(called, LABEL - 1)} ", palette.muted), (part.plain, style or palette.text))
        )
    return rows
