"""The organisation chart to be drawn: every unit once, and what became of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from facilitator.domain.fte_bars import outcome_bars, unit_bars
from facilitator.domain.org_chart import ChartUnit, Fate, changed_chart, org_chart, units_of
from facilitator.domain.organisation import Activity, OrgUnit, VerdictCode
from facilitator.domain.structure import Structure, merge, split, with_unit, without_unit
from tests.documents.charted import organisation, pole


def _fates(chart: tuple[ChartUnit, ...]) -> dict[str, tuple[Fate, tuple[str, ...]]]:
    return {each.name: (each.fate, each.others) for each in units_of(chart)}


def _unit(name: str, parent: str | None = "pole") -> OrgUnit:
    return OrgUnit(name, "e", name, parent_id=parent)


def test_units_stand_in_the_order_they_were_given() -> None:
    units = pole(3, 0)
    (top,) = org_chart(Structure.of(units), reversed(units))
    assert [each.name for each in top.under] == ["Service 3", "Service 2", "Service 1"]


def test_nothing_is_lost_in_a_circle_or_under_what_is_gone() -> None:
    units = (_unit("a", "b"), _unit("b", "a"), _unit("c", "nowhere"))
    chart = org_chart(Structure.of(units))
    assert sorted(each.name for each in units_of(chart)) == ["a", "b", "c"]


def test_new_gone_moved_merged_split_and_renamed_are_told_apart() -> None:
    one = organisation(7, 1)
    other = with_unit(one, _unit("Guichet"))
    other = without_unit(other, "s00")
    other = merge(other, ["s01", "s02"], _unit("Mémoire"))
    other = split(other, "s03", (_unit("Réseaux"), _unit("Projets")), {})
    moved, renamed = other.unit("s04t0"), other.unit("s05")
    assert moved
    assert renamed
    other = with_unit(other, replace(moved, parent_id="Guichet", name="Courrier"))
    other = with_unit(other, replace(renamed, name="Juridique"))
    fates = _fates(changed_chart(one, other))
    assert fates["Guichet"] == (Fate.NEW, ())
    assert fates["Service 1"] == (Fate.GONE, ())
    assert fates["Mémoire"] == (Fate.MERGED, ("Service 2", "Service 3"))
    assert fates["Réseaux"] == fates["Projets"] == (Fate.SPLIT, ("Service 4",))
    assert fates["Courrier"] == (Fate.MOVED, ("Service 5",))
    assert fates["Juridique"] == (Fate.RENAMED, ("Service 6",))
    assert fates["Service 7"] == (Fate.SAME, ())


def test_what_is_gone_stays_where_it_was() -> None:
    one = organisation(2, 0)
    (top,) = changed_chart(one, without_unit(one, "s01"))
    assert [(each.name, each.fate) for each in top.under] == [
        ("Service 1", Fate.SAME),
        ("Service 2", Fate.GONE),
    ]


def test_a_branch_counts_what_is_done_below_it() -> None:
    activities = (Activity("a", "e", "Payer", unit_id="s00t0", fte=Decimal("1.25")),)
    (top,) = org_chart(Structure.of(pole(2, 1), (), activities))
    assert (top.spent, top.under[0].spent, top.under[1].spent) == (
        Decimal("1.25"),
        Decimal("1.25"),
        Decimal(0),
    )


def test_bars_are_of_units_that_work_or_that_nobody_works_in() -> None:
    """A pôle whose services have activities is no bar, nor is a team without headcount."""
    activities = (Activity("a", "e", "Payer", unit_id="s00", fte=Decimal(8)),)
    first, second = unit_bars(Structure.of(pole(2, 0), (), activities))
    assert (first.name, first.beyond) == ("Service 1", Decimal(1))
    assert (second.name, second.spent, second.beyond) == ("Service 2", Decimal(0), Decimal(0))


def test_outcomes_are_counted_today_and_once_carried_out() -> None:
    activities = (
        Activity("a", "e", "A", fte=Decimal(2), verdict=VerdictCode.STOP),
        Activity("b", "e", "B", fte=Decimal(3), verdict=VerdictCode.SIMPLIFY, target_fte=Decimal(1)),
        Activity("c", "e", "C", fte=Decimal(1)),
        Activity("d", "e", "D", verdict=VerdictCode.KEEP),
    )
    found = [(each.code, int(each.now), int(each.then)) for each in outcome_bars(activities)]
    assert found == [(VerdictCode.SIMPLIFY, 3, 1), (VerdictCode.STOP, 2, 0), (None, 1, 1)]
