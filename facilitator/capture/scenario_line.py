"""A scenario in one line, `Cible v2 ; CST 12/05/2026`, and the names of the parts of a unit that is split."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from facilitator.capture.answers import read_date
from facilitator.capture.context import Context
from facilitator.capture.messages import N_, Refusal
from facilitator.domain.cleaning import clean
from facilitator.domain.people import folded
from facilitator.domain.scenario import Scenario
from facilitator.values import dataclass

_SUBMITTED = re.compile(r"(?:soumis(?:e)? |submitted )?(?:au |to the )?cst(?: le| on)?\s*:?\s*(.*)", re.I)
_PART = re.compile(r"(.*?\S)(?:\s+(\d{1,5}(?:[.,]\d{1,4})?)(?:\s?(?:etp|fte))?)?", re.I)


@dataclass(frozen=True, slots=True)
class ScenarioLine:
    """A scenario as typed; a day that is left out is none."""

    name: str
    submitted_on: date | None = None


@dataclass(frozen=True, slots=True)
class UnitPart:
    """A part of a unit: its name, and its headcount where it was said."""

    name: str
    fte: Decimal | None = None


def read_scenario(line: str, context: Context) -> ScenarioLine | Refusal:
    """The name, and after a semicolon the day it was submitted to the CST."""
    name, *parts = (part.strip() for part in " ".join(clean(line).split()).split(";"))
    if not name:
        return Refusal(N_("A scenario needs a name: Target v2 ; CST 12/05."))
    submitted_on = None
    for part in filter(None, parts):
        said = _SUBMITTED.fullmatch(part)
        typed = said[1] if said else part
        submitted_on = read_date(typed, context)
        if submitted_on is None:
            return Refusal(N_("“{text}” is no day; type it as 12/05/2026."), {"text": typed or part})
    return ScenarioLine(name, submitted_on)


def scenario_line(scenario: Scenario) -> str:
    """The line of a scenario, to be corrected."""
    submitted = f"CST {scenario.submitted_on:%d/%m/%Y}" if scenario.submitted_on else ""
    return " ; ".join(filter(None, (scenario.name, submitted)))


def read_parts(line: str) -> tuple[UnitPart, ...] | Refusal:
    """The parts of a unit, `Marchés 2,6 ; Magasin 2`: two names at least, all of them different."""
    typed = [part.strip() for part in " ".join(clean(line).split()).split(";")]
    found = [match for part in typed if (match := _PART.fullmatch(part))]
    parts = tuple(UnitPart(each[1], _decimal(each[2]) if each[2] else None) for each in found)
    if len(parts) < 2:
        return Refusal(N_("Two names at least, with a semicolon between them: Contracts ; Stores."))
    names = [folded(each.name) for each in parts]
    if twice := next((each.name for each in parts if names.count(folded(each.name)) > 1), None):
        return Refusal(N_("“{name}” is named twice; give each part its own name."), {"name": twice})
    return parts


def _decimal(typed: str) -> Decimal:
    return Decimal(typed.replace(",", "."))
