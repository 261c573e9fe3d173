"""Lines are captured from the shell and from a pipe, and answered one by one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from select import select
from typing import Any

import pytest

from tests.cli.shell import Shell
from tests.stage import PATIENCE

ROOT = Path(__file__).parents[2]


def _each(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_line_is_answered_with_its_reference_kind_text_and_flags(copil: Shell) -> None:
    assert (
        copil.done("capture", "d: le scénario B est retenu").out
        == "D-01\tdecision\tLe scénario B est retenu\t\n"
    )
    assert copil.done("capture", "a: prévenir les agents").out == (
        "A-01\taction\tPrévenir les agents\towner_missing,due_missing\n"
    )


def test_words_need_no_quotation_marks(copil: Shell) -> None:
    assert copil.done("capture", "d:", "on", "garde", "--json").json["text"] == "On garde"


def test_json_says_all_of_an_item(copil: Shell) -> None:
    said = copil.done("capture", "--json", "a: transmettre l'organigramme >martin,roche <lun +rh !!").out
    assert said.count("\n") == 1
    item = json.loads(said)
    assert item.pop("id")
    assert item.pop("session")
    assert item == {
        "ref": "A-01",
        "kind": "action",
        "text": "Transmettre l'organigramme",
        "raw": "a: transmettre l'organigramme >martin,roche <lun +rh !!",
        "owner": "Nadia Martin",
        "contributors": ["Paul Roche"],
        "due": "2026-03-16",
        "tags": ["rh"],
        "important": True,
        "status": "open",
        "flags": [],
        "agenda_item": 1,
        "at": "2026-03-10T09:30:00+01:00",
        "private": False,
    }


def test_a_decision_says_who_decided_and_the_vote(copil: Shell) -> None:
    item = copil.done("capture", "--json", "d: créer le pôle vote:8/1/2").json
    assert (item["decided_by"], item["vote"]) == ("COPIL", {"for": 8, "against": 1, "abstain": 2})


def test_an_activity_says_its_measures(copil: Shell) -> None:
    piped = "m: marchés publics >dupuis\nv: analyse des offres ; 0,3 ; 45/an ; m =s\n"
    mission, activity = _each(copil.done("capture", "-", "--json", piped=piped).out)
    assert mission["ref"] == "M-01"
    expected = {"ref": "V-01", "mission": "Marchés publics", "fte": 0.3, "volume": 45, "period": "year",
                "frequency": "monthly", "verdict": "simplify", "owner": "Marc Dupuis"}  # fmt: skip
    assert expected.items() <= activity.items()


def test_each_piped_line_is_answered_and_empty_ones_are_not(copil: Shell) -> None:
    said = copil.done("capture", piped="\n  \nbonjour\r\n\nq: pourquoi\n").out
    assert said == "\tnote\tbonjour\t\nQ-01\tquestion\tPourquoi\t\n"


def test_a_continuation_answers_with_the_item_it_completes(copil: Shell) -> None:
    first, second = _each(copil.done("capture", "-", "--json", piped="r: retards\n de trois mois\n").out)
    assert first["id"] == second["id"]
    assert second["text"] == "Retards\nde trois mois"
    assert copil.done("capture", " au moins", "--json").json["raw"] == "r: retards\n de trois mois\n au moins"


def test_a_continuation_of_nothing_is_a_line(copil: Shell) -> None:
    assert copil.done("capture", "  d: en avance", "--json").json["ref"] == "D-01"


def test_a_command_is_carried_out_and_answered(copil: Shell) -> None:
    piped = ":suiv\nd: fait ici\n:vote 8 1 2\n:fait a99\n:nimporte\n:aide\n:clore\n"
    said = _each(copil.done("capture", "-", "--json", piped=piped).out)
    assert said[0] == {"command": ":suiv", "done": True, "text": ""}
    assert said[1]["agenda_item"] == 2
    assert said[2] == {
        "command": ":vote 8 1 2",
        "done": True,
        "text": "D-01: 8 for, 1 against, 2 abstaining.",
    }
    assert [each["done"] for each in said[3:]] == [False, False, False, False]
    assert "a99" in said[3]["text"]
    assert "facilitator session close" in said[-1]["text"]


def test_a_single_command_that_is_refused_ends_with_1(copil: Shell) -> None:
    plain, shaped = copil("capture", ":point 9"), copil("capture", ":point 9", "--json")
    assert (plain.code, plain.out) == (1, "")
    assert "from 1 to 3" in plain.err
    assert (shaped.code, shaped.json["done"]) == (1, False)


def test_undoing_and_going_on_completes_the_right_item(copil: Shell) -> None:
    copil.done("capture", "-", piped="un\ndeux\n:annuler\n et demi\n")
    assert [each["text"] for each in copil.done("items", "--json").json] == ["un\net demi"]


@pytest.mark.parametrize("kind", ["decision", "d", "décision", "DEC"])
def test_the_kind_of_bare_lines_can_be_said(copil: Shell, kind: str) -> None:
    assert copil.done("capture", "--kind", kind, "on garde", "--json").json["ref"] == "D-01"


def test_a_note_may_begin_with_a_dash(copil: Shell) -> None:
    assert (
        copil.done("capture", "- les services sont d'accord").out == "\tnote\tLes services sont d'accord\t\n"
    )
    assert copil.done("capture", "- en français", "--json").json["kind"] == "note"


def test_somebody_new_is_known_on_the_next_line(copil: Shell) -> None:
    first, second = _each(
        copil.done("capture", "--json", piped="a: voir >xavier <lundi\na: lire >xavier <lundi\n").out
    )
    assert [flag["code"] for flag in first["flags"]] == ["owner_unknown"]
    assert (second["owner"], second["flags"]) == ("Xavier", [])


def test_the_consultant_of_the_settings_is_me(copil: Shell) -> None:
    (copil.folder / "settings.toml").write_text('consultant = "Claire Dupont"\n', encoding="utf-8")
    assert copil.done("capture", "a: relire >moi <lundi", "--json").json["owner"] == "Claire Dupont"


def test_a_closed_session_takes_nothing(copil: Shell) -> None:
    copil.done("session", "close")
    for piped in ("trop tard\n", ""):
        ended = copil("capture", "-", piped=piped)
        assert (ended.code, ended.out) == (1, "")
        assert ended.err == "“COPIL n° 3” is closed; reopen it to change it.\n"


def test_the_same_line_at_once_is_flagged(copil: Shell) -> None:
    said = copil.done("capture", piped="pareil\npareil\n").lines
    assert said == ["\tnote\tpareil\t", "\tnote\tpareil\tpossible_duplicate"]


HOSTILE = (
    b"\xff\xfe d: caf\xe9\n"
    b"a: \x1b[31mrouge\x1b[0m \x1b]52;c;aGVsbG8=\x07fin\n"
    b"nul\x00ici\n"
    b"\xed\xa0\x80 demi\n"
    b"\xe2\x80\xaeenvers\n" + b"long " * 20_000 + b"\n"
    b"[/b][link=x]d{0} %s {name}\n"
)


def test_hostile_bytes_become_plain_text(copil: Shell) -> None:
    """Nothing that could steer a terminal is stored or printed, and no line is lost."""
    said = copil.done("capture", "-", "--json", piped=HOSTILE)
    items = _each(said.out)
    assert len(items) == 7
    assert [each["text"] for each in items[2:5]] == ["nulici", "\ufffd\ufffd\ufffd demi", "envers"]
    assert items[1]["text"] == "Rouge fin"
    assert len(items[5]["text"]) == 99_999
    assert items[6]["text"] == "[/b][link=x]d{0} %s {name}"
    assert not {char for char in said.out if ord(char) < 32 and char != "\n"}
    assert [each["text"] for each in copil.done("items", "--json").json] == [each["text"] for each in items]


def test_a_line_that_cannot_be_stored_is_named(copil: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines before it are safe, and it is said which one is not."""
    from facilitator.domain.items import Draft, Item
    from facilitator.store.errors import NotSavedDiskFull
    from facilitator.store.store import Store

    capture = Store.capture

    def full(store: Store, session_id: str, draft: Draft) -> Item:
        if draft.text == "trois":
            raise NotSavedDiskFull
        return capture(store, session_id, draft)

    monkeypatch.setattr(Store, "capture", full)
    ended = copil("capture", "-", piped="un\ndeux\ntrois\nquatre\n")
    assert ended.code == 1
    assert ended.lines == ["\tnote\tun\t", "\tnote\tdeux\t"]
    assert ended.err == (
        "Line 3 was not saved: “trois”. NOT SAVED: the disk is full. Free some space, then try again.\n"
    )
    assert [each["text"] for each in copil.done("items", "--json").json] == ["un", "deux"]


