"""What holds for any text whatever: nothing raises, no word is invented, nothing hostile is let through."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator.capture.agenda import parse_point, point_line
from facilitator.capture.complete import complete
from facilitator.capture.parser import Blank, Command, Continuation, parse
from facilitator.domain.cleaning import MOST_MARKS, clean
from facilitator.domain.items import Draft, ItemKind
from facilitator.domain.session import Expected, PointDraft, Technique
from tests.capture.stage import CONTEXT, in_point

TYPED = (
    'a: d: ! ? " « » m: v: x: - : / > < + # @ -> → = ; , . !! ? par:dgs by: vote:8/1/2 >dup >dupont,roche '
    ">moi <vendredi <31/02 <vendrdi +rh #si =t>finances =c 0,5 ETP 1200/an 2h/jour hebdo q h m vendredi "
    "demain pour le 15/03 fin mars dans 2 semaines le périmètre du pôle est partagé R&D 10 k€ 40 % l'été n° 3"
)
ORDINARY = "le la bail court 12 k€ R&D d'accord, (oui) 40 % fin mars n° 3 ; été"
PIECES = st.sampled_from(TYPED.split())
BLANKS = st.sampled_from([" ", "  ", "\u00a0", "\u202f", "\n", "", "\t"])
LINES = st.lists(st.tuples(PIECES, BLANKS), max_size=14).map(
    lambda parts: "".join(piece + blank for piece, blank in parts)
)
ANYTHING = st.one_of(LINES, st.text(max_size=80), st.text(st.characters(), max_size=40))
KINDS = st.sampled_from(list(ItemKind))


def words_of(text: str) -> list[str]:
    """The letters and digits of a text, in their order and without case."""
    return re.findall(r"[^\W_]", text.casefold())


def is_within(part: list[str], whole: list[str]) -> bool:
    """Whether a sequence can be had from another by leaving things out."""
    rest = iter(whole)
    return all(each in rest for each in part)


@given(ANYTHING, KINDS)
def test_any_text_means_something_and_its_line_is_kept(line: str, kind: ItemKind) -> None:
    found = parse(line, in_point(kind))

    assert isinstance(found, Draft | Continuation | Command | Blank)
    if not isinstance(found, Blank):
        assert found.raw == clean(line).strip("\n") or found.raw in clean(line)


@given(ANYTHING, KINDS)
def test_no_word_is_invented(line: str, kind: ItemKind) -> None:
    found = parse(line, in_point(kind))

    if isinstance(found, Draft):
        assert found.text.strip()
        assert is_within(words_of(found.text), words_of(found.raw))


@given(ANYTHING, KINDS)
def test_reading_a_line_twice_says_the_same(line: str, kind: ItemKind) -> None:
    found = parse(line, in_point(kind))

    if not isinstance(found, Blank):
        assert parse(found.raw, in_point(kind)) == found


@given(st.lists(st.sampled_from(ORDINARY.split())))
@example(["«", "12", "»"])
def test_a_note_without_marks_comes_back_unaltered(words: list[str]) -> None:
    line = " ".join(["ainsi", *words])

    assert parse(line, CONTEXT) == Draft(kind=ItemKind.NOTE, text=line, raw=line)


@given(LINES)
def test_what_is_in_quotation_marks_is_never_parsed(inside: str) -> None:
    said = re.sub(r'[«»“”"\n\t]', "", inside)
    line = f"ainsi « {said} » soit"

    assert parse(line, CONTEXT) == Draft(kind=ItemKind.NOTE, text=line, raw=line)


@given(ANYTHING, st.integers(min_value=-2, max_value=90), KINDS)
def test_completion_answers_for_any_text_and_place(text: str, cursor: int, kind: ItemKind) -> None:
    line = clean(text)
    found = complete(line, cursor, in_point(kind))

    if found is not None:
        assert 0 <= found.start <= found.end <= len(line)
        assert found.options


def hostile() -> Iterator[str]:
    """Texts made to steer a terminal, to break a renderer or to lose its reader."""
    yield from (
        "\x1b[31mrouge\x1b[0m",
        "\x1b]0;titre\x07",
        "\x1b]52;c;aGVsbG8=\x1b\\",
        "\x9b31m",
        "\x1bP1$r\x1b\\",
    )
    yield from ("[/x]", "[TODO] [/b] [@click=app.quit]", "\u202eelbisrever", "a\u2066b\u2069", "\ufeffdébut")
    yield from (
        "\ud800seul",
        "\udfff",
        "\ufffe\uffff",
        "\x00\x07\x08\x7f",
        "\u200b\u200c\u200d",
        "e" + "\u0301" * 50,
    )
    yield from ("\x1b", "\x1b[", "\x1b]0;sans fin", "\r\nligne\r", "\x85\u2028\u2029", "\x1b[201~\x1bOP")


@pytest.mark.parametrize("text", list(hostile()), ids=ascii)
def test_a_hostile_text_is_taken_as_words(text: str) -> None:
    found = parse(f"a: voir >dupont avec {text}", CONTEXT)

    assert isinstance(found, Draft)
    assert found.owner is not None
    assert found.text.startswith("Voir avec")
    assert_is_clean(found.text)
    assert_is_clean(found.raw)


def assert_is_clean(text: str) -> None:
    """No control, bidirectional, zero-width, unpaired or non character; the joiner between emoji only."""
    for char in text:
        kind = unicodedata.category(char)
        assert char in "\n\u200d" or kind not in ("Cc", "Cf", "Cs"), f"{char!r} was kept"
    assert not re.search(r"[\ufdd0-\ufdef\ufffe\uffff]", text)
    assert not re.search(r"(?:^|[^\W_])\u200d|\u200d(?:[^\W_]|$)", text)


@given(
    st.one_of(st.text(), st.text(st.characters(categories=["Cc", "Cf", "Cs", "Mn", "So", "Zl", "Zp", "Ll"])))
)
@example("\ufffe")
@example("\u0344" * 9)
@example("\U0001f469\u200d\u200b\U0001f680")
@example("a" + "\u0323\u0301" * 9)
def test_cleaning_leaves_nothing_hostile_and_is_done_once(text: str) -> None:
    once = clean(text)

    assert_is_clean(once)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_what_people_write_is_not_touched() -> None:
    line = "« L\u2019été » — 12\u202f500\u00a0€, œuvre, naïve, 👩\u200d🚀 👍🏽 → ok\nsuite"

    assert clean(line) == line
    assert clean("e\u0301te\u0301") == "été"
    assert clean("un\tdeux\r\ntrois") == "un deux\ntrois"


def test_marks_piled_on_a_letter_are_cut() -> None:
    assert clean("z" + "\u0338" * 100) == "z" + "\u0338" * MOST_MARKS


REPEATED = ["mot ", "x", ">a ", ">a,", "<a ", "<1/1 ", "+a ", "=a ", "!", "vote:1/1 ", '"', "« "]
MEASURED = ["0,5 ", " ", "; q", ", 1 ", "1 a ", "1/an ", "1 h", "\x1b]", "\x9d", "\u0301\u0323", "demain "]


@pytest.mark.parametrize("piece", [*REPEATED, *MEASURED], ids=ascii)
def test_a_hundred_thousand_characters_are_read_in_one_go(piece: str) -> None:
    """Reading is linear: were it quadratic, one of these would take minutes."""
    line = (piece * 100_000)[:100_000]

    for kind in (ItemKind.NOTE, ItemKind.ACTION, ItemKind.ACTIVITY):
        assert isinstance(parse("v" + line, in_point(kind)), Draft)


POINTS = st.builds(
    PointDraft,
    title=st.sampled_from(["Suites du COPIL 2", "Quel scénario ?", "Moyens : postes et budget", "Point 5"]),
    minutes=st.none() | st.integers(min_value=1, max_value=240),
    expected=st.none() | st.sampled_from(list(Expected)),
    default_kind=st.sampled_from(list(ItemKind)),
    technique=st.none() | st.sampled_from(list(Technique)),
)


@given(POINTS, st.sampled_from(["fr", "en"]))
def test_a_point_written_out_is_read_back(point: PointDraft, language: str) -> None:
    assert parse_point(point_line(point, language)) == point


@given(ANYTHING)
def test_any_agenda_line_is_a_point(line: str) -> None:
    assert is_within(words_of(parse_point(line).title), words_of(clean(line)))
