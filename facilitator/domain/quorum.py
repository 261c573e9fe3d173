"""Whether a body may decide: how many of its members must be there, and how many are or are represented."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from math import ceil

from facilitator.domain.people import Body, Seat
from facilitator.domain.session import Attendance, Presence
from facilitator.values import dataclass

_AWAY = frozenset({Presence.EXCUSED, Presence.ABSENT, Presence.REPRESENTED})


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many members are `needed`, how many of the `members` are `there` or represented."""

    needed: int
    there: int
    members: int

    @property
    def reached(self) -> bool:
        """Whether the body may decide."""
        return self.there >= self.needed


def quorum_of(body: Body | None, attendance: Collection[Attendance], *, now: bool = False) -> Quorum | None:
    """The quorum of a body in a session; None where none is asked for.

    Guests do not count. Somebody represented counts unless the one who stands in is away too.
    Over the whole session whoever came counts; `now` leaves out those who went.
    """
    if body is None or not (body.quorum or body.quorum_share):
        return None
    voters = _voters(body, attendance)
    needed = ceil(body.quorum_share * len(voters)) if body.quorum_share else body.quorum
    return Quorum(needed, len(voters & _heard(attendance, now)), len(voters))


def missed(body: Body | None, attendance: Collection[Attendance]) -> Quorum | None:
    """The quorum that is not reached now; None where none is asked for, and before anybody came."""
    quorum = quorum_of(body, attendance, now=True)
    came = any(line.is_here for line in attendance)
    return quorum if quorum and came and not quorum.reached else None


def voices_of(body: Body | None, attendance: Collection[Attendance]) -> int:
    """How many may vote now at most: members who are here, those represented, and whoever was not marked yet.

    0 where nobody was marked: then nothing is known of the room.
    """
    voters = _voters(body, attendance) if body else frozenset(line.person_id for line in attendance)
    heard = voters & _heard(attendance, now=True)
    unmarked = {line.person_id for line in attendance if line.presence is Presence.INVITED}
    return len(heard | (voters & unmarked)) if heard else 0


def _heard(attendance: Collection[Attendance], now: bool) -> frozenset[str]:
    """The people who are there, and those for whom somebody stands in who is not away too."""
    there = {line.person_id for line in attendance if line.in_room and not (now and line.left)}
    away = {line.person_id for line in attendance if line.presence in _AWAY or (now and line.left)}
    there |= {
        line.person_id
        for line in attendance
        if line.presence is Presence.REPRESENTED and line.represented_by_id not in away
    }
    return frozenset(there)


def _voters(body: Body, attendance: Iterable[Attendance]) -> frozenset[str]:
    """Those whose presence counts; of a body whose members are not all known, whoever is on the list."""
    guests = frozenset(each.person_id for each in body.members if each.seat is Seat.GUEST)
    seated = frozenset(each.person_id for each in body.members) - guests
    if len(seated) >= max(1, body.quorum):
        return seated
    return frozenset(line.person_id for line in attendance) - guests
