"""The commands of rationalisation: one key decides on an activity, in either language."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Group, Scope

_HERE: Final = Scope.RATIONALISE


def _verdict(id: str, key: str, label: str, help: str, english: str = "") -> Command:
    return Command(id, _HERE, key, label, help, Group.ITEM, english=english)


COMMANDS: Final[tuple[Command, ...]] = (
    _verdict("keep", "c,k", N_("Keep"), N_("keep it as it is"), "k"),
    _verdict("transfer", "t", N_("Transfer"), N_("transfer it to another unit")),
    _verdict("pool", "m,p", N_("Pool"), N_("pool it with another unit"), "p"),
    _verdict("simplify", "s", N_("Simplify"), N_("simplify it")),
    _verdict("stop", "a,x", N_("Stop"), N_("stop doing it"), "x"),
    _verdict("strengthen", "", N_("Strengthen"), N_("strengthen it")),
    _verdict("outsource", "", N_("Outsource"), N_("give it to somebody outside")),
    _verdict("insource", "", N_("Insource"), N_("take it back from outside")),
    _verdict("reduce", "", N_("Reduce"), N_("reduce the service level")),
    Command("edit", _HERE, "e,f2", N_("Edit"), N_("correct the activity in its own words"), Group.CORRECT, bar=True),
    Command("who", _HERE, "q", N_("Who"), N_("who answers for it"), Group.ITEM, bar=True),
    Command("examine", _HERE, "i", N_("Examine"), N_("decide later, once it was examined"), Group.ITEM, bar=True),
    Command("note", _HERE, "n", N_("Note"), N_("a note about it, or i: s: q: …"), Group.ITEM, bar=True),
    Command("undecide", _HERE, "delete", N_("Undecided"), N_("take the outcome back: still to decide"), Group.CORRECT),
    Command("next_group", _HERE, "f8,pagedown", N_("Next"), N_("next function; after the last one the next item"), Group.CONDUCT, bar=True, priority=True),
    Command("previous_group", _HERE, "pageup", N_("Before"), N_("the function before"), Group.CONDUCT),
    Command("room", _HERE, "f5", N_("Room"), N_("the balance in the room view"), Group.CONDUCT, bar=True, priority=True),
    Command("attendance", _HERE, "f6", N_("Attendance"), N_("who is here"), Group.CONDUCT, priority=True),
    Command("pause", _HERE, "f9", N_("Pause"), N_("pause, resume the timer"), Group.CONDUCT, priority=True),
    Command("review", _HERE, "f12", N_("Close"), N_("close, review and export"), Group.CONDUCT, priority=True),
    Command("command", _HERE, "colon,slash", N_("Command"), N_("type a command: :strengthen, :next, :+5"), Group.CONDUCT),
    Command("undo", _HERE, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT, bar=True),
    Command("redo", _HERE, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
    Command("back", _HERE, "escape", N_("Line"), N_("back to the line of the session"), bar=True),
)  # fmt: skip
"""In the order the help lists them."""
