"""The chart from top to bottom: every unit once, under its parent, whatever circles the data hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.chart import chart, units_below
from facilitator.domain.organisation import OrgUnit


def unit(name: str, parent: str | None = None) -> OrgUnit:
    """A unit called by its id."""
    return OrgUnit(name, "e", name, parent_id=parent)


UNITS = (unit("a"), unit("b", "a"), unit("c", "b"), unit("d", "a"), unit("e", "gone"))


def test_a_unit_follows_its_parent_with_what_leads_to_it() -> None:
    assert [(each.unit.id, each.guides) for each in chart(UNITS)] == [
        ("a", ()),
        ("b", (True,)),
        ("c", (True, False)),
        ("d", (False,)),
        ("e", ()),
    ]


def test_what_is_below_a_unit_is_a_run_of_the_chart() -> None:
    assert [each.id for each in units_below("b", UNITS)] == ["b", "c"]
    assert [each.id for each in units_below("a", UNITS)] == ["a", "b", "c", "d"]
    assert units_below("nobody", UNITS) == ()


@given(st.lists(st.integers(0, 9), min_size=1, max_size=10))
def test_every_unit_stands_in_it_once_even_in_a_circle(parents: list[int]) -> None:
    units = [unit(str(n), str(parent)) for n, parent in enumerate(parents)]
    assert sorted(each.unit.id for each in chart(units)) == sorted(each.id for each in units)
