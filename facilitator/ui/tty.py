"""What Textual leaves open about the terminal it runs on: bytes that are no UTF-8, escape sequences in what
is pasted, a window that is gone.
"""

from __future__ import annotations

import codecs
import sys

from facilitator.domain.cleaning import clean

_BEGIN = "\x1b[200~"
_END = "\x1b[201~"


class Keyboard:
    """Bytes of a terminal as text: what is no UTF-8 becomes U+FFFD, what is pasted is cleaned.

    Textual's strict decoder would end the app at the first ü of a Latin-1 terminal, and it takes escape
    sequences inside a paste for keys where the terminal lets them through.
    """

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._pasted: str | None = None
        self._tail = ""

    def decode(self, data: bytes, final: bool = False) -> str:
        """The text so far; a paste is held back until its end has come."""
        return "".join(self._read(self._decoder.decode(data, final)))

    def _read(self, text: str) -> list[str]:
        read: list[str] = []
        while text:
            passed, text = self._keys(text) if self._pasted is None else self._paste(text)
            read.append(passed)
        return read

    def _keys(self, text: str) -> tuple[str, str]:
        """What is typed, up to the beginning of a paste, which may have come in two pieces."""
        known = len(self._tail)
        seen = self._tail + text
        start = seen.find(_BEGIN)
        if start < 0:
            self._tail = seen[1 - len(_BEGIN) :]
            return text, ""
        self._tail, self._pasted = "", ""
        end = start + len(_BEGIN) - known
        return text[:end], text[end:]

    def _paste(self, text: str) -> tuple[str, str]:
        """Nothing until the end of the paste, then the whole of it."""
        held = self._pasted or ""
        end = (held + text).find(_END, max(0, len(held) - len(_END)))
        if end < 0:
            self._pasted = held + text
            return "", ""
        self._pasted = None
        whole = held + text
        return clean(whole[:end]) + _END, whole[end + len(_END) :]


if sys.platform == "win32":

    def read_keyboard() -> None:
        """Windows hands over characters, never bytes."""

    def is_gone() -> bool:
        """Windows ends the program together with its window."""
        return False

else:
    import errno
    import termios

    from textual.drivers import linux_driver

    def read_keyboard() -> None:
        """Has Textual read the terminal through a Keyboard."""
        linux_driver.getincrementaldecoder = lambda encoding: Keyboard  # type: ignore[attr-defined, assignment]

    def is_gone() -> bool:
        """Whether there was a terminal that no longer answers, as when its window was closed."""
        try:
            termios.tcgetattr(0)
        except termios.error as error:
            return bool(error.args[0] == errno.EIO)
        return False
