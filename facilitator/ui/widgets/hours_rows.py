"""The hours of one session by nature, and those of its engagement in all."""

from __future__ import annotations

from collections.abc import Mapping

from rich.text import Text

from facilitator import wording
from facilitator.domain.hours import Nature
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line

_NAME = 14


def hours_rows(own: Mapping[Nature, int], spent: int, planned: int | None, ink: Ink) -> list[Text]:
    """A title, a row each nature time was spent on, the total against the plan."""
    words, palette = ink.words, ink.palette
    rows = [line((words("Hours of intervention"), f"bold {palette.text}"))]
    for nature, minutes in own.items():
        if minutes:
            said = f"{wording.duration(minutes, words):>8}"
            rows.append(line(f"  {wording.nature_label(nature, words):<{_NAME}}", (said, palette.text)))
    total = f" / {wording.short_duration(planned, words)}" if planned else ""
    said = f"{wording.duration(spent, words):>8}{total}"
    rows.append(line(f"  {words('total'):<{_NAME}}", (said, f"bold {palette.good}")))
    return rows
