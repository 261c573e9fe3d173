"""The commands of the mission letter: while it is read, and afterwards."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import NARROW, Command, Group, Scope, export

COMMANDS: Final[tuple[Command, ...]] = (
    # reading a letter
    Command("accept", Scope.READING, "enter", N_("Accept"), N_("the field is right; one that is to say is asked"), bar=True),
    Command("edit", Scope.READING, "e,f2", N_("Edit"), N_("correct the field"), bar=True),
    Command("point", Scope.READING, "p", N_("Lines"), N_("point at the lines that say it"), bar=True),
    Command("add", Scope.READING, "n", N_("Add"), N_("one more of the same: a service, a phase, a person"), bar=True),
    Command("remove", Scope.READING, "delete", N_("Remove"), N_("take it off, or empty the field; undo brings it back")),
    Command("create", Scope.READING, "f12,f8", N_("Create"), N_("create the engagement from what stands here"), bar=True),
    Command("pane", Scope.READING, "tab", N_("Letter"), N_("the keys go to the letter, or back to the fields"), bar=True, below=NARROW),
    Command("undo", Scope.READING, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT),
    Command("redo", Scope.READING, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
    Command("back", Scope.READING, "escape", N_("Back"), N_("back; what was read is kept until you quit"), bar=True),
    # the letter and what was done of it
    Command("open", Scope.LETTER, "enter", N_("Open"), N_("open what the row is about"), bar=True),
    Command("edit", Scope.LETTER, "e,f2", N_("Edit"), N_("correct the clause"), bar=True),
    *export(Scope.LETTER, "x,f12", N_("write the summary of the letter")),
    Command("pane", Scope.LETTER, "tab", N_("Letter"), N_("the keys go to the letter, or back to its clauses"), bar=True, below=NARROW),
    Command("add", Scope.LETTER, "n", N_("Add a letter"), N_("read the letter of this engagement")),
    Command("plan", Scope.LETTER, "f", N_("Plan"), N_("the plan: phases, stakes, deliverables, calendar"), bar=True),
    Command("undo", Scope.LETTER, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT),
    Command("redo", Scope.LETTER, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
    Command("back", Scope.LETTER, "escape", N_("Back"), N_("back to the dashboard"), bar=True),
)  # fmt: skip
"""In the order the help lists them."""
