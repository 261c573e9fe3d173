"""The two palettes, day and night. Every pair of text and ground holds a contrast of 4.5:1 or more.

Colours follow Okabe and Ito's advice: a kind has a glyph and a word first, the colour comes third.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from textual.theme import Theme

from facilitator.domain.items import ItemKind


@dataclass(frozen=True)
class Palette:
    """The colours of one theme, as hexadecimal strings."""

    dark: bool
    text: str
    muted: str
    background: str
    panel: str
    bar: str
    rule: str
    accent: str
    good: str
    on_chip: str
    selected: str
    kinds: dict[ItemKind, str]

    def kind(self, kind: ItemKind) -> str:
        """The colour of a kind."""
        return self.kinds[kind]

    @property
    def warning(self) -> str:
        """What is late, over time or not saved: the colour of risks."""
        return self.kinds[ItemKind.RISK]


NIGHT: Final = Palette(
    dark=True,
    text="#EAF0F6",
    muted="#A9B8C6",
    background="#0F1620",
    panel="#16202C",
    bar="#22303F",
    rule="#2B3948",
    accent="#F2B134",
    good="#3DD6A8",
    on_chip="#0F1620",
    selected="#22303F",
    kinds={
        ItemKind.NOTE: "#C9D3DD",
        ItemKind.DECISION: "#6CC4F5",
        ItemKind.ACTION: "#F2B134",
        ItemKind.QUESTION: "#F5E663",
        ItemKind.RISK: "#FF8F5C",
        ItemKind.FINDING: "#C9D3DD",
        ItemKind.IDEA: "#3DD6A8",
        ItemKind.PARKED: "#E59AC6",
        ItemKind.MISSION: "#6CC4F5",
        ItemKind.ACTIVITY: "#3DD6A8",
        ItemKind.QUOTE: "#C3B1F7",
        ItemKind.PRIVATE: "#8D9CAB",
    },
)

DAY: Final = Palette(
    dark=False,
    text="#16202B",
    muted="#4A5866",
    background="#FFFFFF",
    panel="#F2F5F8",
    bar="#E2E7EE",
    rule="#D5DCE4",
    accent="#8A4B00",
    good="#00664A",
    on_chip="#FFFFFF",
    selected="#E2E7EE",
    kinds={
        ItemKind.NOTE: "#3F4B57",
        ItemKind.DECISION: "#00558F",
        ItemKind.ACTION: "#8A4B00",
        ItemKind.QUESTION: "#665C00",
        ItemKind.RISK: "#B03000",
        ItemKind.FINDING: "#3F4B57",
        ItemKind.IDEA: "#00664A",
        ItemKind.PARKED: "#8A2F66",
        ItemKind.MISSION: "#00558F",
        ItemKind.ACTIVITY: "#00664A",
        ItemKind.QUOTE: "#5B3FA8",
        ItemKind.PRIVATE: "#5A6773",
    },
)

PALETTES: Final = {"facilitator-dark": NIGHT, "facilitator-light": DAY}
"""Palettes by the name of their Textual theme."""


def palette_of(theme: str) -> Palette:
    """The palette of a theme; another theme than ours is drawn with the night one."""
    return PALETTES.get(theme, NIGHT)


@cache
def themes() -> dict[str, Theme]:
    """The Textual themes of the palettes, by name."""
    return {name: _textual_theme(name, colours) for name, colours in PALETTES.items()}


def _textual_theme(name: str, colours: Palette) -> Theme:
    return Theme(
        name=name,
        primary=colours.accent,
        secondary=colours.kind(ItemKind.DECISION),
        accent=colours.accent,
        foreground=colours.text,
        background=colours.background,
        surface=colours.background,
        panel=colours.panel,
        success=colours.good,
        warning=colours.accent,
        error=colours.warning,
        dark=colours.dark,
        variables={
            "bar": colours.bar,
            "rule": colours.rule,
            "input-cursor-background": colours.text,
            "input-cursor-foreground": colours.background,
            "input-selection-background": colours.bar,
            "input-selection-foreground": colours.text,
            "border": colours.accent,
            "scrollbar": colours.rule,
            "scrollbar-background": colours.background,
        },
    )
