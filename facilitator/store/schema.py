"""The marks in the header of our files, read without any library of ours."""

from __future__ import annotations

from typing import Final

from facilitator.store.migrations import STEPS

APPLICATION_ID: Final = 0x46434C54
"""`FCLT`: says that a SQLite file is ours (PRAGMA application_id)."""

VERSION: Final = STEPS[-1].version
"""The schema version this program reads and writes (PRAGMA user_version)."""