def test_each_line_is_answered_only_once_it_is_durable(copil: Shell) -> None:
    """Line by line: when the answer is read, another process sees the item; then the writer is killed."""
    command = [sys.executable, "-m", "facilitator", "--home", str(copil.folder), "capture", "-", "--json"]
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(
        command, cwd=ROOT, env=buffered, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(1, 6):
            process.stdin.write(f"d: décision {number}\n".encode())
            process.stdin.flush()
            assert select([process.stdout], [], [], PATIENCE)[0], "not answered before the next line"
            answered = json.loads(process.stdout.readline())
            assert answered["ref"] == f"D-{number:02}"
            assert copil.done("items", "--json").json[-1]["id"] == answered["id"]
        os.kill(process.pid, signal.SIGKILL)
        process.wait(timeout=PATIENCE)
    assert len(copil.done("items", "--json").json) == 5


def test_plain_answers_of_commands_are_sentences(copil: Shell) -> None:
    piped = ":suiv\nd: on garde\n:vote 8 1 2\n:présent dupont\n:fait a99\n:suivv\n"
    assert copil.done("capture", "-", piped=piped).lines == [
        "Done: :suiv.",
        "D-01\tdecision\tOn garde\t",
        "D-01: 8 for, 1 against, 2 abstaining.",
        "Present: Claire Dupont.",
        "a99 is not an open item of this session or of those before.",
        "No command is called “suivv”. Perhaps: suiv.",
    ]
    french = copil.done("capture", "-", "--lang", "fr", piped=":prec\n:vote 7 0 0\n:suivv\n:clore\n").lines
    assert french == [
        "Fait\u00a0: :prec.",
        "D-01\u00a0: 7 pour, 0 contre, 0 abst.",
        "Aucune commande ne s'appelle «\u00a0suivv\u00a0». Peut-être\u00a0: suiv.",
        "«\u00a0:clore\u00a0» demande une relecture\u202f; `facilitator session close` clôt sans elle.",
    ]


def test_a_closed_session_says_so_in_french(copil: Shell) -> None:
    copil.done("session", "close")
    ended = copil("capture", "trop tard", "--lang", "fr")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "«\u00a0COPIL n° 3\u00a0» est close\u202f; rouvrez-la pour la modifier.\n"
