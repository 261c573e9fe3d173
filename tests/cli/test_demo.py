"""The example engagement is written, opened and played with, far from the user's own data."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from facilitator.cli import demo
from facilitator.clock import Clock
from facilitator.domain.items import ItemKind
from facilitator.paths import Home
from tests.cli.shell import Shell
from tests.stage import PARIS, FixedClock

LANGUAGES = ("fr", "en")


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shell]:
    """A shell on the example in each language; the tests that share them only read."""
    shells = {}
    for language in LANGUAGES:
        shell = Shell(tmp_path_factory.mktemp(language) / "home")
        shell.environment = {"FACILITATOR_LANG": language}
        made = shell.done("demo", "--create")
        assert made.out == f"{shell.folder / 'facilitator.db'}\n"
        shells[language] = shell
    return shells


@pytest.fixture(params=LANGUAGES)
def example(request: pytest.FixtureRequest, examples: dict[str, Shell]) -> Shell:
    """The example in one language."""
    return examples[request.param]


def _list(shell: Shell, name: str, *more: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = shell.done(name, "--json", *more).json
    return found


def test_it_is_rich_enough_for_every_screen(example: Shell) -> None:
    (engagement,) = _list(example, "engagements")
    assert len(engagement["phases"]) == 2
    assert 0 < engagement["minutes_spent"] < engagement["hours_planned"] * 60
    assert (len(_list(example, "units")), len(_list(example, "people"))) == (8, 12)
    assert {body["chair"] is not None for body in _list(example, "bodies")} == {True}


def test_five_sessions_are_past_and_one_is_prepared_for_today(example: Shell) -> None:
    sessions = _list(example, "sessions")
    closed = [each for each in sessions if each["status"] == "closed"]
    assert len(closed) == 5
    assert all(each["on"] < "2026-03-10" and each["present"] for each in closed)
    (today,) = [each for each in sessions if each["on"] == "2026-03-10"]
    assert (today["status"], today["kind"], today["number"]) == ("planned", "copil", 3)


def test_the_session_of_today_can_be_started_at_once(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "home")
    shell.done("demo", "--create")
    shell.done("session", "start", "Steering committee no. 3")
    assert shell.done("session", "next").out.startswith("2  ")
    item = shell.done("capture", "--json", "a: send the budget >vidal <friday").json
    assert (item["owner"], item["flags"], item["agenda_item"]) == ("Anne Vidal", [], 2)


def test_items_of_all_twelve_kinds_were_captured(example: Shell) -> None:
    items = _list(example, "items")
    assert {item["kind"] for item in items} == {kind.value for kind in ItemKind}
    assert {item["status"] for item in items if item["kind"] == "action"} == {"open", "done"}
    assert {item["status"] for item in items if item["kind"] == "decision"} >= {"agreed", "proposed"}
    assert any(item["vote"] for item in items if item["kind"] == "decision")
    assert any(item["flags"] for item in items)
    assert _list(example, "actions", "!late")


def test_both_languages_tell_the_same_story(examples: dict[str, Shell]) -> None:
    counted = [Counter(item["kind"] for item in _list(shell, "items")) for shell in examples.values()]
    assert counted[0] == counted[1]
    people = [{each["last_name"] for each in _list(shell, "people")} for shell in examples.values()]
    assert people[0] == people[1]
    titles = [_list(shell, "engagements")[0]["title"] for shell in examples.values()]
    assert titles == ["Structuration du Pôle Ressources", "Structuring the Resources Division"]


def test_nobody_in_it_is_real(example: Shell) -> None:
    """Addresses are of a domain that nobody can own."""
    assert {each["email"].endswith(".example.org") for each in _list(example, "people")} == {True}


def test_its_consultant_is_me_and_its_past_is_sealed(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "home")
    shell.done("demo", "--create")
    assert 'consultant = "Odile Garnier"' in (shell.folder / "settings.toml").read_text(encoding="utf-8")
    ended = shell("undo")
    assert (ended.code, ended.err) == (1, "Nothing to undo.\n")


def test_a_home_in_use_is_left_alone(shell: Shell) -> None:
    shell.engagement("Ma mission")
    for language, said in (
        ("en", "holds engagements already; name another folder with --home. Nothing was changed."),
        (
            "fr",
            "contient déjà des missions\u202f; nommez un autre dossier avec --home. Rien n'a été modifié.",
        ),
    ):
        ended = shell("demo", "--create", "--lang", language)
        assert (ended.code, ended.out) == (1, "")
        assert ended.err == f"{shell.folder} {said}\n"
    assert [each["title"] for each in _list(shell, "engagements")] == ["Ma mission"]


@pytest.mark.parametrize("day", ["2026-03-15", "2024-02-29"])
def test_it_is_written_on_any_day(tmp_path: Path, day: str) -> None:
    """On a weekend as well: what is past lies on working days, today is today."""
    shell = Shell(tmp_path / "home", FixedClock(datetime.fromisoformat(f"{day}T22:00").replace(tzinfo=PARIS)))
    shell.done("demo", "--create", "--lang", "fr")
    sessions = _list(shell, "sessions")
    assert day in {each["on"] for each in sessions}
    past = [datetime.fromisoformat(each["on"]) for each in sessions if each["on"] < day]
    assert all(each.weekday() < 5 for each in past)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Home, str]]:
    """The homes and languages the app was opened on, instead of opening it."""
    seen: list[tuple[Home, str]] = []

    def open_app(home: Home, language: str, clock: Clock) -> int:
        assert home.database.exists()
        seen.append((home, language))
        return 0

    monkeypatch.setattr(demo, "open_app", open_app)
    return seen


def test_it_opens_beside_the_data_of_a_home(shell: Shell, opened: list[tuple[Home, str]]) -> None:
    """In `demo` under the home, where it is found again; the user's own data are not touched."""
    shell.engagement("Ma mission")
    shell.done("demo")
    beside = Shell(shell.folder / "demo")
    beside.done("new", "--title", "Essai")
    shell.done("demo", "--lang", "fr")
    assert [(home.data, language) for home, language in opened] == [
        (beside.folder, "en"),
        (beside.folder, "fr"),
    ]
    assert "Essai" in {each["title"] for each in _list(beside, "engagements")}
    assert [each["title"] for each in _list(shell, "engagements")] == ["Ma mission"]


def test_without_a_home_it_opens_in_a_folder_that_goes_away(
    shell: Shell, opened: list[tuple[Home, str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for variable in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "TMPDIR"):
        monkeypatch.setenv(variable, str(tmp_path))
    shell.environment = {"FACILITATOR_HOME": ""}
    shell.done("demo")
    ((home, _),) = opened
    assert not home.data.exists()
    assert not list(tmp_path.rglob("facilitator.db"))
