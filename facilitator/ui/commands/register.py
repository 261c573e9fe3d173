"""The commands of the registers: what one does to an item from the list, whatever session it comes from."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Scope, export, history

_S = Scope.REGISTER

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        "done", _S, "space,v", N_("Done"), N_("done, or open again; a proposed decision is agreed"), bar=True
    ),
    Command("edit", _S, "e,f2", N_("Edit"), N_("correct its line"), bar=True),
    Command("who", _S, "q", N_("Who"), N_("who"), bar=True),
    Command("due", _S, "d", N_("By"), N_("by when"), bar=True),
    Command(
        "remind", _S, "r", N_("Remind"), N_("a reminder for each owner: text, and drafts of mails"), bar=True
    ),
    Command("filter", _S, "slash,f3", N_("Filter"), N_("show some only: >who <day +tag !late"), bar=True),
    *export(_S, "x", N_("write the table of actions, or the whole register")),
    Command("next_register", _S, "tab,right", N_("Register"), N_("the next register"), bar=True),
    Command("previous_register", _S, "left,shift+tab", N_("Previous"), N_("the previous register")),
    Command(
        "postpone", _S, "p", N_("Postpone"), N_("postpone: a decision to another session, the rest to a day")
    ),
    Command("supersede", _S, "s", N_("Superseded by"), N_("another decision takes its place"), bar=True),
    Command("drop", _S, "minus,kp_minus", N_("Drop"), N_("given up, or taken up again")),
    Command("important", _S, "exclamation_mark", N_("Important"), N_("important, on and off")),
    Command("tag", _S, "plus", N_("Tag"), N_("add or take off a tag")),
    Command("delete", _S, "delete", N_("Delete"), N_("delete; undo brings it back")),
    Command("open", _S, "enter", N_("Session"), N_("open the session it was said in"), bar=True),
    *history(_S),
)
