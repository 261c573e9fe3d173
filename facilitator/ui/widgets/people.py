"""What stands beside a name: the shortest thing by which the room knows somebody."""

from __future__ import annotations

from facilitator.domain.people import Person
from facilitator.domain.record import SessionRecord


def known_for(person: Person, record: SessionRecord) -> str:
    """The unit or the function, whichever is shorter: RH, not directrice; DGS, not Direction générale."""
    unit = record.unit(person.unit_id)
    return min(filter(None, (unit.name if unit else "", person.function)), key=len, default="")


def name_width(people: tuple[Person, ...]) -> int:
    """Cells the longest short name takes."""
    return max((len(person.short_name) for person in people), default=0)
