"""The phases of the letter in a row or two: each with its bar, and how much of it is done."""

from __future__ import annotations

from datetime import date

from rich.cells import cell_len
from rich.text import Text

from facilitator.domain.engagement import Phase, phase_on
from facilitator.domain.items import ItemKind
from facilitator.domain.overview import Overview
from facilitator.ui.command import NARROW
from facilitator.ui.widgets.bars import Part, bar
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.values import dataclass

ROWS = 2
"""Rows of phases in sight; those beyond are in the plan."""

_BARS = (14, 10, 7)
"""Cells of a bar, the widest there is room for."""

_GAP = 3
_SHORTEST = 10
"""Cells a title keeps."""


@dataclass(frozen=True, slots=True)
class PhaseStrip:
    """How the phases of an engagement stand on a day, in so many cells."""

    overview: Overview
    today: date
    ink: Ink
    width: int

    def rows(self) -> list[Text]:
        """All in one row if their titles fit; else as many in a row as leaves something of each title."""
        phases = self.overview.phases
        if not phases:
            return []
        bars = _BARS[-1:] if self.width < NARROW else _BARS
        for bar_cells in bars:
            if self._needed(bar_cells) <= self.width:
                return [self._row(phases, self.width, bar_cells)]
        across = next((n for n in range(len(phases), 1, -1) if self._room(n) >= _SHORTEST), 1)
        parted = [phases[at : at + across] for at in range(0, len(phases), across)]
        return [self._row(each, self._room(across), bars[-1]) for each in parted[:ROWS]]

    def _around(self, phase: Phase, bar_cells: int) -> int:
        """Cells beside the title."""
        return cell_len(self._name(phase)) + bar_cells + cell_len("   100 %")

    def _needed(self, bar_cells: int) -> int:
        """Cells all of them take with their whole titles."""
        phases = self.overview.phases
        titles = sum(cell_len(each.title) + self._around(each, bar_cells) for each in phases)
        return titles + _GAP * (len(phases) - 1)

    def _room(self, across: int) -> int:
        """Cells each title may take where so many phases stand in a row."""
        around = max(self._around(each, _BARS[-1]) for each in self.overview.phases)
        return (self.width - _GAP * (across - 1)) // across - around

    def _name(self, phase: Phase) -> str:
        return f"{self.ink.words('Phase')} {phase.position}"

    def _row(self, phases: tuple[Phase, ...], room: int, bar_cells: int) -> Text:
        palette, parts = self.ink.palette, list[Part | str]()
        for phase in phases:
            title = fitted(phase.title, min(room, cell_len(phase.title)))
            parts += [(f"{self._name(phase)} ", palette.muted), (title, f"bold {palette.text}"), " "]
            parts += [*self._state(phase, bar_cells), " " * _GAP]
        return line(*parts[:-1])

    def _state(self, phase: Phase, bar_cells: int) -> list[Part | str]:
        """The bar and its share; before anything is planned, when the phase begins."""
        palette, words = self.ink.palette, self.ink.words
        progress = self.overview.progress(phase)
        if not progress.parts:
            when = (
                f"{words.month(phase.starts)} {phase.starts.year}"
                if phase.starts
                else words("date to be set")
            )
            return [(when, palette.muted)]
        current = phase_on(self.overview.phases, self.today)
        colour = palette.good if phase == current else palette.kind(ItemKind.DECISION)
        return [
            *bar(progress.share, bar_cells, colour, palette),
            (f" {words('{share} %', share=round(progress.share * 100))}", palette.text),
        ]
