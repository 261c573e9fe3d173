"""The COPIL of Tuesday 10 March 2026, in which the lines of these tests are typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from facilitator.capture.context import Context
from facilitator.capture.parser import parse
from facilitator.domain.items import Draft, ItemKind
from tests.stage import PEOPLE, TUESDAY, UNITS

PEOPLE_BY_ID = {person.id: person for person in PEOPLE}
CONTEXT = Context(on=TUESDAY, people=PEOPLE, units=UNITS, body_name="COPIL")

COPIL_KINDS: Final = {
    ItemKind.NOTE: 7,
    ItemKind.ACTION: 9,
    ItemKind.DECISION: 6,
    ItemKind.QUESTION: 3,
    ItemKind.RISK: 3,
    ItemKind.FINDING: 3,
    ItemKind.PARKED: 2,
    ItemKind.IDEA: 1,
    ItemKind.QUOTE: 1,
    ItemKind.PRIVATE: 1,
}
"""What the lines of the two-hour committee are."""


def in_point(kind: ItemKind) -> Context:
    """The context under a point whose plain lines are of a kind."""
    return replace(CONTEXT, default_kind=kind)


def drafted(line: str, context: Context = CONTEXT) -> Draft:
    """What a line that captures something means."""
    found = parse(line, context)
    assert isinstance(found, Draft), f"{line!r} is {found}"
    return found
