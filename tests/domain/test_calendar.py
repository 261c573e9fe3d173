"""The calendar, and what moved from one revision to the next."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.calendar import CalendarEntry, EntryKind, Shift, entries_of, moves
from facilitator.domain.plan import Deliverable, Milestone
from facilitator.domain.session import Session

DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
ENTRIES = st.dictionaries(st.sampled_from("abcdef"), DAYS).map(
    lambda found: tuple(CalendarEntry(of, EntryKind.SESSION, of.upper(), on) for of, on in found.items())
)


def test_sessions_milestones_and_dated_deliverables_stand_by_date() -> None:
    found = entries_of(
        [Session("s", "e", "Atelier", date(2026, 4, 14))],
        [Milestone("m", "e", "CST", date(2026, 4, 14))],
        [Deliverable("d", "e", 1, "Diagnostic", due=date(2026, 4, 1)), Deliverable("x", "e", 2, "Guide")],
    )
    assert [(each.of, each.kind.value) for each in found] == [
        ("d", "deliverable"),
        ("m", "milestone"),
        ("s", "session"),
    ]


def test_what_moved_was_added_or_went_is_told_with_its_days() -> None:
    first = entries_of(
        [Session("s", "e", "Atelier", date(2026, 4, 14))], [Milestone("m", "e", "CST", date(2026, 5, 19))]
    )
    second = entries_of(
        [Session("s", "e", "Atelier", date(2026, 4, 7)), Session("t", "e", "Bilan", date(2026, 6, 1))], []
    )
    assert [(move.entry.of, move.shift, move.days) for move in moves(first, second)] == [
        ("s", Shift.MOVED, -7),
        ("m", Shift.REMOVED, 0),
        ("t", Shift.ADDED, 0),
    ]


@given(ENTRIES)
def test_a_calendar_did_not_move_from_itself(entries: tuple[CalendarEntry, ...]) -> None:
    assert moves(entries, entries) == ()
    assert moves(entries, reversed(entries)) == ()


@given(ENTRIES, ENTRIES)
def test_the_moves_lead_from_one_calendar_to_the_other(
    before: tuple[CalendarEntry, ...], after: tuple[CalendarEntry, ...]
) -> None:
    days: dict[str, date | None] = {each.of: each.on for each in before}
    for move in moves(before, after):
        assert days.get(move.entry.of) == move.before
        days[move.entry.of] = move.after
    assert {of: on for of, on in days.items() if on} == {each.of: each.on for each in after}


@given(ENTRIES, ENTRIES)
def test_going_back_is_the_same_the_other_way(
    before: tuple[CalendarEntry, ...], after: tuple[CalendarEntry, ...]
) -> None:
    there = {(move.entry.of, move.before, move.after) for move in moves(before, after)}
    back = {(move.entry.of, move.after, move.before) for move in moves(after, before)}
    assert there == back
