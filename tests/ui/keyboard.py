"""Typing as a person does: a text, then keys; and reading what is on the screen."""

from __future__ import annotations

from textual.pilot import Pilot

_NAMES = {" ": "space", "\n": "enter"}


async def type_text(pilot: Pilot[int], text: str, *keys: str) -> None:
    """Types a text character by character, then presses keys, and lets the screen settle."""
    await pilot.press(*(_NAMES.get(char, char) for char in text), *keys)
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Presses keys and lets the screen settle."""
    await type_text(pilot, "", *keys)


def shown(pilot: Pilot[int]) -> str:
    """The text on the screen, row by row, blanks as spaces."""
    app = pilot.app
    width, height = app.size
    rows = [
        "".join(segment.text for segment in strip)[:width]
        for strip in app.screen._compositor.render_strips(app.size)[:height]
    ]
    return "\n".join(rows).replace("\u2800", " ")
