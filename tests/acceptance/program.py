"""The program as a shell sees it: processes of their own, what they print, how they end."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.acceptance.terminal import PROGRAM, ROOT, Terminal
from tests.cli.shell import Said
from tests.stage import PATIENCE


@dataclass
class Program:
    """Runs the program on one home; in French unless its environment says otherwise."""

    home: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, *arguments: str, piped: bytes = b"") -> Said:
        """Runs a command to its end."""
        done = subprocess.run(
            [*PROGRAM, *arguments],
            input=piped,
            env=self._environment,
            cwd=ROOT,
            capture_output=True,
            check=False,
        )
        return Said(done.returncode, done.stdout.decode(), done.stderr.decode())

    def done(self, *arguments: str, piped: bytes = b"") -> Said:
        """The same for a command that must succeed without a word on the error stream."""
        said = self(*arguments, piped=piped)
        assert (said.code, said.err) == (0, ""), said
        return said

    def refused(self, *arguments: str, piped: bytes = b"") -> str:
        """The same for a command that cannot be met: exit code 1 and one sentence, which is given back."""
        said = self(*arguments, piped=piped)
        assert said.code == 1, said
        assert "Traceback" not in said.out + said.err, said
        (sentence,) = said.err.splitlines()
        return sentence

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Starts a command whose streams are pipes."""
        return subprocess.Popen(
            [*PROGRAM, *arguments],
            env=self._environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def opened(self, *arguments: str, size: tuple[int, int] = (100, 30)) -> Terminal:
        """Opens the app, or runs a command, on a terminal."""
        return Terminal(*arguments, size=size, environment=self._environment)

    def on(self, folder: Path) -> Program:
        """The same home, moved to another folder."""
        shutil.copytree(self.home, folder / "home")
        return Program(folder / "home", self.environment)

    # what is stored, asked of the file itself

    @property
    def database(self) -> Path:
        """The file of the data."""
        return self.home / "facilitator.db"

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """What SQLite finds in the file, read beside the program; a transaction cut short is rolled back."""
        with closing(
            sqlite3.connect(f"{self.database.as_uri()}?mode=rw", uri=True, timeout=PATIENCE)
        ) as connection:
            return connection.execute(sql).fetchall()

    def texts(self) -> list[str]:
        """The texts of the items, in their order."""
        return [text for (text,) in self.rows("SELECT text FROM item WHERE deleted_at IS NULL ORDER BY seq")]

    def draft(self) -> str:
        """The line being typed, as it is kept for after a crash; empty when there is none."""
        return "".join(text for (text,) in self.rows("SELECT text FROM draft"))

    def assert_sound(self) -> None:
        """The file is whole, for SQLite and for the check-up of the program."""
        said = self("doctor")
        assert said.code == 0, said
        assert self.rows("PRAGMA integrity_check") == [("ok",)]

    @property
    def _environment(self) -> dict[str, str]:
        return {**os.environ, "FACILITATOR_HOME": str(self.home), **self.environment}
