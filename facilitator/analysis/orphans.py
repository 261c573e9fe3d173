"""What belongs to nobody: missions nothing is done for, activities without owner, parts given to nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facilitator.analysis.findings import Finding, FindingCode
from facilitator.domain.organisation import Activity, Part, ServiceMission, VerdictCode
from facilitator.domain.structure import Structure

_OF_UNITS = frozenset({Part.RESPONSIBLE, Part.CONSULTED})
"""The parts that the matrix gives units."""


def orphans(structure: Structure) -> tuple[Finding, ...]:
    """Missions, then activities, in their order."""
    served = {each.mission_id for each in structure.activities}
    missions = (finding for each in structure.missions for finding in _of_mission(each, served))
    activities = (finding for each in structure.activities for finding in _of_activity(each))
    return (*missions, *activities)


def raci_defects(structure: Structure) -> tuple[Finding, ...]:
    """Activities whose parts were given, but not to exactly one accountable and to somebody responsible."""
    return tuple(finding for each in structure.activities for finding in _of_parts(each))


def _of_mission(mission: ServiceMission, served: set[str | None]) -> Iterator[Finding]:
    codes = (
        (FindingCode.MISSION_WITHOUT_ACTIVITY, mission.id not in served),
        (FindingCode.MISSION_WITHOUT_UNIT, mission.unit_id is None),
    )
    yield from (
        Finding(code, mission.title, mission.unit_id, (mission.id,)) for code, found in codes if found
    )


def _of_activity(activity: Activity) -> Iterator[Finding]:
    owned = activity.owner_id or any(each.part is Part.ACCOUNTABLE for each in activity.roles)
    transferred = activity.verdict is VerdictCode.TRANSFER
    codes = (
        (FindingCode.ACTIVITY_WITHOUT_OWNER, not owned),
        (FindingCode.ACTIVITY_WITHOUT_MISSION, activity.mission_id is None),
        (FindingCode.ACTIVITY_WITHOUT_UNIT, activity.unit_id is None),
        (FindingCode.TARGET_MISSING, transferred and activity.target_unit_id is None),
    )
    yield from _about(activity, (code for code, found in codes if found))


def _of_parts(activity: Activity) -> Iterator[Finding]:
    """What units have to do with it, as the matrix says, gives nobody a part by name: that is no defect."""
    if all(each.unit_id is not None and each.part in _OF_UNITS for each in activity.roles):
        return
    accountable = sum(each.part is Part.ACCOUNTABLE for each in activity.roles)
    codes = (
        (FindingCode.NO_ACCOUNTABLE, accountable == 0),
        (FindingCode.SEVERAL_ACCOUNTABLE, accountable > 1),
        (FindingCode.NO_RESPONSIBLE, all(each.part is not Part.RESPONSIBLE for each in activity.roles)),
    )
    yield from _about(activity, (code for code, found in codes if found))


def _about(activity: Activity, codes: Iterable[FindingCode]) -> Iterator[Finding]:
    yield from (Finding(code, activity.title, activity.unit_id, (activity.id,)) for code in codes)
