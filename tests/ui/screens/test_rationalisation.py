"""What becomes of forty activities, one key each; and what happens when the room changes its mind."""

from __future__ import annotations

from collections import Counter

import pytest

from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import Activity, VerdictCode
from facilitator.domain.session import Session, SessionKind
from facilitator.store.store import Store
from tests.stage import TUESDAY
from tests.ui.conftest import Opens, preview
from tests.ui.keyboard import empty_line, press, row_with, settle, shown, type_text
from tests.ui.workshop import at_hand, below, captured, deciding

C, T, M, S, A = (
    VerdictCode.KEEP,
    VerdictCode.TRANSFER,
    VerdictCode.POOL,
    VerdictCode.SIMPLIFY,
    VerdictCode.STOP,
)
FIRST = "instruction des demandes d'achat"
SECOND = "saisie des bons de commande"


def _called(store: Store, session: Session, title: str) -> Activity:
    return next(each for each in store.activities(session.engagement_id) if each.title == title)


async def test_one_key_decides_and_the_next_one_is_at_hand(
    opened: Opens, store: Store, copil: Session
) -> None:
    session = captured(store, copil.engagement_id)
    async with opened() as pilot:
        assert at_hand(pilot) == FIRST
        await press(pilot, "c", "s")
        assert at_hand(pilot) == "rapprochement des factures"
        assert "2/40" in shown(pilot)
        assert "C  conserver" in row_with(pilot, FIRST)
    assert _called(store, session, FIRST).verdict is C
    assert _called(store, session, SECOND).verdict is S
    assert _called(store, session, FIRST).verdict_session_id == session.id


async def test_english_letters_decide_too(opened: Opens, store: Store, copil: Session) -> None:
    session = captured(store, copil.engagement_id)
    async with opened() as pilot:
        await press(pilot, "k", "x")
    assert [_called(store, session, each).verdict for each in (FIRST, SECOND)] == [C, A]


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
async def test_a_target_that_is_not_there_is_refused_in_full(
    opened: Opens, store: Store, copil: Session, size: tuple[int, int]
) -> None:
    """The names there are can be read, in as many rows as they need."""
    captured(store, copil.engagement_id)
    async with opened(size) as pilot:
        await type_text(pilot, "tnulle part", "enter")
        await settle(pilot)
        said = " ".join(shown(pilot).replace("│", " ").split())
        assert (
            "« nulle part » ; Entrée seule laisse à préciser. Il y a : Direction générale, Achats, RH" in said
        )
        await empty_line(pilot)
        await type_text(pilot, "fin", "enter")
        assert "transférer → Fi" in row_with(pilot, FIRST)


async def test_a_transfer_asks_where_to_and_three_letters_are_enough(
    opened: Opens, store: Store, copil: Session
) -> None:
    session = captured(store, copil.engagement_id)
    async with opened() as pilot:
        await type_text(pilot, "tfin", "enter")
        assert at_hand(pilot) == SECOND
        assert "transférer → Fin" in row_with(pilot, FIRST)
    assert (_called(store, session, FIRST).verdict, _called(store, session, FIRST).target) == (T, "Finances")


async def test_enter_alone_leaves_the_target_open(opened: Opens, store: Store, copil: Session) -> None:
    session = captured(store, copil.engagement_id)
    async with opened() as pilot:
        await press(pilot, "m", "enter")
        assert at_hand(pilot) == SECOND
    assert (_called(store, session, FIRST).verdict, _called(store, session, FIRST).target) == (M, "")


async def test_what_cannot_be_is_told_in_a_sentence_and_stays_to_be_corrected(
    opened: Opens, store: Store, copil: Session
) -> None:
    session = captured(store, copil.engagement_id)
    async with opened() as pilot:
        await type_text(pilot, "tlune", "enter")
        assert "« lune »" in below(pilot)
        assert deciding(pilot).box.typed == "lune"
        await press(pilot, "backspace", "backspace", "backspace", "backspace")
        await type_text(pilot, "ach", "enter")
        assert "Achats" in below(pilot)
        assert at_hand(pilot) == FIRST
        await press(pilot, "escape")
        assert at_hand(pilot) == FIRST
        await type_text(pilot, "mach", "enter")
        assert "Achats" in below(pilot), "nobody pools with oneself"
    assert _called(store, session, FIRST).verdict is None


