"""An engagement as a letter founds it: everything to create at once, nothing saved yet, no ids."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from facilitator.domain.mission_letter import EarlierIntervention, Evidence, Proposal
from facilitator.domain.people import PersonEntry
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class PhaseEntry:
    """A phase as the letter says it."""

    title: str
    starts: date | None = None
    months: int | None = None
    planned_minutes: int | None = None
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StakeEntry:
    """A stake as the letter says it."""

    group: str
    text: str


@dataclass(frozen=True, slots=True)
class Foundation:
    """What a letter says, as it was accepted or corrected."""

    title: str
    client: str = ""
    object: str = ""
    context: str = ""
    commissioned_by: str = ""
    beneficiary: str = ""
    led_by: str = ""
    organisation: str = ""
    reporting: str = ""
    planned_minutes: int | None = None
    distribution: tuple[str, ...] = ()
    phases: tuple[PhaseEntry, ...] = ()
    stakes: tuple[StakeEntry, ...] = ()
    people: tuple[PersonEntry, ...] = ()
    units: tuple[str, ...] = ()
    earlier: tuple[EarlierIntervention, ...] = ()
    proposal: Proposal = field(default_factory=Proposal)
    notes: tuple[str, ...] = ()
    file: str = ""
    lines: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
