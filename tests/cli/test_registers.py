"""What was captured is listed, filtered as one types, for people and for scripts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.shell import Shell

LINES = """d: créer le pôle vote:8/1/2
d: fusionner les secrétariats ?
a: transmettre l'organigramme >martin <13/03 +rh
a: chiffrer le scénario >roche,martin <24/03 +si !!
a: relancer les syndicats
q: qui porte l'astreinte ? >benali
r: départs en retraite +rh
i: 40 % des demandes arrivent par courriel
s: un guichet unique
p: les véhicules
"On ressaisit tout
x: en parler au DGS d'abord
m: marchés publics >dupuis
v: analyse des offres ; 0,3 ; 45/an ; m =s
une simple note
"""

COMMON = {
    "id", "ref", "kind", "text", "raw", "owner", "contributors", "due", "tags", "important", "status",
    "flags", "session", "agenda_item", "at", "private",
}  # fmt: skip

MORE = {
    "decision": {"decided_by", "vote"},
    "activity": {
        "mission", "unit", "fte", "volume", "period", "workload_minutes", "frequency", "verdict", "target",
    },
}  # fmt: skip


@pytest.fixture
def full(copil: Shell) -> Shell:
    """A session in which one thing of every kind was said."""
    copil.done("capture", "-", piped=LINES)
    return copil


def _refs(shell: Shell, *arguments: str) -> list[str]:
    return [item["ref"] or item["kind"] for item in shell.done(*arguments, "--json").json]


def _texts(shell: Shell, *arguments: str) -> list[str]:
    return [item["text"] for item in shell.done(*arguments, "--json").json]


def test_every_kind_has_its_keys_and_no_others(full: Shell) -> None:
    items: list[dict[str, Any]] = full.done("items", "--json").json
    assert len(items) == 15
    for item in items:
        assert set(item) == COMMON | MORE.get(item["kind"], set()), item["kind"]
    assert [item["kind"] for item in items if item["private"]] == ["private"]
    assert {item["kind"] for item in items if not item["ref"]} == {"note", "quote", "private"}


def test_one_object_a_line_says_the_same(full: Shell) -> None:
    array, lines = full.done("items", "--json").json, full.done("items", "--jsonl").lines
    assert [each["id"] for each in array] == [json.loads(line)["id"] for line in lines]


@pytest.mark.parametrize(
    ("command", "refs"),
    [
        ("decisions", ["D-01", "D-02"]),
        ("actions", ["A-01", "A-02", "A-03"]),
        ("questions", ["Q-01"]),
        ("risks", ["R-01"]),
    ],
)
def test_a_register_holds_one_kind(full: Shell, command: str, refs: list[str]) -> None:
    assert _refs(full, command) == refs


@pytest.mark.parametrize(
    ("filters", "refs"),
    [
        ([">martin"], ["A-01", "A-02"]),
        ([">roche"], ["A-02"]),
        (["@voirie"], ["Q-01"]),
        (["<vendredi"], ["A-01"]),
        (["<friday"], ["A-01"]),
        (["<31/03", "+si"], ["A-02"]),
        (["+rh"], ["A-01", "R-01"]),
        (["#RH"], ["A-01", "R-01"]),
        (["!important"], ["A-02"]),
        (["!préciser"], ["A-03"]),
        (["!clarify"], ["A-03"]),
        (["guichet"], ["S-01"]),
        (["fusionner", "secretariats"], ["D-02"]),
        (["a-02"], ["A-02"]),
        ([">martin", "+rh"], ["A-01"]),
        ([">vidal"], []),
    ],
)
def test_filters_are_what_one_types_in_a_line(full: Shell, filters: list[str], refs: list[str]) -> None:
    assert _refs(full, "items", *filters) == refs


def test_what_is_late_is_counted_from_today(full: Shell) -> None:
    assert _refs(full, "actions", "!retard") == []
    full.clock.forward(minutes=60 * 24 * 5)
    assert _refs(full, "actions", "!retard") == ["A-01"]
    assert "2 days late" in full.done("actions", ">martin", "!late").out
    assert "2 j de retard" in full.done("actions", "!late", "--lang", "fr").out
    full.done("capture", ":fait a01")
    assert _refs(full, "actions", "!late") == []
    assert _refs(full, "actions", "!fait") == ["A-01"]
    assert _refs(full, "actions", "!open") == ["A-02", "A-03"]


@pytest.mark.parametrize(
    ("typed", "english", "french"),
    [
        (">zorglub", "Nobody here is called zorglub.", "Personne ici ne s'appelle zorglub."),
        (
            ">dup",
            "dup: Claire Dupont, Marc Dupuis? Type more",
            "dup\u00a0: Claire Dupont, Marc Dupuis\u202f?",
        ),
        ("<jamais", "“<jamais” is no date. Type it as", "«\u00a0<jamais\u00a0» n'est pas une date."),
        ("!zut", "“!zut” is no state. Possible: !retard", "«\u00a0!zut\u00a0» n'est pas un état."),
    ],
)
def test_a_filter_that_means_nothing_is_named(full: Shell, typed: str, english: str, french: str) -> None:
    for language, said in (("en", english), ("fr", french)):
        ended = full("items", typed, "--lang", language)
        assert (ended.code, ended.out) == (1, "")
        assert ended.err.startswith(said)
        assert ended.err.count("\n") == 1


def test_people_read_lines_in_their_language(full: Shell) -> None:
    assert (
        full.done("decisions").out
        == "D-01  agreed    Créer le pôle\nD-02  proposed  Fusionner les secrétariats\n"
    )
    french = full.done("items", "--lang", "fr")
    assert "D-01" in french.out
    assert "validée" in french.out
    assert "A-03" in french.out
    assert "Relancer les syndicats  ◌ qui\u202f?; pour quand\u202f?" in french.out
    assert french.lines[-1].startswith("Note ")


def test_one_session_or_all_of_them(full: Shell) -> None:
    full.done("session", "close")
    full.session("Atelier Voirie")
    full.done("session", "start", "voirie")
    full.done("capture", "a: relire >dupont <lundi")
    assert _refs(full, "actions") == ["A-01", "A-02", "A-03", "A-04"]
    assert _refs(full, "actions", "-s", "voirie") == ["A-04"]
    assert _refs(full, "actions", "-s", "copil", "+rh") == ["A-01"]


def test_nothing_found_is_no_failure(full: Shell) -> None:
    assert full.done("actions", "introuvable", "--json").json == []
    assert full.done("actions", "introuvable").out == ""


def test_me_is_the_consultant_of_the_settings(full: Shell) -> None:
    (full.folder / "settings.toml").write_text('consultant = "Nadia Martin"\n', encoding="utf-8")
    assert _refs(full, "actions", ">moi") == ["A-01", "A-02"]


def test_markup_and_line_breaks_are_shown_as_they_are(copil: Shell) -> None:
    copil.done("capture", "-", piped="[red]un[/red]\n deux {x} %s\n")
    assert copil.done("items").out == "Note  [red]un[/red] / deux {x} %s\n"
    assert _texts(copil, "items") == ["[red]un[/red]\ndeux {x} %s"]
