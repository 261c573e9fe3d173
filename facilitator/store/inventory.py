"""Units and activities brought in from lists: what is known is completed, so that twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from facilitator.domain.items import NameRef
from facilitator.domain.listing import ActivityEntry, UnitEntry
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission, units_named
from facilitator.domain.people import folded
from facilitator.domain.structure import parents_of
from facilitator.store.intentions import Deed, Intention
from facilitator.store.naming import check_parent
from facilitator.store.organising import Organising, check_fte
from facilitator.store.rows import Image, decode, encode
from facilitator.values import dataclass


class Inventory(Organising):
    """What lists say of the organisation."""

    def import_units(self, engagement_id: str, entries: Sequence[UnitEntry]) -> tuple[OrgUnit, ...]:
        """Every unit of a list, in one step; refused whole when one would be under itself."""
        with self._intend(Deed.IMPORT_UNITS, engagement_id) as intention:
            found = [self._unit_named(intention, entry.name) for entry in entries]
            for unit, entry in zip(found, entries, strict=True):
                parent = self._unit_named(intention, entry.parent) if entry.parent else None
                head_id = self._person_id(intention, NameRef(entry.head)) if entry.head else None
                intention.save(
                    replace(
                        self._one(OrgUnit, unit.id),
                        kind=entry.kind or unit.kind,
                        parent_id=parent.id if parent else unit.parent_id,
                        fte=unit.fte if entry.fte is None else entry.fte,
                        head_id=head_id or unit.head_id,
                    )
                )
            units = self.units(engagement_id)
            for unit in units:
                check_parent(unit, parents_of(units), units)
            wanted = {unit.id for unit in found}
            return tuple(unit for unit in units if unit.id in wanted)

    def import_activities(self, engagement_id: str, entries: Sequence[ActivityEntry]) -> tuple[Activity, ...]:
        """Every activity of a list with its unit and mission, in one step."""
        with self._intend(Deed.IMPORT_ACTIVITIES, engagement_id) as intention:
            names = dict.fromkeys(entry.unit for entry in entries)
            units = {name: self._unit_named(intention, name) for name in names}
            owners = dict.fromkeys(entry.owner for entry in entries if entry.owner)
            shelf = _Shelf(
                units=units,
                owners={name: self._person_id(intention, NameRef(name)) for name in owners},
                targets=self.units(engagement_id),
                missions=list(self.missions(engagement_id)),
                activities={},
            )
            for activity in self.activities(engagement_id):
                shelf.put(activity)
            return tuple(self._bring_in(intention, entry, shelf) for entry in entries)

    def _bring_in(self, intention: Intention, entry: ActivityEntry, shelf: _Shelf) -> Activity:
        unit = shelf.units[entry.unit]
        mission = self._mission_named(intention, entry.mission, unit.id, shelf) if entry.mission else None
        same = shelf.find(entry, unit.id, mission)
        activity = same or Activity(
            id=self.new_id(),
            engagement_id=intention.engagement_id,
            title=entry.title,
            mission_id=mission.id if mission else None,
            unit_id=unit.id,
            position=shelf.last + 1,
        )
        said: Image = {**encode(entry.measures), **_decided(entry, shelf.targets)}
        said |= {"basis": entry.basis, "legal_text": entry.legal_text}
        said |= {
            "source": entry.source,
            "evidence": entry.evidence,
            "owner_id": shelf.owners.get(entry.owner),
        }
        said |= {"mission_id": mission.id if mission else None}
        told = {name: value for name, value in said.items() if value not in (None, "")}
        filled = decode(Activity, {**encode(activity), **told})
        check_fte(filled)
        shelf.put(filled)
        return intention.save(filled) if same else intention.add(filled)

    def _mission_named(self, intention: Intention, title: str, unit_id: str, shelf: _Shelf) -> ServiceMission:
        for known in shelf.missions:
            if known.unit_id in (unit_id, None) and folded(known.title) == folded(title):
                return known
        position = 1 + max((each.position for each in shelf.missions), default=0)
        new = ServiceMission(self.new_id(), intention.engagement_id, title, unit_id, position=position)
        shelf.missions.append(new)
        return intention.add(new)


@dataclass
class _Shelf:
    """What is known while a list comes in, found without asking the data for each of its rows."""

    units: Mapping[str, OrgUnit]
    owners: Mapping[str, str]
    targets: tuple[OrgUnit, ...]
    missions: list[ServiceMission]
    activities: dict[tuple[str | None, str], dict[str, Activity]]
    last: int = 0

    def put(self, activity: Activity) -> None:
        """Keeps an activity, new or changed."""
        key = (activity.unit_id, folded(activity.title))
        self.activities.setdefault(key, {})[activity.id] = activity
        self.last = max(self.last, activity.position)

    def find(self, entry: ActivityEntry, unit_id: str, mission: ServiceMission | None) -> Activity | None:
        """The activity a row is about: the same title in the unit, under that mission or under none."""
        for activity in self.activities.get((unit_id, folded(entry.title)), {}).values():
            if mission is None or activity.mission_id in (mission.id, None):
                return activity
        return None


def _decided(entry: ActivityEntry, units: Iterable[OrgUnit]) -> Image:
    """The verdict of a list, with the unit its target means."""
    if entry.verdict is None:
        return {}
    meant = units_named(entry.target, units)
    target = meant[0] if len(meant) == 1 else None
    return {
        "verdict": entry.verdict,
        "target": target.name if target else entry.target,
        "target_unit_id": target.id if target else None,
    }
