"""A COPIL under way: its agenda, who is there, what was captured; and a store that notes what it is asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from typing import Any, cast

from facilitator.capture.conduct import Conducts
from facilitator.capture.messages import Outcome, Refusal
from facilitator.capture.orders import Asked, order_of
from facilitator.capture.parser import Command, parse
from facilitator.domain.engagement import Engagement
from facilitator.domain.items import Item, ItemKind, Status, first_status
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem, Attendance, Presence, Session, SessionStatus
from tests.capture.stage import CONTEXT
from tests.stage import ENGAGEMENT_ID, PEOPLE, TUESDAY, UNITS, FixedClock

AGENDA = tuple(
    AgendaItem(f"p{position}", "s", position, title, minutes=20)
    for position, title in enumerate(("Suites du COPIL 2", "Organigramme", "Divers"), start=1)
)


def item(kind: ItemKind, number: int, status: Status | None = None, text: str = "") -> Item:
    """An item that was captured in the session."""
    return Item(
        id=f"{kind}{number}",
        engagement_id=ENGAGEMENT_ID,
        session_id="s",
        seq=number,
        kind=kind,
        number=number,
        text=text or kind.value,
        raw=text or kind.value,
        at=FixedClock().now(),
        status=status or first_status(kind),
    )


ITEMS = (
    item(ItemKind.DECISION, 6, Status.PROPOSED),
    item(ItemKind.DECISION, 7),
    item(ItemKind.ACTION, 11),
    item(ItemKind.QUESTION, 2),
)
CARRIED = (item(ItemKind.ACTION, 7),)
ATTENDANCE = tuple(
    Attendance(f"at{person.id}", "s", person.id, Presence.PRESENT, arrived=time(9, 45))
    if person.last_name == "Roche"
    else Attendance(f"at{person.id}", "s", person.id)
    for person in PEOPLE
)

ROOM = SessionRecord(
    engagement=Engagement(ENGAGEMENT_ID, "Pôle Ressources"),
    session=Session("s", ENGAGEMENT_ID, "COPIL n° 3", TUESDAY, status=SessionStatus.LIVE, point_id="p2"),
    agenda=AGENDA,
    attendance=ATTENDANCE,
    items=ITEMS,
    people=PEOPLE,
    units=UNITS,
    carried=CARRIED,
)


@dataclass
class Notebook:
    """A store that only notes what it is asked, and answers `answer`."""

    answer: object = None
    asked: list[tuple[object, ...]] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        def note(*args: object, **named: object) -> object:
            self.asked.append(
                (name, *args, *((key, value) for key, value in named.items() if value not in (None, ())))
            )
            return self.answer

        return note


def ask(line: str, record: SessionRecord = ROOM) -> Asked:
    """What a typed command asks for."""
    command = parse(line, CONTEXT)
    assert isinstance(command, Command)
    return order_of(command, record, CONTEXT)


def carry_out(
    line: str, record: SessionRecord = ROOM, answer: object = None
) -> tuple[list[tuple[object, ...]], Outcome]:
    """What a typed command makes the store do, and what it says."""
    order = ask(line, record)
    store = Notebook(answer)
    assert not isinstance(order, Refusal), said(order)
    return store.asked, cast(Any, order).carry_out(cast(Conducts, store), record)


def said(told: Outcome | Refusal) -> str:
    """A message with its fields, in English."""
    return told.message.format(**told.fields)
