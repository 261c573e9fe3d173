"""Engagements are created and listed, with what their letter fixes."""

from __future__ import annotations

import pytest

from tests.cli.shell import Shell


def test_a_new_engagement_prints_its_id_alone(shell: Shell) -> None:
    made = shell.done("new", "--title", "  Pôle\tRessources ", "--client", "Ville de V.").out
    (engagement,) = shell.done("engagements", "--json").json
    assert made == f"{engagement['id']}\n"
    assert engagement == {
        "id": made.strip(),
        "title": "Pôle Ressources",
        "client": "Ville de V.",
        "status": "active",
        "phases": [],
        "hours_planned": None,
        "minutes_spent": 0,
    }


def test_the_list_says_what_comes_next(shell: Shell) -> None:
    shell.engagement()
    assert shell.done("engagements").out == "Pôle Ressources  Ville de V.  0 h 00\n"
    shell.session("COPIL n° 1")
    assert shell.done("engagements").out.endswith("  Tue 10/03 COPIL n° 1\n")
    assert shell.done("engagements", "--lang", "fr").out.endswith("  mar. 10/03 COPIL n° 1\n")


def test_one_object_a_line_for_scripts(shell: Shell) -> None:
    for title in ("Un", "Deux"):
        shell.engagement(title)
    lines = shell.done("engagements", "--jsonl").lines
    assert len(lines) == 2
    assert lines[1].startswith('{"id":"')
    assert '"title":"Deux"' in lines[1]


def test_bodies_say_who_sits_in_them(shell: Shell) -> None:
    shell.engagement()
    shell.session("COPIL n° 1", "--body", "COPIL")
    (body,) = shell.done("bodies", "--json").json
    assert body.pop("id")
    assert body == {
        "name": "COPIL",
        "full_name": "COPIL",
        "chair": None,
        "members": [],
        "guests": [],
        "quorum": 0,
        "quorum_share": None,
    } | {key: body[key] for key in ("full_name", "chair", "members")}


def test_phases_of_an_engagement_without_a_letter_are_none(shell: Shell) -> None:
    shell.engagement()
    assert shell.done("phases").out == ""
    assert shell.done("phases", "--json").json == []


@pytest.mark.parametrize("title", ["", "   ", "\x1b[2J"])
def test_a_title_that_says_nothing_is_refused(shell: Shell, title: str) -> None:
    said = shell("new", "--title", title, "--lang", "fr")
    assert said.code == 2
    assert said.err == "Le titre est vide. Écrivez-le après --title, entre guillemets.\n"
    assert shell.done("engagements", "--json").json == []
