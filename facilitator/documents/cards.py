"""The boxes of an organisation chart before they have a place: their lines, and how tall they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from facilitator.chart_words import SIGNS, fate_text, figures_text
from facilitator.documents.drawing import Anchor, Box, Ink, Label, Look, Shape
from facilitator.documents.lettering import lines_in
from facilitator.documents.typography import typeset
from facilitator.domain.org_chart import ChartUnit, Fate
from facilitator.domain.organisation import UnitKind
from facilitator.domain.people import Person
from facilitator.domain.tree_layout import Layout, Measures, Placed, laid_out
from facilitator.i18n import Words
from facilitator.values import dataclass

NAME: Final = 8.0
ASIDE: Final = 6.8
"""Sizes of letters in points: they stay readable in print."""

_PADDING: Final = 6.0
_TAG: Final = 11.0
"""The strip at the left of a box whose unit has changed, with the sign in it."""

_NAME_LINES: Final = 3
_ASIDE_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class Card:
    """What is said of a unit, and the cards under it."""

    name: str
    asides: tuple[str, ...] = ()
    fate: Fate = Fate.SAME
    is_level: bool = False
    under: tuple[Card, ...] = ()


def cards_of(chart: Sequence[ChartUnit], people: Sequence[Person], words: Words) -> tuple[Card, ...]:
    """The cards of a chart: name, head, figures, and what became of it."""
    heads = {each.id: each for each in people}
    return tuple(_card(each, heads, words) for each in chart)


def _card(unit: ChartUnit, heads: dict[str, Person], words: Words) -> Card:
    head = heads.get(unit.head_id or "")
    asides = (head.full_name if head else "", figures_text(unit, words), fate_text(unit, words))
    return Card(
        typeset(unit.name, words.language),
        tuple(typeset(each, words.language) for each in asides if each),
        unit.fate,
        unit.kind in (UnitKind.DIVISION, UnitKind.DIRECTORATE),
        tuple(_card(each, heads, words) for each in unit.under),
    )


MEASURES: Final = Measures(
    gap=10, below=20, between=6, row=26, indent=11, narrowest=108, widest=150, spine=10
)
"""Of an organisation chart on paper, in points."""


def placed_cards(cards: Sequence[Card], width: float) -> Layout[Card]:
    """The cards on a sheet of this width."""
    return laid_out(cards, width, MEASURES, height_of)


def height_of(card: Card, width: float) -> float:
    """How tall the box of a card of this width is."""
    return sum(size * 1.25 for _, size, _ in _lines(card, width)) + 2 * _PADDING - 2


def shapes_of(placed: Placed[Card], *, is_top: bool) -> Iterator[Shape]:
    """The box of a card with its lines."""
    card, look = placed.node, _look(placed.node, is_top=is_top)
    yield Box(placed.x, placed.y, placed.width, placed.height, look)
    left = placed.x + _PADDING
    if card.fate is not Fate.SAME:
        yield Box(placed.x, placed.y, _TAG, placed.height, TAGS[card.fate])
        middle = placed.y + placed.height / 2
        yield Label(placed.x + _TAG / 2, middle + 3, SIGNS[card.fate], 8.5, True, Anchor.MIDDLE, Ink.REVERSED)
        left += _TAG
    y = placed.y + _PADDING - 1
    for text, size, strong in _lines(card, placed.width):
        y += size * 1.25
        ink = Ink.REVERSED if look is Look.TOP else Ink.TEXT if strong else Ink.ASIDE
        yield Label(left, y - size * 0.28, text, size, strong, ink=ink)


def _lines(card: Card, width: float) -> Iterator[tuple[str, float, bool]]:
    room = width - 2 * _PADDING - (_TAG if card.fate is not Fate.SAME else 0)
    for text in lines_in(card.name, NAME, room, _NAME_LINES):
        yield text, NAME, True
    for aside in card.asides:
        for text in lines_in(aside, ASIDE, room, _ASIDE_LINES):
            yield text, ASIDE, False


def _look(card: Card, *, is_top: bool) -> Look:
    if card.fate is Fate.GONE:
        return Look.GONE
    if card.fate is not Fate.SAME:
        return Look.UNIT
    if is_top:
        return Look.TOP
    return Look.LEVEL if card.is_level else Look.UNIT


TAGS: Final = {
    Fate.NEW: Look.NEW,
    Fate.GONE: Look.RENAMED,
    Fate.MOVED: Look.MOVED,
    Fate.MERGED: Look.MERGED,
    Fate.SPLIT: Look.SPLIT,
    Fate.RENAMED: Look.RENAMED,
}
"""The strip that carries the sign of what became of a unit."""
