"""The page of help on the grammar is made from the tables that read it."""

from __future__ import annotations

from facilitator.capture.cheat_sheet import cheat_sheet
from facilitator.domain.items import KIND_FACTS


def test_the_cheat_sheet_names_every_kind_and_every_mark() -> None:
    signs = " ".join(line.sign for line in cheat_sheet())

    for facts in KIND_FACTS.values():
        assert (f"{facts.letter}:" if facts.letter.isalpha() else facts.letter) in signs
    for mark in (">", "<", "+", "=", "!!", "par:", "vote:"):
        assert mark in signs
    assert {line.group for line in cheat_sheet()} == {"Write", "Specify"}
