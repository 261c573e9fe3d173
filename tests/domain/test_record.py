"""One session's record: who is there, what was said under which point, what may leave for whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.engagement import Engagement
from facilitator.domain.items import ItemKind
from facilitator.domain.people import Body
from facilitator.domain.record import Audience, SessionRecord
from facilitator.domain.session import AgendaItem, Attendance, Presence, Session
from tests.domain.test_register import item
from tests.stage import PEOPLE, TUESDAY, UNITS

FIRST, SECOND = (AgendaItem(f"p{place}", "s", place, f"Point {place}") for place in (1, 2))
UNDER_NONE = item(ItemKind.NOTE, 1)
UNDER_FIRST = replace(item(ItemKind.DECISION, 2), agenda_item_id="p1")
UNDER_SECOND = replace(item(ItemKind.ACTION, 3), agenda_item_id="p2")
ALONE = replace(item(ItemKind.PRIVATE, 4), agenda_item_id="p2")
RECORD = SessionRecord(
    engagement=Engagement("e", "Pôle Ressources"),
    session=Session("s", "e", "COPIL n° 3", TUESDAY, body_id="b", point_id="p2"),
    agenda=(FIRST, SECOND),
    items=(UNDER_NONE, UNDER_FIRST, UNDER_SECOND, ALONE),
    people=PEOPLE,
    units=UNITS,
    bodies=(Body("a", "e", "CST"), Body("b", "e", "COPIL")),
    carried=(ALONE, UNDER_FIRST),
    settled=(ALONE,),
)


def test_what_an_id_names_is_found() -> None:
    person, unit = RECORD.person("dupont"), RECORD.unit("voirie")
    assert person is not None
    assert unit is not None
    assert (person.full_name, unit.name) == ("Claire Dupont", "Voirie")
    for nothing in (
        RECORD.person("x"),
        RECORD.person(None),
        RECORD.unit(None),
        RECORD.activity("x"),
        RECORD.mission(None),
    ):
        assert nothing is None
    assert RECORD.body is not None
    assert RECORD.body.name == "COPIL"
    assert replace(RECORD, bodies=()).body is None


def test_the_current_point_is_the_first_one_before_the_start() -> None:
    assert RECORD.point == SECOND
    assert replace(RECORD, session=replace(RECORD.session, point_id=None)).point == FIRST
    assert replace(RECORD, agenda=()).point is None


def test_what_was_said_under_no_point_goes_with_the_first() -> None:
    assert RECORD.items_of(FIRST) == (UNDER_NONE, UNDER_FIRST)
    assert RECORD.items_of(SECOND) == (UNDER_SECOND, ALONE)
    assert RECORD.items_of(None) == (UNDER_NONE,)
    everything = [each for point in RECORD.agenda for each in RECORD.items_of(point)]
    assert sorted(each.id for each in everything) == sorted(each.id for each in RECORD.items)


def test_items_are_found_by_kind_in_their_order() -> None:
    assert RECORD.of_kind(ItemKind.ACTION, ItemKind.DECISION) == (UNDER_FIRST, UNDER_SECOND)


def test_before_anybody_is_marked_everybody_invited_is_there() -> None:
    invited = tuple(Attendance(person.id, "s", person.id) for person in PEOPLE[:3])
    assert replace(RECORD, attendance=invited).present_ids == {"legoff", "dupont", "dupuis"}
    marked = (
        replace(invited[0], presence=Presence.PRESENT),
        replace(invited[1], presence=Presence.EXCUSED),
        invited[2],
    )
    record = replace(RECORD, attendance=marked)
    assert record.present_ids == {"legoff"}
    assert record.attended(Presence.EXCUSED, Presence.INVITED) == marked[1:]


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.COMMITTEE])
def test_private_lines_leave_for_nobody_else(audience: Audience) -> None:
    shown = RECORD.for_audience(audience)
    assert not any(each.is_private for each in (*shown.items, *shown.carried, *shown.settled))
    assert shown.items == (UNDER_NONE, UNDER_FIRST, UNDER_SECOND)
    assert RECORD.for_audience(Audience.PRIVATE) is RECORD
