"""How the program ends: whole, in one line when it cannot, quietly when nobody listens any more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from facilitator.cli.caller import Caller
from tests.cli.shell import Shell
from tests.stage import PATIENCE

ROOT = Path(__file__).parents[2]


def _run(shell: Shell, *typed: str, **more: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "facilitator", "--home", str(shell.folder), *typed]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False, **more
    )


def test_something_unforeseen_is_one_line_and_debug_shows_more(shell: Shell) -> None:
    """What nobody thought of is not a traceback in the user's face."""
    code = (
        "import sys\n"
        "from facilitator.cli.caller import Caller\n"
        "def break_down(self): raise RuntimeError('secret of the client')\n"
        "Caller.reading = break_down\n"
        "from facilitator.__main__ import main\n"
        "sys.exit(main())"
    )
    for more, lines in (((), 1), (("--debug",), 5)):
        ended = subprocess.run(
            [sys.executable, "-c", code, "--home", str(shell.folder), "--lang", "fr", "items", *more],
            cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False,
        )  # fmt: skip
        assert ended.returncode == 1
        assert ("Traceback" in ended.stderr) == bool(more)
        assert len(ended.stderr.splitlines()) >= lines
        if not more:
            assert ended.stderr.count("\n") == 1
            assert "RuntimeError" in ended.stderr
            assert "--debug" in ended.stderr
            assert "secret of the client" not in ended.stderr


def test_a_reader_that_goes_away_is_no_failure_to_complain_about(copil: Shell) -> None:
    copil.done("capture", "-", piped="une ligne assez longue pour remplir le tuyau\n" * 300)
    command = [sys.executable, "-m", "facilitator", "--home", str(copil.folder), "items", "--json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as listing:
        assert listing.stdout is not None
        assert listing.stderr is not None
        os.read(listing.stdout.fileno(), 10)
        listing.stdout.close()
        assert listing.stderr.read() == b""
        assert listing.wait(timeout=PATIENCE) == 1


def test_an_interruption_ends_with_130(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: Caller) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Caller, "reading", interrupt)
    ended = shell("items")
    assert (ended.code, ended.out) == (130, "")
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    ("coding", "form"), [("ascii", "--jsonl"), ("latin-1", "--json"), ("utf-8", "--json")]
)
def test_a_terminal_that_cannot_show_a_letter_is_no_failure(copil: Shell, coding: str, form: str) -> None:
    """What it cannot show is replaced; nothing is lost in the data, nor in JSON."""
    copil.done("capture", "d: créer le pôle → avant l'été 💶")
    environment = {**os.environ, "PYTHONIOENCODING": coding, "LC_ALL": "C", "FACILITATOR_LANG": "fr"}
    ended = subprocess.run(
        [sys.executable, "-m", "facilitator", "--home", str(copil.folder), "decisions"],
        cwd=ROOT, env=environment, capture_output=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.startswith(b"D-01")
    shaped = subprocess.run(
        [sys.executable, "-m", "facilitator", "--home", str(copil.folder), "decisions", form],
        cwd=ROOT, env=environment, capture_output=True, timeout=PATIENCE, check=True,
    )  # fmt: skip
    said = json.loads(shaped.stdout.decode(coding))
    assert (said if form == "--jsonl" else said[0])["text"] == "Créer le pôle → avant l'été 💶"


@pytest.mark.parametrize("typed", [["--version"], ["--help"], ["where"], ["capture", "--help"]])
def test_what_needs_no_data_creates_none(shell: Shell, typed: list[str]) -> None:
    assert _run(shell, *typed).returncode == 0
    assert not shell.folder.exists()
