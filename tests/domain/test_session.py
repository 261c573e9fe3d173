"""What a session and who is there tell of themselves."""

from __future__ import annotations

import pytest

from facilitator.domain.session import Attendance, Presence, Session, SessionStatus
from tests.stage import TUESDAY


def test_a_session_is_live_while_it_is_conducted() -> None:
    session = Session("s", "e", "COPIL", TUESDAY)
    assert not session.is_live
    assert Session("s", "e", "COPIL", TUESDAY, status=SessionStatus.LIVE).is_live


@pytest.mark.parametrize("presence", list(Presence))
def test_only_who_is_present_is_in_the_room(presence: Presence) -> None:
    assert Attendance("a", "s", "p", presence).in_room is (presence is Presence.PRESENT)
