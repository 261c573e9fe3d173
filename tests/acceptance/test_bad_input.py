"""What is asked cannot be done: one sentence says so in the user's language, and nothing is lost."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.acceptance.program import Program
from tests.acceptance.terminal import Terminal

on_a_terminal = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals of this kind")


def test_an_unknown_session_is_named(copil: Program) -> None:
    """The same sentence whatever was to be done with it, and in English when asked so."""
    for command in (
        ("export", "COPIL n° 99"),
        ("capture", "-s", "COPIL n° 99", "d: non"),
        ("session", "close", "x9"),
    ):
        said = copil.refused(*command)
        assert "COPIL n° 99" in said or "x9" in said
        assert "séance" in said
    assert "session" in copil.refused("--lang", "en", "export", "COPIL n° 99")
    assert copil.texts() == []


def _text(copil: Program) -> None:
    copil.database.write_text("Ordre du jour : 1. Suites\n" * 400, encoding="utf-8")


def _empty(copil: Program) -> None:
    copil.database.write_bytes(b"")


def _cut(copil: Program) -> None:
    whole = copil.database.read_bytes()
    copil.database.write_bytes(whole[: len(whole) // 2])


def _newer(copil: Program) -> None:
    """The number of the format, which stands at byte 60, is of a version to come."""
    whole = bytearray(copil.database.read_bytes())
    whole[60:64] = (999).to_bytes(4, "big")
    copil.database.write_bytes(whole)


UNREADABLE = {
    "a text": (_text, "n'est pas une base", "not a database"),
    "empty": (_empty, "est vide", "empty"),
    "cut": (_cut, "endommagé", "damaged"),
    "newer": (_newer, "version plus récente", "newer version"),
}


@pytest.mark.parametrize("what", UNREADABLE)
def test_data_that_cannot_be_read_are_named_and_left_as_they_are(copil: Program, what: str) -> None:
    """Writing, reading, checking and exporting say the same; not a byte changes, nothing is made anew."""
    damage, in_french, in_english = UNREADABLE[what]
    damage(copil)
    before = _digest(copil.database)
    for command in (("capture", "d: non"), ("export", "COPIL"), ("doctor",)):
        assert in_french in copil.refused(*command), command
    assert in_english in copil.refused("--lang", "en", "items")
    assert _digest(copil.database) == before


@on_a_terminal
@pytest.mark.parametrize(
    "what", ["newer", *(pytest.param(each, marks=pytest.mark.long) for each in ("a text", "empty", "cut"))]
)
def test_the_app_says_so_too_and_leaves_the_terminal_as_it_was(copil: Program, what: str) -> None:
    damage, in_french, _ = UNREADABLE[what]
    damage(copil)
    before = _digest(copil.database)
    with copil.opened(size=(200, 30)) as terminal:
        assert terminal.ended() == 1
        assert in_french in terminal.text
        assert "Traceback" not in terminal.text
        assert not terminal.is_raw
    assert _digest(copil.database) == before


def test_a_file_where_the_folder_should_be_is_named(copil: Program, tmp_path: Path) -> None:
    copil.done("capture", "d: le scénario B")
    (tmp_path / "out").write_text("in the way", encoding="utf-8")
    assert "out" in copil.refused("export", "COPIL", "--out", str(tmp_path / "out"))
    assert (tmp_path / "out").read_text(encoding="utf-8") == "in the way"


def test_a_document_is_not_replaced_unasked(copil: Program, tmp_path: Path) -> None:
    """The one that is there stays whole; with --force it is replaced."""
    copil.done("capture", "d: le scénario B")
    export = ("export", "COPIL", "--format", "md,docx", "--out", str(tmp_path))
    paths = [Path(line) for line in copil.done(*export).lines]
    before = [_digest(path) for path in paths]
    copil.done("capture", "d: le calendrier")
    assert "--force" in copil.refused(*export)
    assert [_digest(path) for path in paths] == before
    copil.done(*export, "--force")
    assert [_digest(path) for path in paths] != before
    assert sorted(tmp_path.glob("*.*")) == sorted(paths)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own; skipped where it may not be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux" or not _mount("-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)):
        pytest.skip("a disk cannot be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_read_only_folder_takes_no_document(copil: Program, disk: Path) -> None:
    copil.done("capture", "d: le scénario B")
    assert _mount("-o", "remount,ro", str(disk))
    assert "n'accepte pas" in copil.refused("export", "COPIL", "--out", str(disk / "documents"))
    assert "n'accepte pas" in copil.refused("export", "COPIL", "--out", str(disk))


def test_a_full_disk_leaves_the_old_document_whole(copil: Program, disk: Path) -> None:
    """The new one does not fit: the old one is not touched, and nothing half-written is left."""
    copil.done("capture", "d: le scénario B")
    export = ("export", "COPIL", "--format", "docx", "--out", str(disk), "--force")
    (path,) = [Path(line) for line in copil.done(*export).lines]
    before = _digest(path)
    fill(disk)
    assert "plein" in copil.refused(*export)
    assert _digest(path) == before
    assert sorted(each.name for each in disk.iterdir()) == sorted([path.name, FILLER])


def test_a_full_disk_is_said_by_the_shell_which_names_the_line(copil: Program, disk: Path) -> None:
    """What was acknowledged is stored; the line that was not is quoted, so that it can be piped again."""
    home = copil.on(disk)
    fill(disk)
    lines = [f"n: ligne {number} {'de plus ' * 40}" for number in range(200)]
    said = home("capture", "-", piped="\n".join(lines).encode())
    assert said.code == 1
    (sentence,) = said.err.splitlines()
    assert "NON ENREGISTRÉ" in sentence
    assert "plein" in sentence
    stored = home.texts()
    assert len(stored) == len(said.lines)
    assert f"ligne {len(stored)} " in sentence
    (disk / FILLER).unlink()
    home.done("capture", "-", piped="\n".join(lines[len(stored) :]).encode())
    assert [int(text.split()[1]) for text in home.texts()] == list(range(200))
    home.assert_sound()


@on_a_terminal
def test_a_full_disk_in_a_session_keeps_the_line_until_there_is_room(copil: Program, disk: Path) -> None:
    """NOT SAVED stands under the line, which stays; once there is room, Enter stores it, once."""
    home = copil.on(disk)
    with home.opened() as terminal:
        terminal.see("En séance", "F12")
        terminal.enter("d: le scénario B")
        terminal.see("D-01")
        fill(disk)
        long = "pas de place pour cela " * 250
        terminal.paste(f"n: {long}fin")
        terminal.see("cela fin")
        terminal.press("Enter")
        terminal.see("NON ENREGISTRÉ", "plein", "cela fin")
        terminal.press("Enter", "F1")
        terminal.see("tapez pour filtrer")
        assert home.texts() == ["Le scénario B"]
        terminal.press("Escape")
        terminal.see_no_more("tapez pour filtrer")
        terminal.see("NON ENREGISTRÉ", "cela fin")
        (disk / FILLER).unlink()
        terminal.press("Enter")
        terminal.wait(lambda: len(home.texts()) > 1, "for the line to be stored")
        terminal.enter("d: la suite")
        terminal.see("D-02")
    assert [text[-20:] for text in home.texts()] == ["Le scénario B", f"{long}fin"[-20:], "La suite"]
    home.assert_sound()


@on_a_terminal
def test_an_export_that_fails_in_the_app_is_said_and_tried_again(copil: Program) -> None:
    """A file stands where the folder of the documents should be: the review stays, F12 tries again."""
    copil.done("capture", "d: le scénario B")
    exports = copil.home / "exports"
    exports.write_text("in the way", encoding="utf-8")
    with copil.opened() as terminal:
        _close_and_reach_the_export(terminal)
        terminal.press("F12")
        terminal.see("ne peut pas être créé")
        exports.unlink()
        terminal.press("F12")
        terminal.see("4 fichiers dans")
    assert {path.suffix for path in exports.rglob("*.*")} == {".docx", ".md"}


def _close_and_reach_the_export(terminal: Terminal) -> None:
    terminal.see("En séance", "F12")
    terminal.press("F12")
    terminal.see("Séance close", "Le scénario B")


FILLER = "filler"


def fill(disk: Path) -> None:
    """Leaves no room on a disk."""
    with (disk / FILLER).open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return


def _mount(*arguments: str) -> bool:
    if os.geteuid() != 0:
        return False
    return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode == 0


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
