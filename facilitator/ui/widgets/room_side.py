"""The left side of the room view: the minutes that are left, their bar, the agenda."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from facilitator import room_words
from facilitator.domain.room import Progress, RoomPicture, RoomPoint
from facilitator.domain.room_time import Left
from facilitator.domain.techniques import Stage
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.room_digits import drawn
from facilitator.values import dataclass

_TALL: Final = 26
"""Rows from which the figures are drawn larger."""

_SOON: Final = 0.2
"""The share of the time from which the bar changes its colour."""


@dataclass(frozen=True, slots=True)
class Face:
    """What the clock of the room shows: a number, what it counts, and the cells of its bar that are left.

    `stage` is that of a technique, whose time it then is.
    """

    number: int
    counts_seconds: bool
    cells: int
    width: int
    is_soon: bool
    stage: Stage | None = None


def face_of(picture: RoomPicture | None, now: datetime, width: int, *, seconds: bool) -> Face | None:
    """The face at an instant; None without a time to show. `seconds` counts those of the last minute."""
    left = picture.time.at(now) if picture else None
    if left is None:
        return None
    counts = seconds and left.is_last
    number = left.seconds if counts else left.minutes
    running = picture.time.stage(now) if picture else None
    is_soon = left.seconds <= left.planned * _SOON
    return Face(number, counts, left.cells(width), width, is_soon, running.stage if running else None)


def side_rows(picture: RoomPicture, face: Face | None, ink: Ink, width: int, height: int) -> list[Text]:
    """The clock above the agenda; of a long agenda the part around the current point."""
    clock = _clock(picture, face, ink, height)
    return [*clock, *_agenda(picture, ink, width, height - len(clock))]


def _clock(picture: RoomPicture, face: Face | None, ink: Ink, height: int) -> list[Text]:
    palette, words = ink.palette, ink.words
    if face is None:
        return []
    left = Left(face.number * 60, 60)
    label = words("seconds left") if face.counts_seconds else room_words.minutes_label(left, words)
    if picture.time.is_paused:
        label = words("pause")
    rows = [line((label, palette.muted))]
    rows += [line((row, palette.text)) for row in drawn(face.number, 5 if height >= _TALL else 3)]
    colour = palette.accent if face.is_soon else palette.good
    rows.append(line(("━" * face.cells, colour), ("─" * (face.width - face.cells), palette.muted)))
    return [*rows, Text("")]


def _agenda(picture: RoomPicture, ink: Ink, width: int, height: int) -> list[Text]:
    agenda = picture.agenda
    current = next((each.number for each in agenda if each.progress is Progress.CURRENT), 1)
    first = max(0, min(current - 1 - height // 2, len(agenda) - height))
    return [_point(each, ink, width) for each in agenda[first : first + max(1, height)]]


def _point(point: RoomPoint, ink: Ink, width: int) -> Text:
    palette = ink.palette
    marks = {
        Progress.DONE: ("✓", palette.good),
        Progress.CURRENT: ("►", palette.accent),
        Progress.AHEAD: (" ", ""),
    }
    style = f"bold {palette.text}" if point.progress is Progress.CURRENT else palette.muted
    title = _short(f"{point.number} {point.title}", width - 2)
    return line(marks[point.progress], " ", (title, style))


def _short(title: str, width: int) -> str:
    """A title that is too long loses what follows its colon or bracket, before it is cut with an ellipsis."""
    if cell_len(title) > width:
        title = re.split(r"\s[:(]", title)[0]
    return fitted(title, width).rstrip()
