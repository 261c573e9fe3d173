"""A pôle of twelve services and 1200 activities: no more widgets, and only rows in sight are painted."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facilitator.domain.items import Measures
from facilitator.domain.listing import ActivityEntry, UnitEntry
from facilitator.store.store import Store
from facilitator.ui.widgets.work_rows import WorkRows
from tests.ui.conftest import Opens
from tests.ui.keyboard import press
from tests.ui.screens.test_organisation import screen

SERVICES = "ABCDEFGHIJKL"
ACTIVITIES = 1200


@pytest.fixture
def large(store: Store) -> str:
    """Every service does a hundred things, each said in words of its own."""
    of = store.create_engagement("Grand pôle", "Ville de Valbrune").id
    units = [UnitEntry("Pôle"), *(UnitEntry(f"Service {each}", parent="Pôle") for each in SERVICES)]
    store.import_units(of, units)
    entries = [
        ActivityEntry(
            f"Service {SERVICES[n % 12]}", f"Tâche{n}", f"Mission {n % 12}", Measures(fte=Decimal("0.1"))
        )
        for n in range(ACTIVITIES)
    ]
    store.import_activities(of, entries)
    return of


async def test_the_number_of_widgets_does_not_grow(opened: Opens, store: Store, large: str) -> None:
    store.create_engagement("Vide", "Ville de Valbrune")
    widgets = []
    for keys in (("enter", "o"), ("down", "enter", "o")):
        async with opened((120, 36)) as pilot:
            await press(pilot, *keys)
            widgets.append((len(screen(pilot).dossier.activities), len(list(screen(pilot).walk_children()))))
    (one, its_widgets), (other, other_widgets) = widgets
    assert {one, other} == {0, ACTIVITIES}
    assert its_widgets == other_widgets


async def test_only_the_rows_in_sight_are_painted(
    opened: Opens, large: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the top of the whole pôle, through the keys that move in it."""
    painted: list[object] = []
    paint = WorkRows.paint

    def counted(self: WorkRows, each: object, selected: bool) -> object:
        painted.append(each)
        return paint(self, each, selected)  # type: ignore[arg-type]

    monkeypatch.setattr(WorkRows, "paint", counted)
    async with opened((120, 36)) as pilot:
        await press(pilot, "enter", "o", "home", "enter")
        assert len(screen(pilot).matrix.lines) > ACTIVITIES
        height = screen(pilot).list.size.height
        painted.clear()
        await press(pilot, "down")
        assert 0 < len(painted) <= 2 * height
        painted.clear()
        await press(pilot, "end")
        assert 0 < len(painted) <= 2 * height
        assert screen(pilot).row is not None
