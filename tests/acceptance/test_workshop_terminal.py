"""A workshop of forty activities on a real terminal: typed without a pause, decided, and in the minutes."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Final

from tests.acceptance.program import Program
from tests.cli.shell import Shell
from tests.stage import FixedClock
from tests.ui.workshop import AGENDA, chapters

VERDICTS: Final = "c" * 18 + "s" * 9 + "m" * 6 + "t" * 4 + "a" * 3
TARGETS: Final = {"m": "dsi\r", "t": "fin\r"}


def _prepared(home: Path) -> None:
    hook = sys.excepthook
    shell = Shell(home, FixedClock(datetime.now().astimezone()))
    shell.engagement()
    agenda = home / "agenda.txt"
    agenda.write_text("\n".join(AGENDA), encoding="utf-8")
    shell.session("Atelier Achats", "--kind", "workshop", "--agenda", str(agenda))
    shell.done("session", "start")
    sys.excepthook = hook


def test_forty_activities_in_one_breath(program: Program) -> None:
    """Each burst is sent whole: keys that decide and letters of targets arrive in their order."""
    _prepared(program.home)
    with program.opened() as terminal:
        terminal.see("mission 1 sur 6")
        for lines in chapters():
            for line in lines:
                terminal.enter(line)
            terminal.see(f"► {lines[0].partition('m: ')[2][:7].capitalize()}")
            terminal.press("F8")
        terminal.see("0/40")
        for key in VERDICTS:
            terminal.type(key + TARGETS.get(key, ""))
        terminal.see("40/40")
        terminal.type("nrelu par la salle\r")
        terminal.wait(lambda: program.texts()[-1].endswith("relu par la salle"), "for the note to be stored")
        terminal.kill()
    program.assert_sound()
    assert program.rows("SELECT count(*) FROM item WHERE kind = 'activity'") == [(40,)]
    decided = dict(program.rows("SELECT verdict, count(*) FROM activity GROUP BY verdict"))
    assert decided == {"keep": 18, "simplify": 9, "pool": 6, "transfer": 4, "stop": 3}
    assert dict(program.rows("SELECT target, count(*) FROM activity GROUP BY target"))["Finances"] == 4
