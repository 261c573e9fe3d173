"""The table of commands: keys that every keyboard and terminal delivers, and a second way to each of them."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest
from textual.binding import Binding

from facilitator.capture.commands import COMMANDS as TYPED
from facilitator.i18n import Words
from facilitator.ui import commands
from facilitator.ui.commands import Command, Scope, in_scope, key_name
from facilitator.ui.screens.activity import ActivityScreen
from facilitator.ui.screens.asks import LargeEditor, LeaveLive, LineAsked
from facilitator.ui.screens.attendance import AttendanceScreen
from facilitator.ui.screens.clarify import ClarifyScreen
from facilitator.ui.screens.close import CloseScreen
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.findings import FindingsScreen
from facilitator.ui.screens.help import HelpScreen
from facilitator.ui.screens.home import HomeScreen
from facilitator.ui.screens.hours import HoursScreen
from facilitator.ui.screens.live import LiveScreen
from facilitator.ui.screens.organisation import OrganisationScreen
from facilitator.ui.screens.prepare import PrepareScreen
from facilitator.ui.screens.rationalise import RationaliseScreen
from facilitator.ui.screens.register import RegisterScreen
from facilitator.ui.screens.scenario import ScenarioScreen
from facilitator.ui.screens.scenarios import ScenariosScreen
from facilitator.ui.screens.traces import TracesScreen
from facilitator.ui.widgets.key_bar import KeyBar, KeyHint, hint_of

PAGES = (
    HomeScreen,
    CockpitScreen,
    PrepareScreen,
    LiveScreen,
    RationaliseScreen,
    CloseScreen,
    HoursScreen,
    RegisterScreen,
    OrganisationScreen,
    ActivityScreen,
    FindingsScreen,
    TracesScreen,
    ScenariosScreen,
    ScenarioScreen,
)
COMMANDS = in_scope(*Scope)
OVERLAYS = (AttendanceScreen, ClarifyScreen, HelpScreen, LineAsked, LargeEditor, LeaveLive)

NEVER = re.compile(
    r"alt\+|ctrl\+shift\+|shift\+ctrl|f1[01]$|ctrl\+[himb]$|ctrl\+(space|at|tab|plus|minus|pageup|pagedown)$"
    r"|ctrl\+(slash|backslash|left_square|right_square|underscore|circumflex)"
)
"""Combinations that terminals keep for themselves or deliver as another key."""

NEEDS_ALTGR = {
    "tilde", "number_sign", "left_curly_bracket", "left_square_bracket", "vertical_line", "grave_accent",
    "backslash", "circumflex_accent", "at", "right_square_bracket", "right_curly_bracket", "euro_sign",
}  # fmt: skip
DIGITS = set("0123456789")


def _keys() -> list[tuple[str, str]]:
    """Every key bound anywhere by us, with the screen that binds it."""
    found = [(command.scope.value, key) for command in COMMANDS for key in command.key.split(",") if key]
    for screen in OVERLAYS:
        for binding in screen.__dict__.get("BINDINGS", ()):
            assert isinstance(binding, Binding)
            found += [(screen.__name__, key) for key in binding.key.split(",")]
    return found


@pytest.mark.parametrize(("where", "key"), _keys(), ids=lambda part: str(part))
def test_no_key_needs_altgr_alt_ctrl_shift_or_a_key_terminals_keep(where: str, key: str) -> None:
    assert not NEVER.search(key)
    assert key not in NEEDS_ALTGR
    assert key not in DIGITS, "a digit needs shift on a French keyboard: its unshifted key is bound as well"


def test_every_command_that_is_written_is_found_in_its_scope() -> None:
    """A table is read when its scope is asked for: none lies in a module that nobody asks."""
    modules = (import_module(each.name) for each in iter_modules(commands.__path__, f"{commands.__name__}."))
    written = [command for module in modules for command in module.COMMANDS]
    assert len(written) == len(COMMANDS)
    assert set(written) == set(COMMANDS)
    assert all(in_scope(scope) for scope in Scope)


def test_the_walk_sees_a_forbidden_key() -> None:
    assert all(NEVER.search(key) for key in ("alt+a", "ctrl+shift+p", "f10", "f11", "ctrl+i", "ctrl+at"))
    assert not any(NEVER.search(key) for key in ("f1", "f12", "ctrl+z", "ctrl+j", "shift+tab"))


def _function_keys() -> list[Command]:
    return [c for c in COMMANDS if c.scope in (Scope.LIVE, Scope.EVERYWHERE) and re.match(r"f\d", c.key)]


def test_every_function_key_of_the_session_has_a_typed_command() -> None:
    typed = {each.code.value for each in TYPED}
    without = [command.id for command in _function_keys() if command.word not in typed]
    assert without == ["correct"], "F2 has the arrow up"


def test_every_command_is_in_the_palette_and_can_be_run() -> None:
    """What the table promises exists as an action on the screens of its scope."""
    scopes = {scope: screen for screen in PAGES for scope in screen.SCOPES}
    missing = [
        f"{command.scope}.{command.id}"
        for command in COMMANDS
        if command.scope in scopes and not hasattr(scopes[command.scope], f"action_{command.id}")
    ]
    missing += [
        command.id
        for command in in_scope(Scope.EVERYWHERE)
        if not all(hasattr(page, f"action_{command.id}") for page in PAGES)
    ]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_no_key_of_a_screen_means_two_things(page: type[LiveScreen]) -> None:
    keys = [key for c in in_scope(*page.SCOPES, Scope.EVERYWHERE) for key in c.key.split(",") if key]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_the_key_bar_shows_the_main_keys_whole_in_80_columns(page: type[LiveScreen], language: str) -> None:
    words = Words(language)
    commands = [c for c in in_scope(*page.SCOPES, Scope.EVERYWHERE) if c.bar]
    bar = KeyBar(words, ())
    bar.set_reactive(KeyBar.hints, _hints(commands, words))
    shown = bar.fitting(80)
    assert len(shown) >= min(5, len(commands))
    assert sum(len(hint.key) + len(hint.labelled(80)) + 2 for hint in shown) <= 81
    if page is LiveScreen:
        fallen = {command.id for command in commands} - {hint.action for hint in shown}
        assert fallen == {"correct"}, "everything that conducts; the arrow above corrects"


def test_the_room_view_takes_over_keys_and_gives_each_one_meaning() -> None:
    keys = [key for c in in_scope(Scope.ROOM) for key in c.key.split(",") if key]
    assert len(keys) == len(set(keys))
    hidden = {"agenda", "attendance", "clarify", "scroll_up", "scroll_down"}
    taken = {c.id for c in in_scope(Scope.LIVE) if c.key in keys}
    assert taken <= hidden, "a key that conducts still conducts"


def _hints(commands: list[Command], words: Words) -> tuple[KeyHint, ...]:
    ordered = sorted(commands, key=lambda command: command.id != "help")
    return tuple(hint_of(c, words) for c in ordered)


@pytest.mark.parametrize(
    ("key", "name"),
    [("f8", "F8"), ("ctrl+z", "^Z"), ("escape", "Échap"), ("enter", "Entrée"), ("delete", "Suppr")],
)
def test_keys_are_named_as_on_the_keyboard(key: str, name: str) -> None:
    assert key_name(key, Words("fr")) == name
