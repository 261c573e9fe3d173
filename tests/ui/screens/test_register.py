"""The registers across sessions: what is late first, filters, one key a change, reminders."""

from __future__ import annotations

from datetime import date

import pytest
from textual.pilot import Pilot

from facilitator.cli.dictation import Dictation
from facilitator.domain.items import Draft, Item, ItemKind, Status
from facilitator.domain.session import Session
from facilitator.store.store import Store
from facilitator.ui.screens.close import CloseScreen
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.register import RegisterScreen
from facilitator.ui.widgets.register_rows import RegisterRows
from tests.ui.conftest import Opens
from tests.ui.keyboard import press, row_with, shown, type_text
from tests.ui.notices import told


@pytest.fixture
def said(store: Store, copil: Session) -> Session:
    """A committee that left three actions, one of them late, two decisions, a question, a risk, a matter."""
    store.start_session(copil.id)
    dictation = Dictation(store, copil.id, "")
    for text in (
        "a: sans date",
        "d: le scénario B est retenu vote:8/1/2 >legoff",
        "a: obtenir l'accord du bailleur >vidal <04/03",
        "a: fournir les volumes >roche,martin <13/03 +si",
        "d: garder deux sites jusqu'en juin ?",
        "q: qui porte l'astreinte ?",
        "r: départs en retraite",
        "p: les véhicules",
    ):
        dictation.hear(text)
    store.close_session(copil.id)
    return copil


def item(store: Store, session: Session, ref: str) -> Item:
    """An item as it is kept."""
    return next(each for each in store.items(session.id) if each.ref == ref)


def front(pilot: Pilot[int]) -> RegisterScreen:
    """The register in front."""
    screen = pilot.app.screen
    assert isinstance(screen, RegisterScreen)
    return screen


def refs(pilot: Pilot[int]) -> list[str]:
    """What is listed."""
    return [each.ref for each in front(pilot).shown]


async def test_what_is_late_comes_first(opened: Opens, said: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "a")
        assert "Actions 3   ! 1 en retard" in shown(pilot)
        assert refs(pilot) == ["A-02", "A-03", "A-01"]
        assert "A. Vidal" in row_with(pilot, "A-02")
        assert "! 6 j" in row_with(pilot, "A-02")
        assert "P. Roche +1" in row_with(pilot, "A-03")


async def test_space_marks_it_done_and_takes_it_back(opened: Opens, store: Store, said: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "a", "space")
        assert "faite" in row_with(pilot, "A-02"), "it stays in sight"
        assert item(store, said, "A-02").status is Status.DONE
        await press(pilot, "space")
        assert item(store, said, "A-02").status is Status.OPEN
        await press(pilot, "ctrl+z", "escape", "a")
        assert "bailleur" not in shown(pilot)


async def test_it_is_given_another_day_and_somebody_else(opened: Opens, store: Store, said: Session) -> None:
    """The card tells both, with what it was before."""
    async with opened() as pilot:
        await press(pilot, "enter", "a", "d", "ctrl+u")
        await type_text(pilot, "un jour", "enter")
        assert "un jour" in shown(pilot)
        await press(pilot, "ctrl+u")
        await type_text(pilot, "20/03", "enter")
        assert item(store, said, "A-02").due == date(2026, 3, 20)
        await press(pilot, "q")
        await type_text(pilot, "martin", "enter")
        assert "N. Martin" in row_with(pilot, "A-02")
        told_once = " ".join(shown(pilot).split())
        assert "échéance modifiée 09:30 (mer. 04/03 → ven. 20/03)" in told_once
        assert "confié 09:30 (A. Vidal → N. Martin)" in told_once


async def test_enter_opens_the_session_it_was_said_in(opened: Opens, said: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "a")
        assert "COPIL n° 3, mar. 10/03, point 1" in shown(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, CloseScreen)


async def test_an_empty_register_says_what_to_type(opened: Opens, copil: Session) -> None:
    async with opened((80, 24)) as pilot:
        await press(pilot, "enter", "a")
        assert "Aucune action pour l'instant. En séance" in shown(pilot)
        await press(pilot, "space", "d", "q", "e", "s", "p", "x", "enter")
        await press(pilot, "escape")
        await press(pilot, "d")
        assert "Aucune décision pour l'instant" in shown(pilot)


async def test_the_registers_stand_beside_each_other(opened: Opens, said: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "d")
        assert "◆ Décisions 2" in shown(pilot)
        assert refs(pilot) == ["D-02", "D-01"]
        await press(pilot, "tab", "right")
        assert refs(pilot) == ["Q-01"]
        await press(pilot, "right")
        assert refs(pilot) == ["R-01"]
        await press(pilot, "right")
        assert refs(pilot) == ["P-01"]
        await press(pilot, "right", "left")
        assert front(pilot).kind is ItemKind.PARKED, "after the last one comes the first"


async def test_a_decision_says_who_decided_in_which_session_and_who_applies_it(
    opened: Opens, said: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "d", "down")
        row = row_with(pilot, "D-01 ")
        for part in ("Le scénario B est retenu", "COPIL", "Y. Le Goff", "validée", "COPIL n° 3"):
            assert part in row
        assert "8 pour, 1 contre, 2 abst." in shown(pilot)


async def test_an_action_comes_from_the_decision_before_it(
    opened: Opens, store: Store, said: Session
) -> None:
    """Unless its own words name another item."""
    async with opened() as pilot:
        await press(pilot, "enter", "a")
        assert "D-01 Le scénario B est retenu (juste avant)" in shown(pilot)
        await press(pilot, "e", "ctrl+u")
        await type_text(pilot, "a: obtenir l'accord du bailleur, suite à Q-01 >vidal <04/03", "enter")
        assert "Q-01 Qui porte l'astreinte" in shown(pilot)


