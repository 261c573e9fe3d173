"""Hours consumed and planned grow month by month."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.burn_up import burn_up
from facilitator.domain.hours import HoursLine
from facilitator.domain.statement import total
from tests.domain.test_statement import LINES, line


@given(LINES, st.integers(0, 10_000), st.dates(date(2025, 1, 1), date(2027, 1, 1)), st.integers(1, 900))
def test_the_picture_rises_month_by_month_to_the_total(
    lines: list[HoursLine], planned: int, starts: date, days: int
) -> None:
    ends = date.fromordinal(starts.toordinal() + days)
    points = burn_up(lines, planned, starts, ends)
    assert points[-1].spent == total(lines)
    assert [each.spent for each in points] == sorted(each.spent for each in points)
    plan = [each.planned for each in points if each.planned is not None]
    assert plan == sorted(plan)
    assert all(0 <= each <= planned for each in plan)
    months = [each.month.year * 12 + each.month.month for each in points]
    assert months == list(range(months[0], months[-1] + 1))


def test_the_plan_is_spread_evenly_over_the_phase() -> None:
    lines = [line(date(2026, 1, 20), 300), line(date(2026, 3, 2), 200)]
    points = burn_up(lines, 900, date(2026, 1, 1), date(2026, 4, 1))
    assert [(each.spent, each.planned) for each in points] == [(300, 310), (300, 590), (500, 900)]


def test_what_is_not_known_is_not_drawn() -> None:
    assert burn_up([], 900, None, None) == ()
    (point,) = burn_up([line(date(2026, 1, 20), 300)], None, None, None)
    assert (point.spent, point.planned) == (300, None)
    (flat,) = burn_up([line(date(2026, 1, 20), 300)], 900, None, None)
    assert flat.planned == 900
