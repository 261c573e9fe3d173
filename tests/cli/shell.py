"""A shell for tests: a command line in this process, with its own home and a fixed clock."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from facilitator.cli.program import run
from tests.stage import FixedClock

PEOPLE = """civility;first_name;last_name;function;unit;email;roles
M.;Yves;Le Goff;DGS;Direction générale;y.legoff@ville.example.org;commissioner,copil
Mme;Claire;Dupont;DGA;Direction générale;c.dupont@ville.example.org;pilot,copil
M.;Marc;Dupuis;chef de service;Achats;m.dupuis@ville.example.org;head,copil
Mme;Nadia;Martin;cheffe de service;RH;n.martin@ville.example.org;head,copil
Mme;Samia;Benali;cheffe de service;Voirie;s.benali@ville.example.org;head,copil
M.;Paul;Roche;chef de service;DSI;p.roche@ville.example.org;head,copil
Mme;Anne;Vidal;cheffe de service;Finances;a.vidal@ville.example.org;head,copil
"""


@dataclass(frozen=True)
class Said:
    """How a command ended: its exit code and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The standard output read as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """The lines of the standard output."""
        return self.out.splitlines()


@dataclass
class Shell:
    """Runs command lines on one home."""

    folder: Path
    clock: FixedClock = field(default_factory=FixedClock)
    environment: dict[str, str] = field(default_factory=dict)

    def __call__(self, *arguments: str, piped: str | bytes = b"") -> Said:
        """Runs one command line, in English unless it says otherwise."""
        environment = {"FACILITATOR_HOME": str(self.folder), "FACILITATOR_LANG": "en", **self.environment}
        with CliRunner().isolation(input=piped) as (out, err, _):
            code = run(arguments, environment, self.clock)
            sys.stdout.flush()
            sys.stderr.flush()
            return Said(code, out.getvalue().decode(), err.getvalue().decode())

    def done(self, *arguments: str, piped: str | bytes = b"") -> Said:
        """The same for a command that must succeed."""
        said = self(*arguments, piped=piped)
        assert (said.code, said.err) == (0, ""), said
        return said

    def engagement(self, title: str = "Pôle Ressources") -> str:
        """A new engagement with the fictional people of the stage; gives its id."""
        made = self.done("new", "--title", title, "--client", "Ville de V.").out.strip()
        self.folder.mkdir(parents=True, exist_ok=True)
        people = self.folder / "people.csv"
        people.write_text(PEOPLE, encoding="utf-8")
        self.done("import", "people", str(people), "-e", made)
        return made

    def session(self, title: str = "COPIL n° 3", *options: str) -> str:
        """A session prepared for today in the only engagement; gives its id."""
        return self.done("session", "new", "--title", title, "--on", "2026-03-10", *options).out.strip()
