"""The calendar is listed, revised with a reason, and two of its revisions are compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.paths import home_of
from facilitator.store.store import Store
from tests.cli.shell import Shell


@pytest.fixture
def pole(shell: Shell) -> Shell:
    """An engagement with a session, a milestone and a deliverable."""
    made = shell.engagement()
    shell.done("session", "new", "--title", "Atelier Achats", "--on", "2026-04-14")
    with Store.open(home_of(shell.folder, {}), shell.clock) as store:
        store.add_milestone(made, "Avis du CST", date(2026, 5, 19))
        store.add_deliverable(made, "Diagnostic", due=date(2026, 4, 30))
    return shell


def _move_workshop(shell: Shell, on: date) -> None:
    with Store.open(home_of(shell.folder, {}), shell.clock) as store:
        (engagement,) = store.engagements()
        (line,) = store.sessions(engagement.id)
        store.edit_session(replace(line.session, on=on))
        if not store.revisions(engagement.id):
            return
        store.add_milestone(engagement.id, "Création du pôle", date(2026, 9, 1))


def test_every_date_is_listed_in_order(pole: Shell) -> None:
    assert pole.done("calendar").lines == [
        "Tue 14/04/2026  session      Atelier Achats",
        "Thu 30/04/2026  deliverable  Diagnostic",
        "Tue 19/05/2026  milestone    Avis du CST",
    ]
    first = pole.done("calendar", "--json").json[0]
    assert first.pop("of")
    assert first == {"kind": "session", "title": "Atelier Achats", "on": "2026-04-14"}
    assert "jalon" in pole.done("calendar", "--lang", "fr").out


def test_a_revision_is_kept_with_its_reason_and_says_what_moved(pole: Shell) -> None:
    assert pole.done("calendar", "revise", "--reason", "Calendrier de la proposition").out == "1\n"
    _move_workshop(pole, date(2026, 4, 21))
    assert pole.done("calendar", "revise", "--reason", "Vacances scolaires").lines == [
        "2",
        "moved  Tue 14/04/2026  Tue 21/04/2026  +7 days  Atelier Achats",
        "added                  Tue 01/09/2026           Création du pôle",
    ]
    assert pole.done("calendar", "--revisions").lines == [
        "v1  Tue 10/03/2026  3 changes  Calendrier de la proposition",
        "v2  Tue 10/03/2026  2 changes  Vacances scolaires",
    ]
    kept = pole.done("calendar", "--revisions", "--json").json
    assert [(each["number"], each["reason"], len(each["entries"])) for each in kept] == [
        (1, "Calendrier de la proposition", 3),
        (2, "Vacances scolaires", 4),
    ]


def test_two_revisions_are_compared(pole: Shell) -> None:
    pole.done("calendar", "revise", "--reason", "Proposition")
    _move_workshop(pole, date(2026, 4, 7))
    for after in ("now", "maintenant"):
        moved, _ = pole.done("calendar", "--compare", "1", after, "--json").json
        assert moved.pop("of")
        assert moved == {
            "kind": "session",
            "title": "Atelier Achats",
            "shift": "moved",
            "before": "2026-04-14",
            "after": "2026-04-07",
            "days": -7,
        }
    pole.done("calendar", "revise", "--reason", "Suite")
    assert pole.done("calendar", "--compare", "v1", "2").lines[0].split("  ")[3] == "-7 days"
    assert pole.done("calendar", "--compare", "2", "now").out == ""


def test_a_calendar_that_did_not_move_is_kept_once(pole: Shell) -> None:
    pole.done("calendar", "revise", "--reason", "Proposition")
    ended = pole("calendar", "revise", "--reason", "Encore")
    assert (ended.code, ended.err) == (1, "Nothing has moved since revision 1; no other was kept.\n")
    assert len(pole.done("calendar", "--revisions", "--jsonl").lines) == 1


@pytest.mark.parametrize(("typed", "code", "said"), [
    (["--compare", "1", "2"], 1, "No revision was kept yet; `facilitator calendar revise"),
    (["revise"], 2, "--reason is missing. `facilitator calendar revise --help` shows how to write it.\n"),
    (["revise", "--reason", " "], 2, "The reason is empty. Write it after --reason"),
    (["--compare", "1"], 2, "--compare must be followed by"),
])  # fmt: skip
def test_what_cannot_be_met_is_said_in_one_line(pole: Shell, typed: list[str], code: int, said: str) -> None:
    ended = pole("calendar", *typed)
    assert (ended.code, ended.out, ended.err.count("\n")) == (code, "", 1)
    assert ended.err.startswith(said)


def test_an_unknown_revision_is_answered_with_those_there_are(pole: Shell) -> None:
    pole.done("calendar", "revise", "--reason", "Proposition")
    ended = pole("calendar", "--compare", "1", "7")
    assert (ended.code, ended.err) == (1, "There is no revision “7”. There are: 1, and `now`.\n")


def test_undo_takes_a_revision_back(pole: Shell) -> None:
    pole.done("calendar", "revise", "--reason", "Proposition")
    pole.done("undo")
    assert pole.done("calendar", "--revisions", "--json").json == []
