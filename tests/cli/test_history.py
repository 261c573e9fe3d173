"""What was done in one process is taken back in another, step by step, and done again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.cli.shell import Shell
from tests.stage import PATIENCE


def _texts(shell: Shell) -> list[str]:
    return [item["text"] for item in shell.done("items", "--json").json]


def test_the_last_thing_done_is_taken_back_and_done_again(copil: Shell) -> None:
    """Every command opens and closes the data: each is a restart."""
    copil.done("capture", "-", piped="d: un\nd: deux\nune note\n")
    assert copil.done("undo").out == "Undone: une note.\n"
    assert copil.done("undo").out == "Undone: D-02.\n"
    assert _texts(copil) == ["Un"]
    assert copil.done("redo").out == "Redone: D-02.\n"
    assert copil.done("redo", "--lang", "fr").out == "Rétabli\u00a0: une note.\n"
    assert _texts(copil) == ["Un", "Deux", "une note"]


def test_several_steps_at_once(copil: Shell) -> None:
    copil.done("capture", "-", piped="un\ndeux\ntrois\n")
    assert copil.done("undo", "-n", "2").lines == ["Undone: trois.", "Undone: deux."]
    assert copil.done("redo", "-n", "9").lines == ["Redone: deux.", "Redone: trois."]
    assert _texts(copil) == ["un", "deux", "trois"]


def test_every_command_that_writes_is_a_step(copil: Shell) -> None:
    copil.done("session", "next")
    copil.done("attendance", "copil", "present dupont")
    copil.done("session", "close")
    assert copil.done("undo", "-n", "3", "--lang", "fr").lines == [
        "Annulé\u00a0: la clôture.",
        "Annulé\u00a0: les présences.",
        "Annulé\u00a0: le changement de point.",
    ]
    (session,) = copil.done("sessions", "--json").json
    assert (session["status"], session["present"]) == ("live", 0)


def test_something_new_ends_what_can_be_done_again(copil: Shell) -> None:
    copil.done("capture", "-", piped="un\ndeux\n")
    copil.done("undo")
    copil.done("capture", "autre chose")
    ended = copil("redo")
    assert (ended.code, ended.out, ended.err) == (1, "", "Nothing to redo.\n")
    assert copil("redo", "--lang", "fr").err == "Rien à rétablir.\n"


def test_back_to_the_very_beginning_and_forth_again(copil: Shell) -> None:
    """Even the engagement goes, and comes back with all it held."""
    copil.done("capture", "d: un")
    before = copil.done("items", "--json").out
    steps = copil.done("undo", "-n", "100").lines
    assert copil.done("engagements", "--json").json == []
    assert steps[-1] == "Undone: the new engagement."
    assert copil.done("redo", "-n", "100").lines == [
        line.replace("Undone", "Redone") for line in reversed(steps)
    ]
    assert copil.done("items", "--json").out == before


def test_an_engagement_is_brought_back_by_its_name(shell: Shell) -> None:
    shell.done("new", "--title", "Schéma")
    gone = shell.done("new", "--title", "Pôle Ressources").out.strip()
    shell.done("undo", "-e", "pole")
    assert shell("redo").err == "Nothing to redo.\n"
    assert shell.done("redo", "-e", "pole").out == "Redone: the new engagement.\n"
    shell.done("undo", "-e", "pole")
    assert shell.done("redo", "-e", gone).out == "Redone: the new engagement.\n"
    assert len(shell.done("engagements", "--json").json) == 2
    assert "No engagement is called “voirie”" in shell("redo", "-e", "voirie").err


def test_nothing_done_is_nothing_to_take_back(shell: Shell) -> None:
    assert "There is no engagement yet" in shell("undo").err
    shell.done("new", "--title", "Schéma")
    shell.done("undo")
    assert "There is no engagement yet" in shell("undo").err


def test_two_real_processes_share_one_history(copil: Shell) -> None:
    """The step of a process that has ended is undone by the next one."""
    root = Path(__file__).parents[2]
    for typed, said in (
        (["capture", "d: un"], "D-01\tdecision\tUn\t\n"),
        (["undo"], "Undone: D-01.\n"),
        (["redo"], "Redone: D-01.\n"),
    ):
        command = [sys.executable, "-m", "facilitator", "--home", str(copil.folder), "--lang", "en", *typed]
        done = subprocess.run(command, cwd=root, capture_output=True, check=True, timeout=PATIENCE)
        assert done.stdout.decode() == said
    assert _texts(copil) == ["Un"]
