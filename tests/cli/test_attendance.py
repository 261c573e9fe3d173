"""Who is in the room is said in words, French or English, in one command."""

from __future__ import annotations

import pytest

from tests.cli.shell import Shell


def _present(shell: Shell) -> int:
    (session,) = shell.done("sessions", "--json").json
    found: int = session["present"]
    return found


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("present dupont", "Present: Claire Dupont."),
        ("présents dupont, martin", "Present: Claire Dupont, Nadia Martin."),
        ("excused petit dupuis", None),
        ("excusés dupuis, benali", "Excused: Marc Dupuis, Samia Benali."),
        ("excusé dupuis", "Excused: Marc Dupuis."),
        ("dupuis absent", "Absent: Marc Dupuis."),
        ("dupont arrived 14:50", "Arrived: Claire Dupont."),
        ("arrive le goff 14h50", "Arrived: Yves Le Goff."),
        ("martin part à 16h", "Left: Nadia Martin."),
        ("left martin 16:00", "Left: Nadia Martin."),
        ("représente roche dupont", "Represented: Paul Roche."),
    ],
)
def test_a_line_is_understood_in_both_languages(copil: Shell, line: str, said: str | None) -> None:
    ended = copil("attendance", "copil", line)
    if said is None:
        assert (ended.code, ended.out) == (1, "")
        assert "petit" in ended.err
    else:
        assert (ended.code, ended.out, ended.err) == (0, f"{said}\n", "")


def test_several_lines_are_answered_one_by_one(copil: Shell) -> None:
    said = copil.done("attendance", "copil", "present dupont", "excused martin", "dupont arrived 14:50")
    assert said.lines == ["Present: Claire Dupont.", "Excused: Nadia Martin.", "Arrived: Claire Dupont."]
    assert _present(copil) == 1


def test_words_without_quotation_marks_are_one_line(copil: Shell) -> None:
    assert copil.done("attendance", "copil", "dupont", "arrived", "14:50").out == "Arrived: Claire Dupont.\n"


def test_it_is_answered_in_french_too(copil: Shell) -> None:
    said = copil.done("attendance", "copil", "présent dupont", "excusé martin", "--lang", "fr")
    assert said.lines == ["Présents\u00a0: Claire Dupont.", "Excusés\u00a0: Nadia Martin."]


@pytest.mark.parametrize("wrong", ["present zorglub", "present dup", "bonjour à tous", "present"])
def test_nothing_is_marked_unless_every_line_is_understood(copil: Shell, wrong: str) -> None:
    ended = copil("attendance", "copil", "present dupont", wrong)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.count("\n") == 1
    assert _present(copil) == 0


def test_somebody_unclear_is_asked_about(copil: Shell) -> None:
    said = copil("attendance", "copil", "present dup").err
    assert "Claire Dupont" in said
    assert "Marc Dupuis" in said


def test_a_session_without_a_name_is_mistyped(copil: Shell) -> None:
    assert copil("attendance").code == 2
    assert copil("attendance", "copil").err.startswith("LINE… is missing.")
