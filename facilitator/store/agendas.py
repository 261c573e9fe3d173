"""Agendas brought in whole: from a format, from what is open, from a session held before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from facilitator.domain.carry_over import after_approval
from facilitator.domain.items import ItemKind
from facilitator.domain.series import told_anew
from facilitator.domain.session import AgendaItem, PointDraft, Session, SessionKind, SessionPlan, ToDo
from facilitator.domain.session_titles import number_in
from facilitator.store.intentions import Deed
from facilitator.store.preparation import Preparation, renumber


class Agendas(Preparation):
    """Several points in one intention."""

    def plan_agenda(self, session_id: str, plan: SessionPlan) -> Session:
        """Puts the points of a plan after those already there, with what it asks and must lead to.

        How long the session lasts stays as it is known; what is to do twice is kept once. A workshop without
        an agenda becomes one of the plan's kind.
        """
        session = self.session(session_id)
        with self._intend(Deed.PLAN_AGENDA, session.engagement_id, session_id=session_id) as intention:
            there = len(self.agenda(session_id))
            is_open = not there and session.kind is SessionKind.WORKSHOP
            for position, point in enumerate(plan.points, there + 1):
                intention.add(self._point_of(session, point, position))
            known = {each.text for each in session.to_do}
            return intention.save(
                replace(
                    session,
                    kind=plan.kind or session.kind if is_open else session.kind,
                    minutes=session.minutes or plan.minutes,
                    format=plan.format or session.format,
                    to_do=(*session.to_do, *(ToDo(text) for text in plan.to_do if text not in known)),
                    outcome=tuple(dict.fromkeys((*session.outcome, *plan.outcome))),
                )
            )

    def take_up(self, session_id: str, points: Sequence[PointDraft]) -> Session:
        """Puts what earlier sessions left before the other points, behind minutes that are approved first."""
        session = self.session(session_id)
        with self._intend(Deed.PLAN_AGENDA, session.engagement_id, session_id=session_id) as intention:
            agenda = list(self.agenda(session_id))
            place = after_approval(agenda) - 1
            added = [self._point_of(session, point, place + 1) for point in points]
            agenda[place:place] = [intention.add(each) for each in added]
            renumber(intention, agenda)
            return session

    def clone_session(
        self,
        session_id: str,
        title: str,
        on: date,
        *,
        at: time | None = None,
        minutes: int | None = None,
    ) -> Session:
        """Another session like one: its agenda, its guests and what was to do before it, all of it undone.

        The documents its points needed stay behind; what they took up they take up anew, as it is by then.
        """
        source = self.session(session_id)
        phase_id = self._phase_on(source.engagement_id, on)
        new = Session(
            id=self.new_id(),
            engagement_id=source.engagement_id,
            title=title,
            on=on,
            at=at,
            minutes=minutes,
            number=number_in(title),
            body_id=source.body_id,
            kind=source.kind,
            phase_id=phase_id,
            service_id=source.service_id if phase_id == source.phase_id else None,
            unit_id=source.unit_id,
            place=source.place,
            format=source.format,
            to_do=tuple(ToDo(each.text) for each in source.to_do),
            outcome=source.outcome,
        )
        with self._intend(Deed.CREATE_SESSION, new.engagement_id, session_id=new.id) as intention:
            intention.add(new)
            for point in self.agenda(session_id):
                title = told_anew(point.title, source, new.number)
                question = told_anew(point.question, source, new.number)
                again = replace(_again(point, self._kinds(point.takes_up)), title=title, question=question)
                intention.add(self._point_of(new, again, point.position))
            for guest in self.attendance(session_id):
                self._list(intention, new.id, guest.person_id, chairs=guest.chairs)
            return new

    def _kinds(self, item_ids: Sequence[str]) -> tuple[ItemKind, ...]:
        """What kinds of thing some items are."""
        marks = ", ".join("?" * len(item_ids))
        found = self._rows(f"SELECT DISTINCT kind FROM item WHERE id IN ({marks})", item_ids)
        return tuple(sorted(ItemKind(row["kind"]) for row in found))


def _again(point: AgendaItem, carries: tuple[ItemKind, ...]) -> PointDraft:
    """A point as it was planned, without what was of its day."""
    return PointDraft(
        title=point.title,
        minutes=point.minutes,
        expected=point.expected,
        default_kind=point.default_kind,
        technique=point.technique,
        project_id=point.project_id,
        question=point.question,
        result=point.result,
        instruction=point.instruction,
        check=point.check,
        carries=carries,
    )
