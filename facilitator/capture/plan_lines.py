"""The lines a plan is typed in: phases, stakes, deliverables, milestones; a title, then parts after `;`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from facilitator.capture.hours_words import phase_of_rank, phase_rank
from facilitator.capture.messages import N_, Refusal
from facilitator.capture.plan_words import (
    day_text,
    hours_text,
    is_open,
    months_text,
    read_day,
    read_hours,
    read_months,
)
from facilitator.domain.durations import DAY_MINUTES
from facilitator.domain.engagement import Phase
from facilitator.domain.foundation import PhaseEntry, StakeEntry
from facilitator.domain.people import folded
from facilitator.domain.plan import Deliverable, Milestone, Stake
from facilitator.values import dataclass

_GROUP = re.compile(r"\s*([^\W\d_][\w’' -]{2,30}?)\s*:\s+(?=\S)")
_MARK = re.compile(r"\s<(?=\S)")


@dataclass(frozen=True, slots=True)
class DatedEntry:
    """Something with a title and, as far as they are said, a day and a phase."""

    title: str
    on: date | None = None
    phase: Phase | None = None


def read_phase(line: str, on: date, day_minutes: int = DAY_MINUTES) -> PhaseEntry | Refusal:
    """A phase: `Structurer le pôle ; mars 2026 ; 6 mois ; 40 h`, the parts in any order."""
    title, *parts = _parts(line)
    if not title:
        return Refusal(N_("A phase needs a title."))
    entry = PhaseEntry(title)
    for part in parts:
        if is_open(part):
            continue
        if months := read_months(part):
            entry = replace(entry, months=months)
        elif minutes := read_hours(part, day_minutes):
            entry = replace(entry, planned_minutes=minutes)
        elif starts := read_day(part, on):
            entry = replace(entry, starts=starts)
        else:
            return Refusal(
                N_("“{part}” is no start, no length and no hours. Try March 2026, 6 months or 40 h."),
                {"part": part},
            )
    return entry


def phase_line(phase: Phase | PhaseEntry, language: str) -> str:
    """The line that says a phase, to be corrected."""
    parts = [
        phase.title,
        day_text(phase.starts) if phase.starts else "",
        months_text(phase.months, language) if phase.months else "",
        hours_text(phase.planned_minutes) if phase.planned_minutes else "",
    ]
    return " ; ".join(filter(None, parts))


def read_stake(line: str, group: str = "") -> StakeEntry | Refusal:
    """A stake and its group: `social : retisser des liens`; a line without one keeps the group it had."""
    match = _GROUP.match(line)
    named = match[1].strip() if match else group
    text = line[match.end() :].strip() if match else line.strip()
    if not text:
        return Refusal(N_("A stake needs its words."))
    return StakeEntry(named, text)


def stake_line(stake: Stake | StakeEntry) -> str:
    """The line that says a stake, to be corrected."""
    return f"{stake.group} : {stake.text}" if stake.group else stake.text


def read_dated(line: str, on: date, phases: Sequence[Phase] = ()) -> DatedEntry | Refusal:
    """A deliverable or a milestone: `Organigramme cible ; 12/04 ; phase 1`, or with `<12/04` at its end."""
    title, *parts = _parts(_MARK.sub(" ; ", line))
    if not title:
        return Refusal(N_("It needs a title."))
    entry = DatedEntry(title)
    for part in parts:
        if is_open(part):
            continue
        phase = phase_named(part, phases)
        if phase is not None:
            entry = replace(entry, phase=phase)
        elif day := read_day(part, on):
            entry = replace(entry, on=day)
        else:
            return Refusal(
                N_("“{part}” is no date and no phase. Try 12/04, end of May or phase 1."),
                {"part": part},
            )
    return entry


def dated_line(said: Deliverable | Milestone, phases: Sequence[Phase] = ()) -> str:
    """The line that says a deliverable or a milestone, to be corrected."""
    day = said.due if isinstance(said, Deliverable) else said.on
    phase = next((each for each in phases if each.id == said.phase_id), None)
    parts = [said.title, day_text(day) if day else "", f"phase {phase.position}" if phase else ""]
    return " ; ".join(filter(None, parts))


def phase_named(text: str, phases: Sequence[Phase]) -> Phase | None:
    """The phase some words name: `phase 2`, `1er temps`, or its title."""
    same = next((each for each in phases if folded(each.title) == folded(text)), None)
    if same is not None:
        return same
    ranked = phase_rank(text)
    return phase_of_rank(ranked[0], tuple(phases)) if ranked and ranked[1:] == (0, len(text)) else None


def _parts(line: str) -> list[str]:
    first, *others = (part.strip() for part in line.split(";"))
    return [first, *filter(None, others)]
