"""Following a session from outside: told once what changed, and never in the way of the one who writes."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from facilitator.domain.items import Item, ItemKind
from facilitator.domain.room import Asked, RoomPage
from facilitator.domain.room_picture import room_picture
from facilitator.domain.session import PointDraft, Session
from facilitator.paths import Home
from facilitator.store.following import Follower, News
from facilitator.store.store import Store
from tests.stage import TUESDAY
from tests.store.scenes import draft


def _session(store: Store) -> Session:
    engagement = store.create_engagement("Pôle Ressources")
    return store.create_session(engagement.id, "COPIL n° 3", TUESDAY)


def _texts(news: News | None) -> list[str] | None:
    return [item.text for item in news.record.items] if news and news.record else None


def test_each_change_is_told_once(store: Store, home: Home) -> None:
    session = _session(store)
    store.start_session(session.id)
    follower = Follower(home)
    assert _texts(follower.look()) == []
    assert follower.look() is None
    store.capture(session.id, draft(ItemKind.DECISION, "Le scénario B"))
    assert _texts(follower.look()) == ["Le scénario B"]
    assert follower.look() is None


def test_that_no_session_is_live_is_news_as_well(store: Store, home: Home) -> None:
    session = _session(store)
    follower = Follower(home)
    assert follower.look() == News(None)
    store.start_session(session.id)
    assert _texts(follower.look()) == []
    store.close_session(session.id)
    assert follower.look() == News(None)


def test_what_is_read_makes_the_same_picture_as_the_whole_record(store: Store, home: Home) -> None:
    """And no more of it is read than that: no note, no private line."""
    session = _session(store)
    store.start_session(session.id)
    for kind in ItemKind:
        item = store.capture(session.id, draft(kind, f"{kind} une"))
        store.set_private(item.id, True)
        store.capture(session.id, draft(kind, f"{kind} autre"))
    news = Follower(home).look()
    assert news is not None
    assert news.record is not None
    assert room_picture(news.record) == room_picture(store.record(session.id))
    assert room_picture(news.record).decisions
    read = {item.kind for item in news.record.items}
    assert read.isdisjoint({ItemKind.NOTE, ItemKind.PRIVATE, ItemKind.RISK})
    assert not [item for item in news.record.items if item.is_private and not _is_of_work(item)]


def _is_of_work(item: Item) -> bool:
    return item.kind in (ItemKind.ACTIVITY, ItemKind.MISSION)


def test_a_named_session_is_followed_whatever_its_state(store: Store, home: Home) -> None:
    session = _session(store)
    news = Follower(home, session.id).look()
    assert news is not None
    assert news.record is not None
    assert news.record.session == session
    assert Follower(home, "gone").look() is None


def test_data_that_are_absent_or_locked_are_no_news(store: Store, home: Home) -> None:
    session = _session(store)
    store.start_session(session.id)
    follower = Follower(home)
    with closing(sqlite3.connect(home.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert follower.look() is None
        other.execute("ROLLBACK")
    assert _texts(follower.look()) == []
    away = home.database.with_name("away.db")
    home.database.rename(away)
    assert follower.look() is None
    away.rename(home.database)


def test_the_page_the_room_is_asked_to_read_is_news_until_another_point(store: Store, home: Home) -> None:
    """It is no step to take back."""
    session = _session(store)
    first = store.add_point(session.id, PointDraft("Suites"))
    second = store.add_point(session.id, PointDraft("Cible"))
    store.start_session(session.id)
    follower = Follower(home)
    assert first.id == store.session(session.id).point_id
    for asked in (Asked(RoomPage.DECISIONS), Asked(RoomPage.DECISIONS, 1), None, Asked(RoomPage.PARKED)):
        store.show_room(session.id, asked)
        news = follower.look()
        assert news is not None
        assert (news.asked, store.asked(session.id)) == (asked, asked)
    store.go_to(session.id, second.id)
    news = follower.look()
    assert news is not None
    assert news.asked is None
    undone = store.undo(session.engagement_id)
    assert undone is not None
    assert undone.label == "go_to"