async def test_a_change_of_mind_is_another_key_and_undo_takes_back_one_verdict(
    opened: Opens, store: Store, copil: Session
) -> None:
    session = captured(store, copil.engagement_id)
    async with opened() as pilot:
        await press(pilot, "c", "c", "up", "up", "a")
        assert _called(store, session, FIRST).verdict is A
        assert at_hand(pilot) == "rapprochement des factures"
        await press(pilot, "ctrl+z")
        assert (_called(store, session, FIRST).verdict, at_hand(pilot)) == (C, FIRST)
        await press(pilot, "ctrl+y")
        assert _called(store, session, FIRST).verdict is A
        await press(pilot, "delete")
    assert _called(store, session, FIRST).verdict is None


async def test_the_card_tells_what_was_said_and_a_note_is_a_line_of_the_session(
    opened: Opens, store: Store, copil: Session
) -> None:
    session = captured(store, copil.engagement_id)
    async with opened() as pilot:
        await press(pilot, *["down"] * 5)
        assert at_hand(pilot) == "reporting mensuel papier"
        assert "constat « Personne ne lit le reporting papier »" in shown(pilot)
        await type_text(pilot, "non plus les élus", "enter")
        assert "note « on plus les élus »" in shown(pilot)
        assert at_hand(pilot) == "reporting mensuel papier"
    note = store.items(session.id)[-1]
    assert (note.kind, note.text) == (ItemKind.NOTE, "Reporting mensuel papier\u00a0: on plus les élus")


async def test_a_note_stays_with_its_activity_and_with_no_other(
    opened: Opens, store: Store, copil: Session
) -> None:
    """Renamed, an activity keeps what was said of it; one that takes its old title has none of it."""
    session = captured(store, copil.engagement_id)
    async with opened() as pilot:
        await type_text(pilot, "ntrop de relances", "enter")
        assert "note « trop de relances »" in shown(pilot)
        await press(pilot, "e")
        await empty_line(pilot)
        await type_text(pilot, "suivi des demandes;1,5", "enter")
        assert at_hand(pilot) == "suivi des demandes"
        assert "trop de relances »" in shown(pilot)
        await press(pilot, "down", "e")
        await empty_line(pilot)
        await type_text(pilot, f"{FIRST};0,8", "enter")
        assert at_hand(pilot) == FIRST
        assert "trop de relances" not in shown(pilot)
        await press(pilot, "ctrl+z", "ctrl+z", "ctrl+z")
        assert at_hand(pilot) == FIRST
        assert "trop de relances" not in shown(pilot)
    assert not any("trop de relances" in each.text for each in store.items(session.id))


async def test_the_other_outcomes_are_typed_after_a_colon(
    opened: Opens, store: Store, copil: Session
) -> None:
    session = captured(store, copil.engagement_id)
    async with opened() as pilot:
        for words in ("renf", "externaliser la ville voisine", "zzz"):
            await press(pilot, "colon")
            await type_text(pilot, words, "enter")
        assert "zzz" in below(pilot)
    assert _called(store, session, FIRST).verdict is VerdictCode.STRENGTHEN
    second = _called(store, session, SECOND)
    assert (second.verdict, second.target) == (VerdictCode.OUTSOURCE, "la ville voisine")


async def test_the_line_of_an_activity_is_corrected_in_its_own_words(
    opened: Opens, store: Store, copil: Session
) -> None:
    session = captured(store, copil.engagement_id)
    async with opened() as pilot:
        await press(pilot, "e")
        assert deciding(pilot).box.typed == "instruction des demandes d'achat;1,5;1200/an;h"
        await type_text(pilot, " >vidal", "enter")
        await press(pilot, "q")
        assert at_hand(pilot) == FIRST
        await press(pilot, "escape")
    owner = store.person(_called(store, session, FIRST).owner_id or "")
    assert owner.last_name == "Vidal"


async def test_a_line_longer_than_its_row_is_emptied_at_once(
    opened: Opens, store: Store, copil: Session
) -> None:
    """What does not fit goes out at the side; nothing of it is left above the row."""
    captured(store, copil.engagement_id)
    async with opened((80, 24)) as pilot:
        await press(pilot, "e")
        await type_text(pilot, " et de tout ce que l'on demande à plusieurs services à la fois")
        assert "plusieurs services à la fois" in shown(pilot)
        await press(pilot, "ctrl+u")
        assert deciding(pilot).box.typed == ""
        await type_text(pilot, "demandes;1,5;h >roche")
        assert "ETP 1,50   volume —   fréq. hebdomadaire   qui Paul Roche" in below(pilot), "it is understood"


