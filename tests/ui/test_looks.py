"""The screens look as they did; `python -m tests.ui.looks` paints them again, for somebody to look at."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from rich.color import parse_rgb_hex
from rich.color_triplet import ColorTriplet

from facilitator.ui.theme import PALETTES, Palette
from tests.ui.copil import Stage, under_way, write
from tests.ui.keyboard import plain, settle, shown
from tests.ui.looks import GOLDEN, LOOKS, PICTURE, Look, picture_of, text_of

Copies = Callable[[str], Path]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The example in a language, written once."""
    folders: dict[str, Path] = {}

    def of(language: str) -> Path:
        if language not in folders:
            folders[language] = tmp_path_factory.mktemp("looks") / language
            write(folders[language], language)
        return folders[language]

    return of


@pytest.fixture
def copied(written: Callable[[str], Path], tmp_path: Path) -> Copies:
    """A copy of the example in a language, to be used up."""
    return lambda language: shutil.copytree(written(language), tmp_path / "copy")


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
async def test_the_screen_looks_as_it_did(look: Look, copied: Copies) -> None:
    with under_way(copied(look.language), look.language) as stage:
        assert await text_of(look, stage) == (GOLDEN / f"{look.name}.txt").read_text(encoding="utf-8")


def test_every_golden_screen_is_compared() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {look.name for look in LOOKS}


def test_no_row_is_wider_than_its_screen() -> None:
    for look in LOOKS:
        rows = (GOLDEN / f"{look.name}.txt").read_text(encoding="utf-8").splitlines()
        assert len(rows) == look.size[1]
        assert max(map(len, rows)) <= look.size[0]


_EDITOR = slice(-5, -1)
"""The rows of the line, whose cursor and faint words the framework mixes."""


def _colours(stage: Stage) -> set[ColorTriplet]:
    """Every colour the screen is painted with, beside the line."""
    strips = stage.app.screen._compositor.render_strips(stage.app.size)
    del strips[_EDITOR]
    styles = {segment.style for strip in strips for segment in strip if segment.style}
    return {colour.get_truecolor() for style in styles for colour in (style.color, style.bgcolor) if colour}


def _is_of(colour: ColorTriplet, palette: Palette) -> bool:
    """Whether it is a colour of the palette, give or take the rounding of the framework."""
    named = [value for value in vars(palette).values() if isinstance(value, str)]
    known = (parse_rgb_hex(value[1:]) for value in (*named, *palette.kinds.values()))
    return any(max(abs(a - b) for a, b in zip(colour, each, strict=True)) <= 1 for each in known)


@pytest.mark.parametrize("theme", PALETTES)
async def test_the_live_session_is_painted_in_the_colours_of_its_theme(theme: str, copied: Copies) -> None:
    with under_way(copied("fr"), theme=theme.removeprefix("facilitator-")) as stage:
        async with stage.app.run_test(size=(120, 36)) as pilot:
            await settle(pilot)
            colours = _colours(stage)
    assert len(colours) > 10
    assert not [colour.hex for colour in colours if not _is_of(colour, PALETTES[theme])]


async def test_both_themes_show_the_same_text(copied: Copies) -> None:
    folder = copied("fr")
    texts = []
    for theme in ("dark", "light"):
        with under_way(folder, theme=theme) as stage:
            async with stage.app.run_test(size=(100, 30)) as pilot:
                await settle(pilot)
                texts.append(shown(pilot))
    assert texts[0] == texts[1]


def _texts(svg: str) -> list[str]:
    return [plain(unescape(text)) for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]


async def test_the_picture_of_the_readme_is_what_the_product_shows(copied: Copies) -> None:
    with under_way(copied("fr")) as stage:
        assert _texts(await picture_of(stage)) == _texts(PICTURE.read_text(encoding="utf-8"))


def test_the_picture_is_a_drawing_that_asks_nothing_of_the_network() -> None:
    svg = PICTURE.read_text(encoding="utf-8")
    assert ElementTree.fromstring(svg).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314 - our own file
    assert re.findall(r"https?://[^\"\s]+", svg) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"@font-face|<script|<image|href=|url\((?!#)", svg)
    assert "Le scénario B (trois directions) est retenu" in " ".join(_texts(svg))
