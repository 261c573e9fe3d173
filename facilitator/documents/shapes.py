"""The plain shapes of domain values, as the command line prints them and the JSON export carries them.

Dates are ISO 8601, durations minutes, staff a number of full-time equivalents; names stand for ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, datetime, time
from decimal import Decimal

from facilitator import wording
from facilitator.documents.blocks import Json
from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.hours import HoursLine
from facilitator.domain.items import Item, ItemKind, Vote
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission
from facilitator.domain.overview import SessionLine
from facilitator.domain.people import Body, Person
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem
from facilitator.i18n import Words
from facilitator.values import dataclass

Shape = dict[str, Json]
"""One JSON object."""


@dataclass(frozen=True)
class Names:
    """Finds the names behind the ids of an engagement's values."""

    people: Mapping[str, Person] = field(default_factory=dict)
    units: Mapping[str, OrgUnit] = field(default_factory=dict)
    missions: Mapping[str, ServiceMission] = field(default_factory=dict)
    activities: Mapping[str, Activity] = field(default_factory=dict)
    points: Mapping[str, AgendaItem] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        people: Iterable[Person] = (),
        units: Iterable[OrgUnit] = (),
        missions: Iterable[ServiceMission] = (),
        activities: Iterable[Activity] = (),
        points: Iterable[AgendaItem] = (),
    ) -> Names:
        """The names of these values."""
        return cls(
            {each.id: each for each in people},
            {each.id: each for each in units},
            {each.id: each for each in missions},
            {each.id: each for each in activities},
            {each.id: each for each in points},
        )

    @classmethod
    def of_record(cls, record: SessionRecord) -> Names:
        """The names of one session's record."""
        return cls.of(record.people, record.units, record.missions, record.activities, record.agenda)

    def person(self, person_id: str | None) -> str | None:
        """The full name of a person, None for nobody."""
        found = self.people.get(person_id or "")
        return found.full_name if found else None

    def unit(self, unit_id: str | None) -> str | None:
        """The name of a unit, None for none."""
        found = self.units.get(unit_id or "")
        return found.name if found else None

    def mission(self, mission_id: str | None) -> str | None:
        """The title of a service mission, None for none."""
        found = self.missions.get(mission_id or "")
        return found.title if found else None


def item_shape(item: Item, names: Names, words: Words) -> Shape:
    """A captured item; decisions and activities say what they alone have."""
    point = names.points.get(item.agenda_item_id or "")
    shape: Shape = {
        "id": item.id,
        "ref": item.ref,
        "kind": item.kind.value,
        "text": item.text,
        "raw": item.raw,
        "owner": names.person(item.owner_id),
        "contributors": [name for each in item.contributor_ids if (name := names.person(each))],
        "due": _iso(item.due),
        "tags": list(item.tags),
        "important": item.important,
        "status": item.status.value if item.status else None,
        "flags": [{"code": flag.code.value, "text": wording.flag_text(flag, words)} for flag in item.flags],
        "session": item.session_id,
        "agenda_item": point.position if point else None,
        "at": _iso(item.at),
        "private": item.is_private,
    }
    if item.kind is ItemKind.DECISION:
        shape |= {"decided_by": item.decided_by, "vote": _vote(item.vote)}
    if item.kind is ItemKind.ACTIVITY:
        measured = _measured(names.activities.get(item.activity_id or ""), names)
        shape |= {name: measured[name] for name in _OF_AN_ITEM}
    return shape


_OF_AN_ITEM = (
    "mission", "unit", "fte", "volume", "period", "workload_minutes", "frequency", "verdict", "target",
)  # fmt: skip
"""What an item of the kind activity says of its activity; the rest is in the list of activities."""


