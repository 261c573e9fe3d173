"""The progress notes: the days each one covers, its texts as drawn or in one's own words."""

from __future__ import annotations

from datetime import date

from facilitator.domain.items import Draft, ItemKind
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.session import Session
from facilitator.store.store import Store
from tests.stage import TUESDAY
from tests.ui.conftest import Opens
from tests.ui.keyboard import empty_line, press, row_with, shown, type_text

FEBRUARY = date(2026, 2, 10)


def _notes(store: Store, copil: Session) -> tuple[ProgressNote, ...]:
    return store.notes(copil.engagement_id)


async def test_n_writes_a_note_up_to_a_day(opened: Opens, store: Store, copil: Session) -> None:
    """Today unless another day is typed; what is no day is refused and the line stays."""
    async with opened() as pilot:
        await press(pilot, "enter", "s")
        assert "Aucune note d'avancement" in shown(pilot)
        await press(pilot, "n", "enter")
        assert "n° 1" in shown(pilot)
        assert "du début au mar. 10/03/2026" in shown(pilot)
        await press(pilot, "n")
        await empty_line(pilot)
        await type_text(pilot, "bientôt", "enter")
        assert "« bientôt » n'est pas une date" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "31/03", "enter")
        assert "du mar. 10/03 au mar. 31/03/2026" in shown(pilot)
        assert [note.on for note in _notes(store, copil)] == [TUESDAY, date(2026, 3, 31)]


async def test_the_texts_are_drawn_from_the_record(opened: Opens, store: Store, copil: Session) -> None:
    """What was held, what comes next; nothing private."""
    store.start_session(copil.id)
    store.capture(copil.id, Draft(ItemKind.DECISION, "Le scénario B est retenu", "d: …"))
    store.close_session(copil.id)
    store.create_session(copil.engagement_id, "Atelier Achats", date(2026, 3, 19))
    store.write_note(copil.engagement_id, TUESDAY)
    async with opened() as pilot:
        await press(pilot, "enter", "s")
        assert "D-01 Le scénario B est retenu" in shown(pilot)
        assert "Atelier Achats" in shown(pilot)
        await press(pilot, "enter")
        assert "D-01 Le scénario B est retenu" in shown(pilot), "one begins from the text as drawn"


async def test_a_part_is_written_and_drawn_again(opened: Opens, store: Store, copil: Session) -> None:
    store.write_note(copil.engagement_id, TUESDAY)
    async with opened() as pilot:
        await press(pilot, "enter", "s", "down")
        assert "tiré du dossier" in row_with(pilot, "Écarts")
        await press(pilot, "enter", "ctrl+a", "delete")
        await type_text(pilot, "Le bail retarde le guichet", "escape")
        assert "avec vos mots" in row_with(pilot, "Écarts")
        assert "Le bail retarde le guichet" in shown(pilot)
        assert _notes(store, copil)[0].gaps.startswith("Le bail retarde le guichet")
        await press(pilot, "b")
        assert _notes(store, copil)[0].gaps == ""
        await press(pilot, "ctrl+z")
        assert "Le bail retarde le guichet" in shown(pilot)


async def test_a_part_left_as_drawn_stays_drawn(opened: Opens, store: Store, copil: Session) -> None:
    store.write_note(copil.engagement_id, TUESDAY)
    async with opened((80, 24)) as pilot:
        await press(pilot, "enter", "s", "enter", "escape")
        assert _notes(store, copil)[0].done == ""


async def test_one_goes_from_note_to_note(opened: Opens, store: Store, copil: Session) -> None:
    store.write_note(copil.engagement_id, FEBRUARY)
    store.write_note(copil.engagement_id, TUESDAY)
    async with opened() as pilot:
        await press(pilot, "enter", "s")
        assert "n° 2" in shown(pilot)
        await press(pilot, "pageup")
        assert "du début au mar. 10/02/2026" in shown(pilot)
        await press(pilot, "pageup")
        assert "C'est la première note" in shown(pilot)
        await press(pilot, "pagedown", "pagedown")
        assert "N écrit la suivante" in shown(pilot)
        assert "n° 2" in shown(pilot)


async def test_the_day_of_a_note_is_changed_after_the_one_before(
    opened: Opens, store: Store, copil: Session
) -> None:
    store.write_note(copil.engagement_id, FEBRUARY)
    store.write_note(copil.engagement_id, TUESDAY)
    async with opened() as pilot:
        await press(pilot, "enter", "s", "d")
        await empty_line(pilot)
        await type_text(pilot, "05/02", "enter")
        assert "choisissez un jour plus tard" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "13/03", "enter")
        assert _notes(store, copil)[1].on == date(2026, 3, 13)


async def test_a_note_is_removed_and_comes_back(opened: Opens, store: Store, copil: Session) -> None:
    store.write_note(copil.engagement_id, TUESDAY)
    async with opened() as pilot:
        await press(pilot, "enter", "s", "delete")
        assert "Aucune note d'avancement" in shown(pilot)
        await press(pilot, "enter", "b", "d", "pageup", "delete", "ctrl+z")
        assert "n° 1" in shown(pilot)
