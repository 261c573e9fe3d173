"""What a terminal sends, as text: any byte is read, and what is pasted holds no keys."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.cleaning import clean
from facilitator.ui.tty import Keyboard

BEGIN, END = "\x1b[200~", "\x1b[201~"


def _in_pieces(data: bytes, cuts: list[int]) -> str:
    """What is read when the bytes come in pieces."""
    keyboard = Keyboard()
    places = sorted({0, len(data), *(cut % (len(data) + 1) for cut in cuts)})
    return "".join(keyboard.decode(data[a:b]) for a, b in itertools.pairwise(places))


def test_bytes_that_are_no_utf8_are_read_as_a_sign_of_doubt() -> None:
    assert Keyboard().decode(b"Pi\xe8ce\r") == "Pi\ufffdce\r"


def test_keys_pass_as_they_are() -> None:
    assert Keyboard().decode(b"\x1b[A\x1bOP\x11\x7f\x1b") == "\x1b[A\x1bOP\x11\x7f\x1b"


def test_what_is_pasted_cannot_press_a_key() -> None:
    """A function key, a control character and a colour inside a paste are gone; its words stay."""
    read = Keyboard().decode(f"a{BEGIN}un\x1bOP\x11 \x1b[31mdeux\r\ntrois{END}\r".encode())
    assert read == f"a{BEGIN}un deux\ntrois{END}\r"


@given(
    st.lists(st.sampled_from(["a", "é", "\x1b[A", "\x1bOP", "\r", "[200~"]), max_size=8).map("".join),
    st.text(max_size=40).filter(lambda text: END not in f"{text}{END}"[:-1]),
    st.lists(st.integers(0, 400), max_size=6),
)
def test_a_paste_is_read_the_same_in_one_piece_or_in_many(keys: str, pasted: str, cuts: list[int]) -> None:
    pasted = pasted.encode("utf-8", "replace").decode()
    data = f"{keys}{BEGIN}{pasted}{END}{keys}".encode()
    assert _in_pieces(data, cuts) == f"{keys}{BEGIN}{clean(pasted)}{END}{keys}"


@pytest.mark.parametrize("cut", range(1, 12))
def test_the_marks_of_a_paste_may_come_in_two_pieces(cut: int) -> None:
    data = f"{BEGIN}\x1b[31mdeux{END}".encode()
    keyboard = Keyboard()
    assert keyboard.decode(data[:cut]) + keyboard.decode(data[cut:]) == f"{BEGIN}deux{END}"
