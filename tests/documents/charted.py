"""Organisations of any shape to draw: trees as deep and as wide as chance has it, names of every kind."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from facilitator.domain.org_chart import ChartUnit, Fate
from facilitator.domain.organisation import OrgUnit, UnitKind
from facilitator.domain.structure import Structure
from tests.export.hostile import hostile

_staff = st.none() | st.decimals(0, 999, places=2)


def _unit(under: list[ChartUnit], name: str, fate: Fate, staff: Decimal | None) -> ChartUnit:
    spent = staff or Decimal(0)
    return ChartUnit(name, name, UnitKind.DEPARTMENT, None, staff, spent, spent, fate, (name,), tuple(under))


_names = st.text(max_size=60) | hostile | st.sampled_from(("Pôle Ressources", "W" * 80, "RH"))

branches = st.recursive(
    st.builds(_unit, st.just([]), _names, st.sampled_from(Fate), _staff),
    lambda under: st.builds(_unit, st.lists(under, max_size=6), _names, st.sampled_from(Fate), _staff),
    max_leaves=40,
)
charts = st.lists(branches, max_size=14).map(tuple)
"""Charts of the organisation."""


def pole(services: int = 12, teams: int = 3) -> tuple[OrgUnit, ...]:
    """A pôle of some services with teams."""
    units = [OrgUnit("pole", "e", "Pôle Ressources", UnitKind.DIVISION, fte=Decimal(90))]
    for place in range(services):
        service = f"s{place:02}"
        units.append(OrgUnit(service, "e", f"Service {place + 1}", parent_id="pole", fte=Decimal(7)))
        units += [
            OrgUnit(f"{service}t{team}", "e", f"Équipe {team + 1}", UnitKind.TEAM, service)
            for team in range(teams)
        ]
    return tuple(units)


def organisation(services: int = 12, teams: int = 3) -> Structure:
    """The same as a structure."""
    return Structure.of(pole(services, teams))
