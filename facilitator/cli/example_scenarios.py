"""The targets of the example engagement, drawn through the store as the consultant would."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from facilitator.domain.organisation import OrgUnit
from facilitator.domain.staffing import made_one

if TYPE_CHECKING:
    from facilitator.store.store import Store

Script = Mapping[str, Any]
"""A table of a TOML file."""


def draw_scenario(store: Store, engagement_id: str, script: Script, day: Callable[[int], date]) -> None:
    """A draft: units made, merged and moved by their names, then activities given to others or stopped."""
    submitted = script.get("submitted")
    scenario = store.create_scenario(
        engagement_id,
        script["name"],
        follows_verdicts=script.get("follows_verdicts", False),
        submitted_on=day(submitted) if submitted else None,
    )
    draft = _Draft(store, scenario.id)
    for each in script.get("unit", ()):
        unit = OrgUnit(
            "",
            engagement_id,
            each["name"],
            parent_id=draft.unit(each["parent"]).id,
            fte=Decimal(each["fte"].replace(",", ".")),
        )
        store.plan_unit(scenario.id, unit)
    for each in script.get("merge", ()):
        ids = [draft.unit(name).id for name in each["units"]]
        store.plan_merge(scenario.id, ids, made_one(store.target(scenario.id), ids, each["into"]))
    for each in script.get("move", ()):
        store.plan_move(scenario.id, draft.unit(each["unit"]).id, draft.unit(each["under"]).id)
    for each in script.get("rename", ()):
        store.plan_unit(scenario.id, replace(draft.unit(each["unit"]), name=each["to"]))
    for each in script.get("transfer", ()):
        ids = [draft.activity(title) for title in each["activities"]]
        store.plan_transfer(scenario.id, ids, draft.unit(each["to"]).id)
    for title in script.get("stop", ()):
        store.plan_removal(scenario.id, activity_id=draft.activity(title))


class _Draft:
    """Finds what a target has by its name."""

    def __init__(self, store: Store, scenario_id: str) -> None:
        self._store = store
        self._scenario_id = scenario_id

    def unit(self, name: str) -> OrgUnit:
        """A unit of the target."""
        return next(each for each in self._store.target(self._scenario_id).units if each.name == name)

    def activity(self, title: str) -> str:
        """The id of an activity of the target."""
        activities = self._store.target(self._scenario_id).activities
        return next(each.id for each in activities if each.title == title)
