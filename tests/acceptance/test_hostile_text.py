"""Text that would steer a terminal, a screen or a document: typed, pasted or piped, it stays text."""

from __future__ import annotations

import json
import re
import sys
import zipfile
from pathlib import Path
from typing import Any, Final

import docx
import pytest

from tests.acceptance.program import Program
from tests.acceptance.terminal import Terminal

on_a_terminal: Final = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no terminals of this kind"
)

MARKUP = "voir [/x] et [@click=app.quit]ici[/] ou [bold red]là[/bold red] [TODO] $primary"

STEERING: Final = (
    "\x1b]52;c;Vm9sw6k=\x07",  # writes the clipboard
    "\x1b]0;volé\x07",  # renames the window
    "\x1b]8;;https://exemple.invalid\x1b\\",  # opens a link
    "\x1b[31m",
    "\x1b[2J",
    "\x1b[?1049l",
    "\x1bP+q544e\x1b\\",
    "\x9b5n",
    "\x00",
    "\x07",
    "\x08",
    "\x7f",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
)
"""Sequences, controls and directions; none of them may reach a terminal or a file."""

SEEN_BY_A_TERMINAL: Final = (*STEERING[:3], *STEERING[6:9], *STEERING[12:])
"""Those of them that the program never writes on its own account."""

BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f]")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

LONG = "mot " * 25_000
"""A line of a hundred thousand characters."""

LINES: Final = (
    *(f"n: avant{each}après" for each in STEERING),
    f"d: {MARKUP}",
    "n: =1+1 et <script>alert(1)</script> | * # ```",
    f"n: {LONG}fin",
)
BYTES: Final = (b"n: Pi\xe8ce en Latin-1", b"n: demi \xed\xa0\x80 paire", b"n: \xff\xfe\x00\xf0\x9f")


def test_piped_text_is_stored_and_answered_harmlessly(copil: Program) -> None:
    """Every line has its answer, on one line, and no byte of the answers steers a terminal."""
    piped = b"\n".join([*(line.encode() for line in LINES), *BYTES]) + b"\n"
    said = copil.done("capture", "-", piped=piped)
    assert len(said.lines) == len(LINES) + len(BYTES)
    assert not _harm(said.out)
    texts = copil.texts()
    assert texts[: len(STEERING)] == ["Avantaprès"] * len(STEERING)
    assert texts[len(STEERING)] == MARKUP[0].upper() + MARKUP[1:]
    assert "Pi\ufffdce en Latin-1" in texts
    assert max(map(len, texts)) > 100_000
    for command in ("items", "decisions"):
        assert not _harm(copil.done(command, "-s", "COPIL").out)


def test_hostile_text_is_exported_harmlessly(copil: Program, tmp_path: Path) -> None:
    """Word opens the minutes, JSON and Markdown are read, and the words are there as they were typed."""
    copil.done("capture", "-", piped="\n".join(LINES).encode() + b"\n")
    out = tmp_path / "out"
    copil.done("export", "COPIL", "--format", "docx,md,json", "--out", str(out))
    word, markdown, data = (next(out.glob(f"*.{suffix}")) for suffix in ("docx", "md", "json"))
    texts = [*_in_word(word), markdown.read_text("utf-8"), *_strings(json.loads(data.read_text("utf-8")))]
    assert [text for text in texts if _harm(text)] == []
    for text in ("[@click=app.quit]", "[TODO]", "[/x]"):
        assert any(text in each for each in _in_word(word))
        assert any(text in each for each in _strings(json.loads(data.read_text("utf-8"))))
    assert "<script>" not in markdown.read_text("utf-8")


@on_a_terminal
def test_markup_is_typed_and_shown_as_it_is(copil: Program) -> None:
    """Nothing vanishes, nothing becomes a link, nothing ends the program."""
    with copil.opened() as terminal:
        _ready(terminal)
        terminal.enter(f"n: {MARKUP}")
        terminal.see("Voir [/x] et [@click=app.quit]ici[/]", "[TODO] $primary")
        terminal.type(": [/x] [TODO]")
        terminal.see("[/x] [TODO]")
        terminal.press("Enter")
        _goes_on(terminal)
    assert copil.texts()[0].casefold() == MARKUP.casefold()


@on_a_terminal
def test_steering_text_that_is_pasted_never_comes_back_to_the_terminal(copil: Program) -> None:
    """What is pasted is cleaned before it is shown, stored or saved as a draft."""
    with copil.opened() as terminal:
        _ready(terminal)
        terminal.paste("n: avant" + "".join(STEERING) + "après")
        terminal.see("avantaprès")
        terminal.press("Enter")
        terminal.see("Avantaprès")
        _goes_on(terminal)
        for each in SEEN_BY_A_TERMINAL:
            assert each.encode() not in terminal.written
    assert copil.texts()[0] == "Avantaprès"


@on_a_terminal
def test_a_line_of_a_hundred_thousand_characters_is_taken(copil: Program) -> None:
    """It is pasted, shown in part, stored whole, and the next line is typed as ever."""
    with copil.opened() as terminal:
        _ready(terminal)
        terminal.paste(f"{LONG}fin")
        terminal.see("mot fin")
        terminal.press("Enter")
        terminal.wait(lambda: copil.texts() != [], "for the long line to be stored")
        terminal.enter("d: la suite")
        terminal.wait(lambda: len(copil.texts()) == 2, "for the next line")
        terminal.see("La suite")
    assert copil.texts() == [f"{LONG}fin", "La suite"]


@on_a_terminal
def test_bytes_that_are_no_utf8_do_not_end_the_program(copil: Program) -> None:
    """A terminal set to Latin-1 sends « è » as one byte; half a surrogate pair is no character either."""
    with copil.opened() as terminal:
        _ready(terminal)
        for typed in BYTES[:2]:
            terminal.send(typed + b"\r")
        terminal.see("Pi\ufffdce en Latin-1", "Demi")
        _goes_on(terminal)
    assert copil.texts()[0] == "Pi\ufffdce en Latin-1"


@on_a_terminal
def test_characters_that_turn_the_direction_are_typed_in_vain(copil: Program) -> None:
    """A keyboard macro sends them one by one; neither the screen nor the data have them."""
    with copil.opened() as terminal:
        _ready(terminal)
        terminal.enter("n: facture\u202efdp.exe\u2066 jointe")
        terminal.see("Facturefdp.exe jointe")
        terminal.type("d: brouillon \u202eretourné")
        terminal.see("brouillon retourné")
        terminal.wait(lambda: copil.draft() != "", "for the draft")
        assert not BIDI.search(terminal.written.decode("utf-8", "replace"))
    assert copil.texts() == ["Facturefdp.exe jointe"]
    assert not BIDI.search(copil.draft())


def _ready(terminal: Terminal) -> None:
    terminal.see("En séance", "F12")


def _goes_on(terminal: Terminal) -> None:
    """The program is still there and takes a line."""
    terminal.press("Ctrl+U")
    terminal.enter("n: la séance continue")
    terminal.see("La séance continue")


def _harm(text: str) -> bool:
    return bool(BIDI.search(text) or CONTROLS.search(text))


def _in_word(path: Path) -> list[str]:
    """The texts of a Word document, its tables included; all of its parts are looked at for controls."""
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                assert not _harm(parts.read(name).decode("utf-8")), name
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [*(each.text for each in document.paragraphs), *cells]


def _strings(value: Any) -> list[str]:
    """Every string in a JSON value."""
    match value:
        case str():
            return [value]
        case dict():
            return [text for each in value.values() for text in _strings(each)]
        case list():
            return [text for each in value for text in _strings(each)]
    return []
