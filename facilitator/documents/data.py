"""The plain values a document of a session was made from, for programs that read its JSON."""

from __future__ import annotations

from facilitator.documents.blocks import Json
from facilitator.documents.shapes import (
    Names,
    Shape,
    activity_shape,
    engagement_shape,
    item_shape,
    person_shape,
    session_shape,
)
from facilitator.documents.verdicts import verdicts_data
from facilitator.documents.writing import AboutSession
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.overview import SessionLine
from facilitator.domain.record import Audience
from facilitator.domain.session import Attendance, Presence


def session_data(writing: AboutSession) -> dict[str, Json]:
    """Engagement, session, attendance, items, activities and their outcomes as the audience may read them."""
    record = writing.record
    names = Names.of_record(record)
    line = SessionLine(
        record.session,
        points=len(record.agenda),
        invited=len(record.attendance),
        present=len(record.attended(Presence.PRESENT)),
    )
    captured = [item for item in record.items if item.kind is ItemKind.ACTIVITY]
    return {
        "engagement": {
            key: value
            for key, value in engagement_shape(record.engagement, record.phases, 0).items()
            if key not in ("hours_planned", "minutes_spent")
        },
        "session": dict(session_shape(line, record.body)),
        "attendance": [_attended(each, names, writing) for each in record.attendance],
        "agenda": [point.title for point in record.agenda],
        "items": [_item(item, names, writing) for item in record.items],
        "activities": [
            activity_shape(activity, names, item)
            for item in captured
            if (activity := record.activity(item.activity_id))
        ],
        "outcomes": verdicts_data(writing),
        "carried": [_item(item, names, writing) for item in record.carried],
        "settled": [_item(item, names, writing) for item in record.settled],
    }


def _item(item: Item, names: Names, writing: AboutSession) -> Json:
    shape = item_shape(item, names, writing.words)
    if writing.audience is Audience.PUBLIC and item.kind is ItemKind.QUOTE:
        person = writing.record.person(item.owner_id)
        shape["owner"] = names.unit(person.unit_id) if person else None
    return shape


def _attended(line: Attendance, names: Names, writing: AboutSession) -> Shape:
    """Somebody's part in the session; an address is nothing for the public."""
    person = writing.record.person(line.person_id)
    shown = person_shape(person, names) if person else {}
    if writing.audience is Audience.PUBLIC:
        shown.pop("email", None)
    return {
        **shown,
        "presence": line.presence.value,
        "represented_by": names.person(line.represented_by_id),
        "arrived": f"{line.arrived:%H:%M}" if line.arrived else None,
        "left": f"{line.left:%H:%M}" if line.left else None,
        "chairs": line.chairs,
    }
