"""The least that follows a database: it looks at the file five times a second and prints the newest text."""

from __future__ import annotations

import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

NEWEST = "SELECT text FROM item ORDER BY seq DESC LIMIT 1"


def main(path: Path) -> None:
    """Prints for ever."""
    seen = 0
    while True:
        changed = path.stat().st_mtime_ns
        if changed != seen:
            with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
                print(*connection.execute(NEWEST).fetchone(), flush=True)
            seen = changed
        time.sleep(0.2)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
