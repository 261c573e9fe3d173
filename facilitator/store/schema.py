"""The marks in the header of our files, read without any library of ours."""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x46434C54
"""`FCLT`: says that a SQLite file is ours (PRAGMA application_id)."""

VERSION: Final = 10
"""The schema version this program reads and writes (PRAGMA user_version): that of the last migration.

Said here again, so that looking at a file waits for no step; a test holds both to each other.
"""
