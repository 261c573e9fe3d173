"""The matrix: R, c and D, column by column; parts given in a cell; targets beside what is."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.cli.dictation import Dictation
from facilitator.domain.organisation import Involvement, Part, Verdict, VerdictCode
from facilitator.domain.scenario import Scenario
from facilitator.domain.session import Session
from facilitator.store.store import Store
from tests.ui.conftest import Opens
from tests.ui.keyboard import plain, press, row_with, settle, shown
from tests.ui.notices import told
from tests.ui.organised import Organised, organise
from tests.ui.screens.test_organisation import go_to, screen


@pytest.fixture
def organised(store: Store, copil: Session) -> Organised:
    """Services that do something."""
    return organise(store, copil.engagement_id)


@pytest.fixture
def target(store: Store, organised: Organised) -> Scenario:
    """A target in which Voirie's store is Achats', IT is gone and a one-stop shop is new."""
    scenario = store.create_scenario(organised.of, "cible v2")
    stocks = organised.activities["Gestion des stocks de la voirie"]
    store.plan_transfer(scenario.id, [stocks], organised.units["Achats"])
    store.plan_removal(scenario.id, unit_id=organised.units["DSI"])
    store.plan_removal(scenario.id, activity_id=organised.activities["Clôture"])
    shop = next(each for each in store.units(organised.of) if each.name == "RH")
    store.plan_unit(scenario.id, shop.__class__("", organised.of, "Guichet unique"))
    return scenario


def parts_of(store: Store, organised: Organised, title: str) -> tuple[Involvement, ...]:
    """The parts of an activity."""
    return next(each.roles for each in store.activities(organised.of) if each.title == title)


async def test_what_two_services_do_is_marked_and_counted(opened: Opens, organised: Organised) -> None:
    """The own column comes first, then those with most overlaps; the foot says why."""
    async with opened() as pilot:
        await go_to(pilot, organised.activities["Rapprochement des factures"])
        titles = row_with(pilot, "Missions et activités")
        assert titles.split().index("Ach") < titles.split().index("Voi") < titles.split().index("RH")
        assert row_with(pilot, "Rapprochement des").count("D") == 1
        assert "doublon à trancher (2)" in shown(pilot)
        await press(pilot, "right")
        place = [screen(pilot).column_unit is not None, screen(pilot).column]
        assert place == [True, 1]
        while (unit := screen(pilot).column_unit) is None or unit.name != "Finances":
            await press(pilot, "right")
        assert "[D]" in row_with(pilot, "Rapprochement des")
        assert "Contrôle et rapprochement" in shown(pilot)
        assert "mêmes mots" in shown(pilot)


async def test_a_small_window_keeps_three_columns_and_arrows_bring_the_others(
    opened: Opens, organised: Organised
) -> None:
    async with opened((80, 24)) as pilot:
        await go_to(pilot, organised.activities["Gestion des stocks"])
        rows = screen(pilot).work_rows
        assert len(rows.shown) == 3
        assert [organised.units[name] for name in ("Achats", "Voirie", "Finances")] == [
            rows.matrix.unit_ids[0],
            *sorted(
                rows.matrix.unit_ids[1:3], key=[organised.units["Voirie"], organised.units["Finances"]].index
            ),
        ]
        assert "›" in row_with(pilot, "doublon (2)")
        await press(pilot, *["right"] * (len(rows.matrix.unit_ids) - 1))
        last = screen(pilot).work_rows
        assert last.shown[0] == 0, "the own service stays"
        assert last.shown[-1] == len(last.matrix.unit_ids) - 1
        assert "[·]" in row_with(pilot, "Gestion des stocks")


async def test_space_goes_from_nothing_to_contributes_to_responsible(
    opened: Opens, store: Store, organised: Organised
) -> None:
    """One responsible unit only; each step is undone by itself."""
    title = "Rédaction des pièces de marché"
    async with opened() as pilot:
        await go_to(pilot, organised.activities[title])
        while (unit := screen(pilot).column_unit) is None or unit.name != "DSI":
            await press(pilot, "right")
        dsi = organised.units["DSI"]
        await press(pilot, "space")
        assert parts_of(store, organised, title) == (Involvement(Part.CONSULTED, unit_id=dsi),)
        assert "[c]" in row_with(pilot, "Rédaction des pièces")
        await press(pilot, "space")
        assert parts_of(store, organised, title) == (Involvement(Part.RESPONSIBLE, unit_id=dsi),)
        assert row_with(pilot, "Rédaction des pièces").count("R") == 2  # the title's own R, and the cell
        await press(pilot, "ctrl+z", "ctrl+z")
        assert parts_of(store, organised, title) == ()


async def test_letters_set_a_part_and_the_unit_that_does_it_stays_responsible(
    opened: Opens, store: Store, organised: Organised
) -> None:
    title = "Gestion des stocks"
    async with opened() as pilot:
        await go_to(pilot, organised.activities[title])
        await press(pilot, "c")
        assert "désignez une autre unité" in told(pilot)
        await press(pilot, "right", "r")
        (part,) = parts_of(store, organised, title)
        assert part.part is Part.RESPONSIBLE
        await press(pilot, "left", "r")
        assert parts_of(store, organised, title) == ()


async def test_in_the_list_a_part_says_to_go_to_the_matrix(opened: Opens, organised: Organised) -> None:
    async with opened() as pilot:
        await go_to(pilot, organised.activities["Gestion des stocks"])
        await press(pilot, "v", "r")
        assert "Choisissez d'abord une activité de la matrice" in told(pilot)


async def test_tab_shows_a_target_with_what_is_different(
    opened: Opens, organised: Organised, target: Scenario
) -> None:
    """New, gone and moved are told by a sign and a word, not by a colour alone."""
    async with opened() as pilot:
        await go_to(pilot, organised.units["Achats"])
        assert "actuelle" in row_with(pilot, "cible v2")
        await press(pilot, "tab")
        assert "+ Guichet unique" in shown(pilot)
        assert "┄ DSI" in shown(pilot)
        assert "→ Gestion des stocks de la" in shown(pilot)
        assert "2,35" in shown(pilot) or "0,80" in row_with(pilot, "Gestion des stocks de la")
        screen(pilot).go_to(organised.units["Finances"])
        await settle(pilot)
        assert "┄ Clôture" in shown(pilot)
        assert "0,50" in row_with(pilot, "Budget"), "what is no longer done is not counted"
        await press(pilot, "tab")
        assert "┄" not in shown(pilot)


async def test_a_target_is_only_looked_at(
    opened: Opens, store: Store, organised: Organised, target: Scenario
) -> None:
    before = store.structure(organised.of)
    async with opened() as pilot:
        await go_to(pilot, organised.activities["Gestion des stocks"])
        await press(pilot, "tab", "n")
        assert "« cible v2 » est une cible" in plain(told(pilot))
        await press(pilot, "delete", "e", "m", "space")
    assert store.structure(organised.of) == before


async def test_without_a_target_tab_says_so(opened: Opens, organised: Organised) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "o", "tab")
        assert "Il n'y a pas encore de cible" in shown(pilot)


async def test_a_point_of_the_agenda_tells_that_a_unit_was_spoken_of(
    opened: Opens, copil: Session, organised: Organised
) -> None:
    """Its title names the unit, though no line under it does."""
    async with opened() as pilot:
        await go_to(pilot, organised.units["Achats"])
        await press(pilot, "h")
        assert "point 3  Activités du service Achats" in shown(pilot)


async def test_where_a_line_was_decided_is_told_session_by_session(
    opened: Opens, store: Store, copil: Session, organised: Organised
) -> None:
    """The session, its day, the point, what was typed, and the verdict; Enter opens the session."""
    store.start_session(copil.id)
    Dictation(store, copil.id, "").hear("n: la gestion des stocks est faite deux fois")
    activity = organised.activities["Gestion des stocks"]
    voirie = organised.units["Voirie"]
    store.give_verdict(activity, Verdict(VerdictCode.TRANSFER, voirie), session_id=copil.id)
    store.close_session(copil.id)
    store.give_verdict(activity, Verdict(VerdictCode.KEEP))
    async with opened() as pilot:
        await go_to(pilot, activity)
        await press(pilot, "h")
        text = shown(pilot)
        assert "mar. 10/03/2026  COPIL n° 3" in text
        assert "n: la gestion des stocks est faite deux fois" in text
        assert "point 1, 09:30" in text
        assert "suite transférer → Voirie" in text
        assert "hors séance" in text
        assert "suite conserver" in text
        assert f"{date(2026, 3, 10):%d/%m/%Y}" in text
