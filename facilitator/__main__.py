"""The entry point. It looks at the arguments and imports what they need, no more."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from facilitator.cli.asked import asked
from facilitator.cli.typed_ahead import typed_ahead
from facilitator.clock import SystemClock


def main(arguments: Sequence[str] | None = None) -> int:
    """Opens the app, or carries out a command; gives the exit code."""
    typed = sys.argv[1:] if arguments is None else list(arguments)
    shared = asked(typed)
    if shared.bare:
        gc.disable()  # until the first paint; the app turns it on again
        if "ssl" not in sys.modules:
            sys.modules["ssl"] = None  # type: ignore[assignment]  # asyncio does without: no network, ever
        with typed_ahead():
            from facilitator.cli.opening import open_as_asked

            return open_as_asked(shared, os.environ, SystemClock())
    from facilitator.cli.program import run

    return run(typed, os.environ, SystemClock())


if __name__ == "__main__":
    sys.exit(main())
