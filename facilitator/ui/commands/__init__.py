"""The one table of commands: it feeds the bindings, the key bar, the palette, the help and the `:commands`.

The commands of a scope stand in a module of this folder, which is read when a screen of that scope is.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final

from textual.binding import Binding

from facilitator.ui.command import Command, Group, Scope, key_name

__all__ = ["Command", "Group", "Scope", "bindings", "in_scope", "key_name"]

_MODULES: Final = {
    Scope.EVERYWHERE: "everywhere",
    Scope.HOME: "home",
    Scope.COCKPIT: "cockpit",
    Scope.PREPARE: "prepare",
    Scope.LIVE: "live",
    Scope.FEED: "live",
    Scope.RATIONALISE: "rationalise",
    Scope.ROOM: "room",
    Scope.CLOSE: "close",
    Scope.READING: "letter",
    Scope.LETTER: "letter",
    Scope.PLAN: "plan",
    Scope.CALENDAR: "plan",
    Scope.COMPARE: "plan",
    Scope.PEOPLE: "people",
    Scope.BODIES: "people",
    Scope.PROJECTS: "projects",
    Scope.PROJECT: "projects",
    Scope.ADVICE: "advice",
    Scope.ADVICE_NOTE: "advice",
    Scope.PROGRESS: "progress",
    Scope.HOURS: "hours",
    Scope.REGISTER: "register",
    Scope.ORGANISATION: "organisation",
    Scope.ACTIVITY: "organisation",
    Scope.FINDINGS: "organisation",
    Scope.TRACES: "organisation",
    Scope.CHART: "organisation",
    Scope.SCENARIOS: "scenarios",
    Scope.SCENARIO: "scenarios",
}
"""Where the commands of a scope stand, in the order in which scopes take precedence."""


def in_scope(*scopes: Scope) -> tuple[Command, ...]:
    """The commands of some scopes, in the order of the scopes and of their tables."""
    return tuple(command for scope in _MODULES if scope in scopes for command in _table(scope))


def bindings(*scopes: Scope) -> list[Binding]:
    """The Textual bindings of some scopes; a command without a key is reached by the palette."""
    return [command.binding() for command in in_scope(*scopes) if command.key]


@cache
def _table(scope: Scope) -> tuple[Command, ...]:
    commands: tuple[Command, ...] = import_module(f"{__name__}.{_MODULES[scope]}").COMMANDS
    return tuple(command for command in commands if command.scope is scope)
