"""An engagement or a session is named by its id, the beginning of it, or a part of its title."""

from __future__ import annotations

import pytest

from tests.cli.shell import Shell


@pytest.fixture
def two(shell: Shell) -> Shell:
    """A shell with two engagements; the first has two sessions of nearly the same name."""
    first = shell.engagement("Pôle Ressources")
    shell.engagement("Schéma de mutualisation")
    for title in ("COPIL n° 3", "COPIL n° 30", "Atelier Voirie"):
        shell.session(title, "-e", first)
    return shell


@pytest.mark.parametrize("name", ["ressources", "POLE R", "pôle ressources"])
def test_a_part_of_the_title_is_enough_without_case_or_accents(two: Shell, name: str) -> None:
    assert len(two.done("sessions", "-e", name, "--jsonl").lines) == 3


def test_an_id_or_its_beginning_is_enough(two: Shell) -> None:
    last = two.done("engagements", "--json").json[-1]
    for name in (last["id"], last["id"][:-4], last["id"].upper()):
        assert two.done("sessions", "--json", "-e", name).json == []


def test_a_whole_title_wins_over_a_longer_one(two: Shell) -> None:
    two.done("session", "start", "copil n° 3")
    assert [each["status"] for each in two.done("sessions", "--json", "-e", "pole").json].count("live") == 1


def test_of_two_live_ones_the_one_started_last_is_meant(two: Shell) -> None:
    two.done("session", "start", "voirie")
    two.clock.forward(minutes=5)
    two.done("session", "start", "copil n° 3")
    assert two.done("session", "close").out == "“COPIL n° 3” is closed.\n"
    assert two.done("session", "close").out == "“Atelier Voirie” is closed.\n"


def test_without_a_name_the_live_one_is_meant(two: Shell) -> None:
    two.done("session", "start", "voirie")
    assert len(two.done("sessions", "--jsonl").lines) == 3
    assert two.done("capture", "bonjour", "--json").json["text"] == "bonjour"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            ["sessions"],
            "There are several engagements: Pôle Ressources, Schéma de mutualisation. Name one with -e.",
        ),
        (
            ["sessions", "-e", "bibli"],
            "No engagement is called “bibli”. There are: Pôle Ressources, Schéma de",
        ),
        (
            ["sessions", "-e", "s"],
            "“s” may be Pôle Ressources, Schéma de mutualisation. Type more of the title",
        ),
        (["session", "start", "copil"], "“copil” may be COPIL n° 3 (2026-03-10), COPIL n° 30 (2026-03-10)."),
        (["session", "start", "cst"], "No session is called “cst”. There are: "),
        (["session", "start", " "], "No session is called “ ”."),
        (["capture", "x"], "No session is live, and there are several: "),
    ],
)
def test_an_unclear_name_is_answered_with_the_candidates(two: Shell, typed: list[str], said: str) -> None:
    ended = two(*typed)
    assert ended.code == 1
    assert said in ended.err
    assert ended.err.count("\n") == 1


def test_sessions_called_the_same_are_told_apart_by_their_id(shell: Shell) -> None:
    shell.engagement()
    ids = {shell.session("Atelier"), shell.session("Atelier")}
    said = shell("capture", "-s", "atelier", "x").err
    assert all(f"Atelier (2026-03-10) [{each}]" in said for each in ids)


def test_a_new_home_says_what_to_do_first(shell: Shell) -> None:
    assert shell.done("engagements", "--json").json == []
    assert "`facilitator new --title TITLE` creates one." in shell("sessions").err
    assert "`facilitator new --title TITLE` creates one." in shell("capture", "x").err
    shell.engagement()
    assert "`facilitator session new" in shell("capture", "x").err


def test_long_lists_of_candidates_are_cut_short(shell: Shell) -> None:
    for number in range(9):
        shell.done("new", "--title", f"Mission {number}")
    assert shell("sessions").err.count("Mission") == 6
