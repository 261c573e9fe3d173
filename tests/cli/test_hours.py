"""The hours of intervention are listed by date and added up."""

from __future__ import annotations

from facilitator.domain.hours import Nature
from facilitator.paths import home_of
from facilitator.store.store import Store
from tests.cli.shell import Shell
from tests.stage import TUESDAY


def _spent(shell: Shell) -> None:
    """Two lines of hours, in the phase that runs."""
    made = shell.engagement()
    with Store.open(home_of(shell.folder, {}), shell.clock) as store:
        store.add_phase(made, "1er temps", starts=TUESDAY, months=6)
        store.log_hours(made, TUESDAY, 75, Nature.WRITING, text="Compte rendu")
        store.log_hours(made, TUESDAY, 120, Nature.PREPARATION, text="Guide")


def test_people_read_the_total(shell: Shell) -> None:
    _spent(shell)
    lines = shell.done("hours").lines
    assert lines[0].split() == [
        "Tue",
        "10/03/2026",
        "1",
        "h",
        "15",
        "writing",
        "1er",
        "temps",
        "Compte",
        "rendu",
    ]
    assert lines[-1].split() == ["Total", "3", "h", "15"]
    french = shell.done("hours", "--lang", "fr").out
    assert "rédaction" in french
    assert "préparation" in french


def test_scripts_read_minutes(shell: Shell) -> None:
    _spent(shell)
    writing, preparation = shell.done("hours", "--json").json
    assert writing.pop("id")
    assert writing == {
        "on": "2026-03-10",
        "nature": "writing",
        "minutes": 75,
        "phase": "1er temps",
        "session": None,
        "text": "Compte rendu",
    }
    assert (preparation["phase"], preparation["minutes"]) == ("1er temps", 120)


def test_none_spent_is_none(shell: Shell) -> None:
    shell.engagement()
    assert shell.done("hours", "--json").json == []
    assert shell.done("hours").out == "Total  0 h 00\n"
