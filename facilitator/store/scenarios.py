"""Scenarios: targets drawn beside the current organisation, chosen by a decision, then put into force."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from facilitator.domain.items import Item, ItemKind, Status
from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.domain.scenario import Changes, Scenario, ScenarioStatus, diff, reshaped, target_of
from facilitator.domain.structure import (
    Structure,
    merge,
    move_activities,
    parents_of,
    split,
    with_activity,
    with_unit,
    without_activity,
    without_unit,
)
from facilitator.store.enacting import enact
from facilitator.store.errors import (
    NoDecision,
    NotAgreed,
    NotFound,
    NotRetained,
    ScenarioSettled,
    TooEarly,
    TooFewUnits,
)
from facilitator.store.intentions import Deed
from facilitator.store.naming import check_parent
from facilitator.store.organising import check_fte
from facilitator.store.writing import Writer

_OPEN = frozenset({ScenarioStatus.DRAFT})


class Scenarios(Writer):
    """What the organisation could become."""

    def create_scenario(
        self,
        engagement_id: str,
        name: str,
        *,
        follows_verdicts: bool = False,
        like: str | None = None,
        submitted_on: date | None = None,
    ) -> Scenario:
        """A target, at first as things are, as the verdicts say, or as another scenario (`like`) has it."""
        known = self._one(Scenario, like) if like else None
        with self._intend(Deed.CREATE_SCENARIO, engagement_id) as intention:
            return intention.add(
                Scenario(
                    id=self.new_id(),
                    engagement_id=engagement_id,
                    number=1 + max((each.number for each in self.scenarios(engagement_id)), default=0),
                    name=name,
                    follows_verdicts=known.follows_verdicts if known else follows_verdicts,
                    changes=known.changes if known else Changes(),
                    submitted_on=submitted_on,
                )
            )

    def edit_scenario(self, scenario: Scenario) -> Scenario:
        """Writes the name of a scenario and the day it was submitted to the CST."""
        known = self._one(Scenario, scenario.id)
        with self._intend(Deed.EDIT_SCENARIO, scenario.engagement_id) as intention:
            return intention.save(replace(known, name=scenario.name, submitted_on=scenario.submitted_on))

    def remove_scenario(self, scenario_id: str) -> None:
        """Removes a scenario that was not retained."""
        scenario = self._draft(scenario_id)
        with self._intend(Deed.REMOVE_SCENARIO, scenario.engagement_id) as intention:
            intention.remove(scenario)

    def target(self, scenario_id: str) -> Structure:
        """The organisation a scenario proposes, on what is current now."""
        scenario = self._one(Scenario, scenario_id)
        return target_of(scenario, self.structure(scenario.engagement_id))

    def plan_unit(self, scenario_id: str, unit: OrgUnit) -> Structure:
        """A new unit in a target (its `id` is given here when empty), or other fields for one it has."""
        new = replace(unit, id=unit.id or self.new_id())

        def drawn(target: Structure) -> Structure:
            check_parent(new, parents_of(target.units), target.units)
            self._known(target, new.parent_id)
            return with_unit(target, new)

        return self._redraw(Deed.PLAN_UNIT, scenario_id, drawn)

    def plan_move(self, scenario_id: str, unit_id: str, parent_id: str | None) -> Structure:
        """A unit under another one in a target, or under none."""

        def drawn(target: Structure) -> Structure:
            self._known(target, parent_id)
            moved = replace(self._known(target, unit_id), parent_id=parent_id)
            check_parent(moved, parents_of(target.units), target.units)
            return with_unit(target, moved)

        return self._redraw(Deed.PLAN_MOVE, scenario_id, drawn)

    def plan_merge(self, scenario_id: str, unit_ids: Collection[str], into: OrgUnit) -> Structure:
        """Units as one in a target: a new one (its `id` is given here when empty) or one of them."""
        new = replace(into, id=into.id or self.new_id())

        def drawn(target: Structure) -> Structure:
            for each in unit_ids:
                self._known(target, each)
            if len({*unit_ids, new.id}) < (2 if target.unit(new.id) else 3):
                raise TooFewUnits(unit=into.name)
            found = merge(target, unit_ids, new)
            check_parent(new, parents_of(found.units), found.units)
            self._known(found, new.parent_id)
            return found

        return self._redraw(Deed.PLAN_MERGE, scenario_id, drawn)

    def plan_split(
        self,
        scenario_id: str,
        unit_id: str,
        names: Sequence[str],
        share: Mapping[str, int] | None = None,
        staff: Sequence[Decimal | None] = (),
    ) -> Structure:
        """A unit as several in a target; `share` gives activities to the part of that place in `names`.

        `staff` are the headcounts of the parts, in the same order, where they are known.
        """
        known = (*staff, *(None for _ in names))

        def drawn(target: Structure) -> Structure:
            unit = self._known(target, unit_id)
            if len(names) < 2:
                raise TooFewUnits(unit=unit.name)
            parts = tuple(
                replace(unit, id=self.new_id(), name=name, head_id=None, fte=fte)
                for name, fte in zip(names, known, strict=False)
            )
            given = {activity: parts[place].id for activity, place in (share or {}).items()}
            return split(target, unit_id, parts, given)

        return self._redraw(Deed.PLAN_SPLIT, scenario_id, drawn)

    def plan_removal(self, scenario_id: str, *, unit_id: str = "", activity_id: str = "") -> Structure:
        """A unit or an activity less in a target."""

        def drawn(target: Structure) -> Structure:
            if unit_id:
                self._known(target, unit_id)
                target = without_unit(target, unit_id)
            return without_activity(target, activity_id) if activity_id else target

        return self._redraw(Deed.PLAN_REMOVAL, scenario_id, drawn)

    def plan_transfer(self, scenario_id: str, activity_ids: Collection[str], unit_id: str) -> Structure:
        """Activities of another unit in a target."""

        def drawn(target: Structure) -> Structure:
            self._known(target, unit_id)
            return move_activities(target, activity_ids, unit_id)

        return self._redraw(Deed.PLAN_MOVE, scenario_id, drawn)

    def plan_activity(self, scenario_id: str, activity: Activity) -> Structure:
        """A new activity in a target, after those it has, or other fields for one it has.

        The `id` and the place of a new one are given here.
        """
        check_fte(activity)

        def drawn(target: Structure) -> Structure:
            self._known(target, activity.unit_id)
            last = max((each.position for each in target.activities), default=0)
            new = activity if activity.id else replace(activity, id=self.new_id(), position=last + 1)
            return with_activity(target, new)

        return self._redraw(Deed.PLAN_ACTIVITY, scenario_id, drawn)

    def retain_scenario(self, scenario_id: str, decision_id: str, in_force_on: date) -> Scenario:
        """The scenario a decision chose, and its first day in force; one chosen before is a draft again.

        A draft that was retained keeps the decision that did.
        """
        scenario = self._one(Scenario, scenario_id)
        if scenario.status not in (ScenarioStatus.DRAFT, ScenarioStatus.RETAINED):
            raise ScenarioSettled(name=scenario.name)
        decision = self._one(Item, decision_id)
        if decision.kind is not ItemKind.DECISION or decision.engagement_id != scenario.engagement_id:
            raise NoDecision(ref=decision.ref or decision.text)
        if decision.status is not Status.AGREED:
            raise NotAgreed(ref=decision.ref)
        with self._intend(Deed.RETAIN_SCENARIO, scenario.engagement_id) as intention:
            for other in self.scenarios(scenario.engagement_id):
                if other.status is ScenarioStatus.RETAINED and other.id != scenario_id:
                    intention.save(replace(other, status=ScenarioStatus.DRAFT, in_force_on=None))
            return intention.save(
                replace(
                    scenario,
                    status=ScenarioStatus.RETAINED,
                    decision_id=decision_id,
                    in_force_on=in_force_on,
                )
            )

    def reopen_scenario(self, scenario_id: str) -> Scenario:
        """The retained scenario as a draft again, with the decision that had retained it."""
        scenario = self._one(Scenario, scenario_id)
        if scenario.status is not ScenarioStatus.RETAINED:
            raise NotRetained(name=scenario.name)
        with self._intend(Deed.REOPEN_SCENARIO, scenario.engagement_id) as intention:
            return intention.save(replace(scenario, status=ScenarioStatus.DRAFT, in_force_on=None))

    def enact_scenario(self, scenario_id: str, former_name: str) -> Scenario:
        """Makes the retained scenario the current organisation, from its day on.

        The one it replaces is kept as a former scenario, under `former_name` if it had none; the other
        targets stay what they were.
        """
        scenario = self._one(Scenario, scenario_id)
        if scenario.status is not ScenarioStatus.RETAINED or scenario.in_force_on is None:
            raise NotRetained(name=scenario.name)
        if scenario.in_force_on > self._now().date():
            raise TooEarly(name=scenario.name, on=f"{scenario.in_force_on:%d/%m/%Y}")
        of = scenario.engagement_id
        with self._intend(Deed.ENACT_SCENARIO, of) as intention:
            before = self.structure(of)
            others = [each for each in self.scenarios(of) if each.id != scenario_id]
            targets = [target_of(each, before) for each in others]
            enact(intention, before, target_of(scenario, before))
            now = self.structure(of)
            for other, target in zip(others, targets, strict=True):
                if other.status is not ScenarioStatus.IN_FORCE:
                    intention.save(reshaped(other, now, target))
            former = next((each for each in others if each.status is ScenarioStatus.IN_FORCE), None)
            changes = diff(now, before)
            if former is not None:
                intention.save(replace(former, status=ScenarioStatus.FORMER, changes=changes))
            else:
                number = 1 + max(each.number for each in (*others, scenario))
                intention.add(
                    Scenario(
                        self.new_id(),
                        of,
                        number,
                        former_name,
                        status=ScenarioStatus.FORMER,
                        changes=changes,
                    )
                )
            in_force = replace(scenario, status=ScenarioStatus.IN_FORCE, changes=Changes())
            return intention.save(replace(in_force, follows_verdicts=False))

    def _redraw(self, deed: Deed, scenario_id: str, drawn: Callable[[Structure], Structure]) -> Structure:
        """Draws a target anew and keeps what it changes."""
        scenario = self._draft(scenario_id)
        current = self.structure(scenario.engagement_id)
        target = drawn(target_of(scenario, current))
        with self._intend(deed, scenario.engagement_id) as intention:
            intention.save(reshaped(scenario, current, target))
        return target

    def _draft(self, scenario_id: str) -> Scenario:
        scenario = self._one(Scenario, scenario_id)
        if scenario.status not in _OPEN:
            raise ScenarioSettled(name=scenario.name)
        return scenario

    def _known(self, target: Structure, unit_id: str | None) -> OrgUnit:
        """A unit a target has; NotFound for another. None is no unit and always fine."""
        unit = target.unit(unit_id)
        if unit is None and unit_id is not None:
            raise NotFound(kind="unit", name=unit_id)
        return unit or OrgUnit("", "", "")
