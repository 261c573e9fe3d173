"""The commands of the list of engagements."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Scope

COMMANDS: Final[tuple[Command, ...]] = (
    Command("open", Scope.HOME, "enter", N_("Open"), N_("open the engagement"), bar=True),
    Command("new", Scope.HOME, "n", N_("New engagement"), N_("create an engagement"), bar=True),
    Command("archive", Scope.HOME, "a", N_("Archive"), N_("archive the engagement, or take it back"), bar=True),
    Command("example", Scope.HOME, "e", N_("Example"), N_("open the example engagement"), bar=True),
    Command("close_session", Scope.HOME, "c", N_("Close the session"), N_("close the session left open")),
)  # fmt: skip
"""In the order the help lists them."""
