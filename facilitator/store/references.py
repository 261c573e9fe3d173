"""Where a person is named: every reference there is, and how all of them come to mean somebody else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from facilitator.domain.people import Seat
from facilitator.domain.session import Attendance, Presence
from facilitator.store.intentions import Intention
from facilitator.store.rows import compact, decode

_COLUMNS: Final = (
    ("item", "owner_id"),
    ("service_mission", "owner_id"),
    ("activity", "owner_id"),
    ("project", "pilot_id"),
    ("advice", "asked_by_id"),
    ("attendance", "represented_by_id"),
)
"""What somebody answers for or did; a list one merely stands on is not among them."""

_LISTS: Final = (("item", "contributor_ids"), ("distribution_list", "person_ids"))
"""JSON lists of the ids of people."""

_STRENGTH: Final = (
    Presence.INVITED,
    Presence.ABSENT,
    Presence.EXCUSED,
    Presence.REPRESENTED,
    Presence.PRESENT,
)
"""Of two lines of one person in one session the stronger one is kept."""

_SEATS: Final = (Seat.CHAIR, Seat.MEMBER, Seat.GUEST)
"""Seats of a body, the highest first."""


def answers_for(intention: Intention, person_id: str) -> int:
    """How much a person answers for: lines, missions, activities, projects, advice, sessions attended."""
    questions = [f"SELECT 1 FROM {table} WHERE {column} = ?" for table, column in _COLUMNS]
    questions.append("SELECT 1 FROM attendance WHERE person_id = ? AND presence <> 'invited'")
    questions.append("SELECT 1 FROM item WHERE instr(contributor_ids, ?)")
    questions.append("SELECT 1 FROM activity WHERE instr(roles || staff, ?)")
    return sum(len(intention.rows(question, (person_id,))) for question in questions)


def repoint(intention: Intention, person_id: str, other_id: str) -> None:
    """Everything that means one person means another from now on."""
    for table, column in (*_COLUMNS, ("unit", "head_id")):
        for row in intention.rows(f"SELECT id FROM {table} WHERE {column} = ?", (person_id,)):
            intention.change(table, row["id"], **{column: other_id})
    _in_lists(intention, person_id, other_id)
    _in_bodies(intention, person_id, other_id)
    _in_attendance(intention, person_id, other_id)
    _in_activities(intention, person_id, other_id)


def take_off_lists(intention: Intention, person_id: str) -> None:
    """Takes a person off every list: bodies, distribution lists, invitations; a unit loses its head."""
    for row in intention.rows("SELECT id FROM unit WHERE head_id = ?", (person_id,)):
        intention.change("unit", row["id"], head_id=None)
    for row in intention.rows("SELECT id FROM attendance WHERE person_id = ?", (person_id,)):
        intention.drop("attendance", row["id"])
    _in_lists(intention, person_id, None)
    _in_bodies(intention, person_id, None)


def settle_flags(intention: Intention, person_id: str, code: str) -> None:
    """Takes a flag off the lines of a person, for it is now known who that is."""
    for row in intention.rows("SELECT id, flags FROM item WHERE owner_id = ?", (person_id,)):
        flags = [each for each in json.loads(row["flags"]) if each["code"] != code]
        intention.change("item", row["id"], flags=compact(flags))


def _in_lists(intention: Intention, person_id: str, other_id: str | None) -> None:
    for table, column in _LISTS:
        rows = intention.rows(f"SELECT id, {column} FROM {table} WHERE instr({column}, ?)", (person_id,))
        for row in rows:
            named = _renamed(json.loads(row[column]), person_id, other_id)
            intention.change(table, row["id"], **{column: compact(named)})


def _in_activities(intention: Intention, person_id: str, other_id: str) -> None:
    """The parts and the work of one are those of the other; what both have is theirs once."""
    sql = "SELECT id, roles, staff FROM activity WHERE instr(roles || staff, ?)"
    for row in intention.rows(sql, (person_id,)):
        changed: dict[str, str] = {}
        for column in ("roles", "staff"):
            named = [
                {**each, "person_id": other_id} if each["person_id"] == person_id else each
                for each in json.loads(row[column])
            ]
            changed[column] = compact([each for at, each in enumerate(named) if each not in named[:at]])
        intention.change("activity", row["id"], **changed)


def _renamed(ids: Sequence[str], person_id: str, other_id: str | None) -> list[str]:
    """The ids with one in the place of another, each once."""
    found = (other_id if each == person_id else each for each in ids)
    return list(dict.fromkeys(each for each in found if each is not None))


def _in_bodies(intention: Intention, person_id: str, other_id: str | None) -> None:
    for row in intention.rows("SELECT id, members FROM body WHERE instr(members, ?)", (person_id,)):
        seats: dict[str, dict[str, Any]] = {}
        for seat in json.loads(row["members"]):
            holder = other_id if seat["person_id"] == person_id else seat["person_id"]
            if holder is not None:
                known = seats.setdefault(holder, {**seat, "person_id": holder})
                known["seat"] = min(known["seat"], seat["seat"], key=_SEATS.index)
        intention.change("body", row["id"], members=compact(list(seats.values())))


def _in_attendance(intention: Intention, person_id: str, other_id: str) -> None:
    """One line a session: where both have one, the stronger is kept and the other goes."""
    for row in intention.rows("SELECT * FROM attendance WHERE person_id = ?", (person_id,)):
        line = decode(Attendance, row)
        both = intention.rows(
            "SELECT * FROM attendance WHERE session_id = ? AND person_id = ?", (line.session_id, other_id)
        )
        if not both:
            intention.save(replace(line, person_id=other_id))
            continue
        other = decode(Attendance, both[0])
        intention.remove(line)
        stronger = max(other, line, key=lambda each: _STRENGTH.index(each.presence))
        chairs = other.chairs or line.chairs
        intention.save(
            replace(stronger, id=other.id, person_id=other_id, position=other.position, chairs=chairs)
        )
    for row in intention.rows("SELECT id FROM attendance WHERE represented_by_id = person_id", ()):
        intention.change("attendance", row["id"], represented_by_id=None, presence=str(Presence.PRESENT))
