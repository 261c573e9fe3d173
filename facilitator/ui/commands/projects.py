"""The commands of the projects, and of one of them."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Scope, history

COMMANDS: Final[tuple[Command, ...]] = (
    # projects
    Command("open", Scope.PROJECTS, "enter", N_("Open"), N_("open the project"), bar=True),
    Command("new", Scope.PROJECTS, "n", N_("Project"), N_("a new project: title >lead <day +stake"), bar=True),
    Command("edit", Scope.PROJECTS, "e,f2", N_("Edit"), N_("correct the project in one line"), bar=True),
    Command("review", Scope.PROJECTS, "r", N_("Review"), N_("say how the project goes"), bar=True),
    Command("remove", Scope.PROJECTS, "delete", N_("Remove"), N_("remove the project; undo brings it back")),
    *history(Scope.PROJECTS),
    # one project
    Command("review", Scope.PROJECT, "r", N_("Review"), N_("say how the project goes"), bar=True),
    Command("edit", Scope.PROJECT, "enter,e,f2", N_("Edit"), N_("correct the selected row"), bar=True),
    Command("milestone", Scope.PROJECT, "m", N_("Milestone"), N_("a step of the project and its day"), bar=True),
    Command("reached", Scope.PROJECT, "space", N_("Reached"), N_("the step is reached, on and off"), bar=True),
    Command("remove", Scope.PROJECT, "delete", N_("Remove"), N_("remove the step; undo brings it back")),
    *history(Scope.PROJECT),
)  # fmt: skip
"""In the order the help lists them."""
