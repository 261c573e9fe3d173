"""How the room works, from the line: stages that run, dots and themes in the stream, times shared out."""

from __future__ import annotations

from facilitator.domain.items import ItemKind
from tests.stage import FixedClock
from tests.ui.conftest import Opens, screen
from tests.ui.keyboard import press, row_with, shown, type_text


async def test_four_timers_follow_each_other_beside_the_time_of_the_point(
    live: Opens, clock: FixedClock
) -> None:
    async with live() as pilot:
        await type_text(pilot, ":méthode 124", "enter")
        assert "1-2-4-tous : seul, reste 1:00" in shown(pilot).replace("\u2800", " ")
        clock.forward(seconds=90)
        screen(pilot).tick()
        await pilot.pause()
        assert "à deux, reste 1:30" in shown(pilot)
        await type_text(pilot, ":méthode fin", "enter")
        assert "à deux" not in shown(pilot)


async def test_leads_are_given_dots_and_a_theme_and_both_are_taken_back(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "s: guichet unique", "enter")
        await type_text(pilot, "s: commande en ligne", "enter")
        await type_text(pilot, ":points 5 3", "enter")
        assert "● 5" in shown(pilot)
        await type_text(pilot, ":thème accueil s01 s02", "enter")
        assert shown(pilot).count("thème Accueil") == 2
        await press(pilot, "ctrl+z")
        assert "thème Accueil" not in shown(pilot)
        assert "● 5" in shown(pilot)


async def test_in_a_brainstorm_each_line_is_a_lead_that_a_theme_can_name(live: Opens) -> None:
    """A prefix still says what a line is, and once the brainstorm is over a line is a note again."""
    async with live() as pilot:
        await type_text(pilot, ":méthode remue-méninges", "enter")
        for line in ("guichet unique", "n: on manque de temps", "commande en ligne"):
            await type_text(pilot, line, "enter")
        await type_text(pilot, ":méthode fin", "enter")
        await type_text(pilot, "fin du tour", "enter")
        kinds = [(item.kind, item.ref) for item in screen(pilot).record.items[-4:]]
        idea, note = ItemKind.IDEA, ItemKind.NOTE
        assert kinds == [(idea, "S-01"), (note, ""), (idea, "S-02"), (note, "")]
        await type_text(pilot, ":thème accueil s01 s02", "enter")
        assert shown(pilot).count("thème Accueil") == 2


async def test_late_at_the_next_point_other_times_are_offered_and_only_done_when_asked(
    live: Opens, clock: FixedClock
) -> None:
    async with live() as pilot:
        before = [point.added for point in screen(pilot).record.agenda]
        clock.forward(minutes=75)
        await press(pilot, "f8")
        assert ":recaler" in shown(pilot)
        assert [point.added for point in screen(pilot).record.agenda] == before
        await type_text(pilot, ":recaler", "enter")
        assert [point.added for point in screen(pilot).record.agenda] != before
        assert row_with(pilot, "Nouvelles durées")


async def test_a_laptop_that_slept_offers_to_leave_that_time_out(live: Opens, clock: FixedClock) -> None:
    async with live() as pilot:
        clock.forward(minutes=42)
        await screen(pilot).look_at_clock()
        await pilot.pause()
        assert ":veille" in shown(pilot)
        await type_text(pilot, ":veille", "enter")
        assert screen(pilot).timebox_bar.timebox.spent < 60


async def test_a_clock_that_is_set_back_takes_no_time_away(live: Opens, clock: FixedClock) -> None:
    async with live() as pilot:
        clock.forward(seconds=100)
        await screen(pilot).look_at_clock()
        spent = screen(pilot).timebox_bar.timebox.spent
        clock.forward(minutes=-60)
        await screen(pilot).look_at_clock()
        await pilot.pause()
        assert screen(pilot).timebox_bar.timebox.spent >= spent
