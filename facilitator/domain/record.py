"""Everything one session's screens and documents need, read once and handed over whole."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission
from facilitator.domain.people import Body, Person, Seat
from facilitator.domain.session import AgendaItem, Attendance, Presence, Session
from facilitator.values import dataclass

if TYPE_CHECKING:
    from facilitator.domain.projects import Project, ProjectReview


class Audience(StrEnum):
    """Who may read a document. Private items leave for PRIVATE alone."""

    PUBLIC = "public"
    COMMITTEE = "committee"
    PRIVATE = "private"


@dataclass(frozen=True)
class SessionRecord:
    """One session with its engagement, agenda, people, attendance and items, in their order.

    Of earlier sessions, `carried` is what is still open, and `settled` what was closed since the previous
    one. `projects` and `reviews` are those of the engagement.
    """

    engagement: Engagement
    session: Session
    agenda: tuple[AgendaItem, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    items: tuple[Item, ...] = ()
    people: tuple[Person, ...] = ()
    units: tuple[OrgUnit, ...] = ()
    bodies: tuple[Body, ...] = ()
    phases: tuple[Phase, ...] = ()
    missions: tuple[ServiceMission, ...] = ()
    activities: tuple[Activity, ...] = ()
    previous: Session | None = None
    following: Session | None = None
    carried: tuple[Item, ...] = ()
    settled: tuple[Item, ...] = ()
    projects: tuple[Project, ...] = ()
    reviews: tuple[ProjectReview, ...] = ()

    @cached_property
    def _people_by_id(self) -> dict[str, Person]:
        return {person.id: person for person in self.people}

    @cached_property
    def _units_by_id(self) -> dict[str, OrgUnit]:
        return {unit.id: unit for unit in self.units}

    @cached_property
    def _activities_by_id(self) -> dict[str, Activity]:
        return {activity.id: activity for activity in self.activities}

    @cached_property
    def _missions_by_id(self) -> dict[str, ServiceMission]:
        return {mission.id: mission for mission in self.missions}

    def person(self, person_id: str | None) -> Person | None:
        """The person of an id, None if there is none."""
        return self._people_by_id.get(person_id) if person_id else None

    def unit(self, unit_id: str | None) -> OrgUnit | None:
        """The unit of an id, None if there is none."""
        return self._units_by_id.get(unit_id) if unit_id else None

    def activity(self, activity_id: str | None) -> Activity | None:
        """The activity of an id, None if there is none."""
        return self._activities_by_id.get(activity_id) if activity_id else None

    def mission(self, mission_id: str | None) -> ServiceMission | None:
        """The service mission of an id, None if there is none."""
        return self._missions_by_id.get(mission_id) if mission_id else None

    @property
    def body(self) -> Body | None:
        """The body that holds the session."""
        return next((body for body in self.bodies if body.id == self.session.body_id), None)

    @property
    def chairing(self) -> tuple[Person, ...]:
        """Who takes the chair this time, else whose seat in the body it is."""
        ids = [line.person_id for line in self.attendance if line.chairs]
        if not ids and self.body:
            ids = [member.person_id for member in self.body.members if member.seat is Seat.CHAIR]
        return tuple(person for each in ids if (person := self.person(each)))

    @property
    def point(self) -> AgendaItem | None:
        """The current agenda item; before the start, the first one."""
        current = next((p for p in self.agenda if p.id == self.session.point_id), None)
        return current or (self.agenda[0] if self.agenda else None)

    def project_of(self, point: AgendaItem | None) -> Project | None:
        """The project an agenda item is about."""
        return next((each for each in self.projects if point and each.id == point.project_id), None)

    def reviews_of(self, project: Project) -> tuple[ProjectReview, ...]:
        """What was said of a project, by date."""
        return tuple(each for each in self.reviews if each.project_id == project.id)

    def items_of(self, point: AgendaItem | None) -> tuple[Item, ...]:
        """The items captured under an agenda item; those under no point go with the first or None."""
        wanted: set[str | None] = {point.id if point else None}
        if point and self.agenda and point.id == self.agenda[0].id:
            wanted.add(None)
        return tuple(item for item in self.items if item.agenda_item_id in wanted)

    def of_kind(self, *kinds: ItemKind) -> tuple[Item, ...]:
        """The items of some kinds, in the order they were captured."""
        return tuple(item for item in self.items if item.kind in kinds)

    def attended(self, *presences: Presence) -> tuple[Attendance, ...]:
        """Attendance lines in some states, in the order of the list."""
        return tuple(line for line in self.attendance if line.presence in presences)

    @property
    def present_ids(self) -> frozenset[str]:
        """The people in the room; before anybody is marked, everybody invited."""
        present = {line.person_id for line in self.attendance if line.in_room}
        invited = {line.person_id for line in self.attendance}
        return frozenset(present or invited)

    def for_audience(self, audience: Audience) -> SessionRecord:
        """The record as an audience may read it: without private items unless it is PRIVATE."""
        if audience is Audience.PRIVATE:
            return self
        return replace(
            self,
            items=tuple(item for item in self.items if not item.is_private),
            carried=tuple(item for item in self.carried if not item.is_private),
            settled=tuple(item for item in self.settled if not item.is_private),
        )
