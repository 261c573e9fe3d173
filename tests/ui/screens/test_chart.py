"""The organisation in pictures on the screen: the chart, each target, the bars, and their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.domain.session import Session
from facilitator.paths import Home
from facilitator.store.store import Store
from facilitator.ui.desk import Desk
from facilitator.ui.screens.chart import ChartScreen
from tests.ui.conftest import Opens
from tests.ui.keyboard import press, reads, shown
from tests.ui.screens.town import town, unit


@pytest.fixture
def of(store: Store, copil: Session) -> str:
    """The engagement, its services with activities under a pôle, and a target that merges two of them."""
    engagement = copil.engagement_id
    town(store, engagement)
    scenario = store.create_scenario(engagement, "Cible v1")
    dsi, finances = (unit(store, engagement, name) for name in ("DSI", "Finances"))
    store.plan_merge(scenario.id, [dsi.id, finances.id], finances)
    return engagement


def _written(home: Home) -> list[str]:
    return sorted(path.suffix for path in home.exports.rglob("*") if path.is_file())


@pytest.mark.usefixtures("of")
async def test_g_draws_the_chart_of_the_organisation(opened: Opens) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "o", "g")
        text = shown(pilot)
        assert "Organisation actuelle" in text
        assert "│ Pôle Ressources" in text
        assert "1/4" in text
        await press(pilot, "escape")
        assert "Missions et activités" in shown(pilot)


@pytest.mark.usefixtures("of")
async def test_tab_goes_from_the_chart_to_the_target_and_on_to_the_bars(opened: Opens) -> None:
    """What became of a unit is said by a sign and in words."""
    async with opened() as pilot:
        await press(pilot, "enter", "o", "g", "tab")
        assert "Cible v1" in shown(pilot)
        assert "& Finances" in shown(pilot)
        await press(pilot, "tab")
        assert "ETP des activités et effectif, par unité" in shown(pilot)
        assert "━" in shown(pilot)
        await press(pilot, "tab")
        assert "À décider" in shown(pilot)
        await press(pilot, "tab")
        assert "Organisation actuelle" in shown(pilot)
        await press(pilot, "shift+tab")
        assert "À décider" in shown(pilot)


async def test_a_low_window_moves_over_the_chart(opened: Opens, store: Store, of: str) -> None:
    under = unit(store, of, "Pôle Ressources").id
    for name in ("Archives", "Courrier", "Accueil"):
        store.add_unit(of, name, parent_id=under)
    async with opened(size=(80, 24)) as pilot:
        await press(pilot, "enter", "o", "g")
        assert await reads(pilot, "la suite")
        assert "Pôle Ressources  " in shown(pilot)
        before = shown(pilot)
        await press(pilot, "pagedown")
        after = shown(pilot)
        assert before != after
        await press(pilot, "end")
        assert "la suite" not in shown(pilot)
        await press(pilot, "home")
        assert shown(pilot) == before


async def test_without_units_it_says_so(opened: Opens, store: Store, desk: Desk) -> None:
    bare = store.create_engagement("Une mission qui commence", "Ville de Valbrune")
    async with opened() as pilot:
        await pilot.app.push_screen(ChartScreen(desk, store.dossier(bare.id)))
        await press(pilot, "tab", "down", "end")
        assert "Aucune unité n'a encore été relevée." in shown(pilot)


@pytest.mark.usefixtures("of")
async def test_x_writes_the_picture_as_files(opened: Opens, home: Home) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "o", "g", "tab", "x")
        assert await reads(pilot, "O ouvre le dossier.")
    assert _written(home) == [".docx", ".png", ".svg"]
    (svg,) = home.exports.rglob("*.svg")
    assert "Cible v1" in svg.name
    assert "réunit" in svg.read_text(encoding="utf-8")


@pytest.mark.usefixtures("of")
@pytest.mark.parametrize(
    ("keys", "suffixes"),
    [
        (("enter",), [".docx", ".md", ".xlsx"]),
        (("d", "i", "a", "enter"), [".docx", ".md"]),
        (("down", "down", "down", "enter"), [".docx", ".png", ".svg"]),
        (("up", "enter"), [".docx"] * 4 + [".md"] * 2 + [".png"] * 2 + [".svg"] * 2 + [".xlsx"]),
    ],
    ids=["matrix", "diagnostic", "load", "all"],
)
async def test_x_on_the_organisation_writes_the_document_that_is_chosen(
    opened: Opens, home: Home, keys: tuple[str, ...], suffixes: list[str]
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "o", "x", *keys)
        assert await reads(pilot, "O ouvre le dossier.")
    assert _written(home) == suffixes


@pytest.mark.usefixtures("of")
async def test_leaving_the_choice_writes_nothing(opened: Opens, home: Home) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "o", "x", "escape")
        assert "Missions et activités" in shown(pilot)
    assert not Path(home.exports).exists() or not _written(home)
