"""How far a rationalisation has come: which mission, and how many activities were decided upon."""

from __future__ import annotations

from typing import Final

from rich.text import Text

from facilitator.domain.rationalising import Rationalisation
from facilitator.ui.command import NARROW
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.values import dataclass

_LONGEST: Final = 40
"""Cells of the bar where there is room."""


@dataclass(frozen=True, slots=True)
class Progress:
    """One row: `Mission 2/6  Achats   activités traitées ━━━──── 17/40`."""

    plan: Rationalisation
    group: int
    ink: Ink
    width: int

    def row(self) -> Text:
        """The row; the bar takes what the rest leaves."""
        words, palette, groups = self.ink.words, self.ink.palette, self.plan.groups
        if not groups:
            return Text("")
        mission = groups[self.group].mission
        chip = words("Function {number}/{count}", number=self.group + 1, count=len(groups))
        title = mission.title if mission else words("without a function")
        text = line(
            (f" {chip} ", f"bold {palette.background} on {palette.muted}"),
            " ",
            (title, f"bold {palette.text}"),
        )
        if self.width >= NARROW:
            text.append_text(line("   ", (words("activities decided"), palette.muted)))
        count, whole = self.plan.decided, self.plan.count
        figures = line(" ", (f"{count}/{whole}", f"bold {palette.text}"))
        room = max(6, min(_LONGEST, self.width - text.cell_len - figures.cell_len - 3))
        done = room * count // whole if whole else 0
        bar = line("  ", ("━" * done, palette.good), ("─" * (room - done), palette.muted))
        return text.append_text(bar).append_text(figures)
