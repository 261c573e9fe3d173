"""The course of an engagement: what stands on which day, and in which cell of a line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum, auto

from facilitator.domain.engagement import months_after
from facilitator.domain.items import ItemKind
from facilitator.domain.plan import Milestone
from facilitator.domain.session import Session, SessionStatus
from facilitator.ui.theme import Palette
from facilitator.values import dataclass

NEAR = timedelta(days=92)
"""How far from the first and the last date today still belongs on the line."""


class Mark(Enum):
    """What stands on a day. Where several share a cell, the one that comes last here is drawn."""

    HELD = auto()
    PLANNED = auto()
    MISSED = auto()
    TODAY = auto()
    MILESTONE = auto()

    @property
    def sign(self) -> str:
        """How it is drawn."""
        return _SIGNS[self]

    def colour(self, palette: Palette) -> str:
        """Its colour, which tells a missed session from one to come; the others differ by their sign."""
        return {
            Mark.HELD: palette.good,
            Mark.PLANNED: palette.text,
            Mark.MISSED: palette.warning,
            Mark.TODAY: palette.accent,
            Mark.MILESTONE: palette.kind(ItemKind.DECISION),
        }[self]


_SIGNS = {Mark.HELD: "●", Mark.PLANNED: "○", Mark.MISSED: "○", Mark.TODAY: "◆", Mark.MILESTONE: "◇"}


@dataclass(frozen=True, slots=True)
class Course:
    """The sessions and milestones of an engagement, as seen on a day."""

    sessions: tuple[Session, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    today: date = date.min

    @property
    def marks(self) -> list[tuple[date, Mark]]:
        """Every mark by date."""
        marks = [(each.on, self._mark(each)) for each in self.sessions]
        marks += [(each.on, Mark.MILESTONE) for each in self.milestones]
        days = [on for on, _ in marks]
        if days and min(days) - NEAR <= self.today <= max(days) + NEAR:
            marks.append((self.today, Mark.TODAY))
        order = list(Mark)
        return sorted(marks, key=lambda mark: (mark[0], order.index(mark[1])))

    def _mark(self, session: Session) -> Mark:
        if session.status is not SessionStatus.PLANNED:
            return Mark.HELD
        return Mark.PLANNED if session.on >= self.today else Mark.MISSED


@dataclass(frozen=True, slots=True)
class Scale:
    """Days on so many cells."""

    first: date
    last: date
    cells: int

    def cell(self, day: date) -> int:
        """Where a day stands."""
        days = max(1, (self.last - self.first).days)
        return round((day - self.first).days * (self.cells - 1) / days)

    @property
    def months(self) -> list[date]:
        """The first day of each month on it."""
        months = [self.first]
        while (following := months_after(months[-1], 1)) <= self.last:
            months.append(following)
        return months


def placed(marks: Sequence[tuple[date, Mark]], scale: Scale) -> dict[int, Mark]:
    """The cell of each mark: its own, else the next free one; where there are too many some are one."""
    if len(marks) > scale.cells // 2:
        return {scale.cell(day): mark for day, mark in marks}
    cells: list[int] = []
    for day, _ in marks:
        cells.append(max(scale.cell(day), cells[-1] + 1 if cells else 0))
    limit = scale.cells - 1
    for at in reversed(range(len(cells))):
        cells[at] = min(cells[at], limit)
        limit = cells[at] - 1
    return dict(zip(cells, (mark for _, mark in marks), strict=True))
