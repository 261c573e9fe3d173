"""One line plans a session: its title, then its day, its hours and its length as they come."""

from __future__ import annotations

from datetime import date, time

import pytest

from facilitator.capture.announcement import in_series, read_announcement
from facilitator.domain.people import Body
from facilitator.domain.session import Session, SessionKind

MONDAY = date(2026, 3, 9)


@pytest.mark.parametrize(
    "line",
    [
        "COPIL n° 3 ; 10/03 ; 09:30 ; 2 h",
        "COPIL n° 3 ; 2 h ; 9h30 ; mardi",
        "COPIL n° 3 ; mardi 9h30 2h",
        "COPIL n° 3 ; mardi, 9 h 30, 120 min",
        "COPIL n° 3 ; 10 mars de 9h30 à 11h30",
        "COPIL n° 3 ; 10/03 09:30 – 11:30",
        "COPIL n° 3 ; le 10/03 à 9h30 ; 2 h",
        "COPIL n° 3 mardi 9h30 2h",
        "COPIL n° 3 le 10/03 à 9h30, 2 h",
        "COPIL n° 3 10 mars de 9h30 à 11h30",
    ],
)
def test_what_follows_the_title_may_come_together_and_in_any_order(line: str) -> None:
    plan = read_announcement(line, MONDAY)
    assert (plan.title, plan.number, plan.kind) == ("COPIL n° 3", 3, SessionKind.COPIL)
    assert (plan.on, plan.at, plan.minutes) == (date(2026, 3, 10), time(9, 30), 120)


def test_a_part_that_says_no_more_than_words_stays_in_the_title() -> None:
    plan = read_announcement("Atelier ; mardi ou mercredi ; 14h", MONDAY)
    assert (plan.title, plan.on, plan.at) == ("Atelier ; mardi ou mercredi", MONDAY, time(14))


@pytest.mark.parametrize("part", ["25h", "9h75", "31/02", "11h30 - 9h30"])
def test_an_hour_or_a_day_that_does_not_exist_is_not_taken_for_one(part: str) -> None:
    plan = read_announcement(f"Atelier ; {part}", MONDAY)
    assert (plan.on, plan.at) == (MONDAY, None)


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("2pm", time(14)),
        ("at 2:30 pm", time(14, 30)),
        ("9 am", time(9)),
        ("12pm", time(12)),
        ("12:15 am", None),
        ("14pm", None),
    ],
)
def test_hours_are_said_in_english_too(said: str, at: time | None) -> None:
    """Nobody meets at night: an hour before six is none of a session."""
    assert read_announcement(f"Workshop ; {said}", MONDAY).at == at


@pytest.mark.parametrize(
    "title", ["Atelier 2", "COPIL n° 12", "Bilan de mars", "Point du lundi", "Bilan 2025", "Plan 2026-2027"]
)
def test_the_end_of_a_title_is_not_taken_for_a_day(title: str) -> None:
    plan = read_announcement(title, MONDAY)
    assert (plan.title, plan.on, plan.at, plan.minutes) == (title, MONDAY, None, None)


def test_a_body_named_with_a_day_is_its_next_session_on_that_day() -> None:
    """Without a semicolon either; the hours are those it had."""
    copil = Body("copil", "e", "COPIL")
    last = Session("s", "e", "COPIL n° 2", date(2026, 2, 10), time(9, 30), body_id="copil", number=2)
    for line in ("COPIL ; 26/03", "COPIL 26/03"):
        found = in_series(read_announcement(line, MONDAY, (copil,)), line, (last,), MONDAY)
        assert (found.title, found.on, found.at) == ("COPIL n° 3", date(2026, 3, 26), time(9, 30))
