"""Units and activities as a list to import says them: everything by name, nothing saved yet."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal

from facilitator.domain.items import Measures
from facilitator.domain.organisation import Basis, FteSource, UnitKind, VerdictCode
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """A unit; None and empty are what the list does not say."""

    name: str
    kind: UnitKind | None = None
    parent: str = ""
    fte: Decimal | None = None
    head: str = ""


@dataclass(frozen=True, slots=True)
class ActivityEntry:
    """An activity of a unit, under one of its missions."""

    unit: str
    title: str
    mission: str = ""
    measures: Measures = field(default_factory=Measures)
    owner: str = ""
    verdict: VerdictCode | None = None
    target: str = ""
    basis: Basis | None = None
    legal_text: str = ""
    source: FteSource | None = None
    evidence: str = ""
