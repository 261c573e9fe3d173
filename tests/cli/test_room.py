"""`room` opens a window for the projector; where there is none it says so, and its French name is known."""

from __future__ import annotations

from tests.cli.shell import Shell


def test_it_needs_a_terminal(shell: Shell) -> None:
    said = shell("room")
    assert said.code == 1
    assert "terminal" in said.err


def test_it_is_called_salle_as_well(shell: Shell) -> None:
    shell.environment = {"FACILITATOR_LANG": ""}
    assert "projecteur" in shell.done("salle", "--help").out
    assert shell.done("room", "--help").out.replace(" room ", " salle ") == shell.done(
        "salle", "--help"
    ).out.replace(" room ", " salle ")
