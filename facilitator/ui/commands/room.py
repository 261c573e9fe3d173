"""The commands of the room view: they take the place of others while it is shown."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Group, Scope


def _room(id: str, key: str, label: str, help: str, word: str = "", *, bar: bool = False) -> Command:
    return Command(id, Scope.ROOM, key, label, help, Group.CONDUCT, word, bar=bar, priority=True)


COMMANDS: Final[tuple[Command, ...]] = (
    _room("room_on", "pagedown", N_("Pages"), N_("the next page of the room view"), bar=True),
    _room("room_back", "pageup", N_("Before"), N_("the page before")),
    _room("room_present", "f6", N_("Attendance"), N_("who is in the room"), "attendance", bar=True),
    _room(
        "room_decisions", "f7", N_("Decisions"), N_("all decisions, to be read aloud"), "decisions", bar=True
    ),
    _room("room_work", "", N_("Activities"), N_("missions and activities, staff by outcome"), "activities"),
    _room("room_parked", "f4", N_("Parking lot"), N_("what was put aside"), "parked"),
    _room("room_quotes", "", N_("Quotes"), N_("what was said, without names"), "quotes"),
)
