"""The stage every test plays on: a fixed clock and the fictional people of a pôle."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from facilitator.domain.organisation import OrgUnit
from facilitator.domain.people import Person

PARIS = timezone(timedelta(hours=1))
TUESDAY = date(2026, 3, 10)
ENGAGEMENT_ID = "engagement"

PATIENCE = 120.0
"""Seconds anything may take before a test gives up on it; a machine may be busy. Nothing waits so long."""


class FixedClock:
    """A clock that moves only when it is told to."""

    def __init__(self, at: datetime | None = None) -> None:
        self.at = at or datetime(2026, 3, 10, 9, 30, tzinfo=PARIS)

    def now(self) -> datetime:
        """The instant it was set to."""
        return self.at

    def forward(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Lets time pass."""
        self.at += timedelta(minutes=minutes, seconds=seconds)


_ROWS = (
    ("Yves", "Le Goff", "DGS", "Direction générale"),
    ("Claire", "Dupont", "DGA", "Direction générale"),
    ("Marc", "Dupuis", "chef de service", "Achats"),
    ("Nadia", "Martin", "cheffe de service", "RH"),
    ("Samia", "Benali", "cheffe de service", "Voirie"),
    ("Paul", "Roche", "chef de service", "DSI"),
    ("Anne", "Vidal", "cheffe de service", "Finances"),
)

PEOPLE: tuple[Person, ...] = tuple(
    Person(
        id=last.casefold().replace(" ", ""),
        engagement_id=ENGAGEMENT_ID,
        last_name=last,
        first_name=first,
        function=function,
        unit_id=unit.casefold(),
    )
    for first, last, function, unit in _ROWS
)

UNITS: tuple[OrgUnit, ...] = tuple(
    OrgUnit(
        id=unit.casefold(),
        engagement_id=ENGAGEMENT_ID,
        name=unit,
        head_id=last.casefold().replace(" ", ""),
    )
    for _, last, function, unit in _ROWS
    if function != "DGA"
)
