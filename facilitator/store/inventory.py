"""Units and activities brought in from lists: what is known is completed, so that twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
            for entry in entries:
                self._unit_named(intention, entry.unit)
            return tuple(self._bring_in(intention, entry) for entry in entries)

    def _bring_in(self, intention: Intention, entry: ActivityEntry) -> Activity:
        of = intention.engagement_id
        unit = self._unit_named(intention, entry.unit)
        mission = self._mission_named(intention, entry.mission, unit.id) if entry.mission else None
        known = self.activities(of)
        same = next((each for each in known if _is_same(each, entry, unit.id, mission)), None)
        activity = same or Activity(
            id=self.new_id(),
            engagement_id=of,
            title=entry.title,
            mission_id=mission.id if mission else None,
            unit_id=unit.id,
            position=1 + max((each.position for each in known), default=0),
        )
        owner_id = self._person_id(intention, NameRef(entry.owner)) if entry.owner else None
        said: Image = {**encode(entry.measures), **_decided(entry, self.units(of))}
        said |= {"basis": entry.basis, "legal_text": entry.legal_text, "owner_id": owner_id}
        said |= {"source": entry.source, "evidence": entry.evidence}
        told = {name: value for name, value in said.items() if value not in (None, "")}
        filled = decode(Activity, {**encode(activity), **told})
        check_fte(filled)
        return intention.save(filled) if same else intention.add(filled)

    def _mission_named(self, intention: Intention, title: str, unit_id: str) -> ServiceMission:
        known = self.missions(intention.engagement_id)
        same = (
            each for each in known if each.unit_id in (unit_id, None) and folded(each.title) == folded(title)
        )
        if (found := next(same, None)) is not None:
            return found
        position = 1 + max((each.position for each in known), default=0)
        return intention.add(
            ServiceMission(self.new_id(), intention.engagement_id, title, unit_id, position=position)
        )


def _is_same(activity: Activity, entry: ActivityEntry, unit_id: str, mission: ServiceMission | None) -> bool:
    return (
        activity.unit_id == unit_id
        and (mission is None or activity.mission_id in (mission.id, None))
        and folded(activity.title) == folded(entry.title)
    )


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
