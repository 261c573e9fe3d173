"""Preparing a session: its date, its agenda, who is invited."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from facilitator.domain.hours import HoursLine, Nature
from facilitator.domain.items import ItemKind
from facilitator.domain.people import Body, Seat
from facilitator.domain.project_naming import project_named, reviewed
from facilitator.domain.session import (
    ABOUT_UNITS,
    AgendaItem,
    Attendance,
    PointDraft,
    Session,
    SessionKind,
    SessionPlan,
    ToDo,
)
from facilitator.domain.session_titles import body_of, number_in, unit_of
from facilitator.store import summaries
from facilitator.store.intentions import Deed, Intention
from facilitator.store.planning import Planning
from facilitator.store.rows import decode_all


class Preparation(Planning):
    """Sessions before they are held."""

    def create_session(
        self,
        engagement_id: str,
        title: str,
        on: date,
        *,
        at: time | None = None,
        minutes: int | None = None,
        number: int | None = None,
        body_id: str | None = None,
        kind: SessionKind | None = None,
        phase_id: str | None = None,
        service_id: str | None = None,
        unit_id: str | None = None,
        place: str = "",
        points: Sequence[PointDraft] = (),
        plan: SessionPlan | None = None,
    ) -> Session:
        """A planned session with its agenda; the members of its body are invited.

        The points of a `plan` come before the `points`; what else it says holds where nothing was given.

        The number, and the body of one without `body_id`, are those its title announces ("COPIL n° 3"), and
        so is the unit of a workshop ("Atelier Achats"); its phase is that of its day unless another is named.
        """
        bodies = self.bodies(engagement_id)
        named = body_of(title, bodies) if body_id is None else None
        body = named or next((each for each in bodies if each.id == body_id), None)
        kind = kind or (SessionKind.COPIL if body else SessionKind.WORKSHOP)
        unit = unit_of(title, self.units(engagement_id)) if kind in ABOUT_UNITS else None
        session = Session(
            id=self.new_id(),
            engagement_id=engagement_id,
            title=title,
            on=on,
            at=at,
            minutes=plan.minutes if plan and minutes is None else minutes,
            number=number_in(title) if number is None else number,
            body_id=body.id if body else body_id,
            kind=kind,
            phase_id=phase_id or self._phase_on(engagement_id, on),
            service_id=service_id,
            unit_id=unit_id or (unit.id if unit else None),
            place=place,
            format=plan.format if plan else "",
            to_do=tuple(map(ToDo, plan.to_do)) if plan else (),
            outcome=plan.outcome if plan else (),
        )
        with self._intend(Deed.CREATE_SESSION, engagement_id, session_id=session.id) as intention:
            intention.add(session)
            for position, point in enumerate((*(plan.points if plan else ()), *points), 1):
                intention.add(self._point_of(session, point, position))
            self._invite_body(intention, session.id, body)
            return session

    def edit_session(self, session: Session) -> Session:
        """Writes the planned fields of a session; what was lived (status, instants, pauses) stays."""
        with self._intend(Deed.EDIT_SESSION, session.engagement_id, session_id=session.id) as intention:
            now = self.session(session.id)
            lived = replace(
                session,
                status=now.status,
                started=now.started,
                closed=now.closed,
                point_id=now.point_id,
                paused=now.paused,
                paused_seconds=now.paused_seconds,
                reached=now.reached,
            )
            return intention.save(lived)

    def delete_session(self, session_id: str) -> None:
        """Leaves a session, its items and hours out of everything; the numbers of its items stay taken."""
        session = self.session(session_id)
        with self._intend(Deed.DELETE_SESSION, session.engagement_id, session_id=session_id) as intention:
            now = self._now().isoformat()
            for line in self._hours_of(session_id):
                intention.remove(line)
            for item in self.items(session_id):
                intention.save(item, deleted_at=now)
                intention.mention(item.ref)
            intention.save(session, deleted_at=now)

    def add_point(self, session_id: str, point: PointDraft, position: int | None = None) -> AgendaItem:
        """A point at a place of the agenda (1 is the first), else at its end."""
        session = self.session(session_id)
        with self._intend(Deed.ADD_POINT, session.engagement_id, session_id=session_id) as intention:
            agenda = list(self.agenda(session_id))
            place = len(agenda) + 1 if position is None else max(1, min(position, len(agenda) + 1))
            new = self._point_of(session, point, place)
            intention.add(new)
            agenda.insert(place - 1, new)
            renumber(intention, agenda)
            return new

    def edit_point(self, point: AgendaItem) -> AgendaItem:
        """Writes the planned fields of a point; its place and its times as lived stay as they are.

        Its project is the one its new words name; one that was chosen without being named stays.
        """
        session = self.session(point.session_id)
        with self._intend(Deed.EDIT_POINT, session.engagement_id, session_id=session.id) as intention:
            now = self.point(point.id)
            projects = self.projects(session.engagement_id)
            changed = replace(now, **_planned(point), project_id=reviewed(now, point, projects))
            return intention.save(changed)

    def move_point(self, point_id: str, position: int) -> AgendaItem:
        """Moves a point to a place of its agenda (1 is the first)."""
        point = self.point(point_id)
        session = self.session(point.session_id)
        with self._intend(Deed.MOVE_POINT, session.engagement_id, session_id=session.id) as intention:
            agenda = [each for each in self.agenda(session.id) if each.id != point_id]
            agenda.insert(max(0, min(position - 1, len(agenda))), point)
            renumber(intention, agenda)
            return self.point(point_id)

    def remove_point(self, point_id: str) -> None:
        """Removes a point; what was captured under it stays in the session, under no point."""
        point = self.point(point_id)
        session = self.session(point.session_id)
        with self._intend(Deed.REMOVE_POINT, session.engagement_id, session_id=session.id) as intention:
            under = self._rows("SELECT id FROM item WHERE agenda_item_id = ?", (point_id,))
            for row in under:
                intention.change("item", row["id"], agenda_item_id=None)
            if session.point_id == point_id:
                intention.save(replace(session, point_id=None))
            intention.remove(point)
            renumber(intention, self.agenda(session.id))

    def invite(self, session_id: str, person_ids: Iterable[str]) -> tuple[Attendance, ...]:
        """Adds people to the list of a session; those already there stay as they are."""
        session = self.session(session_id)
        with self._intend(Deed.INVITE, session.engagement_id, session_id=session_id) as intention:
            listed = {line.person_id for line in self.attendance(session_id)}
            for person_id in dict.fromkeys(person_ids):
                if person_id not in listed:
                    self._list(intention, session_id, person_id)
            return self.attendance(session_id)

    def uninvite(self, session_id: str, person_ids: Iterable[str]) -> tuple[Attendance, ...]:
        """Takes people off the list of a session; those not on it are passed over."""
        session = self.session(session_id)
        leaving = set(person_ids)
        with self._intend(Deed.UNINVITE, session.engagement_id, session_id=session_id) as intention:
            for line in self.attendance(session_id):
                if line.person_id in leaving:
                    intention.remove(line)
            return self.attendance(session_id)

    def _invite_body(self, intention: Intention, session_id: str, body: Body | None) -> None:
        for member in body.members if body else ():
            self._list(intention, session_id, member.person_id, chairs=member.seat is Seat.CHAIR)

    def _list(
        self, intention: Intention, session_id: str, person_id: str, *, chairs: bool = False
    ) -> Attendance:
        """Somebody at the end of the list of a session."""
        self.person(person_id)
        position = len(self.attendance(session_id)) + 1
        line = Attendance(self.new_id(), session_id, person_id, chairs=chairs, position=position)
        return intention.add(line)

    def _hours_of(self, session_id: str) -> tuple[HoursLine, ...]:
        return decode_all(
            HoursLine, self._rows("SELECT * FROM hours_line WHERE session_id = ?", (session_id,))
        )

    def _own_hours(self, session_id: str) -> HoursLine | None:
        """The one line that counts the time of a session itself."""
        return next((line for line in self._hours_of(session_id) if line.nature is Nature.SESSION), None)

    def _new_hours(self, session: Session, minutes: int) -> HoursLine:
        """The line that counts the time of a session itself, not kept yet."""
        return HoursLine(
            id=self.new_id(),
            engagement_id=session.engagement_id,
            on=session.on,
            minutes=minutes,
            phase_id=session.phase_id or self._phase_on(session.engagement_id, session.on),
            session_id=session.id,
            text=session.title,
        )

    def _point_of(self, session: Session, point: PointDraft, position: int) -> AgendaItem:
        """A new point; the project it reviews is the one given, else the one its title names."""
        project = project_named(point.title, self.projects(session.engagement_id))
        planned = {
            **_planned(point),
            "project_id": point.project_id or (project.id if project else None),
            "takes_up": point.takes_up or self._open_items(session, point.carries),
        }
        return AgendaItem(id=self.new_id(), session_id=session.id, position=position, **planned)

    def _open_items(self, session: Session, kinds: Collection[ItemKind]) -> tuple[str, ...]:
        """The ids of what earlier sessions left open, of some kinds."""
        if not kinds:
            return ()
        return tuple(item.id for item in summaries.carried(self._rows, session) if item.kind in kinds)


_PLANNED = (
    "title", "minutes", "expected", "default_kind", "technique", "question", "result", "instruction", "check",
    "attachments", "takes_up",
)  # fmt: skip
"""What is written of a point before it is held; its project is found besides."""


def _planned(point: AgendaItem | PointDraft) -> dict[str, Any]:
    return {name: getattr(point, name) for name in _PLANNED}


def renumber(intention: Intention, agenda: Iterable[AgendaItem]) -> None:
    """Gives points their places from 1 on."""
    for position, point in enumerate(agenda, 1):
        if point.position != position:
            intention.save(replace(point, position=position))
