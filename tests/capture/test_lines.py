"""Further lines in the spirit of the specification, as a French or an English consultant types them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from facilitator.capture.parser import Blank, Command, Continuation, parse
from facilitator.domain.items import FlagCode, ItemKind, NameRef
from facilitator.domain.organisation import ServiceMission
from facilitator.domain.people import Body, Person
from tests.capture.stage import CONTEXT, drafted, in_point
from tests.capture.test_vectors import said

ACTIVITY = in_point(ItemKind.ACTIVITY)

NOTES: list[tuple[str, dict[str, Any]]] = [
    ("- le calendrier glisse", {"kind": "note", "text": "Le calendrier glisse"}),
    ("note : le calendrier glisse +rh +RH", {"kind": "note", "text": "Le calendrier glisse", "tags": ["rh"]}),
    ("Alerte\u00a0: le bail expire", {"kind": "risk", "text": "Le bail expire"}),
    ("IDÉE\u202f: un guichet unique", {"kind": "idea", "text": "Un guichet unique"}),
    ("idee: un guichet unique", {"kind": "idea", "text": "Un guichet unique"}),
    ("frigo: les véhicules", {"kind": "parked", "text": "Les véhicules"}),
    ("perso : rappeler le DGS", {"kind": "private", "text": "Rappeler le DGS"}),
    ("fact: three tools for one request", {"kind": "finding", "text": "Three tools for one request"}),
    ("Question: who signs?", {"kind": "question", "text": "Who signs?"}),
    ("r: les délais !!", {"kind": "risk", "text": "Les délais", "important": True}),
    ("r: les délais!!!", {"kind": "risk", "text": "Les délais!!!"}),
    ("???", {"kind": "note", "text": "???"}),
    ("a: https://ville.fr/cst à relire >roche demain",
     {"kind": "action", "text": "https://ville.fr/cst à relire", "owner": "Paul Roche", "due": "2026-03-11"}),
    ("Il faut <vendrdi trancher",
     {"kind": "note", "text": "Il faut <vendrdi trancher", "flags": ["due_not_understood"]}),
    ("i: le registre compte 12 #doublons, dit @martin.",
     {"kind": "finding", "text": "Le registre compte 12, dit.", "tags": ["doublons"],
      "owner": "Nadia Martin"}),
    ("r: le bail, >vidal, <vendredi",
     {"kind": "risk", "text": "Le bail", "owner": "Anne Vidal", "due": "2026-03-13"}),
    ("a: >dupont", {"kind": "action", "text": ">dupont", "owner": "Claire Dupont", "flags": ["due_missing"]}),
]  # fmt: skip

DECISIONS: list[tuple[str, dict[str, Any]]] = [
    ("d: merge both secretariats? >dupont !!",
     {"text": "Merge both secretariats", "status": "proposed", "owner": "Claire Dupont", "important": True}),
    ("décision : retenir le scénario B vote:8/1",
     {"text": "Retenir le scénario B", "status": "agreed", "vote": {"for": 8, "against": 1, "abstain": 0}}),
    ("d: geler deux postes by:maire",
     {"text": "Geler deux postes", "status": "agreed", "decided_by": "maire"}),
    ("d: geler deux postes par:ca", {"text": "Geler deux postes", "status": "agreed", "decided_by": "CA"}),
    ("! le pôle ouvre le 1er septembre", {"text": "Le pôle ouvre le 1er septembre", "status": "agreed"}),
    ("d: voir par: dgs et vote:oui", {"text": "Voir par: dgs et vote:oui", "status": "agreed"}),
]  # fmt: skip

QUOTES: list[tuple[str, dict[str, Any]]] = [
    ('"on ressaisit deux fois"', {"text": "On ressaisit deux fois"}),
    ("«\u00a0on ressaisit deux fois\u00a0»", {"text": "On ressaisit deux fois"}),
    ("« on ressaisit deux fois » +achats >dupuis",
     {"text": "On ressaisit deux fois", "tags": ["achats"], "owner": "Marc Dupuis"}),
    ('"voyez >dupont <vendredi +rh', {"text": "Voyez >dupont <vendredi +rh"}),
    ('"on arrête" dit le DGS', {"text": '"on arrête" dit le DGS'}),
    ("«\u00a0On arrête\u00a0», dit le DGS >dupont",
     {"text": "«\u00a0On arrête\u00a0», dit le DGS", "owner": "Claire Dupont"}),
    ("verbatim : « on arrête » +achats", {"text": "On arrête", "tags": ["achats"]}),
]  # fmt: skip

ACTIVITIES: list[tuple[str, dict[str, Any]]] = [
    ("saisie ; 0,5 hebdo", {"text": "saisie", "fte": 0.5, "frequency": "weekly"}),
    ("saisie, 0,2, 400/an, m",
     {"text": "saisie", "fte": 0.2, "volume": 400, "period": "year", "frequency": "monthly"}),
    ("saisie ; 3h30/semaine", {"text": "saisie", "workload_minutes": 210, "workload_period": "week"}),
    ("saisie ; 2 h par jour ; 1j/mois",
     {"text": "saisie ; 1j/mois", "workload_minutes": 120, "workload_period": "day"}),
    ("saisie ; 1 200 dossiers/an ; ½ ETP",
     {"text": "saisie", "fte": 0.5, "volume": 1200, "volume_unit": "dossiers", "period": "year"}),
    ("permits ; 1,200/year ; quarterly",
     {"text": "permits", "volume": 1200, "period": "year", "frequency": "quarterly"}),
    ("Rédiger 3 notes par an", {"text": "Rédiger 3 notes par an"}),
    ("Passer de 4 ETP à 3 ETP", {"text": "Passer de 4 ETP à 3 ETP"}),
    ("Classer, trier, archiver ; 0,1", {"text": "Classer, trier, archiver", "fte": 0.1}),
    ("Lire « 0,5 ETP ; h » ; 0,4", {"text": "Lire « 0,5 ETP ; h »", "fte": 0.4}),
    ("accueil ; 0,5 ; truc ; 12", {"text": "accueil ; truc ; 12", "fte": 0.5}),
    ("accueil ;", {"text": "accueil"}),
    ("accueil =x", {"text": "accueil", "verdict": "stop"}),
    ("accueil =pool>voirie", {"text": "accueil", "verdict": "pool", "target": "Voirie"}),
    ("accueil =t>mairie-annexe", {"text": "accueil", "verdict": "transfer", "target": "mairie-annexe"}),
    ("accueil =re", {"text": "accueil", "flags": ["outcome_ambiguous"]}),
    ("accueil =réd", {"text": "accueil", "verdict": "reduce"}),
    ("accueil =zut", {"text": "accueil =zut", "flags": ["outcome_ambiguous"]}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), NOTES, ids=[line for line, _ in NOTES])
def test_a_line_is_understood_and_its_other_words_stay(line: str, expected: dict[str, Any]) -> None:
    assert said(drafted(line)) == expected


@pytest.mark.parametrize(("line", "expected"), DECISIONS, ids=[line for line, _ in DECISIONS])
def test_a_decision_says_who_decided_and_how(line: str, expected: dict[str, Any]) -> None:
    context = replace(CONTEXT, bodies=(Body("ca", "engagement", "CA"),))

    assert said(drafted(line, context)) == {"kind": "decision", "decided_by": "COPIL"} | expected


@pytest.mark.parametrize(("line", "expected"), QUOTES, ids=[line for line, _ in QUOTES])
def test_a_verbatim_is_taken_down_as_it_was_said(line: str, expected: dict[str, Any]) -> None:
    assert said(drafted(line)) == {"kind": "quote"} | expected


@pytest.mark.parametrize(("line", "expected"), ACTIVITIES, ids=[line for line, _ in ACTIVITIES])
def test_an_activity_is_measured_and_its_sentence_stays(line: str, expected: dict[str, Any]) -> None:
    assert said(drafted(line, ACTIVITY)) == {"kind": "activity"} | expected


def test_who_tells_the_responsible_then_those_who_contribute() -> None:
    draft = drafted("a: point d'étape >roche,benali >martin <demain")

    assert draft.owner == NameRef("roche", "roche")
    assert [name.person_id for name in draft.contributors] == ["benali", "martin"]
    assert not draft.flags


def test_an_ambiguous_name_proposes_everybody_it_may_mean() -> None:
    draft = drafted("a: relancer >dup,roche <demain")

    (flag,) = draft.flags
    assert (flag.code, flag.word, flag.options) == (
        FlagCode.OWNER_AMBIGUOUS, "dup", ("Claire Dupont", "Marc Dupuis"),
    )  # fmt: skip
    assert draft.owner is None
    assert [name.person_id for name in draft.contributors] == ["roche"]


def test_me_is_the_consultant_of_the_settings_whether_or_not_she_is_listed() -> None:
    line = "a: envoyer le compte rendu >moi <dem"
    known = drafted(line, replace(CONTEXT, me_id="vidal", me_name="Anne Vidal"))
    unlisted = drafted(line, replace(CONTEXT, me_name="Jeanne Roy"))

    assert known.owner == NameRef("Anne Vidal", "vidal")
    assert unlisted.owner == NameRef("Jeanne Roy")
    assert not known.flags
    assert not unlisted.flags


def test_me_without_a_consultant_in_the_settings_is_flagged_and_nobody_is_created() -> None:
    draft = drafted("a: envoyer le compte rendu >me <dem")

    assert draft.owner is None
    assert [flag.code for flag in draft.flags] == [FlagCode.OWNER_UNKNOWN]


def test_the_beginning_of_a_mission_means_the_one_that_exists() -> None:
    missions = (
        ServiceMission("1", "engagement", "Marchés publics"),
        ServiceMission("2", "engagement", "Matériel roulant"),
    )
    context = replace(CONTEXT, missions=missions)

    assert drafted("m: marc >dupuis", context).text == "Marchés publics"
    assert drafted("m: MATÉRIEL", context).text == "Matériel roulant"
    assert drafted("m: ma", context).text == "Ma"
    assert drafted("m: marine", context).text == "Marine"


def test_a_tag_is_spelt_as_it_already_is() -> None:
    assert drafted("n: bail +LOCAUX", replace(CONTEXT, tags=("locaux",))).tags == ("locaux",)


def test_of_several_lines_the_first_is_read_and_the_others_are_kept_as_they_are() -> None:
    draft = drafted("a: relancer le bailleur >vidal <ven\n  >dupont : pas avant <lundi\n\n- fin ")

    assert draft.text == "Relancer le bailleur\n  >dupont : pas avant <lundi\n\n- fin "
    assert draft.raw == "a: relancer le bailleur >vidal <ven\n  >dupont : pas avant <lundi\n\n- fin "
    assert draft.owner == NameRef("vidal", "vidal")


def test_a_line_that_starts_with_a_space_completes_the_last_one() -> None:
    assert parse("\u00a0dit par le service", CONTEXT) == Continuation(
        "dit par le service", "\u00a0dit par le service"
    )


@pytest.mark.parametrize("line", ["", "   ", "\n \n", "a:", "d : ", "! ", "«", "\x1b[31m\u200b"])
def test_nothing_to_keep_is_nothing(line: str) -> None:
    assert parse(line, CONTEXT) == Blank()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (":suiv", ("suiv",)),
        ("/next", ("next",)),
        (":-5", ("-5",)),
        (":", ()),
        (":fait a07  q02", ("fait", "a07", "q02")),
    ],
)
def test_a_colon_or_a_slash_opens_a_command(line: str, words: tuple[str, ...]) -> None:
    assert parse(line, CONTEXT) == Command(words, line)


@pytest.mark.parametrize("line", [":)", ": voir plus loin", "/ 2", "/3 des agents", "1/3", "- "])
def test_what_only_looks_like_a_command_is_a_note(line: str) -> None:
    assert not isinstance(parse(line, CONTEXT), Command)


def test_a_plain_line_takes_the_kind_of_the_point_and_keeps_its_first_letter() -> None:
    draft = drafted("relancer le bailleur vendredi", in_point(ItemKind.ACTION))

    assert (draft.kind, draft.text, draft.prefixed) == (ItemKind.ACTION, "relancer le bailleur", False)


def test_two_people_of_one_name_stay_to_clarify_until_the_first_name_is_typed() -> None:
    twins = (Person("a", "engagement", "Petit", "Anne"), Person("b", "engagement", "Petit", "Benoît"))
    context = replace(CONTEXT, people=twins)

    assert [flag.code for flag in drafted("q: qui signe ? >petit", context).flags] == [
        FlagCode.OWNER_AMBIGUOUS
    ]
    for typed in (">benoit-petit", ">b.petit", ">petit.benoit", ">bp"):
        assert drafted(f"q: qui signe ? {typed}", context).owner == NameRef(typed[1:], "b")
