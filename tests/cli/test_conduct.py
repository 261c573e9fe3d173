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


@pytest.fixture
def several(shell: Shell) -> Shell:
    """Two planned sessions, none of them live."""
    shell.engagement()
    shell.session("Atelier Voirie")
    shell.session("Entretien DSI")
    return shell


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("start", "No session is live, and there are several: Atelier Voirie (2026-03-10), Entretien DSI"),
        ("next", "No session is live; `facilitator session start` starts one."),
        ("close", "No session is live; `facilitator session start` starts one."),
        ("reopen", "No session is closed; `facilitator sessions` lists them."),
    ],
)
def test_when_no_session_fits_it_is_said_what_to_do(several: Shell, typed: str, said: str) -> None:
    ended = several("session", typed)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(said)
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("typed", ["next", "close", "reopen"])
def test_a_session_that_was_not_started_is_not_conducted(several: Shell, typed: str) -> None:
    ended = several("session", typed, "voirie")
    assert (ended.code, ended.err) == (1, "“Atelier Voirie” is not live; start it first.\n")
    assert {each["status"] for each in several.done("sessions", "--json").json} == {"planned"}


def test_a_closed_session_is_reopened_before_it_goes_on(copil: Shell) -> None:
    copil.done("session", "close")
    for typed in ("start", "next"):
        ended = copil("session", typed, "copil")
        assert (ended.code, ended.err) == (1, "“COPIL n° 3” is closed; reopen it to change it.\n")


def test_doing_twice_what_is_done_is_harmless(copil: Shell) -> None:
    assert copil.done("session", "start", "copil").out == "“COPIL n° 3” is live.\n"
    copil.done("session", "close")
    assert copil.done("session", "close", "copil").out == "“COPIL n° 3” is closed.\n"
    copil.done("undo")
    assert [each["status"] for each in copil.done("sessions", "--json").json] == ["live"]


def test_when_every_session_was_held_none_is_left_to_start(several: Shell) -> None:
    for title in ("voirie", "dsi"):
        several.done("session", "start", title)
        several.done("session", "close", title)
    said = several("session", "start", "--lang", "fr").err
    assert said == (
        "Il ne reste aucune séance à commencer\u202f; `facilitator session new --title TITRE --on DATE`"
        " en prépare une.\n"
    )


def test_it_is_said_in_french_too(copil: Shell) -> None:
    copil.environment = {"FACILITATOR_LANG": "fr"}
    copil.done("session", "next")
    copil.done("session", "next")
    assert copil("session", "next").err == (
        "«\u00a0COPIL n° 3\u00a0» en est au dernier point de l'ordre du jour\u202f;"
        " `facilitator session close` la clôt.\n"
    )
    assert copil.done("session", "close").out == "«\u00a0COPIL n° 3\u00a0» est close.\n"
    assert copil.done("session", "reopen").out == "«\u00a0COPIL n° 3\u00a0» est en cours.\n"


def test_a_point_of_the_agenda_keeps_its_kind_and_its_minutes(shell: Shell) -> None:
    """An agenda line is read as in preparation, so that bare lines under it are what the point says."""
    shell.engagement()
    shell.session("Atelier", "--agenda", "-")
    shell.done("session", "start")
    assert shell("session", "next").err == "“Atelier” has no agenda to move through.\n"
    agenda = shell.folder / "agenda.txt"
    agenda.write_bytes("\ufeffAccueil 10 min\r\nActivités des achats 40 min v:\r\n".encode())
    shell.done("session", "close")
    shell.session("Atelier 2", "--agenda", str(agenda))
    shell.done("session", "start")
    shell.done("session", "next")
    assert shell.done("capture", "--json", "analyse des offres ; 0,3").json["kind"] == "activity"


def test_in_a_new_steering_committee_sits_who_has_that_role(shell: Shell) -> None:
    """Whoever was imported with it is on the list of attendance; in another body nobody is yet."""
    shell.engagement()
    shell.session("COPIL n° 1", "--body", "COPIL")
    shell.session("CST de mars", "--body", "CST")
    bodies = {each["name"]: len(each["members"]) for each in shell.done("bodies", "--json").json}
    assert bodies == {"COPIL": 7, "CST": 0}
    invited = {each["title"]: each["invited"] for each in shell.done("sessions", "--json").json}
    assert invited == {"COPIL n° 1": 7, "CST de mars": 0}
