"""Figures of staff that cannot be right: less than nothing, more than the unit has, too much for one."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Final

from facilitator.domain.organisation import OrgUnit

MOST_OF_ONE: Final = Decimal(10)
"""FTE from which an activity with one name and no agents is taken for a slip."""


class FteDoubt(StrEnum):
    """Why an FTE cannot be right."""

    NEGATIVE = "negative"
    OVER_AGENTS = "over_agents"
    OVER_UNIT = "over_unit"
    TOO_MUCH_FOR_ONE = "too_much_for_one"


def fte_doubt(
    fte: Decimal | None,
    unit: OrgUnit | None,
    *,
    named: bool = False,
    agents: int = 0,
    in_large_units: bool = True,
) -> FteDoubt | None:
    """What is wrong with the FTE of an activity that has an owner (`named`) and `agents` known to do it.

    `in_large_units`: whether one name is doubted even where the unit has so many, as when one types it.
    """
    if fte is None:
        return None
    if fte < 0:
        return FteDoubt.NEGATIVE
    if 0 < agents < fte:
        return FteDoubt.OVER_AGENTS
    if unit is not None and unit.fte is not None:
        if fte > unit.fte:
            return FteDoubt.OVER_UNIT
        if not in_large_units:
            return None
    return FteDoubt.TOO_MUCH_FOR_ONE if named and not agents and fte > MOST_OF_ONE else None
