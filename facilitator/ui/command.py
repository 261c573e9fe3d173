"""What a command is: where it works, its key, its words; and those that many screens share."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from textual.binding import Binding

from facilitator.i18n import N_, Words
from facilitator.values import dataclass

NARROW: Final = 90
"""Columns below which bars are narrow and what stands at the sides goes."""

BESIDE: Final = 116
"""Columns from which what was carried over stands beside the stream."""

TALL: Final = 28
"""Rows from which there is room for blank ones, and for second ones."""


class Scope(StrEnum):
    """Where a command works."""

    EVERYWHERE = "everywhere"
    HOME = "home"
    COCKPIT = "cockpit"
    PREPARE = "prepare"
    LIVE = "live"
    FEED = "feed"
    RATIONALISE = "rationalise"
    ROOM = "room"
    CLOSE = "close"
    READING = "reading"
    LETTER = "letter"
    PLAN = "plan"
    CALENDAR = "calendar"
    COMPARE = "compare"
    PEOPLE = "people"
    BODIES = "bodies"
    PROJECTS = "projects"
    PROJECT = "project"
    ADVICE = "advice"
    ADVICE_NOTE = "advice_note"
    PROGRESS = "progress"
    HOURS = "hours"
    REGISTER = "register"
    ORGANISATION = "organisation"
    ACTIVITY = "activity"
    FINDINGS = "findings"
    TRACES = "traces"
    CHART = "chart"
    SCENARIOS = "scenarios"
    SCENARIO = "scenario"


class Group(StrEnum):
    """Under which heading the help lists a command."""

    WRITE = N_("Write")
    CORRECT = N_("Correct")
    CONDUCT = N_("Conduct the session")
    ITEM = N_("On the selected item")
    DO = N_("On this screen")
    EVERYWHERE = N_("Everywhere")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the consultant can do: the action `action_<id>` of the screens in its scope.

    `key` lists Textual keys, separated by commas, the first one shown. `word` is the typed form after `:`,
    as resolved by the capture commands. `bar` puts it into the key bar, of windows of `least` columns and
    more, and `below` so many where that is said; `short` is its label in a narrow one.
    `english` is the key shown in English, where a letter stands for another word.
    """

    id: str
    scope: Scope
    key: str
    label: str
    help: str
    group: Group = Group.DO
    word: str = ""
    bar: bool = False
    short: str = ""
    least: int = 0
    below: int = 0
    priority: bool = False
    english: str = ""

    def shown_key(self, words: Words) -> str:
        """The first key as the key bar and the help write it, or that of the language."""
        own = self.english if words.language == "en" else ""
        return key_name(own or self.key.split(",")[0], words)

    def binding(self) -> Binding:
        """The Textual binding. The description stays English: only our own views show it, in words."""
        return Binding(
            self.key, self.id, self.label, id=f"{self.scope}.{self.id}", show=False, priority=self.priority
        )


def history(scope: Scope) -> tuple[Command, ...]:
    """Undo, redo and Escape, the same on every screen of an engagement."""
    return (
        Command("undo", scope, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT),
        Command("redo", scope, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
        Command("back", scope, "escape", N_("Back"), N_("back; nothing is lost")),
    )


def export(scope: Scope, key: str, help: str, label: str = N_("Export")) -> tuple[Command, ...]:
    """Writing documents, and opening the folder they are in."""
    return (
        Command("export", scope, key, label, help, bar=True),
        Command("folder", scope, "o", N_("Folder"), N_("open the folder of the documents")),
    )


_KEY_NAMES: Final = {
    "enter": N_("Enter"),
    "escape": N_("Esc"),
    "colon": ":",
    "delete": N_("Del"),
    "space": N_("Space"),
    "plus": "+",
    "minus": "−",
    "slash": "/",
    "exclamation_mark": "!",
    "pageup": N_("PgUp"),
    "pagedown": N_("PgDn"),
    "left": "←",
    "right": "→",
    "tab": N_("Tab"),
}


def key_name(key: str, words: Words) -> str:
    """A Textual key as people write it: F1, ^Z, Échap."""
    if key.startswith("ctrl+"):
        return f"^{key.removeprefix('ctrl+').upper()}"
    return words(_KEY_NAMES[key]) if key in _KEY_NAMES else key.upper()
