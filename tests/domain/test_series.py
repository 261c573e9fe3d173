"""COPIL n° 3 comes after n° 2, on the day the rhythm of the committee says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.series import after, next_day, series_of, told_anew
from facilitator.domain.session import Session

TODAY = date(2026, 3, 10)


def _copil(number: int, on: date) -> Session:
    session = Session(f"s{number}", "e", f"COPIL n° {number}", on, time(9, 30), 120, number)
    return replace(session, body_id="copil")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([date(2026, 3, 10)], date(2026, 3, 17)),
        ([date(2026, 2, 3), date(2026, 2, 24), date(2026, 3, 17)], date(2026, 4, 7)),
        ([date(2026, 1, 13), date(2026, 2, 10), date(2026, 3, 10)], date(2026, 4, 14)),
        ([date(2026, 1, 1), date(2026, 1, 29)], date(2026, 2, 26)),
        ([date(2025, 11, 11), date(2025, 12, 9)], date(2026, 1, 13)),
    ],
    ids=["once", "every three weeks", "second Tuesdays", "fifth Thursdays", "over the year's end"],
)
def test_the_next_day_follows_the_rhythm(days: list[date], expected: date) -> None:
    assert next_day(days) == expected


def test_the_next_session_has_the_next_number_and_the_usual_hours() -> None:
    found = after([_copil(2, date(2026, 2, 17)), _copil(3, date(2026, 3, 10))], TODAY)
    assert found is not None
    assert (found.title, found.number, found.on) == ("COPIL n° 4", 4, date(2026, 3, 31))
    assert (found.at, found.minutes) == (time(9, 30), 120)


def test_a_series_that_was_interrupted_goes_on_from_today() -> None:
    """Some committees were missed: the next one is on the first day of the rhythm that is not over."""
    found = after([_copil(1, date(2025, 11, 4)), _copil(2, date(2025, 11, 25))], TODAY)
    assert found is not None
    assert found.on == date(2026, 3, 10)


def test_nothing_follows_nothing() -> None:
    assert after([], TODAY) is None


def test_without_a_body_titles_that_differ_by_their_number_are_a_series() -> None:
    workshop = Session("w1", "e", "Atelier Voirie 1", TODAY)
    other = replace(workshop, id="w2", title="Atelier Voirie 2", on=TODAY + timedelta(days=7))
    alone = replace(workshop, id="w3", title="Atelier Achats")
    assert series_of(workshop, [other, alone, workshop, _copil(1, TODAY)]) == (workshop, other)
    found = after([alone], TODAY)
    assert found is not None
    assert found.title == "Atelier Achats"


@given(st.lists(st.dates(date(2000, 1, 1), date(2090, 1, 1)), min_size=1, max_size=6, unique=True))
def test_the_next_day_is_later_and_on_the_same_weekday(days: list[date]) -> None:
    days.sort()
    found = next_day(days)
    assert found > days[-1]
    assert found.weekday() == days[-1].weekday()


def test_a_session_that_would_fall_on_a_public_holiday_is_held_on_the_next_working_day() -> None:
    """Mondays every two weeks: Easter Monday gives way to Tuesday, and the one after is a Monday again."""
    mondays = [_copil(1, date(2026, 3, 9)), _copil(2, date(2026, 3, 23))]
    found = after(mondays, TODAY)
    assert found is not None
    assert found.on == date(2026, 4, 7)
    later = after([*mondays, _copil(3, found.on)], TODAY)
    assert later is not None
    assert later.on == date(2026, 4, 20)


def test_who_meets_on_saturdays_goes_on_doing_so() -> None:
    found = after([_copil(1, date(2026, 2, 28)), _copil(2, date(2026, 3, 7))], TODAY)
    assert found is not None
    assert found.on == date(2026, 3, 14)
    once = after([_copil(1, date(2026, 2, 24)), _copil(2, date(2026, 3, 7))], TODAY)
    assert once is not None
    assert once.on == date(2026, 3, 23), "a single Saturday makes no habit"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Suites du COPIL 2", "Suites du COPIL 3"),
        ("Approuver le compte rendu du copil n° 2", "Approuver le compte rendu du copil n° 3"),
        ("Ce que le COPIL 3 attend", "Ce que le COPIL 4 attend"),
        ("Retour sur le COPIL 1", "Retour sur le COPIL 1"),
        ("Scénario 2 : trois directions", "Scénario 2 : trois directions"),
        ("COPIL 2027", "COPIL 2027"),
    ],
)
def test_what_a_point_says_of_the_session_before_moves_along(said: str, expected: str) -> None:
    assert told_anew(said, _copil(3, TODAY), 4) == expected
    assert told_anew(said, replace(_copil(3, TODAY), number=None), 4) == said
