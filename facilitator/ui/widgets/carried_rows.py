"""An item of an earlier session in a row or two: what presses, its words, who owes it and since when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rich.text import Text

from facilitator.domain.items import KIND_FACTS, Item, ItemKind, Status
from facilitator.domain.record import SessionRecord
from facilitator.domain.register import days_late
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line, spread

_PRESSING = (ItemKind.ACTION, ItemKind.DECISION, ItemKind.QUESTION, ItemKind.RISK)
"""What a committee looks back at first, after what is late."""

_ONE_ROW = 60
"""Cells from which who owes it stands at the end of the row, else below."""


def most_pressing(items: Iterable[Item], today: date) -> list[Item]:
    """What is late first, the latest before; then in the order a committee looks back."""

    def pressing(item: Item) -> tuple[int, int]:
        rank = _PRESSING.index(item.kind) if item.kind in _PRESSING else len(_PRESSING)
        return -days_late(item, today), rank

    return sorted(items, key=pressing)


def carried_rows(item: Item, record: SessionRecord, ink: Ink, today: date, width: int) -> list[Text]:
    """`! A-11 Vérifier l'échéance du bail   A. Vidal, 11 j`, in one row where there is room."""
    palette, late = ink.palette, days_late(item, today)
    mark = (KIND_FACTS[item.kind].glyph, palette.kind(item.kind))
    if late:
        mark = ("!", palette.warning)
    if item.status is Status.DONE:
        mark = ("✓", palette.good)
    owner = record.person(item.owner_id)
    facts = [owner.short_name] if owner else []
    if late:
        facts.append(ink.words("{count} d", count=late))
    said = line(mark, " ", (f"{item.ref:<5}", palette.muted), (item.text.split("\n")[0], palette.text))
    owed = line((", ".join(facts), palette.muted))
    if width >= _ONE_ROW:
        return [spread(said, line("  ").append_text(owed), width)]
    return [said, line(" " * 7).append_text(owed)] if facts else [said]