async def test_a_decision_is_superseded_by_another_chosen_by_typing(
    opened: Opens, store: Store, said: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "d", "down", "s")
        await type_text(pilot, "nimporte", "enter")
        assert "Aucune décision ne répond à nimporte" in shown(pilot)
        await press(pilot, "ctrl+u")
        await type_text(pilot, "deux sites", "enter")
        assert item(store, said, "D-01").superseded_by_id == item(store, said, "D-02").id
        assert "→ D-02" in row_with(pilot, "D-01 ")
        assert "remplacée par D-02 09:30" in shown(pilot)
        await press(pilot, "home", "s")
        await type_text(pilot, "d1", "enter")
        assert "D-01 ne peut pas remplacer D-02" in shown(pilot), "that would go round in a circle"
        await press(pilot, "escape", "ctrl+z")
        assert item(store, said, "D-01").superseded_by_id is None


async def test_decisions_are_agreed_postponed_and_dropped(opened: Opens, store: Store, said: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "d")
        for key, status in (
            ("space", Status.AGREED),
            ("p", Status.POSTPONED),
            ("minus", Status.DROPPED),
            ("minus", Status.PROPOSED),
        ):
            await press(pilot, key)
            assert item(store, said, "D-02").status is status
        await press(pilot, "tab", "s")
        assert "Seule une décision est remplacée" in told(pilot)


async def test_the_list_follows_the_filter_as_one_types(opened: Opens, said: Session) -> None:
    """The grammar of a line: who, by when, tags, states; what means nothing yet changes nothing."""
    async with opened() as pilot:
        await press(pilot, "enter", "a", "slash")
        await type_text(pilot, ">martin")
        assert refs(pilot) == ["A-03"]
        await type_text(pilot, " <fin mars +si", "enter")
        assert refs(pilot) == ["A-03"]
        assert "!ouvert >martin <fin mars +si" in shown(pilot)
        await press(pilot, "escape")
        assert len(refs(pilot)) == 3, "Escape takes the filter off first"
        await press(pilot, "slash")
        await type_text(pilot, ">personne", "enter")
        assert "Personne ici ne s'appelle personne" in shown(pilot)
        await press(pilot, "ctrl+u")
        await type_text(pilot, "!retard", "enter")
        assert refs(pilot) == ["A-02"]
        await press(pilot, "space", "escape", "slash")
        await type_text(pilot, "!tout", "enter")
        assert refs(pilot) == ["A-02", "A-03", "A-01"]
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, CockpitScreen)


async def test_tags_importance_and_deletion_are_one_key(opened: Opens, store: Store, said: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "a", "exclamation_mark", "plus")
        await type_text(pilot, "locaux", "enter")
        kept = item(store, said, "A-02")
        assert (kept.important, kept.tags) == (True, ("locaux",))
        await press(pilot, "delete")
        assert "A-02" not in refs(pilot)
        await press(pilot, "ctrl+z")
        assert "A-02" in refs(pilot)


async def test_what_is_private_is_hidden_on_a_shared_screen(
    opened: Opens, store: Store, said: Session
) -> None:
    store.set_private(item(store, said, "A-02").id, True)
    async with opened() as pilot:
        await press(pilot, "enter", "a")
        front(pilot).desk.settings = front(pilot).desk.settings.__class__(screen_shared=True)
        front(pilot).reload()
        assert "bailleur" not in shown(pilot)
        assert "× ····" in row_with(pilot, "A-02")


async def test_a_reminder_is_drafted_for_each_owner_who_is_late(
    opened: Opens, store: Store, said: Session
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "a", "r")
        assert "1 en retard" in row_with(pilot, "● Anne Vidal")
        assert "○ Paul Roche" in shown(pilot)
        assert "A-02 Obtenir l'accord du bailleur (COPIL n° 3)" in shown(pilot)
        await press(pilot, "down", "space", "enter")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        written = {path.name for path in front(pilot).folder.iterdir()}
        assert written == {"relance Anne Vidal.eml", "relance Paul Roche.eml"}


async def test_the_whole_register_is_written_out(opened: Opens, store: Store, said: Session) -> None:
    """From the actions their table; from another register all of them, as a workbook too."""
    store.supersede(item(store, said, "D-01").id, item(store, said, "D-02").id)
    async with opened() as pilot:
        await press(pilot, "enter", "d", "x")
        await pilot.app.workers.wait_for_complete()
        (path,) = front(pilot).folder.glob("registre *.md")
        text = path.read_text(encoding="utf-8")
        assert "remplacée par D-02" in text
        assert "P-01" in text
        assert len(list(front(pilot).folder.glob("registre *.xlsx"))) == 1


async def test_thousands_of_items_are_painted_in_sight_only(
    opened: Opens, store: Store, copil: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last row is one key away, and going there paints a screenful."""
    drafts = [Draft(ItemKind.ACTION, f"Action {number}", f"a: action {number}") for number in range(2000)]
    store.capture_many(copil.id, drafts)
    painted: list[str] = []
    cells = RegisterRows._cells

    def counting(rows: RegisterRows, item: Item) -> list[tuple[str, str]]:
        painted.append(item.ref)
        return cells(rows, item)

    monkeypatch.setattr(RegisterRows, "_cells", counting)
    async with opened() as pilot:
        await press(pilot, "enter", "a")
        assert len(front(pilot).list.rows) == 2000
        await press(pilot, "end")
        assert "A-2000" in shown(pilot)
        assert len(set(painted)) < 100
