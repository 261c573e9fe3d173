"""The live session guides who conducts it: what a point asks, gives, takes up; what to check, told once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from textual.pilot import Pilot

from facilitator.domain.session import Expected, PointDraft, Session, Technique
from facilitator.store.store import Store
from tests.stage import FixedClock
from tests.ui.conftest import Opens, preview, screen, type_command
from tests.ui.keyboard import plain, press, row_with, shown, type_text

QUESTION = "Que s'est-il passé depuis la dernière fois ?"
CHECK = "chaque retard a une nouvelle date"
RESULT = "une date pour chaque action en retard"
INSTRUCTION = "Une minute chacun, sans discussion."


@pytest.fixture
def guided(store: Store, copil: Session) -> Session:
    """The COPIL with a first point that is prepared whole, and a technique planned for the second."""
    first, second, _ = store.agenda(copil.id)
    store.edit_point(replace(first, question=QUESTION, check=CHECK, result=RESULT, instruction=INSTRUCTION))
    store.edit_point(replace(second, technique=Technique.ONE_TWO_FOUR))
    return copil


async def _second(pilot: Pilot[int]) -> None:
    """What the interval does once a second."""
    await screen(pilot).look_at_clock()
    await pilot.pause()


async def test_the_question_is_the_heading_and_the_title_stands_beside_it(
    guided: Session, live: Opens
) -> None:
    async with live((120, 36)) as pilot:
        assert "Suites du COPIL 2" in row_with(pilot, QUESTION)
        await press(pilot, "f8")
        assert "Organigramme cible : quel scénario ?" in shown(pilot), "without a question the title asks"


async def test_a_long_question_looked_back_at_is_whole_and_says_how_to_come_back(
    guided: Session, live: Opens, store: Store
) -> None:
    asked = (
        "Qu'est-ce qui nous a fait gagner du temps, et qu'est-ce qui nous en a coûté ces six derniers mois ?"
    )
    store.edit_point(replace(store.agenda(guided.id)[0], question=asked))
    async with live() as pilot:
        await press(pilot, "f8", "pageup")
        rows = plain(shown(pilot)).splitlines()
        first = next(at for at, row in enumerate(rows) if "Qu'est-ce qui nous a fait" in row)
        assert "ces six derniers mois ?" in rows[first + 1]
        assert "PgSuiv : point en cours" in rows[first + 1]


async def test_below_the_bar_stand_what_to_get_and_how_the_room_works(guided: Session, live: Opens) -> None:
    async with live() as pilot:
        rows = shown(pilot).splitlines()
        bar = next(at for at, row in enumerate(rows) if "sur 10 min" in row)
        assert f"résultat attendu  {RESULT}" in rows[bar + 1]
        assert INSTRUCTION in rows[bar + 2]


async def test_on_a_small_screen_the_stream_keeps_every_row(
    guided: Session, live: Opens, store: Store
) -> None:
    async with live((80, 24)) as pilot:
        rows = screen(pilot).feed.size.height
        assert QUESTION in shown(pilot)
        assert INSTRUCTION not in shown(pilot)
        assert RESULT in shown(pilot), "the row that was blank says it"
        await press(pilot, "f8", "f8")
        assert screen(pilot).feed.size.height == rows


async def test_a_long_question_is_read_whole_where_the_screen_is_high_enough(
    guided: Session, live: Opens, store: Store
) -> None:
    asked = (
        "Conserver, simplifier, mutualiser, transférer ou arrêter : quelle suite pour chacune des activités ?"
    )
    first = store.agenda(guided.id)[0]
    store.edit_point(replace(first, question=asked))
    async with live() as pilot:
        assert row_with(pilot, "Conserver, simplifier")
        assert row_with(pilot, "des activités ?")


async def test_what_to_check_is_told_once_in_the_last_fifth(
    guided: Session, live: Opens, clock: FixedClock
) -> None:
    async with live() as pilot:
        clock.forward(minutes=7)
        await _second(pilot)
        assert CHECK not in preview(pilot)
        clock.forward(minutes=1.5)
        await _second(pilot)
        assert preview(pilot) == f"À vérifier : {CHECK}"
        await type_text(pilot, "un mot", "enter")
        await _second(pilot)
        assert CHECK not in shown(pilot)
        await press(pilot, "f8")
        assert CHECK not in shown(pilot), "it was told before"


async def test_it_waits_until_the_line_that_is_typed_is_saved(
    guided: Session, live: Opens, clock: FixedClock
) -> None:
    async with live() as pilot:
        clock.forward(minutes=9)
        await type_text(pilot, "d: on garde")
        await _second(pilot)
        assert CHECK not in shown(pilot)
        await press(pilot, "enter")
        await _second(pilot)
        assert CHECK in preview(pilot)


async def test_leaving_a_point_early_tells_what_was_to_check_and_goes_on(
    guided: Session, live: Opens
) -> None:
    async with live() as pilot:
        await press(pilot, "f8")
        assert preview(pilot).startswith(f"À vérifier au point 1 : {CHECK}")
        assert screen(pilot).record.session.point_id == screen(pilot).record.agenda[1].id


async def test_the_room_never_reads_what_to_check_and_the_facilitator_does_afterwards(
    guided: Session, live: Opens, clock: FixedClock
) -> None:
    async with live() as pilot:
        await press(pilot, "f5")
        clock.forward(minutes=9)
        await _second(pilot)
        await press(pilot, "f8")
        assert CHECK not in shown(pilot)
        await press(pilot, "f5")
        assert CHECK in preview(pilot)


async def test_on_a_shared_screen_nobody_reads_it(guided: Session, live: Opens, clock: FixedClock) -> None:
    async with live() as pilot:
        await type_command(pilot, ":partagé")
        clock.forward(minutes=9)
        await _second(pilot)
        assert CHECK not in shown(pilot)
        await press(pilot, "f8")
        assert CHECK not in shown(pilot)


async def test_a_planned_technique_is_named_and_begins_by_one_word(
    guided: Session, live: Opens, clock: FixedClock
) -> None:
    async with live() as pilot:
        await press(pilot, "f8")
        point = screen(pilot).record.point
        assert point is not None
        assert point.technique_from is None, "no timer starts by itself"
        assert "1-2-4-tous" in row_with(pilot, "1-2-4-tous")
        assert "reste 1:00" not in shown(pilot)
        await type_command(pilot, ":méthode")
        assert "1-2-4-tous : seul, reste 1:00" in shown(pilot)


async def test_entering_says_which_technique_was_planned(guided: Session, live: Opens, store: Store) -> None:
    store.edit_point(replace(store.agenda(guided.id)[0], check=""))
    async with live() as pilot:
        await press(pilot, "f8")
        assert preview(pilot) == "Prévu ici : 1-2-4-tous. :méthode la commence."


async def test_without_a_plan_the_word_asks_which_technique(guided: Session, live: Opens) -> None:
    async with live() as pilot:
        await type_command(pilot, ":méthode")
        assert preview(pilot).startswith("Indiquez") or "124" in preview(pilot)


@pytest.fixture
def following(live: Opens, store: Store, copil: Session) -> Session:
    """A fourth COPIL whose only point takes up one of two actions of the third."""
    draft = PointDraft("Suites du COPIL 3", 10, Expected.INFORMATION)
    return store.create_session(
        copil.engagement_id, "COPIL n° 4", date(2026, 3, 24), at=time(8), points=(draft,)
    )


async def _take_up(live: Opens, store: Store, copil: Session, following: Session) -> None:
    async with live() as pilot:
        for each in ("a: relancer le bailleur >roche <30/04", "a: écrire au CST >vidal <30/04"):
            await type_text(pilot, each, "enter")
    store.close_session(copil.id)
    second = store.items(copil.id)[1]
    store.edit_point(replace(store.agenda(following.id)[0], takes_up=(second.id,)))
    store.start_session(following.id)


async def test_what_a_point_takes_up_comes_first_beside_the_stream(
    live: Opens, store: Store, copil: Session, following: Session
) -> None:
    await _take_up(live, store, copil, following)
    async with live((120, 36)) as pilot:
        rows = shown(pilot).splitlines()
        places = [
            next(at for at, row in enumerate(rows) if said in row)
            for said in ("Repris à ce point", "A-02", "À revoir", "A-01")
        ]
        assert places == sorted(places)


@pytest.mark.parametrize("size", [(100, 30), (80, 24)])
async def test_without_a_side_their_references_stand_under_the_heading(
    live: Opens, store: Store, copil: Session, following: Session, size: tuple[int, int]
) -> None:
    await _take_up(live, store, copil, following)
    async with live(size) as pilot:
        assert "reprend  A-02" in shown(pilot)


async def test_the_close_tells_what_was_to_come_out_and_what_came(
    guided: Session, live: Opens, store: Store
) -> None:
    """A point that found something is told with it; only one for a decision is told with nothing."""
    third = store.agenda(guided.id)[2]
    store.edit_point(replace(third, result="Une salle qui se connaît"))
    store.edit_session(replace(store.record(guided.id).session, outcome=("Un scénario retenu",)))
    async with live() as pilot:
        await type_text(pilot, "i: les délais étaient trop courts", "enter")
        await type_text(pilot, "a: relancer le bailleur >roche <ven", "enter")
        await press(pilot, "f8", "f12")
        assert row_with(pilot, "Ce qui devait en sortir")
        assert row_with(pilot, "· Un scénario retenu")
        assert "A-01, C-01" in row_with(pilot, "1 Suites du COPIL 2")
        assert "3 Activités" not in shown(pilot)
        assert "ni décision ni action" in row_with(pilot, "2 Organigramme cible")


async def test_space_ticks_at_the_close_what_came_out(guided: Session, live: Opens, store: Store) -> None:
    """The first thing expected is selected, so that one tick is one key; undo takes it back."""
    outcome = ("Un scénario retenu", "Une date pour le CST " + "et pour chacune de ses suites " * 4)
    store.edit_session(replace(store.record(guided.id).session, outcome=outcome))
    async with live((80, 24)) as pilot:
        await type_text(pilot, "d: le scénario B est retenu", "enter")
        await press(pilot, "f12")
        assert "0 sur 2   Espace" in plain(row_with(pilot, "Ce qui devait en sortir"))
        assert plain(" ".join(shown(pilot).split())).count("et pour chacune") == 4, "in full, below itself"
        await press(pilot, "space")
        assert row_with(pilot, "✓ Un scénario retenu")
        assert "1 sur 2" in row_with(pilot, "Ce qui devait en sortir")
        await press(pilot, "ctrl+z")
        assert row_with(pilot, "· Un scénario retenu")
        await press(pilot, "down", "down", "space")
        assert not store.session(guided.id).reached, "a decision is no expectation"
        await press(pilot, "up", "space", "enter")
    assert store.session(guided.id).reached == (outcome[1],)


async def test_the_help_lists_the_planned_technique(guided: Session, live: Opens) -> None:
    async with live((120, 44)) as pilot:
        await press(pilot, "f1")
        await type_text(pilot, "prévue")
        assert ":méthode" in plain(shown(pilot))
