"""Prefixes: what makes a line of a kind, and what only looks like it."""

from __future__ import annotations

import pytest

from facilitator.capture.grammar import KIND_WORDS, split_prefix
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
