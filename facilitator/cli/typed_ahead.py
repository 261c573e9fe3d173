"""Keys typed while the program starts: they are kept as they were typed, and not written onto the screen."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

if sys.platform == "win32":

    @contextmanager
    def typed_ahead() -> Iterator[None]:
        """Windows hands over what was typed as it is."""
        yield

else:
    import termios

    _INPUT, _LOCAL = 0, 3
    """Where `termios` has the flags of what comes in, and those of how a line is read."""

    @contextmanager
    def typed_ahead() -> Iterator[None]:
        """Takes keys one by one from now on; afterwards the terminal is as it was found.

        A terminal that still reads lines hands over Enter as a line break, which does not enter the line.
        """
        try:
            found = termios.tcgetattr(sys.stdin)
        except (termios.error, OSError, ValueError):  # no terminal, or none that answers
            yield
            return
        taken = [*found]
        taken[_INPUT] &= ~termios.ICRNL
        taken[_LOCAL] &= ~(termios.ICANON | termios.ECHO)
        termios.tcsetattr(sys.stdin, termios.TCSANOW, taken)
        try:
            yield
        finally:
            _give_back(found)

    def _give_back(found: list[object]) -> None:
        try:
            termios.tcsetattr(sys.stdin, termios.TCSANOW, found)  # type: ignore[arg-type]
        except termios.error:  # its window was closed
            return
