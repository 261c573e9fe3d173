"""The activities in the order a reader goes through them: service by service, mission by mission."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal

from facilitator.domain.chart import chart
from facilitator.domain.dossier import Dossier
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission
from facilitator.domain.staffing import UnitStaff, staff_of
from facilitator.domain.structure import Structure
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class MissionLines:
    """A mission of a service with its activities; None stands for those that serve none."""

    mission: ServiceMission | None
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class ServiceLines:
    """A service with its missions, under a name no other one has; None is what belongs to no service."""

    unit: OrgUnit | None
    name: str
    staff: UnitStaff | None
    missions: tuple[MissionLines, ...]

    @property
    def activities(self) -> tuple[Activity, ...]:
        """All its activities."""
        return tuple(each for lines in self.missions for each in lines.activities)


def services_of(dossier: Dossier, nobody: str) -> tuple[ServiceLines, ...]:
    """The services down the tree: those with missions or activities, and those with nothing under them.

    `nobody` is what the activities of no service stand under.
    """
    units = tuple(place.unit for place in chart(dossier.units))
    names = _names(units)
    staff = staff_of(Structure.of(units, dossier.missions, dossier.activities))
    found = [ServiceLines(each, names[each.id], staff[each.id], _missions(dossier, each)) for each in units]
    parents = {each.parent_id for each in units}
    kept = [each for each in found if each.missions or (each.unit and each.unit.id not in parents)]
    outside = ServiceLines(None, nobody, None, _missions(dossier, None))
    return (*kept, outside) if outside.missions else tuple(kept)


def headcount(dossier: Dossier) -> Decimal:
    """The staff of the organisation; that of a unit holds those under it, where it can."""
    staff, known = staff_of(Structure.of(dossier.units)), {each.id for each in dossier.units}
    tops = (staff[each.id].headcount_below for each in dossier.units if each.parent_id not in known)
    return sum(tops, Decimal(0))


def _missions(dossier: Dossier, unit: OrgUnit | None) -> tuple[MissionLines, ...]:
    """The missions of a service, and those of others that its activities serve; what serves none is last."""
    of_unit = unit.id if unit else None
    known = {each.id for each in dossier.units}
    served: dict[str | None, list[Activity]] = defaultdict(list)
    titles = {each.id for each in dossier.missions}
    for each in dossier.activities:
        if (each.unit_id if each.unit_id in known else None) == of_unit:
            served[each.mission_id if each.mission_id in titles else None].append(each)
    lines = [
        MissionLines(each, tuple(served[each.id]))
        for each in dossier.missions
        if each.id in served or (unit and each.unit_id == unit.id)
    ]
    others = [MissionLines(None, tuple(served[None]))] if None in served else []
    return (*lines, *others)


def _names(units: Sequence[OrgUnit]) -> dict[str, str]:
    """A name for each unit that tells it from all others: with what it is under, then with a number."""
    plain = {each.id: each.name for each in units}
    found = dict(plain)
    for each in units:
        if _is_shared(each.name, plain):
            parent = plain.get(each.parent_id or "")
            found[each.id] = f"{each.name} ({parent})" if parent else each.name
    seen: Counter[str] = Counter()
    for unit_id, name in found.items():
        seen[name.casefold()] += 1
        if seen[name.casefold()] > 1:
            found[unit_id] = f"{name} {seen[name.casefold()]}"
    return found


def _is_shared(name: str, names: dict[str, str]) -> bool:
    return sum(1 for each in names.values() if each.casefold() == name.casefold()) > 1
