"""A line typed before the program has its first screen is entered, as it was typed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.cli.typed_ahead import typed_ahead

if sys.platform == "win32":
    pytest.skip("a terminal of Unix", allow_module_level=True)

import pty
import termios

LOCAL = 3


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A terminal in front of the program; what is written here was typed."""
    master, slave = pty.openpty()
    with os.fdopen(slave, encoding="utf-8") as typed:
        monkeypatch.setattr(sys, "stdin", typed)
        yield master
    os.close(master)


def test_a_line_and_its_enter_are_there_as_they_were_typed(keyboard: int) -> None:
    with typed_ahead():
        os.write(keyboard, b"d: le sc\xc3\xa9nario B\r")
        assert os.read(sys.stdin.fileno(), 100) == b"d: le sc\xc3\xa9nario B\r"


def test_the_terminal_is_given_back_as_it_was(keyboard: int) -> None:
    before = termios.tcgetattr(sys.stdin)
    with typed_ahead():
        assert not termios.tcgetattr(sys.stdin)[LOCAL] & termios.ECHO
    assert termios.tcgetattr(sys.stdin) == before
    with pytest.raises(KeyboardInterrupt), typed_ahead():
        raise KeyboardInterrupt
    assert termios.tcgetattr(sys.stdin) == before


def test_without_a_terminal_nothing_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path(os.devnull).open(encoding="utf-8") as nothing:
        monkeypatch.setattr(sys, "stdin", nothing)
        with typed_ahead():
            assert nothing.read() == ""