def activity_shape(activity: Activity, names: Names, origin: Item | None = None) -> Shape:
    """An activity with its measures; `origin` is the line it was captured with."""
    return {
        "id": activity.id,
        "unit": names.unit(activity.unit_id),
        "mission": names.mission(activity.mission_id),
        "text": activity.title,
        "owner": names.person(activity.owner_id),
        **_measured(activity, names),
        "basis": activity.basis.value if activity.basis else activity.legal_text or None,
        "source": activity.source.value if activity.source else activity.evidence or None,
        "target_fte": number(activity.target_fte),
        "session": origin.session_id if origin else None,
        "ref": origin.ref if origin else "",
    }


def verdict_shape(
    activity: Activity, names: Names, bodies: Iterable[Body], origin: Item | None = None
) -> Shape:
    """An activity with its verdict, why it was given, and what goes with it."""
    body = next((each.name for each in bodies if each.id == activity.deciding_body_id), None)
    return {
        **activity_shape(activity, names, origin),
        "rationale": activity.rationale,
        "deadline": _iso(activity.deadline),
        "deciding_body": body,
        "submitted_on": _iso(activity.submitted_on),
    }


def person_shape(person: Person, names: Names) -> Shape:
    """Somebody of the engagement."""
    return {
        "id": person.id,
        "civility": person.civility,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "function": person.function,
        "unit": names.unit(person.unit_id),
        "email": person.email,
        "roles": [role.value for role in person.roles],
    }


def unit_shape(unit: OrgUnit, names: Names) -> Shape:
    """A unit of the organisation, its parent and head by name."""
    return {
        "id": unit.id,
        "name": unit.name,
        "kind": unit.kind.value,
        "parent": names.unit(unit.parent_id),
        "head": names.person(unit.head_id),
        "fte": number(unit.fte),
    }


def session_shape(line: SessionLine, body: Body | None) -> Shape:
    """A session, with how many were invited and how many came."""
    session = line.session
    return {
        "id": session.id,
        "title": session.title,
        "number": session.number,
        "body": body.name if body else None,
        "kind": session.kind.value,
        "on": _iso(session.on),
        "at": f"{session.at:%H:%M}" if session.at else None,
        "minutes": session.minutes,
        "status": session.status.value,
        "started": _iso(session.started),
        "closed": _iso(session.closed),
        "present": line.present,
        "invited": line.invited,
    }


def engagement_shape(engagement: Engagement, phases: Iterable[Phase], minutes_spent: int) -> Shape:
    """An engagement; `hours_planned` is in hours, `minutes_spent` in minutes."""
    planned = engagement.planned_minutes
    return {
        "id": engagement.id,
        "title": engagement.title,
        "client": engagement.client,
        "status": engagement.status.value,
        "phases": [phase.title for phase in phases],
        "hours_planned": planned / 60 if planned is not None else None,
        "minutes_spent": minutes_spent,
    }


def hours_shape(line: HoursLine, phase: Phase | None) -> Shape:
    """One line of the record of intervention."""
    return {
        "id": line.id,
        "on": _iso(line.on),
        "nature": line.nature.value,
        "minutes": line.minutes,
        "phase": phase.title if phase else None,
        "session": line.session_id,
        "text": line.text,
    }


def _measured(activity: Activity | None, names: Names) -> Shape:
    found = activity or Activity(id="", engagement_id="", title="")
    return {
        "mission": names.mission(found.mission_id),
        "unit": names.unit(found.unit_id),
        "fte": number(found.fte),
        "volume": number(found.volume),
        "volume_unit": found.volume_unit,
        "period": found.period.value if found.period else None,
        "workload_minutes": found.workload_minutes,
        "workload_period": found.workload_period.value if found.workload_period else None,
        "frequency": found.frequency.value if found.frequency else None,
        "verdict": found.verdict.value if found.verdict else None,
        "target": found.target,
    }


def _vote(vote: Vote | None) -> Json:
    return {"for": vote.favour, "against": vote.against, "abstain": vote.abstain} if vote else None


def number(value: Decimal | None) -> int | float | None:
    """A number as JSON writes it, whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _iso(moment: date | datetime | time | None) -> str | None:
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="seconds")
    return moment.isoformat() if moment else None
