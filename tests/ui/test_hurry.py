"""Everything typed in one breath: a busy machine reads many keys at once, and does each in its place.

The letters after a key that opens a line, enters it or leaves it arrive together with that key.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from facilitator.domain.items import ItemKind, Status
from facilitator.domain.session import Presence, Session
from facilitator.store.store import Store
from facilitator.ui.screens.asks import LineAsked
from facilitator.ui.screens.close import CloseScreen, Step
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.prepare import PrepareScreen
from tests.ui.conftest import Opens, line_of
from tests.ui.founded import Founded, found
from tests.ui.keyboard import hurry, shown
from tests.ui.workshop import captured


@pytest.fixture
def founded(store: Store) -> Founded:
    """An engagement with a letter and a session that was held."""
    return found(store)


async def test_an_agenda_is_typed_timed_and_left(opened: Opens, store: Store, copil: Session) -> None:
    """Two points one after the other, an empty line to leave, five minutes more, and back."""
    async with opened() as pilot:
        await hurry(pilot, "\npnMoyens 25 min !débat\nPostes 10 min\n\n<home><plus><escape>")
        assert isinstance(pilot.app.screen, CockpitScreen)
    points = [(point.title, point.minutes) for point in store.record(copil.id).agenda]
    assert [points[0][1], *points[3:]] == [15, ("Moyens", 25), ("Postes", 10)]


async def test_a_session_is_prepared_started_and_written_in(
    opened: Opens, store: Store, copil: Session
) -> None:
    """F8 starts it, and the first line comes with the same burst; so does what follows a `:command`."""
    async with opened() as pilot:
        await hurry(pilot, "\np<f8>d: une\n:suiv\nn: deux\n<f8>r: trois\nreste")
        assert line_of(pilot) == "reste"
    first, second, third = store.agenda(copil.id)
    found = [(item.kind, item.text, item.agenda_item_id) for item in store.items(copil.id)]
    assert found == [
        (ItemKind.DECISION, "Une", first.id),
        (ItemKind.NOTE, "Deux", second.id),
        (ItemKind.RISK, "Trois", third.id),
    ]


async def test_a_command_opens_a_screen_for_the_letters_that_follow(
    live: Opens, store: Store, copil: Session
) -> None:
    """The dashboard, the preparation, a point: nothing of it lands in the session."""
    async with live() as pilot:
        await hurry(pilot, "d: une\n:tableau\npnVœux 5 min\n\n")
        assert isinstance(pilot.app.screen, PrepareScreen)
    assert [item.text for item in store.items(copil.id)] == ["Une"]
    assert store.record(copil.id).agenda[-1].title == "Vœux"


async def test_a_line_is_corrected_and_the_next_one_begun(live: Opens, store: Store, copil: Session) -> None:
    """The arrow takes it up, letters change it, Enter replaces it; Escape leaves another one as it was."""
    async with live() as pilot:
        await hurry(pilot, "d: le scénario\n<up> B\nn: ensuite\n<up> non<escape>a: relire")
        assert line_of(pilot) == "a: relire"
    assert [item.text for item in store.items(copil.id)] == ["Le scénario B", "Ensuite"]


async def test_a_name_is_completed_and_typed_on(live: Opens, store: Store, copil: Session) -> None:
    """Tab takes the name that is proposed, the words that follow stand behind it."""
    async with live() as pilot:
        await hurry(pilot, "a: relire >vid<tab>la charte\nsuite")
        assert line_of(pilot) == "suite"
    (item,) = store.items(copil.id)
    owner = next(each for each in store.people(copil.engagement_id) if each.id == item.owner_id)
    assert (item.text, owner.last_name) == ("Relire la charte", "Vidal")


async def test_people_are_added_and_their_bodies(opened: Opens, store: Store, copil: Session) -> None:
    async with opened() as pilot:
        await hurry(pilot, "\nqnM. Bruno Petit ; régisseur ; Voirie\nbnCST ; Comité social ; quorum 3\n")
    assert "Petit" in {each.last_name for each in store.people(copil.engagement_id)}
    assert "CST" in {each.name for each in store.bodies(copil.engagement_id)}


async def test_activities_are_added_to_a_unit(opened: Opens, store: Store, copil: Session) -> None:
    """Two are entered, the third is left; the findings are looked at before the second."""
    async with opened() as pilot:
        await hurry(
            pilot, "\no<down><right>nsaisie des bons;0,7\na<escape>nsuivi des marchés;1\nnà demi<escape>"
        )
    titles = {each.title for each in store.activities(copil.engagement_id)}
    assert titles == {"saisie des bons", "suivi des marchés"}


async def test_a_register_is_worked_through(live: Opens, store: Store, copil: Session) -> None:
    """Who and by when of an action that was just captured, then done."""
    async with live() as pilot:
        await hurry(pilot, "a: relire\n:tableau\naqvidal\nd<ctrl+u>20/03\n<space>")
    (item,) = store.items(copil.id)
    assert item.due is not None
    assert item.owner_id is not None
    assert item.status is Status.DONE


async def test_hours_are_logged(opened: Opens, store: Store, founded: Founded) -> None:
    async with opened() as pilot:
        await hurry(pilot, "\ntnréd avis 1h30 hier\nntrajet 45min\nnà demi<escape>")
    assert {line.minutes for line in store.hours(founded.id)} >= {90, 45}


async def test_a_phase_is_planned(opened: Opens, store: Store, founded: Founded) -> None:
    async with opened() as pilot:
        await hurry(pilot, "\nfnÉvaluation ; octobre 2026 ; 2 mois\n<escape>")
    assert "Évaluation" in {each.title for each in store.phases(founded.id)}


async def test_outcomes_are_decided_with_their_remarks(opened: Opens, store: Store, copil: Session) -> None:
    """One key decides, the target is typed, a remark is made, the session goes on, all in one burst."""
    session = captured(store, copil.engagement_id)
    async with opened() as pilot:
        await hurry(pilot, "ctfin\nsmdsi\nnrelu par la salle\nc<escape>d: une suite\n")
        assert "d: une suite" not in shown(pilot)
    assert sum(each.verdict is not None for each in store.activities(copil.engagement_id)) == 5
    remark, after = store.items(session.id)[-2:]
    assert (remark.text.endswith("relu par la salle"), after.text) == (True, "Une suite")


async def test_who_is_there_is_marked_and_the_session_goes_on(
    live: Opens, store: Store, copil: Session
) -> None:
    """Marks, a name that is typed, Escape, and the line: each letter where it belongs."""
    async with live() as pilot:
        await hurry(pilot, "n: une\n<f6><space>eAli Rahmani\n<escape>n: deux\nreste")
        assert line_of(pilot) == "reste"
    assert [item.text for item in store.items(copil.id)] == ["Une", "Deux"]
    assert "Rahmani" in {each.last_name for each in store.people(copil.engagement_id)}
    here = [each.presence for each in store.attendance(copil.id)]
    assert {each: here.count(each) for each in (Presence.PRESENT, Presence.EXCUSED)} == {
        Presence.PRESENT: 1,
        Presence.EXCUSED: 1,
    }


async def test_what_is_not_clear_is_answered(live: Opens, store: Store, copil: Session) -> None:
    """Whose it is and by when, one answer after the other; the line goes on behind them."""
    async with live() as pilot:
        await hurry(pilot, "a: relire >dup\n<f7>dupont\n20/03\nn: ensuite\n")
    first, second = store.items(copil.id)
    assert (first.flags, first.due, second.text) == ((), date(2026, 3, 20), "Ensuite")


async def test_an_engagement_is_founded_from_its_letter(opened: Opens, store: Store, tmp_path: Path) -> None:
    """The path, the foundation, its first session: the letter is read in a thread meanwhile."""
    letter = tmp_path / "lettre.txt"
    letter.write_text((Path(__file__).parents[1] / "letter/letters/jumelle.txt").read_text("utf-8"), "utf-8")
    async with opened() as pilot:
        await hurry(pilot, f"n{letter}\n<f12>nCOPIL n° 1 ; 14/04 ; 09:30 ; 2 h\n<escape>nAccueil 5 min\n")
        assert isinstance(pilot.app.screen, LineAsked)
    (engagement,) = store.engagements()
    (line,) = store.sessions(engagement.id)
    assert line.session.title == "COPIL n° 1"
    assert [each.title for each in store.agenda(line.session.id)] == ["Accueil"]


async def test_a_review_is_corrected_and_gone_through(live: Opens, store: Store, copil: Session) -> None:
    """F12, a decision corrected in place, the steps, and back into the session with another line."""
    async with live() as pilot:
        await hurry(pilot, "d: le scénario\n<f12>e B\n\n\n<escape>n: ensuite\n")
    assert [item.text for item in store.items(copil.id)] == ["Le scénario B", "Ensuite"]


async def test_the_keys_after_a_correction_are_those_of_the_review(
    live: Opens, store: Store, copil: Session
) -> None:
    """The correction closes with its line: an Enter goes to the next step, a letter asks the hours."""
    async with live() as pilot:
        await hurry(pilot, "d: le scénario\n<f12>e B\n\n")
        review = pilot.app.screen
        assert isinstance(review, CloseScreen)
        assert review.step is Step.PROOFREAD
        await hurry(pilot, "e et C\nt")
        assert isinstance(pilot.app.screen, LineAsked)
    assert [item.text for item in store.items(copil.id)] == ["Le scénario B et C"]
