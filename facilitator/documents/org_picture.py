"""The organisation chart as a picture: boxes, the lines between them, and what the signs mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from facilitator.chart_words import SIGNS, fate_text, figures_text, legend
from facilitator.documents.blocks import Json, Picture
from facilitator.documents.cards import ASIDE, TAGS, Card, cards_of, placed_cards, shapes_of
from facilitator.documents.drawing import Anchor, Box, Drawing, Ink, Label, Shape, Stroke, moved
from facilitator.documents.lettering import one_line, width_of
from facilitator.domain.org_chart import ChartUnit, Fate, units_of
from facilitator.domain.people import Person
from facilitator.domain.tree_layout import Layout, Rail
from facilitator.i18n import Words

_EDGE: Final = 1.5
"""Around the boxes, so that none of their edges is cut off."""

_BESIDE: Final = 5.0
"""How far inside a box the line begins that leads down to those hanging under it."""


def org_picture(
    caption: str, chart: Sequence[ChartUnit], people: Sequence[Person], words: Words, width: float
) -> Picture:
    """The chart on a sheet of some width, as high as it needs."""
    layout = placed_cards(cards_of(chart, people, words), width - 2 * _EDGE)
    shapes = (*_lines(layout), *_boxes(layout))
    units = tuple(units_of(chart))
    signs = legend({each.fate for each in units}, words)
    height = layout.height + 2 * _EDGE
    key = tuple(_key(signs, height + 14))
    drawing = Drawing(width, height + (20 if key else 0), (*moved(shapes, _EDGE, _EDGE), *key))
    count = words.plural("{count} unit", "{count} units", len(units))
    said = words("Organisation chart: {caption}. {count}: {names}.", caption=caption, count=count,
                 names="; ".join(_told(each, words) for each in units))  # fmt: skip
    return Picture(
        caption,
        said,
        words("FTE: full-time equivalents. Source: units and activities as noted in the engagement."),
        drawing,
        tuple(_text(chart, words)),
        {"units": [_shape(each) for each in units]},
    )


def _boxes(layout: Layout[Card]) -> Iterator[Shape]:
    tops = {placed.parent for placed in layout.placed}
    for place, placed in enumerate(layout.placed):
        yield from shapes_of(placed, is_top=placed.parent is None and place in tops)


def _lines(layout: Layout[Card]) -> Iterator[Stroke]:
    for place, placed in enumerate(layout.placed):
        if placed.is_beside and placed.parent is not None:
            yield from _elbow(layout, placed.parent, place)
    spread = {place for rail in layout.rails for place in rail.heads}
    for place, placed in enumerate(layout.placed):
        if placed.parent is not None and not placed.is_beside and place not in spread:
            above = layout.placed[placed.parent]
            yield Stroke(((above.middle, above.y + above.height), (placed.middle, placed.y)))
    for rail in layout.rails:
        yield from _rail(layout, rail)


def _elbow(layout: Layout[Card], parent: int, place: int) -> Iterator[Stroke]:
    """From the foot of a unit down its left side to one that hangs under it."""
    above, placed = layout.placed[parent], layout.placed[place]
    x, y = above.x + _BESIDE, placed.y + placed.height / 2
    if placed.x > x:
        yield Stroke(((x, above.y + above.height), (x, y), (placed.x, y)))


def _rail(layout: Layout[Card], rail: Rail) -> Iterator[Stroke]:
    """From a unit to a line, along it and down to each one under it; a further row goes round the left."""
    above, y = layout.placed[rail.parent], rail.y
    heads = [layout.placed[each] for each in rail.heads]
    last = max(each.middle for each in heads)
    first = min(each.y for each in layout.rails if each.parent == rail.parent)
    if y > first:
        yield Stroke(((0, first), (0, y), (last, y)))
    else:
        left = 0 if layout.left else min(above.middle, *(each.middle for each in heads))
        yield Stroke(((above.middle, above.y + above.height), (above.middle, y)))
        yield Stroke(((left, y), (max(last, above.middle), y)))
    for each in heads:
        yield Stroke(((each.middle, y), (each.middle, each.y)))


def _key(signs: Sequence[tuple[Fate, str]], y: float) -> Iterator[Shape]:
    """What the signs mean, in a row at the foot."""
    x = _EDGE
    for fate, text in signs:
        yield Box(x, y - 8, 11, 11, TAGS[fate])
        yield Label(x + 5.5, y + 0.6, SIGNS[fate], 8.5, True, Anchor.MIDDLE, Ink.REVERSED)
        yield Label(x + 15, y, text, ASIDE + 0.6, ink=Ink.ASIDE)
        x += 30 + width_of(text, ASIDE + 0.6)


def _text(chart: Sequence[ChartUnit], words: Words, before: str = "") -> Iterator[str]:
    """The chart in lines of letters, for formats without pictures."""
    for place, unit in enumerate(chart, 1):
        sign = f"{SIGNS[unit.fate]} " if unit.fate in SIGNS else ""
        last = place == len(chart)
        branch = "" if not before and len(chart) == 1 else "└─ " if last else "├─ "
        yield f"{before}{branch}{sign}{_told(unit, words)}"
        yield from _text(unit.under, words, before + ("   " if last else "│  "))


def _told(unit: ChartUnit, words: Words) -> str:
    asides = filter(None, (figures_text(unit, words), fate_text(unit, words)))
    said = ", ".join(asides)
    return one_line(f"{unit.name} ({said})" if said else unit.name)


def _shape(unit: ChartUnit) -> Json:
    return {
        "id": unit.id,
        "name": unit.name,
        "headcount": None if unit.headcount is None else float(unit.headcount),
        "fte": float(unit.spent),
        "change": unit.fate.value,
        "others": list(unit.others),
        "under": [each.id for each in unit.under],
    }
