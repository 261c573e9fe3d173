"""The engagements as the home screen lists them."""

from __future__ import annotations

from datetime import date

from rich.cells import cell_len

from facilitator import wording
from facilitator.domain.engagement import EngagementStatus
from facilitator.domain.engagement_line import EngagementLine
from facilitator.ui.command import NARROW
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass

Cells = tuple[str, ...]
"""The cells of a row: title, client, phase, next session, hours; fewer in a narrow window."""

WIDEST = 28
"""Cells a column beside the title may take."""

_MARK = 2
_SHORTEST = 10
_SHORT = 14
"""Cells below which no column gives way."""


@dataclass(frozen=True, slots=True)
class EngagementRows:
    """The engagements on a day, in so many cells."""

    lines: tuple[EngagementLine, ...]
    today: date
    ink: Ink
    width: int

    def rows(self) -> tuple[Row, ...]:
        """The titles of the columns, then a row each."""
        if not self.lines:
            said = self.ink.words("No engagement yet. N creates the first one, or E opens the example.")
            return (Row(line("  ", (said, self.ink.palette.text))),)
        table = [self._titles(), *map(self._cells, self.lines)]
        widths = self._widths(table)
        titles, *rows = (_laid_out(cells, widths) for cells in table)
        painted = (self._row(each, row) for each, row in zip(self.lines, rows, strict=True))
        return (Row(self.ink.faint("  " + "  ".join(titles))), *painted)

    def _widths(self, table: list[Cells]) -> list[int]:
        """The cells of each column: what it needs, within limits; all but the hours give way to the title."""
        needed = [max(map(cell_len, column)) for column in zip(*table, strict=True)]
        others = [min(WIDEST, need) for need in needed[1:]]
        for place in range(len(others) - 1):
            while self._room(others) < needed[0] and others[place] > _SHORT:
                others[place] -= 1
        return [max(_SHORTEST, self._room(others)), *others]

    def _room(self, others: list[int]) -> int:
        """What the other columns leave to the title."""
        return self.width - _MARK - sum(others) - 2 * len(others)

    def _between(self, *cells: str) -> Cells:
        """Cells there is room for in a window that is not narrow."""
        return () if self.width < NARROW else cells

    def _titles(self) -> Cells:
        words = self.ink.words
        between = self._between(words("client"), words("phase"))
        return (words("Engagement"), *between, words("next session"), words("hours"))

    def _cells(self, each: EngagementLine) -> Cells:
        words, engagement = self.ink.words, each.engagement
        phase = ", ".join(str(phase.position) for phase in each.phases)
        if engagement.status is EngagementStatus.ARCHIVED:
            phase = words("archived")
        return (
            engagement.title,
            *self._between(engagement.client, phase),
            self._next(each),
            self._hours(each),
        )

    def _hours(self, each: EngagementLine) -> str:
        """What is spent and what was planned, the strokes one below the other."""
        words = self.ink.words
        planned = [wording.short_duration(line.planned_minutes or 0, words) for line in self.lines]
        room = (
            max(cell_len(said) for said in planned) if any(line.planned_minutes for line in self.lines) else 0
        )
        spent = wording.duration(each.minutes_spent, words)
        if not each.planned_minutes:
            return spent + " " * (room + len(" / ") if room else 0)
        return f"{spent} / {wording.short_duration(each.planned_minutes, words):<{room}}"

    def _next(self, each: EngagementLine) -> str:
        session = each.unclosed or each.next_session
        if session is None:
            return "–"
        at = session.at if session.on == self.today else None
        return f"{wording.near_day(session.on, at, self.today, self.ink.words)} {session.title}"

    def _row(self, each: EngagementLine, cells: list[str]) -> Row:
        palette, (title, *others) = self.ink.palette, cells
        archived = each.engagement.status is EngagementStatus.ARCHIVED
        style = palette.muted if archived else palette.text
        named = (title, style if archived else f"bold {style}")
        return Row(line("  ", named, ("  ".join(["", *others]), style)), each.engagement.id)


def _laid_out(cells: Cells, widths: list[int]) -> list[str]:
    """Each cell in its width; hours stand at the right."""
    *texts, hours = cells
    return [*map(fitted, texts, widths), f"{hours:>{widths[-1]}}"]
