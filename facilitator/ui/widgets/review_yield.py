"""What was to come out of a session, above what came: ticked as one reads it over, and never asked for."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from facilitator.domain.guiding import Yield, yields
from facilitator.domain.record import SessionRecord
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line, wrapped
from facilitator.ui.widgets.row_list import Row

_SHOWN = 5
"""References of a point that stand in its row; the record below has them all."""


REACHED = "reached:"
"""Begins the key of the row of something that was to come out; its place follows."""


def outcome_at(key: str, record: SessionRecord) -> str:
    """What was to come out in the row of a key; empty where the row is another one."""
    place = key.removeprefix(REACHED)
    return record.session.outcome[int(place)] if place != key else ""


def yield_rows(record: SessionRecord, ink: Ink, console: Console, width: int) -> Iterator[Row]:
    """What was to come out, then the points that were to give something, each with what it gave."""
    outcome = record.session.outcome
    if not outcome:
        return
    yield Row(line(""))
    yield Row(_heading(record, ink))
    for place, each in enumerate(outcome):
        first, *more = wrapped(each, width - 2, console)
        reached = each in record.session.reached
        mark = ("✓ ", f"bold {ink.palette.good}") if reached else ("· ", ink.palette.accent)
        yield Row(line(mark, (first, ink.palette.text)), f"{REACHED}{place}")
        yield from (Row(line("  ", (below, ink.palette.text))) for below in more)
    for point in yields(record):
        yield Row(_came(point, ink))


def _heading(record: SessionRecord, ink: Ink) -> Text:
    """`Ce qui devait en sortir   1 sur 2   Espace : atteint, ou pas`."""
    words, palette, session = ink.words, ink.palette, record.session
    count = words("{reached} of {count}", reached=len(session.reached), count=len(session.outcome))
    key = words("Space: reached, or not")
    title = (words("What was to come out"), f"bold {palette.text}")
    return line(title, (f"   {count}", palette.text), (f"   {key}", palette.muted))


def _came(given: Yield, ink: Ink) -> Text:
    """`✓ 3 Organigramme cible   D-07, A-11`; a point that gave nothing says so without blame."""
    words, palette = ink.words, ink.palette
    refs = [item.ref for item in given.came]
    more = [f"+{len(refs) - _SHOWN}"] if len(refs) > _SHOWN else []
    said = ", ".join((*refs[:_SHOWN], *more)) or words("no decision, no action")
    mark = ("✓ ", f"bold {palette.good}") if refs else ("○ ", f"bold {palette.accent}")
    title = (f"{given.number} {given.point.title}", palette.text)
    return line(mark, (f"{said}   ", palette.text if refs else palette.accent), title)
