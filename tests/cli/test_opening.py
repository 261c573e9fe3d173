"""The bare command opens the app on the right home, in the right language, unless another one is open."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Any

import pytest

from facilitator import __main__
from facilitator.cli import opening
from facilitator.cli.asked import Asked, asked
from facilitator.ui.app import FacilitatorApp
from tests.cli.shell import Shell
from tests.stage import PATIENCE
from tests.store.processes import HOLDS, start


@pytest.fixture
def apps(monkeypatch: pytest.MonkeyPatch) -> list[FacilitatorApp]:
    """The apps that were opened; each is closed at once."""
    seen: list[FacilitatorApp] = []

    def run(app: FacilitatorApp, *_: Any, **__: Any) -> int:
        seen.append(app)
        return 0

    monkeypatch.setattr(FacilitatorApp, "run", run)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    return seen


def _open(shell: Shell, *typed: str) -> int:
    environment = {"FACILITATOR_HOME": str(shell.folder), **shell.environment}
    return opening.open_as_asked(asked(typed), environment, shell.clock)


def test_it_opens_on_the_home_in_the_language_asked_for(copil: Shell, apps: list[FacilitatorApp]) -> None:
    copil.environment = {"FACILITATOR_LANG": "en"}
    assert _open(copil, "--lang", "fr") == 0
    assert _open(copil) == 0
    (copil.folder / "settings.toml").write_text('language = "fr"\n', encoding="utf-8")
    copil.environment = {"LANG": "en_GB.UTF-8"}
    assert _open(copil) == 0
    assert [app.desk.words.language for app in apps] == ["fr", "en", "fr"]
    assert {app.desk.home.database for app in apps} == {copil.folder / "facilitator.db"}


def test_while_another_one_is_open_it_says_which(
    copil: Shell, apps: list[FacilitatorApp], capsys: pytest.CaptureFixture[str]
) -> None:
    with start(HOLDS.format(purpose="app"), copil.folder) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        assert _open(copil, "--lang", "en") == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.startswith(f"Already open in process {process.pid} since 09:30;")
        process.communicate("done\n", timeout=PATIENCE)
    assert apps == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The app needs a terminal to type in; `facilitator --help` lists what does without.\n"),
        (
            "fr",
            "L'application a besoin d'un terminal où taper\u202f; `facilitator --help` liste ce qui s'en"
            " passe.\n",
        ),
    ],
)
def test_in_a_script_the_app_is_not_opened(
    shell: Shell, capsys: pytest.CaptureFixture[str], language: str, said: str
) -> None:
    """It would wait for keys that nobody can type."""
    assert _open(shell, "--lang", language) == 1
    assert capsys.readouterr() == ("", said)
    assert not shell.folder.exists()


def test_nothing_but_shared_options_opens_the_app(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[Path | None] = []

    def opened(shared: Asked, *_: object) -> int:
        seen.append(shared.home)
        return 7

    monkeypatch.setattr(opening, "open_as_asked", opened)
    monkeypatch.setattr(gc, "disable", lambda: None)
    assert __main__.main(["--home", str(tmp_path)]) == 7
    assert __main__.main(["--home", str(tmp_path), "where"]) == 0
    assert seen == [tmp_path]
