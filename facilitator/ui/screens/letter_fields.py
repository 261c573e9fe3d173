"""What was understood of a letter as fields one accepts or corrects, and how each is written anew."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from typing import Any, Final

from facilitator import wording
from facilitator.capture.messages import N_, Refusal
from facilitator.capture.plan_lines import read_stake, stake_line
from facilitator.capture.plan_words import (
    day_text,
    hours_text,
    is_open,
    months_text,
    read_day,
    read_hours,
    read_months,
    read_yes,
)
from facilitator.domain.foundation import Foundation, PhaseEntry, StakeEntry
from facilitator.domain.hours import DAY_MINUTES
from facilitator.i18n import Words
from facilitator.ui.screens.letter_values import (
    earlier_text,
    person_text,
    read_earlier,
    read_person,
    roles_text,
)


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


HINTS: Final = {
    Kind.TEXT: N_("The words as they should stand in the documents."),
    Kind.HOURS: N_("Hours: 40 h, 37 h 30 or 6 d."),
    Kind.MONTHS: N_("A number of months: 6 months."),
    Kind.DAY: N_("A day or a month: March 2026, 05/03/2026; to be set leaves it open."),
    Kind.STAKE: N_("The group, a colon, the stake: social : …."),
    Kind.EARLIER: N_(
        "What ; from – to ; hours: `Support of the market project ; 10/2021 – 01/2022 ; 17 h 45`."
    ),
    Kind.PERSON: N_("Name ; function ; unit ; e-mail ; role: commissioner, beneficiary, consultant…"),
    Kind.YES: N_("yes or no."),
}
"""What may be typed, by kind."""

_REFUSALS: Final = {
    Kind.HOURS: N_("“{typed}” is no number of hours. Try 40 h or 37 h 30."),
    Kind.MONTHS: N_("“{typed}” is no number of months. Try 6 months."),
    Kind.DAY: N_("“{typed}” is no date. Try March 2026 or 05/03/2026."),
    Kind.EARLIER: N_("“{typed}” is not understood. Write what ; from – to ; hours."),
    Kind.PERSON: N_("A person needs a name."),
    Kind.YES: N_("“{typed}” is neither yes nor no."),
}

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

Values = tuple[Any, ...]


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
        Field("planned", Kind.HOURS, words("planned hours"), hours),
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
        Field(f"{path}.hours", Kind.HOURS, words("hours"), hours, "", 1),
        *(
            Field(f"{path}.services.{index}", Kind.TEXT, words("work") if index == 0 else "", text, "", 1)
            for index, text in enumerate(phase.services or ("",))
        ),
    )


# writing


@dataclass(frozen=True, slots=True)
class Reading:
    """How what is typed is read: counted from which day, in days of which length, in which language."""

    on: date
    words: Words
    day_minutes: int = DAY_MINUTES


def value_of(field: Field, typed: str, old: Foundation, reading: Reading) -> Any | Refusal:
    """What a line says for a field; a Refusal when it says nothing of the kind."""
    refusal = Refusal(_REFUSALS.get(field.kind, ""), {"typed": typed})
    match field.kind:
        case Kind.TEXT:
            return typed
        case Kind.STAKE:
            at = int(field.path.split(".")[1])
            known = old.stakes[at].group if at < len(old.stakes) else ""
            return read_stake(typed, known) if typed else StakeEntry("", "")
        case Kind.PERSON:
            return read_person(typed, reading.words) or refusal
        case Kind.EARLIER:
            return read_earlier(typed, reading.on) or refusal
        case Kind.YES:
            yes = read_yes(typed)
            return refusal if yes is None else yes
    if not typed or (field.kind is Kind.DAY and is_open(typed)):
        return None
    number = _number_of(field.kind, typed, reading)
    return refusal if number is None else number


def _number_of(kind: Kind, typed: str, reading: Reading) -> int | date | None:
    if kind is Kind.HOURS:
        return read_hours(typed, reading.day_minutes)
    if kind is Kind.MONTHS:
        return read_months(f"{typed} mois" if typed.isdigit() else typed)
    return read_day(typed, reading.on)


def with_value(said: Foundation, path: str, value: Any) -> Foundation:
    """The foundation with another value of a field; one place after the last adds to a list."""
    match path.split("."):
        case [name] if name in TEXTS:
            return replace(said, **{TEXTS[name]: value})
        case ["planned"]:
            return replace(said, planned_minutes=value)
        case ["proposal", _]:
            return replace(said, proposal=replace(said.proposal, revisable=value))
        case ["phases", at, *part]:
            phases = said.phases if int(at) < len(said.phases) else (*said.phases, PhaseEntry(""))
            phase = _phase_with(phases[int(at)], part, value)
            return replace(said, phases=_put(phases, int(at), phase))
        case [name, at]:
            changed: dict[str, Any] = {LISTS[name]: _put(getattr(said, LISTS[name]), int(at), value)}
            return replace(said, **changed)
    raise KeyError(path)


def without(said: Foundation, path: str) -> Foundation:
    """The foundation without an element of a list or a phase; the value of any other field emptied."""
    match path.split("."):
        case ["phases", at, "title"]:
            return replace(said, phases=_dropped(said.phases, int(at)))
        case ["phases", at, "services", index]:
            phase = said.phases[int(at)]
            phase = replace(phase, services=_dropped(phase.services, int(index)))
            return replace(said, phases=_put(said.phases, int(at), phase))
        case [name, at] if name in LISTS:
            left: dict[str, Any] = {LISTS[name]: _dropped(getattr(said, LISTS[name]), int(at))}
            return replace(said, **left)
        case ["proposal", _]:
            return with_value(said, path, False)
    return with_value(said, path, "" if path in TEXTS else None)


def _phase_with(phase: PhaseEntry, part: list[str], value: Any) -> PhaseEntry:
    if part[0] == "services":
        return replace(phase, services=_put(phase.services, int(part[1]), value))
    return replace(phase, **{{"hours": "planned_minutes"}.get(part[0], part[0]): value})


def _put(values: Values, at: int, value: Any) -> Values:
    return (*values[:at], value, *values[at + 1 :])


def _dropped(values: Values, at: int) -> Values:
    return (*values[:at], *values[at + 1 :])
