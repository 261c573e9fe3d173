"""Dates as people say them, counted from the session."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.items import FlagCode
from tests.capture.stage import CONTEXT, drafted

TUESDAY = date(2026, 3, 10)

SAID = [
    ("vendredi", "2026-03-13"),
    ("ven", "2026-03-13"),
    ("ven.", "2026-03-13"),
    ("friday", "2026-03-13"),
    ("mardi", "2026-03-17"),
    ("vendredi en huit", "2026-03-20"),
    ("mardi en quinze", "2026-03-31"),
    ("vendredi 13 mars", "2026-03-13"),
    ("vendredi 13", "2026-03-13"),
    ("le 20", "2026-03-20"),
    ("the 20th", "2026-03-20"),
    ("le 9", "2026-04-09"),
    ("lundi prochain", "2026-03-16"),
    ("next monday", "2026-03-16"),
    ("16-3", "2026-03-16"),
    ("16.03", "2026-03-16"),
    ("16/03/26", "2026-03-16"),
    ("2026-03-16", "2026-03-16"),
    ("09/03", "2026-03-09"),
    ("09/02", "2026-02-09"),
    ("08/01", "2027-01-08"),
    ("12 mai", "2026-05-12"),
    ("12 mai 2027", "2027-05-12"),
    ("May 12", "2026-05-12"),
    ("12th of May", "2026-05-12"),
    ("1er sept", "2026-09-01"),
    ("1er sept.", "2026-09-01"),
    ("fin mars", "2026-03-31"),
    ("end of march", "2026-03-31"),
    ("mi-avril", "2026-04-15"),
    ("mi avril", "2026-04-15"),
    ("mid-april", "2026-04-15"),
    ("début juin", "2026-06-01"),
    ("dans 2 semaines", "2026-03-24"),
    ("dans deux semaines", "2026-03-24"),
    ("sous 15 jours", "2026-03-25"),
    ("d'ici 3 semaines", "2026-03-31"),
    ("in 3 weeks", "2026-03-31"),
    ("dans 1 mois", "2026-04-10"),
    ("dans un an", "2027-03-10"),
    ("sous quinzaine", "2026-03-25"),
    ("demain", "2026-03-11"),
    ("dem", "2026-03-11"),
    ("après-demain", "2026-03-12"),
    ("tomorrow", "2026-03-11"),
    ("aujourdhui", "2026-03-10"),
    ("fin du mois", "2026-03-31"),
    ("fin de semaine", "2026-03-13"),
    ("end of the week", "2026-03-13"),
    ("S14", "2026-04-03"),
    ("sem 14", "2026-04-03"),
    ("w14", "2026-04-03"),
    ("semaine 2", "2027-01-15"),
    ("avant fin mars", "2026-03-31"),
    ("d\u2019ici la fin du mois", "2026-03-31"),
]


@pytest.mark.parametrize(("said", "due"), SAID, ids=[said for said, _ in SAID])
def test_a_date_after_the_sign_is_a_day(said: str, due: str) -> None:
    draft = drafted(f"q: qui signe ? <{said}")

    assert draft.due is not None
    assert (draft.due.isoformat(), draft.text, draft.flags) == (due, "Qui signe ?", ())


@pytest.mark.parametrize(
    ("on", "said", "due"),
    [
        ((2026, 12, 22), "15/01", "2027-01-15"),
        ((2026, 12, 22), "dans 2 semaines", "2027-01-05"),
        ((2026, 12, 22), "S2", "2027-01-15"),
        ((2026, 3, 10), "fin janvier", "2027-01-31"),
        ((2026, 3, 10), "fin février", "2026-02-28"),
        ((2026, 12, 30), "fin janvier", "2027-01-31"),
        ((2027, 1, 5), "20/12", "2027-12-20"),
        ((2027, 12, 20), "29/02", "2028-02-29"),
        ((2026, 1, 31), "dans 1 mois", "2026-02-28"),
        ((2026, 3, 13), "vendredi", "2026-03-20"),
        ((2026, 3, 14), "fin de semaine", "2026-03-20"),
    ],
)
def test_the_year_and_the_week_turn_with_the_session(on: tuple[int, int, int], said: str, due: str) -> None:
    draft = drafted(f"q: qui signe ? <{said}", replace(CONTEXT, on=date(*on)))

    assert draft.due
    assert draft.due.isoformat() == due


@pytest.mark.parametrize(
    "said", ["31/02", "32/01", "15/13", "30 février", "S54", "29/02", "mardi 31/02", "0/5"]
)
def test_a_day_that_does_not_exist_is_flagged_and_stays_in_the_text(said: str) -> None:
    draft = drafted(f"q: qui signe ? <{said} ?")

    assert draft.text == f"Qui signe ? <{said} ?"
    assert draft.due is None
    assert [(flag.code, flag.word) for flag in draft.flags] == [(FlagCode.DUE_IMPOSSIBLE, said)]


@pytest.mark.parametrize(
    "said", ["5 agents", "0.5 ETP", "3,5 k€", "1.50 €", "100", "b>gras", "12", "9999999999/12"]
)
def test_what_is_no_date_is_left_alone(said: str) -> None:
    draft = drafted(f"Il manque <{said}")

    assert (draft.text, draft.due, draft.flags) == (f"Il manque <{said}", None, ())


def test_next_friday_proposes_both_days_people_may_mean() -> None:
    (flag,) = drafted("q: qui ? <vendredi prochain").flags

    assert (flag.code, flag.word) == (FlagCode.DUE_AMBIGUOUS, "vendredi prochain")
    assert flag.options == ("2026-03-13", "2026-03-20")


def test_a_weekday_that_contradicts_its_date_proposes_both() -> None:
    draft = drafted("q: qui ? <jeudi 20/03")

    assert draft.due == date(2026, 3, 20)
    assert draft.flags[0].options == ("2026-03-19", "2026-03-20")


def test_a_week_end_is_accepted_and_pointed_out() -> None:
    draft = drafted("q: qui ? <samedi")

    assert draft.due == date(2026, 3, 14)
    assert [flag.code for flag in draft.flags] == [FlagCode.DUE_WEEKEND]


TRAILING = [
    ("a: relancer >roche vendredi", "Relancer", "2026-03-13"),
    ("a: relancer >roche vendredi.", "Relancer", "2026-03-13"),
    ("a: relancer, vendredi >roche", "Relancer", "2026-03-13"),
    ("a: relancer la DSI ven >roche !!", "Relancer la DSI", "2026-03-13"),
    ("a: relancer >roche pour le 16/03", "Relancer", "2026-03-16"),
    ("a: relancer >roche avant le 12 mai", "Relancer", "2026-05-12"),
    ("a: relancer >roche d'ici le 20", "Relancer", "2026-03-20"),
    ("a: relancer >roche mercredi 18", "Relancer", "2026-03-18"),
    ("a: relancer >roche d'ici fin mars", "Relancer", "2026-03-31"),
    ("a: relancer >roche d'ici la fin du mois", "Relancer", "2026-03-31"),
    ("a: relancer >roche sous 15 jours", "Relancer", "2026-03-25"),
    ("a: relancer >roche en S14", "Relancer", "2026-04-03"),
    ("a: chase the landlord by friday >roche", "Chase the landlord", "2026-03-13"),
    ("a: chase the landlord within 2 weeks >roche", "Chase the landlord", "2026-03-24"),
]


@pytest.mark.parametrize(("line", "text", "due"), TRAILING, ids=[line for line, _, _ in TRAILING])
def test_an_action_may_end_with_its_date(line: str, text: str, due: str) -> None:
    draft = drafted(line)

    assert draft.due
    assert (draft.text, draft.due.isoformat(), draft.flags) == (text, due, ())


KEPT = [
    "a: préparer la réunion du vendredi",
    "a: préparer la réunion du vendredi 13 mars",
    "a: préparer le COPIL de mi-avril",
    "a: valider le 1er avril",
    "a: réserver la salle jusqu'au 15/03",
    "a: réserver du 12 au 15/03",
    "a: relancer lundi et mardi",
    "a: relancer chaque lundi",
    "a: travailler en mer",
    "a: vérifier la règle du jeu",
    "a: vérifier le ratio 1/3",
    "a: relancer vendredi matin",
    "a: prepare the meeting of friday",
    "a: lire « pour vendredi »",
    "a: relancer après vendredi",
    "a: valider le 20",
    "a: relancer vendredi 13 h",
    "a: relancer en 20",
]


@pytest.mark.parametrize("line", KEPT)
def test_a_date_that_belongs_to_the_sentence_stays_in_it(line: str) -> None:
    draft = drafted(line)

    assert draft.text == line[3:].capitalize()[0] + line[4:]
    assert draft.due is None


def test_a_decision_keeps_its_date_because_there_the_date_is_the_decision() -> None:
    assert drafted("d: prochain COPIL le 14 avril").text == "Prochain COPIL le 14 avril"
    assert drafted("d: prochain COPIL vendredi").due is None


def test_the_first_date_counts_and_a_second_one_is_not_eaten() -> None:
    draft = drafted("q: qui ? <vendredi <lundi")

    assert (draft.due, draft.text) == (date(2026, 3, 13), "Qui ? <lundi")


def test_delays_beyond_the_calendar_are_words_like_others() -> None:
    assert drafted("q: qui ? <dans 9999 ans").due is None
