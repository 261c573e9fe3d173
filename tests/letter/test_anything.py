"""Whatever is given for a letter: an answer, lines that exist, and nothing that was not written."""

from __future__ import annotations

import json
import time

from hypothesis import given
from hypothesis import strategies as st

from facilitator.letter.columns import GAP
from facilitator.letter.passages import Letter, passages_of
from facilitator.letter.shape import understanding_shape
from facilitator.letter.understand import understand
from tests.letter.claims import invented
from tests.letter.papers import LETTERS, letter_text

NAMES = [file.name for file in sorted(LETTERS.iterdir()) if file.suffix in (".txt", ".md")]
LINES = sorted({line for name in NAMES for line in letter_text(name).splitlines()})
PIECES = (
    "¹", "² ", "[1] ", "[^1]: ", "(1)", "- ", "  - ", "1. ", "a) ", "# ", "**", "* ", ": ", " :", "Objet : ",
    "Phase 2", "dans un 1er temps", "31 février 2026", "20h15", "6 mois", "M. ", "Mme", "Madame", "Article 1",
    "\t", "\u00a0", "’", "e\u0301", "İ", "ﬁ", "ß", "漢字", "👩‍👩‍👧", "(", ")", "_" * 5, "=" * 5,
    "À : ", "Cc : ",
)  # fmt: skip

lines = st.lists(
    st.sampled_from(LINES)
    | st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=6).map("".join)
    | st.sampled_from(LINES).flatmap(lambda line: st.integers(0, len(line)).map(lambda at: line[at:])),
    max_size=30,
).map(lambda found: [line.replace("\n", " ").replace("\r", " ") for line in found])


@given(lines, st.booleans())
def test_any_text_is_answered_and_nothing_is_invented(found: list[str], wrapped: bool) -> None:
    letter = Letter(tuple(found), wrapped)
    shape = understanding_shape(understand(letter))
    assert not invented(letter, shape)
    json.dumps(shape)


@given(lines, st.booleans())
def test_every_line_with_words_is_in_one_passage(found: list[str], wrapped: bool) -> None:
    """No word of a letter is lost between its lines and its passages; a line of two columns is in two."""
    passages = passages_of(Letter(tuple(found), wrapped))
    told = [line for passage in passages for _, line in passage.quote.origins]
    once = [line for line in told if not GAP.search(found[line - 1])]
    assert len(once) == len(set(once))
    worded = {number for number, line in enumerate(found, 1) if sum(map(str.isalpha, line)) > 3}
    assert worded <= set(told)


def test_the_longest_letter_is_answered_in_time() -> None:
    """Words without end on one line, and a list of two thousand lines."""
    began = time.process_time()
    for piece in (
        "Mme ",
        "a",
        "¹",
        "(",
        "1er temps ",
        "six mois ",
        "a accompagné 20h15 (mars 2024) ",
        "le maire, ",
        "Mme Roe et ",
        "directrice, ",
        "20 heures, ",
        "de mai à juin 2026 ",
        "the head of ",
        "Le Goff ",
    ):
        understand(Letter((piece * (20_000 // len(piece)),), wrapped=True))
    understand(Letter(tuple(LINES * 10), wrapped=True))
    assert time.process_time() - began < 15
