"""The plan: stakes, objectives, deliverables, milestones, and the revisions of the calendar."""

from __future__ import annotations

from datetime import date

from facilitator.domain.calendar import Revision, entries_of
from facilitator.domain.engagement import phase_on
from facilitator.domain.plan import Deliverable, Milestone, Objective, Stake
from facilitator.store.intentions import Deed, Intention
from facilitator.store.writing import Writer


class Planning(Writer):
    """What is to be reached, and when."""

    def add_stake(self, engagement_id: str, group: str, text: str) -> Stake:
        """A stake after those there are."""
        with self._intend(Deed.ADD_STAKE, engagement_id) as intention:
            return intention.add(
                Stake(self.new_id(), engagement_id, _after(self.stakes(engagement_id)), group, text)
            )

    def edit_stake(self, stake: Stake) -> Stake:
        """Writes the fields of a stake."""
        with self._intend(Deed.EDIT_STAKE, stake.engagement_id) as intention:
            return intention.save(stake)

    def remove_stake(self, stake_id: str) -> None:
        """Removes a stake; its objectives and projects stay and serve none."""
        stake = self._one(Stake, stake_id)
        with self._intend(Deed.REMOVE_STAKE, stake.engagement_id) as intention:
            self._empty(intention, "stake_id", stake_id, "objective", "project")
            intention.remove(stake)

    def add_objective(self, engagement_id: str, text: str, stake_id: str | None = None) -> Objective:
        """An objective after those there are."""
        with self._intend(Deed.ADD_OBJECTIVE, engagement_id) as intention:
            position = _after(self.objectives(engagement_id))
            return intention.add(Objective(self.new_id(), engagement_id, position, text, stake_id))

    def edit_objective(self, objective: Objective) -> Objective:
        """Writes the fields of an objective."""
        with self._intend(Deed.EDIT_OBJECTIVE, objective.engagement_id) as intention:
            return intention.save(objective)

    def remove_objective(self, objective_id: str) -> None:
        """Removes an objective; its deliverables stay."""
        objective = self._one(Objective, objective_id)
        with self._intend(Deed.REMOVE_OBJECTIVE, objective.engagement_id) as intention:
            self._empty(intention, "objective_id", objective_id, "deliverable")
            intention.remove(objective)

    def add_deliverable(
        self,
        engagement_id: str,
        title: str,
        *,
        due: date | None = None,
        phase_id: str | None = None,
        service_id: str | None = None,
        objective_id: str | None = None,
    ) -> Deliverable:
        """A deliverable after those there are, in the phase of its date unless another is named."""
        with self._intend(Deed.ADD_DELIVERABLE, engagement_id) as intention:
            position = _after(self.deliverables(engagement_id))
            phase = phase_id or self._phase_on(engagement_id, due or self._now().date())
            return intention.add(
                Deliverable(
                    self.new_id(), engagement_id, position, title, phase, service_id, objective_id, due
                )
            )

    def edit_deliverable(self, deliverable: Deliverable) -> Deliverable:
        """Writes the fields of a deliverable."""
        with self._intend(Deed.EDIT_DELIVERABLE, deliverable.engagement_id) as intention:
            return intention.save(deliverable)

    def remove_deliverable(self, deliverable_id: str) -> None:
        """Removes a deliverable."""
        deliverable = self._one(Deliverable, deliverable_id)
        with self._intend(Deed.REMOVE_DELIVERABLE, deliverable.engagement_id) as intention:
            intention.remove(deliverable)

    def add_milestone(
        self, engagement_id: str, title: str, on: date, phase_id: str | None = None
    ) -> Milestone:
        """A milestone, in the phase of its date unless another is named."""
        with self._intend(Deed.ADD_MILESTONE, engagement_id) as intention:
            phase = phase_id or self._phase_on(engagement_id, on)
            return intention.add(Milestone(self.new_id(), engagement_id, title, on, phase))

    def edit_milestone(self, milestone: Milestone) -> Milestone:
        """Writes the fields of a milestone."""
        with self._intend(Deed.EDIT_MILESTONE, milestone.engagement_id) as intention:
            return intention.save(milestone)

    def remove_milestone(self, milestone_id: str) -> None:
        """Removes a milestone."""
        milestone = self._one(Milestone, milestone_id)
        with self._intend(Deed.REMOVE_MILESTONE, milestone.engagement_id) as intention:
            intention.remove(milestone)

    def revise_calendar(self, engagement_id: str, reason: str = "") -> Revision:
        """Keeps the calendar as it stands now as its next revision, with the reason for it."""
        with self._intend(Deed.REVISE_CALENDAR, engagement_id) as intention:
            known = self.revisions(engagement_id)
            entries = entries_of(
                (line.session for line in self.sessions(engagement_id)),
                self.milestones(engagement_id),
                self.deliverables(engagement_id),
            )
            number = known[-1].number + 1 if known else 1
            return intention.add(
                Revision(self.new_id(), engagement_id, number, self._now().date(), reason, entries)
            )

    def _phase_on(self, engagement_id: str, day: date) -> str | None:
        """The id of the phase a day belongs to."""
        phase = phase_on(self.phases(engagement_id), day)
        return phase.id if phase else None

    def _empty(self, intention: Intention, column: str, row_id: str, *tables: str) -> None:
        """Empties a reference in every row that holds it."""
        for table in tables:
            for row in self._rows(f"SELECT id FROM {table} WHERE {column} = ?", (row_id,)):
                intention.change(table, row["id"], **{column: None})


def _after(known: tuple[Stake, ...] | tuple[Objective, ...] | tuple[Deliverable, ...]) -> int:
    """The place after the last one."""
    return 1 + max((each.position for each in known), default=0)
