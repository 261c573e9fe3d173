"""The bar of the outcomes: every cell is one of them, and none that has FTE is without one."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.organisation import VerdictCode
from facilitator.ui.widgets.verdict_balance import shares

STAFF = st.dictionaries(
    st.sampled_from([*VerdictCode, None]), st.decimals(0, 100, places=2), min_size=1, max_size=11
)


@given(STAFF, st.integers(min_value=12, max_value=120))
def test_the_cells_are_shared_out_among_those_that_have_fte(
    staff: dict[VerdictCode | None, Decimal], cells: int
) -> None:
    found = shares(staff, cells)
    assert set(found) == {code for code, fte in staff.items() if fte > 0}
    assert sum(found.values()) == (cells if found else 0)
    assert all(share >= 1 for share in found.values())


def test_the_shares_follow_the_fte() -> None:
    staff = {VerdictCode.KEEP: Decimal(6), VerdictCode.STOP: Decimal(2), None: Decimal(4)}
    assert shares(staff, 24) == {VerdictCode.KEEP: 12, VerdictCode.STOP: 4, None: 8}
