"""What the heads of service of the example noted of their work themselves, and who has a part in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from facilitator.capture.context import Context
from facilitator.capture.work_line import WorkLine, corrected, read_work
from facilitator.clock import Clock
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission
from facilitator.domain.people import folded
from facilitator.domain.responsibility import Share, with_share

if TYPE_CHECKING:
    from facilitator.store.store import Store


def note_organisation(store: Store, clock: Clock, of: str, script: Mapping[str, Any]) -> None:
    """Writes the lines of each unit as they would be typed, then the parts."""
    units = {each.name: each for each in store.units(of)}
    context = Context(on=clock.now().date(), people=store.people(of), units=store.units(of))
    for inventory in script["inventory"]:
        _note_unit(store, units[inventory["unit"]], inventory["lines"].splitlines(), context)
    for part in script["part"]:
        activity = next(each for each in store.activities(of) if each.title == part["activity"])
        store.edit_activity(with_share(activity, units[part["unit"]].id, Share(part["share"])))


def _note_unit(store: Store, unit: OrgUnit, lines: list[str], context: Context) -> None:
    mission: ServiceMission | None = None
    for line in lines:
        read = read_work(line, context, ItemKind.ACTIVITY, unit)
        assert isinstance(read, WorkLine), line
        if read.kind is ItemKind.MISSION:
            mission = _mission(store, unit, read)
            continue
        of = unit.engagement_id
        blank = Activity("", of, read.title, mission.id if mission else None, unit.id)
        owned = replace(blank, owner_id=mission.owner_id if mission else None)
        store.add_activity(corrected(owned, WorkLine(read.kind, read.title), read))


def _mission(store: Store, unit: OrgUnit, read: WorkLine) -> ServiceMission:
    """The mission of that title, or a new one."""
    known = store.missions(unit.engagement_id)
    same = next((each for each in known if folded(each.title) == folded(read.title)), None)
    return same or store.add_mission(
        ServiceMission("", unit.engagement_id, read.title, unit.id, read.owner_id)
    )
