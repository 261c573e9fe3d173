"""Full-time equivalents side by side: what a unit has and what its activities take, today and as decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from facilitator.domain.org_chart import org_chart, units_of
from facilitator.domain.organisation import Activity, OrgUnit, VerdictCode
from facilitator.domain.staffing import by_verdict, staff_of, total
from facilitator.domain.structure import Structure, filled_by_verdicts, is_under, parents_of
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class UnitBar:
    """A unit with those under it: its headcount, None where nobody said, and the FTE of its activities."""

    unit_id: str
    name: str
    headcount: Decimal | None
    spent: Decimal

    @property
    def beyond(self) -> Decimal:
        """What the activities take more than there is; nothing where the headcount is not known."""
        return max(Decimal(0), self.spent - self.headcount) if self.headcount is not None else Decimal(0)


@dataclass(frozen=True, slots=True)
class OutcomeBar:
    """The FTE of the activities of one verdict (None: still to decide), today and once it is carried out."""

    code: VerdictCode | None
    now: Decimal
    then: Decimal


def unit_bars(structure: Structure, order: Sequence[OrgUnit] = ()) -> tuple[UnitBar, ...]:
    """The units that have activities, and ends of branches where nobody does, each with those under it."""
    staff = staff_of(structure)
    parents = parents_of(structure.units)
    ordered = tuple(units_of(org_chart(structure, order)))
    busy = [each.id for each in ordered if staff[each.id].spent]
    inner = set(parents.values())
    return tuple(
        UnitBar(each.id, each.name, each.staff or each.headcount, each.spent)
        for each in ordered
        if staff[each.id].spent
        or (
            each.headcount
            and each.id not in inner
            and not any(is_under(parents, each.id, one) for one in busy)
        )
    )


def outcome_bars(activities: Iterable[Activity]) -> tuple[OutcomeBar, ...]:
    """A bar for each verdict that was given and has FTE, in the order of the verdicts."""
    known = tuple(activities)
    kept = filled_by_verdicts(Structure.of(activities=known)).activities
    bars = (
        OutcomeBar(code, now, total(each for each in kept if each.verdict is code))
        for code, now in by_verdict(known).items()
    )
    return tuple(each for each in bars if each.now or each.then)
