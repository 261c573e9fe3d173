"""Closing a session: four steps, the record corrected in place, hours, and what leaves the screen."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.session import Presence, Session, SessionStatus
from facilitator.store.store import Store
from facilitator.ui.screens.attendance import AttendanceScreen
from facilitator.ui.screens.clarify import ClarifyScreen
from facilitator.ui.screens.close import CloseScreen, Step
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.live import LiveScreen
from tests.stage import FixedClock
from tests.ui.conftest import Opens, type_command
from tests.ui.keyboard import plain, press, row_with, shown, type_text


async def test_enter_four_times_closes_a_session_that_is_clear(
    live: Opens, store: Store, copil: Session, clock: FixedClock
) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B est retenu", "enter")
        clock.forward(minutes=124)
        await press(pilot, "f12")
        front = pilot.app.screen
        assert isinstance(front, CloseScreen)
        assert "tout est précisé" in shown(pilot)
        assert "2 h 04 → 2 h 00 séance" in shown(pilot)
        await press(pilot, "enter", "enter", "enter", "enter")
        assert front.step is Step.DONE
        assert "4 fichiers dans" in shown(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CockpitScreen), "where one goes on"
    assert store.session(copil.id).status is SessionStatus.CLOSED
    assert [line.minutes for line in store.hours(copil.engagement_id)] == [120]


async def test_what_is_flagged_is_clarified_first(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relire >roche", "enter")
        await press(pilot, "f12")
        assert "1 reste à préciser" in shown(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ClarifyScreen)
        await type_text(pilot, "ven", "enter")
        front = pilot.app.screen
        assert isinstance(front, CloseScreen)
        assert front.step is Step.PROOFREAD


async def test_who_was_not_marked_is_told_and_marked_with_f6(
    live: Opens, store: Store, copil: Session
) -> None:
    """It holds nothing: the minutes then list them as invited."""
    async with live() as pilot:
        await type_command(pilot, ":présent dupont")
        await press(pilot, "f12")
        assert "6 non pointés : F6" in plain(shown(pilot))
        await press(pilot, "f6", *["space"] * 7, "escape")
        assert "non pointé" not in shown(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, CloseScreen)
    assert all(line.presence is Presence.PRESENT for line in store.attendance(copil.id))


async def test_doubts_left_for_later_do_not_hold_the_close(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relire >roche", "enter")
        await press(pilot, "f12", "enter", "escape", "enter", "enter", "enter")
        assert "4 fichiers dans" in shown(pilot)


async def test_the_record_shows_whole_sentences(live: Opens) -> None:
    said = "le scénario B, qui rassemble les achats et les finances en une seule direction, est retenu en mai"
    async with live((80, 24)) as pilot:
        await type_text(pilot, f"d: {said}", "enter")
        await press(pilot, "f12")
        words = " ".join(shown(pilot).split())
        assert "est retenu en mai" in words
        assert "…" not in row_with(pilot, "D-01")


async def test_who_and_when_stand_in_columns(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: court >roche <16/03", "enter")
        await type_text(pilot, "a: un peu plus long >dupont,vidal <24/03", "enter")
        await press(pilot, "f12")
        first, second = row_with(pilot, "A-01"), row_with(pilot, "A-02")
        assert first.index("P. Roche") == second.index("C. Dupont +1")
        assert first.index("16/03") == second.index("24/03")


async def test_f2_corrects_in_place(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        await type_text(pilot, "a: relire >roche <ven", "enter")
        await press(pilot, "f12", "down", "f2")
        await type_text(pilot, " !!", "enter")
        front = pilot.app.screen
        assert isinstance(front, CloseScreen)
        assert front.list.has_focus
        assert "A-01" in shown(pilot)
    assert [item.important for item in store.items(copil.id)] == [False, True]


async def test_escape_in_the_line_leaves_the_item_as_it_was(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        await press(pilot, "f12", "e")
        await type_text(pilot, " et C", "escape")
        assert isinstance(pilot.app.screen, CloseScreen)
    assert store.items(copil.id)[0].text == "Le scénario B"


async def test_f6_and_f7_are_the_review_s_while_a_correction_is_typed(
    live: Opens, store: Store, copil: Session
) -> None:
    """The editor of the line would select with them; what is half typed stays."""
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        await press(pilot, "f12", "e")
        await type_text(pilot, " et C", "f6")
        assert isinstance(pilot.app.screen, AttendanceScreen)
        await press(pilot, "escape")
        assert "le scénario B et C" in shown(pilot)
        await press(pilot, "enter")
    assert store.items(copil.id)[0].text == "Le scénario B et C"


async def test_a_correction_is_taken_back_by_ctrl_z(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        await press(pilot, "f12", "f2")
        await type_text(pilot, " et C", "enter")
        await press(pilot, "ctrl+z")
        assert "Le scénario B et C" not in shown(pilot)
    assert store.items(copil.id)[0].text == "Le scénario B"


async def test_hours_are_corrected_as_people_say_them(
    live: Opens, store: Store, copil: Session, clock: FixedClock
) -> None:
    async with live() as pilot:
        clock.forward(minutes=100)
        await press(pilot, "f12", "t")
        await press(pilot, "ctrl+u")
        await type_text(pilot, "2h15", "enter")
        assert "→ 2 h 15 séance" in shown(pilot)
        await press(pilot, "enter", "enter", "enter")
    assert [line.minutes for line in store.hours(copil.engagement_id)] == [135]


async def test_a_session_counts_its_hours_at_once_and_a_review_keeps_what_was_corrected(
    live: Opens, opened: Opens, store: Store, copil: Session, clock: FixedClock
) -> None:
    """Lived 1 h 55, counted 2 h at the close; corrected to 2 h 15, which another review does not touch."""

    def counted() -> list[int]:
        return [line.minutes for line in store.hours(copil.engagement_id)]

    async with live() as pilot:
        clock.forward(minutes=115)
        await press(pilot, "f12")
        assert counted() == [120]
        assert "séance" in row_with(pilot, "2 h 00")
        await press(pilot, "escape")
        assert counted() == [], "the session goes on: it is counted when it ends"
        await press(pilot, "f12")
    store.set_session_hours(copil.id, 135)
    clock.forward(minutes=600)
    async with opened() as pilot:
        await press(pilot, "enter", "c")
        assert "1 h 55 → 2 h 15 séance" in shown(pilot)
        await press(pilot, "enter", "enter", "enter")
    assert counted() == [135]


async def test_a_session_held_without_the_clock_is_proposed_as_planned(
    opened: Opens, store: Store, copil: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "c")
        assert "0 h 00 → 2 h 00 séance" in shown(pilot)
        assert store.hours(copil.engagement_id) == (), "nobody said so yet"
        await press(pilot, "enter", "enter", "enter")
    assert [line.minutes for line in store.hours(copil.engagement_id)] == [120]


async def test_no_hours_are_noted_where_nobody_knows_any(opened: Opens, store: Store, copil: Session) -> None:
    store.edit_session(replace(copil, minutes=None))
    async with opened() as pilot:
        await press(pilot, "enter", "c", "enter", "enter", "enter")
    assert store.hours(copil.engagement_id) == ()


async def test_what_is_no_duration_is_said(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "f12", "t", "ctrl+u")
        await type_text(pilot, "longtemps", "enter")
        assert "longtemps" in row_with(pilot, "2h15"), "it stays to be corrected"


async def test_escape_goes_back_into_a_session_that_was_live(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await press(pilot, "f12", "enter", "escape")
        assert isinstance(pilot.app.screen, LiveScreen)
    assert store.session(copil.id).is_live


async def test_after_the_export_escape_leaves_it_closed(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_command(pilot, ":tableau")
        await press(pilot, "c", "enter", "enter", "enter", "enter", "escape")
        assert isinstance(pilot.app.screen, CockpitScreen)
    assert store.session(copil.id).status is SessionStatus.CLOSED


async def test_a_closed_session_is_reviewed_and_reopened_with_r(
    opened: Opens, store: Store, copil: Session
) -> None:
    store.start_session(copil.id)
    store.close_session(copil.id)
    async with opened() as pilot:
        await press(pilot, "enter", "enter")
        assert isinstance(pilot.app.screen, CloseScreen)
        assert "Rien n'a été noté" in shown(pilot)
        await press(pilot, "r")
        assert isinstance(pilot.app.screen, LiveScreen)
    assert store.session(copil.id).is_live


async def test_on_a_narrow_screen_the_steps_are_one_line(live: Opens) -> None:
    async with live((80, 24)) as pilot:
        await press(pilot, "f12")
        assert row_with(pilot, "1 Préciser").split() == [
            "►1",
            "Préciser",
            "2",
            "Relire",
            "3",
            "Temps",
            "4",
            "Exporter",
        ]


async def test_hostile_words_are_shown_as_they_are(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: garder [/x] [@click=app.quit]ici", "enter")
        await press(pilot, "f12")
        assert "Garder [/x] [@click=app.quit]ici" in row_with(pilot, "D-01")
