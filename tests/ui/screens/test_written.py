"""Where documents lie, told in the room there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.ui.screens.written import shortened


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/users/odile")
    monkeypatch.setenv("USERPROFILE", "/users/odile")


@pytest.mark.parametrize(
    ("folder", "room", "told"),
    [
        ("/users/odile/docs/Pôle Ressources/COPIL n° 3", 0, "~/docs/Pôle Ressources/COPIL n° 3"),
        ("/users/odile/docs/Pôle Ressources/COPIL n° 3", 33, "~/docs/Pôle Ressources/COPIL n° 3"),
        ("/users/odile/docs/Pôle Ressources/COPIL n° 3", 32, "~/…/Pôle Ressources/COPIL n° 3"),
        ("/users/odile/docs/Pôle Ressources/COPIL n° 3", 20, "~/…/COPIL n° 3"),
        ("/users/odile/docs/Pôle Ressources/COPIL n° 3", 5, "~/…/COPIL n° 3"),
        ("/srv/partage/dgs/2026/Pôle/COPIL n° 3", 25, "/srv/…/Pôle/COPIL n° 3"),
        ("/srv", 2, "/srv"),
        ("/", 1, "/"),
    ],
)
def test_a_long_folder_loses_its_middle(folder: str, room: int, told: str) -> None:
    assert shortened(Path(folder), room).replace("\\", "/") == told
