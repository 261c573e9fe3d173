"""The tables of a statement of hours: by phase against the plan, by month, and line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from facilitator import wording
from facilitator.documents.blocks import Column, Holds, Runs, Table
from facilitator.documents.cells import day_cell, duration_cell, duration_column, label_cell
from facilitator.documents.passages import passage
from facilitator.documents.typography import capital
from facilitator.domain.dossier import Dossier
from facilitator.domain.hours import HoursLine, Nature
from facilitator.domain.statement import StatementRow, by_nature, rows_of, total
from facilitator.i18n import Words

_SHARES = {Nature.SESSION: 0.1, Nature.PREPARATION: 0.135, Nature.TRAVEL: 0.095, Nature.WRITING: 0.12}
"""A nature takes the room of its title."""

Lines = tuple[HoursLine, ...]


def phases_table(dossier: Dossier, lines: Lines, words: Words) -> Table:
    """What each phase took, by nature, against its plan; the last row is the whole engagement."""
    columns = (
        Column(words("Phase"), 0.235),
        *_natures(words),
        duration_column(words("Spent"), 0.115),
        duration_column(words("Planned"), 0.1),
        duration_column(words("Left"), 0.1),
    )
    rows = tuple(
        (passage(name), *_spent(kept, words), *_against(kept, planned, words))
        for name, planned, kept in _by_phase(dossier, lines, words)
    )
    whole = (
        label_cell(words("Total")),
        *_spent(lines, words, strong=True),
        *_against(lines, dossier.planned_minutes, words, strong=True),
    )
    return Table(words("Hours by phase"), columns, rows, whole)


def months_table(lines: Lines, words: Words) -> Table:
    """What each month took, by nature."""
    columns = (
        Column(words("Month"), 0.435),
        *_natures(words),
        duration_column(words("Total"), 0.115),
    )
    rows = tuple(
        (passage(f"{words.month(month)} {month.year}"), *_spent(kept, words))
        for month, kept in _by_month(lines)
    )
    whole = (label_cell(words("Total")), *_spent(lines, words, strong=True))
    return Table(words("Hours by month"), columns, rows, whole)


def entries_table(dossier: Dossier, lines: Lines, words: Words) -> Table:
    """A row a session and month, a row an entry outside any, by date; they add up to the months."""
    columns = (
        Column(words("Date"), 0.125, holds=Holds.DAY),
        Column(words("Phase"), 0.085),
        Column(words("Session or matter"), 0.225),
        *_natures(words),
        duration_column(words("Total"), 0.115),
    )
    rows = tuple(_entry_row(row, dossier, words) for _, kept in _by_month(lines) for row in rows_of(kept))
    whole = (label_cell(words("Total")), (), (), *_spent(lines, words, strong=True))
    return Table(words("Hours in detail"), columns, rows, whole)


def _natures(words: Words) -> tuple[Column, ...]:
    return tuple(
        duration_column(capital(wording.nature_label(nature, words)), _SHARES[nature]) for nature in Nature
    )


def _spent(lines: Iterable[HoursLine], words: Words, *, strong: bool = False) -> tuple[Runs, ...]:
    """The minutes of each nature, blank where there are none, then all of them."""
    spent = by_nature(lines)
    minutes = (*(each or None for each in spent.values()), sum(spent.values()))
    return tuple(duration_cell(each, words, strong=strong) for each in minutes)


def _against(lines: Lines, planned: int | None, words: Words, *, strong: bool = False) -> tuple[Runs, Runs]:
    """What was planned and what is left of it, below zero when it is exceeded."""
    left = None if planned is None else planned - total(lines)
    return duration_cell(planned, words, strong=strong), duration_cell(left, words, strong=strong)


def _by_phase(dossier: Dossier, lines: Lines, words: Words) -> Iterator[tuple[str, int | None, Lines]]:
    """Every phase with its planned minutes and its lines, then what belongs to none."""
    for phase in dossier.phases:
        kept = tuple(line for line in lines if line.phase_id == phase.id)
        yield f"{phase.position}. {phase.title}", phase.planned_minutes, kept
    known = {phase.id for phase in dossier.phases}
    if others := tuple(line for line in lines if line.phase_id not in known):
        yield words("Outside any phase"), None, others


def _by_month(lines: Lines) -> Iterator[tuple[date, Lines]]:
    for month in sorted({line.on.replace(day=1) for line in lines}):
        yield month, tuple(line for line in lines if line.on.replace(day=1) == month)


def _entry_row(row: StatementRow, dossier: Dossier, words: Words) -> tuple[Runs, ...]:
    session, phase = dossier.session(row.session_id), dossier.phase(row.lines[0].phase_id)
    return (
        day_cell(row.on),
        passage(str(phase.position) if phase else ""),
        passage(session.title if session else row.text),
        *_spent(row.lines, words),
    )
