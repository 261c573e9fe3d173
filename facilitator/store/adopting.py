"""What was said about a unit before anybody entered it: its sessions and their work become its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from facilitator.domain.organisation import OrgUnit
from facilitator.domain.session import ABOUT_UNITS, SessionKind
from facilitator.domain.session_titles import unit_of
from facilitator.store.intentions import Intention

_UNTIED: Final = (
    "SELECT id, title, kind FROM session WHERE engagement_id = ? AND unit_id IS NULL AND deleted_at IS NULL"
)

_SAID: Final = (
    ("service_mission", "mission_id"),
    ("activity", "activity_id"),
)
"""What a line of a session stands for."""


def adopt(intention: Intention, new: OrgUnit, units: Sequence[OrgUnit]) -> None:
    """Ties the sessions whose title announces a new unit to it, with the work no unit does that they said.

    A workshop on a service may well come before the organisation chart: "Atelier Espaces verts" is held
    first, and the unit Espaces verts is entered after.
    """
    for session in intention.rows(_UNTIED, (intention.engagement_id,)):
        named = unit_of(session["title"], units) if SessionKind(session["kind"]) in ABOUT_UNITS else None
        if named is None or named.id != new.id:
            continue
        intention.change("session", session["id"], unit_id=new.id)
        for table, column in _SAID:
            said = (
                f"SELECT id FROM {table} WHERE unit_id IS NULL AND id IN"
                f" (SELECT {column} FROM item WHERE session_id = ? AND deleted_at IS NULL)"
            )
            for row in intention.rows(said, (session["id"],)):
                intention.change(table, row["id"], unit_id=new.id)
