"""A session is prepared and conducted from the shell."""

from __future__ import annotations

import pytest

from tests.cli.shell import Shell


def test_a_session_is_prepared_with_its_agenda_and_prints_its_id_alone(shell: Shell) -> None:
    shell.engagement()
    made = shell.done(
        "session", "new", "--title", "COPIL n° 3", "--on", "2026-03-12", "--at", "9h30", "--minutes", "2h",
        "--body", "COPIL", "--place", "Salle du conseil", "--agenda", "-",
        piped="Suites du COPIL 2 10 min\n\nOrganigramme cible 30 min !décision\n",
    ).out  # fmt: skip
    (session,) = shell.done("sessions", "--json").json
    assert made == f"{session['id']}\n"
    expected = {
        "number": 3,
        "body": "COPIL",
        "kind": "copil",
        "on": "2026-03-12",
        "at": "09:30",
        "minutes": 120,
    }
    assert expected.items() <= session.items()


def test_the_title_says_the_body_and_the_kind(shell: Shell) -> None:
    shell.engagement()
    shell.session("COPIL n° 1", "--body", "COPIL")
    for title in (
        "COPIL n° 2",
        "Atelier Voirie",
        "Entretien DSI",
        "Restitution aux agents",
        "Revue des projets",
    ):
        shell.session(title)
    sessions = {each["title"]: (each["body"], each["kind"]) for each in shell.done("sessions", "--json").json}
    assert sessions == {
        "COPIL n° 1": ("COPIL", "copil"),
        "COPIL n° 2": ("COPIL", "copil"),
        "Atelier Voirie": (None, "workshop"),
        "Entretien DSI": (None, "interview"),
        "Restitution aux agents": (None, "feedback"),
        "Revue des projets": (None, "review"),
    }


def test_naming_a_body_twice_makes_it_once(shell: Shell) -> None:
    shell.engagement()
    shell.session("Premier", "--body", "CST")
    shell.session("Second", "--body", "cst")
    assert [each["name"] for each in shell.done("bodies", "--json").json] == ["CST"]


def test_a_session_is_conducted_to_its_end(copil: Shell) -> None:
    assert copil.done("session", "next").out == "2  Organigramme cible\n"
    assert copil.done("session", "next").out == "3  Divers\n"
    assert "is at the last item" in copil("session", "next").err
    assert copil.done("session", "close").out == "“COPIL n° 3” is closed.\n"
    assert copil.done("session", "reopen").out == "“COPIL n° 3” is live.\n"


def test_starting_keeps_the_planned_date(shell: Shell) -> None:
    shell.engagement()
    shell.done("session", "new", "--title", "Atelier", "--on", "2026-04-01")
    shell.done("session", "start")
    (session,) = shell.done("sessions", "--json").json
    assert (session["on"], session["status"]) == ("2026-04-01", "live")
    assert session["started"].startswith("2026-03-10T09:30")


def test_without_a_name_the_session_that_fits_is_meant(copil: Shell) -> None:
    """The live one is closed, the planned one started."""
    copil.session("Atelier Voirie")
    copil.done("session", "close")
    assert copil.done("session", "start").out == "“Atelier Voirie” is live.\n"


def test_a_session_without_an_agenda_has_no_next_point(shell: Shell) -> None:
    shell.engagement()
    shell.session("Atelier")
    shell.done("session", "start")
    assert shell("session", "next").err == "“Atelier” has no agenda to move through.\n"


@pytest.mark.parametrize("missing", ["nowhere.txt", "."])
def test_an_agenda_that_cannot_be_read_is_named(shell: Shell, missing: str) -> None:
    shell.engagement()
    path = str(shell.folder / missing)
    ended = shell("session", "new", "--title", "x", "--on", "2026-03-10", "--agenda", path)
    assert ended.code == 1
    assert path in ended.err
    assert shell.done("sessions", "--json").json == []
