"""All that the analyses find of an organisation at once, without what was set aside."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from facilitator.analysis.findings import Finding, kept, settled
from facilitator.analysis.load import load, seasonality, single_persons, span_of_control
from facilitator.analysis.orphans import orphans, raci_defects
from facilitator.analysis.overlaps import Overlap, overlaps
from facilitator.domain.dismissal import Dismissal
from facilitator.domain.people import Person
from facilitator.domain.staffing import YEARLY_HOURS
from facilitator.domain.structure import Structure
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Work done twice, the likeliest first, and everything else that was found."""

    overlaps: tuple[Overlap, ...] = ()
    findings: tuple[Finding, ...] = ()

    def overlaps_of(self, unit_id: str) -> tuple[Overlap, ...]:
        """The work that a unit and another do."""
        return tuple(each for each in self.overlaps if unit_id in (each.first.unit_id, each.second.unit_id))

    def of(self, unit_id: str | None) -> tuple[Finding, ...]:
        """What was found of a unit; None for what belongs to no unit."""
        return tuple(each for each in self.findings if each.unit_id == unit_id)


def diagnosis(
    structure: Structure,
    people: Iterable[Person] = (),
    dismissals: Iterable[Dismissal] = (),
    yearly_hours: Decimal = YEARLY_HOURS,
) -> Diagnosis:
    """What the analyses find of a structure and those who work in it."""
    aside = tuple(dismissals)
    findings = (
        *load(structure, yearly_hours),
        *span_of_control(structure, people),
        *orphans(structure),
        *raci_defects(structure),
        *single_persons(structure),
        *seasonality(structure),
    )
    return Diagnosis(kept(overlaps(structure.activities, settled(aside)), aside), kept(findings, aside))
