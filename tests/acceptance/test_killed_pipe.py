"""Three hundred lines are piped in and the machine dies: what was acknowledged is there, once."""

from __future__ import annotations

import random
from collections import Counter
from select import select
from subprocess import Popen

import pytest

from tests.acceptance.program import Program

LINES = 300
KINDS = ("d: ", "a: ", "q: ", "r: ", "n: ", "")
STARTING = 40
"""Of so many draws more than there are lines, the kill comes while the process starts."""

START_SECONDS = 1.5
"""Longer than the process takes to start."""


def test_what_was_acknowledged_survives_the_kill_of_a_pipe(copil: Program) -> None:
    """A few kills, at the same moments each time."""
    _kill_and_look(copil, kills=6, chance=random.Random(2026))


@pytest.mark.long
def test_what_was_acknowledged_survives_fifty_kills_of_a_pipe(copil: Program) -> None:
    """Fifty kills, at other moments each time."""
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")  # noqa: T201 - says how to see a failure again
    _kill_and_look(copil, kills=50, chance=random.Random(seed))


def _kill_and_look(copil: Program, kills: int, chance: random.Random) -> None:
    acknowledged: dict[str, str] = {}
    for run in range(kills):
        lines = [f"{KINDS[n % len(KINDS)]}Ligne {n} du tirage {run}" for n in range(LINES)]
        said = _pipe_until_killed(copil, lines, chance)
        _compare(said, copil.texts(), run)
        acknowledged |= said
    items = copil.done("items", "-s", "COPIL", "--json").json
    assert acknowledged.items() <= {item["text"]: item["ref"] for item in items}.items()
    refs = [item["ref"] for item in items if item["ref"]]
    assert len(set(refs)) == len(refs)
    copil.assert_sound()


def _pipe_until_killed(copil: Program, lines: list[str], chance: random.Random) -> dict[str, str]:
    """Pipes the lines in, kills at a random moment; the references of the texts that were acknowledged."""
    heard: list[bytes] = []
    wanted = chance.randrange(-STARTING, LINES)
    with copil.start("capture", "-") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("\n".join(lines).encode() + b"\n")
        process.stdin.flush()
        if wanted < 0:
            _wait(process, chance.random() * START_SECONDS)
        heard += [process.stdout.readline() for _ in range(wanted)]
        select([], [], [], chance.random() * 0.004)
        process.kill()
        heard += process.stdout.read().splitlines(keepends=True)
    whole = [line.decode().rstrip("\n").split("\t") for line in heard if line.endswith(b"\n")]
    return {text: ref for ref, _, text, _ in whole}


def _wait(process: Popen[bytes], seconds: float) -> None:
    """Lets a starting process run for so long; nothing it prints is read."""
    select([], [], [], seconds)
    assert process.poll() is None


def _compare(said: dict[str, str], stored: list[str], run: int) -> None:
    """The lines of this run are stored once, in their order, and at most one more than was acknowledged."""
    assert {text: count for text, count in Counter(stored).items() if count > 1} == {}
    of_this_run = [text for text in stored if text.endswith(f"du tirage {run}")]
    numbers = [int(text.split()[1]) for text in of_this_run]
    assert numbers == list(range(len(numbers)))
    assert set(said) <= set(of_this_run)
    assert len(numbers) <= len(said) + 1
