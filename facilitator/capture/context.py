"""What the meaning of a line depends on: the session's date, its people and what they already said."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from facilitator.capture.names import Directory
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import OrgUnit, ServiceMission
from facilitator.domain.people import Body, Person, Role
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem, SessionKind
from facilitator.domain.session_titles import committee_in
from facilitator.values import dataclass


@dataclass(frozen=True)
class Context:
    """The world of one line. `on` is the session's date, from which relative dates count.

    `body_name` is who decides by default; `me_id` and `me_name` are the consultant, for `>moi`:
    a name without an id is somebody not yet among the people.
    """

    on: date
    default_kind: ItemKind = ItemKind.NOTE
    people: tuple[Person, ...] = ()
    units: tuple[OrgUnit, ...] = ()
    missions: tuple[ServiceMission, ...] = ()
    tags: tuple[str, ...] = ()
    present_ids: frozenset[str] = frozenset()
    me_id: str | None = None
    me_name: str = ""
    body_name: str = ""
    bodies: tuple[Body, ...] = ()

    @cached_property
    def directory(self) -> Directory:
        """The people and units a line may name."""
        return Directory(self.people, self.units, self.present_ids)


def context_of(record: SessionRecord, consultant: str = "", point: AgendaItem | None = None) -> Context:
    """The context of a line typed in a session, under a point (the current one unless told otherwise).

    `consultant` is her name in the settings, empty when none is set.
    """
    under = point or record.point
    known = _me(record, consultant)
    return Context(
        on=record.session.on,
        default_kind=under.heard_kind if under else ItemKind.NOTE,
        people=record.people,
        units=record.units,
        missions=record.missions,
        tags=tuple(dict.fromkeys(tag for item in (*record.carried, *record.items) for tag in item.tags)),
        present_ids=record.present_ids,
        me_id=known.id if known else None,
        me_name=known.full_name if known else consultant.strip(),
        body_name=_convened(record),
        bodies=record.bodies,
    )


def _me(record: SessionRecord, consultant: str) -> Person | None:
    """The consultant of the settings; where none is set, the one who has that role in the engagement."""
    if consultant.strip():
        found = Directory(record.people).find(consultant)
    else:
        found = tuple(person for person in record.people if Role.CONSULTANT in person.roles)
    return found[0] if len(found) == 1 else None


def _convened(record: SessionRecord) -> str:
    """The body that holds the session; a committee that is no body yet is called as its title calls it."""
    if record.body is not None:
        return record.body.name
    return committee_in(record.session.title) if record.session.kind is SessionKind.COPIL else ""
