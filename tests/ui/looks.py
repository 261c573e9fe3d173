"""How the screens look, as texts to compare with, and the picture of the README.

`python -m tests.ui.looks` paints them all again.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from textual.pilot import Pilot

from tests.source import ROOT
from tests.ui.copil import Stage, under_way, write
from tests.ui.keyboard import press, settle, shown, type_text

GOLDEN: Final = ROOT / "tests" / "golden" / "screens"
PICTURE: Final = ROOT / "assets" / "screenshots" / "live.svg"

_FONTS: Final = "'Fira Code', 'DejaVu Sans Mono', Menlo, Consolas, monospace"


@dataclass(frozen=True, slots=True)
class Look:
    """One screen: its size, and how one gets there: a line typed, then keys."""

    name: str
    size: tuple[int, int]
    typed: str = ""
    keys: tuple[str, ...] = ()
    language: str = "fr"


_DASHBOARD = ":tableau"
LOOKS: Final = (
    Look("live-80x24", (80, 24)),
    Look("live-100x30", (100, 30)),
    Look("live-120x36", (120, 36)),
    Look("live-english-100x30", (100, 30), language="en"),
    Look("live-understood-80x24", (80, 24), "a: rédiger la fiche de poste >dupont <vendredi prochain"),
    Look("live-list-100x30", (100, 30), "a: rédiger la fiche de poste du directeur >dup"),
    Look("live-agenda-80x24", (80, 24), keys=("f4",)),
    Look("live-help-100x30", (100, 30), keys=("f1",)),
    Look("room-80x24", (80, 24), keys=("f5",)),
    Look("room-100x30", (100, 30), keys=("f5",)),
    Look("room-120x36", (120, 36), keys=("f5", "pagedown")),
    Look("room-160x50", (160, 50), keys=("f5",)),
    Look("attendance-100x30", (100, 30), keys=("f6",)),
    Look("clarify-100x30", (100, 30), keys=("f7",)),
    Look("close-100x30", (100, 30), keys=("f12",)),
    Look("close-80x24", (80, 24), keys=("f12",)),
    Look("cockpit-100x30", (100, 30), _DASHBOARD, ("enter",)),
    Look("cockpit-80x24", (80, 24), _DASHBOARD, ("enter",)),
    Look("hours-100x30", (100, 30), _DASHBOARD, ("enter", "t")),
    Look("hours-80x24", (80, 24), _DASHBOARD, ("enter", "t")),
    Look("organisation-100x30", (100, 30), _DASHBOARD, ("enter", "o")),
    Look("organisation-80x24", (80, 24), _DASHBOARD, ("enter", "o", "right", "right")),
    Look("organisation-120x36", (120, 36), _DASHBOARD, ("enter", "o", "v")),
    Look("chart-100x30", (100, 30), _DASHBOARD, ("enter", "o", "g")),
    Look("chart-80x24", (80, 24), _DASHBOARD, ("enter", "o", "g", "tab")),
    Look("register-100x30", (100, 30), _DASHBOARD, ("enter", "a")),
    Look("register-80x24", (80, 24), _DASHBOARD, ("enter", "a")),
    Look("register-decisions-100x30", (100, 30), _DASHBOARD, ("enter", "d")),
    Look("prepare-100x30", (100, 30), _DASHBOARD, ("enter", "p", "down", "down")),
    Look("prepare-80x24", (80, 24), _DASHBOARD, ("enter", "p", "down", "down")),
    Look("prepare-format-100x30", (100, 30), _DASHBOARD, ("enter", "p", "f", "r", "e", "v", "u", "e")),
    Look("scenarios-100x30", (100, 30), _DASHBOARD, ("enter", "b", "down")),
    Look("scenarios-80x24", (80, 24), _DASHBOARD, ("enter", "b", "down")),
    Look("scenario-100x30", (100, 30), _DASHBOARD, ("enter", "b", "down", "enter")),
    Look("scenario-80x24", (80, 24), _DASHBOARD, ("enter", "b", "down", "enter")),
    Look("home-100x30", (100, 30), _DASHBOARD, ("enter", "escape")),
)


async def _in_the_middle(pilot: Pilot[int]) -> None:
    """One has been typing: that the session was found again is no longer said."""
    await settle(pilot)
    await press(pilot, "x", "backspace")


async def take(look: Look, pilot: Pilot[int]) -> None:
    """Goes to the screen of a look."""
    await _in_the_middle(pilot)
    await type_text(pilot, look.typed, *look.keys)


async def text_of(look: Look, stage: Stage) -> str:
    """The screen as rows of text, without the blanks at their ends."""
    async with stage.app.run_test(size=look.size) as pilot:
        await take(look, pilot)
        return "\n".join(row.rstrip() for row in shown(pilot).splitlines()) + "\n"


async def picture_of(stage: Stage) -> str:
    """The live session as a picture that asks nothing of the network."""
    async with stage.app.run_test(size=(100, 30)) as pilot:
        await _in_the_middle(pilot)
        svg = stage.app.export_screenshot(title="facilitator")
    svg = re.sub(r"<!--.*?-->|@font-face \{.*?\}", "", svg, flags=re.S)
    svg = svg.replace("Fira Code, monospace", _FONTS).replace("\u2800", "&#160;")
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return "\n".join(row.rstrip() for row in svg.splitlines() if row.strip()) + "\n"


def _paint_all(written: dict[str, Path], scratch: Path) -> None:
    GOLDEN.mkdir(parents=True, exist_ok=True)
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    for look in LOOKS:
        folder = shutil.copytree(written[look.language], scratch / look.name)
        with under_way(folder, look.language) as stage:
            (GOLDEN / f"{look.name}.txt").write_text(asyncio.run(text_of(look, stage)), encoding="utf-8")
    with under_way(shutil.copytree(written["fr"], scratch / "picture")) as stage:
        PICTURE.write_text(asyncio.run(picture_of(stage)), encoding="utf-8")


def main() -> None:
    """Paints every text and the picture."""
    with tempfile.TemporaryDirectory() as temporary:
        scratch = Path(temporary)
        written = {language: scratch / language for language in ("fr", "en")}
        for language, folder in written.items():
            write(folder, language)
        _paint_all(written, scratch)


if __name__ == "__main__":
    main()
