"""The commands of the progress notes."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Scope, export, history

COMMANDS: Final[tuple[Command, ...]] = (
    Command("edit", Scope.PROGRESS, "enter,e,f2", N_("Edit"), N_("write the selected part in your own words"), bar=True),
    Command("restore", Scope.PROGRESS, "b", N_("As drawn"), N_("back to the text drawn from the record"), bar=True),
    Command("day", Scope.PROGRESS, "d", N_("Day"), N_("the day of the note"), bar=True),
    Command("new", Scope.PROGRESS, "n", N_("Note"), N_("the next progress note"), bar=True),
    *export(Scope.PROGRESS, "x,f12", N_("write the progress note")),
    Command("earlier", Scope.PROGRESS, "pageup", N_("Before"), N_("the note before"), bar=True),
    Command("later", Scope.PROGRESS, "pagedown", N_("After"), N_("the note after"), bar=True),
    Command("remove", Scope.PROGRESS, "delete", N_("Remove"), N_("remove the note; undo brings it back")),
    *history(Scope.PROGRESS),
)  # fmt: skip
"""In the order the help lists them."""
