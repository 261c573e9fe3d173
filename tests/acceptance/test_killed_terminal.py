"""The machine dies, the window is closed, while a line is being typed: the line is offered again."""

from __future__ import annotations

import random
import signal
import sys
import time

import pytest

from tests.acceptance.program import Program
from tests.acceptance.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals of this kind")

HALF = "a: relancer le bailleur du gymnase pour les"
SEEN = HALF.removeprefix("a: ")
LEAVES_THE_SCREEN = b"\x1b[?1049l"
"""The program's own screen gives way to the one of the shell."""

RESTORED = "La ligne en cours a été retrouvée"


def test_half_a_line_is_offered_again_after_a_kill(copil: Program) -> None:
    """Half a line is typed, the machine dies; started again, the line waits for its end and for Enter."""
    with copil.opened() as terminal:
        _ready(terminal)
        terminal.type(HALF)
        terminal.see(SEEN)
        terminal.wait(lambda: copil.draft() == HALF, "for the draft")
        terminal.kill()
    with copil.opened() as terminal:
        terminal.see(SEEN, RESTORED, "Action")
        terminal.enter(" clés >vidal")
        terminal.see("Relancer le bailleur du gymnase pour les clés", "A. Vidal")
        terminal.see_no_more(RESTORED)
        terminal.wait(lambda: copil.draft() == "", "for the draft to be dropped")
    assert copil.texts() == ["Relancer le bailleur du gymnase pour les clés"]
    copil.assert_sound()


def test_who_never_pauses_is_saved_all_the_same(copil: Program) -> None:
    """A draft that waits for a pause would hold nothing here; ours is a fraction of a second behind."""
    text = "il est proposé de confier la veille juridique au service des affaires générales "
    typed = ""

    def one_more_key() -> bool:
        nonlocal typed
        typed += text[len(typed) % len(text)]
        terminal.type(typed[-1])
        terminal.rest(0.03)
        return copil.draft() != ""

    with copil.opened() as terminal:
        _ready(terminal)
        terminal.wait(one_more_key, "for a draft")
        terminal.kill()
    assert typed.startswith(copil.draft())


def test_what_is_typed_while_the_program_starts_is_kept(copil: Program) -> None:
    """Half a line, before there is anything to see."""
    with copil.opened() as terminal:
        terminal.type(HALF)
        terminal.see("En séance", "Action", SEEN)
        terminal.wait(lambda: copil.draft() == HALF, "for the draft")


@pytest.mark.long
def test_a_kill_takes_a_quarter_of_a_second_of_typing_at_most(copil: Program) -> None:
    """Forty kills while somebody types without a pause, twenty keys a second."""
    behind = []
    for run in range(40):
        text = f"{run} " + "le service instruit les demandes et tient le registre " * 3
        behind.append(_behind_when_killed(copil, text, random.uniform(0.5, 2.0)))
    behind.sort()
    assert behind[len(behind) // 2] <= 0.25
    assert behind[-2] <= 0.4  # one stumble of a busy machine is forgiven


def _behind_when_killed(copil: Program, text: str, seconds: float) -> float:
    """How old the oldest lost key was when the machine died."""
    with copil.opened() as terminal:
        _ready(terminal)
        terminal.press("Ctrl+U")
        terminal.wait(lambda: copil.draft() == "", "for the line to be empty")
        typed_at = []
        end = time.monotonic() + seconds
        for key in text:
            typed_at.append(time.monotonic())
            terminal.type(key)
            terminal.rest(0.05)
            if time.monotonic() > end:
                break
        killed = time.monotonic()
        terminal.kill()
    draft = copil.draft()
    assert text.startswith(draft)
    return killed - typed_at[len(draft)] if len(draft) < len(typed_at) else 0.0


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: signal.Signals(number).name
)
def test_a_program_told_to_end_saves_the_line_and_gives_the_terminal_back(
    copil: Program, number: signal.Signals
) -> None:
    """The session ends from outside: nothing is asked, the draft is whole, the shell is usable again."""
    with copil.opened() as terminal:
        _ready(terminal)
        assert terminal.is_raw
        terminal.type(HALF)
        terminal.see(SEEN)
        terminal.signal(number)
        assert terminal.ended() == 128 + number
        assert not terminal.is_raw
        assert LEAVES_THE_SCREEN in terminal.written
    assert copil.draft() == HALF
    copil.assert_sound()


def test_a_closed_window_saves_the_line(copil: Program) -> None:
    """The window goes away with its terminal; the next one opens at once, and on the same line."""
    with copil.opened() as terminal:
        _ready(terminal)
        terminal.type(HALF)
        terminal.see(SEEN)
        terminal.hang_up()
        assert terminal.ended() != 0
    assert copil.draft() == HALF
    with copil.opened() as terminal:
        terminal.see(SEEN, RESTORED)


def _ready(terminal: Terminal) -> None:
    """The session is on the screen and takes keys."""
    terminal.see("En séance", "F12")
