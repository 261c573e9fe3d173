"""From what a letter says to what founds an engagement; what it does not say stays empty."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.foundation import Foundation, PhaseEntry, StakeEntry
from facilitator.domain.mission_letter import EarlierIntervention, Evidence, Proposal
from facilitator.letter.passages import Letter
from facilitator.letter.understanding import InterventionSaid, PhaseSaid, Understanding


def foundation_of(said: Understanding, letter: Letter, file: str = "") -> Foundation:
    """The foundation that an understanding proposes, with its letter, which has a file name."""
    return Foundation(
        title=said.title or "",
        object=said.object or "",
        context=said.context or "",
        commissioned_by=said.commissioned_by or "",
        beneficiary=said.beneficiary or "",
        led_by=said.led_by or "",
        organisation=said.organisation or "",
        reporting=said.reporting or "",
        planned_minutes=said.minutes_planned,
        distribution=said.recipients,
        phases=_phases(said),
        stakes=tuple(StakeEntry(stake.group or "", stake.text) for stake in said.stakes),
        people=said.people,
        units=said.units,
        earlier=tuple(map(_earlier, said.earlier)),
        proposal=Proposal(
            annexed=bool(said.proposal.annexed),
            revisable=bool(said.proposal.revisable),
            calendar=_calendar(said, letter),
        ),
        notes=tuple(f"{note.word} : {note.text}" for note in said.notes),
        file=file,
        lines=letter.lines,
        evidence=_evidence(said),
    )


def _phases(said: Understanding) -> tuple[PhaseEntry, ...]:
    """The phases; start and length said of the whole are those of the first one, and of the only one."""
    phases = tuple(map(_phase, said.phases))
    if not phases and (said.calendar.starts or said.calendar.months):
        phases = (PhaseEntry(""),)
    if not phases:
        return ()
    first, *others = phases
    if first.starts is None and said.calendar.starts:
        first = replace(first, starts=said.calendar.starts.first_day)
    if first.months is None and not others:
        first = replace(first, months=said.calendar.months)
    return (first, *others)


def _phase(said: PhaseSaid) -> PhaseEntry:
    return PhaseEntry(
        title=said.title or "",
        starts=said.starts.first_day if said.starts else None,
        months=said.months,
        planned_minutes=said.minutes_planned,
        services=said.services,
    )


def _earlier(said: InterventionSaid) -> EarlierIntervention:
    return EarlierIntervention(
        said.what, str(said.since) if said.since else "", str(said.until) if said.until else "", said.minutes
    )


def _calendar(said: Understanding, letter: Letter) -> str:
    """The lines that give several phases one length: there is no phase to write it in."""
    span = said.evidence.get("calendar.months")
    if span is None or len(said.phases) < 2:
        return ""
    return " ".join(" ".join(line.split()) for line in letter.lines[span[0] - 1 : span[1]])


def _evidence(said: Understanding) -> tuple[Evidence, ...]:
    """Where each field comes from; what was said of the whole stands for the first phase too."""
    found = dict(said.evidence)
    for part in ("starts", "months"):
        if f"calendar.{part}" in found and not (part == "months" and len(said.phases) > 1):
            found.setdefault(f"phases.0.{part}", found[f"calendar.{part}"])
    return tuple(Evidence(path, first, last) for path, (first, last) in sorted(found.items()))
