"""A body may decide when enough of its members are there or represented; guests do not count."""

from __future__ import annotations

from datetime import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.people import Body, Membership, Seat
from facilitator.domain.quorum import Quorum, quorum_of
from facilitator.domain.session import Attendance, Presence

MEMBERS = tuple(Membership(each) for each in "abcdefgh")
COPIL = Body("b", "e", "COPIL", members=(*MEMBERS, Membership("guest", Seat.GUEST)), quorum=5)


def line(person: str, presence: Presence, by: str | None = None, left: time | None = None) -> Attendance:
    """How one person takes part."""
    return Attendance(person, "s", person, presence, by, left=left)


def came(people: str) -> list[Attendance]:
    """Some people who are there."""
    return [line(person, Presence.PRESENT) for person in people]


def test_a_body_without_quorum_asks_for_none() -> None:
    assert quorum_of(None, came("abc")) is None
    assert quorum_of(Body("b", "e", "Comité", members=MEMBERS), came("abc")) is None


def test_members_present_or_represented_count_and_guests_do_not() -> None:
    lines = [*came("abc"), line("d", Presence.REPRESENTED, "a"), line("guest", Presence.PRESENT)]
    assert quorum_of(COPIL, lines) == Quorum(needed=5, there=4, members=8)
    assert quorum_of(COPIL, [*lines, line("e", Presence.PRESENT)]) == Quorum(5, 5, 8)


def test_who_is_represented_by_somebody_away_does_not_count() -> None:
    away = [line("b", Presence.EXCUSED), line("a", Presence.REPRESENTED, "b")]
    assert quorum_of(COPIL, away) == Quorum(5, 0, 8)
    chain = [line("a", Presence.REPRESENTED, "b"), line("b", Presence.REPRESENTED, "c"), *came("c")]
    assert quorum_of(COPIL, chain) == Quorum(5, 2, 8), "b is there by c; a's stand-in is not there"


def test_who_stands_in_may_come_from_outside_the_body() -> None:
    assert quorum_of(COPIL, [line("a", Presence.REPRESENTED, "deputy")]) == Quorum(5, 1, 8)


def test_who_left_counts_for_the_session_and_no_longer_now() -> None:
    lines = [*came("abcd"), line("e", Presence.PRESENT, left=time(11)), line("f", Presence.REPRESENTED, "e")]
    whole, now = quorum_of(COPIL, lines), quorum_of(COPIL, lines, now=True)
    assert whole is not None
    assert whole.there == 6
    assert whole.reached
    assert now is not None
    assert now.there == 4
    assert not now.reached


@pytest.mark.parametrize(("share", "needed"), [("1/2", 4), ("2/3", 6), ("1/3", 3), ("1", 8)])
def test_a_share_of_the_members_is_rounded_up(share: str, needed: int) -> None:
    body = Body("b", "e", "CAO", members=MEMBERS, quorum_share=Fraction(share))
    found = quorum_of(body, [])
    assert found is not None
    assert found.needed == needed


def test_of_a_body_whose_members_are_not_all_known_everybody_on_the_list_counts() -> None:
    body = Body("b", "e", "CAO", members=(Membership("a"),), quorum=3)
    assert quorum_of(body, came("abc")) == Quorum(3, 3, 3)


@given(st.lists(st.sampled_from(list(Presence)), min_size=8, max_size=8), st.integers(0, 7))
def test_one_more_who_comes_never_loses_the_quorum(presences: list[Presence], who: int) -> None:
    lines = [
        line(person, presence, "a" if presence is Presence.REPRESENTED else None)
        for person, presence in zip("abcdefgh", presences, strict=True)
    ]
    more = [*lines[:who], line("abcdefgh"[who], Presence.PRESENT), *lines[who + 1 :]]
    before, after = quorum_of(COPIL, lines), quorum_of(COPIL, more)
    assert before is not None
    assert after is not None
    assert 0 <= before.there <= after.there <= after.members
