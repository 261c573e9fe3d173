"""The commands that work on every screen."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Group, Scope

COMMANDS: Final[tuple[Command, ...]] = (
    Command("help", Scope.EVERYWHERE, "f1", N_("Help"), N_("this help"), Group.EVERYWHERE, "help", bar=True, priority=True),
    Command("palette", Scope.EVERYWHERE, "ctrl+p", N_("palette"), N_("all commands"), Group.EVERYWHERE, priority=True),
    Command("theme", Scope.EVERYWHERE, "", N_("Light or dark"), N_("light or dark theme"), Group.EVERYWHERE),
    Command("language", Scope.EVERYWHERE, "", N_("Français / English"), N_("the language of the screens"), Group.EVERYWHERE),
    Command("saved", Scope.EVERYWHERE, "ctrl+s", N_("Save"), N_("nothing to do: each line is saved at once"), Group.EVERYWHERE, priority=True),
    Command("leave", Scope.EVERYWHERE, "ctrl+q", N_("Quit"), N_("leave the program"), Group.EVERYWHERE, "quit", priority=True),
)  # fmt: skip
"""In the order the help lists them."""
