"""The course of an engagement: which mark stands in which cell."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.plan import Milestone
from facilitator.domain.session import Session, SessionStatus
from facilitator.ui.widgets.course import Course, Mark, Scale, placed
from tests.stage import TUESDAY

DAYS = st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), min_size=1, max_size=80)


def session(days: int, status: SessionStatus = SessionStatus.PLANNED) -> Session:
    """A session so many days from today."""
    return Session(f"s{days}", "e", "Atelier", TUESDAY + timedelta(days=days), status=status)


def signs(course: Course) -> str:
    """The marks by date, as they are drawn."""
    return "".join(mark.sign for _, mark in course.marks)


def test_marks_tell_what_was_held_what_comes_and_what_counts() -> None:
    opening = Milestone("m", "e", "Ouverture", TUESDAY + timedelta(days=60))
    held, missed, coming = session(-30, SessionStatus.CLOSED), session(-3), session(0)
    course = Course((held, missed, coming), (opening,), TUESDAY)
    assert [mark for _, mark in course.marks] == [
        Mark.HELD,
        Mark.MISSED,
        Mark.PLANNED,
        Mark.TODAY,
        Mark.MILESTONE,
    ]
    assert signs(course) == "●○○◆◇"


def test_today_is_left_out_of_what_is_long_over_or_far_ahead() -> None:
    assert signs(Course((session(-93),), (), TUESDAY)) == "○"
    assert signs(Course((session(92),), (), TUESDAY)) == "◆○"
    assert signs(Course((), (), TUESDAY)) == ""


def test_marks_of_near_days_stand_side_by_side() -> None:
    """Four sessions in three days keep four cells, also at the end of the line."""
    scale = Scale(date(2026, 1, 1), date(2026, 6, 30), 20)
    last = date(2026, 6, 30)
    marks = [(last - timedelta(days=2), Mark.PLANNED), (last, Mark.PLANNED), (last, Mark.MILESTONE)]
    assert placed(marks, scale) == {17: Mark.PLANNED, 18: Mark.PLANNED, 19: Mark.MILESTONE}


@given(DAYS, st.integers(8, 120))
def test_every_mark_stands_on_the_line_in_its_order(days: list[date], cells: int) -> None:
    marks = [(day, Mark.PLANNED) for day in sorted(days)]
    found = placed(marks, Scale(marks[0][0].replace(day=1), marks[-1][0], cells))
    assert all(0 <= cell < cells for cell in found)
    if len(days) <= cells // 2:
        assert len(found) == len(days)


def test_months_follow_each_other() -> None:
    scale = Scale(date(2025, 11, 1), date(2026, 2, 1), 50)
    assert scale.months == [date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)]
