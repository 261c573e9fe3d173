"""An engagement is read from its mission letter: first to see what was understood, then for good."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.shell import Shell

LETTER = """Ville de Montbrac
Direction générale des services

LETTRE DE MISSION DE Mme Odile ROUSSEL, Consultante en organisation

Pour diffusion aux : membres du comité de pilotage.

Objet : Mission d'accompagnement à l'organisation du pôle Cadre de vie

Madame Claire DUPONT,
Directrice du pôle Cadre de vie

La prestation d'accompagnement comprend :

- dans un 1er temps :
 - l'aide à la structuration du pôle
 - l'appui aux pilotes de projet

- dans un second temps (date à définir) :
 - la rationalisation des missions des services

Mme ROUSSEL me rendra compte chaque mois de sa mission.

La durée est fixée, pour le 1er temps, à 6 mois (à compter de mars 2026).

M. Yves LE GOFF
Directeur général des services
"""


@pytest.fixture
def letter(tmp_path: Path) -> str:
    """The path of a mission letter."""
    path = tmp_path / "lettre.txt"
    path.write_text(LETTER, encoding="utf-8")
    return str(path)


def test_scripts_read_what_was_understood_and_where(shell: Shell, letter: str) -> None:
    said = shell.done("new", "--from", letter, "--dry-run", "--json").json
    assert {
        "title", "object", "context", "commissioned_by", "for", "led_by", "organisation", "stakes", "phases",
        "recipients", "reporting", "earlier", "notes", "proposal", "evidence",
    } <= set(said)  # fmt: skip
    assert said["led_by"] == "Mme Odile ROUSSEL"
    assert [(phase["title"], phase["months"]) for phase in said["phases"]] == [
        ("1er temps", 6),
        ("second temps", None),
    ]
    assert said["phases"][0]["services"] == [
        "l'aide à la structuration du pôle",
        "l'appui aux pilotes de projet",
    ]
    assert said["stakes"] == []
    first, last = said["evidence"]["phases.0.months"]
    assert "6 mois" in " ".join(LETTER.splitlines()[first - 1 : last])


def test_a_trial_keeps_nothing(shell: Shell, letter: str) -> None:
    shell.done("new", "--from", letter, "--dry-run")
    assert not shell.folder.exists()


def test_people_read_each_field_with_its_lines(shell: Shell, letter: str) -> None:
    lines = shell.done("new", "--from", letter, "--dry-run").lines
    said = {line.split("  ")[0]: line for line in lines}
    assert said["Conducted by"].endswith("Mme Odile ROUSSEL")
    assert "line 8" in said["Object"]
    assert lines[-1].startswith("Not said")
    assert "Stake" in lines[-1]
    french = shell.done("new", "--from", letter, "--dry-run", "--lang", "fr").out
    assert "Conduite par" in french
    assert "ligne 8" in french


def test_the_engagement_is_founded_whole(shell: Shell, letter: str) -> None:
    made = shell.done("new", "--from", letter).out.strip()
    (engagement,) = shell.done("engagements", "--json").json
    assert engagement["id"] == made
    assert "Cadre de vie" in engagement["title"]
    first, second = shell.done("phases", "--json").json
    assert first.pop("id")
    assert first == {
        "position": 1,
        "title": "1er temps",
        "starts": "2026-03-01",
        "months": 6,
        "minutes_planned": None,
        "minutes_spent": 0,
        "done": 0,
        "parts": 0,
        "services": ["l'aide à la structuration du pôle", "l'appui aux pilotes de projet"],
    }
    assert second["starts"] is None
    roles = {each["last_name"].title(): each["roles"] for each in shell.done("people", "--json").json}
    assert roles["Le Goff"] == ["commissioner"]
    assert roles["Dupont"] == ["beneficiary"]
    shell.done("undo")
    assert shell.done("engagements", "--json").json == []


def test_a_title_and_a_client_may_be_said_beside_the_letter(shell: Shell, letter: str) -> None:
    said = shell.done(
        "new", "--from", letter, "--title", "Cadre de vie", "--client", "Montbrac", "--json"
    ).out
    found = json.loads(said)
    (engagement,) = shell.done("engagements", "--json").json
    assert (engagement["id"], engagement["title"], engagement["client"]) == (
        found["id"],
        "Cadre de vie",
        "Montbrac",
    )


def test_phases_say_how_far_they_have_come(shell: Shell, letter: str) -> None:
    shell.done("new", "--from", letter)
    shell.session("COPIL n° 1")
    shell.done("hours", "add", "note 2h30")
    assert shell.done("phases").lines[0] == "1  1er temps     Sun 01/03/2026  6 months  2 h 30  0/1"


@pytest.mark.parametrize(("content", "name"), [
    (b"", "vide.txt"), (b"   \n", "blanc.txt"), (b"%PDF-1.7 rien", "casse.pdf"),
    (b"PK\x03\x04rien", "casse.docx"), (b"\x00\x01\x02" * 99, "binaire.docx"), (None, "absente.txt"),
    (b"x", "lettre.xyz"),
])  # fmt: skip
def test_a_letter_that_cannot_be_read_gets_one_clear_sentence(
    shell: Shell, tmp_path: Path, content: bytes | None, name: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    for more in ((), ("--dry-run",)):
        ended = shell("new", "--from", str(path), *more)
        assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
        assert name in ended.err


def test_a_letter_without_a_title_asks_for_one(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "mot.txt"
    path.write_text("Bonjour,\n\nA bientôt.\n", encoding="utf-8")
    ended = shell("new", "--from", str(path))
    assert (ended.code, ended.err) == (1, f"{path} says no title; write one after --title.\n")
    shell.done("new", "--from", str(path), "--title", "Mission")


@pytest.mark.parametrize(("typed", "said"), [
    (["new", "--dry-run"], "--dry-run goes with --from LETTER.\n"),
    (["new", "--title", "x", "--json"], "--json goes with --from LETTER.\n"),
    (["new", "--client", "x"], "--title is missing. `facilitator new --help` shows how to write it.\n"),
])  # fmt: skip
def test_what_goes_with_a_letter_is_said(shell: Shell, typed: list[str], said: str) -> None:
    ended = shell(*typed)
    assert (ended.code, ended.err) == (2, said)
