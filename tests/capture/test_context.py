"""The context of a line is the session it is typed in."""

from __future__ import annotations

from dataclasses import replace

from facilitator.capture.parser import context_of
from facilitator.domain.items import ItemKind
from facilitator.domain.people import Body
from tests.capture.room import ITEMS, ROOM


def test_a_session_gives_its_date_its_body_its_people_and_its_tags() -> None:
    body = Body("b", "engagement", "COPIL")
    tagged = tuple(replace(item, tags=("rh",)) for item in ITEMS)
    record = replace(ROOM, session=replace(ROOM.session, body_id="b"), bodies=(body,), items=tagged)
    context = context_of(record, "Anne Vidal")

    assert (context.on, context.body_name, context.tags) == (record.session.on, "COPIL", ("rh",))
    assert (context.me_id, context.me_name) == ("vidal", "Anne Vidal")
    assert context.present_ids == {"roche"}


def test_a_consultant_who_is_not_listed_is_known_by_her_name_alone() -> None:
    context = context_of(ROOM, " Jeanne Roy ")

    assert (context.me_id, context.me_name) == (None, "Jeanne Roy")
    assert (context_of(ROOM).me_id, context_of(ROOM).me_name) == (None, "")


def test_the_point_says_what_plain_lines_are() -> None:
    activities = replace(ROOM.agenda[0], default_kind=ItemKind.ACTIVITY)

    assert context_of(ROOM, point=activities).default_kind is ItemKind.ACTIVITY
    assert context_of(ROOM).default_kind is ItemKind.NOTE
    assert context_of(replace(ROOM, agenda=())).default_kind is ItemKind.NOTE
