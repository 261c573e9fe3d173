"""What a room may see of a session, and that nothing else is ever in its picture."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.engagement import Engagement
from facilitator.domain.items import Flag, FlagCode, Item, ItemKind, Status, Vote, first_status
from facilitator.domain.organisation import Activity, ServiceMission, VerdictCode
from facilitator.domain.record import SessionRecord
from facilitator.domain.room import Entry, Guest, Heading, Progress, RoomRules, Work
from facilitator.domain.room_picture import room_picture
from facilitator.domain.session import AgendaItem, Attendance, Presence, Session, SessionKind, SessionStatus
from tests.documents.rich import HIDDEN, QUOTE, SECRET, rich_record
from tests.stage import PARIS, PEOPLE, TUESDAY, UNITS

SECRET_MARK = "⁂secret⁂"
"""Stands in every text that the room must not read."""


def _at_point(number: int, **session: object) -> SessionRecord:
    record = rich_record()
    point = record.agenda[number - 1]
    return replace(record, session=replace(record.session, point_id=point.id, **session))  # type: ignore[arg-type]


def test_the_current_point_is_shown_with_what_it_led_to() -> None:
    picture = room_picture(_at_point(3))
    assert (picture.session, picture.engagement) == ("COPIL n° 3", "Pôle Ressources")
    assert (picture.number, picture.question) == (3, "Organigramme cible : quel scénario ?")
    assert [(each.heading, each.text) for each in picture.entries] == [
        (Heading.DECIDED, "Le scénario B (trois directions) est retenu"),
        (Heading.DECIDED, "Rattacher l'accueil au guichet unique"),
        (Heading.PROPOSED, "Fusionner les deux secrétariats"),
        (Heading.OPEN, "Qui porte l'astreinte hivernale ?"),
        (Heading.TO_DO, "Transmettre l'organigramme cible commenté"),
        (Heading.TO_DO, "Point d'étape avec la DSI sur les accès"),
    ]
    assert picture.entries[0] == Entry(
        Heading.DECIDED,
        "Le scénario B (trois directions) est retenu",
        decided_by="COPIL",
        vote=Vote(8, 1, 2),
    )
    assert picture.entries[4].people == ("Nadia Martin",)
    assert picture.entries[4].due == date(2026, 3, 16)


def test_a_date_in_doubt_is_to_be_settled_and_a_weekend_is_a_date() -> None:
    """`vendredi prochain` may be two Fridays; a Saturday is one day."""
    entry = next(each for each in room_picture(_at_point(3)).entries if each.text.startswith("Point d'étape"))
    assert (entry.people, entry.due) == (("Paul Roche", "Samia Benali"), None)
    record = _at_point(5)
    weekend = next(item for item in record.items if item.text == "Envoyer les effectifs")
    again = replace(
        record, items=(*record.items, replace(weekend, id="again", status=Status.OPEN, text="Encore"))
    )
    shown = next(each for each in room_picture(again).entries if each.text == "Encore")
    assert shown.due == date(2026, 3, 14)


def test_what_is_done_dropped_or_replaced_is_not_shown() -> None:
    record = _at_point(3)
    changed = tuple(
        replace(item, status=Status.DROPPED)
        if item.text.startswith("Rattacher")
        else replace(item, superseded_by_id="other")
        if item.text.startswith("Le scénario B")
        else replace(item, status=Status.DONE)
        if item.text.startswith("Transmettre")
        else item
        for item in record.items
    )
    texts = {entry.text for entry in room_picture(replace(record, items=changed)).entries}
    assert texts == {
        "Fusionner les deux secrétariats",
        "Qui porte l'astreinte hivernale ?",
        "Point d'étape avec la DSI sur les accès",
    }


def test_the_agenda_tells_where_one_is_and_nothing_of_the_time_spent() -> None:
    record = _at_point(3)
    agenda = tuple(replace(point, done=point.position < 3) for point in record.agenda)
    stages = [each.progress for each in room_picture(replace(record, agenda=agenda)).agenda]
    assert stages == [
        Progress.DONE,
        Progress.DONE,
        Progress.CURRENT,
        Progress.AHEAD,
        Progress.AHEAD,
        Progress.AHEAD,
    ]


def test_a_quote_is_told_by_its_unit_unless_names_are_allowed() -> None:
    record = _at_point(2)
    assert room_picture(record).quotes == (Entry(Heading.QUOTED, QUOTE.text, ("RH",)),)
    named = room_picture(record, RoomRules(names_quoted=True)).quotes
    assert named == (Entry(Heading.QUOTED, QUOTE.text, ("Nadia Martin",)),)


def test_an_interview_shows_nothing_that_was_said_in_it() -> None:
    assert room_picture(_at_point(2, kind=SessionKind.INTERVIEW)).quotes == ()


def test_attendance_is_shown_without_hours() -> None:
    guests = {guest.name: guest for guest in room_picture(_at_point(1)).guests}
    assert guests["Marc Dupuis"] == Guest("Marc Dupuis", Presence.REPRESENTED, "Anne Vidal")
    assert guests["Claire Dupont"] == Guest("Claire Dupont", Presence.PRESENT)
    assert guests["Paul Roche"].presence is Presence.EXCUSED


def test_activities_are_shown_with_what_becomes_of_them() -> None:
    record = _at_point(5)
    work = room_picture(record).work
    assert work[0] == Work(
        "Marchés publics", "Rédaction des pièces de marché", Decimal("0.7"), VerdictCode.POOL, "Finances"
    )
    hidden = tuple(
        replace(item, private=True) if item.activity_id == "pieces" else item for item in record.items
    )
    assert "Rédaction des pièces de marché" not in {
        each.title for each in room_picture(replace(record, items=hidden)).work
    }


def test_nothing_of_the_consultants_own_is_in_the_picture_of_a_lived_session() -> None:
    for number in range(1, 7):
        texts = _texts(room_picture(_at_point(number)))
        assert not [text for text in texts if SECRET.text in text or HIDDEN.text in text]
        assert not [text for text in texts if "guichet unique n'est pas chiffré" in text]


# any record


_TEXTS = st.text(alphabet="abcé ", min_size=1, max_size=12)


@st.composite
def _items(draw: st.DrawFn) -> tuple[Item, ...]:
    return tuple(_item(draw, seq) for seq in range(draw(st.integers(0, 12))))


def _item(draw: st.DrawFn, seq: int) -> Item:
    kind = draw(st.sampled_from(ItemKind))
    private = draw(st.booleans())
    sensitive = draw(st.booleans())
    replaced = draw(st.booleans())
    status = draw(st.sampled_from([first_status(kind), Status.DROPPED, Status.DONE, Status.PROPOSED]))
    unseen = private or sensitive or replaced or kind in _NEVER or status in _OVER[kind]
    text = draw(_TEXTS) + (SECRET_MARK if unseen else "")
    below = draw(st.sampled_from(["", f"\n{SECRET_MARK}"]))
    return Item(
        id=f"i{seq}",
        engagement_id="e",
        session_id="s",
        seq=seq,
        kind=kind,
        number=seq,
        text=text + below,
        raw=f"{text} {SECRET_MARK}",
        at=datetime(2026, 3, 10, 10, tzinfo=PARIS),
        agenda_item_id=draw(st.sampled_from(["p1", "p2", None])),
        owner_id=draw(st.sampled_from(["martin", None])),
        due=draw(st.sampled_from([None, TUESDAY])),
        tags=("sensible",) if sensitive else (),
        private=private,
        status=status,
        superseded_by_id="other" if replaced else None,
        objections=(SECRET_MARK,),
        flags=draw(st.sampled_from([(), (Flag(FlagCode.DUE_NOT_UNDERSTOOD, SECRET_MARK),)])),
        activity_id=f"a{seq}" if kind is ItemKind.ACTIVITY else None,
        mission_id=f"m{seq}" if kind is ItemKind.MISSION else None,
    )


_NEVER = frozenset(
    {ItemKind.NOTE, ItemKind.RISK, ItemKind.FINDING, ItemKind.IDEA, ItemKind.MISSION, ItemKind.PRIVATE}
)
_CLOSED = frozenset({Status.DONE, Status.DROPPED, Status.PROPOSED})
_OVER: dict[ItemKind, frozenset[Status]] = {
    **{kind: frozenset[Status]() for kind in ItemKind},
    ItemKind.ACTION: _CLOSED,
    ItemKind.QUESTION: _CLOSED,
    ItemKind.PARKED: _CLOSED,
    ItemKind.DECISION: frozenset({Status.DROPPED}),
}


@st.composite
def _records(draw: st.DrawFn) -> SessionRecord:
    items = draw(_items())
    live = SessionStatus.LIVE
    point = draw(st.sampled_from(["p1", "p2"]))
    elsewhere = replace(_item(draw, 90), session_id="before", text=SECRET_MARK, raw=SECRET_MARK)
    return SessionRecord(
        engagement=Engagement("e", SECRET_MARK, client=SECRET_MARK, short_title="Pôle", object=SECRET_MARK),
        session=Session("s", "e", "COPIL", TUESDAY, status=live, point_id=point, place=SECRET_MARK),
        agenda=(AgendaItem("p1", "s", 1, "Un", 10), AgendaItem("p2", "s", 2, "Deux", 10)),
        attendance=(
            Attendance("l", "s", "martin", draw(st.sampled_from(Presence)), arrived=time(9, 50)),
            Attendance("m", "s", "dupont"),
        ),
        items=items,
        people=(
            *PEOPLE,
            replace(PEOPLE[0], id="outsider", last_name=SECRET_MARK, first_name=SECRET_MARK),
        ),
        units=UNITS,
        missions=tuple(
            ServiceMission(item.mission_id, "e", item.text) for item in items if item.mission_id is not None
        ),
        activities=tuple(
            Activity(item.activity_id, "e", item.text.split("\n")[0], evidence=SECRET_MARK)
            for item in items
            if item.activity_id is not None
        ),
        carried=(elsewhere,),
        settled=(elsewhere,),
    )


@given(_records(), st.booleans())
def test_no_text_the_room_must_not_read_is_ever_in_its_picture(record: SessionRecord, named: bool) -> None:
    picture = room_picture(record, RoomRules(names_quoted=named))
    assert not [text for text in _texts(picture) if SECRET_MARK in text]


def _texts(value: object) -> list[str]:
    """Every text in a value, however deep it lies."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in _texts(each)]
    if is_dataclass(value):
        return [text for each in fields(value) for text in _texts(getattr(value, each.name))]
    return []
