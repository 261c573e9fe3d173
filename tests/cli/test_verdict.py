"""A verdict is given in one line, and is in the live session if there is one."""

from __future__ import annotations

import pytest

from tests.cli.shell import Shell
from tests.cli.test_organisation import ACTIVITIES, UNITS


@pytest.fixture
def town(shell: Shell) -> Shell:
    """A shell with an organisation."""
    shell.engagement()
    for what, content in (("units", UNITS), ("activities", ACTIVITIES)):
        shell.done("import", what, "-", piped=content)
    return shell


def _activity(shell: Shell, text: str = "Instruction") -> dict[str, object]:
    found: dict[str, object] = shell.done("activities", text, "--json").json[0]
    return found


@pytest.mark.parametrize(
    ("typed", "code"),
    [("keep", "keep"), ("s", "simplify"), ("à instruire", "examine"), ("réduire", "reduce"), ("x", "stop")],
)
def test_an_outcome_is_a_code_a_word_or_a_letter(town: Shell, typed: str, code: str) -> None:
    said = town.done("verdict", "instruction", typed).out
    assert said == f"\t{code}\tInstruction des demandes d'achat\n"
    assert _activity(town)["verdict"] == code


def test_a_transfer_names_its_unit(town: Shell) -> None:
    said = town.done("verdict", "instruction", "t", "fin", "--json").json
    assert (said["verdict"], said["target"], said["ref"], said["session"]) == (
        "transfer",
        "Finances",
        "",
        None,
    )
    assert said == _activity(town)


def test_a_pooling_may_be_with_somebody_outside(town: Shell) -> None:
    town.done("verdict", str(_activity(town)["id"]), "pool", "l'intercommunalité")
    assert _activity(town)["target"] == "l'intercommunalité"


def test_a_verdict_in_a_live_session_is_a_line_of_it(town: Shell) -> None:
    """And one undo takes both back; a second verdict there has the same line."""
    town.session("Atelier Achats")
    town.done("session", "start")
    assert town.done("verdict", "instruction", "keep").out.split("\t")[0] == "V-01"
    assert town.done("verdict", "V-01", "stop").out.split("\t")[:2] == ["V-01", "stop"]
    (line,) = town.done("items", "-s", "Atelier", "--json").json
    assert (line["kind"], line["verdict"], line["ref"]) == ("activity", "stop", "V-01")
    town.done("undo", "-n", "2")
    assert town.done("items", "--json").json == []
    assert town.done("activities", "instruction", "--json").json[0]["verdict"] == "keep"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("nothing", "keep"), 1, "No activity is called “nothing”."),
        (("factures", "keep"), 1, "“factures” may be Rapprochement des factures (Achats), Rapprocher les"),
        (
            ("instruction", "t"),
            1,
            "a transfer goes to a unit; name it after the verdict.",
        ),
        (
            ("instruction", "t", "atlantide"),
            1,
            "No unit is called “atlantide”. There are: Direction",
        ),
        (("instruction", "t", "achats"), 1, "is done by “Achats” already; name the unit it goes to."),
        (("instruction", "t", "d"), 1, "“d” may be Direction générale, DSI. Type more of the name."),
        (
            ("instruction", "perhaps"),
            2,
            "OUTCOME: “perhaps” is not possible here. Possible: keep, strengthen,",
        ),
        (("instruction", "re"), 2, "“re” is not possible here."),
        (("instruction", "keep", "finances"), 1, "only a transfer, a pooling or an outsourcing has a target"),
        (("instruction",), 2, "OUTCOME is missing"),
    ],
)
def test_what_cannot_be_decided_is_said_in_one_sentence(
    town: Shell, words: tuple[str, ...], code: int, said: str
) -> None:
    before = _activity(town)
    answer = town("verdict", *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert len(answer.err.splitlines()) == 1
    assert _activity(town) == before


def test_without_activities_the_way_out_is_named(shell: Shell) -> None:
    shell.engagement()
    assert "import activities" in shell("verdict", "x", "keep").err
