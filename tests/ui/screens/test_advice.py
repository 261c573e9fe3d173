"""Notes of advice: in one line, then part by part; their time is counted once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.domain.advice import Advice
from facilitator.domain.session import Session
from facilitator.store.store import Store
from tests.stage import TUESDAY
from tests.ui.conftest import Opens
from tests.ui.keyboard import empty_line, press, row_with, shown, type_text


def _given(store: Store, copil: Session) -> Advice:
    return store.advice(copil.engagement_id)[-1]


async def test_n_writes_a_note_in_one_line_and_opens_it(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "v")
        assert "Aucune note d'avis" in shown(pilot)
        await press(pilot, "n")
        await type_text(pilot, "Temps partagé >legoff ; faut-il mutualiser la paie ? ; 1h30 ; hier", "enter")
        assert "Yves Le Goff, DGS" in row_with(pilot, "demandé par")
        assert "faut-il mutualiser la paie ?" in shown(pilot)
        note = _given(store, copil)
        assert (note.number, note.on) == (1, date(2026, 3, 9))
        assert [line.minutes for line in store.hours(copil.engagement_id)] == [90]
        await press(pilot, "escape")
        row = row_with(pilot, "Temps partagé  ")
        assert "Y. Le Goff" in row
        assert "1 h 30" in row
        assert "◌ à finir" in row


async def test_each_part_is_written_and_saved_at_once(opened: Opens, store: Store, copil: Session) -> None:
    """Escape keeps the text; each part is one step of undo."""
    store.give_advice(Advice("", copil.engagement_id, 0, TUESDAY, "Temps partagé"))
    async with opened() as pilot:
        await press(pilot, "enter", "v", "enter", "end", "up", "enter")
        await type_text(pilot, "- Partager par demi-journées", "enter")
        await type_text(pilot, "- Attendre le CST", "escape")
        assert "1. Partager par demi-journées" in shown(pilot)
        assert "2. Attendre le CST" in shown(pilot)
        await press(pilot, "down", "enter")
        await type_text(pilot, "Partager, puis mesurer", "escape")
        assert "Partager, puis mesurer" in shown(pilot)
        note = _given(store, copil)
        assert note.options == ("Partager par demi-journées", "Attendre le CST")
        assert note.recommendation == "Partager, puis mesurer"
        await press(pilot, "ctrl+z")
        assert _given(store, copil).recommendation == ""
        assert _given(store, copil).options


async def test_the_time_is_typed_and_counted_once(opened: Opens, store: Store, copil: Session) -> None:
    """What is no duration is refused with its reason, and the line stays."""
    store.give_advice(Advice("", copil.engagement_id, 0, TUESDAY, "Temps partagé"), 45)
    async with opened() as pilot:
        await press(pilot, "enter", "v", "enter", "down", "down", "down", "enter")
        await empty_line(pilot)
        await type_text(pilot, "1h75", "enter")
        assert "« 1h75 » n'est pas une durée" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "2h15", "enter")
        assert "2 h 15" in row_with(pilot, "temps  ")
        assert [line.minutes for line in store.hours(copil.engagement_id)] == [135]


async def test_who_asked_is_chosen_by_a_few_letters(opened: Opens, store: Store, copil: Session) -> None:
    store.give_advice(Advice("", copil.engagement_id, 0, TUESDAY, "Temps partagé"))
    async with opened() as pilot:
        await press(pilot, "enter", "v", "enter", "down", "enter")
        await type_text(pilot, "roc", "tab", "enter")
        assert "Paul Roche" in row_with(pilot, "demandé par")
        assert _given(store, copil).asked_by_id is not None


async def test_the_line_of_a_note_is_corrected(opened: Opens, store: Store, copil: Session) -> None:
    """Somebody unknown is refused; what the line leaves out is gone, the parts written stay."""
    given = store.give_advice(Advice("", copil.engagement_id, 0, TUESDAY, "Temps partagé"), 45)
    store.edit_advice(replace(given, recommendation="Attendre"))
    async with opened((80, 24)) as pilot:
        await press(pilot, "enter", "v", "e")
        assert "Temps partagé ; 0 h 45 ; 10/03/2026" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "Temps partagé >zoé", "enter")
        assert "Personne ici ne s'appelle zoé" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "Secrétariats ; 1 h ; 05/03", "enter")
        note = _given(store, copil)
        assert (note.title, note.on, note.recommendation) == ("Secrétariats", date(2026, 3, 5), "Attendre")
        assert [line.minutes for line in store.hours(copil.engagement_id)] == [60]


async def test_a_note_is_removed_with_its_time(opened: Opens, store: Store, copil: Session) -> None:
    store.give_advice(Advice("", copil.engagement_id, 0, TUESDAY, "Temps partagé"), 45)
    async with opened() as pilot:
        await press(pilot, "enter", "v", "delete")
        assert "Aucune note d'avis" in shown(pilot)
        assert store.hours(copil.engagement_id) == ()
        await press(pilot, "ctrl+z")
        assert "0 h 45" in row_with(pilot, "Temps partagé")