async def test_who_answers_for_it_is_asked_by_name(opened: Opens, store: Store, copil: Session) -> None:
    session = captured(store, copil.engagement_id)
    async with opened() as pilot:
        await type_text(pilot, "qroche", "enter")
        assert "Roche" in row_with(pilot, FIRST)
    owner = store.person(_called(store, session, FIRST).owner_id or "")
    assert owner.last_name == "Roche"


async def test_f8_goes_from_mission_to_mission_and_escape_back_to_the_line(
    opened: Opens, store: Store, copil: Session
) -> None:
    captured(store, copil.engagement_id)
    async with opened() as pilot:
        await press(pilot, "f8")
        assert "Mission 2/6" in shown(pilot)
        assert at_hand(pilot) == "rédaction des pièces de marché"
        await press(pilot, "pageup")
        assert "Mission 1/6" in shown(pilot)
        await press(pilot, "escape")
        await type_text(pilot, "une remarque", "enter")
        assert "une remarque" in shown(pilot)
        await type_text(pilot, ":rat", "enter")
        assert at_hand(pilot) == FIRST


async def test_each_verdict_is_on_the_line_that_was_typed(
    opened: Opens, store: Store, copil: Session
) -> None:
    session = captured(store, copil.engagement_id)
    before = len(store.items(session.id))
    async with opened() as pilot:
        await press(pilot, *"ccsa")
    assert len(store.items(session.id)) == before, "no line is told twice"
    decided = [each.verdict for each in store.activities(session.engagement_id) if each.verdict]
    assert Counter(decided) == {C: 2, S: 1, A: 1}


async def test_a_crash_while_a_note_is_typed_loses_nothing(
    opened: Opens, store: Store, copil: Session
) -> None:
    session = captured(store, copil.engagement_id)
    async with opened() as pilot:
        await type_text(pilot, "nà revoir en juin")
        assert await deciding(pilot).save_draft()
        assert store.draft(session.id) == "n: instruction des demandes d'achat\u00a0: à revoir en juin"
        await press(pilot, "enter")
    assert store.draft(session.id) == ""


async def test_the_window_of_80_columns_leaves_the_rest_to_the_card(
    opened: Opens, store: Store, copil: Session
) -> None:
    captured(store, copil.engagement_id)
    async with opened((80, 24)) as pilot:
        assert "1 200/an" not in row_with(pilot, FIRST)
        await press(pilot, "c")
        assert "3 400/an" in shown(pilot)
        await press(pilot, "escape")
        assert preview(pilot)


async def test_f5_shows_the_balance_to_the_room_and_comes_back(
    opened: Opens, store: Store, copil: Session
) -> None:
    captured(store, copil.engagement_id)
    async with opened() as pilot:
        await press(pilot, "c", "a", "f5")
        assert "Quitter la vue salle" in shown(pilot)
        assert "ETP" in row_with(pilot, "Conserver")
        assert "ETP" in row_with(pilot, "Arrêter")
        await press(pilot, "escape")
        assert at_hand(pilot) == "rapprochement des factures"


async def test_an_activity_of_an_earlier_session_is_corrected_too(
    opened: Opens, store: Store, copil: Session
) -> None:
    first = captured(store, copil.engagement_id)
    store.close_session(first.id)
    kind = SessionKind.RATIONALISATION
    second = store.create_session(copil.engagement_id, "Rationalisation Achats", TUESDAY, kind=kind)
    store.start_session(second.id)
    async with opened() as pilot:
        await press(pilot, "e")
        assert deciding(pilot).box.typed.startswith("instruction des demandes d'achat ; 1,5 ; 1200/an")
        await type_text(pilot, " >nemo", "enter")
        assert "nemo" in below(pilot)
        await press(pilot, *["backspace"] * 5)
        await type_text(pilot, ">vidal =s", "enter")
        await type_text(pilot, "qroche", "enter")
    activity = _called(store, second, FIRST)
    assert store.person(activity.owner_id or "").last_name == "Roche"
    assert (activity.verdict, activity.verdict_session_id) == (S, second.id)
    assert [item.text for item in store.items(second.id)] == [FIRST]
