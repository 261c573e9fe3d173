"""How a field of a letter is written anew: what may be typed, what it says, and what it changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

from facilitator.capture.messages import N_, Refusal
from facilitator.capture.plan_lines import read_stake
from facilitator.capture.plan_words import is_open, read_day, read_hours, read_months, read_yes
from facilitator.domain.durations import DAY_MINUTES
from facilitator.domain.foundation import Foundation, PhaseEntry, StakeEntry
from facilitator.i18n import Words
from facilitator.ui.screens.letter_fields import LISTS, TEXTS, Field, Kind
from facilitator.ui.screens.letter_values import read_earlier, read_person
from facilitator.values import dataclass

HINTS: Final = {
    Kind.TEXT: N_("The words as they should stand in the documents."),
    Kind.HOURS: N_("Hours: 40 h, 37 h 30 or 6 d."),
    Kind.MONTHS: N_("A number of months: 6 months."),
    Kind.DAY: N_("A day or a month: March 2026, 05/03/2026; to be set leaves it open."),
    Kind.STAKE: N_("The group, a colon, the stake: social : …."),
    Kind.EARLIER: N_(
        "What ; from – to ; hours: Support of the market project ; 10/2021 – 01/2022 ; 17 h 45."
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

Values = tuple[Any, ...]


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
        case ["minutes_planned"]:
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
    return replace(phase, **{{"minutes_planned": "planned_minutes"}.get(part[0], part[0]): value})


def _put(values: Values, at: int, value: Any) -> Values:
    return (*values[:at], value, *values[at + 1 :])


def _dropped(values: Values, at: int) -> Values:
    return (*values[:at], *values[at + 1 :])
