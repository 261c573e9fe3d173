"""Service missions and activities: a captured line is their trace, they alone hold measures and verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from facilitator.domain.items import Draft, Item, ItemKind
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission, units_named
from facilitator.domain.people import folded
from facilitator.domain.session import Session
from facilitator.store.errors import FteOverAgents, MissionInUse, NegativeFte, UnitInUse
from facilitator.store.intentions import Deed, Intention
from facilitator.store.naming import Naming
from facilitator.store.rows import Image, decode, encode
from facilitator.values import dataclass

_IN_A_UNIT: Final = (
    ("unit", "parent_id"),
    ("person", "unit_id"),
    ("service_mission", "unit_id"),
    ("activity", "unit_id"),
    ("activity", "target_unit_id"),
    ("session", "unit_id"),
)
"""What belongs to a unit or goes to it."""


@dataclass(frozen=True, slots=True)
class Link:
    """What a line stands for, whether the line made it, and the owner it gives or inherits."""

    mission_id: str | None = None
    activity_id: str | None = None
    owner_id: str | None = None
    made: bool = False


class Organising(Naming):
    """What the services are for and what they do."""

    def remove_unit(self, unit_id: str) -> None:
        """Removes a unit nothing belongs to; UnitInUse for another."""
        unit = self._one(OrgUnit, unit_id)
        with self._intend(Deed.REMOVE_UNIT, unit.engagement_id) as intention:
            if any(self._needed(table, column, unit_id) for table, column in _IN_A_UNIT):
                raise UnitInUse(unit=unit.name)
            intention.remove(unit)

    def add_mission(self, mission: ServiceMission) -> ServiceMission:
        """A mission after those there are; `id` and `position` are given here."""
        with self._intend(Deed.ADD_MISSION, mission.engagement_id) as intention:
            position = _after(self.missions(mission.engagement_id))
            return intention.add(replace(mission, id=self.new_id(), position=position))

    def remove_mission(self, mission_id: str) -> None:
        """Removes a mission without activities; the lines that said it stay."""
        mission = self._one(ServiceMission, mission_id)
        with self._intend(Deed.REMOVE_MISSION, mission.engagement_id) as intention:
            if self._needed("activity", "mission_id", mission_id):
                raise MissionInUse(mission=mission.title)
            self._unsay(intention, "mission_id", mission_id)
            intention.remove(mission)

    def add_activity(self, activity: Activity) -> Activity:
        """An activity after those there are; `id` and `position` are given here."""
        check_fte(activity)
        with self._intend(Deed.ADD_ACTIVITY, activity.engagement_id) as intention:
            position = _after(self.activities(activity.engagement_id))
            return intention.add(replace(activity, id=self.new_id(), position=position))

    def remove_activity(self, activity_id: str) -> None:
        """Removes an activity; the lines that said it stay."""
        activity = self._one(Activity, activity_id)
        with self._intend(Deed.REMOVE_ACTIVITY, activity.engagement_id) as intention:
            self._unsay(intention, "activity_id", activity_id)
            intention.remove(activity)

    def edit_mission(self, mission: ServiceMission) -> ServiceMission:
        """Writes the fields of a service mission."""
        with self._intend(Deed.EDIT_MISSION, mission.engagement_id) as intention:
            return intention.save(mission)

    def edit_activity(self, activity: Activity) -> Activity:
        """Writes the fields of an activity, its measures and verdict among them."""
        check_fte(activity)
        with self._intend(Deed.EDIT_ACTIVITY, activity.engagement_id) as intention:
            return intention.save(activity)

    def move_mission(self, mission_id: str, unit_id: str | None) -> ServiceMission:
        """Gives a mission to another unit, with those of its activities that its unit did."""
        mission = self._one(ServiceMission, mission_id)
        with self._intend(Deed.MOVE_MISSION, mission.engagement_id) as intention:
            for activity in self.activities(mission.engagement_id):
                if activity.mission_id == mission_id and activity.unit_id == mission.unit_id:
                    intention.change("activity", activity.id, unit_id=unit_id)
            return intention.save(replace(mission, unit_id=unit_id))

    def _link(
        self, intention: Intention, session: Session, draft: Draft, owner_id: str | None, seq: int
    ) -> Link:
        """Finds or makes the mission or activity of a line; nothing for the other kinds."""
        if draft.kind is ItemKind.MISSION:
            return self._link_mission(intention, session, draft, owner_id)
        if draft.kind is ItemKind.ACTIVITY:
            return self._link_activity(intention, session, draft, owner_id, seq)
        return Link(owner_id=owner_id)

    def _link_mission(
        self, intention: Intention, session: Session, draft: Draft, owner_id: str | None
    ) -> Link:
        known = self.missions(session.engagement_id)
        title = title_of(draft)
        same = next((each for each in known if folded(each.title) == folded(title)), None)
        if same is not None:
            if owner_id is not None:
                intention.save(replace(same, owner_id=owner_id))
            return Link(mission_id=same.id, owner_id=owner_id or same.owner_id)
        new = ServiceMission(
            id=self.new_id(),
            engagement_id=session.engagement_id,
            title=title,
            unit_id=session.unit_id or self._unit_of(owner_id),
            owner_id=owner_id,
            position=_after(known),
        )
        intention.add(new)
        return Link(mission_id=new.id, owner_id=owner_id, made=True)

    def _link_activity(
        self, intention: Intention, session: Session, draft: Draft, owner_id: str | None, seq: int
    ) -> Link:
        mission = self._mission_before(session.id, seq)
        known = self.activities(session.engagement_id)
        title = title_of(draft)
        mission_id = mission.id if mission else None
        same = next(
            (each for each in known if each.mission_id == mission_id and folded(each.title) == folded(title)),
            None,
        )
        if same is not None:
            kept = owner_id or same.owner_id
            decided = self._decided(session.engagement_id, session.id, draft)
            intention.change("activity", same.id, **{**said(draft), **decided, "owner_id": kept})
            return Link(activity_id=same.id, owner_id=kept)
        owner_id = owner_id or (mission.owner_id if mission else None)
        new = Activity(
            id=self.new_id(),
            engagement_id=session.engagement_id,
            title=title,
            mission_id=mission_id,
            unit_id=session.unit_id or (mission.unit_id if mission else None) or self._unit_of(owner_id),
            owner_id=owner_id,
            position=_after(known),
        )
        decided = self._decided(session.engagement_id, session.id, draft)
        intention.add(decode(Activity, {**encode(new), **said(draft), **decided}))
        return Link(activity_id=new.id, owner_id=owner_id, made=True)

    def _relink(self, intention: Intention, item: Item, draft: Draft, before: Mapping[str, Any]) -> None:
        """Carries a corrected line into what it stands for; `before` is what the line said until then."""
        values: Image = {"title": title_of(draft)}
        if item.activity_id:
            after = said(draft)
            names = {*after, *before}
            blank: Image = {"volume_unit": "", "target": ""}
            values |= {
                name: after.get(name, blank.get(name))
                for name in names
                if after.get(name) != before.get(name)
            }
            if (after.get("verdict"), after.get("target")) != (before.get("verdict"), before.get("target")):
                values |= self._decided(item.engagement_id, item.session_id, draft)
            intention.change("activity", item.activity_id, **values, owner_id=item.owner_id)
        elif item.mission_id:
            intention.change("service_mission", item.mission_id, **values, owner_id=item.owner_id)

    def _decided(self, engagement_id: str, session_id: str, draft: Draft) -> Image:
        """Where a verdict was given and the unit its target means; nothing of a line without verdict."""
        if draft.outcome is None:
            return {}
        meant = units_named(draft.target, self.units(engagement_id))
        target_id = meant[0].id if len(meant) == 1 else None
        return {"verdict_session_id": session_id, "target_unit_id": target_id}

    def _own(self, intention: Intention, item: Item) -> None:
        """Gives what an item stands for the owner of the item."""
        if item.activity_id:
            intention.change("activity", item.activity_id, owner_id=item.owner_id)
        elif item.mission_id:
            intention.change("service_mission", item.mission_id, owner_id=item.owner_id)

    def _unlink(self, intention: Intention, item: Item, made: bool) -> Item:
        """The item without what it stood for, which goes too if the item made it and it is not needed."""
        free = replace(item, mission_id=None, activity_id=None)
        intention.save(free)
        if made and item.activity_id and not self._needed("item", "activity_id", item.activity_id):
            intention.drop("activity", item.activity_id)
        needed = made and item.mission_id and not self._needed("item", "mission_id", item.mission_id)
        if needed and item.mission_id and not self._needed("activity", "mission_id", item.mission_id):
            intention.drop("service_mission", item.mission_id)
        return free

    def _shared(self, item: Item) -> bool:
        """Whether another item stands for the same mission or activity."""
        column, value = (
            ("activity_id", item.activity_id) if item.activity_id else ("mission_id", item.mission_id)
        )
        sql = f"SELECT 1 FROM item WHERE engagement_id = ? AND {column} = ? AND id <> ? LIMIT 1"
        return bool(value and self._rows(sql, (item.engagement_id, value, item.id)))

    def _unsay(self, intention: Intention, column: str, value: str) -> None:
        """Frees every line from what it stood for."""
        for row in self._rows(f"SELECT id FROM item WHERE {column} = ?", (value,)):
            intention.change("item", row["id"], **{column: None})

    def _needed(self, table: str, column: str, value: str) -> bool:
        return bool(self._rows(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", (value,)))

    def _mission_before(self, session_id: str, seq: int) -> ServiceMission | None:
        """The mission under way at a place of a session: that of the last mission line."""
        found = self._rows(
            "SELECT mission_id FROM item WHERE session_id = ? AND seq < ? AND kind = 'mission'"
            " AND deleted_at IS NULL AND mission_id IS NOT NULL ORDER BY seq DESC LIMIT 1",
            (session_id, seq),
        )
        return self._one(ServiceMission, found[0]["mission_id"]) if found else None

    def _unit_of(self, person_id: str | None) -> str | None:
        return self.person(person_id).unit_id if person_id else None


def check_fte(activity: Activity) -> None:
    """Refuses an FTE below nothing, or of more than the agents who are known to do it."""
    for fte in (activity.fte, activity.target_fte):
        if fte is not None and fte < 0:
            raise NegativeFte(fte=fte)
    if activity.fte is not None and 0 < activity.agents < activity.fte:
        raise FteOverAgents(activity=activity.title, fte=activity.fte, agents=activity.agents)


def _after(known: Sequence[ServiceMission] | Sequence[Activity]) -> int:
    return 1 + max((each.position for each in known), default=0)


def title_of(draft: Draft) -> str:
    """The title a line gives: its first line."""
    return draft.text.partition("\n")[0]


def said(draft: Draft) -> Image:
    """What a line says of an activity, as raw columns: measures, verdict and target, if they are there."""
    found: Image = {**encode(draft.measures), "verdict": draft.outcome, "target": draft.target}
    return {name: value for name, value in found.items() if value not in (None, "")}
