"""The commands of the notes of advice, and of one of them."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Scope, export, history

COMMANDS: Final[tuple[Command, ...]] = (
    # notes of advice
    Command("open", Scope.ADVICE, "enter", N_("Open"), N_("open the note of advice"), bar=True),
    Command("new", Scope.ADVICE, "n", N_("Note"), N_("a new note: title >who asked ; question ; 1h30"), bar=True),
    Command("edit", Scope.ADVICE, "e,f2", N_("Edit"), N_("correct the note in one line"), bar=True),
    *export(Scope.ADVICE, "x", N_("write all notes of advice as one document")),
    Command("remove", Scope.ADVICE, "delete", N_("Remove"), N_("remove the note with its hours; undo brings it back"), bar=True),
    *history(Scope.ADVICE),
    # one note of advice
    Command("edit", Scope.ADVICE_NOTE, "enter,e,f2", N_("Edit"), N_("write the selected part"), bar=True),
    *export(Scope.ADVICE_NOTE, "x,f12", N_("write the note of advice")),
    *history(Scope.ADVICE_NOTE),
)  # fmt: skip
"""In the order the help lists them."""
