"""The right side of a wide screen: what was carried over, what is late first, and who is here."""

from __future__ import annotations

from datetime import date, time

from facilitator.domain.session import Session
from facilitator.store.store import Store
from tests.ui.conftest import Opens, type_command
from tests.ui.keyboard import row_with, shown, type_text


def _right(row: str) -> str:
    return row.rsplit("│", 1)[-1].strip()


async def test_what_is_late_comes_first_then_actions_then_questions(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live((120, 36)) as pilot:
        for line in (
            "r: un risque",
            "q: une question",
            "a: à venir >vidal <30/04",
            "a: en retard >roche <11/03",
        ):
            await type_text(pilot, line, "enter")
    store.close_session(copil.id)
    later = store.create_session(copil.engagement_id, "COPIL n° 4", date(2026, 3, 24), at=time(8))
    store.start_session(later.id)
    async with live((120, 36)) as pilot:
        rows = [_right(row) for row in shown(pilot).splitlines() if row.count("│") >= 2]
        carried = [row.split()[1] for row in rows if "-01" in row or "-02" in row]
        assert carried == ["A-02", "A-01", "Q-01", "R-01"]
        assert "P. Roche, 13 j" in rows


async def test_those_present_and_those_excused(live: Opens) -> None:
    async with live((120, 36)) as pilot:
        await type_command(pilot, ":present martin dupont")
        await type_command(pilot, ":excuse roche")
        assert _right(row_with(pilot, "Présents 2/7")) == "Présents 2/7"
        assert _right(row_with(pilot, "● N. Martin")).split() == ["●", "N.", "Martin", "RH"]
        assert "1 excusé" in shown(pilot)


async def test_it_is_there_from_116_columns_on(live: Opens) -> None:
    async with live((115, 30)) as pilot:
        assert "Présents 0/7" not in shown(pilot)
        await pilot.resize_terminal(116, 30)
        await pilot.pause()
        assert "Présents 0/7" in shown(pilot)
