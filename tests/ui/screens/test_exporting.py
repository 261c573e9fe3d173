"""Documents written from the screen: where they go, what is said, and what stands in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.export.files import FolderReadOnly
from facilitator.paths import Home
from facilitator.ui.app import FacilitatorApp
from tests.ui.conftest import Opens
from tests.ui.keyboard import press, shown, type_text


def _written(home: Home) -> list[Path]:
    return sorted(path for path in home.exports.rglob("*") if path.is_file())


async def test_f12_writes_minutes_and_record_in_word_and_markdown(live: Opens, home: Home) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B est retenu", "enter")
        await type_text(pilot, "x: tension entre les adjoints", "enter")
        await press(pilot, "f12", "f12")
        assert "O ouvre le dossier." in shown(pilot)
    files = _written(home)
    assert [path.suffix for path in files] == [".docx", ".md", ".docx", ".md"]
    text = "".join(path.read_text(encoding="utf-8") for path in files if path.suffix == ".md")
    assert "Le scénario B est retenu" in text
    assert "tension" not in text.casefold()


async def test_documents_that_exist_are_replaced_when_one_asks_again(live: Opens, home: Home) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: premier jet", "enter")
        await press(pilot, "f12", "f12")
        before = {path: path.read_bytes() for path in _written(home)}
        await press(pilot, "f2")
        await type_text(pilot, " revu", "enter")
        await press(pilot, "f12")
        assert "F12 encore une fois les remplace." in shown(pilot)
        assert {path: path.read_bytes() for path in _written(home)} == before
        await press(pilot, "f12")
        assert "4 fichiers dans" in shown(pilot)
    assert any("revu" in path.read_text(encoding="utf-8") for path in _written(home) if path.suffix == ".md")


async def test_what_cannot_be_written_is_said_and_the_session_stays(
    live: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise FolderReadOnly(folder=path.parent)

    monkeypatch.setattr("facilitator.ui.screens.exporting.write_atomically", refuse)
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        await press(pilot, "f12", "f12")
        assert "n'accepte pas" in shown(pilot)
        assert "D-01" in shown(pilot)


async def test_o_opens_the_folder(live: Opens, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(FacilitatorApp, "open_url", lambda _, url, **__: opened.append(url))
    async with live() as pilot:
        await press(pilot, "f12", "f12", "o")
    (url,) = opened
    assert url.startswith(home.exports.as_uri())
