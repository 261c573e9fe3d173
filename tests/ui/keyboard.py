"""Typing as a person does: a text, then keys; and reading what is on the screen."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from time import monotonic

from rich.color import Color, parse_rgb_hex
from textual.events import Key, Paste
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from facilitator.ui.key_order import KeysInOrder
from facilitator.ui.theme import palette_of
from tests.stage import PATIENCE

_CHARACTERS = {"space": " ", "plus": "+", "minus": "-", "exclamation_mark": "!"}

HOPS = 6
"""Rounds in which every widget answers what it was sent: the longest chain from a key to what it paints."""


async def type_text(pilot: Pilot[int], text: str, *keys: str) -> None:
    """Types a text at once, as fast hands do, then presses keys, and lets the screen settle."""
    for char in text:
        pilot.app.post_message(Key("space" if char == " " else char, char))
    await settle(pilot)
    await press(pilot, *keys)


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Presses keys, each after what the one before it did."""
    for key in keys:
        pilot.app.post_message(Key(key, _CHARACTERS.get(key, key if len(key) == 1 else None)))
        await settle(pilot)


async def hurry(pilot: Pilot[int], keys: str) -> None:
    """Types everything in one go, as a terminal hands it over after a moment of slowness.

    Line breaks are Enter, and `<f8>` is the key of that name.
    """
    for named, char in re.findall(r"<(\w+[+\w]*)>|(.)", keys, re.DOTALL):
        name = named or {" ": "space", "\n": "enter"}.get(char, char)
        pilot.app.post_message(Key(name, {"\n": "\r"}.get(char, char) or _CHARACTERS.get(name)))
    await settle(pilot)


async def settle(pilot: Pilot[int]) -> None:
    """Waits until nothing is left to answer. It counts messages, not time: a busy machine changes nothing."""
    for _ in range(HOPS):
        await _hop(pilot)
        with suppress(WorkerCancelled):  # the palette leaves a search for the next one
            await pilot.app.workers.wait_for_complete()


async def answered(pilot: Pilot[int]) -> None:
    """The same without waiting for what goes on beside the screen."""
    for _ in range(HOPS):
        await _hop(pilot)


async def _hop(pilot: Pilot[int]) -> None:
    await pilot.pause(0)
    while isinstance(pilot.app, KeysInOrder) and pilot.app.is_behind:
        await pilot.pause(0)


async def comes(pilot: Pilot[int], condition: Callable[[], bool]) -> bool:
    """Whether a condition comes to hold, which no key was pressed for: a frame or a thread is awaited."""
    deadline = monotonic() + PATIENCE
    while not condition() and monotonic() < deadline:
        await pilot.pause(0.01)
    return condition()


async def empty_line(pilot: Pilot[int]) -> None:
    """Takes out what is typed: the words, then the prefix that came back as text."""
    await press(pilot, "ctrl+u", "backspace", "backspace", "backspace")


async def paste(pilot: Pilot[int], text: str) -> None:
    """Pastes a text where the cursor is, as terminals hand it over: in one piece."""
    focused = pilot.app.focused
    assert focused is not None
    focused.post_message(Paste(text))
    await settle(pilot)


def shown(pilot: Pilot[int]) -> str:
    """The text on the screen, row by row, blanks as spaces."""
    app = pilot.app
    width, height = app.size
    rows = [
        "".join(segment.text for segment in strip)[:width]
        for strip in app.screen._compositor.render_strips(app.size)[:height]
    ]
    return plain("\n".join(rows))


def lit(pilot: Pilot[int]) -> list[str]:
    """What is painted on the ground of the selection, row by row."""
    app = pilot.app
    ground = Color.from_rgb(*parse_rgb_hex(palette_of(app.theme).selected.removeprefix("#")))
    rows = (
        "".join(
            segment.text
            for segment in strip
            if segment.style
            and segment.style.bgcolor
            and segment.style.bgcolor.get_truecolor() == ground.triplet
        )
        for strip in app.screen._compositor.render_strips(app.size)
    )
    return [plain(row).strip() for row in rows if row.strip()]


def flowing(pilot: Pilot[int]) -> str:
    """The screen as one text: where a sentence breaks depends on how long the name of a folder is."""
    return " ".join(shown(pilot).split())


async def reads(pilot: Pilot[int], sentence: str) -> bool:
    """Whether a sentence comes to be read: its rows grow when the screen is next laid out, a frame later."""
    return await comes(pilot, lambda: sentence in flowing(pilot))


def plain(text: str) -> str:
    """The text with ordinary spaces where typography asks for spaces that never break."""
    return text.translate(dict.fromkeys(map(ord, "\u00a0\u202f\u2800"), " "))


def row_with(pilot: Pilot[int], text: str) -> str:
    """The first row of the screen that shows a text; empty when none does."""
    return next((row for row in shown(pilot).splitlines() if text in row), "")
