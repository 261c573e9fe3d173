"""What becomes of the activities of a service: gone through mission by mission, each decided in its turn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from facilitator.domain.organisation import Activity, ServiceMission, VerdictCode
from facilitator.domain.record import SessionRecord
from facilitator.domain.workshop import studied
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """A mission with its activities; None are those without a mission."""

    mission: ServiceMission | None
    activities: tuple[Activity, ...]


class Place(NamedTuple):
    """Where an activity stands: its group, its place in it, and its number among all."""

    group: int
    place: int
    number: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many activities have an outcome, and their FTE."""

    count: int = 0
    fte: Decimal = Decimal(0)

    def changed(self, activity: Activity, by: int) -> Tally:
        """With one activity more or less."""
        return Tally(self.count + by, self.fte + by * (activity.fte or Decimal(0)))


@dataclass(frozen=True)
class Rationalisation:
    """The activities a session decides upon, under their missions.

    `places` is where each stands, in the order they are gone through. `tallies` are kept as one decides,
    so that a verdict costs the same however many activities there are.
    """

    groups: tuple[Group, ...]
    places: Mapping[str, Place]
    tallies: Mapping[VerdictCode | None, Tally]

    @classmethod
    def of(cls, record: SessionRecord) -> Rationalisation:
        """Those of the service of the session, else those it named, else all there are."""
        under: dict[str | None, list[Activity]] = defaultdict(list)
        tallies: dict[VerdictCode | None, Tally] = defaultdict(Tally)
        for activity in studied(record) or record.activities:
            under[activity.mission_id].append(activity)
            tallies[activity.verdict] = tallies[activity.verdict].changed(activity, 1)
        groups = [Group(each, tuple(under.pop(each.id))) for each in record.missions if each.id in under]
        others = tuple(activity for activities in under.values() for activity in activities)
        groups += [Group(None, others)] if others else []
        stand = (
            (at, place, each) for at, of in enumerate(groups) for place, each in enumerate(of.activities)
        )
        places = {each.id: Place(at, place, number) for number, (at, place, each) in enumerate(stand)}
        return cls(tuple(groups), places, tallies)

    def with_activity(self, activity: Activity) -> Rationalisation:
        """The same where one activity says something else."""
        at, place, _ = self.places[activity.id]
        group = self.groups[at]
        before = group.activities[place]
        changed = (*group.activities[:place], activity, *group.activities[place + 1 :])
        groups = (*self.groups[:at], replace(group, activities=changed), *self.groups[at + 1 :])
        tallies = {**self.tallies}
        for each, by in ((before, -1), (activity, 1)):
            tallies[each.verdict] = tallies.get(each.verdict, Tally()).changed(each, by)
        return Rationalisation(groups, self.places, tallies)

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """All of them, in the order they are gone through."""
        return tuple(activity for group in self.groups for activity in group.activities)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.places)

    @property
    def decided(self) -> int:
        """How many were decided upon."""
        return sum(tally.count for code, tally in self.tallies.items() if code is not None)

    @property
    def staff(self) -> dict[VerdictCode | None, Decimal]:
        """The FTE of each outcome, in the order of the outcomes; None is what is still to decide."""
        known = self.tallies
        return {code: known[code].fte for code in (*VerdictCode, None) if code in known and known[code].count}

    def activity(self, activity_id: str) -> Activity | None:
        """The activity of an id."""
        known = self.places.get(activity_id)
        return self.groups[known.group].activities[known.place] if known else None

    def group_of(self, activity_id: str) -> int:
        """The place of the group an activity is in; the first one for an unknown activity."""
        return self.places[activity_id].group if activity_id in self.places else 0

    def following(self, activity_id: str) -> Activity | None:
        """The next activity to decide after one; from the last one on again from the first."""
        return next((each for each in self._onward(activity_id) if each.verdict is None), None)

    def beside(self, activity_id: str, step: int) -> Activity | None:
        """The activity before (-1) or after (1) one, beyond its group too; the first for an unknown one."""
        ids = tuple(self.places)
        number = self.places[activity_id].number + step if activity_id in self.places else 0
        return self.activity(ids[number]) if 0 <= number < len(ids) else None

    def first_of(self, group: int) -> Activity | None:
        """Where one begins in a group: its first activity to decide, else its first one."""
        activities = self.groups[group].activities if 0 <= group < len(self.groups) else ()
        undecided = (each for each in activities if each.verdict is None)
        return next(undecided, activities[0] if activities else None)

    def _onward(self, activity_id: str) -> Iterator[Activity]:
        """Everything from the activity after one on, then from the first one."""
        at, place, _ = self.places.get(activity_id, Place(0, -1, -1))
        for group in self.groups[at : at + 1]:
            yield from group.activities[place + 1 :]
        for group in (*self.groups[at + 1 :], *self.groups):
            yield from group.activities
