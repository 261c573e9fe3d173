"""What becomes of the activities of a service: gone through mission by mission, each decided in its turn."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from facilitator.domain.organisation import Activity, ServiceMission
from facilitator.domain.record import SessionRecord
from facilitator.domain.workshop import studied


@dataclass(frozen=True, slots=True)
class Group:
    """A mission with its activities; None are those without a mission."""

    mission: ServiceMission | None
    activities: tuple[Activity, ...]


@dataclass(frozen=True)
class Rationalisation:
    """The activities a session decides upon, under their missions."""

    groups: tuple[Group, ...]

    @classmethod
    def of(cls, record: SessionRecord) -> Rationalisation:
        """Those of the service of the session, else those it named, else all there are."""
        under: dict[str | None, list[Activity]] = defaultdict(list)
        for activity in studied(record) or record.activities:
            under[activity.mission_id].append(activity)
        known = [Group(each, tuple(under.pop(each.id))) for each in record.missions if each.id in under]
        others = tuple(activity for activities in under.values() for activity in activities)
        return cls((*known, Group(None, others)) if others else tuple(known))

    def with_activity(self, activity: Activity) -> Rationalisation:
        """The same where one activity says something else."""
        place = self.group_of(activity.id)
        group = self.groups[place]
        changed = tuple(activity if each.id == activity.id else each for each in group.activities)
        groups = (*self.groups[:place], Group(group.mission, changed), *self.groups[place + 1 :])
        return Rationalisation(groups)

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """All of them, in the order they are gone through."""
        return tuple(activity for group in self.groups for activity in group.activities)

    @cached_property
    def decided(self) -> int:
        """How many were decided upon."""
        return sum(1 for each in self.activities if each.verdict is not None)

    def group_of(self, activity_id: str) -> int:
        """The place of the group an activity is in; the first one for an unknown activity."""
        holds = (any(each.id == activity_id for each in group.activities) for group in self.groups)
        return next((place for place, held in enumerate(holds) if held), 0)

    def following(self, activity_id: str) -> Activity | None:
        """The next activity to decide after one; from the last one on again from the first."""
        ids = [each.id for each in self.activities]
        after = ids.index(activity_id) + 1 if activity_id in ids else 0
        onward = (*self.activities[after:], *self.activities[:after])
        return next((each for each in onward if each.verdict is None), None)

    def first_of(self, group: int) -> Activity | None:
        """Where one begins in a group: its first activity to decide, else its first one."""
        activities = self.groups[group].activities if 0 <= group < len(self.groups) else ()
        undecided = (each for each in activities if each.verdict is None)
        return next(undecided, activities[0] if activities else None)
