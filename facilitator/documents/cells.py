"""Cells that a format may calculate with: durations and days, as a reader writes them and as values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from facilitator import wording
from facilitator.documents.blocks import Align, Column, Holds, Run, Runs
from facilitator.i18n import Words


def duration_column(title: str, share: float) -> Column:
    """A column of durations."""
    return Column(title, share, Align.RIGHT, Holds.DURATION)


def duration_cell(minutes: int | None, words: Words, *, strong: bool = False) -> Runs:
    """`20 h 15`; an empty cell where it is not known."""
    if minutes is None:
        return ()
    return (Run(wording.duration(minutes, words), strong, value=minutes),)


def day_cell(day: date | None) -> Runs:
    """`10/03/2026`; an empty cell without a day."""
    return (Run(f"{day:%d/%m/%Y}", value=day),) if day else ()


def staff_column(title: str, share: float) -> Column:
    """A column of full-time equivalents."""
    return Column(title, share, Align.RIGHT, Holds.STAFF)


def staff_cell(fte: Decimal | None, words: Words, *, strong: bool = False) -> Runs:
    """`0,70`; an empty cell where it is not known."""
    return () if fte is None else (Run(wording.fte_number(fte, words), strong, value=fte),)


def count_column(title: str, share: float) -> Column:
    """A column of whole or broken numbers."""
    return Column(title, share, Align.RIGHT, Holds.NUMBER)


def count_cell(number: Decimal | int | None, words: Words, *, strong: bool = False) -> Runs:
    """`1 200`; an empty cell where it is not known."""
    return () if number is None else (Run(wording.quantity(number, words), strong, value=number),)


def label_cell(text: str) -> Runs:
    """What names a row of totals."""
    return (Run(text, strong=True),)


def spent_of(spent: int, planned: int | None, words: Words) -> str:
    """Hours spent out of those planned: `20 h 15 / 40 h`; those spent alone when none were planned."""
    said = wording.duration(spent, words)
    return said if planned is None else f"{said} / {wording.short_duration(planned, words)}"
