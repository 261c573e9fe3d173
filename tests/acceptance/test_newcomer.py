"""A newcomer opens the example, captures, moves on, corrects, closes, and has her documents. No mouse."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path

import docx
import pytest

from tests.acceptance.program import Program
from tests.acceptance.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals of this kind")


@dataclass(frozen=True)
class Said:
    """What the newcomer reads and types in her language."""

    engagement: str
    session: str
    first_question: str
    second_question: str
    live: str
    decision: tuple[str, str]
    action: tuple[str, str]
    owner: str
    recalled: str
    correction: tuple[str, str]
    closed: str
    steps: tuple[str, str, str]
    exported: str
    minutes: str


FRENCH = Said(
    "Structuration du Pôle",
    "COPIL n° 3",
    "Qu'est-ce qui est fait",
    "Qu'est-ce qui a avancé",
    "En séance",
    ("d: le guichet unique ouvre en mars", "Le guichet unique ouvre en mars"),
    ("a: rédiger la charte d'accueil >martin <vendredi", "Rédiger la charte d'accueil"),
    "N. Martin",
    "Corriger A-",
    (" du guichet", "Rédiger la charte d'accueil du guichet"),
    "Séance close",
    ("2 Relire", "3 Temps", "4 Exporter"),
    "4 fichiers dans",
    "compte-rendu",
)
ENGLISH = Said(
    "Structuring the Resources",
    "Steering committee no. 3",
    "What is done",
    "What moved",
    "Live",
    ("d: the front desk opens in March", "The front desk opens in March"),
    ("a: write the welcome charter >martin <friday", "Write the welcome charter"),
    "N. Martin",
    "Edit A-",
    (" of the desk", "Write the welcome charter of the desk"),
    "Session closed",
    ("2 Proofread", "3 Hours", "4 Export"),
    "4 files in",
    "minutes",
)


@pytest.mark.parametrize("size", [(100, 30), (80, 24)], ids=["100x30", "80x24"])
def test_a_newcomer_holds_a_session_and_has_its_minutes(program: Program, size: tuple[int, int]) -> None:
    """From `facilitator demo` to a Word and a Markdown file, with what the screens say alone."""
    with program.opened("demo", size=size) as terminal:
        _hold_the_session(terminal, FRENCH)
        assert terminal.ended() == 0
    _read_the_documents(program.home / "demo" / "exports", FRENCH)


def test_an_english_newcomer_keeps_what_she_wrote(program: Program, tmp_path: Path) -> None:
    """She named no folder: the example goes away with her, her documents stay, and she is told where."""
    nowhere = tmp_path / "temporary"
    nowhere.mkdir()
    own = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "TMPDIR": str(nowhere)}
    with replace(program, environment={"FACILITATOR_HOME": "", **own}).opened(
        "demo", "--lang", "en", size=(120, 36)
    ) as terminal:
        _hold_the_session(terminal, ENGLISH)
        assert terminal.ended() == 0
        assert "The documents you wrote are in" in terminal.unfolded
    (folder,) = nowhere.iterdir()
    assert [path.name for path in folder.iterdir()] == ["exports"]
    assert str(folder) in terminal.unfolded
    _read_the_documents(folder / "exports", ENGLISH)


def _hold_the_session(terminal: Terminal, said: Said) -> None:
    _reach_the_session(terminal, said)
    _capture(terminal, said)
    _move_on_and_correct(terminal, said)
    _close_and_export(terminal, said)
    terminal.press("Ctrl+Q")


def _reach_the_session(terminal: Terminal, said: Said) -> None:
    terminal.see(said.engagement, "F1")
    terminal.press("Enter")
    terminal.see(f"► {said.session}")
    terminal.press("Enter")
    terminal.see(said.first_question, "F8")
    terminal.press("F8")
    terminal.see(said.live)


def _capture(terminal: Terminal, said: Said) -> None:
    line, text = said.decision
    terminal.enter(line)
    terminal.see(text)
    line, text = said.action
    terminal.enter(line)
    terminal.see(text, said.owner)
    terminal.see_no_more(line.removeprefix("a: "))


def _move_on_and_correct(terminal: Terminal, said: Said) -> None:
    terminal.press("F8")
    terminal.see(f"2  {said.second_question}")
    terminal.press("Up")
    terminal.see(said.recalled, said.action[0].removeprefix("a: "))
    terminal.type(said.correction[0])
    terminal.see(said.action[0].removeprefix("a: ") + said.correction[0])
    terminal.press("Enter")
    terminal.see_no_more(said.recalled)


def _close_and_export(terminal: Terminal, said: Said) -> None:
    terminal.press("F12")
    terminal.see(said.closed, said.correction[1])
    for step in said.steps:
        terminal.press("Enter")
        terminal.see(f"►{step}" if terminal.columns < 90 else f"► {step}")
    terminal.press("Enter")
    terminal.see(said.exported)


def _read_the_documents(exports: Path, said: Said) -> None:
    (markdown,) = exports.rglob(f"{said.minutes}.md")
    (word,) = exports.rglob(f"{said.minutes}.docx")
    document = docx.Document(str(word))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    in_word = "\n".join([*(each.text for each in document.paragraphs), *cells])
    for text in (markdown.read_text(encoding="utf-8"), in_word):
        for words in (said.decision[1], said.correction[1], "Martin"):
            assert words in text
