"""Hours are added from the shell as one says them; what is wrong is refused and nothing is kept."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.paths import home_of
from facilitator.store.store import Store
from tests.cli.shell import Shell


@pytest.fixture
def pole(shell: Shell) -> Shell:
    """An engagement of two phases and a workshop that was held yesterday."""
    made = shell.engagement()
    with Store.open(home_of(shell.folder, {}), shell.clock) as store:
        store.add_phase(made, "1er temps", starts=date(2026, 1, 5), months=6)
        store.add_phase(made, "Second temps")
    shell.done("session", "new", "--title", "Atelier Achats", "--on", "2026-03-09")
    return shell


def test_a_line_is_kept_as_it_was_understood(pole: Shell) -> None:
    said = pole.done("hours", "add", "prépa atelier achats 1h30 hier").out
    assert said == "Mon 09/03/2026  1 h 30  preparation  1er temps  Atelier Achats\n"
    (session,) = pole.done("sessions", "--json").json
    (line,) = pole.done("hours", "--json").json
    assert line.pop("id")
    assert line == {
        "on": "2026-03-09",
        "nature": "preparation",
        "minutes": 90,
        "phase": "1er temps",
        "session": session["id"],
        "text": "Atelier Achats",
    }


def test_quotation_marks_may_be_left_out(pole: Shell) -> None:
    said = pole.done("hours", "add", "trajet", "45", "min", "lundi", "--lang", "fr").out
    assert said == "lun. 09/03/2026  0 h 45  trajet  1er temps\n"


def test_scripts_get_the_line_that_was_kept(pole: Shell) -> None:
    added = pole.done("hours", "add", "--json", "note de cadrage phase 2 20,25 h").json
    assert pole.done("hours", "--json").json == [added]
    assert (added["minutes"], added["phase"]) == (1215, "Second temps")


def test_the_total_of_many_ways_of_typing_is_exact(pole: Shell) -> None:
    for typed in ("2h15", "2:15", "2,25 h", "0,5 j", "45 min", "0,33 h"):
        pole.done("hours", "add", f"note {typed}")
    assert pole.done("hours").lines[-1] == "Total           11 h 20"


@pytest.mark.parametrize(("typed", "said"), [
    ("prépa", "No duration is said. Type it as 1h30, 45 min, 20,25 h or 0,5 j.\n"),
    ("prépa 1h75", "“1h75” is no duration: an hour has 60 minutes. Type it as 1h30.\n"),
    ("prépa 25h", "25 h 00 is more than a day has. Type one line for each day.\n"),
    ("prépa 1h 31/02", "There is no such day as 31/02.\n"),
    ("prépa phase 9 1h", "There is no phase 9. There are: 1er temps, Second temps.\n"),
])  # fmt: skip
def test_a_wrong_line_is_refused_with_the_reason(pole: Shell, typed: str, said: str) -> None:
    ended = pole("hours", "add", typed)
    assert (ended.code, ended.out, ended.err) == (1, "", said)
    assert pole.done("hours", "--json").json == []


def test_refusals_are_in_french_too(pole: Shell) -> None:
    said = pole("hours", "add", "prépa 1h 31/02", "--lang", "fr").err
    assert said == "Ce jour n'existe pas\u00a0: 31/02.\n"


def test_no_day_has_more_than_24_hours(pole: Shell) -> None:
    pole.done("hours", "add", "note 23h hier")
    ended = pole("hours", "add", "note 2h hier")
    assert ended.code == 1
    assert "09/03/2026 has 23 h 00 already" in ended.err


def test_a_day_to_come_is_kept_and_said(pole: Shell) -> None:
    ended = pole("hours", "add", "prépa 1h demain")
    assert (ended.code, ended.err) == (0, "11/03/2026 is still to come.\n")
    assert ended.out.startswith("Wed 11/03/2026")


def test_undo_takes_a_line_back(pole: Shell) -> None:
    pole.done("hours", "add", "note 1h")
    pole.done("undo")
    assert pole.done("hours", "--json").json == []


def test_the_engagement_may_be_named_before_or_after(pole: Shell) -> None:
    other = pole.engagement("Schéma de mutualisation")
    pole.done("hours", "-e", "schéma", "add", "note 1h")
    pole.done("hours", "add", "note 2h", "-e", other)
    assert [line["minutes"] for line in pole.done("hours", "--json", "-e", "schéma").json] == [60, 120]
    assert pole("hours", "add", "note 1h").code == 1


@pytest.mark.parametrize(
    "typed", [["hours", "add"], ["hours", "addd", "1h"], ["hours", "1h"], ["hours", "--nope"]]
)
def test_a_mistyped_command_says_how_to_write_it(pole: Shell, typed: list[str]) -> None:
    ended = pole(*typed)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
