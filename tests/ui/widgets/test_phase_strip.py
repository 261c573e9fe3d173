"""The phases in a row: bars as wide as there is room for, titles cut where there is not."""

from __future__ import annotations

from datetime import date

import pytest
from rich.cells import cell_len

from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.overview import Overview, SessionLine
from facilitator.domain.session import Session, SessionStatus
from facilitator.i18n import Words
from facilitator.ui.theme import NIGHT
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.phase_strip import PhaseStrip
from tests.stage import TUESDAY
from tests.ui.keyboard import plain

TITLES = ("Structurer le pôle", "Missions et activités", "Accompagner les pilotes", "Restituer")


def strip(count: int, width: int) -> list[str]:
    """The rows of an engagement of so many phases; of each, one of two sessions was held."""
    phases = tuple(Phase(f"p{n}", "e", n + 1, TITLES[n]) for n in range(count))
    lines = tuple(
        SessionLine(Session(f"{status}{each.id}", "e", "Atelier", TUESDAY, phase_id=each.id, status=status))
        for each in phases
        for status in (SessionStatus.CLOSED, SessionStatus.PLANNED)
    )
    overview = Overview(Engagement("e", "Pôle"), phases, lines)
    found = PhaseStrip(overview, TUESDAY, Ink(Words("fr"), NIGHT), width).rows()
    return [plain(row.plain).rstrip() for row in found]


def test_two_phases_stand_whole_in_one_row() -> None:
    (row,) = strip(2, 118)
    assert row == (
        "Phase 1 Structurer le pôle ━━━━━━━─────── 50 %   Phase 2 Missions et activités ━━━━━━━─────── 50 %"
    )


def test_in_a_narrow_window_names_are_shortened_and_bars_take_seven_cells() -> None:
    (row,) = strip(2, 78)
    assert row == "Phase 1 Structurer le … ━━━━─── 50 %   Phase 2 Missions et ac… ━━━━─── 50 %"


@pytest.mark.parametrize("width", [78, 98, 118])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 4])
def test_no_row_is_wider_than_its_room(count: int, width: int) -> None:
    rows = strip(count, width)
    assert len(rows) <= 2
    assert all(cell_len(row) <= width for row in rows)


def test_a_phase_without_anything_planned_says_when_it_begins() -> None:
    phases = (Phase("p", "e", 1, "1er temps", starts=date(2026, 3, 1)), Phase("q", "e", 2, "second temps"))
    overview = Overview(Engagement("e", "Pôle"), phases)
    (row,) = PhaseStrip(overview, TUESDAY, Ink(Words("fr"), NIGHT), 98).rows()
    assert plain(row.plain).strip() == "Phase 1 1er temps mars 2026   Phase 2 second temps date à définir"
