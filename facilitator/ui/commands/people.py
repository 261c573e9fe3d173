"""The commands of people, of bodies and of distribution lists."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Scope, history

COMMANDS: Final[tuple[Command, ...]] = (
    # people
    Command("open", Scope.PEOPLE, "enter", N_("Card"), N_("all that is known of the person"), bar=True),
    Command("new", Scope.PEOPLE, "n", N_("Add"), N_("add one person, or paste a whole list"), bar=True),
    Command("edit", Scope.PEOPLE, "e,f2", N_("Edit"), N_("correct the person in one line"), bar=True),
    Command("roles", Scope.PEOPLE, "r", N_("Roles"), N_("give roles and take them, by their letter"), bar=True),
    Command("role", Scope.PEOPLE, "plus", N_("Role"), N_("type roles: +role gives, -role takes")),
    Command("confirm", Scope.PEOPLE, "c", N_("Confirm"), N_("confirm a person named in a session"), bar=True),
    Command("merge", Scope.PEOPLE, "f", N_("Merge"), N_("make two people one"), bar=True),
    Command("bodies", Scope.PEOPLE, "b,tab", N_("Bodies"), N_("bodies and distribution lists"), bar=True),
    Command("filter", Scope.PEOPLE, "slash", N_("Filter"), N_("show some people only"), bar=True),
    Command("remove", Scope.PEOPLE, "delete", N_("Remove"), N_("remove the person; undo brings it back")),
    *history(Scope.PEOPLE),
    # bodies and distribution lists
    Command("add", Scope.BODIES, "plus,a,enter", N_("Add people"), N_("give people a seat, or put them on the list"), bar=True),
    Command("new", Scope.BODIES, "n", N_("Body"), N_("a new body: name ; full name ; quorum"), bar=True),
    Command("new_list", Scope.BODIES, "l", N_("List"), N_("a new distribution list"), bar=True),
    Command("edit", Scope.BODIES, "e,f2", N_("Edit"), N_("correct the body or the list in one line"), bar=True),
    Command("chair", Scope.BODIES, "p", N_("Chair"), N_("the person chairs the body, on and off"), bar=True),
    Command("guest", Scope.BODIES, "i", N_("Guest"), N_("the person comes by invitation, on and off"), bar=True),
    Command("remove", Scope.BODIES, "delete", N_("Remove"), N_("take off the selected one; undo brings it back"), bar=True),
    Command("people", Scope.BODIES, "b,tab", N_("People"), N_("back to the people")),
    *history(Scope.BODIES),
)  # fmt: skip
"""In the order the help lists them."""
