"""The steering committee of two hours that `copil.txt` tells: who is there, its clock, its lines, its keys.

`python -m tests.ui.committee` conducts it and writes its minutes anew; read the difference before keeping it.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, time
from pathlib import Path
from typing import Final

from textual.pilot import Pilot

from facilitator.domain.items import Status
from facilitator.i18n import Words
from facilitator.paths import home_of
from facilitator.settings import Settings
from facilitator.store.glance import FirstSight
from facilitator.store.store import Store
from facilitator.ui.app import FacilitatorApp
from facilitator.ui.desk import Desk
from tests.source import ROOT
from tests.stage import PARIS, TUESDAY, FixedClock
from tests.ui.copil import CONSULTANT, Stage, committee_of_today, play_example
from tests.ui.hands import Hands

STORY: Final = ROOT / "tests" / "vectors" / "stories" / "copil.txt"
MINUTES: Final = ROOT / "tests" / "golden" / "committee.fr.md"

_KEYS: Final = {
    "Entrée sur la séance": ("enter", "enter", "f8"),
    "F8 point suivant": ("f8",),
    "F6": ("f6", *("space", "down") * 8, "e", "down", "e", "down", "e", "escape"),
    "↑ puis correction": ("up", "backspace", "e", "enter"),
    "F5 vue salle puis": ("f5", "f5"),
    "F5 vue salle :": ("f5", "escape"),
    "F7": ("f7", *"roc", "enter", *"dupo", "enter"),
    "F12": ("f12", "enter", "enter", "enter", "enter"),
}
"""What each stage direction presses, by how it begins; the first Enter opens the engagement."""

_SLIP: Final = "tour de table : chacun annonce son attent"
"""The finger lands on the key beside the last one: the letter that is corrected afterwards."""

_HOURS: Final = {
    "Entrée sur la séance": (time(9, 28),),
    "F8 point suivant": (time(9, 41), time(10, 2), time(10, 36), time(10, 55), time(11, 22)),
    ":+5": (time(10, 28),),
    "x: tension": (time(10, 30),),
    "F7": (time(11, 29),),
}
"""When what begins so is done; between two of these, each step takes the time it takes to type."""

Sees = Callable[[Pilot[int], str, str], None]
"""Looks at the screen after a key of a stage direction."""


def steps() -> Iterator[str]:
    """The story from its first line on; what begins with `#` is pressed, the rest is typed."""
    yield from STORY.read_text(encoding="utf-8").splitlines()[1:]


@contextmanager
def about_to_begin(folder: Path, clock: FixedClock) -> Iterator[Stage]:
    """Opens the example two minutes before its committee, with the fifth action still open."""
    clock.at = datetime.combine(TUESDAY, time(9, 28), PARIS)
    home = home_of(folder, {})
    play_example(home, clock)
    with Store.open(home, clock) as store:
        session = committee_of_today(store)
        fifth = next(each for each in store.register(session.engagement_id) if each.ref == "A-05")
        store.set_status([fifth.id], Status.OPEN)
        desk = Desk(home, Words("fr"), clock, Settings(CONSULTANT), open_store=lambda: store)
        yield Stage(store, session, FacilitatorApp(desk, FirstSight(home=store.home(TUESDAY))))


async def conduct(pilot: Pilot[int], clock: FixedClock, sees: Sees = lambda *_: None) -> Hands:
    """Types and presses all of it, at the hours of the story; the hands that did."""
    hands, hours = Hands(pilot), {begins: list(each) for begins, each in _HOURS.items()}
    for step in steps():
        said = step.removeprefix("# ")
        _tell_time(clock, said, hours)
        if step.startswith("#"):
            for key in next(keys for begins, keys in _KEYS.items() if said.startswith(begins)):
                await hands.press(key)
                sees(pilot, said, key)
        else:
            await hands.type(f"{_SLIP}r" if said.startswith(_SLIP) else said, "enter")
            sees(pilot, said, "")
    return hands


def _tell_time(clock: FixedClock, step: str, hours: dict[str, list[time]]) -> None:
    clock.forward(seconds=35)
    for begins, left in hours.items():
        if step.startswith(begins):
            clock.at = datetime.combine(TUESDAY, left.pop(0), PARIS)


def minutes_in(folder: Path) -> str:
    """The minutes as they were handed out."""
    (written,) = home_of(folder, {}).exports.rglob("compte-rendu*.md")
    return written.read_text(encoding="utf-8")


async def _conduct_alone(folder: Path) -> str:
    clock = FixedClock()
    with about_to_begin(folder, clock) as stage:
        async with stage.app.run_test(size=(100, 30)) as pilot:
            await conduct(pilot, clock)
    return minutes_in(folder)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        MINUTES.write_text(asyncio.run(_conduct_alone(Path(temporary))), encoding="utf-8")
