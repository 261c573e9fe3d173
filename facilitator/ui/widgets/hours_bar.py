"""Hours consumed of those planned, in one bar, and what is left."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from facilitator import wording
from facilitator.ui.widgets.bars import bar
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line

_NAME = 9
_HOURS = 9


def hours_bar(spent: int, planned: int | None, ink: Ink, width: int) -> Text:
    """One row of so many cells; the total alone where nothing was planned."""
    words, palette = ink.words, ink.palette
    said = f"{wording.duration(spent, words):>{_HOURS}}"
    name = (f"{words('total'):<{_NAME}}", palette.muted)
    if not planned:
        return line(name, (said.strip(), f"bold {palette.text}"))
    left = planned - spent
    over = left < 0
    rest = words("{hours} left", hours=wording.duration(left, words))
    if over:
        rest = words("over by {time}", time=wording.duration(-left, words))
    cells = max(10, width - _NAME - _HOURS - cell_len(rest) - 6)
    colour = palette.warning if over else palette.good
    return line(
        name,
        *bar(spent / planned, cells, colour, palette),
        (said, f"bold {palette.text}"),
        (f"      {rest}", f"bold {palette.warning}" if over else palette.text),
    )
