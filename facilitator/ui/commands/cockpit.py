"""The commands of the dashboard: the sessions of an engagement, and the ways to all else."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Group, Scope

COMMANDS: Final[tuple[Command, ...]] = (
    Command("open", Scope.COCKPIT, "enter", N_("Open"), N_("open the session"), bar=True),
    Command("next", Scope.COCKPIT, "g", N_("Go on"), N_("go to what needs doing next, as the second line says"), bar=True),
    Command("start", Scope.COCKPIT, "f8", N_("Start"), N_("start the selected session, and go into it")),
    Command("new", Scope.COCKPIT, "n", N_("New session"), N_("plan a session"), bar=True),
    Command("organisation", Scope.COCKPIT, "o", N_("Organisation"), N_("units, functions, activities, who is responsible for what"), bar=True),
    Command("prepare", Scope.COCKPIT, "p", N_("Prepare"), N_("its agenda and its guests"), bar=True),
    Command("review", Scope.COCKPIT, "c", N_("Close, export"), N_("close the session and hand out its documents"), bar=True),
    Command("letter", Scope.COCKPIT, "l", N_("Letter"), N_("the mission letter and what was done of it"), bar=True),
    Command("plan", Scope.COCKPIT, "f", N_("Plan"), N_("the plan: phases, stakes, deliverables, calendar"), bar=True),
    Command("people", Scope.COCKPIT, "q", N_("People"), N_("people, bodies and distribution lists"), bar=True),
    Command("projects", Scope.COCKPIT, "r", N_("Projects"), N_("the projects and their reviews"), bar=True),
    Command("hours", Scope.COCKPIT, "t", N_("Hours"), N_("hours of intervention"), bar=True),
    Command("scenarios", Scope.COCKPIT, "b", N_("Scenarios"), N_("scenarios: what the organisation could become")),
    Command("decisions", Scope.COCKPIT, "d", N_("Decisions"), N_("the register of decisions"), bar=True),
    Command("actions", Scope.COCKPIT, "a", N_("Actions"), N_("the register of actions, then questions, risks, parked"), bar=True),
    Command("advice", Scope.COCKPIT, "v", N_("Advice"), N_("notes of advice given outside sessions")),
    Command("progress", Scope.COCKPIT, "s", N_("Progress note"), N_("the progress note to the commissioner")),
    Command("undo", Scope.COCKPIT, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT),
    Command("redo", Scope.COCKPIT, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
    Command("back", Scope.COCKPIT, "escape", N_("Back"), N_("back to the engagements"), bar=True),
)  # fmt: skip
"""In the order the help lists them."""
