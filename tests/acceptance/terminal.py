"""A terminal as its user has it: a real pseudo-terminal, keys sent as bytes, a screen that is read."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import pexpect
import pyte

from tests.stage import PATIENCE

ROOT = Path(__file__).parents[2]
PROGRAM: Final = (sys.executable, "-m", "facilitator")

_STEP: Final = 0.05
_CHUNK: Final = 1 << 16
_PIECE: Final = 2048

KEYS: Final = {
    "Enter": "\r",
    "Escape": "\x1b",
    "Tab": "\t",
    "Up": "\x1b[A",
    "Down": "\x1b[B",
    "Backspace": "\x7f",
    "Ctrl+Q": "\x11",
    "Ctrl+U": "\x15",
    "Ctrl+Z": "\x1a",
    "F1": "\x1bOP",
    "F6": "\x1b[17~",
    "F7": "\x1b[18~",
    "F8": "\x1b[19~",
    "F12": "\x1b[24~",
}
"""What a terminal sends for a key that is no character."""


class Terminal:
    """Runs the program on a pseudo-terminal; it is killed when left, if it still runs."""

    def __init__(
        self,
        *arguments: str,
        size: tuple[int, int] = (100, 30),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        columns, rows = size
        program, *before = PROGRAM
        self.columns = columns
        self._is_gone = False
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.written = b""
        """Every byte the program sent to the terminal."""
        self._process: pexpect.spawn[bytes] = pexpect.spawn(
            program,
            [*before, *arguments],
            cwd=str(ROOT),
            env=dict(os.environ if environment is None else environment),
            dimensions=(rows, columns),
            echo=False,
        )
        self._process.delaybeforesend = None

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.close(force=True)

    # the hands

    def type(self, text: str) -> None:
        """Types characters, as one burst."""
        self.send(text.encode("utf-8", "surrogatepass"))

    def send(self, raw: bytes) -> None:
        """Sends bytes that no keyboard would; long ones in pieces, so that the program is heard meanwhile."""
        while raw:
            raw = raw[self._process.send(raw[:_PIECE]) :]
            if raw:
                self._read()

    def press(self, *names: str) -> None:
        """Presses keys, by their names in KEYS."""
        for name in names:
            self.type(KEYS[name])

    def enter(self, line: str) -> None:
        """Types a line and presses Enter."""
        self.type(line)
        self.press("Enter")

    def paste(self, text: str) -> None:
        """Pastes, as a terminal does that brackets what is pasted."""
        self.type(f"\x1b[200~{text}\x1b[201~")

    # the eyes

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def unfolded(self) -> str:
        """What is on the screen, each line that filled its row put together again with what went on below."""
        rows = (row if row[-1:].strip() else f"{row.rstrip()}\n" for row in self._screen.display)
        return "".join(rows)

    def see(self, *texts: str) -> None:
        """Waits until each text stands on the screen."""
        self.wait(lambda: all(text in self.text for text in texts), f"to see {texts}")

    def see_no_more(self, *texts: str) -> None:
        """Waits until none of the texts stands on the screen."""
        self.wait(lambda: not any(text in self.text for text in texts), f"to see no more {texts}")

    def wait(self, condition: Callable[[], bool], what: str) -> None:
        """Reads until a condition holds; fails with the screen otherwise."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > deadline or not (self._read() or self._process.isalive()):
                self._read()
                assert condition(), f"waited {what}; the screen says:\n{self.text}"
                return

    def rest(self, seconds: float) -> None:
        """Reads for so long, whatever comes."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            self._read()

    # the process

    @property
    def pid(self) -> int:
        """The process."""
        assert self._process.pid is not None
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        """Whether it runs no more; what it wrote is read meanwhile, so that it never waits for its reader."""
        self._read()
        return not self._process.isalive()

    @property
    def is_raw(self) -> bool:
        """Whether the terminal still gives its keys to the program instead of echoing them as a line."""
        local = termios.tcgetattr(self._process.child_fd)[3]
        return not local & (termios.ICANON | termios.ECHO)

    def kill(self) -> None:
        """The machine dies."""
        self._process.kill(signal.SIGKILL)
        self.ended()

    def signal(self, number: int) -> None:
        """Sends a signal."""
        self._process.kill(number)

    def hang_up(self) -> None:
        """The window is closed: the terminal itself goes away."""
        self._is_gone = True
        process: Any = self._process
        process.ptyproc.fileobj.close()

    def ended(self) -> int:
        """Waits for the end; the exit code, or 128 and the signal that ended it."""
        deadline = time.monotonic() + PATIENCE
        while self._process.isalive():
            assert time.monotonic() < deadline, f"it does not end; the screen says:\n{self.text}"
            self._read()
        while self._read():
            pass
        if self._process.signalstatus is not None:
            return 128 + int(self._process.signalstatus)
        return int(self._process.exitstatus or 0)

    def _read(self) -> bytes:
        fresh = b""
        if self._is_gone:
            time.sleep(_STEP)
            return fresh
        with contextlib.suppress(pexpect.TIMEOUT, pexpect.EOF):
            fresh = self._process.read_nonblocking(_CHUNK, _STEP)
        self.written += fresh
        self._stream.feed(fresh)
        return fresh
