"""A program on a terminal of its own: what it writes is read as it comes, what is typed is sent as bytes."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import monotonic
from types import TracebackType

ROWS, COLUMNS = 30, 100
PATIENCE_SECONDS = 60.0

_ESCAPES = re.compile(
    rb"\x1b(?:\[[0-9;?<>=$ ]*[@-~]|[\]P_][^\x07\x1b]*(?:\x07|\x1b\\)|[()][0-9A-B]|[=>78cDEHM])"
)


class Silent(RuntimeError):
    """The program did not write what it was expected to, or ended before."""


class Terminal:
    """Runs a command on a pseudo-terminal of 100 columns and 30 rows; killed when left."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._near, far = pty.openpty()
        fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.began = monotonic()
        self._process = subprocess.Popen(
            command, stdin=far, stdout=far, stderr=far, env=dict(environment), start_new_session=True
        )
        os.close(far)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._near)

    def type(self, keys: bytes) -> float:
        """Sends keys; the moment they were sent."""
        at = monotonic()
        os.write(self._near, keys)
        return at

    def wait_for(self, text: str) -> float:
        """Reads until `text` was written; the moment its last byte was read. Raises Silent."""
        wanted, seen = text.encode(), b""
        deadline = monotonic() + PATIENCE_SECONDS
        while (left := deadline - monotonic()) > 0:
            if not (fresh := self._read(left)):
                break
            seen += fresh
            if wanted in _ESCAPES.sub(b"", seen):
                return monotonic()
        raise Silent(f"{text!r} was not written; the last thing was {_ESCAPES.sub(b'', seen)[-300:]!r}")

    def settle(self, quiet_seconds: float) -> None:
        """Reads and forgets until nothing was written for a while."""
        while self._read(quiet_seconds):
            pass

    def settled(self, quiet_seconds: float, since: float) -> float:
        """Reads until nothing was written for a while; when the last byte came, `since` if none did."""
        last = since
        while self._read(quiet_seconds):
            last = monotonic()
        return last

    def idle(self, seconds: float) -> None:
        """Reads and forgets for so long, whatever is written: a clock on the screen never keeps quiet."""
        deadline = monotonic() + seconds
        while (left := deadline - monotonic()) > 0:
            self._read(left)

    @property
    def cpu_seconds(self) -> float | None:
        """Processor time it has used; None where the system does not say."""
        try:
            fields = (
                Path(f"/proc/{self._process.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
            )
        except OSError:
            return None
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def resident_megabytes(self) -> float | None:
        """Memory it holds; None where the system does not say."""
        try:
            pages = Path(f"/proc/{self._process.pid}/statm").read_text(encoding="ascii").split()[1]
        except OSError:
            return None
        return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._near], [], [], seconds)
        if not ready:
            return b""
        try:
            return os.read(self._near, 1 << 16)
        except OSError:  # the far side is closed: the program ended
            return b""
