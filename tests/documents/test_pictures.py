"""Pictures of an organisation: every unit once, nothing on top of another, all of it on the sheet."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.documents.bar_picture import load_pictures, outcomes_picture
from facilitator.documents.blocks import Picture
from facilitator.documents.cards import cards_of, placed_cards
from facilitator.documents.drawing import Anchor, Box, Drawing, Label, Stroke
from facilitator.documents.lettering import lines_in, width_of
from facilitator.documents.org_picture import org_picture
from facilitator.domain.fte_bars import OutcomeBar, UnitBar
from facilitator.domain.org_chart import ChartUnit, org_chart, units_of
from facilitator.domain.organisation import VerdictCode
from facilitator.i18n import Words
from tests.documents.charted import charts, organisation
from tests.export.hostile import hostile

FR = Words("fr")
WIDTHS = (470.0, 730.0, 1090.0)


def _picture(chart: tuple[ChartUnit, ...], width: float = 470) -> Picture:
    return org_picture("Organisation", chart, (), FR, width)


def _span(label: Label) -> tuple[float, float]:
    width = width_of(label.text, label.size)
    start = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[label.anchor]
    return label.x - start, label.x - start + width


def _outside(drawing: Drawing) -> list[object]:
    """What does not stand on the sheet."""
    found: list[object] = []
    for shape in drawing.shapes:
        match shape:
            case Box():
                spots = [(shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height)]
            case Stroke():
                spots = list(shape.points)
            case Label():
                spots = [(edge, shape.y) for edge in _span(shape)]
        if not all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in spots):
            found.append(shape)
    return found


@settings(max_examples=40)
@given(charts, st.sampled_from(WIDTHS))
def test_no_box_stands_on_another(chart: tuple[ChartUnit, ...], width: float) -> None:
    layout = placed_cards(cards_of(chart, (), FR), width)
    assert len(layout.placed) == len(tuple(units_of(chart)))
    for one, other in combinations(layout.placed, 2):
        beside = one.x + one.width <= other.x + 0.01 or other.x + other.width <= one.x + 0.01
        below = one.y + one.height <= other.y + 0.01 or other.y + other.height <= one.y + 0.01
        assert beside or below, (one, other)


@settings(max_examples=40)
@given(charts, st.sampled_from(WIDTHS))
def test_everything_is_on_the_sheet(chart: tuple[ChartUnit, ...], width: float) -> None:
    drawing = _picture(chart, width).drawing
    assert drawing.width == width
    assert not _outside(drawing)


@settings(max_examples=40)
@given(charts)
def test_no_text_leaves_its_box(chart: tuple[ChartUnit, ...]) -> None:
    """Every label of a chart begins and ends in a box, however long the name is; the key has none."""
    shapes = _picture(chart).drawing.shapes
    boxes = [each for each in shapes if isinstance(each, Box) and each.width > 11]
    foot = max((each.y + each.height for each in boxes), default=0)
    for label in shapes:
        if isinstance(label, Label) and label.y < foot:
            left, right = _span(label)
            assert any(
                box.x <= left and right <= box.x + box.width and box.y <= label.y <= box.y + box.height
                for box in boxes
            ), label


def test_a_line_leads_to_every_unit_that_is_under_another() -> None:
    layout = placed_cards(cards_of(org_chart(organisation(5)), (), FR), 467)
    drawing = _picture(org_chart(organisation(5))).drawing
    ends = {
        (round(x, 2), round(y, 2))
        for each in drawing.shapes
        if isinstance(each, Stroke)
        for x, y in each.points
    }
    for placed in layout.placed[1:]:
        top = (round(placed.middle + 1.5, 2), round(placed.y + 1.5, 2))
        side = (round(placed.x + 1.5, 2), round(placed.y + placed.height / 2 + 1.5, 2))
        assert top in ends or side in ends, placed.node.name


@pytest.mark.parametrize(("width", "height"), [(730, 460), (1090, 720)], ids=["A4", "A3"])
def test_a_pole_of_twelve_services_with_teams_has_room_on_one_page(width: float, height: float) -> None:
    assert _picture(org_chart(organisation()), width).drawing.height <= height


def test_a_small_organisation_is_a_tree_with_each_unit_above_the_middle_of_its_own() -> None:
    layout = placed_cards(cards_of(org_chart(organisation(3, 0)), (), FR), 470)
    top, *services = layout.placed
    assert len({placed.y for placed in services}) == 1
    assert top.middle == pytest.approx((services[0].middle + services[-1].middle) / 2)


@given(hostile, st.floats(20, 200), st.integers(1, 3))
def test_lines_stay_inside_and_are_not_more_than_asked(text: str, width: float, most: int) -> None:
    lines = lines_in(text, 8, width, most)
    assert len(lines) <= most
    assert all(width_of(line, 8) <= width or len(line) == 1 for line in lines)
    assert not set("".join(lines)) & set("\x00\x1b\u202e\n")


def test_what_is_cut_says_so() -> None:
    assert lines_in("Direction des ressources humaines et du dialogue social", 8, 80, 2) == (
        "Direction des",
        "ressources humain…",
    )


_FTE = st.decimals(0, 999, places=2)


@given(st.lists(st.builds(UnitBar, st.just("u"), hostile, st.none() | _FTE, _FTE), max_size=50))
def test_bars_and_their_figures_stay_on_the_sheet(bars: list[UnitBar]) -> None:
    pictures = list(load_pictures("ETP", bars, FR, 470))
    for picture in pictures:
        assert not _outside(picture.drawing)
        assert picture.drawing.height <= 640
    assert sum(len(picture.lines) - 1 for picture in pictures) == 2 * len(bars)


def test_a_unit_with_too_much_work_is_told_without_a_colour() -> None:
    (picture,) = load_pictures("ETP", [UnitBar("a", "Achats", Decimal(4), Decimal("5.2"))], FR, 470)
    labels = [each.text for each in picture.drawing.shapes if isinstance(each, Label)]
    assert "5,20 (1,20 de trop)" in labels
    assert "Achats" in picture.alternative


def test_the_scale_holds_the_longest_bar() -> None:
    for most in ("0.03", "0.9", "1", "4.6", "26.5", "84.5", "999"):
        (picture,) = load_pictures("ETP", [UnitBar("a", "A", Decimal(most), Decimal(0))], FR, 470)
        boxes = [each for each in picture.drawing.shapes if isinstance(each, Box)]
        assert max(each.x + each.width for each in boxes) <= 470 - 92 + 0.01


def test_what_verdicts_change_is_said_beside_the_bars() -> None:
    bars = (
        OutcomeBar(VerdictCode.STOP, Decimal("0.5"), Decimal(0)),
        OutcomeBar(None, Decimal(2), Decimal(2)),
    )
    picture = outcomes_picture("ETP", bars, FR, 470)
    assert "".join(picture.lines).count("(−0,50)") == 1
    assert not _outside(picture.drawing)
