"""The commands of the review that closes a session."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Group, Scope, export

COMMANDS: Final[tuple[Command, ...]] = (
    Command("step", Scope.CLOSE, "enter", N_("Continue"), N_("next step"), bar=True),
    Command("correct", Scope.CLOSE, "f2,e", N_("Edit"), N_("correct the selected item in place"), bar=True),
    Command("reach", Scope.CLOSE, "space", N_("Reached"), N_("what was to come out of the session did, or did not")),
    Command("attendance", Scope.CLOSE, "f6", N_("Attendance"), N_("who came, where nobody said so yet")),
    Command("clarify", Scope.CLOSE, "f7", N_("To clarify"), N_("what is still to clarify"), bar=True),
    Command("hours", Scope.CLOSE, "t", N_("Hours"), N_("correct the hours of the session")),
    *export(Scope.CLOSE, "f12", N_("write the documents")),
    Command("undo", Scope.CLOSE, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT),
    Command("redo", Scope.CLOSE, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
    Command("reopen", Scope.CLOSE, "r", N_("Reopen"), N_("reopen the session and go on")),
    Command("back", Scope.CLOSE, "escape", N_("Back"), N_("back; nothing is lost"), bar=True),
)  # fmt: skip
"""In the order the help lists them."""
