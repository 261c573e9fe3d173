"""What is asked for on every command line is found before anything heavy is imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.cli.asked import Asked, asked


@pytest.mark.parametrize(
    "typed",
    [(), ("--home", "there"), ("--lang=en", "--home=there"), ("--debug",), ("--lang", "fr")],
)
def test_with_shared_options_alone_the_app_is_opened(typed: tuple[str, ...]) -> None:
    assert asked(typed).bare


@pytest.mark.parametrize(
    "typed",
    [
        ("items",),
        ("--help",),
        ("--lang", "de"),
        ("--home",),
        ("--home=",),
        ("--lang",),
        ("--debug=1",),
        ("--", "x"),
    ],
)
def test_anything_else_is_for_the_commands_to_judge(typed: tuple[str, ...]) -> None:
    assert not asked(typed).bare


def test_the_last_one_wins_wherever_it_stands() -> None:
    assert asked(
        ["--lang", "fr", "items", "--home=here", "--lang=en", "--home", "there", "--debug"]
    ) == Asked(home=Path("there"), language="en", debug=True, bare=False)


def test_what_follows_two_dashes_is_text() -> None:
    assert asked(["capture", "--", "--home"]).home is None
