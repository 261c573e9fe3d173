"""The FTE of what was decided, proportional and lettered: it is read without its colours."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from rich.text import Text

from facilitator import wording
from facilitator.domain.organisation import VerdictCode
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.verdict_ink import verdict_colour

_SHARE = 3
"""The bar takes one part of so many of the row, in which the figures stand beside it."""


def shares(staff: Mapping[VerdictCode | None, Decimal], cells: int) -> dict[VerdictCode | None, int]:
    """How many of the cells each outcome takes: all of them together, none of what has FTE less than one."""
    whole = sum(staff.values(), Decimal(0))
    if whole <= 0:
        return {}
    exact = {code: fte * cells / whole for code, fte in staff.items() if fte > 0}
    found = {code: max(1, int(share)) for code, share in exact.items()}
    while (left := cells - sum(found.values())) != 0 and found:
        step = 1 if left > 0 else -1
        movable = [code for code in found if step > 0 or found[code] > 1]
        if not movable:
            break
        fullest = max(movable, key=lambda code: step * (exact[code] - found[code]))
        found[fullest] += step
    return found


def balance(staff: Mapping[VerdictCode | None, Decimal], ink: Ink, width: int) -> Text:
    """`ETP CCCCSSMT····  C 4,10  S 1,35`: what is still to decide is dotted."""
    words, palette = ink.words, ink.palette
    figures = _figures(staff, ink)
    label = f" {words('FTE')} "
    room = max(8, min(width * 2 // _SHARE, width - len(label) - figures.cell_len - 3))
    text = line((label, f"bold {palette.text}"))
    for code, cells in shares(staff, room).items():
        if code is None:
            text.append("·" * cells, palette.muted)
        else:
            letter = wording.verdict_letter(code, words)
            ground = verdict_colour(code, palette)
            text.append(letter * cells, f"bold {palette.on_chip} on {ground}")
    return text.append("  ").append_text(figures)


def _figures(staff: Mapping[VerdictCode | None, Decimal], ink: Ink) -> Text:
    words, palette = ink.words, ink.palette
    text = line()
    for code, fte in staff.items():
        said = wording.fte_number(fte, words)
        if code is None:
            text.append_text(line((f"· {said}", palette.muted), "  "))
        else:
            letter = wording.verdict_letter(code, words)
            text.append_text(
                line((letter, f"bold {verdict_colour(code, palette)}"), " ", (said, palette.text), "  ")
            )
    return text
