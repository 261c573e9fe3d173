"""Colours: whatever stands on whatever ground in the two themes can be read, and no kind is a colour only."""

from __future__ import annotations

import pytest

from facilitator.domain.items import KIND_FACTS, ItemKind
from facilitator.i18n import Words
from facilitator.ui.theme import DAY, NIGHT, PALETTES, ROOM_DAY, ROOM_NIGHT, Palette, palette_of, themes
from facilitator.wording import kind_label

READABLE = 4.5
"""The contrast below which small text is hard to read."""

READABLE_FROM_AFAR = 7.0
"""The contrast that a projector and daylight leave readable from the last row."""


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _pairs(palette: Palette) -> dict[str, tuple[str, str]]:
    """Every text colour on every ground it is painted on."""
    inks = {"text": palette.text, "muted": palette.muted, "accent": palette.accent, "good": palette.good}
    inks |= {kind.value: palette.kind(kind) for kind in ItemKind}
    grounds = {"background": palette.background, "panel": palette.panel, "selected": palette.selected}
    pairs = {f"{ink} on {ground}": (inks[ink], grounds[ground]) for ink in inks for ground in grounds}
    for ink in ("text", "muted", "accent", "good"):
        pairs |= {f"{ink} on bar": (inks[ink], palette.bar), f"{ink} on rule": (inks[ink], palette.rule)}
    chips = {"accent": palette.accent, "good": palette.good, "muted": palette.muted}
    chips |= {kind.value: palette.kind(kind) for kind in ItemKind}
    pairs |= {f"chip {name}": (palette.on_chip, colour) for name, colour in chips.items()}
    pairs |= {f"inverse {name}": (palette.background, inks[name]) for name in ("text", "muted", "accent")}
    return pairs


@pytest.mark.parametrize("palette", [NIGHT, DAY], ids=["night", "day"])
def test_every_text_is_readable_on_every_ground(palette: Palette) -> None:
    assert not _paler(palette, READABLE)


@pytest.mark.parametrize("palette", [ROOM_NIGHT, ROOM_DAY], ids=["night", "day"])
def test_every_text_of_the_room_view_is_readable_from_afar(palette: Palette) -> None:
    assert not _paler(palette, READABLE_FROM_AFAR)


def _paler(palette: Palette, wanted: float) -> dict[str, str]:
    """The pairs that hold less contrast than wanted."""
    pairs = _pairs(palette).items()
    return {name: f"{_contrast(*pair):.2f}" for name, pair in pairs if _contrast(*pair) < wanted}


def test_the_contrast_itself_is_computed_as_defined() -> None:
    assert _contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert _contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_each_kind_has_a_glyph_and_a_word_of_its_own() -> None:
    """The colour is the third channel: somebody who sees none of them loses nothing."""
    words = Words("fr")
    signs = {(KIND_FACTS[kind].glyph, kind_label(kind, words)) for kind in ItemKind}
    assert len(signs) == len({word for _, word in signs}) == len(ItemKind)


def test_both_themes_colour_every_kind() -> None:
    assert all(set(palette.kinds) == set(ItemKind) for palette in PALETTES.values())


def test_a_theme_that_is_not_ours_is_drawn_with_the_night_colours() -> None:
    assert palette_of("textual-dark") is NIGHT


@pytest.mark.parametrize("name", PALETTES)
def test_the_theme_of_the_framework_takes_our_colours(name: str) -> None:
    theme = themes()[name]
    assert (theme.background, theme.foreground) == (PALETTES[name].background, PALETTES[name].text)
    assert theme.dark is PALETTES[name].dark
