"""What is shown before the store is loaded is what the store says, word for word."""

from __future__ import annotations

from facilitator.paths import Home
from facilitator.store.glance import FirstSight, glance
from facilitator.store.store import Store
from tests.stage import TUESDAY, FixedClock
from tests.store.scenes import scene


def test_the_session_under_way_is_seen_as_the_store_has_it(
    home: Home, store: Store, clock: FixedClock
) -> None:
    at = scene(store, clock)
    store.save_draft(at.session, "d: le scén")
    assert glance(home, TUESDAY) == FirstSight(live=store.record(at.session), draft="d: le scén")


def test_without_one_the_engagements_are(home: Home, store: Store, clock: FixedClock) -> None:
    assert glance(home, TUESDAY) == FirstSight()
    at = scene(store, clock)
    store.close_session(at.session)
    seen = store.home(TUESDAY)
    assert [line.engagement.id for line in seen] == [at.engagement]
    assert glance(home, TUESDAY) == FirstSight(home=seen)


def test_nothing_is_seen_of_data_that_are_not_there(home: Home) -> None:
    assert glance(home, TUESDAY) is None
