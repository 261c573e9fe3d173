"""A line of hours as it was understood: what for, how long, when, of which session and phase."""

from __future__ import annotations

from rich.text import Text

from facilitator import wording
from facilitator.capture.hours import HoursEntry
from facilitator.domain.engagement import Phase
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.statement_rows import nature_short


def understood(entry: HoursEntry, phase: Phase | None, ink: Ink) -> Text:
    """One row, with what deserves a look at its end; `phase` is where the hours will go."""
    palette, words = ink.palette, ink.words
    session = entry.session
    text = line(
        (nature_short(entry.nature, words), f"bold {palette.good}"),
        (f"   {wording.duration(entry.minutes, words)}", f"bold {palette.text}"),
        (f"   {words.day(entry.on)}", palette.text),
        (f"   {entry.text}" if entry.text else "", palette.text),
        (f"   {session.title}" if session and session.title != entry.text else "", palette.muted),
        (f"   {words('phase {number}', number=phase.position)}" if phase else "", palette.muted),
    )
    for notice in entry.notices:
        text.append_text(line((f"   ! {words(notice.message, **notice.fields)}", palette.warning)))
    return text
