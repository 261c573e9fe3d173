"""The program explains itself in the user's language, and says what was mistyped."""

from __future__ import annotations

import pytest

from facilitator import __version__
from facilitator.cli.program import ALIASES, COMMANDS, command_named, program
from facilitator.cli.speaking import Command, Group
from facilitator.i18n import Words
from tests.cli.shell import Shell

PREPARE = ("session", "new", "--title", "x", "--on")


def test_the_version_is_said(shell: Shell) -> None:
    assert shell.done("--version").out == f"facilitator {__version__}\n"


def test_the_help_lists_every_command(shell: Shell) -> None:
    listed = {line.split()[0] for line in shell.done("--help").lines if line.startswith("  ")}
    assert set(COMMANDS) <= listed


def test_the_help_is_in_french_unless_asked_otherwise(shell: Shell) -> None:
    shell.environment = {"FACILITATOR_LANG": ""}
    assert "Liste les décisions." in shell.done("--help").out
    assert "Lists the decisions." in shell.done("--help", "--lang", "en").out


def test_nothing_of_the_help_is_left_in_english(shell: Shell) -> None:
    """Not even the words of the library that reads the command line."""
    for name in COMMANDS:
        said = shell.done(name, "--help", "--lang", "fr").out
        assert said.startswith("Emploi")
        assert not any(english in said for english in ("Usage:", "Options:", "rguments:", "Commands:"))


@pytest.mark.parametrize("name", [*COMMANDS, *ALIASES])
def test_every_command_and_option_is_explained(name: str) -> None:
    pending = [command_named(name, Words("en"))]
    while pending:
        command = pending.pop()
        assert isinstance(command, Command | Group)
        assert command.help
        assert all(getattr(param, "help", "said in the text") for param in command.params)
        if isinstance(command, Group):
            context = program(Words("en")).make_context("facilitator", ["where"])
            pending += [command.get_command(context, each) for each in command.list_commands(context)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["nonsense"], "No command is called “nonsense”. `facilitator --help` lists them."),
        (["actons"], "No command is called “actons”; perhaps “actions”. `facilitator --help` lists them."),
        (["session", "stop"], "No command is called “stop”. `facilitator session --help` lists them."),
        (["where", "here"], "“here” is one word too many. `facilitator where --help` shows how to write it."),
        (["items", "--nope"], "--nope is no option of this command. `facilitator items --help`"),
        (["new"], "--title is missing. `facilitator new --help` shows how to write it."),
        (["new", "--title"], "--title must be followed by a value. `facilitator new --help`"),
        (["where", "--lang", "de"], "--lang cannot have this value. `facilitator where --help`"),
        (["undo", "-n", "0"], "-n cannot have this value."),
        (["new", "--title", "  "], "The title is empty."),
        (["attendance"], "S is missing."),
        ([*PREPARE, "31/02"], "--on: “31/02” is no date. Write it as 2026-03-10."),
        ([*PREPARE, "2026-03-10", "--at", "25h"], "--at: “25h” is no time of day."),
        ([*PREPARE, "2026-03-10", "--minutes", "soon"], "“soon” is no duration."),
        ([*PREPARE, "2026-03-10", "--kind", "party"], "Possible: copil, workshop,"),
        (["capture", "--kind", "poem", "x"], "--kind: “poem” is not possible here. Possible: note,"),
        (["items", "--json=yes"], "--json takes no value. `facilitator items --help` shows how to write it."),
        (["export", "--document", "minutes,poem"], "--document: “poem” is not possible here. Possible:"),
        (["export", "--format", "xyz"], "--format: “xyz” is not possible here."),
        (["export", "--audience", "all"], "--audience: “all” is not possible here. Possible: public,"),
    ],
)  # fmt: skip
def test_a_mistyped_command_line_ends_with_2_and_one_sentence(
    shell: Shell, typed: list[str], said: str
) -> None:
    shell.engagement()
    ended = shell(*typed)
    assert ended.code == 2
    assert said in ended.err
    assert (ended.err.count("\n"), ended.out) == (1, "")


def test_a_group_alone_shows_what_it_can_do(shell: Shell) -> None:
    ended = shell("session")
    assert ended.code == 2
    assert "reopen" in ended.err


def test_what_was_mistyped_is_said_in_french_too(shell: Shell) -> None:
    said = shell("--lang", "fr", "actons").err
    assert (
        said == "Aucune commande ne s'appelle «\u00a0actons\u00a0»\u202f; peut-être «\u00a0actions\u00a0»."
        " `facilitator --help` les liste.\n"
    )


def test_a_wrong_setting_is_named_and_the_command_done(shell: Shell) -> None:
    shell.folder.mkdir()
    (shell.folder / "settings.toml").write_text('theme = "pink"\n', encoding="utf-8")
    ended = shell("where")
    assert ended.code == 0
    assert "theme" in ended.err
