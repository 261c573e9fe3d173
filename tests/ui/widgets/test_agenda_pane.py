"""The left side of the live session: progress through the agenda, and counters that teach the prefixes."""

from __future__ import annotations

from facilitator.domain.session import PointDraft, Session
from facilitator.store.store import Store
from tests.ui.conftest import Opens, screen
from tests.ui.keyboard import press, row_with, settle, shown, type_text


def _left(row: str) -> str:
    return row.split("│")[0].rstrip()


async def test_counters_carry_the_letter_that_is_typed(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        assert _left(row_with(pilot, "d: Décisions")).endswith("1")
        assert _left(row_with(pilot, "a: Actions")).endswith("0")


async def test_a_workshop_counts_activities_and_missions_first(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "f8", "f8")
        await type_text(pilot, "archivage;0,1", "enter")
        assert _left(row_with(pilot, "v: Activités")).endswith("1")
        assert "d: Décisions" not in shown(pilot)


async def test_minutes_added_are_counted_in(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, ":+5", "enter")
        assert _left(row_with(pilot, "► 1")).endswith("15'")


async def test_a_long_agenda_keeps_the_current_point_and_the_counters_in_sight(
    opened: Opens, store: Store, copil: Session
) -> None:
    for number in range(4, 21):
        store.add_point(copil.id, PointDraft(f"Point {number}", 5))
    store.start_session(copil.id)
    store.go_to(copil.id, store.record(copil.id).agenda[14].id)
    async with opened() as pilot:
        assert "► 15 Point 15" in shown(pilot)
        assert "F7 À préciser" in shown(pilot)


async def test_a_click_on_a_point_looks_at_it(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "dit au premier point", "enter")
        await press(pilot, "f8")
        await pilot.click("AgendaPane", offset=(5, 1))
        await settle(pilot)
        assert "dit au premier point" in shown(pilot)
        assert screen(pilot).record.point == screen(pilot).record.agenda[1], "the current point stays"


async def test_only_the_rows_that_say_something_else_are_painted_anew(live: Opens) -> None:
    """Painting is what Enter costs: a decision changes the counter of decisions and no other row."""
    async with live() as pilot:
        pane = screen(pilot).agenda_pane
        before = [pane.render_line(y) for y in range(pane.size.height)]
        await type_text(pilot, "d: le scénario B", "enter")
        after = [pane.render_line(y) for y in range(pane.size.height)]
        changed = [new.text for old, new in zip(before, after, strict=True) if old is not new]
        assert len(changed) == 1
        assert "d: Décisions" in changed[0]
