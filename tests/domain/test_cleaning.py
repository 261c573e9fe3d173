"""What is left of a text once nothing in it can steer a terminal or a file."""

from __future__ import annotations

import pytest

from facilitator.domain.cleaning import clean


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\x1b[1;31mrouge\x1b[0m", "rouge"),
        ("\x9b31mrouge", "rouge"),
        ("\x1b]0;un titre\x07suite", "suite"),
        ("\x1b]52;c;aGVsbG8=\x1b\\suite", "suite"),
        ("\x1bP1$r0m\x1b\\suite", "suite"),
        ("\x1b(Bsuite\x1b7\x1bc", "suite"),
        ("\x1b[201~\x1bOPsuite", "suite"),
        ("\x1b dupont", " dupont"),
        ("\x1b]0;sans fin", "]0;sans fin"),
        ("a\u202eb\u2066c\u200fd", "abcd"),
        ("a\u200bb\ufeffc\u00add", "abcd"),
        ("a\ud800b\udfffc", "abc"),
        ("a\ufffeb\U0001fffff", "abf"),
        ("a\x00b\x7fc\x08", "abc"),
        ("a\u200db", "ab"),
        ("un\x85deux\u2028trois\x0cquatre\rcinq", "un\ndeux\ntrois\nquatre\ncinq"),
    ],
    ids=ascii,
)
def test_what_could_do_harm_is_taken_out_and_words_stay(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize(
    "text", ["[/b] [TODO]", "=1+1", "12\u00a0500\u202f€", "👩\u200d🚀", "日本語", "שלום", "C:\\x"]
)
def test_what_is_only_unusual_is_kept(text: str) -> None:
    assert clean(text) == text
