"""The words and the arithmetic of the calendar that typed dates rest on."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

FRIDAY: Final = 4
GRACE_DAYS: Final = 30
"""A day without a year may lie this far in the past; beyond it, next year is meant."""

WEEKDAYS: Final[dict[str, int]] = {
    name: index
    for index, names in enumerate(
        (
            "lundi lun monday mon",
            "mardi mar tuesday tue tues",
            "mercredi mer wednesday wed",
            "jeudi jeu thursday thu thur thurs",
            "vendredi ven friday fri",
            "samedi sam saturday sat",
            "dimanche dim sunday sun",
        )
    )
    for name in names.split()
}
"""Days of the week in both languages, folded; 0 is Monday."""

MONTHS: Final[dict[str, int]] = {
    name: index
    for index, names in enumerate(
        (
            "janvier janv jan january",
            "fevrier fevr fev february feb",
            "mars mar march",
            "avril avr april apr",
            "mai may",
            "juin june jun",
            "juillet juil july jul",
            "aout august aug",
            "septembre sept sep september",
            "octobre oct october",
            "novembre nov november",
            "decembre dec december",
        ),
        start=1,
    )
    for name in names.split()
}
"""Months in both languages, folded."""

COUNTS: Final[dict[str, int]] = {
    name: count
    for count, names in {
        1: "un une a an one",
        2: "deux two",
        3: "trois three",
        4: "quatre four",
        5: "cinq five",
        6: "six",
        7: "sept seven",
        8: "huit eight",
        10: "dix ten",
        15: "quinze fifteen",
    }.items()
    for name in names.split()
}
"""Small numbers written as words."""

UNITS: Final = {
    "j": (1, 0), "jour": (1, 0), "jours": (1, 0), "day": (1, 0), "days": (1, 0),
    "sem": (7, 0), "semaine": (7, 0), "semaines": (7, 0), "week": (7, 0), "weeks": (7, 0),
    "mois": (0, 1), "month": (0, 1), "months": (0, 1),
    "an": (0, 12), "ans": (0, 12), "year": (0, 12), "years": (0, 12),
}  # fmt: skip
"""Days and months in each unit of a delay."""


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, None when there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_of(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def shifted(on: date, *, days: int = 0, months: int = 0) -> date | None:
    """The date some days and months later, on the last day of a shorter month; None beyond the calendar."""
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    start = date(year, month + 1, min(on.day, last_of(year, month + 1).day))
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return None


def after(on: date, weekday: int) -> date | None:
    """The next such day of the week, strictly after a date."""
    return shifted(on, days=(weekday - on.weekday() - 1) % 7 + 1)


def in_week(on: date, weekday: int, weeks: int = 0) -> date | None:
    """A day of the calendar week (Monday first) that lies some weeks after a date's."""
    return shifted(on, days=weekday - on.weekday() + 7 * weeks)


def friday_of_week(year: int, week: int) -> date | None:
    """The Friday of an ISO week, None when the year has no such week."""
    try:
        return date.fromisocalendar(year, week, FRIDAY + 1)
    except ValueError:
        return None


def is_long_past(found: date, on: date) -> bool:
    """Whether a day is too far behind a session to be meant."""
    return (on - found).days > GRACE_DAYS
