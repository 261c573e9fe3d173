"""What was understood of a letter as fields one accepts or corrects, and how each is written anew."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import Final

from facilitator import wording
from facilitator.capture.plan_lines import stake_line
from facilitator.capture.plan_words import (
    day_text,
    hours_text,
    months_text,
)
from facilitator.domain.foundation import Foundation, PhaseEntry
from facilitator.i18n import Words
from facilitator.ui.screens.letter_values import (
    earlier_text,
    person_text,
    roles_text,
)
from facilitator.values import dataclass


class Kind(Enum):
    """What a field holds."""

    TEXT = auto()
    HOURS = auto()
    MONTHS = auto()
    DAY = auto()
    STAKE = auto()
    EARLIER = auto()
    PERSON = auto()
    YES = auto()


TEXTS: Final = {
    "title": "title",
    "object": "object",
    "context": "context",
    "commissioned_by": "commissioned_by",
    "for": "beneficiary",
    "led_by": "led_by",
    "organisation": "organisation",
    "reporting": "reporting",
}
"""The fields that are a text, by their path in the evidence."""

LISTS: Final = {
    "units": "units",
    "recipients": "distribution",
    "stakes": "stakes",
    "earlier": "earlier",
    "people": "people",
}
"""The fields there may be several of."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its path, its name, the line that says it; `shown` is how a list shows it."""

    path: str
    kind: Kind
    label: str
    text: str = ""
    shown: str = ""
    depth: int = 0

    @property
    def value(self) -> str:
        """What the list shows."""
        return self.shown or self.text


@dataclass(frozen=True, slots=True)
class Block:
    """Fields under a heading."""

    title: str
    fields: tuple[Field, ...]


def blocks_of(said: Foundation, words: Words) -> tuple[Block, ...]:
    """Every field, grouped as a consultant reads a letter."""

    def text(path: str, label: str) -> Field:
        value = getattr(said, TEXTS[path])
        return Field(path, Kind.TEXT, label, value, value.replace("\n", " "))

    hours = hours_text(said.planned_minutes) if said.planned_minutes else ""
    revisable = Field("proposal.revisable", Kind.YES, words("calendar revisable"))
    if said.proposal.revisable:
        revisable = replace(revisable, text=words("yes"))
    mission = (
        text("title", words("title")),
        text("object", words("object")),
        text("context", words("context")),
        Field("minutes_planned", Kind.HOURS, words("planned hours"), hours),
    )
    parties = (
        text("commissioned_by", words("commissioned by")),
        text("for", words("for")),
        text("led_by", words("led by")),
        text("organisation", words("organisation")),
        *_plain("units", words("units"), said.units),
    )
    follow_up = (
        *_plain("recipients", words("recipients"), said.distribution),
        text("reporting", words("reporting")),
        revisable,
    )
    return (
        Block(words("Engagement"), mission),
        Block(words("Who"), parties),
        Block(words("Stakes"), _stakes(said, words)),
        Block(words("Phases"), _phases(said, words)),
        Block(words("Follow-up"), follow_up),
        Block(words("Earlier interventions"), _earlier(said, words)),
        Block(words("People"), _people(said, words)),
    )


def _plain(path: str, label: str, values: tuple[str, ...]) -> tuple[Field, ...]:
    return tuple(
        Field(f"{path}.{at}", Kind.TEXT, label if at == 0 else "", value)
        for at, value in enumerate(values or ("",))
    )


def _stakes(said: Foundation, words: Words) -> tuple[Field, ...]:
    if not said.stakes:
        return (Field("stakes.0", Kind.STAKE, words("stakes")),)
    return tuple(
        Field(
            f"stakes.{at}", Kind.STAKE, wording.stake_group(stake.group, words), stake_line(stake), stake.text
        )
        for at, stake in enumerate(said.stakes)
    )


def _earlier(said: Foundation, words: Words) -> tuple[Field, ...]:
    if not said.earlier:
        return (Field("earlier.0", Kind.EARLIER, words("before")),)
    return tuple(
        Field(f"earlier.{at}", Kind.EARLIER, words("before") if at == 0 else "", earlier_text(each))
        for at, each in enumerate(said.earlier)
    )


def _people(said: Foundation, words: Words) -> tuple[Field, ...]:
    if not said.people:
        return (Field("people.0", Kind.PERSON, words("people")),)
    fields = []
    for at, person in enumerate(said.people):
        name = " ".join(filter(None, (person.civility, person.first_name, person.last_name)))
        shown = ", ".join(filter(None, (name, person.function)))
        label = roles_text(person, words) or words("person")
        fields.append(Field(f"people.{at}", Kind.PERSON, label, person_text(person, words), shown))
    return tuple(fields)


def _phases(said: Foundation, words: Words) -> tuple[Field, ...]:
    phases = said.phases or (PhaseEntry(""),)
    return tuple(field for at, phase in enumerate(phases) for field in _phase(at, phase, words))


def _phase(at: int, phase: PhaseEntry, words: Words) -> tuple[Field, ...]:
    path = f"phases.{at}"
    starts = f"{words.month(phase.starts)} {phase.starts.year}" if phase.starts else ""
    if phase.starts and phase.starts.day > 1:
        starts = words.day_year(phase.starts)
    typed = day_text(phase.starts) if phase.starts else ""
    months = months_text(phase.months, words.language) if phase.months else ""
    hours = hours_text(phase.planned_minutes) if phase.planned_minutes else ""
    return (
        Field(f"{path}.title", Kind.TEXT, words("phase {number}", number=at + 1), phase.title),
        Field(f"{path}.starts", Kind.DAY, words("start"), typed, starts, 1),
        Field(f"{path}.months", Kind.MONTHS, words("length"), months, "", 1),
        Field(f"{path}.minutes_planned", Kind.HOURS, words("planned hours"), hours, "", 1),
        *(
            Field(f"{path}.services.{index}", Kind.TEXT, words("work") if index == 0 else "", text, "", 1)
            for index, text in enumerate(phase.services or ("",))
        ),
    )
