"""The room's own window follows the session from another process, and shows only what is for the room."""

from __future__ import annotations

import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.acceptance.program import Program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals of this kind")

WAITING = "La séance s'affichera ici."
SECRET = "tension"


def test_a_burst_of_captures_is_followed_and_nothing_private_is_ever_written(copil: Program) -> None:
    """Two hundred lines are piped in; the last decision is seen, no byte of a private line is."""
    lines = [_line(number) for number in range(200)]
    with copil.opened("salle") as room:
        room.see("SUITES DU COPIL 2", "minutes restantes")
        said = copil.done("capture", "-", piped="\n".join([*lines, "d: la der des ders"]).encode())
        assert len(said.out.splitlines()) == 201
        room.see("La der des ders", "CE QUI EST DÉCIDÉ")
        assert SECRET not in _read(room.written)
    assert len(copil.texts()) == 201
    copil.assert_sound()


def _line(number: int) -> str:
    return (
        f"d: décision {number}",
        f"x: {SECRET} {number} entre les adjoints",
        f"a: relancer {number} >vidal <ven",
        f"note {SECRET} {number}",
        f"r: {SECRET} {number} +sensible",
    )[number % 5]


def _read(written: bytes) -> str:
    """The letters among what was written, its escape sequences left out."""
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", written.decode("utf-8", "replace")).casefold()


def test_each_capture_is_seen_while_the_writer_goes_on(copil: Program) -> None:
    """One process writes line after line; each decision comes up as soon as it is acknowledged."""
    with copil.opened("room") as room, copil.start("capture", "-") as writer:
        room.see("SUITES DU COPIL 2")
        for number in range(5):
            _say(writer, f"d: décision {number}")
            room.see(f"Décision {number}")


def test_the_last_picture_stays_when_the_writer_is_killed_and_the_window_recovers(copil: Program) -> None:
    with copil.opened("room") as room:
        with copil.start("capture", "-") as writer:
            _say(writer, "d: avant l'accident")
            room.see("Avant l'accident")
            writer.send_signal(signal.SIGKILL)
            writer.wait()
        room.rest(0.6)
        assert "Avant l'accident" in room.text
        copil.done("capture", "d: après l'accident")
        room.see("Avant l'accident", "Après l'accident")


def test_what_is_made_private_taken_back_or_of_another_point_leaves_the_window(copil: Program) -> None:
    with copil.opened("room") as room:
        copil.done("capture", "d: le scénario B")
        room.see("Le scénario B")
        copil.done("undo")
        room.see_no_more("Le scénario B")
        copil.done("capture", "d: le calendrier")
        room.see("Le calendrier")
        copil.done("session", "next")
        room.see("2 ORGANIGRAMME CIBLE", "✓ 1 Suites du COPIL 2")
        room.see_no_more("Le calendrier")


def test_it_waits_until_a_session_is_live_and_again_once_it_is_closed(copil: Program) -> None:
    copil.done("session", "close")
    with copil.opened("room") as room:
        room.see(WAITING)
        copil.done("session", "reopen")
        room.see("SUITES DU COPIL 2")
        copil.done("session", "close")
        room.see(WAITING)


def test_it_waits_for_data_that_do_not_exist_yet(program: Program) -> None:
    with program.opened("room") as room:
        room.see(WAITING)
        assert not program.database.exists(), "it only reads"


def test_it_survives_data_that_are_locked_replaced_converted_or_gone(copil: Program) -> None:
    """Another program holds the file, a backup takes its place, a newer program converts it."""
    copil.done("capture", "d: le scénario B")
    copy = copil.home / "copy.db"
    with copil.opened("room") as room:
        room.see("Le scénario B")
        with closing(sqlite3.connect(copil.database, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            room.rest(0.6)
            assert "Le scénario B" in room.text
            other.execute("ROLLBACK")
        shutil.copy(copil.database, copy)
        copil.done("capture", "d: le calendrier")
        room.see("Le calendrier")
        copy.replace(copil.database)
        room.see_no_more("Le calendrier")
        _stamp_as_newer(copil)
        room.rest(0.6)
        assert "Le scénario B" in room.text
        copil.database.rename(copy)
        room.rest(0.6)
        assert "Le scénario B" in room.text
        assert not room.has_ended


def _stamp_as_newer(copil: Program) -> None:
    """The data become those of a later program."""
    with closing(sqlite3.connect(copil.database, isolation_level=None)) as other:
        (version,) = other.execute("PRAGMA user_version").fetchone()
        other.execute(f"PRAGMA user_version = {version + 1}")


def test_it_takes_nothing_from_the_window_that_writes(copil: Program) -> None:
    """Both are open at once, whichever comes first; what is typed in one is read in the other."""
    with copil.opened("room") as room, copil.opened() as hers:
        hers.see("En séance", "F12")
        room.see("SUITES DU COPIL 2")
        hers.enter(f"x: {SECRET} entre les adjoints")
        hers.enter("d: le scénario B est retenu vote:8/1/2")
        hers.see("D-01")
        room.see("Le scénario B est retenu", "COPIL, 8 pour, 1 contre, 2 abstentions")
        hers.press("F8")
        room.see("ORGANIGRAMME CIBLE")
        assert SECRET not in _read(room.written)


def test_a_session_can_be_named_and_a_name_that_is_none_is_refused(copil: Program) -> None:
    copil.done("session", "close")
    with copil.opened("room", "COPIL") as room:
        room.see("COPIL n° 3", "minutes restantes")
    with copil.opened("room", "atelier inconnu") as room:
        assert room.ended() == 1
        assert "atelier inconnu" in room.text


def test_pages_are_leafed_through_by_whoever_has_the_keyboard(copil: Program) -> None:
    copil.done("capture", "p: véhicules de service")
    copil.done("capture", "d: le scénario B")
    with copil.opened("room") as room:
        room.see("Le scénario B")
        room.type(" ")
        room.see("DÉCISIONS DE LA SÉANCE")
        room.type(" ")
        room.see("NOUS Y REVIENDRONS", "Véhicules de service")
        room.type("q")
        assert room.ended() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda n: signal.Signals(n).name)
def test_told_to_end_it_gives_the_terminal_back(copil: Program, number: signal.Signals) -> None:
    with copil.opened("room") as room:
        room.see("SUITES DU COPIL 2")
        room.signal(number)
        assert room.ended() == 128 + number
        assert not room.is_raw


def test_a_closed_window_leaves_no_process_behind(copil: Program) -> None:
    with copil.opened("room") as room:
        room.see("SUITES DU COPIL 2")
        room.hang_up()
        assert room.ended() != 0


def test_where_nobody_can_look_it_says_so(copil: Program) -> None:
    assert "terminal" in copil.refused("room")


def _say(writer: subprocess.Popen[bytes], line: str) -> None:
    """Writes a line and reads its acknowledgement: from then on it is durable."""
    assert writer.stdin is not None
    assert writer.stdout is not None
    writer.stdin.write(f"{line}\n".encode())
    writer.stdin.flush()
    assert writer.stdout.readline()
