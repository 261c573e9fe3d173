"""The hours of intervention: the statement, the line they are typed in, what is left, the picture."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from textual.pilot import Pilot

from facilitator.domain.hours import Nature
from facilitator.store.store import Store
from facilitator.ui.desk import Desk
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.hours import HoursScreen
from tests.ui.conftest import Opens
from tests.ui.founded import Founded, found
from tests.ui.keyboard import press, row_with, shown, type_text


@pytest.fixture
def founded(store: Store) -> Founded:
    """An engagement of 40 hours with a workshop of 3 h 15 on 3 February, prepared the day before."""
    founded = found(store)
    of = founded.id
    title = founded.held.title
    before = date(2026, 2, 2)
    store.log_hours(of, before, 45, Nature.PREPARATION, session_id=founded.held.id, text=title)
    store.log_hours(of, date(2026, 3, 5), 30, Nature.TRAVEL, text="Aller au centre technique")
    return founded


def hours(pilot: Pilot[int]) -> HoursScreen:
    """The hours in front."""
    front = pilot.app.screen
    assert isinstance(front, HoursScreen)
    return front


def lines(store: Store, founded: Founded) -> list[tuple[int, Nature, str]]:
    """What is kept: how long, for what."""
    return [(line.minutes, line.nature, line.text) for line in store.hours(founded.id)]


def cells(pilot: Pilot[int], text: str) -> list[str]:
    """The columns of hours of a row: séance, préparation, trajet, rédaction, total."""
    words = row_with(pilot, text).replace(" h ", "h").split()
    return words[-5:]


async def test_the_statement_adds_up_by_row_month_and_nature(opened: Opens, founded: Founded) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "t")
        assert row_with(pilot, "rédaction").split() == ["séance", "prépa.", "trajet", "rédaction", "total"]
        assert cells(pilot, "mar. 03/02  Atelier organigramme") == ["3h15", "0h45", "–", "–", "4h00"]
        assert cells(pilot, "Aller au centre technique") == ["–", "–", "0h30", "–", "0h30"]
        assert cells(pilot, "mars 2026") == ["–", "–", "0h30", "–", "0h30"]
        assert cells(pilot, "février 2026") == ["3h15", "0h45", "–", "–", "4h00"]
        rows = shown(pilot).splitlines()
        months = [next(i for i, row in enumerate(rows) if name in row) for name in ("mars 2026", "février")]
        assert months == sorted(months), "the latest month comes first"


async def test_what_is_left_is_said(opened: Opens, store: Store, founded: Founded) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "t")
        assert "4 h 30 / 40 h" in shown(pilot).splitlines()[0]
        row = row_with(pilot, "cumul")
        assert "━" in row
        assert "4 h 30      reste 35 h 30" in row
        store.log_hours(founded.id, date(2026, 3, 6), 40 * 60, Nature.WRITING)
        hours(pilot).reload()
        await press(pilot, "down")
        assert "dépassé de 4 h 30" in row_with(pilot, "cumul")


async def test_a_line_is_understood_as_it_is_typed(opened: Opens, store: Store, founded: Founded) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "t", "n")
        assert "prépa atelier achats 1h30 hier" in shown(pilot), "what may be typed"
        await type_text(pilot, "prépa atelier organigramme")
        assert "Aucune durée" in shown(pilot)
        await type_text(pilot, " 1h30 hier")
        assert "prépa.   1 h 30   lun. 09/03   Atelier organigramme   phase 1" in shown(pilot)
        await press(pilot, "enter")
        assert hours(pilot).list.has_focus
        assert cells(pilot, "mars 2026") == ["–", "1h30", "0h30", "–", "2h00"]
    (kept,) = (line for line in store.hours(founded.id) if line.on == date(2026, 3, 9))
    assert (kept.minutes, kept.nature, kept.session_id) == (90, Nature.PREPARATION, founded.held.id)
    assert kept.phase_id == store.phases(founded.id)[0].id


async def test_a_line_that_cannot_be_kept_says_why_and_stays(
    opened: Opens, store: Store, founded: Founded
) -> None:
    before = lines(store, founded)
    async with opened() as pilot:
        await press(pilot, "enter", "t", "n")
        await type_text(pilot, "atelier 1h75", "enter")
        assert "une heure a 60 minutes" in shown(pilot)
        assert hours(pilot).line_box.editor.text == "atelier 1h75"
        await press(pilot, "backspace", "backspace", "enter")
        await press(pilot, "escape")
    assert len(lines(store, founded)) == len(before) + 1


async def test_an_empty_line_and_escape_change_nothing(opened: Opens, store: Store, founded: Founded) -> None:
    before = lines(store, founded)
    async with opened() as pilot:
        await press(pilot, "enter", "t", "n", "enter")
        assert not hours(pilot).line_box.is_open
        await press(pilot, "n")
        await type_text(pilot, "trajet 1h", "escape")
        assert not hours(pilot).line_box.is_open
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CockpitScreen)
    assert lines(store, founded) == before


async def test_e_corrects_a_line_in_its_own_words(opened: Opens, store: Store, founded: Founded) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "t", "e")
        assert hours(pilot).line_box.editor.text == "trajet Aller au centre technique 0h30 05/03/2026"
        await press(pilot, "ctrl+u")
        await type_text(pilot, "trajet centre technique 45 min 06/03", "enter")
        assert cells(pilot, "ven. 06/03  Centre technique") == ["–", "–", "0h45", "–", "0h45"]
        await press(pilot, "ctrl+z")
        assert "Aller au centre technique" in shown(pilot)
    assert (30, Nature.TRAVEL, "Aller au centre technique") in lines(store, founded)


async def test_a_long_day_is_corrected_without_being_counted_twice(
    opened: Opens, store: Store, founded: Founded
) -> None:
    store.log_hours(founded.id, date(2026, 3, 8), 20 * 60, Nature.WRITING, text="Rapport")
    async with opened() as pilot:
        await press(pilot, "enter", "t", "e", "ctrl+u")
        await type_text(pilot, "rédaction rapport 21h 08/03", "enter")
        assert not hours(pilot).line_box.is_open
        await press(pilot, "n")
        await type_text(pilot, "trajet 4h 08/03", "enter")
        assert "dépasserait 24 heures" in shown(pilot)


async def test_correcting_keeps_the_phase_that_was_named(
    opened: Opens, store: Store, founded: Founded
) -> None:
    """A line of the second phase does not slip into the one its day belongs to."""
    second = store.phases(founded.id)[1]
    (line,) = (line for line in store.hours(founded.id) if line.nature is Nature.TRAVEL)
    store.edit_hours(replace(line, phase_id=second.id))
    async with opened() as pilot:
        await press(pilot, "enter", "t", "e")
        assert "phase 2" in hours(pilot).line_box.editor.text
        await press(pilot, "enter")
    assert [each.phase_id for each in store.hours(founded.id) if each.id == line.id] == [second.id]


async def test_a_row_of_several_lines_unfolds(opened: Opens, store: Store, founded: Founded) -> None:
    """One line of it is corrected or removed, never all at once."""
    async with opened() as pilot:
        await press(pilot, "enter", "t", "end", "delete")
        assert "− mar. 03/02  Atelier organigramme" in shown(pilot)
        assert "lun. 02/02  préparation" in shown(pilot)
        await press(pilot, "down", "delete")
        assert cells(pilot, "mar. 03/02  Atelier organigramme") == ["3h15", "–", "–", "–", "3h15"]
        assert len(lines(store, founded)) == 2
        await press(pilot, "ctrl+z")
        assert len(lines(store, founded)) == 3
        await press(pilot, "end", "up", "up", "enter")
        assert "+ mar. 03/02  Atelier organigramme" in shown(pilot)


async def test_what_a_month_took_stays_in_its_month(opened: Opens, store: Store, founded: Founded) -> None:
    """A session prepared the month before has a row in both."""
    of = founded.id
    store.log_hours(of, date(2026, 1, 30), 60, Nature.PREPARATION, session_id=founded.held.id)
    async with opened((100, 36)) as pilot:
        await press(pilot, "enter", "t")
        assert cells(pilot, "janvier 2026") == ["–", "1h00", "–", "–", "1h00"]
        assert cells(pilot, "ven. 30/01  Atelier organigramme") == ["–", "1h00", "–", "–", "1h00"]


async def test_the_picture_tells_consumed_from_planned_without_colour(
    opened: Opens, founded: Founded
) -> None:
    """The stroke is where the plan would have it: beyond the bar, less was consumed."""
    async with opened() as pilot:
        await press(pilot, "enter", "t")
        for month, spent in (("janv.", "0 h 00"), ("févr.", "4 h 00"), ("mars  ", "4 h 30")):
            row = row_with(pilot, f" {month}")
            assert spent in row
            assert "−" in row, "less than planned"
        february = row_with(pilot, " févr.")
        assert february.index("━") < february.index("│") < february.rindex("─")
        assert "4 h 30 / 24 h" in row_with(pilot, "1  1er temps")
        assert "0 h 45" in row_with(pilot, "séance     3 h 15   prépa.")


async def test_a_narrow_screen_keeps_the_columns_and_has_the_picture_on_a_key(
    opened: Opens, founded: Founded
) -> None:
    async with opened((80, 24)) as pilot:
        await press(pilot, "enter", "t")
        assert cells(pilot, "mar. 03/02  Atelier") == ["3h15", "0h45", "–", "–", "4h00"]
        assert "phase 1 4 h 30 / 24 h" in shown(pilot)
        assert "│" not in shown(pilot)
        await press(pilot, "b")
        assert "│" in row_with(pilot, " févr.")
        assert "mar. 03/02" not in shown(pilot)
        await press(pilot, "b")
        assert "mar. 03/02" in shown(pilot)


async def test_an_empty_statement_says_what_to_do(opened: Opens, store: Store) -> None:
    store.create_engagement("Schéma de mutualisation", "CC du Haut-Bief")
    async with opened() as pilot:
        await press(pilot, "enter", "t")
        assert "Aucun temps noté" in shown(pilot)
        await press(pilot, "e", "delete", "b", "b", "n")
        await type_text(pilot, "lecture de la lettre 2h", "enter")
        assert "2 h 00" in row_with(pilot, "Lecture de la lettre")
        assert "2 h 00" in row_with(pilot, "cumul"), "no plan: the total alone"


async def test_x_writes_the_statement_and_asks_before_replacing(
    opened: Opens, desk: Desk, store: Store, founded: Founded
) -> None:
    folder = desk.home.exports / "Structuration du pôle"
    async with opened() as pilot:
        await press(pilot, "enter", "t", "x")
        assert "3 fichiers dans" in shown(pilot)
        assert {path.suffix for path in folder.iterdir()} == {".xlsx", ".docx", ".md"}
        (text,) = folder.glob("*.md")
        text.write_text("gardé", encoding="utf-8")
        await press(pilot, "x")
        assert "existent déjà. X encore une fois" in shown(pilot)
        assert text.read_text(encoding="utf-8") == "gardé"
        await press(pilot, "x")
        assert "35 h 30" in text.read_text(encoding="utf-8").replace("\u202f", " ").replace("\u00a0", " ")


async def test_hostile_words_are_shown_as_they_are(opened: Opens, store: Store, founded: Founded) -> None:
    async with opened((120, 36)) as pilot:
        await press(pilot, "enter", "t", "n")
        await type_text(pilot, "lire [/x] [@click=app.quit]ici 1h")
        assert "Lire [/x] [@click=app.quit]ici" in shown(pilot)
        await press(pilot, "enter")
        assert "mar. 10/03  Lire [/x] [@click=app.quit]ici" in shown(pilot)
