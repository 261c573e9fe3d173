"""FTE are added up exactly, and a volume is put into FTE by the hours of a year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facilitator.domain.organisation import Activity, OrgUnit, Period, VerdictCode, units_named
from facilitator.domain.staffing import (
    by_verdict,
    headcount_together,
    made_one,
    measured_fte,
    staff_of,
    total,
)
from facilitator.domain.structure import Structure


def _activity(fte: str, verdict: VerdictCode | None = None) -> Activity:
    return Activity(fte, "e", fte, fte=Decimal(fte), verdict=verdict)


def test_ten_tenths_are_one() -> None:
    assert total([_activity("0.1")] * 10) == Decimal(1)
    assert total([Activity("a", "e", "non mesurée")]) == 0


def test_the_balance_by_verdict_keeps_the_order_of_the_verdicts_and_ends_with_what_is_to_decide() -> None:
    found = by_verdict(
        [_activity("0.15"), _activity("0.2", VerdictCode.STOP), _activity("1.5", VerdictCode.KEEP)]
    )
    assert list(found.items()) == [
        (VerdictCode.KEEP, Decimal("1.5")),
        (VerdictCode.STOP, Decimal("0.2")),
        (None, Decimal("0.15")),
    ]


def test_the_headcount_of_a_pole_is_its_own_with_or_without_that_of_its_services() -> None:
    units = [
        OrgUnit("p", "e", "Pôle"),
        OrgUnit("a", "e", "A", parent_id="p", fte=Decimal("4.6")),
        OrgUnit("b", "e", "B", parent_id="p", fte=Decimal("5.4")),
    ]
    assert staff_of(Structure.of(units))["p"].headcount_below == Decimal(10)
    for own, headcount in (("12", "12"), ("10", "10"), ("9.5", "10"), ("5", "15")):
        units[0] = OrgUnit("p", "e", "Pôle", fte=Decimal(own))
        assert staff_of(Structure.of(units))["p"].headcount_below == Decimal(headcount)


@pytest.mark.parametrize(
    ("volume", "period", "minutes", "hours", "fte"),
    [
        ("1607", Period.YEAR, "60", 1607, "1.00"),
        ("1200", Period.YEAR, "120", 1607, "1.49"),
        ("10", Period.WEEK, "30", 1607, "0.14"),
        ("1200", Period.YEAR, "120", 1600, "1.50"),
        ("3", Period.YEAR, "0.5", 1607, "0.00"),
    ],
)
def test_volume_times_unit_time_over_the_hours_of_a_year(
    volume: str, period: Period, minutes: str, hours: int, fte: str
) -> None:
    activity = Activity("a", "e", "A", volume=Decimal(volume), period=period, unit_minutes=Decimal(minutes))
    assert measured_fte(activity, Decimal(hours)) == Decimal(fte)


def test_a_workload_is_put_into_fte_too() -> None:
    daily = Activity("a", "e", "A", workload_minutes=120, workload_period=Period.DAY)
    assert measured_fte(daily) == Decimal("0.27")
    assert measured_fte(Activity("a", "e", "A")) is None


def test_a_unit_is_meant_by_its_name_the_beginning_of_it_or_of_a_word() -> None:
    units = [OrgUnit(name, "e", name) for name in ("Finances", "Direction des Finances", "Moyens généraux")]
    assert [each.name for each in units_named("finances", units)] == ["Finances"]
    assert [each.name for each in units_named("fin", units)] == ["Finances"]
    assert [each.name for each in units_named("gene", units)] == ["Moyens généraux"]
    assert [each.name for each in units_named("moyens-gen", units)] == ["Moyens généraux"]
    assert units_named("", units) == units_named("voirie", units) == ()


POLE = OrgUnit("p", "e", "Pôle", fte=Decimal(12))
FINANCES = OrgUnit("f", "e", "Finances", parent_id="p", head_id="vidal", fte=Decimal("5.5"))
ACHATS = OrgUnit("a", "e", "Achats", parent_id="f", head_id="dupuis", fte=Decimal("4.6"))
DSI = OrgUnit("d", "e", "DSI", parent_id="p")
RH = OrgUnit("r", "e", "RH", fte=Decimal("2.1"))
TOWN = Structure.of([POLE, FINANCES, ACHATS, DSI, RH])


@pytest.mark.parametrize(
    ("units", "headcount"), [("ar", "6.7"), ("fa", "5.5"), ("pfa", "12"), ("dr", "2.1"), ("d", None)]
)
def test_units_together_have_the_headcount_of_each_once(units: str, headcount: str | None) -> None:
    """One that is under another of them is in its headcount already; one without a headcount adds nothing."""
    assert headcount_together(TOWN, set(units)) == (Decimal(headcount) if headcount else None)


def test_units_made_one_stand_where_the_first_one_stood() -> None:
    """Above all of them, with the level of the first and no head yet."""
    one = made_one(TOWN, ("a", "f"), "Moyens financiers")
    assert (one.id, one.name, one.parent_id, one.head_id) == ("", "Moyens financiers", "p", None)
    assert one.fte == Decimal("5.5")
    assert made_one(TOWN, ("a", "f", "p"), "Ville").parent_id is None


def test_units_made_one_of_them_keep_it_with_its_head() -> None:
    one = made_one(TOWN, ("a", "f"), "achats")
    assert (one.id, one.name, one.parent_id, one.head_id) == ("a", "achats", "p", "dupuis")
