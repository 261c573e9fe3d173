"""How what becomes of an activity is drawn: a letter first, then a word, the colour comes third."""

from __future__ import annotations

from typing import Final

from facilitator import wording
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import VerdictCode
from facilitator.ui.theme import Palette
from facilitator.ui.widgets.item_lines import Ink

_COLOURS: Final = {
    VerdictCode.KEEP: ItemKind.ACTIVITY,
    VerdictCode.STRENGTHEN: ItemKind.QUOTE,
    VerdictCode.SIMPLIFY: ItemKind.QUESTION,
    VerdictCode.POOL: ItemKind.DECISION,
    VerdictCode.TRANSFER: ItemKind.PARKED,
    VerdictCode.OUTSOURCE: ItemKind.ACTION,
    VerdictCode.INSOURCE: ItemKind.QUOTE,
    VerdictCode.REDUCE: ItemKind.ACTION,
    VerdictCode.STOP: ItemKind.RISK,
    VerdictCode.EXAMINE: ItemKind.FINDING,
}
"""The kind whose colour a verdict has; of two of one colour the letters tell them apart."""


def verdict_colour(code: VerdictCode, palette: Palette) -> str:
    """The colour of a verdict."""
    return palette.kind(_COLOURS[code])


def verdict_chip(code: VerdictCode, ink: Ink) -> tuple[str, str]:
    """The letter of a verdict on its colour."""
    letter = wording.verdict_letter(code, ink.words)
    return f" {letter} ", f"bold {ink.palette.on_chip} on {verdict_colour(code, ink.palette)}"
