"""The organisation chart in cells: as wide as it is told, every unit in it, readable without a colour."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.fte_bars import UnitBar
from facilitator.domain.org_chart import ChartUnit, changed_chart, org_chart
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.structure import with_unit, without_unit
from facilitator.i18n import Words
from facilitator.ui.theme import NIGHT
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.fte_bars import FteBars
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.org_chart import OrgChart
from tests.documents.charted import charts, organisation

INK = Ink(Words("fr"), NIGHT)


def _text(chart: tuple[ChartUnit, ...], width: int = 76) -> str:
    return "\n".join(row.plain for row in OrgChart(chart, {}, INK).rows(width))


@settings(max_examples=40)
@given(charts, st.sampled_from((40, 76, 96, 136)))
def test_every_row_has_the_width_it_is_given(chart: tuple[ChartUnit, ...], width: int) -> None:
    assert {row.cell_len for row in OrgChart(chart, {}, INK).rows(width)} <= {width}


@pytest.mark.parametrize("services", [1, 3, 4, 12])
def test_every_unit_stands_in_a_box_of_its_own(services: int) -> None:
    text = _text(org_chart(organisation(services, 2)))
    assert text.count("┌─") >= 1 + 3 * services
    assert text.count("Équipe") == 2 * services
    for place in range(services):
        assert f"│ Service {place + 1} " in text


def test_what_becomes_of_a_unit_is_told_without_a_colour() -> None:
    one = organisation(3, 0)
    other = with_unit(without_unit(one, "s01"), OrgUnit("new", "e", "Guichet unique", parent_id="pole"))
    text = _text(changed_chart(one, other))
    assert "+ Guichet unique" in text
    assert "nouvelle unité" in text
    assert "┊ − Service 2" in text
    assert "┌┄┄┄" in text


def test_lines_that_meet_join() -> None:
    canvas = Canvas(5)
    canvas.line(((0, 1), (4, 1)), "")
    canvas.line(((2, 0), (2, 2)), "")
    canvas.line(((4, 1), (4, 2)), "")
    assert [row.plain for row in canvas.rows()] == ["  │  ", "──┼─┐", "  │ │"]


def test_a_wide_letter_takes_two_cells() -> None:
    canvas = Canvas(6)
    canvas.put(0, 0, "漢字e\u0301", "")
    assert canvas.rows()[0].plain == "漢字e\u0301 "


def test_bars_say_what_is_too_much_and_what_is_not_known() -> None:
    bars = (UnitBar("a", "Achats", Decimal(4), Decimal("5.2")), UnitBar("b", "RH", None, Decimal(2)))
    text = "\n".join(row.plain for row in FteBars(bars, INK).rows(76))
    assert "5,20 (1,20 de trop)" in text
    assert "inconnu" in text
    assert all(len(row.plain) <= 76 for row in FteBars(bars, INK).rows(76))
