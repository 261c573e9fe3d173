"""Engagements, their phases and bodies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.people import Body, Membership
from facilitator.store.intentions import Deed
from facilitator.store.writing import Writer


class Engagements(Writer):
    """What the mission letter fixes."""

    def create_engagement(
        self, title: str, client: str = "", *, engagement: Engagement | None = None
    ) -> Engagement:
        """A new engagement; `engagement` gives the other fields, and its id when it has one."""
        given = engagement or Engagement(id="", title=title)
        new = replace(
            given, id=given.id or self.new_id(), title=title or given.title, client=client or given.client
        )
        with self._intend(Deed.CREATE_ENGAGEMENT, new.id) as intention:
            return intention.add(new)

    def edit_engagement(self, engagement: Engagement) -> Engagement:
        """Writes the fields of an engagement."""
        with self._intend(Deed.EDIT_ENGAGEMENT, engagement.id) as intention:
            return intention.save(engagement)

    def add_phase(
        self,
        engagement_id: str,
        title: str,
        *,
        starts: date | None = None,
        months: int | None = None,
        planned_minutes: int | None = None,
        services: Sequence[str] = (),
    ) -> Phase:
        """A phase after those there are."""
        with self._intend(Deed.ADD_PHASE, engagement_id) as intention:
            phase = Phase(
                id=self.new_id(),
                engagement_id=engagement_id,
                position=len(self.phases(engagement_id)) + 1,
                title=title,
                starts=starts,
                months=months,
                planned_minutes=planned_minutes,
                services=tuple(services),
            )
            return intention.add(phase)

    def edit_phase(self, phase: Phase) -> Phase:
        """Writes the fields of a phase."""
        with self._intend(Deed.EDIT_PHASE, phase.engagement_id) as intention:
            return intention.save(phase)

    def create_body(
        self,
        engagement_id: str,
        name: str,
        full_name: str = "",
        members: Sequence[Membership] = (),
        quorum: int = 0,
    ) -> Body:
        """A body with its members, in the order they are listed."""
        with self._intend(Deed.CREATE_BODY, engagement_id) as intention:
            body = Body(self.new_id(), engagement_id, name, full_name, tuple(members), quorum)
            return intention.add(body)

    def edit_body(self, body: Body) -> Body:
        """Writes the fields and the members of a body."""
        with self._intend(Deed.EDIT_BODY, body.engagement_id) as intention:
            return intention.save(body)
