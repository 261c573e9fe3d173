"""What moved from one calendar to another, as rows: from which day to which, by how many days."""

from __future__ import annotations

from datetime import date

from rich.text import Text

from facilitator.domain.calendar import EntryKind, Move, Shift
from facilitator.i18n import N_
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line, spread
from facilitator.ui.widgets.row_list import Row

KINDS = {
    EntryKind.SESSION: N_("session"),
    EntryKind.MILESTONE: N_("milestone"),
    EntryKind.DELIVERABLE: N_("deliverable"),
}
"""What a date is for."""

ROOMY = 90
"""Cells from which a row says more."""


def shift_text(move: Move, ink: Ink) -> str:
    """By how much a date moved: `+7 d`, `new`, `removed`."""
    if move.shift is Shift.MOVED:
        return ink.words("{days} d", days=f"{move.days:+d}".replace("-", "−"))
    return ink.words("new") if move.shift is Shift.ADDED else ink.words("removed")


def move_rows(found: tuple[Move, ...], ink: Ink, width: int) -> tuple[Row, ...]:
    """What changed from one calendar to another."""
    if not found:
        return (Row(line(" ", (ink.words("Nothing moved between these two."), ink.palette.muted))),)
    return tuple(Row(_move(each, ink, width), each.entry.of) for each in found)


_MARKS = {Shift.MOVED: "→", Shift.ADDED: "+", Shift.REMOVED: "−"}


def _move(move: Move, ink: Ink, width: int) -> Text:
    palette, words = ink.palette, ink.words
    colour = {
        Shift.MOVED: palette.accent,
        Shift.ADDED: palette.good,
        Shift.REMOVED: palette.warning,
    }[move.shift]
    left = line(" ", (f"{_MARKS[move.shift]} ", f"bold {colour}"), (move.entry.title, palette.text))
    if width >= ROOMY:
        left.append_text(line((f"  {words(KINDS[move.entry.kind])}", palette.muted)))
    right = line(
        (_day(move.before, ink), palette.muted),
        ("  →  " if move.shift is Shift.MOVED else "     ", palette.muted),
        (_day(move.after, ink), palette.text),
        (f"{shift_text(move, ink):>11} ", f"bold {colour}"),
    )
    return spread(left, right, width)


def _day(day: date | None, ink: Ink) -> str:
    return fitted(ink.words.day_year(day) if day else "", 15)
