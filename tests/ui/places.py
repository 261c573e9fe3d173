"""The way to every screen of the program, with keys alone, from the live committee of the example."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from textual.pilot import Pilot
from textual.screen import Screen

from facilitator.cli.example import folder_of
from facilitator.ui import screens
from facilitator.ui.screens.room import RoomScreen
from tests.ui.keyboard import press, type_text

LETTER: Final = "the path of the letter"
"""Stands among keys for a path that is typed."""


@dataclass(frozen=True, slots=True)
class Place:
    """A screen by the name of its class, and what opens it: a line typed, then keys."""

    screen: str
    typed: str = ""
    keys: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join((self.screen, *self.keys))


def _from_dashboard(screen: str, *keys: str) -> Place:
    return Place(screen, ":tableau", ("enter", *keys))


PLACES: Final = (
    # the session
    Place("LiveScreen"),
    Place("LiveScreen", keys=("f4",)),
    Place("LiveScreen", keys=("f5",)),
    Place("HelpScreen", keys=("f1",)),
    Place("LargeEditor", keys=("ctrl+o",)),
    Place("LeaveLive", keys=("ctrl+q",)),
    Place("AttendanceScreen", keys=("f6",)),
    Place("ClarifyScreen", keys=("f7",)),
    Place("CloseScreen", keys=("f12",)),
    Place("RationaliseScreen", ":verdicts", ("enter",)),
    # the engagement
    _from_dashboard("CockpitScreen"),
    _from_dashboard("HelpScreen", "f1"),
    _from_dashboard("LineAsked", "n"),
    _from_dashboard("PrepareScreen", "p"),
    _from_dashboard("TickScreen", "p", "a"),
    _from_dashboard("ChooseScreen", "p", "f"),
    _from_dashboard("HoursScreen", "t"),
    _from_dashboard("HoursScreen", "t", "b"),
    _from_dashboard("ProgressNoteScreen", "s"),
    _from_dashboard("PassageAsked", "s", "enter"),
    _from_dashboard("AdviceScreen", "v"),
    _from_dashboard("AdviceNoteScreen", "v", "enter"),
    # the registers
    _from_dashboard("RegisterScreen", "d"),
    _from_dashboard("RegisterScreen", "a"),
    _from_dashboard("RemindingScreen", "a", "r"),
    # people and projects
    _from_dashboard("PeopleScreen", "q"),
    _from_dashboard("PersonSheet", "q", "enter"),
    _from_dashboard("RosterScreen", "q", "n"),
    _from_dashboard("RolesScreen", "q", "r"),
    _from_dashboard("BodiesScreen", "q", "b"),
    _from_dashboard("NamesAsked", "q", "b", "plus"),
    _from_dashboard("ProjectsScreen", "r"),
    _from_dashboard("ProjectScreen", "r", "enter"),
    # the letter and the plan
    _from_dashboard("LetterScreen", "l"),
    _from_dashboard("LetterScreen", "l", "tab"),
    _from_dashboard("PlanScreen", "f"),
    _from_dashboard("CalendarScreen", "f", "tab"),
    _from_dashboard("CompareScreen", "f", "tab", "c"),
    # the organisation
    _from_dashboard("OrganisationScreen", "o"),
    _from_dashboard("OrganisationScreen", "o", "v"),
    _from_dashboard("ActivityScreen", "o", "right", "down", "enter"),
    _from_dashboard("FindingsScreen", "o", "a"),
    _from_dashboard("TracesScreen", "o", "right", "down", "h"),
    _from_dashboard("ChartScreen", "o", "g"),
    _from_dashboard("ScenariosScreen", "b"),
    _from_dashboard("ScenarioScreen", "b", "down", "enter"),
    _from_dashboard("ShareScreen", "b", "down", "enter", *["down"] * 3, "s", *"Achats;Budget", "enter"),
    # the engagements
    _from_dashboard("HomeScreen", "escape"),
    _from_dashboard("NewAsked", "escape", "n"),
    _from_dashboard("ReadingScreen", "escape", "n", LETTER, "enter"),
)


async def go(pilot: Pilot[int], place: Place) -> None:
    """Goes there from the live session."""
    await press(pilot, "x", "backspace")
    await type_text(pilot, place.typed)
    for key in place.keys:
        if key == LETTER:
            await type_text(pilot, str(folder_of("fr") / "lettre-de-mission.txt"))
        else:
            await press(pilot, key)
    assert type(pilot.app.screen).__name__ == place.screen


def screens_of_the_program() -> set[str]:
    """The screens there are: classes of `ui/screens` nothing is derived from. The second window is another
    program, and the palette is Textual's.
    """
    for module in pkgutil.iter_modules(screens.__path__):
        importlib.import_module(f"{screens.__name__}.{module.name}")
    return {each.__name__ for each in _derived(Screen) if each.__module__.startswith(screens.__name__)} - {
        RoomScreen.__name__,
        "CommandSearch",
    }


def _derived(base: type[Screen[Any]]) -> Iterator[type[Screen[Any]]]:
    for each in base.__subclasses__():
        if not each.__subclasses__():
            yield each
        yield from _derived(each)
