"""The commands of the hours of intervention."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Scope, export, history

COMMANDS: Final[tuple[Command, ...]] = (
    Command("new", Scope.HOURS, "n", N_("Add"), N_("note hours in your own words: what for, how long, when"), bar=True),
    Command("edit", Scope.HOURS, "e,enter,f2", N_("Edit"), N_("correct the line in its own words; unfold a row of several"), bar=True),
    Command("remove", Scope.HOURS, "delete", N_("Remove"), N_("remove the line; undo brings it back"), bar=True),
    Command("picture", Scope.HOURS, "b", N_("Picture"), N_("consumed against planned, month by month"), bar=True),
    *export(Scope.HOURS, "x,f12", N_("write the statement of hours")),
    *history(Scope.HOURS),
)  # fmt: skip
"""In the order the help lists them."""
