"""The hours of one session by nature, and those of its engagement in all."""

from __future__ import annotations

from collections.abc import Mapping

from rich.text import Text

from facilitator import wording
from facilitator.domain.hours import Nature
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line

_NAME = 14
"""Cells of the name of a nature."""

_HOURS = 8
"""Cells of its hours, as far as 999 h 45."""


def hours_rows(own: Mapping[Nature, int], spent: int, planned: int | None, ink: Ink) -> list[Text]:
    """A title, a row each nature time was spent on, the total against the plan."""
    words, palette = ink.words, ink.palette
    rows = [line((words("Hours of intervention"), f"bold {palette.text}"))]
    for nature, minutes in own.items():
        if minutes:
            said = f"{wording.duration(minutes, words):>{_HOURS}}"
            rows.append(line(f"  {wording.nature_label(nature, words):<{_NAME}}", (said, palette.text)))
    total = f" / {wording.short_duration(planned, words)}" if planned else ""
    said = f"{wording.duration(spent, words)}{total}"
    width = max(_NAME + _HOURS, len(words("total")) + 2 + len(said))
    rows.append(
        line(f"  {words('total')}", (f"{said:>{width - len(words('total'))}}", f"bold {palette.good}"))
    )
    return rows
