"""The palettes, day and night. Every pair of text and ground holds a contrast of 4.5:1 or more; those of
the room view, which are read from afar and in daylight, hold 7:1.

Colours follow Okabe and Ito's advice: a kind has a glyph and a word first, the colour comes third.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

from textual.theme import Theme

from facilitator.domain.items import ItemKind
from facilitator.values import dataclass


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

ROOM_NIGHT: Final = replace(
    NIGHT,
    muted="#AFBDCA",
    rule=NIGHT.bar,
    kinds=NIGHT.kinds
    | {
        ItemKind.DECISION: "#6DC5F5",
        ItemKind.RISK: "#FFA77E",
        ItemKind.PARKED: "#E9A8CE",
        ItemKind.MISSION: "#6DC5F5",
        ItemKind.PRIVATE: "#B3BDC7",
    },
)

ROOM_DAY: Final = replace(
    DAY,
    muted="#404C58",
    rule=DAY.bar,
    accent="#713D00",
    good="#00563E",
    kinds=DAY.kinds
    | {
        ItemKind.DECISION: "#004D82",
        ItemKind.ACTION: "#713D00",
        ItemKind.QUESTION: "#544B00",
        ItemKind.RISK: "#8D2600",
        ItemKind.IDEA: "#00563E",
        ItemKind.PARKED: "#7F2B5E",
        ItemKind.MISSION: "#004D82",
        ItemKind.ACTIVITY: "#00563E",
        ItemKind.QUOTE: "#533999",
        ItemKind.PRIVATE: "#434C55",
    },
)

PALETTES: Final = {
    "facilitator-dark": NIGHT,
    "facilitator-light": DAY,
    "facilitator-room-dark": ROOM_NIGHT,
    "facilitator-room-light": ROOM_DAY,
}
"""Palettes by the name of their Textual theme."""


def own_theme(shade: str) -> str:
    """The theme of the consultant's screens, `dark` or `light`."""
    return f"facilitator-{shade}"


def room_theme(shade: str) -> str:
    """The theme of the room view, `dark` or `light`."""
    return f"facilitator-room-{shade}"


def shade_of(theme: str) -> str:
    """Whether a theme is `dark` or `light`."""
    return "dark" if palette_of(theme).dark else "light"


def is_of_room(theme: str) -> bool:
    """Whether a theme is one of the room view."""
    return theme in (room_theme("dark"), room_theme("light"))


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
