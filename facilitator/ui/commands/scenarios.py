"""The commands of scenarios: their list, and the target one of them draws."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Scope, history

COMMANDS: Final[tuple[Command, ...]] = (
    # scenarios
    Command("open", Scope.SCENARIOS, "enter", N_("Open"), N_("draw the target: units and activities"), bar=True),
    Command("new", Scope.SCENARIOS, "n", N_("Scenario"), N_("a new scenario: from what is current, from the verdicts, or like another"), bar=True),
    Command("edit", Scope.SCENARIOS, "e,f2", N_("Edit"), N_("its name, and the day it was submitted to the CST"), bar=True),
    Command("compare", Scope.SCENARIOS, "c", N_("Compare"), N_("compare with another scenario: a few letters are enough"), bar=True),
    Command("retain", Scope.SCENARIOS, "r", N_("Retain"), N_("by an agreed decision, with the day it comes into force"), bar=True),
    Command("enact", Scope.SCENARIOS, "v", N_("In force"), N_("put the retained scenario into force, once its day has come"), bar=True),
    Command("reopen", Scope.SCENARIOS, "d", N_("Draft"), N_("the retained scenario is a draft again; the decision that retained it stays noted"), bar=True),
    Command("earlier", Scope.SCENARIOS, "pageup", N_("Before"), N_("differences before")),
    Command("later", Scope.SCENARIOS, "pagedown", N_("After"), N_("differences after")),
    Command("remove", Scope.SCENARIOS, "delete", N_("Remove"), N_("remove the draft; undo brings it back")),
    *history(Scope.SCENARIOS),
    # the target of a scenario
    Command("open", Scope.SCENARIO, "enter", N_("Activities"), N_("show what the unit does, or hide it"), bar=True),
    Command("new", Scope.SCENARIO, "n", N_("Add"), N_("a unit under the selected one: name ; FTE ; >head — an activity beside the selected one"), bar=True),
    Command("edit", Scope.SCENARIO, "e,f2", N_("Edit"), N_("correct the row in its own words"), bar=True),
    Command("move", Scope.SCENARIO, "m", N_("Move"), N_("the unit under another, the activity to another: a few letters are enough"), bar=True),
    Command("merge", Scope.SCENARIO, "f", N_("Merge"), N_("the unit with another one, or with those that are ticked"), bar=True),
    Command("split", Scope.SCENARIO, "s", N_("Split"), N_("the unit into several, and who takes which activity"), bar=True),
    Command("transfer", Scope.SCENARIO, "t", N_("Transfer"), N_("all activities of the unit, or those that are ticked, to another"), bar=True),
    Command("tick", Scope.SCENARIO, "space", N_("Tick"), N_("tick units to merge, or activities to transfer")),
    Command("reopen", Scope.SCENARIO, "d", N_("Draft"), N_("the retained scenario is a draft again; the decision that retained it stays noted")),
    Command("remove", Scope.SCENARIO, "delete", N_("Remove"), N_("take the unit or the activity out of the target; undo brings it back")),
    *history(Scope.SCENARIO),
)  # fmt: skip
"""In the order the help lists them."""
