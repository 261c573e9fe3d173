"""Engagements, their phases and bodies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from facilitator.domain.engagement import Engagement, Phase, Service
from facilitator.domain.foundation import PhaseEntry
from facilitator.domain.people import Body, DistributionList, Membership
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
            entry = PhaseEntry(title, starts, months, planned_minutes, tuple(services))
            return intention.add(self._phase_of(engagement_id, entry, len(self.phases(engagement_id)) + 1))

    def edit_phase(self, phase: Phase) -> Phase:
        """Writes the fields of a phase."""
        with self._intend(Deed.EDIT_PHASE, phase.engagement_id) as intention:
            return intention.save(phase)

    def remove_phase(self, phase_id: str) -> None:
        """Removes a phase; what belonged to it stays, in no phase."""
        phase = self._one(Phase, phase_id)
        with self._intend(Deed.REMOVE_PHASE, phase.engagement_id) as intention:
            for table in ("session", "hours_line", "deliverable", "milestone", "project", "advice"):
                for row in self._rows(f"SELECT id FROM {table} WHERE phase_id = ?", (phase_id,)):
                    intention.change(table, row["id"], phase_id=None)
            intention.remove(phase)

    def add_list(
        self, engagement_id: str, name: str, person_ids: Sequence[str] = (), others: Sequence[str] = ()
    ) -> DistributionList:
        """A distribution list: people of the engagement, then others by name."""
        with self._intend(Deed.ADD_LIST, engagement_id) as intention:
            return intention.add(
                DistributionList(self.new_id(), engagement_id, name, tuple(person_ids), tuple(others))
            )

    def edit_list(self, listed: DistributionList) -> DistributionList:
        """Writes the fields of a distribution list."""
        with self._intend(Deed.EDIT_LIST, listed.engagement_id) as intention:
            return intention.save(listed)

    def remove_list(self, list_id: str) -> None:
        """Removes a distribution list."""
        listed = self._one(DistributionList, list_id)
        with self._intend(Deed.REMOVE_LIST, listed.engagement_id) as intention:
            intention.remove(listed)

    def create_body(
        self,
        engagement_id: str,
        name: str,
        full_name: str = "",
        members: Sequence[Membership] = (),
        quorum: int = 0,
        quorum_share: Fraction | None = None,
    ) -> Body:
        """A body with its members, in the order they are listed."""
        with self._intend(Deed.CREATE_BODY, engagement_id) as intention:
            body = Body(self.new_id(), engagement_id, name, full_name, tuple(members), quorum, quorum_share)
            return intention.add(body)

    def edit_body(self, body: Body) -> Body:
        """Writes the fields and the members of a body."""
        with self._intend(Deed.EDIT_BODY, body.engagement_id) as intention:
            return intention.save(body)

    def remove_body(self, body_id: str) -> None:
        """Removes a body; its sessions stay, held by none."""
        body = self._one(Body, body_id)
        with self._intend(Deed.REMOVE_BODY, body.engagement_id) as intention:
            for row in self._rows("SELECT id FROM session WHERE body_id = ?", (body_id,)):
                intention.change("session", row["id"], body_id=None)
            for row in self._rows("SELECT id FROM activity WHERE deciding_body_id = ?", (body_id,)):
                intention.change("activity", row["id"], deciding_body_id=None)
            intention.remove(body)

    def _phase_of(self, engagement_id: str, entry: PhaseEntry, position: int) -> Phase:
        services = tuple(Service(self.new_id(), text) for text in entry.services)
        return Phase(
            self.new_id(),
            engagement_id,
            position,
            entry.title,
            entry.starts,
            entry.months,
            entry.planned_minutes,
            services,
        )
