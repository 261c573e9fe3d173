"""The statement adds up the hours by month, phase and nature, and draws them against the plan."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.hours import HoursLine, Nature
from facilitator.domain.statement import (
    by_month,
    by_nature,
    by_phase,
    months_of,
    own_line,
    rows_of,
    total,
)

LINES = st.lists(
    st.builds(
        HoursLine,
        id=st.uuids().map(str),
        engagement_id=st.just("e"),
        on=st.dates(date(2025, 1, 1), date(2027, 12, 31)),
        minutes=st.integers(1, 1440),
        nature=st.sampled_from(Nature),
        phase_id=st.sampled_from([None, "p1", "p2"]),
        session_id=st.sampled_from([None, "s1", "s2", "s3"]),
    ),
    max_size=40,
)


def line(
    on: date, minutes: int, nature: Nature = Nature.SESSION, session: str | None = None, text: str = ""
) -> HoursLine:
    """A line of hours; its id says when and what for."""
    return HoursLine(f"{on}{nature}{text}", "e", on, minutes, nature, None, session, text)


@given(LINES)
def test_every_way_of_adding_up_gives_the_same_total(lines: list[HoursLine]) -> None:
    whole = sum(each.minutes for each in lines)
    assert total(lines) == whole
    for totals in (by_nature(lines), by_phase(lines), by_month(lines)):
        assert sum(totals.values()) == whole
    assert sum(row.minutes for row in rows_of(lines)) == whole


@given(LINES)
def test_each_line_is_in_one_row_and_a_session_has_one(lines: list[HoursLine]) -> None:
    rows = rows_of(lines)
    assert sorted(each.id for row in rows for each in row.lines) == sorted(each.id for each in lines)
    sessions = [row.session_id for row in rows if row.session_id]
    assert len(sessions) == len(set(sessions))
    assert [row.on for row in rows] == sorted(row.on for row in rows)
    assert all(sum(row.spent_on(nature) for nature in Nature) == row.minutes for row in rows)


def test_a_session_bears_its_own_day_and_its_preparation_counts_with_it() -> None:
    march = date(2026, 3, 10)
    rows = rows_of(
        [
            line(date(2026, 3, 6), 45, Nature.PREPARATION, "s", "Guide"),
            line(march, 120, Nature.SESSION, "s", "COPIL n° 3"),
            line(date(2026, 3, 11), 15, Nature.WRITING, "s"),
            line(date(2026, 3, 12), 60, Nature.WRITING, text="Note"),
        ]
    )
    assert [(row.on, row.text, row.minutes) for row in rows] == [
        (march, "COPIL n° 3", 180),
        (date(2026, 3, 12), "Note", 60),
    ]
    assert rows[0].month == date(2026, 3, 1)
    assert [rows[0].spent_on(nature) for nature in Nature] == [120, 45, 0, 15]


def test_natures_nothing_was_spent_on_are_shown() -> None:
    assert by_nature([line(date(2026, 3, 1), 60, Nature.TRAVEL)]) == {
        Nature.SESSION: 0, Nature.PREPARATION: 0, Nature.TRAVEL: 60, Nature.WRITING: 0,
    }  # fmt: skip


def test_months_are_in_order() -> None:
    found = by_month([line(date(2026, 5, 3), 1), line(date(2026, 1, 31), 2), line(date(2026, 5, 1), 4)])
    assert list(found.items()) == [(date(2026, 1, 1), 2), (date(2026, 5, 1), 5)]


@given(LINES)
def test_months_hold_every_line_once_and_add_up(lines: list[HoursLine]) -> None:
    months = months_of(lines)
    assert {each.month: total(each.lines) for each in months} == by_month(lines)
    assert sum(row.minutes for each in months for row in each.rows) == total(lines)
    assert [each.month for each in months] == sorted(each.month for each in months)


def test_a_session_prepared_the_month_before_has_a_row_in_both() -> None:
    lines = [
        line(date(2026, 2, 3), 180, session="s", text="Atelier"),
        line(date(2026, 1, 30), 45, Nature.PREPARATION, "s", "Guide"),
    ]
    january, february = months_of(lines)
    assert [(row.on, row.minutes) for row in january.rows] == [(date(2026, 1, 30), 45)]
    assert [(row.on, row.minutes) for row in february.rows] == [(date(2026, 2, 3), 180)]


def test_the_own_line_of_a_session_is_the_time_in_the_room() -> None:
    room = line(date(2026, 2, 3), 180, session="s")
    travel = line(date(2026, 2, 3), 30, Nature.TRAVEL, "s")
    assert own_line([travel, room], "s") == room
    assert own_line([travel], "s") is None
