"""What was to come out of a session, above what came: told when one reads it over, and never asked for."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from facilitator.domain.guiding import Yield, yields
from facilitator.domain.record import SessionRecord
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.row_list import Row

_SHOWN = 5
"""References of a point that stand in its row; the record below has them all."""


def yield_rows(record: SessionRecord, ink: Ink) -> Iterator[Row]:
    """What was to come out, then the points that were to give something, each with what it gave."""
    outcome = record.session.outcome
    if not outcome:
        return
    yield Row(line(""))
    yield Row(line((ink.words("What was to come out"), f"bold {ink.palette.text}")))
    for each in outcome:
        yield Row(line(("· ", ink.palette.accent), (each, ink.palette.text)))
    for point in yields(record):
        yield Row(_came(point, ink))


def _came(given: Yield, ink: Ink) -> Text:
    """`✓ 3 Organigramme cible   D-07, A-11`; a point that gave nothing says so without blame."""
    words, palette = ink.words, ink.palette
    refs = [item.ref for item in given.came]
    more = [f"+{len(refs) - _SHOWN}"] if len(refs) > _SHOWN else []
    said = ", ".join((*refs[:_SHOWN], *more)) or words("no decision, no action")
    mark = ("✓ ", f"bold {palette.good}") if refs else ("○ ", f"bold {palette.accent}")
    title = (f"{given.number} {given.point.title}", palette.text)
    return line(mark, (f"{said}   ", palette.text if refs else palette.accent), title)
