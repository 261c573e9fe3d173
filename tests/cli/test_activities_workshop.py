"""A workshop of forty activities, told by a pipe: captured, decided one by one, and drawn as a target."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

from tests.cli.shell import Shell

STORY = Path(__file__).parents[1] / "vectors" / "stories" / "activities.txt"
VERDICTS = ["keep"] * 18 + ["simplify"] * 9 + ["pool"] * 6 + ["transfer"] * 4 + ["stop"] * 3
TARGETS = {"pool": "fin", "transfer": "rh"}


def test_forty_activities_are_captured_decided_and_become_a_target(shell: Shell) -> None:
    shell.engagement()
    shell.session("Atelier Achats", "--kind", "workshop")
    shell.done("session", "start")
    lines = [line for line in STORY.read_text(encoding="utf-8").splitlines() if line[:1] not in "#"]
    shell.done("capture", "--kind", "activity", piped="\n".join(lines))
    captured = shell.done("activities", "--json").json
    assert (len(captured), len({each["mission"] for each in captured})) == (40, 6)
    assert sum(Decimal(str(each["fte"])) for each in captured) == Decimal("9.40")
    for activity, code in zip(captured, VERDICTS, strict=True):
        said = shell.done("verdict", activity["id"], code, *filter(None, [TARGETS.get(code)])).out
        assert said.split("\t")[:2] == [activity["ref"], code]
    decided = shell.done("activities", "--json").json
    assert Counter(each["verdict"] for each in decided) == Counter(VERDICTS)
    assert {each["target"] for each in decided} == {"", "Finances", "RH"}
    assert len(shell.done("items", "--json").json) == len([line for line in lines if line.strip()])
    changes = Counter(each["code"] for each in shell.done("analyse", "scenario", "--json").json)
    assert (changes["activity_moved"], changes["activity_removed"]) == (4, 3)
