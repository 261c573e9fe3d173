"""The commands of a session that is prepared."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Group, Scope, export

COMMANDS: Final[tuple[Command, ...]] = (
    Command("add", Scope.PREPARE, "n", N_("Item"), N_("add a point: text, minutes, !expected, kind; or one more thing to do"), bar=True),
    Command("edit", Scope.PREPARE, "e,enter,f2", N_("Edit"), N_("correct what is selected: the point in its own words, one part of it, a thing to do"), bar=True),
    Command("longer", Scope.PREPARE, "plus,kp_plus", N_("5 min"), N_("five minutes more"), bar=True),
    Command("shorter", Scope.PREPARE, "minus,kp_minus", N_("5"), N_("five minutes less"), bar=True),
    Command("earlier", Scope.PREPARE, "h", N_("Move up"), N_("move the point up")),
    Command("later", Scope.PREPARE, "b", N_("Move down"), N_("move the point down")),
    Command("question", Scope.PREPARE, "q", N_("Question"), N_("the question asked at the point")),
    Command("instruction", Scope.PREPARE, "i", N_("Instruction"), N_("what the room is told to do at the point")),
    Command("attach", Scope.PREPARE, "m", N_("Attachments"), N_("the documents the point needs")),
    Command("zone", Scope.PREPARE, "tab", N_("Next part"), N_("the keys go to the point in full, then to what is to do before, then back")),
    Command("remove", Scope.PREPARE, "delete", N_("Remove"), N_("remove what is selected; undo brings it back")),
    Command("attendance", Scope.PREPARE, "f6", N_("Guests"), N_("who is invited"), bar=True),
    *export(Scope.PREPARE, "p", N_("write the invitation"), N_("Invitation")),
    Command("start", Scope.PREPARE, "f8", N_("Start"), N_("start the session"), bar=True),
    Command("format", Scope.PREPARE, "f", N_("Format"), N_("bring in a format: its steps, its questions, what is to do before"), bar=True),
    Command("propose", Scope.PREPARE, "a", N_("Propose"), N_("an agenda from what is open, the phase, and what the services still lack"), bar=True),
    Command("take_up", Scope.PREPARE, "r", N_("Take up"), N_("take up what earlier sessions left open")),
    Command("to_do", Scope.PREPARE, "d", N_("To do"), N_("what is to do before the session")),
    Command("tick", Scope.PREPARE, "space", N_("Done"), N_("the thing to do is done, or not yet")),
    Command("describe", Scope.PREPARE, "t", N_("Title, date"), N_("title, date, time and duration of the session"), bar=True),
    Command("clone", Scope.PREPARE, "c", N_("Clone"), N_("another session like this one, with its agenda and its guests")),
    Command("undo", Scope.PREPARE, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT),
    Command("redo", Scope.PREPARE, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
    Command("back", Scope.PREPARE, "escape", N_("Back"), N_("back to the points, then to the dashboard")),
)  # fmt: skip
"""In the order the help lists them."""
