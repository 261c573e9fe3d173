"""Formats from the shell: listed, read before a session, followed by a new one; a mistake stops nothing."""

from __future__ import annotations

from pathlib import Path

from facilitator.domain.session import Expected, ToDo
from facilitator.paths import home_of
from facilitator.store.store import Store
from tests.cli.shell import Shell

MINE = """kind = "review"
minutes = 20

[en]
title = "Quick review"
purpose = "Look at two projects."
prepare = ["Ask the leads"]

[[step]]
minutes = 20
expected = "discussion"

[step.en]
title = "Two projects"
question = "What moved?"
"""


def _write(shell: Shell, name: str, text: str) -> Path:
    folder = shell.folder / "formats"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_formats_are_listed_in_the_language_of_the_caller(shell: Shell) -> None:
    assert "Launch steering committee" in shell.done("formats").out
    assert "COPIL de lancement" in shell.done("formats", "--lang", "fr").out
    listed = shell.done("formats", "--json").json
    assert {"code", "title", "kind", "minutes", "steps", "outcome"} <= listed[0].keys()


def test_one_format_is_read_step_by_step_before_a_session(shell: Shell) -> None:
    said = shell.done("formats", "launch").out
    assert "1  Opening and round  (10 min, information, round)" in said
    assert "   question asked   What do you expect of this committee, in one sentence?" in said
    assert "A rule: who decides what" in said


def test_a_session_follows_its_format_and_then_its_agenda(shell: Shell) -> None:
    shell.engagement()
    made = shell.done(
        "session", "new", "--title", "COPIL n° 4", "--on", "2026-03-24", "--body", "COPIL",
        "--format", "follow-up", "--agenda", "-", piped="Véhicules 5 min !débat\n",
    ).out  # fmt: skip
    (session,) = shell.done("sessions", "--json").json
    assert (session["kind"], session["minutes"], session["body"]) == ("copil", 120, "COPIL")
    with Store.open_read_only(home_of(shell.folder, {}), shell.clock) as store:
        agenda = store.agenda(made.strip())
        kept = store.session(made.strip())
    assert [agenda[0].title, agenda[-1].title] == ["Follow-up of the last committee", "Véhicules"]
    assert agenda[3].question.startswith("Are you ready to decide")
    assert agenda[-1].expected is Expected.DISCUSSION
    assert kept.to_do[0] == ToDo("Chase the overdue actions")
    assert kept.format == "copil-suivi"


def test_what_is_said_of_the_session_wins_over_its_format(shell: Shell) -> None:
    shell.engagement()
    shell.session("Atelier", "--format", "retrospective", "--minutes", "90", "--kind", "feedback")
    (session,) = shell.done("sessions", "--json").json
    assert (session["kind"], session["minutes"]) == ("feedback", 90)


def test_an_unknown_format_prepares_nothing_and_names_those_there_are(shell: Shell) -> None:
    shell.engagement()
    said = shell("session", "new", "--title", "Atelier", "--on", "2026-03-24", "--format", "barbecue")
    assert said.code == 1
    assert "No format is called barbecue" in said.err
    assert "copil-suivi" in said.err
    assert shell.done("sessions", "--json").json == []


def test_a_format_of_ones_own_is_followed_like_ours(shell: Shell) -> None:
    shell.engagement()
    _write(shell, "quick.toml", MINE)
    shell.session("Revue", "--format", "quick")
    (session,) = shell.done("sessions", "--json").json
    assert (session["kind"], session["minutes"]) == ("review", 20)
    assert "15, 1 of your own" in shell.done("doctor").out


def test_a_mistaken_format_is_named_and_the_others_work(shell: Shell) -> None:
    shell.engagement()
    path = _write(shell, "quick.toml", MINE.replace("minutes = 20", "minutes = 25", 1))
    said = shell("session", "new", "--title", "Rétro", "--on", "2026-03-24", "--format", "retro")
    assert said.code == 0
    assert f"{path}, line 2: the steps last 20 min" in said.err
    checked = shell.done("doctor")
    assert f"{path}, line 2" in checked.out
    (mistake,) = shell.done("doctor", "--json").json["mistaken_formats"]
    assert "line 2" in mistake
