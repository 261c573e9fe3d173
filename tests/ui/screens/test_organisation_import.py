"""Lists brought in from a typed path: all of them in one step of undo, or none and each wrong line named."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from facilitator.domain.session import Session
from facilitator.store.store import Store
from tests.cli.workbook import workbook
from tests.ui.conftest import Opens
from tests.ui.keyboard import empty_line, press, shown, type_text
from tests.ui.notices import told


@pytest.mark.parametrize("name", ["nom", "Unité"])
async def test_units_come_from_a_csv_with_their_place(
    opened: Opens, store: Store, copil: Session, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "unités.csv"
    file.write_text(f"{name};rattachement;etp\nPôle;;40\nCourrier;Pôle;2,5\n", encoding="utf-8")
    async with opened() as pilot:
        await press(pilot, "enter", "o", "i")
        await type_text(pilot, str(file), "enter")
        units = {each.name: each for each in store.units(copil.engagement_id)}
        assert units["Courrier"].parent_id == units["Pôle"].id
        assert units["Courrier"].fte == Decimal("2.5")
        assert "└ Courrier" in shown(pilot)
        assert "2" in told(pilot)
        await press(pilot, "ctrl+z")
        assert "Courrier" not in [each.name for each in store.units(copil.engagement_id)]


async def test_a_column_of_activities_makes_it_a_list_of_activities(
    opened: Opens, store: Store, copil: Session, tmp_path: Path
) -> None:
    file = tmp_path / "activites.xlsx"
    file.write_bytes(workbook([["unité", "activité", "etp"], ["Achats", "Acheter", 0.5]]))
    async with opened() as pilot:
        await press(pilot, "enter", "o", "i")
        await type_text(pilot, f'"{file}"', "enter")
        (activity,) = store.activities(copil.engagement_id)
        assert (activity.title, activity.fte) == ("Acheter", Decimal("0.5"))


async def test_one_wrong_row_refuses_all_and_each_is_named(
    opened: Opens, store: Store, copil: Session, tmp_path: Path
) -> None:
    """The path stays; once the file is put right the same Enter takes it."""
    file = tmp_path / "a.csv"
    file.write_text(
        "unité;activité;etp;suite;vers\nAchats;Acheter;beaucoup;;\nRH;Payer;1;t;lune\nRH;Former;1;;\n",
        encoding="utf-8",
    )
    before = store.structure(copil.engagement_id)
    async with opened() as pilot:
        await press(pilot, "enter", "o", "i")
        await type_text(pilot, str(file), "enter")
        assert "Ligne 2" in shown(pilot)
        assert "Ligne 3" in shown(pilot)
        assert "Ligne 4" not in shown(pilot)
        assert "a.csv" in shown(pilot)
        assert store.structure(copil.engagement_id) == before
        file.write_text("unité;activité\nRH;Former\n", encoding="utf-8")
        await press(pilot, "enter")
        assert [each.title for each in store.activities(copil.engagement_id)] == ["Former"]


async def test_a_file_that_is_not_there_is_told(opened: Opens, copil: Session, tmp_path: Path) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "o", "i")
        await type_text(pilot, str(tmp_path / "rien.csv"), "enter")
        assert "rien.csv" in shown(pilot)
        assert "vérifiez son nom" in " ".join(shown(pilot).split())
        await empty_line(pilot)
        await press(pilot, "escape")
