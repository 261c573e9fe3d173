"""Hours consumed against hours planned, as both grow month by month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from facilitator.domain.hours import HoursLine
from facilitator.domain.statement import by_month
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class BurnPoint:
    """What was spent in all, and planned to be, at the end of a month, which is named by its first day."""

    month: date
    spent: int
    planned: int | None


def burn_up(
    lines: Iterable[HoursLine], planned: int | None, starts: date | None, ends: date | None
) -> tuple[BurnPoint, ...]:
    """Consumed against planned, month by month, the plan spread evenly from `starts` to before `ends`."""
    spent_in = by_month(lines)
    first = min([*spent_in, *([starts.replace(day=1)] if starts else [])], default=None)
    if first is None:
        return ()
    last = max([*spent_in, first])
    points, spent, month = [], 0, first
    while month <= last:
        spent += spent_in.get(month, 0)
        points.append(BurnPoint(month, spent, _planned_by(_next(month), planned, starts, ends)))
        month = _next(month)
    return tuple(points)


def _planned_by(day: date, planned: int | None, starts: date | None, ends: date | None) -> int | None:
    """What should be spent before a day."""
    if planned is None or starts is None or ends is None or ends <= starts:
        return planned
    passed = min(max((day - starts).days, 0), (ends - starts).days)
    return planned * passed // (ends - starts).days


def _next(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)
