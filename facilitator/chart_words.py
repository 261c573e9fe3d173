"""The organisation chart in words: what stands in the box of a unit, and what became of it."""

from __future__ import annotations

from typing import Final

from facilitator.domain.org_chart import ChartUnit, Fate
from facilitator.i18n import N_, Words
from facilitator.wording import fte_number, fte_text

SIGNS: Final = {
    Fate.NEW: "+",
    Fate.GONE: "−",
    Fate.MOVED: "→",
    Fate.MERGED: "&",
    Fate.SPLIT: "÷",
    Fate.RENAMED: "=",
}
"""How what became of a unit is told without a colour, in signs every font has."""


def fate_text(unit: ChartUnit, words: Words) -> str:
    """What became of a unit: `issu de DGA`, `réunit Achats, Budget`; empty where nothing did."""
    if unit.fate is Fate.SAME:
        return ""
    if unit.fate is Fate.MOVED and not unit.others:
        return words("moved here")
    return words(_FATES[unit.fate], names=", ".join(unit.others))


def figures_text(unit: ChartUnit, words: Words) -> str:
    """The headcount, and what the activities take: `21,00 ETP`, `activités : 18,50 sur 21,00 ETP`."""
    if not unit.spent:
        return fte_text(unit.headcount, words) if unit.headcount is not None else ""
    spent = fte_number(unit.spent, words)
    if not unit.staff:
        return words("activities: {spent} FTE", spent=spent)
    return words("activities: {spent} of {of} FTE", spent=spent, of=fte_number(unit.staff, words))


def figures_short(unit: ChartUnit, words: Words) -> str:
    """The same where there is little room: `18,50 / 21,00 ETP`, the activities first."""
    if not (unit.spent and unit.staff):
        return figures_text(unit, words)
    return f"{fte_number(unit.spent, words)} / {fte_text(unit.staff, words)}"


def legend(fates: set[Fate], words: Words) -> tuple[tuple[Fate, str], ...]:
    """What the signs of a chart mean, for those that are in it."""
    return tuple((fate, words(said)) for fate, said in _LEGEND.items() if fate in fates)


_FATES: Final = {
    Fate.NEW: N_("new unit"),
    Fate.GONE: N_("no longer there"),
    Fate.MOVED: N_("was under {names}"),
    Fate.MERGED: N_("merges {names}"),
    Fate.SPLIT: N_("was part of {names}"),
    Fate.RENAMED: N_("was called {names}"),
}
_LEGEND: Final = {
    Fate.NEW: N_("new"),
    Fate.GONE: N_("gone"),
    Fate.MOVED: N_("moved"),
    Fate.MERGED: N_("merged"),
    Fate.SPLIT: N_("split"),
    Fate.RENAMED: N_("renamed"),
}
