"""What Textual leaves open about the terminal it runs on: bytes that are no UTF-8, a window that is gone."""

from __future__ import annotations

import sys

if sys.platform == "win32":

    def accept_any_bytes() -> None:
        """Windows hands over characters, never bytes."""

    def is_gone() -> bool:
        """Windows ends the program together with its window."""
        return False

else:
    import codecs
    import errno
    import termios
    from functools import partial

    from textual.drivers import linux_driver

    def accept_any_bytes() -> None:
        """Reads a byte that is no UTF-8 as U+FFFD; Textual's strict decoder would end the app at the first ü
        of a Latin-1 terminal.
        """

        def lenient(encoding: str) -> partial[codecs.IncrementalDecoder]:
            return partial(codecs.getincrementaldecoder(encoding), errors="replace")

        linux_driver.getincrementaldecoder = lenient  # type: ignore[attr-defined, assignment]

    def is_gone() -> bool:
        """Whether there was a terminal that no longer answers, as when its window was closed."""
        try:
            termios.tcgetattr(0)
        except termios.error as error:
            return bool(error.args[0] == errno.EIO)
        return False
