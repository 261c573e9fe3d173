"""A target made real: units, missions and activities written as it has them, and all that named old units."""

from __future__ import annotations

from facilitator.domain.organisation import OrgUnit
from facilitator.domain.scenario import diff
from facilitator.domain.structure import Structure, is_under, parents_of
from facilitator.store.intentions import Intention


def enact(intention: Intention, before: Structure, target: Structure) -> None:
    """Writes what a target changes; people and sessions of a unit that goes on as another follow it."""
    changes = diff(before, target)
    added = [each.after for each in changes.units if each.before is None and each.after]
    for unit in _from_the_top(added, target):
        intention.add(unit)
    for values in (changes.units, changes.missions, changes.activities):
        for each in values:
            if each.before and each.after:
                intention.save(each.after)
    for mission in changes.missions:
        if mission.before is None and mission.after:
            intention.add(mission.after)
    for activity in changes.activities:
        if activity.before is None and activity.after:
            intention.add(activity.after)
    _remove_lines(intention, before, target)
    gone = [each.before for each in changes.units if each.after is None and each.before]
    heirs = {each.unit_id: each.heir_id for each in reversed(target.successions)}
    for unit in gone:
        _follow(intention, unit.id, heirs.get(unit.id))
    for unit in reversed(_from_the_top(gone, before)):
        intention.remove(unit)


def _from_the_top(units: list[OrgUnit], structure: Structure) -> list[OrgUnit]:
    """Units with those above them first."""
    parents = parents_of(structure.units)
    depth = {
        unit.id: sum(is_under(parents, unit.id, other.id) for other in structure.units) for unit in units
    }
    return sorted(units, key=lambda unit: depth[unit.id])


def _remove_lines(intention: Intention, before: Structure, target: Structure) -> None:
    """Removes activities, then missions; the captured lines that said them stay."""
    for table, column, old, new in (
        ("activity", "activity_id", before.activities, target.activities),
        ("service_mission", "mission_id", before.missions, target.missions),
    ):
        for gone in sorted({each.id for each in old} - {each.id for each in new}):
            for row in intention.rows(f"SELECT id FROM item WHERE {column} = ?", (gone,)):
                intention.change("item", row["id"], **{column: None})
            intention.drop(table, gone)


def _follow(intention: Intention, unit_id: str, heir_id: str | None) -> None:
    """People and sessions of a unit are those of its heir; what the target holds names the heir already."""
    for table, column in (("person", "unit_id"), ("session", "unit_id")):
        for row in intention.rows(f"SELECT id FROM {table} WHERE {column} = ?", (unit_id,)):
            intention.change(table, row["id"], **{column: heir_id})
