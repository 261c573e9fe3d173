"""Prefixes, and the cheat sheet that is made from the same tables."""

from __future__ import annotations

import pytest

from facilitator.capture.grammar import KIND_WORDS, cheat_sheet, split_prefix
from facilitator.domain.items import KIND_FACTS, ItemKind


@pytest.mark.parametrize(
    ("line", "kind", "prefix", "rest"),
    [
        ("d: x", ItemKind.DECISION, "d: ", "x"),
        ("d:x", ItemKind.DECISION, "d:", "x"),
        ("Décision\u202f: x", ItemKind.DECISION, "Décision\u202f: ", "x"),
        ("!", ItemKind.DECISION, "!", ""),
        ("! x", ItemKind.DECISION, "! ", "x"),
        ("?", ItemKind.QUESTION, "?", ""),
        ('"x', ItemKind.QUOTE, '"', "x"),
        ("« x", ItemKind.QUOTE, "« ", "x"),
        ("- x", ItemKind.NOTE, "- ", "x"),
        ("m:", ItemKind.MISSION, "m:", ""),
    ],
)
def test_a_prefix_is_split_from_the_words(line: str, kind: ItemKind, prefix: str, rest: str) -> None:
    assert split_prefix(line) == (kind, prefix, rest)


@pytest.mark.parametrize(
    "line",
    [
        "Action sociale : point",
        "a validé",
        "d'accord : oui",
        "10:30",
        "d://x",
        "!! voir",
        "?! non",
        "-x",
        "RH : x",
        "",
        ":x",
    ],
)
def test_what_is_no_prefix_stays_in_the_words(line: str) -> None:
    assert split_prefix(line) == (None, "", line)


def test_every_kind_has_its_letter_and_its_words() -> None:
    for kind, words in KIND_WORDS.items():
        letter = KIND_FACTS[kind].letter
        assert split_prefix(f"{letter}: x" if letter.isalpha() else f"{letter}x")[0] is kind
        for word in words:
            assert split_prefix(f"{word.upper()} : x")[0] is kind


def test_the_cheat_sheet_names_every_kind_and_every_mark() -> None:
    signs = " ".join(line.sign for line in cheat_sheet())

    for facts in KIND_FACTS.values():
        assert (f"{facts.letter}:" if facts.letter.isalpha() else facts.letter) in signs
    for mark in (">", "<", "+", "=", "!!", "par:", "vote:"):
        assert mark in signs
    assert {line.group for line in cheat_sheet()} == {"Write", "Specify"}
